package resolve

import (
	"time"

	"github.com/bbdb26f0/annals/parse/internal/civil"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// message gives the turn that a message means although its side of the reference
// is the other: a day of last month rather than next year's, and what comes in a
// few months rather than what was most of a year ago, whatever verb is near.
func (r *resolver) message(n *known.Node, now time.Time, b Span, dir int8, at func(time.Time) (Span, bool)) (Span, bool) {
	const month = 30 * 24 * time.Hour
	switch {
	case dir > 0 && n.Has&known.HasDay != 0:
		s, ok := at(now)
		return s, ok && s.To.Before(b.From) && b.From.Sub(s.To) < 3*month/2
	case dir < 0 && n.Has&known.HasWeekday == 0:
		last, ok := at(now)
		next, okNext := last, ok
		if ok && last.From.After(b.From) {
			last, ok = at(interval.Year.Add(now, -1))
		} else {
			next, okNext = at(interval.Year.Add(now, 1))
		}
		return next, ok && okNext && last.To.Before(b.From) && b.From.Sub(last.To) > 7*month && next.From.Sub(b.From) < 4*month
	}
	return Span{}, false
}

// workday gives the n-th day from Monday to Friday before or behind the base.
func workday(b Span, n int) Span {
	step := 1
	if n < 0 {
		step = -1
	}
	day := floor(b.From, interval.Day, false)
	for n != 0 {
		day = civil.AddDays(day, step)
		if w := day.Weekday(); w != time.Saturday && w != time.Sunday {
			n -= step
		}
	}
	return Span{day, civil.AddDays(day, 1), interval.Day}
}
