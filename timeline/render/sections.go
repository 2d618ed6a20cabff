package render

import (
	"fmt"
	"time"

	"github.com/bbdb26f0/annals/timeline"
)

// sections gives the heading that goes before each event, "" for none: the year
// in which events begin. The order of events is not touched for it. An event
// whose start is not known goes with its neighbours: to the year of its upper
// bound, but not past the next event that has a start, and not back.
func sections(events []timeline.Event) []string {
	headings := make([]string, len(events))
	next := nextStarts(events)
	last := ""
	for i, year := 0, (*int)(nil); i < len(events); i++ { // year is that of the last event, nil for none
		from, hasFrom := events[i].When.Interval.From()
		to, hasTo := events[i].When.Interval.To()
		name := ""
		switch {
		case hasFrom:
			year = new(from.Year())
		case hasTo:
			year = between(year, to.Add(-time.Second).Year(), next[i])
			name = "Start unknown"
		case year == nil || next[i] == nil:
			year = nil
			name = "Undated"
		}
		if year != nil {
			name = yearName(*year)
		}
		if name != last {
			headings[i], last = name, name
		}
	}
	return headings
}

// between moves a year to where it is not before one and not after another;
// nil stands for no such limit. Where nothing comes before it that would have
// to be a year earlier than its own, and it has none.
func between(before *int, year int, after *int) *int {
	switch {
	case after == nil || *after >= year:
	case before == nil:
		return nil
	default:
		year = *after
	}
	if before != nil {
		year = max(year, *before)
	}
	return &year
}

// nextStarts gives for each event the year in which the next one begins of
// which that is known, nil where none follows.
func nextStarts(events []timeline.Event) []*int {
	next := make([]*int, len(events))
	var year *int
	for i := len(events) - 1; i >= 0; i-- {
		next[i] = year
		if from, ok := events[i].When.Interval.From(); ok {
			year = new(from.Year())
		}
	}
	return next
}

func yearName(y int) string {
	if y <= 0 {
		return fmt.Sprintf("%d BC", 1-y)
	}
	return fmt.Sprint(y)
}
