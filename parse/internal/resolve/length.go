package resolve

import (
	"time"

	"github.com/bbdb26f0/annals/parse/internal/civil"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

func finestUnit(n *known.Node) interval.Grain {
	g := n.Unit
	for m := n.More; m != nil; m = m.More {
		g = min(g, m.Unit)
	}
	if n.Half && g == n.Unit {
		switch g {
		case interval.Year:
			return interval.Month
		case interval.Month, interval.Week:
			return interval.Day
		case interval.Decade:
			return interval.Year
		case interval.Hour:
			return interval.Minute
		}
	}
	if g == interval.Fortnight || g == interval.Weekend {
		return interval.Week
	}
	if g == interval.DayPart {
		return interval.Day
	}
	return g
}

// addLength moves t by N and a half units of one length.
func addLength(t time.Time, n *known.Node, dir int) time.Time {
	t = n.Unit.Add(t, dir*n.N)
	if n.Half {
		switch n.Unit {
		case interval.Year:
			t = interval.Month.Add(t, dir*6)
		case interval.Decade:
			t = interval.Year.Add(t, dir*5)
		case interval.Month:
			t = civil.AddDays(t, dir*15)
		case interval.Week:
			t = civil.AddDays(t, dir*3)
		case interval.Day:
			t = t.Add(time.Duration(dir) * 12 * time.Hour)
		case interval.Hour:
			t = t.Add(time.Duration(dir) * 30 * time.Minute)
		case interval.Minute:
			t = t.Add(time.Duration(dir) * 30 * time.Second)
		}
	}
	return t
}

// someRange bounds a count that is left open: "a few weeks ago" is two to six
// weeks ago, "years ago" two to twenty.
func someRange(n *known.Node) (lo, hi int) {
	switch {
	case n.N == 2:
		return 1, 3
	case n.N > 2:
		return max(2, n.N-2), n.N + 2
	case n.Unit >= interval.Year:
		return 2, 20
	}
	return 2, 12
}
