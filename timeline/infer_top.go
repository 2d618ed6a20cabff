package timeline

import (
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

// A topDate is a date that a text has about itself: in a dateline, or on a line
// of its own at the top.
type topDate struct {
	date   statedDay
	quote  string // the words, for the evidence
	place  string // "in the dateline", "on a line of its own at the top"
	change bool   // when the text was changed, not when it was published
}

// A statedDay is a day, with its year or without.
type statedDay struct {
	interval interval.Interval // zero without a year
	yearless yearlessDay
}

// to is the end of the day, zero without a year.
func (d statedDay) to() time.Time {
	to, ok := d.interval.To()
	if !ok {
		return time.Time{}
	}
	return dayStart(to.Add(-time.Second)).AddDate(0, 0, 1)
}

const (
	topLines   = 12  // lines looked through for a date, empty ones apart
	maxTopLine = 120 // bytes of a line that is about the text
	maxPlace   = 90  // bytes of a dateline
)

// topDates finds the dates that a text has about itself, those of datelines
// first. Of texts with more than one date on a line of its own (a chronicle)
// only a dateline counts.
func topDates(text string, expressions []parse.Expression) []topDate {
	var datelines, lines, changes []topDate
	days := map[string]bool{}
	number, start, next := 0, 0, 0
	for line := range strings.Lines(text) {
		end := start + len(line)
		for next < len(expressions) && expressions[next].Start < start {
			next++
		}
		if strings.TrimSpace(line) != "" {
			number++
		}
		if next < len(expressions) && expressions[next].End <= end {
			e := &expressions[next]
			before, after := line[:e.Start-start], line[e.End-start:]
			if day, ok := stated(e); ok {
				switch kind := lineKind(line, before, after); {
				case number <= topLines && isDateline(before, after):
					datelines = append(datelines, topDate{date: day, quote: quote(before + e.Text), place: "in the dateline"})
				case kind == changeLine && number <= topLines:
					changes = append(changes, topDate{date: day, quote: quote(line), change: true})
				case kind == ownLine:
					days[e.Value] = true
					if number <= topLines {
						lines = append(lines, topDate{date: day, quote: quote(line), place: "on a line of its own at the top"})
					}
				}
			}
		}
		start = end
	}
	if len(days) > 1 {
		lines = nil
	}
	return append(append(datelines[:min(len(datelines), 1)], lines[:min(len(lines), 1)]...), changes...)
}

// stated gives the day that an expression names by itself.
func stated(e *parse.Expression) (statedDay, bool) {
	if _, _, ok := absolute(*e); ok {
		return statedDay{interval: e.Interval}, e.Grain <= interval.Day
	}
	d, ok := yearless(*e)
	return statedDay{yearless: d}, ok
}

// isDateline reports whether the words around a date are those of a dateline:
// "NORDHAVN, Island, " and " (Wire) - The ...".
func isDateline(before, after string) bool {
	place := strings.TrimSpace(before)
	if place == "" || len(before) > maxPlace {
		return false
	}
	first := strings.FieldsFunc(place, func(r rune) bool { return !unicode.IsLetter(r) })
	if len(first) == 0 || utf8.RuneCountInString(first[0]) < 2 || first[0] != strings.ToUpper(first[0]) || strings.ToLower(first[0]) == first[0] {
		return false
	}
	for word := range strings.FieldsSeq(place) {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsLower(r) && word != "and" && word != "of" && word != "the" && word != "al" && word != "de" {
			return false
		}
	}
	after = strings.TrimLeft(after, " .,")
	if strings.HasPrefix(after, "(") {
		if i := strings.IndexByte(after, ')'); i > 0 && i < maxPlace/2 {
			after = strings.TrimLeft(after[i+1:], " ")
		}
	}
	return strings.HasPrefix(after, "-") || strings.HasPrefix(after, "–") || strings.HasPrefix(after, "—")
}

type lineSort int

const (
	otherLine lineSort = iota
	ownLine
	changeLine
)

// The words that lines about a text begin with.
var (
	labels  = regexp.MustCompile(`(?i)^(?:(?:first )?published|posted|date|dated|issued|released|by|from|written)\b`)
	changed = regexp.MustCompile(`(?i)\b(?:updated|modified|revised|corrected|edited)\b`)
)

// lineKind tells a line that holds nothing but a date, or says by whom and when
// the text was published, from one of the text.
func lineKind(line, before, after string) lineSort {
	line = strings.TrimSpace(line)
	if len(line) > maxTopLine || strings.HasSuffix(line, ":") {
		return otherLine
	}
	rest := strings.Trim(before+after, " \t\r\n.,;:|·•()[]–—-")
	switch lower := lowerWords(rest); {
	case changed.MatchString(before) && !labels.MatchString(line) && lower <= 4:
		return changeLine
	case rest == "", labels.MatchString(line) && lower <= 4, isClock(rest):
		return ownLine
	}
	return otherLine
}

func lowerWords(s string) int {
	n := 0
	for word := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsLower(r) {
			n++
		}
	}
	return n
}

// clockLine is what may stand beside a date on its line: a time of day and a
// zone.
var clockLine = regexp.MustCompile(`^(?i:at )?\d{1,2}[:.]\d\d(?::\d\d)?\s?(?i:[ap]\.?m\.?)?\s?[A-Z]{0,4}$`)

func isClock(s string) bool { return clockLine.MatchString(s) }
