package parse

import (
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
)

// A Reference is what the relative expressions of a text are resolved against:
// the time of publication (TIMEX3's document creation time), as exactly as it
// is known, and the publication of reports that the text quotes at length.
//
// The zero Reference knows nothing: relative expressions are still found, with
// a zero Interval.
type Reference struct {
	Published interval.Interval // a day, an instant, or bounds; an open interval counts as unknown
	Regions   []Region          // stretches with a reference of their own, not overlapping
}

// A Region is a stretch of text with a reference of its own, such as a report
// that an article quotes.
type Region struct {
	Start, End int // bytes, half open
	Published  interval.Interval
}

// On is the reference of a text published on the day of t.
func On(t time.Time) Reference {
	y, m, d := t.Date()
	return Reference{Published: interval.OfDay(y, m, d)}
}

// At is the reference of a text written at the very moment t, so that "in ten
// minutes" has a value.
func At(t time.Time) Reference {
	wall := time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
	return Reference{Published: interval.New(wall, wall.Add(time.Second))}
}

// at gives the reference in force at byte offset pos, and whether it is that
// of a quoted report.
func (r Reference) at(pos int) (interval.Interval, bool) {
	for _, g := range r.Regions {
		if g.Start <= pos && pos < g.End {
			return g.Published, true
		}
	}
	return r.Published, false
}
