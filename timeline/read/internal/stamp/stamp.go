// Package stamp reads the dates and times that pages and feeds print or state
// about themselves, with the zone that they are given in.
package stamp

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
)

// A Stamp is a date, or a time of day on a date, with what is known of its zone.
type Stamp struct {
	Interval interval.Interval // civil: the wall clock of the zone
	Grain    interval.Grain    // month, day, hour, minute or second
	Zone     string            // "Z", "-04:00", "EDT"; "" where none is given
	offset   time.Duration     // east of UTC
	known    bool              // whether offset is
}

// Instant gives the moment that s names in UTC, where it has a time of day and
// a zone whose offset is known.
func (s Stamp) Instant() (time.Time, bool) {
	from, ok := s.Interval.From()
	return from.Add(-s.offset), ok && s.known && s.Clock()
}

// Clock reports whether s has a time of day.
func (s Stamp) Clock() bool { return s.Grain < interval.Day && s.Grain != interval.NoGrain }

// Local reports whether s has a zone other than that of UTC, which machines
// write whatever the place.
func (s Stamp) Local() bool { return s.Zone != "" && !(s.known && s.offset == 0) }

// String writes s so that interval.ParseTime reads it back. A zone that is no
// number is left out.
func (s Stamp) String() string {
	from, ok := s.Interval.From()
	if !ok {
		return ""
	}
	layout := map[interval.Grain]string{
		interval.Year: "2006", interval.Month: "2006-01", interval.Hour: "2006-01-02T15", interval.Minute: "2006-01-02T15:04", interval.Second: "2006-01-02T15:04:05",
	}[s.Grain]
	if layout == "" {
		return from.Format(time.DateOnly)
	}
	return from.Format(layout) + s.numericZone()
}

func (s Stamp) numericZone() string {
	switch {
	case !s.known || !s.Clock():
		return ""
	case s.offset == 0:
		return "Z"
	}
	minutes, sign := int(s.offset/time.Minute), '+'
	if minutes < 0 {
		minutes, sign = -minutes, '-'
	}
	return fmt.Sprintf("%c%02d:%02d", sign, minutes/60, minutes%60)
}

// fields are the parts of a stamp as they are written.
type fields struct{ year, month, day, hour, minute, second, half, zone string }

// stamp checks the fields against the calendar.
func (f fields) stamp() (Stamp, bool) {
	n := [6]int{}
	for i, s := range [...]string{f.year, f.month, f.day, f.hour, f.minute, f.second} {
		n[i], _ = strconv.Atoi(s) // 0 where there is nothing
	}
	year, month, day, hour := n[0], n[1], n[2], n[3]
	if year < 1600 || year > 2999 || month < 1 || month > 12 || hour > 24 || n[4] > 59 || n[5] > 60 {
		return Stamp{}, false
	}
	s := Stamp{Grain: interval.Month}
	if f.day != "" {
		s.Grain = interval.Day
	} else {
		day = 1
	}
	at := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if at.Day() != day {
		return Stamp{}, false
	}
	if f.day != "" && f.hour != "" {
		if hour = inHalf(hour, f.half); hour < 0 || hour == 24 && n[4]+n[5] > 0 {
			return Stamp{}, false
		}
		s.Grain = interval.Hour
		if f.minute != "" {
			s.Grain = interval.Minute
		}
		if f.second != "" {
			s.Grain = interval.Second
		}
		at = at.Add(time.Duration(hour)*time.Hour + time.Duration(n[4])*time.Minute + time.Duration(min(n[5], 59))*time.Second)
		s.Zone, s.offset, s.known = zone(f.zone)
	}
	s.Interval = interval.Of(at, s.Grain)
	return s, true
}

// inHalf gives the hour of the day, -1 for none.
func inHalf(hour int, half string) int {
	if half == "" {
		return hour
	}
	if hour < 1 || hour > 12 {
		return -1
	}
	hour %= 12
	if half[0]|0x20 == 'p' {
		hour += 12
	}
	return hour
}

// zones are the names of zones that mean one offset wherever they are used in
// print, in hours.
var zones = map[string]float64{
	"Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
	"AKST": -9, "AKDT": -8, "HST": -10, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3, "SAST": 2,
	"JST": 9, "KST": 9, "HKT": 8, "SGT": 8, "PKT": 5, "NPT": 5.75, "AEST": 10, "AEDT": 11, "AWST": 8, "ACST": 9.5, "NZST": 12, "NZDT": 13,
}

// zone reads "Z", "EDT", "-04:00", "-0400" or "GMT+2".
func zone(s string) (name string, offset time.Duration, known bool) {
	s = strings.TrimSpace(s)
	upper := strings.ToUpper(s)
	if hours, ok := zones[upper]; ok {
		return upper, time.Duration(hours * float64(time.Hour)), true
	}
	digits := strings.TrimPrefix(strings.TrimPrefix(upper, "GMT"), "UTC")
	if digits == "" || digits[0] != '+' && digits[0] != '-' {
		return upper, 0, false
	}
	h, m, _ := strings.Cut(digits[1:], ":")
	if len(h) == 4 {
		h, m = h[:2], h[2:]
	}
	hours, err := strconv.Atoi(h)
	minutes, _ := strconv.Atoi(m)
	if err != nil || hours > 14 || minutes > 59 {
		return "", 0, false
	}
	offset = time.Duration(hours)*time.Hour + time.Duration(minutes)*time.Minute
	if digits[0] == '-' {
		offset = -offset
	}
	return s, offset, true
}

const (
	rxZone  = `(Z|(?:GMT|UTC)?[+-]\d{1,2}:?(?:\d\d)?|[A-Z]{2,4})`
	rxClock = `(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?`
)

var (
	isoDay     = regexp.MustCompile(`^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:(?:[Tt]|\s+)` + rxClock + `(?:\s*` + rxZone + `)?)?(?:\s+[A-Z]{2,5})?$`)
	basicDay   = regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?\s*` + rxZone + `?)?$`)
	slashYear  = regexp.MustCompile(`^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?(?:\s+` + rxClock + `(?:\s*` + rxZone + `)?)?$`)
	unixSecond = regexp.MustCompile(`^(\d{9,10})(?:\d{3})?$`)
)

// Parse reads a stamp that a machine wrote and that is the whole of s: ISO 8601
// and what is near it, the dates of mail and feeds, seconds and milliseconds
// since 1970. Of dates with slashes only those that can be read one way are.
func Parse(s string) (Stamp, bool) {
	const longest = 100
	if s = strings.TrimSpace(s); len(s) > longest {
		return Stamp{}, false
	}
	for _, form := range []*regexp.Regexp{isoDay, basicDay, slashYear} {
		if m := form.FindStringSubmatch(s); m != nil {
			if got, ok := (fields{m[1], m[2], m[3], m[4], m[5], m[6], "", m[7]}).stamp(); ok {
				return got, true
			}
		}
	}
	if m := unixSecond.FindStringSubmatch(s); m != nil {
		sec, _ := strconv.ParseInt(m[1], 10, 64)
		return Stamp{Interval: interval.Of(time.Unix(sec, 0).UTC(), interval.Second), Grain: interval.Second, Zone: "Z", known: true}, true
	}
	return Find(s)
}
