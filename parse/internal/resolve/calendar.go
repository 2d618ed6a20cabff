package resolve

import (
	"time"

	"github.com/bbdb26f0/annals/parse/internal/civil"
	"github.com/bbdb26f0/annals/parse/interval"
)

func date(y, m, d int) time.Time { return civil.Date(y, m, d) }

// floor gives the start of the unit of grain g that holds t.
func floor(t time.Time, g interval.Grain, sunday bool) time.Time {
	switch g {
	case interval.Second:
		return t.Truncate(time.Second)
	case interval.Minute:
		return t.Truncate(time.Minute)
	case interval.Hour, interval.DayPart:
		return t.Truncate(time.Hour)
	case interval.Week, interval.Fortnight:
		back := (int(t.Weekday()) + 6) % 7
		if sunday {
			back = int(t.Weekday())
		}
		return civil.AddDays(civil.Midnight(t), -back)
	case interval.Weekend:
		return civil.AddDays(civil.Midnight(t), -(int(t.Weekday())+1)%7)
	}
	if g < interval.Month {
		return civil.Midnight(t)
	}
	y, m, _ := t.Date()
	switch g {
	case interval.Month:
		return date(y, int(m), 1)
	case interval.Quarter:
		return date(y, (int(m)-1)/3*3+1, 1)
	case interval.Season:
		return date(y, int(m)/3*3, 1) // December of the year before for January and February
	case interval.Half:
		return date(y, (int(m)-1)/6*6+1, 1)
	case interval.Year:
		return date(y, 1, 1)
	case interval.Decade:
		return date(floorDiv(y, 10)*10, 1, 1)
	case interval.Century:
		return date(floorDiv(y, 100)*100, 1, 1)
	case interval.Millennium:
		return date(floorDiv(y, 1000)*1000, 1, 1)
	}
	return civil.Midnight(t)
}

func floorDiv(a, b int) int {
	if a < 0 {
		return -((-a + b - 1) / b)
	}
	return a / b
}

// easter gives Easter Sunday of a Gregorian year (Meeus, Astronomical
// Algorithms, chapter 8; the anonymous algorithm of 1876).
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	return date(y, (h+l-7*m+114)/31, (h+l-7*m+114)%31+1)
}

// seasonStart gives the first month of a meteorological season of the
// northern hemisphere.
func seasonStart(sym string) int {
	switch sym {
	case "SP":
		return 3
	case "SU":
		return 6
	case "FA":
		return 9
	}
	return 12
}

// partHours gives the hours of a part of the day, [from, to).
func partHours(sym string) (from, to int) {
	switch sym {
	case "MO":
		return 4, 12
	case "MI":
		return 12, 13
	case "AF":
		return 12, 18
	case "EV":
		return 18, 24
	case "MN":
		return 24, 25
	case "DT":
		return 6, 18
	}
	return 18, 30 // NI: a night begins on the day that names it
}
