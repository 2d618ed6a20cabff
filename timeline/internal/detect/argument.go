package detect

import "strings"

// arguments finds subject and object of every verb and predicate, first the
// ones that stand beside it, then those taken over from a verb that it hangs on.
func (s *sentence) arguments() {
	for i := range s.drafts {
		d := &s.drafts[i]
		switch d.kind {
		case verbal, predicate:
			d.subj = s.ownSubject(d)
			d.obj = s.object(d)
		case attribute:
			d.obj = s.t.modified(d.Token)
		}
	}
	for i := range s.drafts {
		s.part(&s.drafts[i])
	}
	for i := range s.drafts {
		d := &s.drafts[i]
		if (d.kind == verbal || d.kind == predicate) && d.subj < 0 {
			s.borrowSubject(d)
		}
	}
}

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

// modified is the noun that the participle or adjective at i stands before.
func (t *tree) modified(i int) int {
	head, _, ok := t.baseNP(i + 1)
	if !ok {
		return -1
	}
	return head
}

// ownSubject finds the subject that stands with the verb; a relative pronoun
// counts as what it refers to.
func (s *sentence) ownSubject(d *draft) int {
	t, v := s.t, d.Token
	best := -1
	for _, k := range t.kids[v] {
		if l := t.label(k); (l == "nsubj" || l == "csubj") && k < v && t.isNominal(k) {
			best = k
		}
	}
	if best < 0 && d.g.finite || best >= 0 && t.overTime(d.g.first-1) < best {
		best = t.linearSubject(d.g.first)
	}
	if best < 0 && t.tag(v) == "VBG" && d.g.first == v {
		best = t.absoluteSubject(v)
	}
	if d.Saying {
		if k := t.speakerAfter(v); k >= 0 {
			best = k
		}
	}
	if best >= 0 && strings.HasPrefix(t.tag(best), "W") {
		return t.antecedent(best)
	}
	return t.named(t.outOfPhrase(best, d.g.first), d.g.first)
}

// isNominal tells whether token i can head a noun phrase.
func (t *tree) isNominal(i int) bool {
	switch t.tag(i) {
	case "PRP", "DT", "CD", "WDT", "WP", "EX", "JJ":
		return true
	}
	return t.isNoun(i)
}

// linearSubject finds the noun phrase that ends before token i, looking over
// adverbs, and climbs from its last noun to its head.
func (t *tree) linearSubject(i int) int {
	k := i - 1
	for k >= 0 && (t.isAdverb(k) || t.tag(k) == "MD") {
		k--
	}
	k = t.overTime(k)
	if k >= 0 && (t.tag(k) == "WDT" || t.tag(k) == "WP" || t.tag(k) == "PRP" || t.at(k) == "that") {
		return k
	}
	if t.tag(k) == "VBN" && t.isNoun(k-1) {
		k-- // "any action taken must"
	}
	if t.tag(k) == "," {
		k = t.beforeAside(k)
	}
	k = t.beforeBracket(k)
	if k < 0 || !t.isNoun(k) && t.tag(k) != "CD" {
		return -1
	}
	for n := 0; n < 6; n++ {
		h := t.head[k]
		if h < 0 || h >= i || !t.isNoun(h) || t.isTime(h) {
			break
		}
		if w := t.at(t.npStart(k) - 1); w == "after" || w == "before" || w == "when" || w == "while" || w == "because" || w == "since" || w == "until" || w == "that" {
			break
		}
		if t.label(k) == "conj" && !t.hasAnd(h, k) {
			break
		}
		if l := t.label(k); l != "nmod" && l != "compound" && l != "flat" && l != "conj" && l != "appos" {
			break
		}
		k = h
	}
	return k
}

// hasAnd tells whether a conjunction stands among tokens i to j.
func (t *tree) hasAnd(i, j int) bool {
	for ; i < j; i++ {
		if t.tag(i) == "CC" {
			return true
		}
	}
	return false
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

// speakerAfter finds who speaks where the speaker follows: `"...," said Jane
// Doe`; -1 for none.
func (t *tree) speakerAfter(v int) int {
	if prev := t.tag(v - 1); prev != "," && prev != "''" && prev != "``" || t.tag(v) != "VBD" && t.tag(v) != "VBZ" {
		return -1
	}
	head, last, ok := t.baseNP(v + 1)
	if !ok || t.isTime(head) || t.isSubject(v) {
		return -1
	}
	if t.isProper(head) || is("source", t.lemma(head)) || is("body", t.lemma(head)) {
		if next := t.tag(last + 1); next == "," || next == "." || next == "" || next == "IN" || next == "WP" || next == "VBG" {
			return head
		}
	}
	return -1
}

// absoluteSubject finds the subject of a participle after "with": "with Paris
// openly backing them"; -1 for none.
func (t *tree) absoluteSubject(v int) int {
	k := v - 1
	for k >= 0 && t.isAdverb(k) {
		k--
	}
	if k < 1 || !t.isNoun(k) || t.at(t.npStart(k)-1) != "with" {
		return -1
	}
	return k
}

// beforeBracket moves from a closing bracket to before the opening one:
// "the Commission (EC) said".
func (t *tree) beforeBracket(k int) int {
	if t.tag(k) != "-RRB-" {
		return k
	}
	for p := k - 1; p > 0 && p > k-10; p-- {
		if t.tag(p) == "-LRB-" {
			return p - 1
		}
	}
	return k
}

// antecedent is the noun that the relative pronoun at k refers to, -1 for none.
func (t *tree) antecedent(k int) int {
	if near := k - 1 - boolInt(t.tag(k-1) == ","); t.at(k) == "who" && t.isProper(near) {
		return t.nounHead(near)
	}
	if v := t.head[k]; v >= 0 && t.label(v) == "acl" && t.head[v] >= 0 && t.head[v] < k && t.isNoun(t.head[v]) {
		return t.head[v]
	}
	for i := k - 1; i >= 0 && i > k-4; i-- {
		if t.isNoun(i) || t.tag(i) == "PRP" {
			return t.nounHead(i)
		}
	}
	return -1
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// nounHead climbs from a noun over compounds and names to the head of its
// base phrase.
func (t *tree) nounHead(i int) int {
	for n := 0; n < 6; n++ {
		h := t.head[i]
		l := t.label(i)
		if h < 0 || !t.isNoun(h) || l != "compound" && l != "flat" {
			return i
		}
		i = h
	}
	return i
}

// object finds the direct object: by its label, or as the noun phrase right
// after the verb.
func (s *sentence) object(d *draft) int {
	t, v := s.t, d.Token
	if d.subj > v {
		return -1
	}
	for _, k := range t.kids[v] {
		if t.label(k) == "obj" && k > v && t.isNominal(k) && !isDayWord(t.at(k)) && s.draftAt(k, verbal) < 0 {
			if next := s.nextVerb(v); next < 0 || s.drafts[next].Token > k {
				return k
			}
		}
	}
	k := v + 1
	if d.particle != "" {
		k += 1 + strings.Count(d.particle, "_")
	}
	for t.isAdverb(k) && k < v+4 {
		k++
	}
	if head, _, ok := t.baseNP(k); ok && !is("time", t.at(head)) {
		if next := s.nextVerb(v); next >= 0 && s.drafts[next].g.finite && s.drafts[next].Token <= head+2 && s.drafts[next].kind == verbal {
			return -1 // "said officials knew": the subject of a clause without "that"
		}
		return head
	}
	return -1
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
