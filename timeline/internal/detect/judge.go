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
	heard := map[string]bool{} // who has had a row for saying something
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
			s.firstWords(&s.drafts[k], heard)
		}
		for k := range s.drafts {
			d := &s.drafts[k]
			d.Weight = weigh(d, doc.body[i], heads[d.Lemma])
		}
	}
}

// firstWords gives whoever speaks in an article a row for the first thing that
// they say in a main clause; what they add carries no row of its own.
func (s *sentence) firstWords(d *draft, heard map[string]bool) {
	if !d.Saying || d.kind != verbal || d.subjName == "" || d.headline {
		return
	}
	if !d.Minor {
		heard[d.subjName] = true
		return
	}
	t := s.t
	person := d.subj >= 0 && (t.isProper(d.subj) && len(strings.Fields(d.subjName)) > 1 || is("source", t.lemma(d.subj)))
	if !person || heard[d.subjName] || d.Generic || d.Quoted || d.Tense != Past || d.Status != Asserted || !d.g.finite ||
		d.Role != RoleNone && d.Role != RoleConjunct || t.tag(d.subj) == "NNS" {
		return
	}
	heard[d.subjName], d.Minor = true, false
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
	case d.Refers >= 0 && d.kind == verbal || d.Lemma == "accord" || d.parted:
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
	if is("abstract", t.lemma(d.Token)) && !d.timed && named < 2 || s.imagined(d) {
		return false
	}
	if named == 0 && !d.timed && (d.Place == "" || d.cls.weight < 7 || t.tag(d.Token) == "NNS" || d.Definite) {
		return false
	}
	return d.Status != Negated || d.cls.weight >= 7
}

// hosts tells whether the deed of p is part of the event of d: what people say
// and agree at meetings, and the harm that a disaster does. A trial is no part of
// what it is about ("cleared in the 2009 collapse").
func hosts(d, p *draft) bool {
	switch p.cls.name {
	case "kill", "die", "injure", "damage", "destroy", "displace", "harm", "suffer", "lose":
		return true
	}
	return d.cls == p.cls || d.cls.party || d.cls.saying || d.cls.name == "hold" || d.cls.name == "visit" || d.cls.name == "campaign"
}

// imagined tells whether an event noun names no event of its own: what somebody
// would support, what work goes on towards, one of the risks that are listed.
func (s *sentence) imagined(d *draft) bool {
	t := s.t
	if d.timed || t.isDefinite(d.Token) {
		return false
	}
	switch {
	case d.Marker == "toward" || d.Marker == "towards":
		return true
	case d.Marker == "including":
		return t.tag(t.npStart(d.Token)) != "DT" && t.tag(d.Token) == "NN"
	case d.Status == Hypothetical && d.Parent >= 0:
		name := s.drafts[d.Parent].cls.name
		return s.drafts[d.Parent].obj == d.Token && (name == "aid" || name == "react" || name == "want")
	}
	return false
}

// toldBy tells whether what the event noun d hangs on tells its event.
func (s *sentence) toldBy(d, p *draft) bool {
	object, subject := p.obj == d.Token, p.subj == d.Token
	switch {
	case p.kind == nominal:
		return !p.Minor && !d.timed && d.Marker == "of"
	case p.kind != verbal:
		return false
	case object && p.cls.comment:
		return true // "marks a departure from"
	case p.Minor:
		return false
	case subject && (p.cls.saying || p.cls.name == "find"):
		return true // "an audit last year found"
	case object && p.Status == Future && p.g.finite:
		return true // "are to resume their search"
	case d.Status != p.Status:
		return false
	}
	dated := s.dated(d)
	return object && (!dated || p.Tense == Past && !p.Saying) || subject && d.Definite && !dated
}

// yield makes a mention minor that a neighbour tells better: an event noun
// whose verb is a row, a verb of saying whose row is the event.
func (s *sentence) yield(k int) {
	d := &s.drafts[k]
	if d.Minor || d.Parent < 0 {
		return
	}
	p := &s.drafts[d.Parent]
	if s.announced(d) == p {
		p.Minor = true // "is set to begin": one row
	}
	if d.kind == nominal && s.toldBy(d, p) {
		d.Minor = true
	}
	if d.kind == nominal && p.kind == verbal && !p.Minor && len(d.Participants) == 0 && (d.Marker == "in" || d.Marker == "during" || d.Marker == "at" || d.Marker == "on" && d.cls.name == "call") && hosts(d, p) {
		d.Minor, d.Refers = true, d.Parent // "in a call last week, she urged": one event
	}
	if d.happened && p.kind == nominal {
		p.Minor = true
		d.first = p.first
		d.Start = p.Start
	}
}
