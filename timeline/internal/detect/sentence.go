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
	s := &sentence{t: t, drafts: t.triggers(skip), at: make([]int, t.len())}
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
	return s
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
		start = s.t.npStart(sub)
	}
	for start > 0 && start == d.g.first && s.t.isAdverb(start-1) && !isNegation(s.t.at(start-1)) && s.t.tag(start-1) != "WRB" {
		start--
		d.g.first = start
	}
	return start
}

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
		return best
	}
	if d.g.finite {
		return t.linearSubject(d.g.first)
	}
	if t.tag(d.Token) == "VBG" && d.g.first == d.Token {
		return t.absoluteSubject(d.Token)
	}
	return -1
}
