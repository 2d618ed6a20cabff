package detect

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

// nounUnder is the status of an event noun that hangs on p: what is definite or
// has an owner is taken to have happened whatever the verb does.
func (s *sentence) nounUnder(d, p *draft, own Status) Status {
	if own != Asserted || presupposes(d.Marker) {
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

// presupposes tells prepositions whose event is taken for granted, whatever the
// clause says: "cannot be saved despite new efforts".
func presupposes(marker string) bool {
	switch marker {
	case "despite", "following", "in response to", "in retaliation for", "in the wake of", "because of", "amid":
		return true
	}
	return false
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
