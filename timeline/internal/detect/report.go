package detect

// clauseFollows tells whether a finite clause or a quotation follows token v.
func (s *sentence) clauseFollows(v int) bool {
	if p := s.t.tag(v - 1); p == "''" || p == "," {
		return true
	}
	for j := v + 1; j < s.t.len() && j < v+12; j++ {
		if tag := s.t.tag(j); tag == "``" || tag == ":" {
			return true
		}
	}
	k := s.nextVerb(v)
	return k >= 0 && s.drafts[k].g.finite
}

// contentEnd is where the content of the saying verb of draft k ends: before a
// verb that is coordinated with it, else at the end of the sentence.
func (s *sentence) contentEnd(k int) int {
	t, v := s.t, s.drafts[k].Token
	for _, j := range s.verbs {
		w := &s.drafts[j]
		if w.Token <= v || !w.g.finite || t.tag(w.g.first-1) != "CC" {
			continue
		}
		if t.label(w.Token) == "conj" && t.head[w.Token] >= 0 && t.head[w.Token] <= v || w.Saying && t.tag(w.Token) == t.tag(v) {
			return w.g.first - 1
		}
	}
	return t.len()
}

// inverted tells whether what is said stands before the clause of the saying
// verb at v that begins at start: `"...", she said`, "..., the ministry said".
func (s *sentence) inverted(start, v int) bool {
	t := s.t
	if start <= 0 || v+1 < t.len() && (t.at(v+1) == "that" || t.tag(v+1) == ":") {
		return false
	}
	prev := t.tag(start - 1)
	if prev != "," && prev != "''" && prev != "``" {
		return false
	}
	if prev == "," && (!s.hasFinite(0, start-2) || isConjunction(t.at(0)) && s.countFinite(0, start-2) < 2) {
		return false // "While prices rose, officials said ..."
	}
	// "In a statement, officials said they had left": the content follows.
	next := s.nextVerb(v)
	end := t.phraseEnd(v + 1)
	return prev != "," || next < 0 || s.drafts[next].Token > end || !s.drafts[next].g.finite
}

// invert adds the source whose clause follows what it says.
func (s *sentence) invert(k, start int, heads []int) {
	t, v := s.t, s.drafts[k].Token
	end := t.phraseEnd(v + 1)
	src := source{from: start, to: end, lo: 0, hi: start, heads: heads, verb: k, report: s.drafts[k].cls.name == "report"}
	if end < t.len() && t.tag(end) == "," && t.tag(end+1) != "VBG" && s.hasFinite(end, t.len()-1) || t.tag(end+1) == "``" {
		src.hi = t.len() // "..., he said, ...": it goes on
	} else {
		src.to = t.len()
	}
	s.sources = append(s.sources, src)
}

// inSource tells whether token i lies in an attribution phrase found before.
func (s *sentence) inSource(i int) bool {
	for _, r := range s.sources {
		if r.from <= i && i < r.to {
			return true
		}
	}
	return false
}

// reportingNoun adds what a noun like "concern" with a that-clause is about;
// the subject of its verb is who says so.
func (s *sentence) reportingNoun(i int) {
	t := s.t
	if t.at(i+1) != "that" || s.nextVerb(i) < 0 {
		return
	}
	for k := i - 1; k >= 0 && k > i-8; k-- {
		if j := s.draftAt(k, verbal); j >= 0 {
			if d := &s.drafts[j]; d.subj >= 0 && !d.g.passive {
				s.sources = append(s.sources, source{from: i, to: i, lo: i + 1, hi: t.len(), heads: []int{d.subj}, verb: j})
			}
			return
		}
	}
}
