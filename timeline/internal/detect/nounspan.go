package detect

// nounSpan is the first and last token of the noun phrase of an event noun:
// its modifiers before it, and what depends on it after it.
func (s *sentence) nounSpan(head int) (int, int) {
	t := s.t
	first, last := t.npStart(head), head
	for _, r := range s.sources {
		if r.from < r.to && r.from <= head && head < r.to && first < r.from {
			first = r.from
		}
	}
	for t.isNoun(last+1) && (t.isProper(last+1) || t.head[last+1] == head) && !t.breaksPhrase(last, last+1) {
		last++
	}
	for range 8 {
		next := s.extendNoun(head, last)
		if next <= last || next >= t.len() {
			break
		}
		last = next
	}
	return first, last
}

// extendNoun gives the last token of the phrase that goes on after token last
// and belongs to the noun at head, or last where none does.
func (s *sentence) extendNoun(head, last int) int {
	t, i := s.t, last+1
	if i >= t.len() || s.attributed(i) {
		return last
	}
	switch tag := t.tag(i); {
	case tag == "IN" || tag == "TO" && !t.isVerb(i+1):
		return s.preposition(head, i)
	case tag == "TO":
		return s.infinitive(head, i)
	case tag == "VBN" && s.at[i] >= 0 && (t.label(i) == "acl" || t.label(i) == "amod" || t.tag(i+1) == "IN" || t.tag(i+1) == "TO"):
		if !s.drafts[s.at[i]].g.finite {
			return i
		}
	case tag == "CC" && t.isNoun(i+1) || tag == "CC" && t.tag(i+1) == "DT":
		return s.secondName(head, i)
	case t.isTime(i) && tag != "VBD", (t.at(i) == "late" || t.at(i) == "early" || t.at(i) == "last" || t.at(i) == "earlier") && (t.isTime(i+1) || t.isTime(i+2)):
		_, end, ok := t.baseNP(i)
		if t.isAdverb(i) && t.at(i) == "late" || t.at(i) == "early" || t.at(i) == "earlier" {
			_, end, ok = t.baseNP(i + 1)
		}
		if ok && end >= i {
			return end
		}
		if tag == "NN" || t.isProper(i) {
			return i
		}
	}
	return last
}

func (s *sentence) attributed(i int) bool {
	for _, r := range s.sources {
		if r.from < r.to && r.from == i {
			return true
		}
	}
	return false
}

// preposition reads a prepositional phrase at i and gives its last token if it
// belongs to the noun at head: the tree says so, or the preposition is one that
// event nouns take for those who take part.
func (s *sentence) preposition(head, i int) int {
	t := s.t
	at := i + 1
	if t.tag(at) == "IN" || t.tag(at) == "TO" {
		at++ // "out of", "next to"
	}
	if t.at(at) == "both" {
		at++
	}
	obj, last, ok := t.baseNP(at)
	if !ok || s.nextFiniteSubject(obj) {
		return i - 1
	}
	belongs := t.within(obj, head) || (t.head[i] == head)
	switch t.at(i) {
	case "of", "between", "against":
		belongs = true
	case "by", "on", "with", "in", "to", "into", "from", "for", "over", "at", "towards", "toward", "about", "after", "during", "following":
		if !belongs && !t.isTime(obj) {
			belongs = s.nounFrame(head, i, obj)
		}
	default:
	}
	if !belongs || is("participial", t.at(i)) && t.at(i) != "following" && t.at(i) != "regarding" && t.at(i) != "concerning" {
		return i - 1
	}
	return t.properTail(last)
}

// nextFiniteSubject tells whether the noun at obj is rather the subject of a
// finite verb that follows it ("after Iran attacked").
func (s *sentence) nextFiniteSubject(obj int) bool {
	k := s.nextVerb(obj)
	return k >= 0 && s.drafts[k].g.finite && s.drafts[k].g.first == obj+1 && s.drafts[k].subj == obj && isConjunction(s.t.at(s.t.npStart(obj)-1))
}

// nounFrame tells whether the preposition at i right after event noun head
// tells who or where, so that it belongs to the noun although the tree hangs it
// elsewhere.
func (s *sentence) nounFrame(head, i, obj int) bool {
	t := s.t
	if i-head > 1 && !t.isProper(i-1) {
		return false
	}
	switch t.at(i) {
	case "by", "with", "on", "in", "at", "to":
		return t.isProper(obj) || t.at(i) == "by"
	}
	return false
}

// infinitive reads "to V ..." at i after a noun of planning or ordering.
func (s *sentence) infinitive(head, i int) int {
	t := s.t
	k := s.nextVerb(i)
	if k < 0 || s.drafts[k].Token > i+3 {
		return i - 1
	}
	lemma := t.lemma(head)
	if !is("undertaking", lemma) && words().status["noun"][lemma] == "" && t.head[s.drafts[k].Token] != head {
		return i - 1
	}
	return s.clauseEnd(k)
}

// secondName reads "and Israel" at i where it goes on a list of those who take
// part ("between Iran and Israel").
func (s *sentence) secondName(head, i int) int {
	t := s.t
	obj, last, ok := t.baseNP(i + 1)
	if !ok || i == head+1 || s.nextFiniteSubject(obj) {
		return i - 1
	}
	if k := s.nextVerb(last); k >= 0 && s.drafts[k].g.finite && s.drafts[k].g.first == last+1 && t.isSubjectOf(obj, s.drafts[k].Token) {
		return i - 1
	}
	between := false
	for j := i - 1; j > head && j > i-12; j-- {
		between = between || t.at(j) == "between" || t.at(j) == "both"
	}
	if between || t.within(obj, head) && t.isProper(obj) {
		return t.properTail(last)
	}
	return i - 1
}

func (t *tree) isSubjectOf(i, v int) bool { return t.head[i] == v && t.label(i) == "nsubj" }

// properTail extends a name over "of" and another name: "Secretary of Defense
// Jane Doe", "University of Oslo".
func (t *tree) properTail(last int) int {
	for range 3 {
		if (t.at(last+1) == "of" || t.at(last+1) == "for") && t.isProper(last) && (t.isProper(last+2) || t.tag(last+2) == "JJ" && t.isNoun(last+3)) {
			if _, l, ok := t.baseNP(last + 2); ok {
				last = l
				continue
			}
		}
		break
	}
	return last
}

// nameEnd is the last token of the base noun phrase of head.
func (t *tree) nameEnd(head int) int {
	last := head
	for t.isNoun(last+1) && !t.breaksPhrase(last, last+1) && !t.namesParty(last) {
		last++
	}
	return last
}

// namesParty tells whether the name at i stands before the noun of an event that
// it takes part in: "the Chile earthquake" is about Chile.
func (t *tree) namesParty(i int) bool {
	if _, ok := words().places[t.at(i)]; !ok || !t.isProper(i) || t.isProper(i+1) {
		return false
	}
	_, ok := t.room.nounClass(t.lemma(i + 1))
	return ok
}
