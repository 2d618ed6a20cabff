package anchor

import (
	"fmt"
	"sort"
	"strings"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/detect"
)

// own dates the mentions that have an expression of their own.
func (r *resolver) own() {
	for i := range r.Mentions {
		for _, x := range r.attached[i] {
			r.apply(i, x)
		}
		r.whenThat(i)
	}
}

// apply dates mention i by expression x.
func (r *resolver) apply(i, x int) {
	e := &r.Expressions[x]
	t := &r.times[i]
	t.Expressions = append(t.Expressions, x)
	if e.Interval.IsZero() || e.Type == parse.Set || e.Type == parse.Duration && e.Anchor == parse.AnchorNone || e.Value == "PRESENT_REF" {
		return
	}
	if r.impossible(i, e) {
		return
	}
	iv, grain, exact := r.placed(i, e)
	if r.known[i] {
		both := iv.Intersect(t.Interval)
		if !both.IsValid() || !finer(e.Grain, t.Grain) {
			return // the first expression stays; the other one dates something else
		}
		iv = both
	}
	r.known[i] = true
	t.Interval, t.Grain, t.Mod, t.Approximate, t.Basis = iv, grain, e.Mod, e.Approximate || !e.Certain, ByExpression
	if !exact {
		t.Mod = ""
	}
	t.Why = append(t.Why[:0], r.because(e)...)
}

// impossible reports whether tense rules an expression out: nobody has told
// yesterday in a month to come, and what somebody owns or thinks is not of a day
// gone by. The date belongs to something that is no mention.
func (r *resolver) impossible(i int, e *parse.Expression) bool {
	m := &r.Mentions[i]
	pub, _ := r.published(i)
	from, okFrom := pub.From()
	to, okTo := pub.To()
	start, okStart := e.Interval.From()
	end, okEnd := e.Interval.To()
	switch {
	case m.Noun || m.Perfect || m.Quoted || !happened(m.Status) || len(r.Reports) > 0:
		return false
	case m.Tense == detect.Past:
		return okTo && okStart && !start.Before(to)
	}
	return m.Tense == detect.Present && (m.State || minds[m.Class]) && okFrom && okEnd && !end.After(from) && r.preposition(e) != "since"
}

// ruledOut reports whether a mention has a date of its own that tense rules out:
// it is of another day than its neighbours, though not of the one that was read.
func (r *resolver) ruledOut(i int) bool {
	for _, x := range r.attached[i] {
		if r.impossible(i, &r.Expressions[x]) {
			return true
		}
	}
	return false
}

// minds are classes of verbs that tell what somebody thinks or has.
var minds = map[string]bool{"think": true, "know": true, "own": true, "want": true, "fear": true, "count": true}

// finer reports whether a names a smaller unit than b.
func finer(a, b interval.Grain) bool { return a != 0 && (b == 0 || a < b) }

// placed gives the interval that an expression sets for an event, given the
// word before it: "since Monday" is no Monday. exact is false where the word
// turned it into a bound.
func (r *resolver) placed(i int, e *parse.Expression) (iv interval.Interval, grain interval.Grain, exact bool) {
	iv, grain = e.Interval, e.Grain
	from, okFrom := iv.From()
	to, okTo := iv.To()
	pub, _ := r.published(i)
	end, okEnd := pub.To()
	m := &r.Mentions[i]
	if m.Noun && m.Start <= e.Start && e.End <= m.TriggerStart {
		return iv, grain, true // "after Monday's attack": the word governs the attack
	}
	told := okEnd && (m.Status == detect.Asserted || m.Status == detect.Alleged)
	switch r.preposition(e) {
	case "since":
		switch {
		case !okFrom:
		case told && end.After(from):
			return interval.New(from, end), 0, false
		default:
			return interval.Since(from), 0, false
		}
	case "by":
		if okTo && m.Tense != detect.Past {
			return interval.Until(to), 0, false
		}
	case "until", "till":
		if okTo && (m.Status == detect.Asserted || m.Status == detect.Alleged) {
			return interval.Until(to), 0, false
		}
	case "before":
		if okFrom {
			return interval.Until(from), 0, false
		}
	case "after":
		switch {
		case !okTo:
		case told && end.After(to):
			return interval.New(to, end), 0, false
		default:
			return interval.Since(to), 0, false
		}
	}
	if told && okFrom && !okTo && end.After(from) {
		return interval.New(from, end), 0, false // what is told as done lies before the telling
	}
	return iv, grain, true
}

// whenThat dates the clause that says what happened at a time named right before
// it, whatever the words before that make of it: "the worst since 1987, when 900
// people died".
func (r *resolver) whenThat(i int) {
	m := &r.Mentions[i]
	if m.Marker != "when" || r.known[i] {
		return
	}
	x := r.expressionAt(m.Start) - 1
	if x < 0 {
		return
	}
	e := &r.Expressions[x]
	if e.End >= m.Start || strings.Trim(r.Text[e.End:m.Start], " ,") != "when" {
		return
	}
	if e.Interval.IsBounded() || e.Interval.IsZero() {
		return // the clause shares it with the one before
	}
	iv, _, _, err := interval.ParseEDTF(e.Value)
	if err != nil || !iv.IsBounded() {
		return
	}
	t := &r.times[i]
	t.Expressions = append(t.Expressions, x)
	t.Interval, t.Grain, t.Mod, t.Approximate, t.Basis = iv, e.Grain, e.Mod, e.Approximate || !e.Certain, ByExpression
	t.Why = []string{fmt.Sprintf("%q, when", e.Text)}
	r.known[i] = true
}

// expressionAt gives the index of the first expression that starts at byte at of
// the text or behind it.
func (r *resolver) expressionAt(at int) int {
	return sort.Search(len(r.Expressions), func(x int) bool { return r.Expressions[x].Start >= at })
}

// because writes the derivation of an expression's interval.
func (r *resolver) because(e *parse.Expression) []string {
	why := []string{fmt.Sprintf("%q", e.Text)}
	switch e.Anchor {
	case parse.AnchorPublication:
		why = append(why, "published "+label(e.Reference))
	case parse.AnchorQuote:
		why = append(why, "counted from the quoted report of "+label(e.Reference))
	case parse.AnchorPrevious:
		why = append(why, "counted from the date told before, "+label(e.Reference))
	}
	step := e.Why
	if step == "" {
		step = "rule " + e.Rule
	}
	return append(why, step+" = "+e.Interval.EDTF(e.Grain, 0))
}
