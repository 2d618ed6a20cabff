package resolve

import (
	"strconv"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse/internal/civil"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// holiday resolves a named day or feast of Hi days by its rule; see HolidayDate.
func (r *resolver) holiday(n *known.Node) (Span, bool) {
	at := func(y int) (Span, bool) {
		d, ok := HolidayDate(n.Sym, y)
		return Span{d, civil.AddDays(d, max(1, n.Hi)), interval.Day}, ok
	}
	if n.Has&known.HasYear != 0 {
		y := n.Year
		if n.ShortYear {
			y = r.century(y)
		}
		return at(y)
	}
	if n.In != nil {
		c, ok := r.locate(n.In)
		if !ok || c.From.IsZero() {
			return Span{}, false
		}
		return at(c.From.Year())
	}
	plain := *n
	plain.Op = known.Fields
	return r.nearest(&plain, interval.Year, func(t time.Time) (Span, bool) { return at(t.Year()) })
}

// weekdayOf gives the weekday that three letters name. A map would be made at import.
func weekdayOf(name string) (int, bool) {
	i := strings.Index("SUNMONTUEWEDTHUFRISAT", name)
	return i / 3, i >= 0 && i%3 == 0
}

// HolidayDate gives the first day of a holiday in a year by its rule, and false
// where the rule is none or does not reach that year:
//
//	12-25          a fixed day
//	11-THU+4       the fourth Thursday of November; 05-MON-1 is the last Monday of May
//	11-THU+4+1     the day after that Thursday
//	05-MON-25      the Monday before 25 May (from 10 on the number is a day)
//	EASTER-2       counted from Easter Sunday, ORTHODOX+1 from that of the Julian calendar
//	HEBREW-07-15   15 Nisan, months counted from Tishri; the feast begins on the eve
//	ISLAMIC-10-01  1 Shawwal by the moon of Mecca, before 1900 of the arithmetic calendar
//	CHINESE DIWALI by the moon
func HolidayDate(rule string, year int) (time.Time, bool) {
	name := strings.TrimRight(rule, "+-0123456789")
	args := rule[len(name):]
	switch name {
	case "EASTER":
		return shiftedEaster(easter(max(year, 1)), args, year)
	case "ORTHODOX":
		return shiftedEaster(orthodoxEaster(max(year, 1)), args, year)
	case "HEBREW", "ISLAMIC":
		m, d, ok := monthDay(strings.TrimPrefix(args, "-"))
		if !ok || year < 700 || year > 9999 {
			return time.Time{}, false
		}
		if name == "ISLAMIC" {
			return islamicIn(year, m, d)
		}
		t, ok := hebrewIn(year, m, d)
		return civil.AddDays(t, -1), ok
	case "CHINESE":
		return chineseNewYear(year)
	case "DIWALI":
		return diwali(year)
	case "":
		m, d, ok := monthDay(rule)
		return date(year, m, d), ok
	}
	return weekdayRule(rule, year)
}

func shiftedEaster(sunday time.Time, args string, year int) (time.Time, bool) {
	n, err := strconv.Atoi(args)
	return civil.AddDays(sunday, n), (err == nil || args == "") && year >= 1583 && year <= 9999
}

// monthDay reads "12-25".
func monthDay(s string) (m, d int, ok bool) {
	a, b, _ := strings.Cut(s, "-")
	m, err := strconv.Atoi(a)
	d, err2 := strconv.Atoi(b)
	return m, d, err == nil && err2 == nil && m > 0 && m < 13 && d > 0 && d < 32
}

// weekdayRule reads "11-THU+4", "05-MON-1" and "05-MON-25".
func weekdayRule(rule string, year int) (time.Time, bool) {
	if len(rule) < 8 || rule[2] != '-' {
		return time.Time{}, false
	}
	m, err := strconv.Atoi(rule[:2])
	wd, ok := weekdayOf(rule[3:6])
	nth, off := rule[6:], 0
	if i := strings.LastIndexAny(nth, "+-"); i > 0 {
		off, _ = strconv.Atoi(nth[i:])
		nth = nth[:i]
	}
	k, err2 := strconv.Atoi(nth)
	if !ok || err != nil || err2 != nil || m < 1 || m > 12 || k == 0 {
		return time.Time{}, false
	}
	if k <= -10 {
		d := date(year, m, -k-1)
		return civil.AddDays(d, -((int(d.Weekday()) - wd + 7) % 7)), true
	}
	month := Span{date(year, m, 1), date(year, m+1, 1), interval.Month}
	s, ok := nthWeekday(&known.Node{Weekday: wd, N: k}, month)
	return civil.AddDays(s.From, off), ok
}
