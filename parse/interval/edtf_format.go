package interval

import (
	"fmt"
	"strings"
	"time"
)

// EDTF writes the interval in the Extended Date/Time Format of ISO 8601-2:2019,
// as short as is honest for a text that names it in grain g:
//
//   - one unit where the interval is exactly a unit of g: "2024-04-13",
//     "2020-01", "2024-34" (second quarter), "2024-22" (northern summer),
//     "2020", "202X", "20XX", "2024-04-13T17:00";
//   - else two ends, of which the last is included: "2023-04-07/2023-05-05" is
//     the half-open [2023-04-07, 2023-05-06). The ends are months or years
//     where g is of that size and both fit ("2020/2022"), else days, else
//     seconds;
//   - ".." for an open end: "../2024-10-08".
//
// The qualifier stands behind each date. An interval that is not IsValid gives "".
// ParseEDTF reads all of it back: the same interval and qualifier, and the grain
// too where ParseEDTF gave it.
func (i Interval) EDTF(g Grain, q Qualifier) string {
	switch {
	case !i.IsValid():
		return ""
	case i.IsZero():
		return "../.."
	}
	if i.IsBounded() {
		from, _ := i.From()
		if s, ok := unitText(from, g); ok && Of(from, g) == i {
			return s + q.String()
		}
	}
	// Seconds always fit, so the last of these has an answer.
	for _, g := range []Grain{g.ofEnd(), Day, Second} {
		if s, ok := i.ends(g, q); ok {
			return s
		}
	}
	return ""
}

// ends writes both ends in units of g, and false where one does not fit.
func (i Interval) ends(g Grain, q Qualifier) (string, bool) {
	first, last := "..", ".."
	if from, ok := i.From(); ok {
		s, ok := unitText(from, g)
		if !ok {
			return "", false
		}
		first = s + q.String()
	}
	if to, ok := i.To(); ok {
		s, ok := unitText(g.Add(to, -1), g)
		if !ok {
			return "", false
		}
		last = s + q.String()
	}
	if first == last {
		return first, true
	}
	return first + "/" + last, true
}

// unitText names the unit of g that begins at t, and false where none does or
// EDTF has no name for it.
func unitText(t time.Time, g Grain) (string, bool) {
	if !begins(t, g) {
		return "", false
	}
	y, m := yearText(t.Year()), int(t.Month())
	day := fmt.Sprintf("%s-%02d-%02d", y, m, t.Day())
	switch g {
	case Second:
		return day + t.Format("T15:04:05"), true
	case Minute:
		return day + t.Format("T15:04"), true
	case Hour:
		return day + t.Format("T15"), true
	case Day:
		return day, true
	case Month:
		return fmt.Sprintf("%s-%02d", y, m), true
	case Season:
		return fmt.Sprintf("%s-%d", y, 20+m/3), m%3 == 0
	case Quarter:
		return fmt.Sprintf("%s-%d", y, 33+m/3), m%3 == 1
	case Half:
		return fmt.Sprintf("%s-%d", y, 40+m/6), m%6 == 1
	case Year:
		return y, true
	case Decade:
		return unspecified(t.Year(), 1)
	case Century:
		return unspecified(t.Year(), 2)
	case Millennium:
		return unspecified(t.Year(), 3)
	}
	return "", false
}

// begins reports whether all fields finer than g stand at their first value.
func begins(t time.Time, g Grain) bool {
	switch {
	case g > Second && t.Second() != 0,
		g > Minute && t.Minute() != 0,
		g > Hour && t.Hour() != 0,
		g >= Month && t.Day() != 1,
		g >= Year && t.Month() != time.January:
		return false
	}
	return true
}

// unspecified writes the decade, century or millennium that begins with a year
// by leaving n digits open. Before year 0 a unit ends with its round year.
func unspecified(year, n int) (string, bool) {
	width, sign := 1, ""
	for range n {
		width *= 10
	}
	if year < 0 {
		year, sign = -(year + width - 1), "-"
	}
	if year%width != 0 || year < 0 || year > 9999 {
		return "", false
	}
	return sign + fmt.Sprintf("%04d", year)[:4-n] + strings.Repeat("X", n), true
}

// yearText writes a year in four digits, or with the prefix Y where it has more.
func yearText(y int) string {
	switch {
	case y > 9999 || y < -9999:
		return fmt.Sprintf("Y%d", y)
	case y < 0:
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}
