package detect

// part finds a verb of saying set into a relative clause and gives the verb
// behind it the subject of that: "raids which officials say have failed".
func (s *sentence) part(d *draft) {
	t := s.t
	if d.kind != verbal || !d.Saying && !d.cls.mind || !d.g.finite || d.subj < 0 || d.subj > d.Token {
		return
	}
	pronoun := t.npStart(s.rawSubject(d)) - 1
	if tag := t.tag(pronoun); tag != "WDT" && tag != "WP" {
		return
	}
	k := s.nextVerb(d.Token)
	if k < 0 || !s.drafts[k].g.finite || s.drafts[k].g.first != t.skipAdverbs(d.Token+1) {
		return
	}
	w := &s.drafts[k]
	d.parted, w.subj = true, t.antecedent(pronoun)
	if first := t.at(w.g.first); first == "have" || first == "are" || first == "were" {
		for i := pronoun - 1; i >= 0; i-- {
			if t.tag(i) == "NNS" || t.tag(i) == "NNPS" {
				w.subj = i
				return
			}
		}
	}
}

// overTime is the last token before the words of time that end at token k, with
// their preposition: "the club on May 22 called", "the general yesterday said". It
// is k where there are none, or where they are all that there is ("Friday saw").
func (t *tree) overTime(k int) int {
	i := k
	for i >= 0 && (t.isTime(i) || t.tag(i) == "CD" && t.isTime(i-1)) {
		i--
	}
	if i == k {
		return k
	}
	for narrowsTime(t.at(i)) && t.tag(i) != "DT" || t.at(i) == "on" || t.at(i) == "late" || t.at(i) == "early" {
		i--
	}
	if t.isNoun(i) || t.tag(i) == "PRP" || t.tag(i) == "," && t.beforeAside(i) >= 0 {
		return i
	}
	return k
}

// absoluteSubject finds the subject of a participle after "with": "with Paris
// openly backing them"; -1 for none.
func (t *tree) absoluteSubject(v int) int {
	k := t.lastWord(v)
	if k < 1 || !t.isNoun(k) || t.at(t.npStart(k)-1) != "with" {
		return -1
	}
	return k
}

// borrowSubject takes the subject from the verb that this one is coordinated
// with or controlled by.
func (s *sentence) borrowSubject(d *draft) {
	t, v := s.t, d.Token
	h := t.head[v]
	if h < 0 {
		s.fromLeft(d)
		return
	}
	if t.label(v) == "acl" && t.isTime(h) {
		s.fromLeft(d) // "released a report Wednesday saying ..."
		return
	}
	if t.label(v) == "acl" && t.isNoun(h) {
		if t.tag(v) == "VBN" {
			if d.obj < 0 {
				d.obj = h
			}
		} else if t.tag(v) == "VBG" && t.tag(v-1) == "IN" {
			return // "punishment for leaving": whoever left stands elsewhere
		} else if t.tag(v) == "VBG" {
			d.subj = h
		} else if k := s.draftAt(h, nominal); k >= 0 || d.g.to {
			d.subj = t.possessor(h)
		}
		return
	}
	k := s.draftAt(h, verbal)
	if k < 0 {
		s.fromLeft(d)
		return
	}
	g := &s.drafts[k]
	d.subj = g.subj
	if t.label(v) == "xcomp" && g.obj >= 0 && g.obj < v && d.g.to && g.cls.name != "promise" {
		d.subj = g.obj
	}
}

// fromLeft takes the subject of the nearest verb to the left for a finite verb
// after a conjunction.
func (s *sentence) fromLeft(d *draft) {
	for k := len(s.drafts) - 1; k >= 0; k-- {
		g := &s.drafts[k]
		if g.Token < d.Token && g.kind == verbal && g.subj >= 0 && (g.g.finite || d.kind == predicate) {
			d.subj = g.subj
			return
		}
	}
	if s.t.opensSentence(d.Token) {
		if k := s.nextVerb(d.Token); k >= 0 && s.drafts[k].g.finite && s.drafts[k].subj > d.Token {
			d.subj = s.drafts[k].subj // "After leaving the talks, Norway ..."
		}
	}
}

// opensSentence tells whether the participle at v opens its sentence, but for
// adverbs and one preposition: "After initially leaving the talks, ...".
func (t *tree) opensSentence(v int) bool {
	i := v - 1
	for t.isAdverb(i) {
		i--
	}
	if t.tag(i) == "IN" {
		i--
	}
	return t.tag(v) == "VBG" && t.fronted(i+1)
}

// possessor is the noun or pronoun that owns noun h ("Iran" in "Iran's
// attack"), -1 for none.
func (t *tree) possessor(h int) int {
	start := t.npStart(h)
	for i := h - 1; i >= start; i-- {
		if t.tag(i) == "POS" && i > start {
			return i - 1
		}
		if t.tag(i) == "PRP$" {
			return i
		}
	}
	return -1
}
