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
		if p := t.commaBefore(k); p > 0 && k-p > 2 && t.isName(p+1, k-1) {
			return k - 1 // "the chief executive, Jane Doe, flew"
		}
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

// isPerson tells whether token i may be what "who" says more of: a name, or a
// title such as "judge".
func (t *tree) isPerson(i int) bool {
	return t.isProper(i) || t.isNoun(i) && is("title", t.at(i))
}

// antecedent is the noun that the relative pronoun at k refers to, -1 for none.
func (t *tree) antecedent(k int) int {
	if near := k - 1 - boolInt(t.tag(k-1) == ","); t.at(k) == "who" && near >= 0 && t.isPerson(near) {
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
