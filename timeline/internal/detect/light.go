package detect

import "strings"

// carry ties verbs that say little to the event noun they go with: "carried out a
// series of attacks", "held talks", "the blast occurred". The verb takes
// lemma and class of the noun.
func (s *sentence) carry() {
	for _, k := range s.verbs {
		d := &s.drafts[k]
		n := -1
		switch {
		case d.kind != verbal:
		case s.isLight(d) && !s.takesPlace(d):
			n = s.eventObject(d)
		default:
			n = s.eventSubject(d)
		}
		if n < 0 {
			continue
		}
		noun := &s.drafts[n]
		d.carried, noun.carrier, noun.Refers = n, k, k
		d.Lemma, d.Class, d.cls = noun.Lemma, noun.Class, noun.cls
		d.Saying = noun.cls.saying
		d.State = false
	}
}

// eventSubject is the draft of the event noun that is the subject of a verb of
// happening, or of striking by a force of nature: "the blast occurred", "a quake
// hit"; -1 for none.
func (s *sentence) eventSubject(d *draft) int {
	n := s.draftAt(d.subj, nominal)
	if n < 0 || d.g.passive || !d.g.finite {
		return -1
	}
	noun := s.drafts[n].cls
	force := noun.name == "disaster" || noun.name == "erupt"
	if (d.cls.name == "happen" || s.takesPlace(d)) && noun.weight >= 5 || d.cls.name == "attack" && force {
		return n
	}
	return -1
}

// takesPlace tells a verb of happening that is two words.
func (s *sentence) takesPlace(d *draft) bool {
	return s.t.lemma(d.Token) == "take" && s.t.at(d.Token+1) == "place"
}

func (s *sentence) isLight(d *draft) bool {
	lemma := s.t.lemma(d.Token)
	if is("light_verb", lemma) {
		return true
	}
	return d.particle != "" && is("light_verb", lemma+"_"+d.particle) || d.cls.light && d.particle != ""
}

// eventObject is the draft of the event noun in the object of d, looking
// through "a series of"; -1 for none.
func (s *sentence) eventObject(d *draft) int {
	t := s.t
	i := d.Token + 1
	if d.particle != "" {
		i += 1 + strings.Count(d.particle, "_")
	}
	i = t.skipAdverbs(i)
	for range 2 {
		head, last, ok := t.baseNP(i)
		if !ok {
			return -1
		}
		if n := s.draftAt(head, nominal); n >= 0 && !is("light_noun", t.lemma(head)) {
			return n
		}
		if !is("light_noun", t.lemma(head)) || t.at(last+1) != "of" {
			return s.draftAt(head, nominal)
		}
		i = last + 2
	}
	return -1
}
