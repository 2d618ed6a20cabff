package render

import (
	"bufio"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/bbdb26f0/annals/timeline"
)

// ICS writes a calendar as RFC 5545 has it. Each event that has a day is a
// VEVENT that takes whole days, from its first to its last; DTEND is exclusive,
// as the standard wants it. Nothing is shown as busy.
//
// Of an event with one bound a calendar can only hold the bound: it becomes a
// note on that day, its summary beginning with "Before:" or "After:". An event
// of which nothing is known, or whose year has no four digits, is a VJOURNAL
// without a date.
//
// X-ANNALS-EDTF has the time as exactly as it is known, X-ANNALS-PRECISION its
// grain, X-ANNALS-STATUS the status. UIDs are those of the events, and DTSTAMP
// is the beginning of the latest publication among the articles that tell the
// event, so that a calendar that is read again is the same calendar.
func ICS(w io.Writer, tl *timeline.Timeline) error {
	out := icsWriter{bufio.NewWriter(w)}
	ix := indexOf(tl)
	out.line("BEGIN:VCALENDAR")
	out.line("VERSION:2.0")
	out.line("PRODID:-//annals//timeline//EN")
	out.line("CALSCALE:GREGORIAN")
	out.text("X-WR-CALNAME", "Timeline")
	events := tl.Events()
	for i := range events {
		ix.icsEvent(out, &events[i])
	}
	if len(events) == 0 { // a calendar needs a component
		out.line("BEGIN:VJOURNAL")
		out.line("UID:empty@annals")
		out.line("DTSTAMP:" + icsStamp(time.Unix(0, 0).UTC()))
		out.text("SUMMARY", "No events")
		out.line("END:VJOURNAL")
	}
	out.line("END:VCALENDAR")
	return out.Flush() // gives the first error of any write
}

func (ix index) icsEvent(out icsWriter, e *timeline.Event) {
	first, last, prefix, dated := icsDays(e)
	component := "VEVENT"
	if !dated {
		component = "VJOURNAL"
	}
	out.line("BEGIN:" + component)
	out.line("UID:" + token(e.ID) + "@annals")
	out.line("DTSTAMP:" + icsStamp(ix.published(e)))
	if dated {
		out.line("DTSTART;VALUE=DATE:" + first.Format("20060102"))
		out.line("DTEND;VALUE=DATE:" + last.AddDate(0, 0, 1).Format("20060102"))
		out.line("TRANSP:TRANSPARENT")
	}
	out.text("SUMMARY", prefix+headline(e))
	out.text("DESCRIPTION", ix.icsDescription(e))
	if place := safe(e.Place); place != "" && dated {
		out.text("LOCATION", place)
	}
	if dated {
		out.line("STATUS:" + icsStatus(e.Status))
	}
	for _, t := range ix.tellers(e) {
		if a := ix.articles[t.article]; a != nil && webAddress(a.URL) != "" {
			out.line("URL:" + webAddress(a.URL)) // one at most
			break
		}
	}
	out.text("X-ANNALS-EDTF", e.When.EDTF())
	if g := e.When.Grain.String(); g != "" {
		out.text("X-ANNALS-PRECISION", g)
	}
	out.text("X-ANNALS-STATUS", statusOf(e.Status))
	out.line("END:" + component)
}

// icsDays gives the first and last day of an entry, and what its summary begins
// with where they are those of a bound alone.
func icsDays(e *timeline.Event) (first, last time.Time, prefix string, ok bool) {
	first, hasFirst := firstDay(e.When.Interval)
	last, hasLast := lastDay(e.When.Interval)
	hasLast = hasLast && fourDigits(last.AddDate(0, 0, 1))
	switch {
	case hasFirst && hasLast:
		return first, last, "", true
	case e.When.Interval.IsBounded():
		return first, last, "", false // its other end cannot be written
	case hasFirst && fourDigits(first.AddDate(0, 0, 1)):
		return first, first, "After: ", true
	case hasLast:
		return last, last, "Before: ", true
	}
	return first, last, "", false
}

func (ix index) icsDescription(e *timeline.Event) string {
	lines := []string{ix.time(e)}
	for _, t := range ix.tellers(e) {
		lines = append(lines, t.String())
		for _, m := range e.Mentions {
			if m.Article == t.article && safe(m.Text) != "" {
				lines = append(lines, "“"+safe(m.Text)+"”")
				break
			}
		}
	}
	for _, c := range e.Conflicts {
		lines = append(lines, "Disagrees: "+conflictText(c))
	}
	return strings.Join(lines, "\n")
}

// icsStatus says in the words of iCalendar whether an event is sure.
func icsStatus(s timeline.Status) string {
	switch s {
	case timeline.Asserted, "":
		return "CONFIRMED"
	case timeline.Negated:
		return "CANCELLED"
	}
	return "TENTATIVE"
}

// published is when the latest of the articles that tell e appeared, at the
// earliest, and the beginning of Unix time where that is not known.
func (ix index) published(e *timeline.Event) time.Time {
	latest := time.Unix(0, 0).UTC()
	for _, m := range e.Mentions {
		if a := ix.articles[m.Article]; a != nil {
			if t, ok := a.Published.Interval.From(); ok && fourDigits(t) && t.After(latest) {
				latest = t
			}
		}
	}
	return latest
}

func icsStamp(t time.Time) string { return t.Format("20060102T150405Z") }

// An icsWriter writes content lines.
type icsWriter struct{ *bufio.Writer }

var icsEscaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// text writes a property that holds text.
func (w icsWriter) text(name, value string) { w.line(name + ":" + icsEscaper.Replace(value)) }

// icsLine is how many bytes a line may have, without its end.
const icsLine = 75

// line writes a content line, folded so that no line is too long and no
// character is cut in two.
func (w icsWriter) line(s string) {
	for room := icsLine; len(s) > room; room = icsLine - 1 { // the space takes one
		n := room
		for n > 1 && !utf8.RuneStart(s[n]) {
			n--
		}
		w.WriteString(s[:n] + "\r\n ")
		s = s[n:]
	}
	w.WriteString(s + "\r\n")
}
