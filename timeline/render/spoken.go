package render

import (
	"fmt"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

// spoken writes a time in the words of a newspaper, as exactly as it is known
// and no more. It says the same as when.
//
//	13 April 2024           January 2020        the 1990s        third quarter of 2008
//	late on 13 April 2024   13–19 April 2024    about 7 April – 5 May 2031
//	by 8 October 2024       after 22 June 2022  13 April 2024, 14:00–15:00
func spoken(w timeline.When) string {
	from, hasFrom := w.Interval.From()
	to, hasTo := w.Interval.To()
	about := ""
	if w.Approximate || w.Mod == "APPROX" {
		about = "about "
	}
	switch {
	case !hasFrom && !hasTo:
		return "date unknown"
	case !hasFrom:
		return spokenUpper(to, w, about)
	case !hasTo && w.Basis == timeline.ByExpression:
		return "from " + about + spokenStamp(from, openUnit(from, w.Grain))
	case !hasTo:
		return "on or after " + about + spokenStamp(from, openUnit(from, w.Grain))
	}
	if name, ok := spokenUnit(w.Interval, w.Grain); ok {
		return spokenMod(w.Mod) + about + name
	}
	if w.Approximate && to.Sub(from) > 24*time.Hour {
		from, to = outward(from, to)
	}
	return about + spokenSpan(from, to)
}

// spokenUpper says "before" a unit that is excluded, and "by" one that is not.
func spokenUpper(to time.Time, w timeline.When, about string) string {
	g := openUnit(to, w.Grain)
	if w.Basis != timeline.ByExpression && g >= interval.Day {
		return "by " + about + spokenStamp(to.Add(-time.Second), g)
	}
	return "before " + about + spokenStamp(to, g)
}

func spokenMod(mod string) string {
	switch mod {
	case "START":
		return "early "
	case "MID":
		return "mid "
	case "END":
		return "late "
	}
	return ""
}

func spokenStamp(t time.Time, unit interval.Grain) string {
	switch unit {
	case interval.Year:
		return yearName(t.Year())
	case interval.Month:
		return t.Month().String() + " " + yearName(t.Year())
	case interval.Day:
		return fmt.Sprintf("%d %s %s", t.Day(), t.Month(), yearName(t.Year()))
	}
	return spokenStamp(t, interval.Day) + ", " + clock(t)
}

var spokenOrdinals = [...]string{"first", "second", "third", "fourth"}

// spokenUnit names an interval that is exactly one unit of the calendar.
func spokenUnit(i interval.Interval, g interval.Grain) (string, bool) {
	name, ok := unitName(i, g)
	if !ok {
		return "", false
	}
	from, _ := i.From()
	year := yearName(from.Year())
	switch {
	case strings.HasSuffix(name, "century"), strings.HasSuffix(name, "s"):
		return "the " + name, true
	case strings.Contains(name, " Q"):
		return spokenOrdinals[(from.Month()-1)/3] + " quarter of " + year, true
	case strings.Contains(name, " H"):
		return spokenOrdinals[(from.Month()-1)/6] + " half of " + year, true
	}
	for _, unit := range []interval.Grain{interval.Year, interval.Month, interval.Day} {
		if begins(from, unit) && interval.Of(from, unit) == i {
			return spokenStamp(from, unit), true
		}
	}
	return spokenStamp(from, interval.Minute), true
}

// spokenSpan writes a range with both ends included.
func spokenSpan(from, to time.Time) string {
	for _, unit := range []interval.Grain{interval.Year, interval.Month, interval.Day} {
		if begins(from, unit) && begins(to, unit) {
			return spokenEnds(from, to.Add(-time.Second), unit)
		}
	}
	last := to
	if from.YearDay() == last.YearDay() && from.Year() == last.Year() {
		return spokenStamp(from, interval.Minute) + "–" + clock(last)
	}
	return spokenStamp(from, interval.Minute) + " – " + spokenStamp(last, interval.Minute)
}

// spokenEnds leaves out of the first end what the last one says.
func spokenEnds(from, last time.Time, unit interval.Grain) string {
	sameYear := from.Year() == last.Year()
	switch {
	case unit == interval.Year:
		return spokenStamp(from, unit) + "–" + spokenStamp(last, unit)
	case unit == interval.Day && sameYear && from.Month() == last.Month():
		return fmt.Sprintf("%d–%s", from.Day(), spokenStamp(last, unit))
	case unit == interval.Day && sameYear:
		return fmt.Sprintf("%d %s – %s", from.Day(), from.Month(), spokenStamp(last, unit))
	case sameYear:
		return from.Month().String() + " – " + spokenStamp(last, unit)
	}
	return spokenStamp(from, unit) + " – " + spokenStamp(last, unit)
}
