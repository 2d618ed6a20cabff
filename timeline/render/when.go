package render

import (
	"fmt"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

// when writes a time as exactly as it is known and no more. Days, months and
// years at both ends of ".." are included.
//
//	2024-04-13        2020-01          1990s           2008 Q3
//	2024-04-13, late  ~2023-04-07..05-05   2024-04-13 14:00..15:00
//	before 2024-10-08 after 2022-06-22 undated
//
// Of a time with one bound that does not stand in the text as such ("before
// publication") the day of the bound is included: what comes before something
// that happened on a day may have happened on that day.
func when(w timeline.When) string {
	from, hasFrom := w.Interval.From()
	to, hasTo := w.Interval.To()
	about := ""
	if w.Approximate || w.Mod == "APPROX" {
		about = "~"
	}
	switch {
	case !hasFrom && !hasTo:
		return "undated"
	case !hasFrom:
		return "before " + about + upper(to, w)
	case !hasTo:
		return lower(w) + about + stamp(from, openUnit(from, w.Grain))
	}
	if name, ok := unitName(w.Interval, w.Grain); ok {
		return about + name + modWord(w.Mod)
	}
	if w.Approximate && to.Sub(from) > 24*time.Hour || w.Grain == interval.NoGrain && to.Sub(from) > 7*24*time.Hour {
		from, to = outward(from, to) // minutes mean nothing where days are soft, or weeks go by
	}
	return about + span(from, to)
}

// outward widens a range to whole days.
func outward(from, to time.Time) (time.Time, time.Time) {
	const day = 24 * time.Hour
	last := to.Add(-time.Second).Truncate(day)
	return from.Truncate(day), last.Add(day)
}

// modWord puts a TIMEX3 mod into words. It only goes with a whole unit: "earlier
// this month" is START too, but its interval says more.
func modWord(mod string) string {
	switch mod {
	case "START":
		return ", early"
	case "MID":
		return ", mid"
	case "END":
		return ", late"
	}
	return ""
}

// upper is the bound of a time that is open to the past: the first unit that is
// excluded where a text says "before" it, else the last that is included.
func upper(to time.Time, w timeline.When) string {
	g := openUnit(to, w.Grain)
	if g < interval.Day && w.Basis == timeline.ByPublication {
		return stamp(to.Add(-time.Second), interval.Day) // the minute is that of the publication, not of the event
	}
	if w.Basis != timeline.ByExpression && g >= interval.Day {
		return stamp(to.Add(-time.Second), g)
	}
	return stamp(to, g)
}

// lower introduces the bound of a time that is open to the future. A text that
// says "since" a day includes it.
func lower(w timeline.When) string {
	if w.Basis == timeline.ByExpression {
		return "from "
	}
	return "after "
}

// openUnit is the unit in which to write a bound: that of the grain if the
// bound is the beginning of one, else a day, or a minute within a day.
func openUnit(t time.Time, g interval.Grain) interval.Grain {
	for _, unit := range []interval.Grain{interval.Year, interval.Month, interval.Day} {
		if (g >= unit || unit == interval.Day) && begins(t, unit) {
			return unit
		}
	}
	return interval.Minute
}

// begins reports whether t is the first instant of a year, month or day.
func begins(t time.Time, unit interval.Grain) bool {
	return t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 &&
		(unit < interval.Month || t.Day() == 1) && (unit < interval.Year || t.Month() == time.January)
}

// stamp names the year, month, day, minute or second that t lies in.
func stamp(t time.Time, unit interval.Grain) string {
	year := fmt.Sprintf("%04d", t.Year())
	switch unit {
	case interval.Year:
		return year
	case interval.Month:
		return year + t.Format("-01")
	case interval.Day:
		return year + t.Format("-01-02")
	}
	return year + t.Format("-01-02 ") + clock(t)
}

// clock is the time of day, with seconds if there are any.
func clock(t time.Time) string {
	if t.Second() != 0 {
		return t.Format("15:04:05")
	}
	return t.Format("15:04")
}

// unitName names an interval that is exactly one unit of the calendar.
func unitName(i interval.Interval, g interval.Grain) (string, bool) {
	from, _ := i.From()
	is := func(unit interval.Grain) bool { return interval.Of(from, unit) == i }
	y := from.Year()
	switch {
	case is(interval.Century) && y > 0 && (y%100 == 0 || y%100 == 1):
		return ordinal(y/100+1) + " century", true
	case is(interval.Decade) && y > 0 && y%10 == 0:
		return fmt.Sprintf("%04ds", y), true
	case g == interval.Quarter && is(interval.Quarter):
		return fmt.Sprintf("%04d Q%d", y, (from.Month()+2)/3), true
	case g == interval.Half && is(interval.Half):
		return fmt.Sprintf("%04d H%d", y, (from.Month()+5)/6), true
	}
	for _, unit := range []interval.Grain{interval.Year, interval.Month, interval.Day} {
		if begins(from, unit) && is(unit) {
			return stamp(from, unit), true
		}
	}
	switch {
	case is(interval.Minute) && from.Second() == 0:
		return stamp(from, interval.Minute), true
	case is(interval.Second):
		return stamp(from, interval.Day) + from.Format(" 15:04:05"), true
	}
	return "", false
}

func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprintf("%d%s", n, suffix)
}

// span writes a range with both ends included, in the coarsest unit that both
// ends fit, and the second end without what it shares with the first.
func span(from, to time.Time) string {
	for _, unit := range []interval.Grain{interval.Year, interval.Month, interval.Day} {
		if begins(from, unit) && begins(to, unit) {
			first, last := stamp(from, unit), stamp(to.Add(-time.Second), unit)
			return first + ".." + unshared(first, last)
		}
	}
	first, last := stamp(from, interval.Minute), stamp(to, interval.Minute)
	if begins(to, interval.Day) { // midnight belongs to the day that it ends
		last = stamp(to.Add(-time.Second), interval.Day) + " 24:00"
	}
	if day, _, _ := strings.Cut(first, " "); strings.HasPrefix(last, day+" ") {
		return first + ".." + strings.TrimPrefix(last, day+" ")
	}
	if year, _, _ := strings.Cut(first, "-"); year != "" {
		last = strings.TrimPrefix(last, year+"-")
	}
	return first + ".." + last
}

// unshared drops from a last date the fields that it has in common with the
// first one.
func unshared(first, last string) string {
	for {
		a, restA, okA := strings.Cut(first, "-")
		b, restB, okB := strings.Cut(last, "-")
		if !okA || !okB || a != b || a == "" {
			return last
		}
		first, last = restA, restB
	}
}
