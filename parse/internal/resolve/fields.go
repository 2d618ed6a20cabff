package resolve

import (
	"time"

	"github.com/bbdb26f0/annals/parse/internal/civil"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// fields gives the stretch that calendar fields name, with what they leave out
// taken from the container, the story, or the reference.
func (r *resolver) fields(n *known.Node) (Span, bool) {
	if n.Swap && r.DayFirst && n.Month <= 12 && n.Day <= 12 {
		c := *n
		c.Month, c.Day, c.Swap = n.Day, n.Month, false
		n = &c
	}
	dated := n.Has &^ known.Clock
	if dated == 0 {
		return r.clockOnly(n)
	}
	day, ok := r.dated(n)
	if !ok || n.Has&known.Clock == 0 {
		return day, ok
	}
	return r.atClock(n, day), true
}

// dated resolves the fields of a day or more.
func (r *resolver) dated(n *known.Node) (Span, bool) {
	if n.Has&known.HasYear != 0 || n.Has&(known.HasDecade|known.HasCentury) != 0 {
		return r.withYear(n)
	}
	if n.In != nil {
		return r.inContainer(n)
	}
	if n.Has&known.HasWeekday != 0 && n.Has&(known.HasDay|known.HasMonth) == 0 {
		return r.weekday(n)
	}
	if n.Has&known.HasWeekend != 0 {
		b, ok := r.base(n)
		return r.weekend(b, n.N), ok
	}
	if n.Has&known.HasMonth == 0 && n.Has&known.HasDay != 0 {
		return r.nearest(n, interval.Month, func(t time.Time) (Span, bool) {
			return dayOf(t.Year(), int(t.Month()), n.Day)
		})
	}
	return r.nearest(n, interval.Year, func(t time.Time) (Span, bool) { return r.inYear(n, t.Year()) })
}

func dayOf(y, m, d int) (Span, bool) {
	t := date(y, m, d)
	return Span{t, civil.AddDays(t, 1), interval.Day}, t.Day() == d
}

// withYear resolves fields that state their year.
func (r *resolver) withYear(n *known.Node) (Span, bool) {
	y := n.Year
	if n.ShortYear {
		y = r.century(y)
	}
	switch {
	case n.Has&known.HasCentury != 0:
		g := interval.Century
		if n.Unit == interval.Millennium {
			g = n.Unit
		}
		return Span{date(y, 1, 1), g.Add(date(y, 1, 1), 1), g}, true
	case n.Has&known.HasDecade != 0:
		return Span{date(y, 1, 1), date(y+10, 1, 1), interval.Decade}, true
	}
	return r.inYear(n, y)
}

// century completes a year of two digits.
func (r *resolver) century(y int) int {
	ref := 2000
	if !r.Ref.From.IsZero() {
		ref = r.Ref.From.Year()
	}
	if r.Narrative && !r.Story.From.IsZero() {
		ref = r.Story.From.Year()
	}
	if r.Pivot > 0 {
		c := ref / 100 * 100
		if y < r.Pivot {
			return c + y
		}
		return c - 100 + y
	}
	y += ref / 100 * 100
	if y > ref+30 {
		y -= 100
	} else if y < ref-69 {
		y += 100
	}
	return y
}

// inYear gives the stretch that the fields below the year name in year y.
func (r *resolver) inYear(n *known.Node, y int) (Span, bool) {
	unit := func(m int, g interval.Grain) (Span, bool) {
		return Span{date(y, m, 1), date(y, m+months(g), 1), g}, true
	}
	switch {
	case n.Has&known.HasDay != 0:
		return dayOf(y, n.Month, n.Day)
	case n.Has&known.HasMonth != 0:
		return unit(n.Month, interval.Month)
	case n.Has&known.HasQuarter != 0:
		return unit(n.Sub*3-2, interval.Quarter)
	case n.Has&known.HasHalf != 0:
		return unit(n.Sub*6-5, interval.Half)
	case n.Has&known.HasSeason != 0:
		m := seasonStart(n.Sym)
		if r.Southern {
			m = (m+5)%12 + 1
		}
		return unit(m, interval.Season)
	}
	return unit(1, interval.Year)
}

// inContainer resolves fields inside another expression: "March" in "last year".
func (r *resolver) inContainer(n *known.Node) (Span, bool) {
	c, ok := r.locate(n.In)
	if !ok || c.From.IsZero() {
		return Span{}, false
	}
	switch {
	case n.Has&known.HasWeekday != 0 && n.Has&known.HasMonth == 0:
		d := floor(c.From, interval.Day, false)
		d = civil.AddDays(d, (n.Weekday-int(d.Weekday())+7)%7)
		counted := n.In.Op == known.Shift && c.Grain == interval.Day // "Monday two weeks from now" lies on or behind that day
		return Span{d, civil.AddDays(d, 1), interval.Day}, counted || c.To.IsZero() || d.Before(c.To)
	case n.Has&known.HasDay != 0 && n.Has&known.HasMonth == 0:
		return dayOf(c.From.Year(), int(c.From.Month()), n.Day)
	}
	y := c.From.Year()
	s, ok := r.inYear(n, y)
	if ok && !c.To.IsZero() && !s.From.Before(c.To) {
		return Span{}, false
	}
	return s, ok
}

// weekday gives a day of the week near the base: the base itself where it is
// that day and nothing says otherwise.
func (r *resolver) weekday(n *known.Node) (Span, bool) {
	if r.Narrative && n.Text == "" && n.Base == known.Reference && !r.PrevDay.IsZero() {
		return r.storyWeekday(n), true
	}
	b, ok := r.base(n)
	if !ok {
		return Span{}, false
	}
	day := floor(b.From, interval.Day, false)
	ahead := (n.Weekday - int(day.Weekday()) + 7) % 7
	dir := r.Dir
	if n.Dir != 0 {
		dir = n.Dir
	}
	deixis := n.Text == "deixis"
	switch {
	case n.Base == known.Previous && deixis && n.N == 0:
		ahead = 0
	case deixis && n.N == 0: // "this Friday" lies in the week at hand
		monday := floor(day, interval.Week, r.Sunday)
		d := civil.AddDays(monday, (n.Weekday-int(monday.Weekday())+7)%7)
		if dir > 0 && d.Before(day) {
			d = civil.AddDays(d, 7)
		}
		return Span{d, civil.AddDays(d, 1), interval.Day}, true
	case dir < 0 && deixis && !r.Near: // and in messages "last Friday" in the week before
		ahead = -7 - (int(day.Weekday())+6)%7 + (n.Weekday+6)%7
	case dir < 0:
		if ahead > 0 || deixis || n.Text == "near" {
			ahead -= 7
		}
		r.why = lastDay(n.Weekday, day)
	case dir > 0 && deixis: // "next Friday" lies in the week that follows
		ahead = 7 - (int(day.Weekday())+6)%7 + (n.Weekday+6)%7
	case dir > 0 && n.Text == "near" && ahead == 0:
		ahead = 7
	case dir == 0 && ahead > 3:
		ahead -= 7
	}
	d := civil.AddDays(day, ahead)
	return Span{d, civil.AddDays(d, 1), interval.Day}, true
}

// nearest picks, of the stretches that at gives for the turns of a cycle around
// the base (years, months), the one on the right side.
func (r *resolver) nearest(n *known.Node, cycle interval.Grain, at func(time.Time) (Span, bool)) (Span, bool) {
	if r.Narrative && n.Base == known.Reference && n.Text != "deixis" && !r.Story.From.IsZero() {
		return r.inStory(cycle, at)
	}
	b, ok := r.base(n)
	if !ok {
		return Span{}, false
	}
	dir := r.Dir
	if n.Dir != 0 {
		dir = n.Dir
	}
	strict := n.Text == "deixis" || n.Text == "near" && dir < 0
	if !strict && n.Dir == 0 && r.Near && cycle == interval.Year && !r.Decided && n.Has&known.HasWeekday == 0 {
		if s, ok := r.close(b, at); ok {
			return s, true
		}
	}
	now := floor(b.From, cycle, false)
	if strict && n.N == 0 {
		if s, ok := at(cycle.Add(now, -1)); ok && s.To.After(b.From) {
			return s, true // "this winter" in January
		}
		return at(now)
	}
	if strict && n.N > 0 && !r.Near && cycle == interval.Year && n.Has&known.HasMonth != 0 {
		return at(cycle.Add(now, 1)) // in messages: not "this December" but the one after it
	}
	if dir > 0 && !strict && n.Has&(known.HasQuarter|known.HasHalf) != 0 {
		if s, ok := at(now); ok && b.From.Sub(s.To) < results {
			return s, true
		}
	}
	if !r.Near && !r.Decided && !strict && n.Dir == 0 && cycle == interval.Year {
		if s, ok := r.message(n, now, b, dir, at); ok {
			return s, true
		}
	}
	if s, ok := r.matching(n, cycle, now, b, at); ok {
		return s, true
	}
	var best Span
	found := false
	for _, k := range turns(dir) {
		s, ok := at(cycle.Add(now, k))
		if !ok {
			continue
		}
		if fits(s, b, dir, strict) {
			return s, true
		}
		if !found || distance(s, b) < distance(best, b) {
			best, found = s, true
		}
	}
	return best, found
}

// results is how long after a quarter its results are told, in whatever tense.
const results = 120 * 24 * time.Hour

// matching picks the turn nearest to the base on which a day falls on the
// weekday that stands beside it: "Thursday, August 10", "Tuesday the 13th".
func (r *resolver) matching(n *known.Node, cycle interval.Grain, now time.Time, b Span, at func(time.Time) (Span, bool)) (best Span, found bool) {
	if n.Has&known.HasWeekday == 0 || n.Has&known.HasDay == 0 {
		return Span{}, false
	}
	from, to := -4, 4
	if !r.Near && r.Dir > 0 && cycle == interval.Month { // "Thu 15th" in a message
		from, to = 0, 11
	}
	for k := from; k <= to; k++ {
		s, ok := at(cycle.Add(now, k))
		if ok && int(s.From.Weekday()) == n.Weekday && (!found || distance(s, b) < distance(best, b)) {
			best, found = s, true
		}
	}
	return best, found
}

// close gives the turn that lies within a third of a year of the base, on
// whichever side, when the other side is far: "payable Jan. 2" in November.
// People add the year to what is farther away than that.
func (r *resolver) close(b Span, at func(time.Time) (Span, bool)) (Span, bool) {
	const near, nextMonth = 120 * 24 * time.Hour, 32 * 24 * time.Hour
	for _, k := range []int{0, -1, 1} {
		s, ok := at(date(b.From.Year()+k, 1, 1))
		if ok && s.Grain > interval.Day {
			if s.Grain == interval.Month && r.Dir < 0 && r.Far && s.From.After(b.From) && distance(s, b) < nextMonth {
				return s, true // "in November" late in October
			}
			if s.Grain != interval.Month || !r.Far {
				break // and so are the others
			}
			continue
		}
		if ok && distance(s, b) < near {
			return s, true
		}
	}
	return Span{}, false
}

// turns gives the order in which to try the turns of a cycle.
func turns(dir int8) []int {
	switch {
	case dir < 0:
		return []int{0, -1, -2, -3, -4}
	case dir > 0:
		return []int{0, 1, 2, 3, 4}
	}
	return []int{0, -1, 1}
}

func fits(s, b Span, dir int8, strict bool) bool {
	switch {
	case dir < 0 && strict:
		return !s.To.After(b.From)
	case dir < 0:
		return !s.From.After(b.From)
	case dir > 0 && strict:
		return s.From.After(b.From)
	case dir > 0:
		return s.To.After(b.From)
	}
	return false
}

func distance(s, b Span) time.Duration {
	if d := s.From.Sub(b.From); d >= 0 {
		return d
	}
	return max(b.From.Sub(s.To), 0)
}

// months gives the length of a month, quarter, season, half or whole year. From
// the first of a month on it does what Grain.Add does, for less.
func months(g interval.Grain) int {
	switch g {
	case interval.Month:
		return 1
	case interval.Quarter, interval.Season:
		return 3
	case interval.Half:
		return 6
	}
	return 12
}
