package stamp

import (
	_ "embed"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed months.txt
var monthData string

// A finder has the names of months and the forms of dates with them.
type finder struct {
	months map[string]int
	forms  []form
}

// A form is a way to write a date; order says which field each group is.
type form struct {
	pattern *regexp.Regexp
	order   string // of y, m, d
}

var find = sync.OnceValue(newFinder)

func newFinder() *finder {
	f := &finder{months: map[string]int{}}
	var names []string
	for line := range strings.Lines(monthData) {
		words := strings.Fields(line)
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		n, err := strconv.Atoi(words[0])
		if err != nil {
			continue
		}
		for _, w := range words[1:] {
			f.months[w] = n
			names = append(names, regexp.QuoteMeta(w))
		}
	}
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) }) // the longest first
	month := `(` + strings.Join(names, "|") + `)`
	add := func(order, pattern string) {
		f.forms = append(f.forms, form{regexp.MustCompile(`(?i)(?:^|[^\pL\pN.,/-])` + pattern + `(?:$|[^\pL\pN/.-]|\.(?:$|\PN)|T)`), order})
	}
	add("mdy", month+`\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})`)
	add("dmy", `(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:of\s+|de\s+)?`+month+`\.?,?[\s-]+(?:de[l]?\s+)?(\d{4})`)
	add("ymd", `(\d{4})-(\d\d)-(\d\d)`)
	add("ymd", `(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日?`)
	add("dmy", `(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})`)
	add("??y", `(\d{1,2})/(\d{1,2})/(\d{4})`)
	return f
}

// The time of day beside a date: "15 April 2024, 9:05 p.m. EDT" and
// "9:05 PM EDT, Mon April 15, 2024".
var (
	clockAfter  = regexp.MustCompile(`^(?:T|[\s,;|·•–—-]|at\s|um\s|à\s|в\s|às\s|a las\s|alle\s)*` + rxHour + `(?:\s?` + rxZone + `(?:[^\pL\pN]|$))?`)
	clockBefore = regexp.MustCompile(rxHour + `(?:\s?` + rxZone + `)?(?:[\s,;|·•–—-]|on\s|[A-Z][a-z]{2,8}day\b|Mon\b|Tue\b|Wed\b|Thu\b|Fri\b|Sat\b|Sun\b)*$`)
)

const rxHour = `(\d{1,2})(?:[:.h](\d\d))(?::(\d\d))?\s?([AaPp]\.?[Mm]\.?)?`

// Find gives the first date of the calendar with a year in running text, and
// the time of day beside it. Dates with slashes that can be read in two ways
// are passed over.
func Find(s string) (Stamp, bool) {
	best, start := Stamp{}, -1
	for _, form := range find().forms {
		at := form.pattern.FindStringSubmatchIndex(s)
		if at == nil || start >= 0 && at[2] >= start {
			continue
		}
		if got, ok := form.read(s, at); ok {
			best, start = got, at[2]
		}
	}
	return best, start >= 0
}

// read takes the fields of a match and the time of day beside it.
func (f form) read(s string, at []int) (Stamp, bool) {
	group := func(n int) string { return s[at[2*n]:at[2*n+1]] }
	order := f.order
	if order[0] == '?' {
		if order = slashed(group(1), group(2)); order == "" {
			return Stamp{}, false
		}
	}
	var d fields
	for i := range 3 {
		switch order[i] {
		case 'y':
			d.year = group(i + 1)
		case 'm':
			d.month = monthNumber(group(i + 1))
		case 'd':
			d.day = group(i + 1)
		}
	}
	return withClock(d, s[:at[2]], s[at[7]:]).stamp()
}

// withClock takes the time of day from what stands after the date or before it.
func withClock(d fields, before, after string) fields {
	const near = 48
	before = before[max(0, len(before)-near):]
	m := clockAfter.FindStringSubmatch(after[:min(len(after), near)])
	if m == nil {
		m = clockBefore.FindStringSubmatch(before)
	}
	if m == nil {
		return d
	}
	clocked := d
	clocked.hour, clocked.minute, clocked.second, clocked.half, clocked.zone = m[1], m[2], m[3], m[4], m[5]
	if _, ok := clocked.stamp(); !ok {
		return d
	}
	return clocked
}

// slashed gives the order of a date with slashes where only one is possible.
func slashed(a, b string) string {
	m, _ := strconv.Atoi(a)
	n, _ := strconv.Atoi(b)
	switch {
	case m > 12 && n <= 12:
		return "dmy"
	case n > 12 && m <= 12 || m == n:
		return "mdy"
	}
	return ""
}

func monthNumber(s string) string {
	if n, ok := find().months[strings.ToLower(s)]; ok {
		return strconv.Itoa(n)
	}
	return s
}
