package detect

import "strings"

// judge decides which mentions are worth a row of a timeline, and how much.
func (doc *document) judge() {
	heads := map[string]bool{} // classes and lemmas of the headline
	for i, s := range doc.sentences {
		if doc.heading[i] && doc.body[i] == 0 {
			for k := range s.drafts {
				heads[s.drafts[k].Lemma] = true
			}
		}
	}
	for i, s := range doc.sentences {
		for k := range s.drafts {
			d := &s.drafts[k]
			d.headline = doc.heading[i]
			d.Generic = s.generic(d)
			d.Minor = d.headline || !s.row(d)
		}
		for k := range s.drafts {
			s.yield(k)
		}
		for k := range s.drafts {
			d := &s.drafts[k]
			d.Weight = weigh(d, doc.body[i], heads[d.Lemma])
		}
	}
}

// weigh is the salience of a mention, 0 to 1: what happens, who takes part, how
// early it is told, whether the headline tells it.
func weigh(d *draft, place int, inHeadline bool) float64 {
	w := float64(d.cls.weight) / 9 * 0.55
	if len(d.Participants) > 0 {
		w += 0.05 * float64(min(len(d.Participants), 3))
	}
	if d.timed {
		w += 0.08
	}
	if inHeadline {
		w += 0.12
	}
	switch {
	case place < 2:
		w += 0.1
	case place < 6:
		w += 0.05
	}
	if d.Minor {
		w *= 0.4
	}
	return min(w, 1)
}

// generic tells habits, definitions, and a writer's gloss.
func (s *sentence) generic(d *draft) bool {
	t := s.t
	if d.kind == nominal {
		return false
	}
	for i := d.first; i <= d.last && i < t.len(); i++ {
		if w := t.at(i); is("habit", w) && !t.isProper(i) && (w != "each" && w != "every" || t.isTime(i+1) || t.isAdverb(i)) && t.tag(i) != "NN" {
			if i < d.Token || i-d.Token <= 3 || w == "each" || w == "every" {
				return true
			}
		}
	}
	if d.cls.comment {
		return true
	}
	if t.at(t.len()-1) == "?" && !d.Quoted {
		return true
	}
	// "X says", "the plan outlines": how things are, unless under way.
	return d.Tense == Present && d.kind == verbal && !d.Perfect && !d.Progressive && d.g.modal == "" && d.Status == Asserted
}

// row tells whether a mention is worth a row, before its neighbours are looked at.
func (s *sentence) row(d *draft) bool {
	switch {
	case d.kind == predicate:
		return d.Status == Alleged && is("adjective", s.t.at(d.Token)) && s.named(d) >= 1
	case d.Generic || d.State || d.cls.state || d.cls.comment:
		return false
	case d.kind == nominal:
		return s.nounRow(d)
	case d.kind == attribute:
		return d.cls.weight >= 7 && s.t.tag(d.Token) == "VBN" && d.obj >= 0 && s.t.isNoun(d.obj) && (d.timed || s.freshly(d)) && s.namesOne(d)
	case d.Refers >= 0 && d.kind == verbal || d.Lemma == "accord":
		return false
	case d.happened:
		return true
	}
	if d.Quoted && !s.reportsFact(d) {
		return false
	}
	return s.verbRow(d)
}

// freshly tells whether "newly" or "recently" stands before a participle.
func (s *sentence) freshly(d *draft) bool {
	i := d.Token - 1
	for s.t.tag(i) == "HYPH" || s.t.at(i) == "re" {
		i--
	}
	w := s.t.at(i)
	return w == "newly" || w == "recently" || w == "just" || w == "freshly"
}

func (s *sentence) namesOne(d *draft) bool {
	for i := d.first; i <= d.last; i++ {
		if s.t.isProper(i) && !s.t.isTime(i) {
			return true
		}
	}
	return false
}

// reportsFact tells whether words in quotation marks tell a concrete past event.
func (s *sentence) reportsFact(d *draft) bool {
	if d.Tense != Past || d.g.modal != "" || d.cls.weight < 6 || d.subj < 0 {
		return false
	}
	switch s.t.at(d.subj) {
	case "i", "we", "you":
		return false
	}
	return true
}

// verbRow judges a verb by its kind, its subject and what is named with it.
func (s *sentence) verbRow(d *draft) bool {
	switch {
	case d.cls.name == "try" && d.Tense == Past && d.timed && s.dated(d) && s.named(d) >= 1:
		return true
	case d.cls.mind || d.cls.cause:
		return false
	case s.glosses(d):
		return false
	case d.Role == RoleAdverbial && (d.Marker == "if" || d.Marker == "unless"):
		return false
	}
	named := s.named(d)
	switch d.Status {
	case Asserted, Alleged:
	case Future:
		return d.g.finite && (d.cls.weight >= 5 && named >= 1 || d.cls.weight >= 3 && named >= 2) && !d.Saying && d.Role != RoleAdverbial
	case Planned:
		return s.plannedRow(d) && named >= 1
	case Negated:
		return d.g.finite && d.Tense != Futural && d.cls.weight >= 5 && named >= 1 && !d.Saying && (d.Perfect || d.Tense == Past)
	default: // "may have helped": a claim about the past
		return d.g.finite && (d.cls.weight >= 7 && named >= 1 || d.g.have && named >= 2 && !d.Saying)
	}
	if d.Saying || d.cls.name == "inform" {
		return s.sayingRow(d, named)
	}
	if !d.g.finite {
		return s.participleRow(d, named)
	}
	switch {
	case d.cls.party && !d.cls.saying:
		return named >= 2 || d.timed && named >= 1
	case d.cls.weight >= 5:
		return named >= 1 || d.timed || d.cls.weight >= 8 || d.subj >= 0 && is("body", s.t.lemma(d.subj))
	case d.cls.weight >= 4 && !d.cls.vague:
		return named >= 1
	}
	return d.timed && named >= 1 && d.cls.weight >= 2
}

// glosses tells whether the subject is one by which a writer points back or
// speaks of how things are: "the move", "this", "tensions".
func (s *sentence) glosses(d *draft) bool {
	t := s.t
	if d.subj < 0 || t.isProper(d.subj) || d.g.passive {
		return false
	}
	if t.tag(d.subj) == "DT" || t.tag(d.subj) == "WP" {
		return true
	}
	if t.at(d.subj) == "it" && (d.cls.vague || d.cls.weight < 5) {
		return true
	}
	return is("abstract", t.lemma(d.subj)) && !(d.timed && s.named(d) >= 1) && t.possessor(d.subj) < 0
}

// named counts who takes part by name or as a definite person or body.
func (s *sentence) named(d *draft) int {
	n := 0
	for _, p := range d.Participants {
		if capitalised(p) || strings.ContainsFunc(p, func(r rune) bool { return r >= 'A' && r <= 'Z' }) {
			n++
		}
	}
	return n
}

// plannedRow takes an infinitive for the row where its verb only tells that it
// is planned: "plans to visit", "is set to open".
func (s *sentence) plannedRow(d *draft) bool {
	if !d.g.to || d.Parent < 0 || d.cls.weight < 5 || d.Saying {
		return false
	}
	p := &s.drafts[d.Parent]
	if d.subj < 0 || !s.t.isProper(d.subj) && !is("body", s.t.lemma(d.subj)) && s.t.tag(d.subj) != "PRP" {
		return false
	}
	return p.kind == verbal && d.Role == RoleComplement && (p.cls.name == "plan" || p.cls.name == "predict") && p.Status == Asserted && (p.g.finite || p.g.passive)
}

// sayingRow tells which acts of speech are rows: dated ones, formal ones, those
// between parties, and reports by outlets. Else what is said carries the row.
func (s *sentence) sayingRow(d *draft, named int) bool {
	t := s.t
	if !d.g.finite && !s.ownSubjectOf(d) || d.subj < 0 || d.Tense == Present && !d.Perfect {
		return false
	}
	if t.tag(d.subj) == "PRP" && named == 0 {
		return false
	}
	switch {
	case d.timed && s.timedSaying(d):
		return true
	case d.Role == RoleAdverbial && d.Marker == "when" && d.Parent >= 0 && s.drafts[d.Parent].timed:
		return true // "... on Monday when she said"
	case d.cls.name == "say":
		return s.recipient(d) || s.formally(d) || s.content(d)
	}
	return named >= 1 || s.formally(d) || d.cls.name == "announce"
}

// content tells whether a mild verb of saying ("emphasized", "stated") has a
// named or official subject and a clause of its own to tell.
func (s *sentence) content(d *draft) bool {
	lemma := s.t.lemma(d.Token)
	if s.inSource(d.Token) || lemma == "say" || lemma == "tell" || lemma == "add" || lemma == "note" {
		return false
	}
	return s.named(d) >= 1 && (d.Tense == Past || d.Perfect)
}

// timedSaying tells whether the word of time stands with the verb of saying
// rather than in what is said.
func (s *sentence) timedSaying(d *draft) bool {
	for i := d.first; i <= d.last && i <= d.Token+5; i++ {
		if i > d.Token && s.at[i] >= 0 {
			return false
		}
		if s.t.isTime(i) {
			return true
		}
	}
	return false
}

// addressed tells whether a saying has somebody named as its hearer.
func (s *sentence) addressed(d *draft) bool {
	t := s.t
	return d.obj >= 0 && t.isProper(d.obj) || t.at(d.Token+1) == "to" && (t.isProper(d.Token+2) || t.isProper(d.Token+3))
}

// recipient tells whether a saying is addressed to somebody named.
func (s *sentence) recipient(d *draft) bool {
	t := s.t
	return s.addressed(d) || d.obj >= 0 && (t.lemma(d.obj) == "reporter" || t.lemma(d.obj) == "parliament")
}

// formally tells whether a statement was made in a form: "said in a statement".
func (s *sentence) formally(d *draft) bool {
	t := s.t
	for i := max(d.first, d.Token-12); i <= d.Token+6 && i < t.len(); i++ {
		switch t.at(i) {
		case "statement", "announcement", "conference", "speech", "address", "testimony", "communique", "briefing", "letter", "interview":
			return true
		}
	}
	return false
}

// ownSubjectOf tells whether a participle has a subject of its own: "with
// Paris conveying that".
func (s *sentence) ownSubjectOf(d *draft) bool {
	if d.subj < 0 || d.subj >= d.Token || d.Token-d.subj > 4 {
		return false
	}
	return s.t.label(d.subj) == "nsubj" && s.t.head[d.subj] == d.Token || s.t.absoluteSubject(d.Token) == d.subj
}

// participleRow judges participles and infinitives: those with a subject of
// their own or a date.
func (s *sentence) participleRow(d *draft, named int) bool {
	switch {
	case d.g.to:
		return false
	case s.ownSubjectOf(d):
		return d.cls.weight >= 5 && named >= 1
	case d.timed && s.dated(d):
		return d.cls.weight >= 5 || named >= 1 && s.t.tag(d.Token) == "VBN"
	}
	if d.Parent >= 0 && d.Role == RoleComplement && d.cls.weight >= 8 && s.t.tag(d.Token) == "VBN" {
		p := &s.drafts[d.Parent]
		return p.g.passive && p.g.finite // "were reported killed"
	}
	return d.cls.weight >= 8 && named >= 2 && s.t.tag(d.Token) == "VBN"
}

// dated tells whether a word of time stands within a few tokens after the verb.
func (s *sentence) dated(d *draft) bool {
	for i := d.Token; i <= d.last && i < d.Token+8; i++ {
		if s.t.isTime(i) {
			return true
		}
	}
	return false
}

// nounRow judges an event noun: one with parties or a date, that is not merely
// referred back to.
func (s *sentence) nounRow(d *draft) bool {
	t := s.t
	if d.carrier >= 0 || d.Quoted || d.cls.weight < 5 && !(d.timed && s.named(d) >= 1) {
		return false
	}
	named := s.named(d)
	if d.Saying && !d.timed || d.Status == Future && !d.timed {
		return false
	}
	if d.weak && !d.timed && (named == 0 || named == 1 && t.tag(t.npStart(d.Token)) == "PRP$" && d.Status != Planned) {
		return false
	}
	if t.tag(d.Token) == "NNS" && !d.timed && !t.isDefinite(d.Token) && named < 2 && d.Status == Asserted {
		return false // "conflicts with X": none in particular
	}
	if d.weak && t.isNoun(d.Token+1) && !t.isTime(d.Token+1) {
		return false // only modifies another noun
	}
	if d.Definite && d.last == d.Token && !d.timed && d.Status == Asserted {
		return false // "the Brazilian attack": told elsewhere
	}
	if is("abstract", t.lemma(d.Token)) && !d.timed && named < 2 {
		return false
	}
	if named == 0 && !d.timed {
		return false
	}
	return d.Status != Negated || d.cls.weight >= 7
}

// yield makes a mention minor that a neighbour tells better: an event noun
// whose verb is a row, a verb of saying whose row is the event.
func (s *sentence) yield(k int) {
	d := &s.drafts[k]
	if d.Minor || d.Parent < 0 {
		return
	}
	p := &s.drafts[d.Parent]
	if d.kind == nominal && !p.Minor && p.kind == verbal && (p.obj == d.Token || p.subj == d.Token && d.Definite) && !s.dated(d) && d.Status == p.Status {
		d.Minor = true
	}
	if d.kind == nominal && p.kind == verbal && p.cls.comment && p.obj == d.Token {
		d.Minor = true // "marks a departure from"
	}
	if d.kind == nominal && p.kind == verbal && !p.Minor && len(d.Participants) == 0 && (d.Marker == "in" || d.Marker == "during" || d.Marker == "at") {
		d.Minor, d.Refers = true, d.Parent // "in a call last week, she urged": one event
	}
	if d.kind == nominal && p.kind == nominal && !p.Minor && !d.timed && d.Marker == "of" {
		d.Minor = true
	}
	if d.happened && p.kind == nominal {
		p.Minor = true
		d.first = p.first
		d.Start = p.Start
	}
}
