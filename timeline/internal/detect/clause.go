package detect

// spans sets the first and last token of every draft.
func (s *sentence) spans() {
	for k := range s.drafts {
		d := &s.drafts[k]
		switch d.kind {
		case verbal, predicate:
			d.first = s.clauseStart(k)
			d.last = s.clauseEnd(k)
		case nominal:
			d.first, d.last = s.nounSpan(d.Token)
			if d.first > 1 && s.t.at(d.first-1) == "of" && words().status["noun"][s.t.lemma(d.first-2)] == Negated {
				d.first = s.t.npStart(d.first - 2) // "the lack of damage"
			}
		default:
			d.first, d.last = d.Token, d.Token
			if d.obj > d.Token {
				d.first, d.last = s.t.npStart(d.obj), s.t.nameEnd(d.obj)
			}
		}
		d.first, d.last = min(d.first, d.Token), max(d.last, d.Token)
		s.trim(d)
		d.Start, d.End = s.t.tok[d.first].Start, s.t.tok[d.last].End
		for i := d.first; i <= d.last; i++ {
			d.timed = d.timed || s.t.isTime(i)
		}
	}
}

// isTime tells whether token i is a word of time or a year.
func (t *tree) isTime(i int) bool {
	w := t.at(i)
	if len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && t.tag(i) == "CD" {
		return true
	}
	switch w {
	case "may", "march", "sat", "sun", "wed", "august":
		return capitalised(t.form(i)) && t.tag(i) != "MD" && (t.isProper(i) || w == "wed")
	case "second":
		return false
	}
	return i >= 0 && i < len(t.timely) && t.timely[i]
}

// trim takes marks off the ends of a span, and half a pair of marks.
func (s *sentence) trim(d *draft) {
	t := s.t
	for d.last > d.Token && t.isMark(d.last) && (t.tag(d.last) != "''" || !t.opens(d.first, d.last)) && t.tag(d.last) != "-RRB-" {
		d.last--
	}
	for d.first < d.Token && (t.isMark(d.first) && t.tag(d.first) != "-LRB-" || t.tag(d.first) == "CC") {
		d.first++
	}
}

// opens tells whether a quotation mark opens among tokens i to j.
func (t *tree) opens(i, j int) bool {
	for ; i < j; i++ {
		if t.tag(i) == "``" {
			return true
		}
	}
	return false
}

// clauseStart is the first token of the clause of draft k, phrases before its
// subject included where they are part of it ("In a call last Friday, ...").
func (s *sentence) clauseStart(k int) int {
	start := s.clauseHead(k)
	d := &s.drafts[k]
	if !d.g.finite || start == 0 {
		return start
	}
	lo := 0
	for _, r := range s.sources {
		if r.to > lo && r.to <= start && r.from < r.to {
			lo = r.to
		}
	}
	lo = s.skipOpeners(lo, start)
	for i := start - 1; i >= lo; i-- {
		if s.t.at(i) == ";" {
			return start
		}
		switch s.t.tag(i) {
		case "``", "''", ":", "WDT", "WP", "WRB", "CC":
			return start
		case "IN":
			if isSubordinator(s.t.at(i)) || i == start-1 && is("marker", s.t.at(i)) {
				return start
			}
		}
	}
	for i := start - 1; i >= lo; i-- {
		if s.t.at(i) == ";" {
			return start
		}
	}
	if lo < start && !s.hasVerb(lo, start-1) {
		return lo
	}
	return start
}

// skipOpeners moves past words that only connect a sentence to the last one:
// "Meanwhile,", "In conclusion,".
func (s *sentence) skipOpeners(i, end int) int {
	t := s.t
	for i < end && t.isMark(i) && t.tag(i) != "``" {
		i++
	}
	for j := i; j < end && j <= i+2; j++ {
		if (is("connective", t.at(j)) || is("elsewhere", t.at(j))) && t.tag(j+1) == "," {
			return j + 2
		}
	}
	return i
}

// clauseEnd is the last token of the clause of draft k. It reads to the right
// up to what opens another clause.
func (s *sentence) clauseEnd(k int) int {
	t, d := s.t, &s.drafts[k]
	quoted := 0
	for j := d.Token + 1; j < t.len(); j++ {
		if t.at(j) == ";" {
			return j - 1
		}
		switch t.tag(j) {
		case "``":
			quoted++
		case "''":
			if quoted--; quoted < 0 {
				return j - 1
			}
		case ":":
			if w := t.at(j); w == ";" || w != "..." && !d.Saying && w != "…" {
				return j - 1
			}
		case ",":
			if s.attributionAt(j+1, d) || s.relativeAt(j+1) || s.resumes(j+1, d) || s.clauseAt(j+1, d) || s.asideAt(j+1) {
				return j - 1
			}
		case "CC":
			if t.at(j+1) == "that" && t.tag(j+1) == "IN" || s.coordinates(j, d) {
				return j - 1
			}
		}
		if s.attributionAt(j, d) || s.resumesAt(j, d) {
			return j - 1
		}
		if m := s.adverbialAt(j, d); m > 0 {
			return max(m-1, d.Token)
		}
	}
	return t.len() - 1
}

// attributionAt tells whether an attribution phrase that d is no part of begins
// at token j.
func (s *sentence) attributionAt(j int, d *draft) bool {
	for _, r := range s.sources {
		if r.from == j && r.from < r.to && (d.Token < r.from || d.Token >= r.to) {
			return true
		}
	}
	return false
}

// resumes tells whether the verb of the clause around a relative clause or a
// participle d stands at token j, after a comma: "the crash, which killed 12,
// ended", "the suit, filed in May, claims".
func (s *sentence) resumes(j int, d *draft) bool {
	t := s.t
	sub := s.rawSubject(d)
	relative := sub >= 0 && (t.tag(sub) == "WDT" || t.tag(sub) == "WP") && t.tag(sub-1) == ","
	participle := !d.g.finite && !d.g.to && t.tag(d.g.first-1) == ","
	if !relative && !participle {
		return false
	}
	k := s.nextVerb(j - 1)
	return k >= 0 && s.drafts[k].g.finite && t.skipAdverbs(j) >= s.drafts[k].g.first
}

// resumesAt tells whether the finite verb of the noun that the participle d says
// more of begins at token j: "the man arrested in Oslo died".
func (s *sentence) resumesAt(j int, d *draft) bool {
	if d.g.finite || d.g.to || d.kind != verbal {
		return false
	}
	k := s.nextVerb(j - 1)
	if k < 0 || !s.drafts[k].g.finite || s.drafts[k].g.first != j {
		return false
	}
	sub := s.rawSubject(&s.drafts[k])
	return sub >= 0 && sub < d.g.first
}

// relativeAt tells whether a relative clause that adds something begins at
// token j, after a comma.
func (s *sentence) relativeAt(j int) bool {
	switch s.t.tag(j) {
	case "WDT", "WP", "WP$", "WRB":
		return true
	}
	return s.t.tag(j) == "IN" && s.t.tag(j+1) == "WDT"
}

// asideAt tells whether a circumstance with a subject of its own ("with Paris
// backing them") or a writer's gloss ("underscoring the rift") begins at token j,
// after a comma.
func (s *sentence) asideAt(j int) bool {
	t := s.t
	k := s.nextVerb(j - 1)
	if k < 0 || t.tag(s.drafts[k].Token) != "VBG" || s.drafts[k].g.finite {
		return false
	}
	w := &s.drafts[k]
	if t.at(j) == "with" {
		return w.subj > j && w.subj < w.Token && t.npStart(w.subj) == j+1
	}
	return t.skipAdverbs(j) == w.Token && (w.cls.comment || w.cls.name == "show")
}

// clauseAt tells whether a clause of its own begins at token j after a comma:
// "..., the attack underscores ...".
func (s *sentence) clauseAt(j int, d *draft) bool {
	k := s.nextVerb(j - 1)
	if k < 0 || !s.drafts[k].g.finite || d.Saying && (d.g.finite || !s.t.opensSentence(d.Token)) {
		return false
	}
	w := &s.drafts[k]
	sub := s.rawSubject(w)
	return sub >= j && s.t.npStart(sub) <= j && s.t.tag(j) != "WDT"
}

// coordinates tells whether the conjunction at j opens another clause or verb
// phrase rather than joining words within the clause of d.
func (s *sentence) coordinates(j int, d *draft) bool {
	t := s.t
	k := s.nextVerb(j)
	if k < 0 {
		return false
	}
	w := &s.drafts[k]
	if i := t.skipAdverbs(j + 1); w.g.first == i || w.g.first == j+1 {
		return w.g.finite == d.g.finite && (w.g.finite || t.tag(w.Token) == t.tag(d.Token)) || w.g.finite
	}
	if !w.g.finite {
		return false
	}
	sub := s.rawSubject(w)
	if sub <= j {
		// The tree takes the object for the subject of the next clause.
		_, last, ok := t.baseNP(j + 1)
		return ok && sub >= 0 && sub == d.obj && last+1 == w.g.first
	}
	start := t.npStart(sub)
	return start == j+1 || start > j && (t.skipAdverbs(j+1) >= start || t.tag(j+1) == "IN" && !s.hasVerb(j+1, start-1) && t.tag(j-1) == ",")
}

func (t *tree) skipAdverbs(i int) int {
	for t.isAdverb(i) {
		i++
	}
	return i
}

// adverbialAt tells whether a finite adverbial clause opens at token j, and
// gives the token where the words that go with it begin ("two days after"); 0
// for none.
func (s *sentence) adverbialAt(j int, d *draft) int {
	t := s.t
	if !isConjunction(t.at(j)) || t.tag(j) == "NN" || j <= d.Token {
		return 0
	}
	k := s.nextVerb(j)
	if k < 0 || !s.drafts[k].g.finite {
		return 0
	}
	sub := s.rawSubject(&s.drafts[k])
	before := t.npStart(sub) - 1
	if t.tag(before) == "," && t.tag(s.drafts[k].g.first-1) == "," {
		before-- // "after the chief executive, Jane Doe, flew"
	}
	if sub <= j || s.hasStop(j+1, before) {
		return 0
	}
	if w := t.at(j); w != "after" && w != "before" {
		return j
	}
	start, _ := t.measure(j)
	return start
}

// hasStop tells whether a comma or conjunction stands among tokens i to j.
func (s *sentence) hasStop(i, j int) bool {
	for ; i <= j; i++ {
		if s.t.tag(i) == "," || s.t.tag(i) == "CC" || s.t.tag(i) == "IN" && i > 0 && isSubordinator(s.t.at(i)) {
			return true
		}
	}
	return false
}

// isConjunction tells the words that open finite adverbial clauses.
func isConjunction(low string) bool {
	switch low {
	case "after", "before", "when", "while", "as", "because", "since", "until", "till", "although", "though", "if",
		"unless", "once", "whereas", "whenever", "wherever":
		return true
	}
	return false
}

// measure finds a distance in front of the marker at j ("two days" in "two days
// after"): the token where it begins, or j, and its words.
func (t *tree) measure(j int) (int, string) {
	i := j - 1
	for i >= 0 && (t.at(i) == "just" || t.at(i) == "only" || t.at(i) == "shortly" || t.at(i) == "soon" || t.at(i) == "immediately") {
		i--
	}
	if i < j-1 {
		return i + 1, t.joined(i+1, j-1)
	}
	if i < 0 || !t.isNoun(i) || !is("unit", singular(t.at(i))) {
		return j, ""
	}
	k := i
	for k > 0 && (t.tag(k-1) == "CD" || t.tag(k-1) == "JJ" || t.tag(k-1) == "RB" && t.at(k-1) != "not" || t.at(k-1) == "a" || t.at(k-1) == "an" || t.at(k-1) == "than") && i-k < 5 {
		k--
	}
	return k, t.joined(k, i)
}

// singular strips a plural "s".
func singular(low string) string {
	if n := len(low); n > 3 && low[n-1] == 's' {
		return low[:n-1]
	}
	return low
}
