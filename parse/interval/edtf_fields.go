package interval

import (
	"iter"
	"strconv"
	"strings"
	"time"
)

// maxYear keeps seconds and years well inside their integers.
const maxYear = 999_999_999

// fields are the parts of an EDTF date as written.
type fields struct {
	years      years
	month, day digits // "" where the date leaves it out
	qualifier  Qualifier
}

// digits are decimal digits in which X stands for any one.
type digits string

// match reports whether n, written in as many digits, fits.
func (d digits) match(n int) bool {
	for i := len(d) - 1; i >= 0; i-- {
		if d[i] != 'X' && int(d[i]-'0') != n%10 {
			return false
		}
		n /= 10
	}
	return n == 0
}

// number gives the value of digits without X, and false for others.
func (d digits) number() (int, bool) {
	n, err := strconv.Atoi(string(d))
	return n, err == nil
}

// bounds gives the least and the greatest number that fits.
func (d digits) bounds() (lo, hi int) {
	lo, _ = strconv.Atoi(strings.ReplaceAll(string(d), "X", "0"))
	hi, _ = strconv.Atoi(strings.ReplaceAll(string(d), "X", "9"))
	return lo, hi
}

// years are the years that a date can mean.
type years struct {
	lo, hi int    // inclusive
	digits digits // which of them, regardless of sign; "" for all
	grain  Grain  // NoGrain where nothing is known of the year
}

func (y years) match(n int) bool {
	if n < 0 {
		n = -n
	}
	return y.digits == "" || y.digits.match(n)
}

// cursor walks over a date and collects its qualifiers.
type cursor struct {
	rest      string
	qualifier Qualifier
}

// sign skips one qualifier.
func (c *cursor) sign() {
	if c.rest == "" {
		return
	}
	if q, ok := qualifierOf(c.rest[0]); ok {
		c.qualifier |= q
		c.rest = c.rest[1:]
	}
}

// skip reports whether the rest begins with prefix, and moves behind it.
func (c *cursor) skip(prefix string) (ok bool) {
	c.rest, ok = strings.CutPrefix(c.rest, prefix)
	return ok
}

// take gives the leading bytes that are decimal digits, or X where wild.
func (c *cursor) take(wild bool) digits {
	n := 0
	for n < len(c.rest) && ('0' <= c.rest[n] && c.rest[n] <= '9' || wild && c.rest[n] == 'X') {
		n++
	}
	d := digits(c.rest[:n])
	c.rest = c.rest[n:]
	return d
}

// parseFields cuts a date without time into its parts.
func parseFields(s string) (f fields, reason string) {
	c := cursor{rest: s}
	c.sign()
	if f.years, reason = parseYears(&c); reason != "" {
		return f, reason
	}
	c.sign()
	for _, part := range []*digits{&f.month, &f.day} {
		if !c.skip("-") {
			break
		}
		c.sign()
		if *part = c.take(true); len(*part) != 2 {
			return f, "a month or day is not two digits"
		}
		c.sign()
	}
	if c.rest != "" {
		return f, "no date of EDTF"
	}
	f.qualifier = c.qualifier
	return f, ""
}

func parseYears(c *cursor) (years, string) {
	long := c.skip("Y")
	bc := c.skip("-")
	d := c.take(!long)
	switch {
	case len(d) == 0 && !long && !bc:
		return years{}, "no date such as 2024, 2024-04 or 2024-04-13"
	case long && len(d) == 0, !long && len(d) != 4:
		return years{}, "a year is not four digits"
	case bc && d == "0000":
		return years{}, "there is no year -0000"
	}
	y := years{grain: Year}
	y.lo, y.hi = d.bounds()
	exponent := false
	if long {
		var reason string
		if exponent, reason = y.raise(c); reason != "" {
			return y, reason
		}
		if !exponent && y.lo <= 9999 {
			return y, "a year after Y has less than five digits"
		}
	} else if strings.Contains(string(d), "X") {
		y.digits, y.grain = d, grainOfDigits(d)
	}
	if reason := y.significant(c); reason != "" {
		return y, reason
	}
	if bc {
		y.lo, y.hi = -y.hi, -y.lo
	}
	return y, ""
}

// raise reads the exponent of a long year: Y17E4 is 170000.
func (y *years) raise(c *cursor) (found bool, reason string) {
	e := 0
	if found = c.skip("E"); found {
		var ok bool
		if e, ok = c.take(false).number(); !ok {
			return found, "an exponent is no number"
		}
	}
	for ; e > 0 && y.lo <= maxYear && y.lo > 0; e-- {
		y.lo *= 10
	}
	if y.lo > maxYear {
		return found, "the year is out of range"
	}
	y.hi = y.lo
	return found, ""
}

// significant reads how many digits of a year can be trusted: 1950S2 is a year
// from 1900 to 1999.
func (y *years) significant(c *cursor) string {
	if !c.skip("S") {
		return ""
	}
	n, ok := c.take(false).number()
	if !ok || n == 0 || y.digits != "" {
		return "the significant digits are no number"
	}
	width := 1
	for k := max(4, len(strconv.Itoa(y.lo))) - n; k > 0; k-- {
		width *= 10
	}
	y.lo -= y.lo % width
	y.hi = y.lo + width - 1
	if round, ok := map[int]Grain{10: Decade, 100: Century, 1000: Millennium}[width]; ok && y.hi <= 9999 {
		y.grain = round
	}
	return ""
}

// grainOfDigits is the unit that four digits name when only the last ones are
// unspecified; other X make a year that is not known exactly.
func grainOfDigits(d digits) Grain {
	known := strings.TrimRight(string(d), "X")
	if strings.Contains(known, "X") {
		return Year
	}
	return [...]Grain{NoGrain, Millennium, Century, Decade, Year}[len(known)]
}

// exact reports whether the fields name one single day.
func (f fields) exact() bool {
	return f.years.lo == f.years.hi && f.day != "" && !strings.Contains(string(f.month+f.day), "X")
}

// dated gives the hull of the dates that fit the fields.
func (f fields) dated() (dated, string) {
	d := dated{qualifier: f.qualifier}
	g := Day
	switch {
	case f.month == "":
		g = f.years.grain
		d.Interval = span(date(f.years.lo, 1, 1), date(f.years.hi+1, 1, 1))
	case f.day == "" && f.month >= "21" && f.month[0] != 'X':
		from, months, unit := division(f.month)
		if months == 0 {
			return d, "no such month, season or quarter"
		}
		g = unit
		d.Interval = span(date(f.years.lo, from, 1), date(f.years.hi, from+time.Month(months), 1))
	default:
		if f.day == "" {
			g = Month
		}
		from, ok := f.scan(1)
		last, _ := f.scan(-1)
		if !ok {
			return d, "no such day or month"
		}
		d.Interval = span(from, g.Add(last, 1))
	}
	if f.years.grain == NoGrain {
		return dated{}, ""
	}
	if d.grain = g; g > Month && g < Year && f.years.lo != f.years.hi {
		d.grain = Month // "201X-21" is a hull, not one spring
	}
	return d, ""
}

// scan gives the first date that fits in the direction of step: 1 from the
// earliest on, -1 from the latest back. Without a day it is the first of the month.
func (f fields) scan(step int) (time.Time, bool) {
	for y := range between(f.years.lo, f.years.hi, step) {
		if !f.years.match(y) {
			continue
		}
		for m := range between(1, 12, step) {
			if !f.month.match(m) {
				continue
			}
			if f.day == "" {
				return date(y, time.Month(m), 1), true
			}
			for d := range between(1, date(y, time.Month(m)+1, 0).Day(), step) {
				if f.day.match(d) {
					return date(y, time.Month(m), d), true
				}
			}
		}
	}
	return time.Time{}, false
}

// between counts from lo to hi, or from hi to lo where step is negative.
func between(lo, hi, step int) iter.Seq[int] {
	return func(yield func(int) bool) {
		n := lo
		if step < 0 {
			n = hi
		}
		for ; lo <= n && n <= hi; n += step {
			if !yield(n) {
				return
			}
		}
	}
}

// division gives the first month, the length in months and the grain of a part
// of a year numbered 21 to 41; length 0 for no such part. Thirds have no grain
// of their own and count as months.
func division(code digits) (from time.Month, months int, g Grain) {
	n, ok := code.number()
	switch {
	case !ok:
	case n <= 28: // from spring to winter: with no hemisphere named, and northern
		return time.Month(3 + (n-21)%4*3), 3, Season
	case n <= 32: // southern spring begins in September, its autumn in March
		return [...]time.Month{time.September, time.December, time.March, time.June}[n-29], 3, Season
	case n <= 36:
		return time.Month(1 + (n-33)*3), 3, Quarter
	case n <= 39:
		return time.Month(1 + (n-37)*4), 4, Month
	case n <= 41:
		return time.Month(1 + (n-40)*6), 6, Half
	}
	return 0, 0, NoGrain
}

func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
