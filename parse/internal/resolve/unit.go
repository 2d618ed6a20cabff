package resolve

import (
	"time"

	"github.com/bbdb26f0/annals/parse/internal/civil"
	"github.com/bbdb26f0/annals/parse/interval"
)

// maxUnit is room for any value that appendUnit writes, so that a value costs
// one allocation; by way of package fmt it took three or four.
const maxUnit = 48

// unitValue writes one calendar unit in TIMEX3, and what follows it.
func unitValue(s Span, more ...string) string {
	var room [maxUnit]byte
	b := appendUnit(room[:0], s)
	for _, m := range more {
		b = append(b, m...)
	}
	return string(b)
}

func appendUnit(b []byte, s Span) []byte {
	t := s.From
	switch s.Grain {
	case interval.Second:
		return t.AppendFormat(appendDay(b, t), "T15:04:05")
	case interval.Minute, interval.Hour:
		h, m, _ := t.Clock()
		return appendNumber(append(appendNumber(append(appendDay(b, t), 'T'), h, 2), ':'), m, 2)
	case interval.DayPart:
		return append(appendDay(b, t), "TNI"...)
	case interval.Week, interval.Fortnight:
		y, w := civil.AddDays(t, 3).ISOWeek()
		return appendNumber(append(appendYear(b, y), "-W"...), w, 2)
	case interval.Weekend:
		y, w := t.ISOWeek()
		return append(appendNumber(append(appendYear(b, y), "-W"...), w, 2), "-WE"...)
	case interval.Month:
		return appendNumber(append(appendYear(b, t.Year()), '-'), int(t.Month()), 2)
	case interval.Quarter:
		return appendNumber(append(appendYear(b, t.Year()), "-Q"...), int(t.Month()+2)/3, 1)
	case interval.Half:
		return appendNumber(append(appendYear(b, t.Year()), "-H"...), int(t.Month()+5)/6, 1)
	case interval.Season:
		return append(append(appendYear(b, t.Year()), '-'), [...]string{"WI", "SP", "SU", "FA"}[t.Month()/3%4]...)
	case interval.Year:
		return appendYear(b, t.Year())
	case interval.Decade:
		return appendPrefix(b, t.Year(), 10, 3)
	case interval.Century:
		return appendPrefix(b, t.Year(), 100, 2)
	case interval.Millennium:
		return appendPrefix(b, t.Year(), 1000, 1)
	}
	return appendDay(b, t)
}

// day writes a day, and what follows it.
func day(t time.Time, more ...string) string {
	return unitValue(Span{From: t, Grain: interval.Day}, more...)
}

func appendDay(b []byte, t time.Time) []byte {
	if t.Year() <= 0 {
		_, m, d := t.Date()
		return appendTwo(append(appendTwo(append(appendYear(b, t.Year()), '-'), int(m)), '-'), d)
	}
	return appendDate(b, t)
}

// appendDate writes a day of a year from 0 on.
func appendDate(b []byte, t time.Time) []byte {
	y, m, d := t.Date()
	return appendTwo(append(appendTwo(append(appendNumber(b, y, 4), '-'), int(m)), '-'), d)
}

func appendTwo(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }

// appendYear writes a year; before the common era as TIMEX3 does, BC0044.
func appendYear(b []byte, y int) []byte {
	if y <= 0 {
		return appendNumber(append(b, "BC"...), 1-y, 4)
	}
	return appendNumber(b, y, 4)
}

func appendPrefix(b []byte, y, width, digits int) []byte {
	if y < 0 {
		return appendNumber(append(b, "BC"...), -y/width, digits)
	}
	return appendNumber(b, y/width, digits)
}

// appendNumber writes n, which is not negative, with at least so many digits.
func appendNumber(b []byte, n, digits int) []byte {
	if digits == 4 && n >= 1000 && n <= 9999 { // most years
		return appendTwo(appendTwo(b, n/100), n%100)
	}
	var room [20]byte
	i := len(room)
	for ; n > 0 || digits > 0; n, digits = n/10, digits-1 {
		i--
		room[i] = byte('0' + n%10)
	}
	return append(b, room[i:]...)
}

// lastDay says which day of the week was taken, in one allocation.
func lastDay(weekday int, before time.Time) string {
	var room [64]byte
	b := append(append(room[:0], "last "...), time.Weekday(weekday).String()...)
	b = append(b, " on or before "...)
	if y := before.Year(); y < 0 || y > 9999 {
		return string(before.AppendFormat(b, time.DateOnly))
	}
	return string(appendDate(b, before))
}
