package anchor

import (
	"fmt"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/detect"
)

// refer gives a mention the time of the one whose event it only speaks of, and
// the other way round: "a plan to ..., which took place on Friday".
func (r *resolver) refer() {
	for i := range r.Mentions {
		j := r.Mentions[i].Refers
		if j < 0 || j >= len(r.Mentions) || j == i {
			continue
		}
		r.times[i].Relations = append(r.times[i].Relations, Relation{"same", j, "refers to it"})
		switch {
		case r.known[i] && !r.known[j]:
			r.copy(j, i, ByExpression)
		case r.known[j] && !r.known[i]:
			r.copy(i, j, ByExpression)
		}
	}
}

// copy dates mention i as mention j, for the reason that basis names.
func (r *resolver) copy(i, j int, basis Basis, why ...string) {
	exps, rels := r.times[i].Expressions, r.times[i].Relations
	t := r.times[j]
	t.Expressions = append(exps[:len(exps):len(exps)], t.Expressions...)
	t.Relations, t.Basis = rels, basis
	t.Why = append(append([]string(nil), why...), t.Why...)
	r.times[i], r.known[i] = t, true
}

// markers that put the mention behind them before or after the one that it
// hangs on.
var earlier = map[string]bool{"after": true, "following": true, "since": true, "in the wake of": true, "in response to": true,
	"in retaliation for": true, "because": true, "despite": true, "over": true, "amid": false}
var later = map[string]bool{"before": true, "until": true, "ahead of": true, "prior to": true, "in advance of": true, "till": true}
var together = map[string]bool{"when": true, "as": true, "while": true, "during": true, "in": true, "at": true, "with": true, "by": true, "through": true, "": true}

// within are the prepositions that put a verb inside the event behind them:
// "in a call last Friday, X urged ...".
var within = map[string]bool{"in": true, "during": true, "at": true, "on": true}

// related sets bounds and relations from the clauses that mentions hang on.
// Parents stand before their children in most sentences; a second round reaches
// the others.
func (r *resolver) related() {
	for range 2 {
		for i := range r.Mentions {
			if r.Mentions[i].Parent >= 0 {
				r.relate(i, r.Mentions[i].Parent)
			}
		}
	}
	for i := range r.times {
		r.times[i].Relations = unique(r.times[i].Relations)
	}
}

func unique(rs []Relation) []Relation {
	var out []Relation
	for _, x := range rs {
		seen := false
		for _, y := range out {
			seen = seen || x == y
		}
		if !seen {
			out = append(out, x)
		}
	}
	return out
}

// relate ties mention i to its parent p.
func (r *resolver) relate(i, p int) {
	m, q := &r.Mentions[i], &r.Mentions[p]
	if m.Noun && m.Status == detect.Planned && happened(q.Status) && !q.Noun {
		r.link(i, "after", p, "planned when")
		if j := r.cameToPass(i); j >= 0 && r.retold(p) {
			r.times[i].Relations = append(r.times[i].Relations, Relation{"same", j, "the plan that came to pass"})
			r.link(p, "before", j, "planned when")
		}
		return
	}
	switch m.Role {
	case detect.RoleRelative:
		if q.Noun && r.known[i] && !r.known[p] && m.Tense == detect.NoTense && m.TriggerStart < q.TriggerStart && r.times[i].Basis == ByExpression {
			r.copy(p, i, ByExpression) // "recently renewed efforts"
		}
		if q.Noun && r.known[i] && !r.known[p] && m.Tense == detect.NoTense && m.TriggerStart > q.TriggerStart && brings[m.Lemma] && r.times[i].Basis == ByExpression {
			r.copy(p, i, ByCarried, fmt.Sprintf("%q", r.word(i))) // "an accord reached in 1991"
		}
		if q.Noun && within[q.Marker] && m.Tense == detect.Past && r.known[p] && !r.known[i] && r.times[p].Basis == ByExpression {
			r.copy(i, p, ByCarried, fmt.Sprintf("%s %q", q.Marker, r.word(p)))
		}
	case detect.RoleAdverbial, detect.RoleNominal:
		word := m.Marker
		if m.Measure != "" {
			word = m.Measure + " " + word
		}
		switch {
		case m.Marker == "over" && r.known[p] && r.times[p].Approximate && !r.known[i] && happened(m.Status):
			r.copy(i, p, ByCarried, fmt.Sprintf("what %q is about", r.word(p)))
		case m.Marker == "with" && !m.Noun && happened(m.Status) && happened(q.Status):
			// "X told Y, with Z conveying ...": one goes along with the other.
			r.times[i].Relations = append(r.times[i].Relations, Relation{"same", p, word})
		case earlier[m.Marker]:
			r.link(i, "before", p, word)
		case later[m.Marker]:
			r.link(i, "after", p, word)
		case m.Noun && within[m.Marker] && r.known[i] && !r.known[p] && r.times[i].Basis == ByExpression && q.Tense == detect.Past && r.hosts(i, p):
			r.copy(p, i, ByCarried, fmt.Sprintf("%s %q", m.Marker, r.word(i)))
		case m.Noun && m.Marker == "" && q.Class == "surprise" && m.TriggerStart < q.TriggerStart && happened(m.Status) && happened(q.Status):
			// "the attack surprised officials": by what happened, when it happened.
			r.times[i].Relations = append(r.times[i].Relations, Relation{"same", p, r.word(p)})
		case m.Noun && m.Marker == "in" && r.possessed(i) && !q.Noun && !q.Saying:
			// "may have helped them in their attack": help and attack are of one time.
			r.times[i].Relations = append(r.times[i].Relations, Relation{"same", p, "in"})
		case m.Noun && m.Marker == "" && answersTo[q.Class] && q.TriggerStart < m.TriggerStart:
			// "denounced the decision" says nothing of when that was taken.
		case together[m.Marker] && r.sameScene(m, &r.Mentions[r.finite(p)]):
			if !r.known[p] {
				p = r.finite(p)
			}
			r.sameTime(i, p, m.Marker)
		}
	case detect.RoleConjunct:
		if r.sameScene(m, q) {
			r.sameTime(i, p, "and")
		}
	}
}

// brings are verbs by which an event comes about, so that their date is its date.
var brings = map[string]bool{"reach": true, "sign": true, "strike": true, "conclude": true, "hold": true, "make": true, "launch": true, "carry out": true,
	"stage": true, "conduct": true, "commit": true}

// answersTo are classes of verbs whose object is what they answer, or speak of.
var answersTo = map[string]bool{"react": true, "accuse": true, "deny": true, "fear": true, "know": true, "think": true, "inquire": true, "warn": true, "comment": true}

// hosts reports whether what mention p tells took place inside the event of
// mention i: it is dated to some days, or did what p says. An old affair does not
// host its trial: "cleared in the 2009 scandal".
func (r *resolver) hosts(i, p int) bool {
	return monthLike(r.times[i].Interval) || gatherings[r.Mentions[i].Class] || harm[r.Mentions[p].Class] || akin(r.Mentions[i].Class, r.Mentions[p].Class)
}

// gatherings are classes of events that people do things at.
var gatherings = map[string]bool{"hold": true, "meet": true, "discuss": true, "call": true}

// possessed reports whether the noun of a mention has a possessive pronoun.
func (r *resolver) possessed(i int) bool {
	m := &r.Mentions[i]
	s := &r.Sentences[m.Sentence]
	for t := m.Token - 1; t >= 0 && s.Tokens[t].Start >= m.Start; t-- {
		if s.Tokens[t].Tag == "PRP$" {
			return true
		}
	}
	return false
}

// sameScene reports whether two mentions can share a date: both happened, or
// both are ahead.
func (r *resolver) sameScene(m, q *detect.Mention) bool {
	if q.Saying || m.Perfect != q.Perfect && !m.Noun {
		return false
	}
	return m.Status == q.Status && (m.Noun || m.Tense == q.Tense || m.Tense == detect.NoTense)
}

// sameTime dates one of two mentions like the other.
func (r *resolver) sameTime(i, p int, why string) {
	if r.modifiedBy(i, "later") || r.modifiedBy(i, "earlier") || r.modifiedBy(i, "previously") || r.modifiedBy(i, "subsequently") {
		return // "fell ill in May, later dying of it"
	}
	if r.ruledOut(i) {
		return
	}
	switch {
	case r.known[p] && !r.known[i]:
		r.copy(i, p, ByCarried, fmt.Sprintf("told together with %q", r.word(p)))
	case r.known[i] && !r.known[p] && r.Mentions[i].Role != detect.RoleConjunct && r.Mentions[i].Marker != "" && (!r.Mentions[i].Noun || r.hosts(i, p)):
		r.copy(p, i, ByCarried, fmt.Sprintf("%s %q", why, r.word(i)))
	}
}

// link states that i comes before or after p, and takes over the bound where
// one of them is dated.
func (r *resolver) link(i int, how string, p int, why string) {
	r.times[i].Relations = append(r.times[i].Relations, Relation{how, p, why})
	if q := r.standsFor(p); q >= 0 && q != i {
		r.link(i, how, q, why)
	}
	first, second := i, p
	if how == "after" {
		first, second = p, i
	}
	if d, ok := r.distance(i); ok && r.apart(first, second, d, why) {
		return
	}
	if r.settled(first) && !r.known[second] {
		if from, ok := r.times[first].Interval.From(); ok {
			r.bound(second, interval.Since(from), fmt.Sprintf("%s %q", why, r.word(first)))
		}
	}
	if r.settled(second) && !r.known[first] {
		if to, ok := r.times[second].Interval.To(); ok {
			r.bound(first, interval.Until(to), fmt.Sprintf("%s %q", why, r.word(second)))
		}
	}
}

// apart dates one of two mentions by the other where the text says how far one
// lies before the other, and reports whether it did.
func (r *resolver) apart(first, second int, d distance, why string) bool {
	to, by, sign := first, second, -1
	if r.settled(first) && !r.known[second] {
		to, by, sign = second, first, 1
	} else if !r.settled(second) || r.known[first] {
		return false
	}
	iv := d.from(r.times[by].Interval, sign)
	if iv.IsZero() || r.times[by].Approximate {
		return false
	}
	r.bound(to, iv, fmt.Sprintf("%s %q", why, r.word(by)))
	t := &r.times[to]
	if t.Interval == iv {
		t.Approximate = d.soft
		if !d.soft && r.times[by].Grain == interval.Day {
			t.Grain = interval.Day
		}
	}
	return true
}

// standsFor gives the mention that another one only says more of: the noun of
// "the attack, which comes in the wake of ...", and the act of which
// "in retaliation for ..." names the reason. -1 for none.
func (r *resolver) standsFor(p int) int {
	m := &r.Mentions[p]
	switch {
	case m.Parent < 0:
		return -1
	case m.Role == detect.RoleRelative && r.Mentions[m.Parent].Noun:
		return m.Parent
	case m.Role == detect.RoleNominal && m.Noun && (m.Marker == "in" || m.Marker == "as") && answers[m.Lemma]:
		return m.Parent
	}
	return -1
}

// answers are nouns that name an act by what it answers.
var answers = map[string]bool{"retaliation": true, "response": true, "reaction": true, "reprisal": true, "revenge": true}

// settled reports whether a mention has a date to pass on.
func (r *resolver) settled(i int) bool { return r.known[i] && !r.times[i].Interval.IsZero() }

// bound narrows the time of a mention that has no date of its own.
func (r *resolver) bound(i int, iv interval.Interval, why string) {
	t := &r.times[i]
	both := t.Interval.Intersect(iv)
	if !both.IsValid() || both == t.Interval {
		return
	}
	t.Interval, t.Basis, t.Grain = both, ByRelation, 0
	t.Why = append(t.Why, why)
}

func (r *resolver) word(i int) string {
	return r.Text[r.Mentions[i].TriggerStart:r.Mentions[i].TriggerEnd]
}
