package interval

import (
	"strconv"
	"strings"
	"time"
)

// ParseTime reads the date or time that a text was published, as data files
// and pages write it: everything that ParseEDTF reads ("2024-04-15", "2024-04",
// "2024", "2024-04-14/2024-04-19" with its last day included), the date times
// of RFC 3339 with a fraction, with a blank for the T or in lower case, and the
// eight digits "20240415". Blanks around it do not count.
//
// It gives the unit that is named (a date time names one second or minute) and
// its grain. A zone is dropped and the wall clock kept: "10:00:00+02:00" is ten
// o'clock, civil time. An error is a *ParseError.
func ParseTime(s string) (Interval, Grain, error) {
	t := strings.TrimSpace(s)
	if n := len("2006-01-02"); len(t) > n+1 && strings.IndexByte(" tT", t[n]) >= 0 && '0' <= t[n+1] && t[n+1] <= '9' {
		t = t[:n] + "T" + strings.TrimSpace(t[n+1:])
	}
	if _, err := strconv.ParseUint(t, 10, 64); err == nil && len(t) == 8 {
		t = t[:4] + "-" + t[4:6] + "-" + t[6:]
	}
	d, reason := parseEDTF(t)
	if reason != "" {
		return Interval{}, NoGrain, &ParseError{Input: s, Reason: reason}
	}
	return d.Interval, d.grain, nil
}

// parseClock reads "15", "15:04" or "15:04:05", a fraction and a zone. The
// fraction is dropped, and so is the zone: civil time. "24:00:00" is the
// midnight that ends the day. It gives the seconds since midnight and the grain.
func parseClock(s string) (sec int64, g Grain, reason string) {
	s, reason = cutZone(s)
	if reason != "" {
		return 0, NoGrain, reason
	}
	if i := strings.IndexAny(s, ".,"); i >= 0 {
		c := cursor{rest: s[i+1:]}
		if c.take(false) == "" || c.rest != "" || i != len("15:04:05") {
			return 0, NoGrain, "a fraction is no number of digits after the seconds"
		}
		s = s[:i]
	}
	parts := strings.Split(s, ":")
	if len(parts) > 3 {
		return 0, NoGrain, "no time of day"
	}
	for k, p := range parts {
		n, ok := twoDigits(p)
		if !ok || n > [...]int{24, 59, 59}[k] {
			return 0, NoGrain, "no time of day"
		}
		sec += int64(n) * [...]int64{3600, 60, 1}[k]
	}
	if sec > 24*3600 {
		return 0, NoGrain, "no time of day"
	}
	return sec, [...]Grain{Hour, Minute, Second}[len(parts)-1], ""
}

// cutZone takes "Z", "+02", "+0200" or "+02:00" off the end of a time of day.
func cutZone(s string) (rest, reason string) {
	if n := len(s); n > 0 && (s[n-1] == 'Z' || s[n-1] == 'z') {
		return s[:n-1], ""
	}
	i := strings.IndexAny(s, "+-")
	if i < 0 {
		return s, ""
	}
	zone := s[i+1:]
	if len(zone) == 5 && zone[2] == ':' {
		zone = zone[:2] + zone[3:]
	}
	if len(zone) == 2 {
		zone += "00"
	}
	if len(zone) != 4 {
		return "", "no zone"
	}
	h, okH := twoDigits(zone[:2])
	m, okM := twoDigits(zone[2:])
	limit := 14 * 60 // from UTC-12 to UTC+14, as far as zones go
	if s[i] == '-' {
		limit = 12 * 60
	}
	if !okH || !okM || m > 59 || h*60+m > limit {
		return "", "no zone"
	}
	return s[:i], ""
}

func twoDigits(s string) (int, bool) {
	if len(s) != 2 || s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9' {
		return 0, false
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), true
}

// String writes the half-open interval as two times of RFC 3339,
// "2024-04-13T00:00:00Z/2024-04-14T00:00:00Z", with ".." for an open end. Years
// beyond four digits have the prefix Y, those before 1 BC a minus.
func (i Interval) String() string {
	return endText(i.from, i.hasFrom) + "/" + endText(i.to, i.hasTo)
}

func endText(sec int64, ok bool) string {
	t, ok := at(sec, ok)
	if !ok {
		return ".."
	}
	var room [64]byte
	b, _ := appendUnit(room[:0], t, Second)
	return string(append(b, 'Z'))
}

// MarshalText implements encoding.TextMarshaler with the text of String. It
// never fails.
func (i Interval) MarshalText() ([]byte, error) { return []byte(i.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler: it reads what MarshalText
// writes, each end one moment and the last one excluded. No text is the zero
// Interval. A failure is a *ParseError and leaves the interval as it was.
func (i *Interval) UnmarshalText(b []byte) error {
	s := string(b)
	if s == "" {
		*i = Interval{}
		return nil
	}
	a, z, ok := strings.Cut(s, "/")
	if !ok {
		return &ParseError{Input: s, Reason: "no slash between two times"}
	}
	var out Interval
	for _, end := range []struct {
		text string
		sec  *int64
		has  *bool
	}{{a, &out.from, &out.hasFrom}, {z, &out.to, &out.hasTo}} {
		if end.text == ".." {
			continue
		}
		d, reason := parseDate(end.text)
		if reason == "" && (d.grain != Second || d.qualifier != 0) {
			reason = "an end is no moment to the second"
		}
		if reason != "" {
			return &ParseError{Input: s, Reason: reason}
		}
		*end.sec, *end.has = d.from, true
	}
	*i = out
	return nil
}

// seconds is the length of a grain of up to an hour, 0 for the others.
func (g Grain) seconds() int {
	switch g {
	case Second:
		return 1
	case Minute:
		return 60
	case Hour:
		return 3600
	}
	return 0
}

// span is New for ends that are both known. New takes the zero time.Time, the
// first instant of year 1, for an open end.
func span(from, to time.Time) Interval {
	return Interval{from: from.Unix(), to: to.Unix(), hasFrom: true, hasTo: true}
}
