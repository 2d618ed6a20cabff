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

// clauseHeadOf is clauseHead for a draft, bounded to a few tokens before the verb.
func (s *sentence) clauseHeadOf(d *draft) int {
	if sub := s.rawSubject(d); sub >= 0 && sub < d.g.first {
		return s.t.npStart(sub)
	}
	i := d.g.first
	for i > 0 && s.t.isAdverb(i-1) {
		i--
	}
	return i
}

// nounStatus is what the words of a noun phrase make of its event.
func (s *sentence) nounStatus(d *draft) Status {
	t, head := s.t, d.Token
	if d.kind == attribute {
		return Asserted
	}
	first := t.npStart(head)
	if w := t.at(first - 1); words().status["prep"][w] != "" {
		return words().status["prep"][w]
	}
	for i := first; i < head; i++ {
		w := t.at(i)
		if w == "no" {
			return Negated
		}
		if st := words().status["adj"][w]; st != "" {
			return st
		}
		if st := words().status["adv"][w]; st != "" && st != Negated {
			return st
		}
	}
	if st := s.after(head); st != "" {
		return st
	}
	if st := s.governingNoun(first); st != "" {
		return st
	}
	return Asserted
}

// after reads a participle after an event noun: "attributed to", "planned for".
func (s *sentence) after(head int) Status {
	t := s.t
	for i := head + 1; i < t.len() && i < head+8; i++ {
		switch tag := t.tag(i); {
		case tag == "VBN" || tag == "VBD":
			if k := s.draftAt(i, verbal); k >= 0 && (s.drafts[k].g.finite && tag == "VBN" && s.drafts[k].g.first < i) {
				return ""
			}
			switch t.lemma(i) {
			case "attribute", "blame", "ascribe":
				return Alleged
			case "plan", "schedule", "slate", "propose":
				return Planned
			}
			return ""
		case tag == "IN" || tag == "DT" || tag == "JJ" || t.isNoun(i) || tag == "POS" || tag == "CC":
		default:
			return ""
		}
	}
	return ""
}

// governingNoun reads a noun whose complement the phrase at first is: "a lack
// of", "the risk of", "a plan for".
func (s *sentence) governingNoun(first int) Status {
	t := s.t
	switch t.at(first - 1) {
	case "of", "for", "about", "to":
	default:
		return ""
	}
	h := first - 2
	if h < 0 || !t.isNoun(h) {
		return ""
	}
	st := words().status["noun"][t.lemma(h)]
	if st == Planned && t.at(first-1) == "of" {
		return ""
	}
	return st
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
	if d.kind == nominal {
		return s.nounUnder(d, p, own)
	}
	if d.kind == attribute {
		return own
	}
	if own == Future && p.Saying && d.g.modal == "would" {
		return Future
	}
	if own == Future && d.g.modal == "would" && p.Status == Asserted && p.Tense != Past && !p.Perfect {
		return Hypothetical
	}
	if own != Asserted {
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
		if d.Marker == "to" {
			if p.Status == Asserted {
				return Planned
			}
			return p.Status
		}
		if !d.g.finite && p.Status != Negated {
			return p.Status
		}
		if (d.Marker == "when" || d.Marker == "after" || d.Marker == "once" || d.Marker == "before") && p.Status == Future && d.Tense != Past {
			return Future
		}
	case RoleRelative:
		if d.g.to {
			return s.complementStatus(d, p)
		}
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
	case d.g.to && p.kind == nominal:
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

// nounUnder is the status of an event noun that hangs on p: what is definite or
// has an owner is taken to have happened whatever the verb does.
func (s *sentence) nounUnder(d, p *draft, own Status) Status {
	if own != Asserted {
		return own
	}
	t := s.t
	definite := t.isDefinite(d.Token)
	if p.kind == verbal && (p.obj == d.Token || d.Marker == "for" || d.Marker == "of" || d.Marker == "against") {
		st := words().status["object"]
		lemma := t.lemma(p.Token)
		if d.Marker != "" && p.obj != d.Token {
			lemma += "_" + d.Marker
		}
		if e := st[lemma]; e != "" && (!definite || e == Negated || e == Planned) {
			return e
		}
	}
	if p.cls.cause && d.Token > p.Token && p.kind == verbal {
		return p.Status // "could lead to the fall of": brought about by it
	}
	if definite || p.Status == Asserted || p.Status == Alleged {
		return Asserted
	}
	if p.Status == Negated && p.obj != d.Token {
		return Asserted
	}
	return p.Status
}

// isDefinite tells whether the phrase of the noun at head presupposes that
// there is such an event: "the attack", "its attack", "Iran's attack", "this".
func (t *tree) isDefinite(head int) bool {
	for i := t.npStart(head); i < head; i++ {
		switch t.at(i) {
		case "the", "this", "that", "these", "those":
			return true
		}
		if t.tag(i) == "POS" || t.tag(i) == "PRP$" {
			return true
		}
	}
	return t.isProper(head)
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
