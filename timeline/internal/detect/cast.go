package detect

import (
	"slices"
	"strings"
)

// participants names who takes part in each event of the sentence.
func (doc *document) participants(s *sentence) {
	t := s.t
	doc.openWith(t)
	for k := range s.drafts {
		d := &s.drafts[k]
		var heads []int
		switch d.kind {
		case verbal, predicate:
			heads, d.Agentless = s.verbHeads(d)
		case nominal:
			heads, d.Agentless = s.nounHeads(d)
		default:
			heads = []int{d.obj}
		}
		for i, h := range heads {
			if h < 0 || s.draftAt(h, nominal) >= 0 || t.isTime(h) {
				continue
			}
			r := t.refer(h)
			name := doc.memory.resolve(r, i == 0 && d.kind == verbal && h == d.subj && !s.trails(k))
			if t.tag(h) == "PRP$" {
				name = doc.possessor(s, d, h, name)
			}
			if h == d.subj || d.kind == nominal && t.tag(h) == "PRP$" {
				d.subjName = name
			}
			if name == "" || slices.Contains(d.Participants, name) || is("abstract", r.head) && !r.proper {
				continue
			}
			d.Participants = append(d.Participants, name)
		}
		d.Place = s.place(d)
		d.Definite = d.kind == nominal && t.definite(d.Token) || d.carried >= 0 && s.drafts[d.carried].Token == d.subj && t.definite(d.subj)
	}
}

// definite tells whether the phrase of the noun at head begins with "the" or
// "this", as what has been told of does.
func (t *tree) definite(head int) bool {
	switch t.at(t.npStart(head)) {
	case "the", "this", "that", "these", "those":
		return true
	}
	return false
}

// openWith remembers whom a sentence begins with: it is about them, even where
// the tree finds no subject.
func (doc *document) openWith(t *tree) {
	if h, last, ok := t.baseNP(0); ok && t.isProper(h) && !t.isTime(h) && t.tag(last+1) != "POS" {
		doc.memory.resolve(t.refer(h), true)
	}
}

// controller gives the object that a possessive pronoun of an event noun stands
// for where its verb is about the deed of its object: "helped Iran in its
// attack", "condemned Iran for its attack". -1 for none: the subject owns it.
func (s *sentence) controller(d *draft, h int) int {
	if d.kind != nominal || s.t.tag(h) != "PRP$" || d.Parent < 0 {
		return -1
	}
	p := &s.drafts[d.Parent]
	if p.kind != verbal || p.obj < 0 || p.obj > h || !is("object_control", s.t.lemma(p.Token)) {
		return -1
	}
	return p.obj
}

// verbHeads gives the heads of those who take part in the event of a verb: who
// acts, whom it concerns, and names in prepositional phrases that tell parties;
// agentless where a passive names nobody who acts.
func (s *sentence) verbHeads(d *draft) (all []int, agentless bool) {
	t := s.t
	var agent, rest []int
	if d.carried >= 0 {
		rest, _ = s.nounHeads(&s.drafts[d.carried])
	}
	for i := d.Token + 1; i <= d.last && i < t.len(); i++ {
		if s.at[i] >= 0 && (s.drafts[s.at[i]].kind == verbal || s.drafts[s.at[i]].kind == predicate) {
			break
		}
		switch t.at(i) {
		case "by":
			if h, _, ok := t.baseNP(i + 1); ok && d.g.passive {
				agent = append(agent, h)
			}
		case "with", "to", "against", "between", "from", "and":
			if t.at(i+1) == "both" {
				i++
			}
			if h, _, ok := t.baseNP(i + 1); ok && t.isProper(h) && !t.isTime(h) {
				rest = append(rest, h)
			}
		}
	}
	heads := append(append(agent, d.subj), s.coSubjects(d)...)
	if k := s.draftAt(d.subj, nominal); k >= 0 {
		of, _ := s.nounHeads(&s.drafts[k])
		heads = append(heads, of...)
	}
	if d.obj >= 0 && d.obj != d.subj {
		heads = append(heads, d.obj)
	}
	return append(heads, rest...), d.g.passive && len(agent) == 0
}

// coSubjects gives the heads of the phrases that the subject of d is
// coordinated with, on either side of it.
func (s *sentence) coSubjects(d *draft) []int {
	t := s.t
	if d.subj < 0 || d.subj > d.Token || !t.isNoun(d.subj) {
		return nil
	}
	var out []int
	start := t.npStart(d.subj)
	for i := s.conjunctStart(start); i < start; {
		h, last, ok := t.baseNP(i)
		if !ok {
			break
		}
		out = append(out, h)
		i = last + 2
	}
	for i := t.nameEnd(d.subj) + 1; i < d.g.first && (t.at(i) == "and" || t.tag(i) == ","); {
		h, last, ok := t.baseNP(i + 1)
		if !ok || last >= d.g.first || !t.isProper(h) {
			break
		}
		out = append(out, h)
		i = last + 1
	}
	return out
}

// nounHeads gives the heads of those who take part in the event of a noun: its
// owner, its agent, and those named in its phrase.
func (s *sentence) nounHeads(d *draft) (all []int, agentless bool) {
	t := s.t
	first := t.npStart(d.Token)
	var heads []int
	if p := t.possessor(d.Token); p >= 0 {
		heads = append(heads, p)
	}
	for i := first; i < d.Token; i++ {
		if p, ok := words().places[t.at(i)]; ok && (p.demonym || t.isProper(i)) && t.tag(i+1) != "POS" {
			heads = append(heads, i)
		}
	}
	var by, rest []int
	acted := false // the first of the rest is acted upon
	for i := d.Token + 1; i <= d.last; i++ {
		if len(rest) == 0 {
			acted = t.at(i) == "on" || t.at(i) == "against"
		}
		switch t.at(i) {
		case "by", "from":
			if h, _, ok := t.baseNP(i + 1); ok {
				by = append(by, h)
			}
		case "on", "against", "with", "between", "to", "of", "and":
			h, _, ok := t.baseNP(i + 1)
			switch {
			case !ok || t.isTime(h):
			case t.isProper(h) || is("source", t.lemma(h)) || is("body", t.lemma(h)):
				rest = append(rest, h)
			default:
				if k := t.demonym(t.npStart(h), h); k >= 0 {
					rest = append(rest, k)
				}
			}
		}
	}
	return append(append(heads, by...), rest...), acted && len(heads)+len(by) == 0
}

// demonym is the first adjective of a country among tokens i to j, -1 for none.
func (t *tree) demonym(i, j int) int {
	for ; i < j; i++ {
		if p, ok := words().places[t.at(i)]; ok && p.demonym {
			return i
		}
	}
	return -1
}

// place finds the place that the phrase of a mention names.
func (s *sentence) place(d *draft) string {
	t := s.t
	for i := d.Token + 1; i <= d.last && i < t.len(); i++ {
		if w := t.at(i); w == "in" || w == "at" || w == "near" || w == "outside" {
			if h, _, ok := t.baseNP(i + 1); ok && t.isProper(h) && !t.isTime(h) {
				first := t.npStart(h)
				for first < h && t.isLeadIn(first) {
					first++
				}
				return strings.TrimSpace(t.joined(first, h))
			}
		}
	}
	return ""
}
