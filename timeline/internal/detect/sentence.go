package detect

// A sentence is a tree with its drafts, in order of their triggers, and the
// attribution phrases in it.
type sentence struct {
	t       *tree
	drafts  []draft
	at      []int // token -> index of its draft, -1 for none
	sources []source
	verbs   []int // indices of verbal drafts and predicates
}

func newSentence(t *tree, skip func(start, end int) bool) *sentence {
	s := &t.room.sentences.take(1)[0]
	*s = sentence{t: t, drafts: t.triggers(skip), at: t.room.ints.take(t.len())}
	for i := range s.at {
		s.at[i] = -1
	}
	for i := range s.drafts {
		d := &s.drafts[i]
		s.at[d.Token] = i
		if d.kind == verbal || d.kind == predicate {
			s.verbs = append(s.verbs, i)
		}
	}
	for n := range s.verbs {
		s.shareAux(n)
	}
	return s
}

// shareAux gives the n-th verb the auxiliaries of the one that it is
// coordinated with: "was shot and killed", "would share plans and meet".
func (s *sentence) shareAux(n int) {
	t, d := s.t, &s.drafts[s.verbs[n]]
	cc := d.g.first - 1
	for cc > 0 && t.isAdverb(cc) {
		cc--
	}
	if n == 0 || d.kind != verbal || d.g.finite || d.g.to || d.g.first != d.Token || t.tag(cc) != "CC" {
		return
	}
	for k := n - 1; k >= 0 && k >= n-3; k-- {
		w := &s.drafts[s.verbs[k]]
		if w.kind != verbal || t.tag(w.Token) != t.tag(d.Token) {
			continue
		}
		if w.Token != cc-1 && t.head[d.Token] != w.Token && k != n-1 {
			continue
		}
		first := d.g.first
		d.g = w.g
		d.g.first = first
		return
	}
}

// draftAt is the index of the draft of a kind whose trigger is token i, -1 for
// none; a predicate counts as a verb.
func (s *sentence) draftAt(i int, k kind) int {
	if i < 0 || i >= len(s.at) || s.at[i] < 0 {
		return -1
	}
	d := &s.drafts[s.at[i]]
	if d.kind == k || k == verbal && d.kind == predicate {
		return s.at[i]
	}
	return -1
}

// nextVerb is the index of the first verb or predicate after token i, -1 for none.
func (s *sentence) nextVerb(i int) int {
	lo, hi := 0, len(s.verbs)
	for lo < hi {
		mid := (lo + hi) / 2
		if s.drafts[s.verbs[mid]].Token <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(s.verbs) {
		return -1
	}
	return s.verbs[lo]
}

// hasVerb tells whether a verb stands among tokens i to j, both inclusive.
func (s *sentence) hasVerb(i, j int) bool {
	k := s.nextVerb(i - 1)
	return k >= 0 && s.drafts[k].Token <= j
}

// hasFinite tells whether a finite verb stands among tokens i to j.
func (s *sentence) hasFinite(i, j int) bool {
	for k := s.nextVerb(i - 1); k >= 0 && s.drafts[k].Token <= j; k = s.nextVerb(s.drafts[k].Token) {
		if s.drafts[k].g.finite {
			return true
		}
	}
	return false
}

// countFinite counts the finite verbs among tokens i to j.
func (s *sentence) countFinite(i, j int) int {
	n := 0
	for _, k := range s.verbs {
		if d := &s.drafts[k]; d.Token >= i && d.Token <= j && d.g.finite {
			n++
		}
	}
	return n
}

// clauseHead is the first token of the clause of draft k without fronted
// phrases: its subject if that stands before it, else the verb group.
func (s *sentence) clauseHead(k int) int {
	d := &s.drafts[k]
	start := d.g.first
	sub := s.rawSubject(d)
	if sub >= 0 && sub < start {
		start = s.t.quantified(s.conjunctStart(s.t.npStart(sub)))
	}
	for start > 0 && start == d.g.first && s.t.isAdverb(start-1) && !isNegation(s.t.at(start-1)) && s.t.tag(start-1) != "WRB" {
		start--
		d.g.first = start
	}
	return start
}

// conjunctStart moves from the start of a subject to that of the phrase that it
// is coordinated with: "Doe and Roe signed". A phrase with a verb before it in
// its clause is rather the object of that.
func (s *sentence) conjunctStart(start int) int {
	t := s.t
	for range 3 {
		if w := t.at(start - 1); w != "and" && w != "or" || !t.isNoun(start-2) || t.isTime(start-2) {
			return start
		}
		lo := t.npStart(start - 2)
		k := lo - 1
		for k >= 0 && !t.isMark(k) && t.tag(k) != "IN" && t.tag(k) != "WRB" && !s.isVerbAt(k) {
			k--
		}
		if k >= 0 && (s.isVerbAt(k) || t.tag(k) == "IN" && !isConjunction(t.at(k)) && !isSubordinator(t.at(k))) {
			return start
		}
		start = lo
	}
	return start
}

func (s *sentence) isVerbAt(i int) bool { return s.draftAt(i, verbal) >= 0 }

// rawSubject is the subject as it stands before the verb, relative pronouns as such.
func (s *sentence) rawSubject(d *draft) int {
	t := s.t
	best := -1
	for _, k := range t.kids[d.Token] {
		if l := t.label(k); l == "nsubj" && k < d.g.first && t.isNominal(k) {
			best = k
		}
	}
	if best >= 0 || d.subj > d.Token {
		return t.outOfPhrase(best, d.g.first)
	}
	if d.g.finite {
		return t.outOfPhrase(t.linearSubject(d.g.first), d.g.first)
	}
	if t.tag(d.Token) == "VBG" && d.g.first == d.Token {
		return t.absoluteSubject(d.Token)
	}
	return -1
}
