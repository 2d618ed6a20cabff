package detect

// possessor gives who the possessive pronoun at h before event noun d stands
// for: whom the sentence itself shows, else name, whom the text so far does.
func (doc *document) possessor(s *sentence, d *draft, h int, name string) string {
	t := s.t
	resolve := func(i int) {
		if of := doc.memory.resolve(t.refer(i), false); of != "" {
			name = of
		}
	}
	if d.Parent >= 0 {
		p := &s.drafts[d.Parent]
		switch {
		case p.kind == nominal && p.Token < h && t.possessor(p.Token) >= 0 && len(p.Participants) > 0 && isNeuter(t.at(h)):
			name = p.Participants[0] // "Norway's actions in light of its attack"
		case p.subj > d.Token && (t.isProper(p.subj) || t.refer(p.subj).person):
			resolve(p.subj) // "In her talks with Roe, Doe said": the pronoun looks ahead
		}
	}
	if isNeuter(t.at(h)) && (t.at(h+1) == "own" || name == "") {
		if k := t.countryBefore(h); k >= 0 {
			resolve(k) // "the attack on Norway in the wake of its own raid"
		}
	}
	if owner := s.controller(d, h); owner >= 0 {
		resolve(owner)
	}
	return name
}

// isNeuter tells pronouns that stand for countries and bodies.
func isNeuter(low string) bool { return low == "its" || low == "their" }

// countryBefore is the last name of a country before token h, in the same
// sentence; -1 for none.
func (t *tree) countryBefore(h int) int {
	for i := h - 1; i >= 0; i-- {
		if p, ok := words().places[t.at(i)]; ok && !p.demonym && t.isProper(i) {
			return i
		}
	}
	return -1
}
