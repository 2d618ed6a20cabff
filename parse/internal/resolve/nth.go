package resolve

import (
	"time"

	"github.com/bbdb26f0/annals/parse/internal/civil"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// nth gives the N-th unit inside In.
func (r *resolver) nth(n *known.Node) (Span, bool) {
	c, ok := r.locate(n.In)
	if !ok || c.From.IsZero() || c.To.IsZero() {
		return Span{}, false
	}
	if n.Text == "from" {
		return weekdayFrom(n, c), true
	}
	if n.Has&known.HasWeekday != 0 {
		return nthWeekday(n, c)
	}
	if n.Unit == interval.Weekend && n.Sub == 0 {
		s, ok := nthWeekday(&known.Node{Weekday: int(time.Saturday), N: n.N}, c)
		return Span{s.From, civil.AddDays(s.From, 2), interval.Weekend}, ok
	}
	count := max(n.Sub, 1)
	var s time.Time
	switch {
	case n.N < 0 && n.Unit == interval.Week && n.Sub == 0:
		s = floor(civil.AddDays(c.To, -1), n.Unit, r.Sunday)
	case n.N < 0:
		s = n.Unit.Add(c.To, -count)
	case n.Unit == interval.Week:
		s = interval.Day.Add(c.From, 7*(n.N-1)*count)
		if n.Sub == 0 {
			s = floor(civil.AddDays(s, 3), interval.Week, r.Sunday)
		}
	default:
		s = n.Unit.Add(c.From, (n.N-1)*count)
	}
	to := n.Unit.Add(s, count)
	if !s.Before(c.To) && n.N > 0 {
		return Span{}, false
	}
	return Span{s, to, n.Unit}, true
}

// weekdayFrom gives the N-th such weekday before or behind a day.
func weekdayFrom(n *known.Node, c Span) Span {
	day := floor(c.From, interval.Day, false)
	ahead := (n.Weekday - int(day.Weekday()) + 7) % 7
	switch {
	case n.N > 0 && ahead == 0:
		ahead = 7
	case n.N < 0:
		ahead -= 7
	}
	if n.N > 0 {
		ahead += 7 * (n.N - 1)
	} else {
		ahead += 7 * (n.N + 1)
	}
	d := civil.AddDays(day, ahead)
	return Span{d, civil.AddDays(d, 1), interval.Day}
}

func nthWeekday(n *known.Node, c Span) (Span, bool) {
	d := floor(c.From, interval.Day, false)
	d = civil.AddDays(d, (n.Weekday-int(d.Weekday())+7)%7+7*(n.N-1))
	if n.N < 0 {
		d = civil.AddDays(c.To, -1)
		d = civil.AddDays(d, -((int(d.Weekday()) - n.Weekday + 7) % 7))
	}
	if d.Before(c.From) || !d.Before(c.To) {
		return Span{}, false
	}
	return Span{d, civil.AddDays(d, 1), interval.Day}, true
}
