package resolve

import (
	"time"

	"github.com/bbdb26f0/annals/parse/internal/civil"
)

// The calendars below are given by arithmetic (N. Dershowitz and E. M. Reingold,
// Calendrical Calculations), counted in days from 1 January of year 1.

func fromFixed(day int) time.Time { return date(1, 1, day) }

// hebrewEpoch is the day of 1 Tishri of year 1.
const hebrewEpoch = -1373427

func hebrewLeap(y int) bool { return (7*y+1)%19 < 7 }

// hebrewElapsed gives the days from the epoch to the new year of y.
func hebrewElapsed(y int) int {
	months := (235*y - 234) / 19
	parts := 12084 + 13753*months
	day := 29*months + parts/25920
	if 3*(day+1)%7 < 3 {
		day++
	}
	return day
}

// hebrewNewYear gives 1 Tishri of y, with the delays that keep the lengths of
// the years lawful.
func hebrewNewYear(y int) int {
	before, at, after := hebrewElapsed(y-1), hebrewElapsed(y), hebrewElapsed(y+1)
	delay := 0
	switch {
	case after-at == 356:
		delay = 2
	case at-before == 382:
		delay = 1
	}
	return hebrewEpoch + at + delay
}

// hebrewMonthDays gives the length of a month counted from Tishri, of a year
// of the given length; in a leap year the sixth is the first Adar.
func hebrewMonthDays(month, year int) int {
	length := hebrewNewYear(year+1) - hebrewNewYear(year)
	switch {
	case month == 2 && length%10 == 5: // a full year
		return 30
	case month == 2:
		return 29
	case month == 3 && length%10 == 3: // a lacking year
		return 29
	case month == 6 && hebrewLeap(year):
		return 30
	}
	if month > 6 && hebrewLeap(year) {
		month--
	}
	return 29 + month%2
}

// hebrewDay gives a day of the Hebrew year y. Months count from Tishri; Adar is
// 6, the second Adar of leap years, and Nisan 7.
func hebrewDay(y, month, day int) time.Time {
	if month >= 6 && hebrewLeap(y) {
		month++
	}
	n := hebrewNewYear(y)
	for m := 1; m < month; m++ {
		n += hebrewMonthDays(m, y)
	}
	return fromFixed(n + day - 1)
}

// hebrewIn gives the day of a Hebrew month that falls in a Gregorian year.
func hebrewIn(year, month, day int) (time.Time, bool) {
	for y := year + 3760; y <= year+3761; y++ {
		if t := hebrewDay(y, month, day); t.Year() == year {
			return t, true
		}
	}
	return time.Time{}, false
}

// islamicEpoch is the day of 1 Muharram of year 1.
const islamicEpoch = 227015

// islamicIn gives the first day in a Gregorian year that is the day of an
// Islamic month by the arithmetic calendar. Where the month begins with the
// sighting of the moon it may begin a day earlier or later.
func islamicIn(year, month, day int) (time.Time, bool) {
	for y := (year-622)*33/32 - 1; y <= (year-622)*33/32+3; y++ {
		n := islamicEpoch - 1 + (y-1)*354 + (3+11*y)/30 + 29*(month-1) + month/2 + 1
		first := fromFixed(n)
		if year >= 1900 && year <= 2100 {
			first = crescent(first)
		}
		if t := civil.AddDays(first, day-1); t.Year() == year && y > 0 {
			return t, true
		}
	}
	return time.Time{}, false
}

// orthodoxEaster gives Easter Sunday of the Julian calendar as a Gregorian day
// (J. Meeus, Astronomical Algorithms, chapter 8).
func orthodoxEaster(y int) time.Time {
	a, b, c := y%4, y%7, y%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	month, day := (d+e+114)/31, (d+e+114)%31+1
	return date(y, month, day+y/100-y/400-2)
}
