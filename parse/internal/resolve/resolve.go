// Package resolve turns what an expression says into an interval, given what
// it is relative to. It is a pure function of its arguments and does civil-date
// arithmetic only: no clock, no zone of the machine.
package resolve

import (
	"time"

	"github.com/bbdb26f0/annals/parse/internal/civil"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// A Span is a stretch of civil time [From, To) in UTC with the grain that names
// it. A zero end is open.
type Span struct {
	From, To time.Time
	Grain    interval.Grain
}

// IsZero reports whether nothing is known.
func (s Span) IsZero() bool { return s.From.IsZero() && s.To.IsZero() }

// A Context is what an expression is resolved against.
type Context struct {
	Ref       Span       // the reference: a day, or a moment when it is known so exactly; zero for none
	Prev      Span       // the expression before, for "the next day"; zero for none
	PrevDay   Span       // the last expression of day grain or finer
	Story     Span       // the last expression of year grain or finer: where a story stands
	Topic     Span       // the quarter or year that a report of results is about; zero for none
	Decided   bool       // Dir was set by the caller and not guessed
	Dir       int8       // the side on which an expression without a direction lies: -1, +1, 0 for the nearest
	Far       bool       // what Dir was guessed from stands some words away
	Near      bool       // a day without a year is taken on the near side of the reference
	Lead      known.Lead // what the words before a length say
	Narrative bool       // year-less dates belong to the story, not to the reference
	DayFirst  bool
	Sunday    bool
	Rolling   bool
	Southern  bool
	Pivot     int
	Zone      *time.Location
}

// A Used tells what a result rests on besides the words.
type Used uint8

// What a result rests on.
const (
	UsedNothing Used = iota
	UsedReference
	UsedPrevious
)

// A Result is a resolved expression in TIMEX3 terms.
type Result struct {
	Span
	Type, Value, Mod, Quant, Freq string
	Used                          Used
	Approx                        bool
	Impossible                    bool // the words name no day although the reference is known: a fifth Tuesday
	Why                           string
}

// resolver carries what one resolution has used so far.
type resolver struct {
	*Context
	used Used
	why  string

	first, last Span // the ends of the range that was resolved last
	steady      bool // a clock time is that of the reference's day, past or not
}

// Resolve resolves n in c.
func Resolve(n *known.Node, c *Context, res *Result) {
	r := &resolver{Context: c}
	*res = Result{Mod: n.Mod, Quant: n.Quant, Freq: n.Freq, Approx: n.Approx || n.Mod == "APPROX"}
	switch n.Op {
	case known.Length:
		res.Type, res.Value = "DURATION", lengthValue(n)
		res.Span = r.ahead(n)
	case known.Repeat:
		res.Type, res.Value = "SET", r.setValue(n)
	case known.Period:
		res.Type, res.Value = "DURATION", lengthValue(n)
		res.Span, _ = r.period(n)
		res.Approx = res.Approx || n.Some
	case known.Vague:
		res.Type, res.Value = "DATE", n.Sym
		res.Span, res.Approx = r.vague(n), true
	default:
		r.point(n, res)
	}
	res.Used, res.Why = r.used, r.why
}

// point resolves everything that names a place on the calendar.
func (r *resolver) point(n *known.Node, res *Result) {
	s, ok := r.locate(n)
	res.Type = "DATE"
	if fine := s.Grain; fine != interval.NoGrain && fine < interval.Day || n.Op == known.Fields && n.Has&known.Clock != 0 {
		res.Type = "TIME"
	}
	if r.Near && n.Text == "any" { // but who tweets "at night" is in one
		res.Value = r.unresolved(n)
		return
	}
	if !ok {
		res.Value, res.Impossible = r.unresolved(n), !r.Ref.IsZero()
		return
	}
	res.Span = s
	res.Value = r.value(n, s)
	if n.Op == known.Nth && n.Sub > 1 {
		res.Type = "DURATION" // "the first nine months of 1989" is as long as it is dated
	}
	res.Approx = res.Approx || n.Op == known.Shift && n.Unit == interval.Decade
	if n.Op == known.Shift && !r.Near && s.Grain < interval.Day && s.To.Sub(s.From) >= 24*time.Hour { // "2 hours later" of a day
		res.Type, res.Value = "DURATION", lengthValue(n)
		return
	}
	if n.Op == known.Shift && n.Some {
		res.Approx = true
		res.Value = "FUTURE_REF"
		if n.Dir < 0 {
			res.Value = "PAST_REF"
		}
	}
	if n.Mod != "" {
		r.modify(n, res)
	}
}

// locate gives the stretch that n names, and false where a reference is
// missing or no such stretch exists.
func (r *resolver) locate(n *known.Node) (Span, bool) {
	switch n.Op {
	case known.Fields:
		return r.fields(n)
	case known.Relative:
		return r.relative(n)
	case known.Shift:
		return r.shift(n)
	case known.Nth:
		return r.nth(n)
	case known.Range:
		return r.between(n)
	case known.Period:
		return r.period(n)
	case known.Holiday:
		return r.holiday(n)
	case known.Vague:
		s := r.vague(n)
		return s, !s.IsZero()
	}
	return Span{}, false
}

// base gives the stretch that n counts from.
func (r *resolver) base(n *known.Node) (Span, bool) {
	from := n.Base
	if from == known.Reference && r.Narrative && n.Text == "deixis" && !r.Story.IsZero() {
		from = known.Previous // "this day", "next spring" in a story
	}
	switch from {
	case known.Container:
		if n.In != nil {
			return r.locate(n.In)
		}
	case known.Previous:
		prev := r.Prev
		switch {
		case n.Unit != 0 && n.Unit <= interval.Day && prev.Grain > interval.Day && !r.PrevDay.IsZero():
			prev = r.PrevDay
		case n.Unit < prev.Grain && !r.Story.IsZero():
			prev = r.Story
		}
		if !prev.IsZero() && !prev.From.IsZero() {
			r.used = UsedPrevious
			return prev, true
		}
	}
	if r.Ref.IsZero() {
		return Span{}, false
	}
	r.use()
	return r.Ref, true
}

// use notes that the reference decided.
func (r *resolver) use() {
	if r.used == UsedNothing {
		r.used = UsedReference
	}
}

// relative gives the unit that lies N units from the one that holds the base.
func (r *resolver) relative(n *known.Node) (Span, bool) {
	b, ok := r.base(n)
	if !ok {
		return Span{}, false
	}
	if n.Text == "topic" {
		s := r.topic(n)
		if n.In != nil && n.In.Has&known.HasYear != 0 { // "the 1988 period"
			s.From = s.From.AddDate(n.In.Year-s.From.Year(), 0, 0)
			s.To = s.Grain.Add(s.From, 1)
		}
		return s, true
	}
	if n.Unit == interval.Quarter && n.Base == known.Previous && n.N == 0 && r.Topic.Grain == n.Unit && r.Prev.Grain != n.Unit && !r.Narrative {
		return r.Topic, true
	}
	if n.Text == "workday" {
		return workday(b, n.N), true
	}
	if n.Unit < interval.Day {
		s := n.Unit.Add(floor(b.From, n.Unit, r.Sunday), n.N)
		return Span{s, n.Unit.Add(s, 1), n.Unit}, true
	}
	if r.Rolling && n.N != 0 && n.Unit > interval.Day {
		day := floor(b.From, interval.Day, false)
		if n.N < 0 {
			return Span{n.Unit.Add(day, n.N), n.Unit.Add(day, n.N+1), n.Unit}, true
		}
		day = civil.AddDays(day, 1)
		return Span{n.Unit.Add(day, n.N-1), n.Unit.Add(day, n.N), n.Unit}, true
	}
	if n.Unit == interval.Weekend {
		away := n.N
		if day := b.From.Weekday(); away > 0 && !r.Near && day != time.Saturday && day != time.Sunday {
			away++ // in messages "next weekend" lies behind "this weekend"
		}
		return r.weekend(b, away), true
	}
	s := n.Unit.Add(floor(b.From, n.Unit, r.Sunday), n.N)
	return Span{s, n.Unit.Add(s, 1), n.Unit}, true
}

// weekend gives the weekend n weeks from the base's. On Saturday and Sunday
// "the weekend" is the one at hand; before that it is the last one for past
// tense and the coming one otherwise.
func (r *resolver) weekend(b Span, n int) Span {
	day := floor(b.From, interval.Day, false)
	toSaturday := (int(time.Saturday) - int(day.Weekday()) + 7) % 7
	if day.Weekday() == time.Sunday {
		toSaturday = -1
	}
	inside := day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
	if !inside && (n < 0 || n == 0 && r.Dir < 0) {
		toSaturday -= 7
		n = min(n+1, 0)
	} else if !inside && n > 0 {
		n--
	}
	sat := civil.AddDays(day, toSaturday+7*n)
	return Span{sat, civil.AddDays(sat, 2), interval.Weekend}
}

// shift moves the base by a length.
func (r *resolver) shift(n *known.Node) (Span, bool) {
	b, ok := r.base(n)
	if !ok {
		return Span{}, false
	}
	from := b.From
	if n.Base == known.Container && n.Dir > 0 && !b.To.IsZero() && n.Unit < b.Grain && b.Grain > interval.Day {
		from = civil.AddDays(b.To, -1)
	}
	if from.IsZero() {
		return Span{}, false
	}
	dir := int(n.Dir)
	if n.Unit == interval.Weekend && !n.Some && n.Hi == 0 {
		return r.weekend(b, dir*n.N), true
	}
	if n.Some || n.Hi > 0 || n.N == 0 && !n.Half {
		lo, hi := n.N, n.Hi
		if hi == 0 {
			lo, hi = someRange(n)
		}
		a, z := n.Unit.Add(from, dir*lo), n.Unit.Add(from, dir*hi)
		if dir < 0 {
			a, z = z, a
		}
		if n.Unit < interval.Day {
			return Span{a, n.Unit.Add(z, 1), n.Unit}, true
		}
		return Span{floor(a, interval.Day, false), interval.Day.Add(floor(z, interval.Day, false), 1), n.Unit}, true
	}
	t := addLength(from, n, dir)
	for m := n.More; m != nil; m = m.More {
		t = addLength(t, m, dir)
	}
	g := finestUnit(n)
	if n.Text == "grain" {
		g = b.Grain
	} else if n.Unit == interval.Year && n.N == 1 && n.More == nil && dir < 0 && n.Base != known.Container && (r.Topic.Grain == interval.Quarter || r.Topic.Grain == interval.Year) && !r.Narrative {
		g = r.Topic.Grain // results are compared quarter with quarter
		t = addLength(r.Topic.From, n, dir)
	} else if n.Text == "same" && r.used == UsedPrevious && b.Grain >= interval.Month && b.Grain < interval.Year {
		g = b.Grain // "in May, up from the same period last year"
	} else if g == interval.Decade && n.Mod == "" {
		g = interval.Year // "a decade ago" is ten years ago
	}
	if g < interval.Day && (b.Grain >= interval.Day || b.Grain == 0) { // "two hours ago" seen from a day
		day := floor(b.From, interval.Day, false)
		if dir < 0 {
			return Span{floor(t, interval.Day, false), interval.Day.Add(day, 1), g}, true
		}
		return Span{day, interval.Day.Add(floor(t, interval.Day, false), 1), g}, true
	}
	if g < interval.Day && b.Grain == interval.Second {
		return Span{t, t.Add(time.Second), interval.Second}, true // seen from a moment, it is one
	}
	if (g == interval.Week || g == interval.Month || g == interval.Year) && !r.Near && !n.Approx {
		g = interval.Day // in messages "in two weeks" and "a year ago" are days
	}
	s := floor(t, g, r.Sunday)
	return Span{s, g.Add(s, 1), g}, true
}
