package detect

import "strings"

// verbRow judges a verb by its kind, its subject and what is named with it.
func (s *sentence) verbRow(d *draft) bool {
	switch {
	case d.cls.name == "try" && d.Tense == Past && d.timed && s.dated(d) && s.named(d) >= 1:
		return true
	case s.schedulesItself(d):
		return d.timed && s.dated(d)
	case d.cls.mind || d.cls.cause:
		return false
	case s.glosses(d) || s.leavesSo(d):
		return false
	case !d.g.finite && (d.Lemma == "quote" || d.Lemma == "cite"):
		return false // says whose words a report rests on
	case d.Role == RoleAdverbial && (d.Marker == "if" || d.Marker == "unless"):
		return false
	}
	named := s.named(d)
	switch d.Status {
	case Asserted, Alleged:
	case Future:
		if !d.g.finite {
			return s.plannedRow(d) && (named >= 1 || d.timed) // "is expected to appear"
		}
		if s.tells(d) {
			return true
		}
		return d.g.finite && (d.cls.weight >= 5 && named >= 1 || d.cls.weight >= 3 && named >= 2) && !d.Saying && d.Role != RoleAdverbial
	case Planned:
		return s.plannedRow(d) && (named >= 1 || d.timed)
	case Negated:
		return d.g.finite && d.Tense != Futural && d.cls.weight >= 5 && named >= 1 && !d.Saying && (d.Perfect || d.Tense == Past)
	default: // "may have helped": a claim about the past
		return d.g.finite && (d.cls.weight >= 7 && named >= 1 || d.g.have && named >= 2 && !d.Saying)
	}
	if d.Saying || d.cls.name == "inform" {
		return s.sayingRow(d, named)
	}
	if !d.g.finite {
		return s.participleRow(d, named)
	}
	switch {
	case d.cls.weight >= 6 && !d.cls.party && s.concrete(d):
		return true
	case d.cls.party && !d.cls.saying:
		return named >= 2 || d.timed && named >= 1
	case d.cls.weight >= 5:
		return named >= 1 || d.timed || d.cls.weight >= 8 || d.subj >= 0 && is("body", s.t.lemma(d.subj))
	case d.cls.weight >= 4 && !d.cls.vague:
		return named >= 1
	}
	return d.timed && named >= 1 && d.cls.weight >= 2 || s.tells(d)
}

// tells tells whether a dated clause of its own says what somebody or something
// does, named or not: "the ferry failed an inspection in January".
func (s *sentence) tells(d *draft) bool {
	return d.g.finite && d.subj >= 0 && s.t.isNoun(d.subj) && !d.Saying && d.cls.weight >= 2 && d.timed && s.dated(d) &&
		(d.Role == RoleNone || d.Role == RoleConjunct || d.Role == RoleComplement)
}

// concrete tells whether a main clause tells what happened to somebody or
// something, named or not: "the airport was shut down".
func (s *sentence) concrete(d *draft) bool {
	if d.subj < 0 || !s.t.isNoun(d.subj) || d.Tense != Past && !d.Perfect {
		return false
	}
	return d.Role == RoleNone || d.Role == RoleConjunct || d.Role == RoleComplement
}

// glosses tells whether the subject is one by which a writer points back or
// speaks of how things are: "the move", "this", "tensions".
func (s *sentence) glosses(d *draft) bool {
	t := s.t
	if d.subj < 0 || t.isProper(d.subj) || d.g.passive {
		return false
	}
	if t.tag(d.subj) == "DT" || t.tag(d.subj) == "WP" {
		return true
	}
	if t.at(d.subj) == "it" && (d.cls.vague || d.cls.weight < 5) {
		return true
	}
	return is("abstract", t.lemma(d.subj)) && !(d.timed && s.named(d) >= 1) && t.possessor(d.subj) < 0
}

// leavesSo tells whether a verb only tells in what state something is left:
// "it left the army unable to move".
func (s *sentence) leavesSo(d *draft) bool {
	t := s.t
	if d.Lemma != "leave" || d.obj < d.Token {
		return false
	}
	end := t.nameEnd(d.obj)
	return t.tag(end+1) == "JJ" || t.at(end+1) == "without"
}

// named counts who takes part by name or as a definite person or body.
func (s *sentence) named(d *draft) int {
	n := 0
	for _, p := range d.Participants {
		if capitalised(p) || strings.ContainsFunc(p, func(r rune) bool { return r >= 'A' && r <= 'Z' }) {
			n++
		}
	}
	return n
}

// plannedRow takes an infinitive for the row where its verb only tells that it
// is planned: "plans to visit", "is set to open".
func (s *sentence) plannedRow(d *draft) bool {
	if !d.g.to || d.Parent < 0 || d.Saying {
		return false
	}
	p := &s.drafts[d.Parent]
	if n := s.draftAt(d.subj, nominal); n >= 0 { // "the trial is set to begin", not "the visit aims to"
		return d.timed && s.drafts[n].cls.weight >= 4 && (p.g.passive || p.kind == predicate)
	}
	if d.timed && s.dated(d) && d.subj >= 0 && s.t.isNoun(d.subj) && d.cls.weight >= 2 {
		return s.schedules(d, p) // "the deal is expected to close in May"
	}
	if d.cls.weight < 5 {
		return false
	}
	if d.subj < 0 || !s.t.isProper(d.subj) && !is("body", s.t.lemma(d.subj)) && s.t.tag(d.subj) != "PRP" {
		return false
	}
	return s.schedules(d, p)
}

// schedules tells whether p only says that its complement d is ahead.
func (s *sentence) schedules(d, p *draft) bool {
	return p.kind == verbal && d.Role == RoleComplement && (p.cls.name == "plan" || p.cls.name == "predict" || p.g.passive && p.cls.mind) && p.Status == Asserted && (p.g.finite || p.g.passive)
}

// sayingRow tells which acts of speech are rows: dated ones, formal ones, those
// between parties, and reports by outlets. Else what is said carries the row.
func (s *sentence) sayingRow(d *draft, named int) bool {
	t := s.t
	if !d.g.finite && s.participleRow(d, named) && d.Role == RoleAdverbial {
		return true
	}
	if !d.g.finite && !s.ownSubjectOf(d) || d.subj < 0 || d.Tense == Present && !d.Perfect {
		return false
	}
	if t.tag(d.subj) == "PRP" && named == 0 {
		return false
	}
	switch {
	case d.timed && s.timedSaying(d):
		return true
	case d.cls.name == "inform" && d.g.passive && !s.tellsOf(d.Token+1):
		return false // "were informed": of what?
	case d.Role == RoleAdverbial && d.Marker == "when" && d.Parent >= 0 && s.drafts[d.Parent].timed:
		return true // "... on Monday when she said"
	case d.cls.name == "say":
		return s.recipient(d) || s.formally(d) || s.content(d)
	}
	return named >= 1 || s.formally(d) || d.cls.name == "announce"
}

// tellsOf tells whether token i opens what somebody is informed of.
func (s *sentence) tellsOf(i int) bool {
	switch s.t.at(i) {
	case "of", "about", "that", "on", "in", "how", "why", "whether", "by":
		return true
	}
	return false
}

// content tells whether a mild verb of saying ("emphasized", "stated") has a
// named or official subject and a clause of its own to tell.
func (s *sentence) content(d *draft) bool {
	t := s.t
	lemma := t.lemma(d.Token)
	if s.inSource(d.Token) || lemma == "say" || lemma == "tell" || lemma == "add" || lemma == "note" {
		return false
	}
	if end := d.last; end <= d.Token+1 && (end == d.Token || t.at(end) == "that") {
		return false // what is said stands in a row of its own, or nowhere
	}
	return s.named(d) >= 1 && (d.Tense == Past || d.Perfect)
}

// timedSaying tells whether the word of time stands with the verb of saying
// rather than in what is said.
func (s *sentence) timedSaying(d *draft) bool {
	for i := d.first; i <= d.last && i <= d.Token+5; i++ {
		if i > d.Token && s.at[i] >= 0 {
			return false
		}
		if s.t.isTime(i) {
			return true
		}
	}
	return false
}

// addressed tells whether a saying has somebody named as its hearer.
func (s *sentence) addressed(d *draft) bool {
	t := s.t
	return d.obj >= 0 && t.isProper(d.obj) || t.at(d.Token+1) == "to" && (t.isProper(d.Token+2) || t.isProper(d.Token+3))
}

// recipient tells whether a saying is addressed to somebody named.
func (s *sentence) recipient(d *draft) bool {
	t := s.t
	return s.addressed(d) || d.obj >= 0 && (t.lemma(d.obj) == "reporter" || t.lemma(d.obj) == "parliament")
}

// formally tells whether a statement was made in a form: "said in a statement".
func (s *sentence) formally(d *draft) bool {
	t := s.t
	for i := max(d.first, d.Token-12); i <= d.Token+6 && i < t.len(); i++ {
		switch t.at(i) {
		case "statement", "announcement", "conference", "speech", "address", "testimony", "communique", "briefing", "letter", "interview":
			return true
		}
	}
	return false
}

// ownSubjectOf tells whether a participle has a subject of its own: "with
// Paris conveying that".
func (s *sentence) ownSubjectOf(d *draft) bool {
	if d.subj < 0 || d.subj >= d.Token || d.Token-d.subj > 4 {
		return false
	}
	return s.t.label(d.subj) == "nsubj" && s.t.head[d.subj] == d.Token || s.t.absoluteSubject(d.Token) == d.subj
}

// participleRow judges participles and infinitives: those with a subject of
// their own or a date.
func (s *sentence) participleRow(d *draft, named int) bool {
	switch {
	case d.g.to:
		return false
	case s.ownSubjectOf(d):
		return d.cls.weight >= 5 && named >= 1
	case d.Role == RoleAdverbial && (d.Marker == "after" || d.Marker == "before") && s.t.tag(d.Token) == "VBG":
		return named >= 1 && (d.Saying || d.cls.weight >= 4) // the text puts it in order
	case d.timed && s.dated(d):
		return d.cls.weight >= 5 || named >= 1 && d.cls.weight >= 3 && s.t.tag(d.Token) == "VBN"
	}
	if d.Parent >= 0 && d.Role == RoleComplement && d.cls.weight >= 8 && s.t.tag(d.Token) == "VBN" {
		p := &s.drafts[d.Parent]
		return p.g.passive && p.g.finite // "were reported killed"
	}
	return d.cls.weight >= 8 && named >= 2 && s.t.tag(d.Token) == "VBN"
}

// dated tells whether a word of time stands within a few tokens after the verb.
func (s *sentence) dated(d *draft) bool {
	for i := d.Token; i <= d.last && i < d.Token+8; i++ {
		if s.t.isTime(i) && !s.t.isLength(i) {
			return true
		}
	}
	return false
}

// isLength tells whether the unit at i says how long or how many rather than
// when: "months of talks", not "last month" or "months ago".
func (t *tree) isLength(i int) bool {
	if !is("unit", singular(t.at(i))) {
		return false
	}
	switch t.at(i + 1) {
	case "ago", "later", "earlier", "before", "after":
		return false
	}
	switch t.at(i - 1) {
	case "this", "last", "next", "past", "same", "coming", "previous", "following", "that":
		return false
	}
	return t.tag(i) == "NNS"
}
