package interval

import (
	"bytes"
	"strconv"
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
	var room [64]byte // for all but years of many digits
	if i.IsBounded() {
		from, _ := i.From()
		if b, ok := appendUnit(room[:0], from, g); ok && Of(from, g) == i {
			return string(append(b, q.String()...))
		}
	}
	// Seconds always fit, so the last of these has an answer.
	for _, g := range [...]Grain{g.ofEnd(), Day, Second} {
		if b, ok := i.appendEnds(room[:0], g, q); ok {
			return string(b)
		}
	}
	return ""
}

// appendEnds writes both ends in units of g, and false where one does not fit.
func (i Interval) appendEnds(b []byte, g Grain, q Qualifier) ([]byte, bool) {
	var ok bool
	if from, bounded := i.From(); !bounded {
		b = append(b, ".."...)
	} else if b, ok = appendUnit(b, from, g); ok {
		b = append(b, q.String()...)
	} else {
		return b, false
	}
	n := len(b)
	b = append(b, '/')
	if to, bounded := i.To(); !bounded {
		b = append(b, ".."...)
	} else if b, ok = appendUnit(b, g.Add(to, -1), g); ok {
		b = append(b, q.String()...)
	} else {
		return b, false
	}
	if bytes.Equal(b[:n], b[n+1:]) {
		return b[:n], true
	}
	return b, true
}

// appendUnit names the unit of g that begins at t, and false where none does or
// EDTF has no name for it.
func appendUnit(b []byte, t time.Time, g Grain) ([]byte, bool) {
	if !begins(t, g) {
		return b, false
	}
	y, m, d := t.Date()
	switch g {
	case Second, Minute, Hour, Day:
		b = appendField(appendField(appendYear(b, y), '-', int(m)), '-', d)
		return appendClock(b, t, g), true
	case Month:
		return appendField(appendYear(b, y), '-', int(m)), true
	case Season:
		return appendField(appendYear(b, y), '-', 20+int(m)/3), m%3 == 0
	case Quarter:
		return appendField(appendYear(b, y), '-', 33+int(m)/3), m%3 == 1
	case Half:
		return appendField(appendYear(b, y), '-', 40+int(m)/6), m%6 == 1
	case Year:
		return appendYear(b, y), true
	case Decade:
		return appendUnspecified(b, y, 1)
	case Century:
		return appendUnspecified(b, y, 2)
	case Millennium:
		return appendUnspecified(b, y, 3)
	}
	return b, false
}

// appendClock writes the time of day down to g, nothing for a day.
func appendClock(b []byte, t time.Time, g Grain) []byte {
	if g <= Hour {
		b = appendField(b, 'T', t.Hour())
	}
	if g <= Minute {
		b = appendField(b, ':', t.Minute())
	}
	if g <= Second {
		b = appendField(b, ':', t.Second())
	}
	return b
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

// appendUnspecified writes the decade, century or millennium that begins with a
// year by leaving n digits open. Before year 0 a unit ends with its round year.
func appendUnspecified(b []byte, year, n int) ([]byte, bool) {
	width := 1
	for range n {
		width *= 10
	}
	before := year < 0
	if before {
		year = -(year + width - 1)
	}
	if year%width != 0 || year < 0 || year > 9999 {
		return b, false
	}
	if before {
		b = append(b, '-')
	}
	b = appendYear(b, year)
	return append(b[:len(b)-n], "XXX"[:n]...), true
}

// appendYear writes a year in four digits, or with the prefix Y where it has more.
func appendYear(b []byte, y int) []byte {
	switch {
	case y > 9999 || y < -9999:
		return strconv.AppendInt(append(b, 'Y'), int64(y), 10)
	case y < 0:
		b, y = append(b, '-'), -y
	}
	return append(b, byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10))
}

// appendField writes a mark and a number of two digits.
func appendField(b []byte, mark byte, n int) []byte {
	return append(b, mark, byte('0'+n/10), byte('0'+n%10))
}
