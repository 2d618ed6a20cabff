package anchor

import (
	"strconv"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

// A distance is how far apart a text says that two events are: "six days after".
type distance struct {
	n    int
	unit byte // 'D', 'W', 'M' or 'Y' of ISO 8601
	soft bool // "about": or of a unit so long that people round it
}

// distance reads the measure of mention i, which stands before its marker; ok is
// false where it has none that counts days.
func (r *resolver) distance(i int) (d distance, ok bool) {
	m := &r.Mentions[i]
	if m.Measure == "" {
		return d, false
	}
	s := &r.Sentences[m.Sentence]
	for k := r.expressionAt(s.Start); k < len(r.Expressions) && r.Expressions[k].End <= s.End; k++ {
		e := &r.Expressions[k]
		if e.Type != parse.Duration || e.Quant != "" || !endsAlike(e.Text, m.Measure) {
			continue
		}
		digits := strings.TrimRight(strings.TrimPrefix(e.Value, "P"), "DWMY")
		n, err := strconv.Atoi(digits)
		if err != nil || n <= 0 || len(digits)+2 != len(e.Value) {
			return d, false // "a few days", "hours"
		}
		d = distance{n: n, unit: e.Value[len(e.Value)-1]}
		d.soft = e.Approximate || e.Mod != "" || d.unit != 'D'
		return d, true
	}
	return d, false
}

// endsAlike reports whether one of two texts ends with the other, in any case:
// "about two weeks", "two weeks".
func endsAlike(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}

// from gives the days that lie the distance after the days of iv, before them
// where sign is -1. What is counted in weeks or longer may be off by half of the
// last one.
func (d distance) from(iv interval.Interval, sign int) interval.Interval {
	from, okFrom := iv.From()
	to, okTo := iv.To()
	if !okFrom || !okTo {
		return interval.Interval{}
	}
	from, to = d.shift(day(from), sign), d.shift(day(to.Add(-1)), sign).AddDate(0, 0, 1)
	if d.soft {
		half := d.half()
		from, to = from.AddDate(0, 0, -half), to.AddDate(0, 0, half)
	}
	return interval.New(from, to)
}

func (d distance) shift(t time.Time, sign int) time.Time {
	switch n := sign * d.n; d.unit {
	case 'W':
		return t.AddDate(0, 0, 7*n)
	case 'M':
		return t.AddDate(0, n, 0)
	case 'Y':
		return t.AddDate(n, 0, 0)
	default:
		return t.AddDate(0, 0, n)
	}
}

// half is half the unit in days.
func (d distance) half() int {
	switch d.unit {
	case 'W':
		return 3
	case 'M':
		return 15
	case 'Y':
		return 183
	}
	return 1
}

func day(t time.Time) time.Time { return t.UTC().Truncate(24 * time.Hour) }
