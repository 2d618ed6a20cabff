package whenrules

import (
	"iter"
	"time"

	"github.com/olebedev/when/rules"

	"github.com/bbdb26f0/annals/parse"
)

// Rule makes a rule of when from a parser, for programs that are built on when.
// It finds the first date or time in a text, and sets the context to the start
// of the interval that it names: "last week" gives the midnight in which that
// week begins. Durations, sets, and times whose start is open are passed over.
//
// Relative expressions count from the reference that when is given, in its
// zone. The rule overrides what rules before it have set. A nil parser is the
// zero one. The rule is safe for concurrent use as long as p is not changed.
func Rule(p *parse.Parser) rules.Rule {
	if p == nil {
		p = &parse.Parser{}
	}
	return rule{p.All}
}

// rule implements rules.Rule with an All like that of parse.Parser.
type rule struct {
	all func(text string, ref parse.Reference) iter.Seq[parse.Expression]
}

// Find implements rules.Rule.
func (r rule) Find(text string) *rules.Match {
	// Which expression has a start does not depend on the reference, but
	// without one a relative expression has none.
	anyRef := parse.At(time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC))
	for e := range r.all(text, anyRef) {
		if _, ok := start(e); !ok {
			continue
		}
		return &rules.Match{
			Left: e.Start, Right: e.End, Text: e.Text, Captures: []string{e.Text},
			Applier: func(m *rules.Match, c *rules.Context, _ *rules.Options, ref time.Time) (bool, error) {
				return r.apply(text, e.Start, c, ref), nil
			},
		}
	}
	return nil
}

// start gives the moment at which a date or time begins, false for others.
func start(e parse.Expression) (time.Time, bool) {
	if e.Type != parse.Date && e.Type != parse.Time {
		return time.Time{}, false
	}
	return e.Interval.From()
}

// apply resolves the expression that begins at pos against ref. The whole text
// is read again, because the words around an expression tell past from future.
func (r rule) apply(text string, pos int, c *rules.Context, ref time.Time) bool {
	for e := range r.all(text, parse.At(ref)) {
		if e.Start < pos {
			continue
		}
		from, ok := start(e)
		if e.Start != pos || !ok {
			return false
		}
		set(c, from, ref)
		return true
	}
	return false
}

// set makes c.Time(ref) give from in the zone of ref.
func set(c *rules.Context, from, ref time.Time) {
	c.Duration = 0
	if ref.Day() > 28 {
		// The context sets the month before the day, and so would turn
		// 5 February into 5 March on a 31st. A day that every month has
		// keeps it from doing so.
		c.Duration = -4 * 24 * time.Hour
	}
	c.Weekday = nil
	year, month, day := from.Year(), int(from.Month()), from.Day()
	hour, minute, second := from.Hour(), from.Minute(), from.Second()
	c.Year, c.Month, c.Day = &year, &month, &day
	c.Hour, c.Minute, c.Second = &hour, &minute, &second
}
