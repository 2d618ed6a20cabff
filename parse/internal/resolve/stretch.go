package resolve

import (
	"time"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// between gives a range. An end that would come before the start belongs to
// the next turn of the calendar.
func (r *resolver) between(n *known.Node) (Span, bool) {
	r.steady = clockOnly(n.In) && clockOnly(n.To) // "10:00 to 13:30" at 11:00 is now, not tomorrow
	a, ok := r.locate(n.In)
	if !ok {
		return Span{}, false
	}
	saved := r.Prev
	inner := *r.Context
	inner.Ref, inner.Dir = r.Ref, 1
	if anchored(n.To) {
		inner.Ref, inner.Dir = r.Ref, r.Dir
	} else {
		inner.Ref = Span{a.From, a.To, a.Grain}
	}
	in := &resolver{Context: &inner}
	b, ok := in.locate(n.To)
	r.Prev = saved
	if !ok || !b.To.After(a.From) {
		return Span{}, false
	}
	if r.steady && r.turned(b) {
		for _, t := range []*time.Time{&a.From, &a.To, &b.From, &b.To} {
			*t = t.AddDate(0, 0, 1)
		}
	}
	r.first, r.last, r.steady = a, b, false
	to := b.To
	if b.Grain <= interval.Hour && b.From.After(a.From) {
		to = b.From // "from 3 to 5 p.m." is over at 5
	}
	return Span{a.From, to, max(a.Grain, b.Grain)}, true
}

// clockOnly reports whether a node states a clock time and no day.
func clockOnly(n *known.Node) bool {
	return n.Op == known.Fields && n.In == nil && n.Has&known.HasHour != 0 && n.Has&^known.Clock == 0
}

// turned reports whether a message that looks ahead means the next day with a
// clock time that is over.
func (r *resolver) turned(s Span) bool {
	return r.Ref.Grain < interval.Day && r.Dir > 0 && (r.Decided || !r.Near) && !s.From.After(r.Ref.From)
}

// anchored reports whether a node counts from the reference in words.
func anchored(n *known.Node) bool {
	return n.Op == known.Relative || n.Op == known.Shift || n.Op == known.Vague || n.In != nil && anchored(n.In)
}

// period gives the N units that end or begin at the base.
func (r *resolver) period(n *known.Node) (Span, bool) {
	b, ok := r.base(n)
	if !ok || b.From.IsZero() {
		return Span{}, false
	}
	count := *n
	count.N = max(n.N, n.Hi)
	if n.Some && n.N == 0 {
		count.N = recentCount(n.Unit)
	} else if n.Some {
		count.N = n.N * 2
	}
	edge, next := b.From, b.To
	if b.Grain >= interval.Day || n.Unit >= interval.Day {
		edge = floor(b.From, interval.Day, false)
		next = interval.Day.Add(edge, 1)
	}
	if n.Dir < 0 && n.Unit < interval.Day && b.Grain == interval.Second {
		next = edge // "the last two minutes" end at the moment
	}
	if n.Dir < 0 {
		from := addLength(edge, &count, -1)
		for m := n.More; m != nil; m = m.More {
			from = addLength(from, m, -1)
		}
		return Span{from, next, n.Unit}, true
	}
	if n.Unit >= interval.Day && !r.Near {
		edge = next
	}
	return Span{edge, addLength(next, &count, 1), n.Unit}, true
}

// ahead gives where a length leads from the reference: "in two weeks", "within
// an hour". It stays a length all the same.
func (r *resolver) ahead(n *known.Node) Span {
	if r.Lead == known.LeadNone || r.Ref.IsZero() || n.Text != "" {
		return Span{}
	}
	to := *n
	to.Op, to.Dir, to.Base = known.Shift, 1, known.Reference
	s, ok := r.shift(&to)
	if ok && r.Lead == known.LeadWithin {
		s.From = r.Ref.From
	}
	return s
}

// recentCount is how far "recent weeks" may reach: wide enough to be true.
func recentCount(g interval.Grain) int {
	switch g {
	case interval.Day:
		return 10
	case interval.Week, interval.Month:
		return 6
	case interval.Year, interval.Hour, interval.Minute:
		return 5
	}
	return 3
}

// vague gives wide bounds for a vague reference: nothing but which side of the
// reference, unless the word gives a length ("recently", N units).
func (r *resolver) vague(n *known.Node) Span {
	if r.Narrative && n.Text == "story" && n.Sym == "PRESENT_REF" && !r.Story.IsZero() {
		r.used = UsedPrevious
		return r.Story // "at the time" is that of the story
	}
	if r.Ref.IsZero() {
		return Span{}
	}
	r.use()
	from, to := r.Ref.From, r.Ref.To
	switch n.Sym {
	case "PAST_REF":
		if n.Unit != 0 && n.N > 0 {
			return Span{n.Unit.Add(from, -n.N), to, n.Unit}
		}
		return Span{To: to}
	case "FUTURE_REF":
		if n.Unit != 0 && n.N > 0 {
			return Span{from, n.Unit.Add(to, n.N), n.Unit}
		}
		return Span{From: from}
	}
	return r.Ref
}
