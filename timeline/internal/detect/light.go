package detect

import "strings"

// carry ties light verbs to the event noun in their object: "carried out a
// series of attacks", "held talks", "was launched" stay apart. The verb takes
// lemma and class of the noun.
func (s *sentence) carry() {
	for _, k := range s.verbs {
		d := &s.drafts[k]
		if d.kind != verbal || !s.isLight(d) {
			continue
		}
		n := s.eventObject(d)
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
