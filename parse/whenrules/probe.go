package whenrules

import (
	"slices"
	"strings"
	"time"

	"github.com/olebedev/when/rules"

	"github.com/bbdb26f0/annals/parse"
)

// probes are the reference times that a rule is applied to: every month, every
// day of the week but Sunday, on which the rules disagree to which week it
// belongs, and no two neighbours alike in any field.
var probes = func() (out [12]time.Time) {
	for i := range out {
		t := time.Date(2001+5*(i%2), time.Month(i+1), 8+i%3, 3+i, 11+3*i, 7+2*i, 0, time.UTC)
		for int(t.Weekday()) != 1+i%6 {
			t = t.AddDate(0, 0, 1)
		}
		out[i] = t
	}
	return out
}()

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
	m.Text = strings.Join(strings.Fields(m.Text), " ") // rules match "last  night" and then look for "last night"
	a = answer{ref: ref, ctx: rules.Context{Text: m.Text}}
	ok, err := m.Apply(&a.ctx, &o, ref)
	return a, ok && err == nil
}

// answers applies the match to the probes, to two of them only where these
// already agree in everything.
func (h *hit) answers() []answer {
	var out []answer
	for i, ref := range probes {
		if a, ok := h.apply(ref, rules.Options{}); ok {
			out = append(out, a)
		}
		if i == 1 && len(out) == 2 && agree(&out[0].ctx, &out[1].ctx) && !unset(&out[0].ctx) {
			break // a rule that set nothing may yet do so on other days
		}
	}
	return out
}

func agree(a, b *rules.Context) bool {
	same := func(x, y *int) bool { return (x == nil) == (y == nil) && (x == nil || *x == *y) }
	return a.Duration == b.Duration && same(a.Year, b.Year) && same(a.Month, b.Month) && same(a.Weekday, b.Weekday) &&
		same(a.Day, b.Day) && same(a.Hour, b.Hour) && same(a.Minute, b.Minute) && same(a.Second, b.Second)
}

func unset(c *rules.Context) bool { return agree(c, &rules.Context{}) }

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
		if answers = h.answers(); constant(answers, monthField) == nil {
			return parse.Found{}, false
		}
	}
	if len(answers) == 0 {
		return parse.Found{}, false
	}
	f := parse.Found{Rule: s.name}
	h.dates(answers, &f)
	if !h.partOfDay(&answers[0]) {
		h.clock(answers, &f)
	} else if s.anyLanguage && nothing(&f) && !h.isNight() && !hasPrefix(h.words(), thisWords) {
		return parse.Found{}, false // an evening, but of which day?
	}
	if f.Month != nil && f.Year == nil && len(f.Offset) == 0 {
		h.yearBeside()
	}
	if h.year != 0 {
		f.Year = &h.year
	}
	if s.anyLanguage && isName(&f) && isShort(h.words()) {
		return parse.Found{}, false
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

// isName reports whether a finding is a month or weekday and nothing else.
func isName(f *parse.Found) bool {
	return (f.Month == nil) != (f.Weekday == nil) && f.Year == nil && f.Day == nil && f.Hour == nil && len(f.Offset) == 0
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
