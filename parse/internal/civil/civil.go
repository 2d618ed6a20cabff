// Package civil counts days of the Gregorian calendar. It does for days and months
// in UTC what time.Date and Time.AddDate do, for a third of their time: they look
// for zones and normalize clocks. They were a tenth of the time of an expression.
package civil

import "time"

const daySeconds = 24 * 60 * 60

// Days gives the days from 1 January 1970 to a day. A month beyond 1 to 12 is of
// another year, a day beyond its month of another month.
func Days(year, month, day int) int64 {
	if month < 1 || month > 12 {
		year += int(floorDiv(int64(month-1), 12))
		month = (month-1)%12 + 1
		if month < 1 {
			month += 12
		}
	}
	// Years are counted from March on, so that a leap day comes last (Howard
	// Hinnant, chrono-Compatible Low-Level Date Algorithms).
	month -= 3
	if month < 0 {
		month += 12
		year--
	}
	era := floorDiv(int64(year), 400)
	year -= int(era) * 400
	return era*146097 + int64(year*365+year/4-year/100+(153*month+2)/5+day-1-719468)
}

// DaysIn gives the days of a month.
func DaysIn(year, month int) int { return int(Days(year, month+1, 1) - Days(year, month, 1)) }

// Date gives the midnight that begins a day.
func Date(year, month, day int) time.Time { return at(Days(year, month, day)) }

func at(days int64) time.Time { return time.Unix(days*daySeconds, 0).UTC() }

// Floor gives the midnight before t, or t, and the number of its day.
func Floor(t time.Time) (time.Time, int64) {
	d := floorDiv(t.Unix(), daySeconds)
	return at(d), d
}

// Midnight gives the midnight before t, or t.
func Midnight(t time.Time) time.Time {
	t, _ = Floor(t)
	return t
}

// AddDays moves t by days.
func AddDays(t time.Time, n int) time.Time {
	if t.Location() != time.UTC {
		return t.AddDate(0, 0, n)
	}
	return time.Unix(t.Unix()+int64(n)*daySeconds, int64(t.Nanosecond())).UTC()
}

// AddMonths moves t by months, to the last day of a month that is too short, and
// drops fractions of a second.
func AddMonths(t time.Time, n int) time.Time {
	y, m, d := t.Date()
	if t.Location() != time.UTC {
		first := time.Date(y, m+time.Month(n), 1, t.Hour(), t.Minute(), t.Second(), 0, t.Location())
		last := first.AddDate(0, 1, -1).Day()
		return first.AddDate(0, 0, min(d, last)-1)
	}
	first := Days(y, int(m)+n, 1)
	if d > 28 {
		d = min(d, DaysIn(y, int(m)+n))
	}
	_, today := Floor(t)
	return time.Unix(t.Unix()+(first+int64(d)-1-today)*daySeconds, 0).UTC()
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
