package detect

// A source is a place in a sentence that says where something is known from.
type source struct {
	from, to int   // tokens of the attribution phrase, to be cut from what it governs; half open, equal where there is nothing to cut
	lo, hi   int   // tokens of what it governs, half open; the phrase itself may lie inside
	heads    []int // heads of the noun phrases that name it, nearest reporter first
	verb     int   // index of the draft of its verb or noun, -1 for none
	report   bool  // a report ("according to", "reported") rather than someone's own words
	open     bool  // ends with a colon: what it governs follows in other sentences
}

// findSources finds the attribution phrases of the sentence.
func (s *sentence) findSources() {
	for i := range s.t.tok {
		switch s.t.at(i) {
		case "according":
			if s.t.at(i+1) == "to" {
				s.accordingTo(i)
			}
		case "as":
			s.asReported(i)
		}
	}
	for k := range s.drafts {
		d := &s.drafts[k]
		switch {
		case d.kind == verbal && (d.Saying || d.cls.name == "think" || d.cls.name == "show"):
			s.sayingVerb(k)
		case d.kind == predicate && isMoodAdjective(s.t.at(d.Token)) && d.subj >= 0:
			s.sources = append(s.sources, source{lo: d.Token + 1, hi: s.t.len(), heads: []int{d.subj}, verb: k})
		}
	}
	for i := range s.t.tok {
		if s.t.isNoun(i) && is("reporting", s.t.lemma(i)) {
			s.reportingNoun(i)
		}
	}
	s.clipSources()
}

// clipSources ends what a verb of saying governs where the attribution phrase
// of the whole begins: `"X pledged help," the office said`.
func (s *sentence) clipSources() {
	for i := range s.sources {
		a := &s.sources[i]
		for _, b := range s.sources {
			if a.from == a.to && b.from < b.to && a.lo <= b.from && b.from < a.hi {
				a.hi = b.from
			}
		}
	}
}

func isMoodAdjective(low string) bool {
	switch low {
	case "concerned", "worried", "confident", "convinced", "certain", "sure", "hopeful", "skeptical", "sceptical", "afraid", "optimistic", "pessimistic", "adamant":
		return true
	}
	return false
}

// accordingTo reads "according to X" at token i.
func (s *sentence) accordingTo(i int) {
	t := s.t
	head, last, ok := t.baseNP(i + 2)
	if !ok {
		return
	}
	src := source{from: i, to: t.phraseEnd(last + 1), lo: 0, hi: i, heads: s.sourceHeads(head, last), verb: s.at[i], report: true}
	if t.fronted(i) {
		src.lo, src.hi = src.to, t.len()
	} else if s.goesOn(src.to) {
		src.hi = t.len()
	}
	s.sources = append(s.sources, src)
}

// fronted tells whether token i opens the sentence, but for an adverb or mark.
func (t *tree) fronted(i int) bool {
	for k := range i {
		if !t.isMark(k) && !t.isAdverb(k) && t.tag(k) != "CC" {
			return false
		}
	}
	return true
}

// goesOn tells whether the clause before an attribution phrase that ends at
// token i goes on after it: with a verb, or with a relative clause.
func (s *sentence) goesOn(i int) bool {
	if s.t.tag(i) == "," {
		i++
	}
	switch s.t.tag(i) {
	case "VBD", "VBZ", "VBP", "MD", "WDT", "WP", "IN", "TO":
		return true
	}
	return false
}

// phraseEnd is the token where an attribution phrase ends that has been read up
// to token i: a comma, a quotation mark, or the end of the sentence.
func (t *tree) phraseEnd(i int) int {
	for ; i < t.len(); i++ {
		switch t.tag(i) {
		case ",", ".", ":", "``", "''", "-RRB-":
			return i
		}
	}
	return t.len()
}

// sourceHeads gives the heads that name a source whose noun phrase has the
// head given: the outlet that it belongs to or speaks to comes first.
func (s *sentence) sourceHeads(head, last int) []int {
	t := s.t
	if p := t.possessor(head); p >= 0 && t.isProper(p) && t.isProper(head) && t.at(p+1) == "'s" {
		return []int{p, head}
	}
	for k := last + 1; k < t.len() && k <= last+12 && t.tag(k) != ","; k++ {
		switch t.at(k) {
		case "speaking", "told", "spoke", "quoted", "cited", "interviewed", "talking":
			for j := k + 1; j <= k+3; j++ {
				if t.isProper(j) || t.at(j) == "the" {
					if h, _, ok := t.baseNP(j); ok && t.isProper(h) {
						return []int{h, head}
					}
					break
				}
			}
		}
	}
	return []int{head}
}

// asReported reads "as reported by X", "as X reported" and "as X put it" at
// token i.
func (s *sentence) asReported(i int) {
	t := s.t
	if t.tag(i+1) == "VBN" && t.at(i+2) == "by" && verbClass(t.lemma(i+1), "").saying {
		if head, last, ok := t.baseNP(i + 3); ok {
			s.around(i, t.phraseEnd(last+1), s.sourceHeads(head, last), s.draftAt(i+1, verbal), true)
		}
		return
	}
	head, last, ok := t.baseNP(i + 1)
	if !ok {
		return
	}
	k := s.nextVerb(last)
	if k < 0 || !s.drafts[k].Saying || s.drafts[k].g.first > last+2 || s.drafts[k].g.passive {
		return
	}
	v := s.drafts[k].Token
	end := t.phraseEnd(v + 1)
	if s.hasVerb(v+1, end-1) {
		return // "as officials said that ...": an ordinary clause
	}
	s.around(i, end, []int{head}, k, s.drafts[k].cls.name == "report")
}

// around adds a source whose phrase is tokens from to to and which governs the
// rest of the sentence: what follows if it opens it, else what precedes.
func (s *sentence) around(from, to int, heads []int, verb int, report bool) {
	src := source{from: from, to: to, lo: 0, hi: from, heads: heads, verb: verb, report: report}
	if s.t.fronted(from) {
		src.lo, src.hi = to, s.t.len()
	} else if s.goesOn(to) && s.t.tag(to) == "," {
		src.hi = s.t.len()
	}
	s.sources = append(s.sources, src)
}

// sayingVerb adds what the verb of draft k says and who says it.
func (s *sentence) sayingVerb(k int) {
	d := &s.drafts[k]
	t, v := s.t, d.Token
	if s.inSource(v) || t.at(v) == "according" {
		return
	}
	if t.lemma(v) == "add" && !s.clauseFollows(v) {
		d.Saying = false
		return
	}
	start := s.clauseHead(k)
	heads := s.speakers(d, v)
	if d.Saying && d.g.finite && !d.g.passive && s.inverted(start, v) {
		s.invert(k, start, heads)
		return
	}
	if d.g.passive && len(heads) == 0 || d.g.to || !s.hasContent(v) {
		return
	}
	if d.cls.name == "show" && (d.subj < 0 || !is("report", t.lemma(d.subj)) && !is("source", t.lemma(d.subj))) {
		return
	}
	end := s.contentEnd(k)
	if !d.g.finite && t.opensSentence(v) {
		for end = v + 1; end < t.len() && t.tag(end) != ","; end++ { // "After signalling support, Norway left"
		}
	}
	for j := v + 1; j+1 < end; j++ {
		if t.tag(j) == "," && s.asideAt(j+1) {
			end = j
		}
	}
	if sub := s.rawSubject(d); sub >= 0 && (t.tag(sub) == "WP" || t.tag(sub) == "WDT") {
		for j := v + 1; j < end; j++ {
			if t.at(j) == ";" {
				end = j // "employees who accused it of fraud; the case was settled"
			}
		}
	}
	s.sources = append(s.sources, source{
		from: v, to: v, lo: v + 1, hi: end, heads: heads, verb: k,
		report: d.cls.name == "report", open: t.tag(t.len()-1) == ":" && end == t.len(),
	})
}

// speakers gives who says what verb v says: the outlet told comes first.
func (s *sentence) speakers(d *draft, v int) []int {
	t := s.t
	if d.g.passive {
		for j := v + 1; j < t.len() && j < v+8; j++ {
			if t.at(j) == "by" {
				if h, _, ok := t.baseNP(j + 1); ok {
					return []int{h}
				}
			}
		}
		return nil
	}
	subj := d.subj
	if subj < 0 && t.tag(v-1) != "TO" {
		// "..., said Jane Doe": the speaker follows.
		if h, _, ok := t.baseNP(v + 1); ok && (t.tag(v-1) == "," || t.tag(v-1) == "''") {
			subj = h
		}
	}
	if subj < 0 {
		return nil
	}
	heads := []int{subj}
	if d.Lemma == "tell" && d.obj >= 0 && t.isProper(d.obj) {
		heads = []int{d.obj, subj}
	}
	return append(heads, s.quoted(v)...)
}

// quoted finds the source that a report quotes after its verb: "reported,
// quoting several officials".
func (s *sentence) quoted(v int) []int {
	t := s.t
	for j := v + 1; j < t.len() && j < v+20; j++ {
		if w := t.at(j); w == "quoting" || w == "citing" {
			if h, _, ok := t.baseNP(j + 1); ok {
				return []int{h}
			}
		}
	}
	return nil
}

// hasContent tells whether something is said after the verb: a clause, a
// quotation, a colon, or an object that names an event.
func (s *sentence) hasContent(v int) bool {
	t := s.t
	for j := v + 1; j < t.len(); j++ {
		if s.at[j] >= 0 && s.drafts[s.at[j]].kind != attribute {
			return true
		}
		switch t.tag(j) {
		case "``", ":":
			return true
		}
	}
	return false
}
