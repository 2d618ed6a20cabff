package render

import (
	"encoding/json"
	"html"
	"io"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

// The shape that TimelineJS 3 of the Knight Lab reads. Its texts are HTML.
type (
	tjsTimeline struct {
		Title  tjsSlide   `json:"title"`
		Events []tjsSlide `json:"events"`
	}

	tjsSlide struct {
		Start       *tjsDate `json:"start_date,omitempty"`
		End         *tjsDate `json:"end_date,omitempty"`
		DisplayDate string   `json:"display_date,omitempty"`
		EDTF        string   `json:"edtf,omitempty"` // not of TimelineJS, which passes over it
		Text        tjsText  `json:"text"`
		Group       string   `json:"group,omitempty"`
		ID          string   `json:"unique_id,omitempty"`
		Autolink    bool     `json:"autolink"` // false: an address in an article stays text
	}

	tjsDate struct {
		Year   int  `json:"year"`
		Month  int  `json:"month,omitempty"`
		Day    int  `json:"day,omitempty"`
		Hour   *int `json:"hour,omitempty"`
		Minute *int `json:"minute,omitempty"`
	}

	tjsText struct {
		Headline string `json:"headline"`
		Text     string `json:"text,omitempty"`
	}
)

// TimelineJS writes what TimelineJS 3 reads: a slide an event, grouped by
// outlet, without media. A date has the fields that are known and no more; the
// last unit of a range is included. An event with one bound stands at it, and
// display_date says what it is. Those without any are listed on the title
// slide, as TimelineJS has no place for them.
func TimelineJS(w io.Writer, tl *timeline.Timeline) error {
	ix := indexOf(tl)
	t := tjsTimeline{Events: []tjsSlide{}}
	t.Title.Text.Headline = "Timeline"
	var undated []string
	events := tl.Events()
	for i := range events {
		if slide := ix.tjsSlide(&events[i]); slide.Start != nil {
			t.Events = append(t.Events, slide)
		} else {
			undated = append(undated, "<li>"+slide.Text.Headline+"</li>")
		}
	}
	t.Title.Text.Text = "<p>" + count(len(events), "event") + " from " + count(len(tl.Articles()), "article") + "</p>"
	if len(undated) > 0 {
		t.Title.Text.Text += "<p>Undated:</p><ul>" + strings.Join(undated, "") + "</ul>"
	}
	out := json.NewEncoder(w)
	out.SetIndent("", " ")
	return out.Encode(t)
}

func (ix index) tjsSlide(e *timeline.Event) tjsSlide {
	s := tjsSlide{ID: "event-" + token(e.ID), DisplayDate: html.EscapeString(spoken(e.When)), EDTF: e.When.EDTF()}
	s.Text.Headline = html.EscapeString(headline(e))
	s.Start, s.End = tjsDates(e.When)
	var b strings.Builder
	if e.Status != timeline.Asserted && e.Status != "" {
		b.WriteString("<p><em>" + html.EscapeString(statusOf(e.Status)) + "</em></p>")
	}
	for i, t := range ix.tellers(e) {
		if i == 0 {
			s.Group = html.EscapeString(ix.source(t.article))
		}
		b.WriteString(ix.tjsTeller(e, t))
	}
	for _, c := range e.Conflicts {
		b.WriteString("<p>Disagrees: " + html.EscapeString(conflictText(c)) + "</p>")
	}
	s.Text.Text = b.String()
	return s
}

// tjsTeller quotes an article, and links to it.
func (ix index) tjsTeller(e *timeline.Event, t teller) string {
	who := html.EscapeString(t.String())
	if a := ix.articles[t.article]; a != nil && webAddress(a.URL) != "" {
		who = `<a href="` + html.EscapeString(webAddress(a.URL)) + `" rel="noopener noreferrer">` + who + "</a>"
	}
	for _, m := range e.Mentions {
		if m.Article == t.article && safe(m.Text) != "" {
			return "<blockquote>" + html.EscapeString(safe(m.Text)) + "</blockquote><p>" + who + "</p>"
		}
	}
	return "<p>" + who + "</p>"
}

// tjsDates gives the dates of a slide, both nil where nothing is known.
func tjsDates(w timeline.When) (start, end *tjsDate) {
	from, hasFrom := w.Interval.From()
	to, hasTo := w.Interval.To()
	switch {
	case !hasFrom && !hasTo:
		return nil, nil
	case !hasTo:
		return tjsDateOf(from, openUnit(from, w.Grain)), nil
	case !hasFrom:
		return tjsDateOf(to.Add(-time.Second), interval.Day), nil
	}
	for _, unit := range []interval.Grain{interval.Year, interval.Month, interval.Day, interval.Minute} {
		if !begins(from, unit) || !begins(to, unit) {
			continue
		}
		start = tjsDateOf(from, unit)
		if interval.Of(from, unit) != w.Interval {
			end = tjsDateOf(to.Add(-time.Second), unit)
		}
		return start, end
	}
	return tjsDateOf(from, interval.Minute), tjsDateOf(to, interval.Minute)
}

func tjsDateOf(t time.Time, unit interval.Grain) *tjsDate {
	d := &tjsDate{Year: t.Year()}
	if unit <= interval.Month {
		d.Month = int(t.Month())
	}
	if unit <= interval.Day {
		d.Day = t.Day()
	}
	if unit < interval.Day {
		d.Hour, d.Minute = new(t.Hour()), new(t.Minute())
	}
	return d
}
