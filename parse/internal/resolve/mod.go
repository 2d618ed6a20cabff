package resolve

import (
	"time"

	"github.com/bbdb26f0/annals/parse/internal/civil"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// modify narrows the interval of an expression with a modifier: "early March",
// "earlier this week", "before 1990". The value stays that of the whole.
func (r *resolver) modify(n *known.Node, res *Result) {
	s := res.Span
	if s.From.IsZero() || s.To.IsZero() {
		return
	}
	if n.Text == "sofar" { // "earlier this week" ends, "later this week" begins at the reference
		if !r.Ref.IsZero() {
			r.use()
			if n.Dir < 0 && r.Ref.From.After(s.From) {
				s.To = minTime(s.To, r.Ref.To)
			} else if n.Dir > 0 && r.Ref.From.Before(s.To) {
				s.From = maxTime(s.From, r.Ref.From)
			}
		}
		res.Span = s
		return
	}
	if s.Grain <= interval.Day {
		return // "late Saturday" is that Saturday
	}
	res.Approx = true
	width := s.To.Sub(s.From)
	third := func(k int) time.Time {
		if m := int(width.Hours()/24/30) / 3; s.Grain == interval.Year {
			return s.From.AddDate(0, m*k, 0)
		}
		return floor(s.From.Add(width*time.Duration(k)/3), interval.Day, false)
	}
	early, midFrom, midTo, late := third(1), third(1), third(2), third(2)
	switch s.Grain {
	case interval.Month: // to the 10th, to the 20th, and what is left
		early, late = civil.AddDays(s.From, 10), civil.AddDays(s.From, 20)
		midFrom, midTo = early, late
	case interval.Week: // to its third day, around that, from its fifth
		early, midFrom = civil.AddDays(s.From, 3), civil.AddDays(s.From, 1)
		midTo, late = civil.AddDays(s.From, 4), civil.AddDays(s.From, 4)
	}
	half := floor(s.From.Add(width/2), interval.Day, false)
	switch {
	case n.Text == "half" && n.Mod == "START":
		s.To = half
	case n.Text == "half":
		s.From = half
	case n.Mod == "START":
		s.To = early
	case n.Mod == "MID":
		s.From, s.To = midFrom, midTo
	case n.Mod == "END":
		s.From = late
	}
	res.Span = s
}

func minTime(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

func maxTime(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}
