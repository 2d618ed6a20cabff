package interval

import "strings"

// ParseEDTF reads a date or an interval in the Extended Date/Time Format of
// ISO 8601-2:2019. It gives the bounds, the grain in which they are written
// and the qualifiers found anywhere in s.
//
//	2024-04-13  2024-04  2024  -0043  Y17000      day, month, year, BC (0000 is 1 BC), long year
//	202X  20XX  2024-XX  156X-12-25               unspecified digits: the hull of what they allow
//	2024-21 to -24, -25 to -32                    seasons from March on; by hemisphere
//	2024-33 to -36, -37 to -39, -40 and -41       quarters, thirds and halves
//	2024-04-13T17:00:00+02:00                     times; "T17:00" and "T17" too
//	2024-04-14/2024-04-19  ../2024-04  2024-04/   intervals; ".." is open and "" unknown
//	2024?  2024-04~  2024-04-13%  2024?-04-~13    uncertain, approximate, both
//	1950S2  Y17E4                                 significant digits, exponents
//
// An interval of EDTF includes its last unit: "2024-04-14/2024-04-19" is the
// half-open [2024-04-14, 2024-04-20). Its grain is that of the finer end,
// where a season counts as month and all that is coarser than a year as year.
// Unknown and open ends are both open here. A zone is dropped and the wall
// clock kept: civil time. Winter begins in December of the year that it is
// named after. "XXXX" says nothing and is the zero Interval.
//
// Sets ("[1667,1668]", "{1960,1961-12}") are not read. An error is a *ParseError.
func ParseEDTF(s string) (Interval, Grain, Qualifier, error) {
	d, reason := parseEDTF(s)
	if reason != "" {
		return Interval{}, NoGrain, 0, &ParseError{Input: s, Reason: reason}
	}
	return d.Interval, d.grain, d.qualifier, nil
}

// dated is what an EDTF text says.
type dated struct {
	Interval
	grain     Grain
	qualifier Qualifier
}

// parseEDTF gives the reason why s is no EDTF, "" for none.
func parseEDTF(s string) (dated, string) {
	a, b, slash := strings.Cut(s, "/")
	if !slash {
		return parseDate(s)
	}
	from, reason := parseEnd(a)
	if reason != "" {
		return dated{}, reason
	}
	to, reason := parseEnd(b)
	if reason != "" {
		return dated{}, reason
	}
	d := dated{Interval: from.Interval, qualifier: from.qualifier | to.qualifier}
	d.to, d.hasTo = to.to, to.hasTo
	d.grain = finer(from.grain.ofEnd(), to.grain.ofEnd())
	if !d.IsValid() {
		return dated{}, "ends before it begins"
	}
	if d.IsZero() {
		d.qualifier = 0 // there is nothing left to be uncertain about
	}
	return d, ""
}

func parseEnd(s string) (dated, string) {
	if s == "" || s == ".." {
		return dated{}, ""
	}
	return parseDate(s)
}

// ofEnd is the grain that an end of an EDTF interval is written in: nothing
// between month and year and nothing coarser, so that the ends read plainly.
func (g Grain) ofEnd() Grain {
	switch {
	case g >= Year:
		return Year
	case g >= Month:
		return Month
	case g >= DayPart:
		return Day
	}
	return g
}

func finer(a, b Grain) Grain {
	if a == NoGrain || b != NoGrain && b < a {
		return b
	}
	return a
}

// parseDate reads one date, with a time or without.
func parseDate(s string) (dated, string) {
	if strings.HasPrefix(s, "[") || strings.HasPrefix(s, "{") {
		return dated{}, "sets are not supported"
	}
	day, clock, timed := strings.Cut(s, "T")
	f, reason := parseFields(day)
	if reason != "" {
		return dated{}, reason
	}
	d, reason := f.dated()
	if reason != "" || !timed {
		return d, reason
	}
	if !f.exact() {
		return dated{}, "a time needs a full date before it"
	}
	if n := len(clock); n > 0 {
		if q, ok := qualifierOf(clock[n-1]); ok {
			d.qualifier, clock = d.qualifier|q, clock[:n-1]
		}
	}
	sec, g, reason := parseClock(clock)
	if reason != "" {
		return dated{}, reason
	}
	d.from += sec
	d.to, d.grain = d.from+int64(g.seconds()), g
	return d, ""
}
