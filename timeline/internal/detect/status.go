package detect

import "strings"

// statuses sets tense, aspect and status of the drafts of a sentence: first
// what a draft says of itself, then what its parents make of it.
func (s *sentence) statuses() {
	own := make([]Status, len(s.drafts))
	for k := range s.drafts {
		d := &s.drafts[k]
		if d.kind == verbal || d.kind == predicate {
			s.grammar(d)
			own[k] = s.verbStatus(d)
		} else {
			own[k] = s.nounStatus(d)
		}
	}
	done := make([]bool, len(s.drafts))
	for k := range s.drafts {
		s.inherit(k, own, done)
	}
	s.carried()
	s.hedges()
	for k := range s.drafts {
		s.happened(k)
	}
}

// grammar sets tense and aspect from the verb group.
func (s *sentence) grammar(d *draft) {
	d.Tense, d.Perfect = d.g.tense, d.g.have
	tag := s.t.tag(d.Token)
	d.Progressive = tag == "VBG" && d.g.be
	if d.g.modal == "would" && d.g.have {
		d.Tense = Past
	}
}

// verbStatus is what the words of a clause make of its event.
func (s *sentence) verbStatus(d *draft) Status {
	t := s.t
	first := s.clauseHeadOf(d)
	if d.g.negated || t.at(first) == "no" && first < d.g.first || t.at(first) == "neither" || t.at(d.g.first-1) == "without" {
		return Negated
	}
	if st := modalStatus(d.g.modal); st != Asserted {
		if d.g.modal == "would" && d.g.have {
			return Hypothetical
		}
		return st
	}
	if d.g.tense == Futural {
		return Future
	}
	if s.schedulesItself(d) {
		return Planned
	}
	for i := first; i < d.Token+3 && i < t.len(); i++ {
		if i > d.Token && !t.isAdverb(i) {
			break
		}
		if st := words().status["adv"][t.at(i)]; st != "" && st != Negated && t.isAdverb(i) {
			return st
		}
	}
	if d.Marker == "if" || d.Marker == "unless" || d.Marker == "whether" {
		return Hypothetical
	}
	if d.Marker == "without" {
		return Negated
	}
	return Asserted
}

// schedulesItself tells whether a verb of planning is about the event of its
// subject: "a hearing has been scheduled for May 3".
func (s *sentence) schedulesItself(d *draft) bool {
	return d.cls.name == "plan" && d.g.passive && d.g.finite && s.draftAt(d.subj, nominal) >= 0 && s.t.tag(d.Token+1) != "TO"
}

// clauseHeadOf is clauseHead for a draft, bounded to a few tokens before the verb.
func (s *sentence) clauseHeadOf(d *draft) int {
	if sub := s.rawSubject(d); sub >= 0 && sub < d.g.first {
		return s.t.quantified(s.t.npStart(sub))
	}
	i := d.g.first
	for i > 0 && s.t.isAdverb(i-1) {
		i--
	}
	return i
}

// inherit settles the status of draft k, its parents' first.
func (s *sentence) inherit(k int, own []Status, done []bool) {
	var chain []int
	for j := k; j >= 0 && !done[j]; j = s.drafts[j].Parent {
		done[j] = true
		chain = append(chain, j)
	}
	for i := len(chain) - 1; i >= 0; i-- {
		j := chain[i]
		d := &s.drafts[j]
		d.Status = own[j]
		if d.Parent >= 0 {
			d.Status = s.under(d, &s.drafts[d.Parent], own[j])
		}
	}
}

// under is the status of d given that it hangs on p.
func (s *sentence) under(d, p *draft, own Status) Status {
	switch {
	case d.kind == nominal:
		return s.nounUnder(d, p, own)
	case d.kind == attribute:
		return own
	case own == Future && d.g.modal == "would" && !p.Saying && p.Status == Asserted && p.Tense != Past && !p.Perfect:
		return Hypothetical
	case own != Asserted:
		return own
	}
	switch d.Role {
	case RoleComplement:
		return s.complementStatus(d, p)
	case RoleConjunct:
		if !d.g.finite || s.t.tag(d.Token) == "VB" {
			return p.Status
		}
	case RoleAdverbial:
		return adverbialStatus(d, p)
	case RoleRelative:
		if d.g.to {
			return s.complementStatus(d, p)
		}
	}
	return Asserted
}

// adverbialStatus is what the verb of a clause makes of an adverbial in it:
// purposes are planned, what goes on beside it stands as it does, and time
// clauses look where it looks.
func adverbialStatus(d, p *draft) Status {
	switch {
	case d.Marker == "to" && p.Status == Asserted && !p.cls.cause:
		return Planned
	case (d.Marker == "after" || d.Marker == "since" || d.Marker == "despite") && p.Status != Future && p.Status != Planned:
		return Asserted // "may have died after leaving": somebody left
	case d.Marker == "to", !d.g.finite && p.Status != Negated:
		return p.Status
	case p.Status == Future && d.Tense != Past && (d.Marker == "when" || d.Marker == "after" || d.Marker == "once" || d.Marker == "before"):
		return Future
	}
	return Asserted
}

// complementStatus is what a governing verb, noun or adjective makes of a
// clause or infinitive.
func (s *sentence) complementStatus(d, p *draft) Status {
	effect := s.effect(d, p)
	switch {
	case d.g.to && p.Status != Asserted && p.Status != Alleged:
		if effect == Negated && p.Status == Negated {
			return Asserted // "did not fail to"
		}
		return p.Status
	case effect != "":
		return effect
	case d.g.to && p.Saying && p.g.passive:
		return Alleged // "is said to have"
	case d.g.to && (p.kind == nominal || isErrand(p.cls.name) && p.g.finite && p.Status == Asserted):
		return Planned
	case !d.g.finite:
		return p.Status
	case p.cls.mind && p.cls.name == "think":
		return Alleged
	case p.cls.name == "show" && p.Status != Asserted:
		return p.Status
	}
	return Asserted
}

// isErrand tells classes of verbs whose infinitive is a purpose: "met to discuss".
func isErrand(class string) bool {
	switch class {
	case "meet", "move", "visit", "deploy":
		return true
	}
	return false
}

// effect looks up what p does to its complement d.
func (s *sentence) effect(d, p *draft) Status {
	st := words().status
	lemma := s.t.lemma(p.Token)
	switch {
	case p.kind == nominal:
		return st["noun"][lemma]
	case p.kind == predicate || p.kind == attribute:
		if e := st["adj"][s.t.at(p.Token)]; e != "" {
			return e
		}
		return st["verb"][lemma]
	case d.g.finite && (p.Saying || p.cls.mind) && st["verb"][lemma] == Planned:
		return "" // "agreed that", "promised that": the clause speaks for itself
	case d.g.finite && lemma == "warn":
		return ""
	}
	return st["verb"][lemma]
}

// hedges spreads "allegedly" from a circumstance ("with Paris allegedly backing
// them") to the reported clause that it goes with: who reports both keeps a
// distance to both.
func (s *sentence) hedges() {
	for _, k := range s.verbs {
		d := &s.drafts[k]
		if d.Status != Alleged || d.g.finite || d.Parent < 0 || s.t.absoluteSubject(d.Token) < 0 {
			continue
		}
		p := &s.drafts[d.Parent]
		if p.Status == Asserted && p.Role == RoleComplement && s.governed(p.Token) {
			p.Status = Alleged
		}
	}
}

// governed tells whether a source governs token i.
func (s *sentence) governed(i int) bool {
	for _, r := range s.sources {
		if r.lo <= i && i < r.hi && (i < r.from || i >= r.to) {
			return true
		}
	}
	return false
}

// carried gives event nouns in the object of light verbs the status of the verb.
func (s *sentence) carried() {
	for k := range s.drafts {
		if c := s.drafts[k].carrier; c >= 0 && s.drafts[c].Status != Asserted {
			s.drafts[k].Status = s.drafts[c].Status
		} else if c >= 0 && s.drafts[k].Status == Planned || c >= 0 && s.drafts[k].Status == Hypothetical {
			s.drafts[c].Status = s.drafts[k].Status
		}
	}
}

// happened finds out that what an infinitive plans was done: "a plan to V,
// which took place", "an operation to V before it was carried out".
func (s *sentence) happened(k int) {
	t, d := s.t, &s.drafts[k]
	if d.kind != verbal || !d.g.to {
		return
	}
	noun := d.g.first - 1
	if noun < 0 || !t.isNoun(noun) || !is("undertaking", t.lemma(noun)) {
		return
	}
	for _, v := range s.verbs {
		w := &s.drafts[v]
		if w.Token <= d.Token || !w.g.finite || w.Tense != Past && !w.Perfect || w.g.negated || w.g.modal != "" ||
			!is("done", strings.ReplaceAll(w.Lemma, " ", "_")) {
			continue
		}
		sub := t.at(w.g.first - 1)
		if sub != "which" && sub != "that" && sub != "it" {
			continue
		}
		d.Status, w.Refers = Asserted, k
		d.happened = true
		if n := s.at[noun]; n >= 0 {
			s.drafts[n].Status, s.drafts[n].Refers = Asserted, k
		}
		return
	}
}
