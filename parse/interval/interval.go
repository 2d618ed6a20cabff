package interval

import (
	"cmp"
	"time"

	"github.com/bbdb26f0/annals/parse/internal/civil"
)

// An Interval is the half-open stretch of time [from, to) in which something
// holds or happened. Either end may be open, which means unknown or unbounded.
// It counts whole seconds of civil time, written as UTC, and compares with ==.
//
// The zero Interval is open at both ends: nothing is known.
type Interval struct {
	from, to       int64 // seconds since 1970-01-01T00:00:00Z, 0 where the end is open
	hasFrom, hasTo bool
}

// New makes [from, to). A zero time.Time leaves that end open. Fractions of a
// second are dropped.
func New(from, to time.Time) Interval {
	var i Interval
	if !from.IsZero() {
		i.from, i.hasFrom = from.Unix(), true
	}
	if !to.IsZero() {
		i.to, i.hasTo = to.Unix(), true
	}
	return i
}

// Of gives the calendar unit of grain g that begins at from.
func Of(from time.Time, g Grain) Interval { return span(from, g.Add(from, 1)) }

// OfDay gives one civil day.
func OfDay(year int, month time.Month, day int) Interval {
	return Of(time.Date(year, month, day, 0, 0, 0, 0, time.UTC), Day)
}

// Until is (-, t): everything before t.
func Until(t time.Time) Interval { return Interval{to: t.Unix(), hasTo: true} }

// Since is [t, -): t and everything after it.
func Since(t time.Time) Interval { return Interval{from: t.Unix(), hasFrom: true} }

// Add moves t by n units of grain g, by the calendar: a month before 31 March
// is the last day of February. NoGrain leaves t as it is.
func (g Grain) Add(t time.Time, n int) time.Time {
	switch g {
	case Second:
		return t.Add(time.Duration(n) * time.Second)
	case Minute:
		return t.Add(time.Duration(n) * time.Minute)
	case Hour:
		return t.Add(time.Duration(n) * time.Hour)
	case DayPart:
		return t.Add(time.Duration(n) * 6 * time.Hour)
	case Day:
		return civil.AddDays(t, n)
	case Weekend:
		return civil.AddDays(t, 2*n)
	case Week:
		return civil.AddDays(t, 7*n)
	case Fortnight:
		return civil.AddDays(t, 14*n)
	}
	if m := g.months(); m > 0 {
		return civil.AddMonths(t, m*n)
	}
	return t
}

// months is the length of a grain of a month or more, 0 for the others.
func (g Grain) months() int {
	switch g {
	case Month:
		return 1
	case Quarter, Season:
		return 3
	case Half:
		return 6
	case Year:
		return 12
	case Decade:
		return 120
	case Century:
		return 1200
	case Millennium:
		return 12000
	}
	return 0
}

// From gives the first instant in UTC, and false where that end is open.
func (i Interval) From() (time.Time, bool) { return at(i.from, i.hasFrom) }

// To gives the first instant after the interval in UTC, and false where that
// end is open.
func (i Interval) To() (time.Time, bool) { return at(i.to, i.hasTo) }

func at(sec int64, ok bool) (time.Time, bool) {
	if !ok {
		return time.Time{}, false
	}
	return time.Unix(sec, 0).UTC(), true
}

// IsZero reports whether both ends are open.
func (i Interval) IsZero() bool { return !i.hasFrom && !i.hasTo }

// IsBounded reports whether both ends are known.
func (i Interval) IsBounded() bool { return i.hasFrom && i.hasTo }

// IsValid reports whether the interval holds any instant at all.
func (i Interval) IsValid() bool { return !i.IsBounded() || i.from < i.to }

// Width gives the length, and false where an end is open.
func (i Interval) Width() (time.Duration, bool) {
	if !i.IsBounded() {
		return 0, false
	}
	return time.Duration(i.to-i.from) * time.Second, true
}

// Overlaps reports whether some instant can lie in both.
func (i Interval) Overlaps(o Interval) bool { return i.Intersect(o).IsValid() }

// Contains reports whether every instant of o lies in i. An open end holds only
// what an open end holds.
func (i Interval) Contains(o Interval) bool {
	return (!i.hasFrom || o.hasFrom && i.from <= o.from) && (!i.hasTo || o.hasTo && o.to <= i.to)
}

// Intersect gives what lies in both; it is not IsValid where nothing does.
func (i Interval) Intersect(o Interval) Interval {
	if o.hasFrom && (!i.hasFrom || o.from > i.from) {
		i.from, i.hasFrom = o.from, true
	}
	if o.hasTo && (!i.hasTo || o.to < i.to) {
		i.to, i.hasTo = o.to, true
	}
	return i
}

// Hull gives the smallest interval that contains both.
func (i Interval) Hull(o Interval) Interval {
	if !o.hasFrom || i.hasFrom && o.from < i.from {
		i.from, i.hasFrom = o.from, o.hasFrom
	}
	if !o.hasTo || i.hasTo && o.to > i.to {
		i.to, i.hasTo = o.to, o.hasTo
	}
	return i
}

// CertainlyBefore reports whether every instant of i comes before every one of o.
func (i Interval) CertainlyBefore(o Interval) bool { return i.hasTo && o.hasFrom && i.to <= o.from }

// Compare orders intervals by from, then by to: an open start sorts before any
// date, an open end after any. It is 0 only for equal intervals.
func (i Interval) Compare(o Interval) int {
	return cmp.Or(compareEnd(i.from, i.hasFrom, o.from, o.hasFrom, -1), compareEnd(i.to, i.hasTo, o.to, o.hasTo, 1))
}

func compareEnd(a int64, hasA bool, b int64, hasB bool, open int) int {
	switch {
	case hasA && hasB:
		return cmp.Compare(a, b)
	case hasA:
		return -open
	case hasB:
		return open
	}
	return 0
}
