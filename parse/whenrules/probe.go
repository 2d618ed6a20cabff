package whenrules

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/olebedev/when/rules"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

// probes are the reference times that a rule is applied to: every month, every
// day of the week but Sunday, on which the rules disagree to which week it
// belongs, and no two neighbours alike in any field.
func probes() []time.Time {
	out := make([]time.Time, 12)
	for i := range out {
		t := time.Date(2001+5*(i%2), time.Month(i+1), 8+i%3, 3+i, 11+3*i, 7+2*i, 0, time.UTC)
		for int(t.Weekday()) != 1+i%6 {
			t = t.AddDate(0, 0, 1)
		}
		out[i] = t
	}
	return out
}

// An answer is what a rule set in a fresh context for one reference.
type answer struct {
	ref time.Time
	ctx rules.Context
}

// apply runs the applier once, and reports whether it took the match.
func (h *hit) apply(ref time.Time, o rules.Options) (a answer, ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	m := *h.match
	m.Captures = slices.Clone(m.Captures)
	a = answer{ref: ref, ctx: rules.Context{Text: m.Text}}
	ok, err := m.Apply(&a.ctx, &o, ref)
	return a, ok && err == nil
}

// answers applies the match to the probes, to two of them only where these
// already agree in everything.
func (h *hit) answers() []answer {
	refs := probes()
	var out []answer
	for i, ref := range refs {
		if a, ok := h.apply(ref, rules.Options{}); ok {
			out = append(out, a)
		}
		if i == 1 && len(out) == 2 && agree(&out[0].ctx, &out[1].ctx) {
			break
		}
	}
	return out
}

func agree(a, b *rules.Context) bool {
	same := func(x, y *int) bool { return (x == nil) == (y == nil) && (x == nil || *x == *y) }
	return a.Duration == b.Duration && same(a.Year, b.Year) && same(a.Month, b.Month) && same(a.Weekday, b.Weekday) &&
		same(a.Day, b.Day) && same(a.Hour, b.Hour) && same(a.Minute, b.Minute) && same(a.Second, b.Second)
}

// found tells what a match says, and false where the rule does not take it.
func (s *source) found(h *hit) (parse.Found, bool) {
	answers := h.answers()
	if len(answers) == 0 {
		// Several rules look words up in tables of lower case only.
		for i, c := range h.match.Captures {
			h.match.Captures[i] = strings.ToLower(c)
		}
		answers = h.answers()
	}
	if len(answers) == 0 && h.takeYear() {
		answers = h.answers()
	}
	if len(answers) == 0 {
		return parse.Found{}, false
	}
	f := parse.Found{Rule: s.name}
	h.dates(answers, &f)
	h.clock(answers, &f, s.casual)
	if f.Month != nil && f.Year == nil && len(f.Offset) == 0 {
		h.yearBeside()
	}
	if h.year != 0 {
		f.Year = &h.year
	}
	if nothing(&f) {
		f.Offset = day(0) // "today" and its like set no field at all
	}
	f.Start, f.End = h.start, h.end
	return f, possible(&f)
}

func nothing(f *parse.Found) bool {
	return f.Year == nil && f.Month == nil && f.Day == nil && f.Weekday == nil && f.Hour == nil && len(f.Offset) == 0
}

// A field reads one field of an answer: what the rule set, and what the
// reference has.
type field func(a *answer) (set *int, ref int)

func yearField(a *answer) (*int, int)   { return a.ctx.Year, a.ref.Year() }
func monthField(a *answer) (*int, int)  { return a.ctx.Month, int(a.ref.Month()) }
func dayField(a *answer) (*int, int)    { return a.ctx.Day, a.ref.Day() }
func hourField(a *answer) (*int, int)   { return a.ctx.Hour, a.ref.Hour() }
func minuteField(a *answer) (*int, int) { return a.ctx.Minute, a.ref.Minute() }
func secondField(a *answer) (*int, int) { return a.ctx.Second, a.ref.Second() }

// constant gives the value that a field has for every reference that it was set
// for, and nil for a field that moves or was never set.
func constant(answers []answer, get field) *int {
	var out *int
	for i := range answers {
		v, _ := get(&answers[i])
		switch {
		case v == nil:
		case out == nil:
			n := *v // the rule may point into its options
			out = &n
		case *out != *v:
			return nil
		}
	}
	return out
}

// moves gives by how much a field differs from the reference's, and false where
// that is not the same throughout.
func moves(answers []answer, get field) (by int, ok bool) {
	for i := range answers {
		v, ref := get(&answers[i])
		if v == nil || i > 0 && *v-ref != by {
			return 0, false
		}
		by = *v - ref
	}
	return by, true
}

// dates fills in the fields of a day and more, and the offset.
func (h *hit) dates(answers []answer, f *parse.Found) {
	shift := func(n int, unit interval.Grain) { f.Offset = append(f.Offset, parse.Shift{N: n, Unit: unit}) }
	// A year that stands nowhere in the text is the machine's, not the text's.
	if y := constant(answers, yearField); y != nil {
		if strings.Contains(h.words(), strconv.Itoa(*y)) {
			f.Year = y
		}
	} else if n, ok := moves(answers, yearField); ok {
		shift(n, interval.Year)
	}
	f.Day = constant(answers, dayField)
	if f.Month = constant(answers, monthField); f.Month == nil {
		n, ok := h.months(answers)
		if ok && (n != 0 || f.Day == nil) {
			shift(n, interval.Month)
		}
	}
	if f.Weekday = constant(answers, func(a *answer) (*int, int) { return a.ctx.Weekday, 0 }); f.Weekday != nil {
		*f.Weekday = (*f.Weekday%7 + 7) % 7
	}
	if d, ok := duration(answers); ok {
		if d != 0 {
			f.Offset = append(f.Offset, h.shiftOf(d))
		}
	} else if wd, offset, ok := weekday(answers); ok {
		f.Weekday = &wd
		if h.captured() > 1 {
			f.Offset = append(f.Offset, offset...)
		}
	}
}

// months gives the number of months by which the month moves. The rules
// compute it modulo 12, so that the number in the text has to help.
func (h *hit) months(answers []answer) (int, bool) {
	by, negative := 0, false
	for i := range answers {
		v, ref := monthField(&answers[i])
		if v == nil {
			return 0, false
		}
		n := ((*v-ref)%12 + 12) % 12
		if i > 0 && n != by {
			return 0, false
		}
		by, negative = n, negative || *v < 0
	}
	if exact, ok := moves(answers, monthField); ok {
		by, negative = exact, exact < 0
	} else if negative {
		by = (by - 12) % 12
	}
	n := h.number()
	switch {
	case n == 0 && by == 0 && negative: // (month-12)%12 goes below zero
		return -12, true
	case n == 0:
		return by, true
	case n == 11 && by == -1 || by > 0 && (n-by)%12 == 0: // 11 months on look like one back
		return n, true
	case by < 0 && (n+by)%12 == 0 || by == 0 && negative && n%12 == 0:
		return -n, true
	case by == 0 && n%12 == 0:
		return n, true
	}
	return by, true
}

// number gives the first number written in digits among the captures, else 0.
func (h *hit) number() int {
	for i := range h.match.Captures {
		if n, err := strconv.Atoi(h.capture(i)); err == nil && n > 0 && n < 10_000 {
			return n
		}
	}
	return 0
}

// duration gives the duration that every answer has.
func duration(answers []answer) (time.Duration, bool) {
	for i := range answers {
		if answers[i].ctx.Duration != answers[0].ctx.Duration {
			return 0, false
		}
	}
	return answers[0].ctx.Duration, true
}

// weekWords begin the words for a week in the languages of when. A duration of
// fourteen days does not tell whether the text has days or weeks.
var weekWords = []string{"week", "weken", "semana", "недел", "周", "礼拜", "星期"}

// shiftOf gives a duration in the largest unit that the text can mean.
func (h *hit) shiftOf(d time.Duration) parse.Shift {
	const aDay = 24 * time.Hour
	weeks := slices.ContainsFunc(weekWords, func(w string) bool { return strings.Contains(strings.ToLower(h.words()), w) })
	switch {
	case d%(7*aDay) == 0 && weeks:
		return parse.Shift{N: int(d / (7 * aDay)), Unit: interval.Week}
	case d%aDay == 0:
		return parse.Shift{N: int(d / aDay), Unit: interval.Day}
	case d%time.Hour == 0:
		return parse.Shift{N: int(d / time.Hour), Unit: interval.Hour}
	case d%time.Minute == 0:
		return parse.Shift{N: int(d / time.Minute), Unit: interval.Minute}
	}
	return parse.Shift{N: int(d / time.Second), Unit: interval.Second}
}

// weekday recognizes rules that count the days from the reference to a day of
// the week, which is how all of when's do it. The offset tells which one:
//
//   - none for the first one from the reference on, which is what the rules
//     take a bare weekday for;
//   - a number of weeks for that of a calendar week, counted from the
//     reference's ("next week Friday");
//   - one day for the first one from tomorrow on, or the last one up to
//     yesterday ("next Friday", "last Friday").
func weekday(answers []answer) (wd int, offset []parse.Shift, ok bool) {
	fromMonday := func(d int) int { return (d + 6) % 7 }
	least, most, weeks, sameWeek := 0, 0, 0, true
	for i, a := range answers {
		if a.ctx.Duration%(24*time.Hour) != 0 {
			return 0, nil, false
		}
		d, ref := int(a.ctx.Duration/(24*time.Hour)), int(a.ref.Weekday())
		target := ((ref+d)%7 + 7) % 7
		week := (d - fromMonday(target) + fromMonday(ref)) / 7
		if i == 0 {
			wd, least, most, weeks = target, d, d, week
		}
		if target != wd {
			return 0, nil, false
		}
		least, most, sameWeek = min(least, d), max(most, d), sameWeek && week == weeks
	}
	switch {
	case sameWeek && len(answers) > 6:
		return wd, []parse.Shift{{N: weeks, Unit: interval.Week}}, true
	case least >= 1 && most <= 7:
		return wd, day(1), true
	case least >= -7 && most <= -1:
		return wd, day(-1), true
	}
	return wd, nil, true
}
