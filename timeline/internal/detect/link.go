package detect

import "strings"

// link sets Parent, Role and Marker of the drafts of a sentence; parents are
// indices within it until the document adds its base.
func (s *sentence) link() {
	for k := range s.drafts {
		s.hang(k)
	}
	for _, r := range s.sources {
		if r.verb >= 0 && r.from < r.to && s.drafts[r.verb].kind == verbal {
			s.turn(r)
		}
	}
	for k := range s.drafts {
		// A fronted "if" clause on which the tree hangs the main clause.
		if d := &s.drafts[k]; d.Role == RoleAdverbial && d.Parent >= 0 && s.drafts[d.Parent].Parent == k {
			p := &s.drafts[d.Parent]
			p.Parent, p.Role, p.Marker = -1, RoleNone, ""
		}
	}
	for _, r := range s.sources {
		s.seclude(r)
	}
	s.enthrone()
	s.reign()
	s.modify()
	s.leftward()
	s.cutCycles()
}

// modify hangs participles and adjectives on the event noun that they stand
// before: the tree may have it the other way round.
func (s *sentence) modify() {
	for k := range s.drafts {
		d := &s.drafts[k]
		n := s.draftAt(d.obj, nominal)
		if d.kind != attribute || n < 0 {
			continue
		}
		if noun := &s.drafts[n]; noun.Parent == k {
			noun.Parent = d.Parent
		}
		d.Parent, d.Role = n, RoleRelative
	}
}

// seclude cuts what stands inside an attribution phrase loose from what the
// phrase attributes: "officials speaking to X" spoke at a time of their own.
func (s *sentence) seclude(r source) {
	for k := range s.drafts {
		d := &s.drafts[k]
		if k == r.verb || d.Token < r.from || d.Token >= r.to || d.Parent < 0 {
			continue
		}
		if p := s.drafts[d.Parent].Token; p < r.from || p >= r.to {
			d.Parent, d.Role, d.Marker = -1, RoleNone, ""
		}
	}
}

// besideVerb hangs a participle between a subject and its verb on that: "the
// ferry, sailing to Oslo, sank".
func (s *sentence) besideVerb(k int) {
	t, d := s.t, &s.drafts[k]
	if t.tag(d.Token) != "VBG" || d.g.finite || t.tag(d.Token-1) != "," {
		return
	}
	v := s.nextVerb(d.Token)
	if v < 0 || !s.drafts[v].g.finite || t.tag(s.drafts[v].g.first-1) != "," {
		return
	}
	d.Parent, d.Role = v, RoleAdverbial
}

// leftward hangs a participle that follows a finite verb of its clause on that
// where the tree hangs it on a later one: "released a report Monday saying the
// bridge was safe".
func (s *sentence) leftward() {
	t := s.t
	for k := range s.drafts {
		d := &s.drafts[k]
		if d.kind != verbal || t.tag(d.Token) != "VBG" || d.g.finite || d.Parent < 0 || s.drafts[d.Parent].Token < d.Token {
			continue
		}
		for j := k - 1; j >= 0; j-- {
			w := &s.drafts[j]
			if w.kind != verbal || !w.g.finite || s.hasStop(w.Token+1, d.Token-1) {
				continue
			}
			d.Parent, d.Role, d.Marker = j, RoleAdverbial, ""
			break
		}
	}
}

// enthrone puts a main verb that the tagger missed at the top of its sentence,
// with the event noun that is its subject under it.
func (s *sentence) enthrone() {
	k := s.draftAt(s.t.main, verbal)
	if k < 0 {
		return
	}
	d := &s.drafts[k]
	d.Parent, d.Role, d.Marker = -1, RoleNone, ""
	if n := s.draftAt(d.subj, nominal); n >= 0 {
		s.drafts[n].Parent, s.drafts[n].Role, s.drafts[n].Marker = k, RoleNominal, ""
	}
}

// reign hangs event nouns that hang on nothing on the verb that they are the
// subject of.
func (s *sentence) reign() {
	for _, k := range s.verbs {
		d := &s.drafts[k]
		n := s.draftAt(d.subj, nominal)
		if !d.g.finite || n < 0 || n == k || s.drafts[n].Parent >= 0 || s.drafts[n].Token > d.Token || s.drafts[n].Marker != "" {
			continue
		}
		if d.Parent == n && s.rawSubject(d) == d.subj {
			d.Parent, d.Role, d.Marker = -1, RoleNone, "" // the tree took the sentence for a noun with a clause
		}
		s.drafts[n].Parent, s.drafts[n].Role = k, RoleNominal
	}
}

// hang finds the mention that draft k hangs on by climbing the tree.
func (s *sentence) hang(k int) {
	t, d := s.t, &s.drafts[k]
	top := d.Token
	parent := -1
	for h := t.head[top]; h >= 0; h = t.head[h] {
		if s.at[h] >= 0 {
			parent = s.at[h]
			break
		}
		top = h
	}
	d.Parent = parent
	switch d.kind {
	case nominal:
		if m := t.npStart(d.Token) - 1; t.at(m) == "after" || t.at(m) == "before" {
			if _, d.Measure = t.measure(m); parent < 0 {
				parent = s.verbAround(d.Token)
				d.Parent = parent
			}
		}
		if parent >= 0 {
			d.Role = RoleNominal
		}
		d.mark(t.prepositionBefore(t.npStart(d.Token)))
	case verbal, predicate:
		s.hangVerb(k, top)
	default:
		if parent >= 0 {
			d.Role = RoleRelative
		}
	}
}

// mark sets the marker and, where it says how close ("soon after"), the measure.
func (d *draft) mark(marker string) {
	if how, word, ok := strings.Cut(marker, " "); ok && (word == "after" || word == "before") {
		d.Measure, marker = how, word
	}
	d.Marker = marker
}

// hangVerb sets the role of a verb from the word before its clause, and from
// its label where that tells nothing.
func (s *sentence) hangVerb(k, top int) {
	t, d := s.t, &s.drafts[k]
	head := s.clauseHead(k)
	before := head - 1
	for before > 0 && t.isAdverb(before) {
		before--
	}
	w := t.at(before)
	switch {
	case d.g.finite && t.tag(before) == "WDT" && before > 0 && t.tag(before-1) == "IN" && d.Parent >= 0,
		d.g.finite && t.tag(before) == "WP" && (w == "whom" || t.tag(before-1) == "IN") && d.Parent >= 0:
		d.Role = RoleRelative // "the accord in which both sides agreed"
	case d.g.finite && isConjunction(w) && t.tag(before) != "NN":
		d.Role, d.Marker = RoleAdverbial, w
		_, d.Measure = t.measure(before)
		s.adverbialParent(k, before)
	case d.g.finite && w == "time" && t.at(before-1) == "the" && t.at(before-2) == "at":
		d.Role, d.Marker = RoleAdverbial, "when"
		s.adverbialParent(k, before-2)
	case w == "whether" || w == "if":
		d.Role, d.Marker = RoleComplement, w
	case !d.g.finite && (t.tag(d.Token) == "VBG" || t.at(d.g.first) == "being") && t.tag(before) == "IN":
		d.Role = RoleAdverbial
		_, d.Measure = t.measure(before)
		d.mark(t.prepositionBefore(head))
	case d.Parent < 0:
		d.Role = RoleNone
		s.besideVerb(k)
	default:
		s.labelRole(d, t.label(top), head, before)
	}
}

// labelRole sets the role of a verb that hangs on a mention from the label of
// its branch; head is the first token of its clause, before the word ahead of it.
func (s *sentence) labelRole(d *draft, label string, head, before int) {
	t := s.t
	switch {
	case label == "conj":
		d.Role = RoleConjunct
		if t.tag(before) == "CC" {
			d.Marker = t.at(before)
		}
	case t.tag(head) == "WDT" || t.tag(head) == "WP" || label == "acl" && (d.g.finite || s.drafts[d.Parent].kind != nominal || !d.g.to):
		d.Role = RoleRelative
	case t.at(before) == "that" || label == "ccomp" || label == "xcomp" || label == "csubj" || label == "acl",
		label == "parataxis" && s.drafts[d.Parent].Saying:
		d.Role = RoleComplement
	case label == "advcl" || label == "advmod" || label == "obl":
		d.Role = RoleAdverbial
		if d.g.to {
			d.Marker = "to"
		}
	default:
		d.Role = RoleConjunct
	}
}

// adverbialParent hangs an adverbial clause on the nearest verb before its
// marker where the tree gives none or one that lies inside the clause itself.
func (s *sentence) adverbialParent(k, marker int) {
	d := &s.drafts[k]
	if d.Parent >= 0 && (s.drafts[d.Parent].kind == verbal || s.drafts[d.Parent].kind == predicate) &&
		(s.drafts[d.Parent].Token < marker || s.t.fronted(marker)) && d.Parent != k {
		return
	}
	d.Parent = -1
	for j := len(s.verbs) - 1; j >= 0; j-- {
		if v := s.verbs[j]; s.drafts[v].Token < marker {
			d.Parent = v
			return
		}
	}
	for _, v := range s.verbs {
		if s.drafts[v].Token > d.Token && s.drafts[v].g.finite {
			d.Parent = v
			return
		}
	}
}

// verbAround is the nearest verb before token i, or else the first one behind it;
// -1 for none.
func (s *sentence) verbAround(i int) int {
	near := -1
	for _, v := range s.verbs {
		if s.drafts[v].Token < i || near < 0 {
			near = v
		}
	}
	return near
}

// prepositionBefore gives the preposition before token i, as one string where
// several words make it ("in the wake of"), "" for none.
func (t *tree) prepositionBefore(i int) string {
	if i <= 0 {
		return ""
	}
	for n := 5; n >= 2; n-- {
		j := i - n
		if j < 0 || !words().opens[t.low[j]] {
			continue
		}
		w := t.low[j]
		for k := j + 1; k < i; k++ {
			w += "_" + t.low[k]
		}
		if is("marker", w) {
			return underscored(w)
		}
	}
	if tag := t.tag(i - 1); tag == "IN" || tag == "TO" || is("participial", t.at(i-1)) || is("marker", t.at(i-1)) {
		return t.at(i - 1)
	}
	return ""
}

func underscored(w string) string {
	b := []byte(w)
	for i := range b {
		if b[i] == '_' {
			b[i] = ' '
		}
	}
	return string(b)
}

// turn hangs what is said on the verb of saying that follows it.
func (s *sentence) turn(r source) {
	say := &s.drafts[r.verb]
	if p := say.Parent; p >= 0 && (s.drafts[p].Token < r.from || s.drafts[p].Token >= r.to) {
		say.Parent, say.Role, say.Marker = -1, RoleNone, ""
	}
	for k := range s.drafts {
		d := &s.drafts[k]
		if k == r.verb || d.Token < r.lo || d.Token >= r.hi || d.Token >= r.from && d.Token < r.to {
			continue
		}
		inside := d.Parent >= 0 && s.drafts[d.Parent].Token >= r.lo && s.drafts[d.Parent].Token < r.hi && d.Parent != r.verb
		if !inside && (d.kind == verbal || d.kind == predicate) && d.Role != RoleAdverbial {
			d.Parent, d.Role, d.Marker = r.verb, RoleComplement, ""
		}
	}
}

// cutCycles makes a root of every draft from which no root can be reached.
func (s *sentence) cutCycles() {
	state := make([]uint8, len(s.drafts))
	for k := range s.drafts {
		var path []int
		j := k
		for j >= 0 && state[j] == 0 {
			state[j] = 1
			path = append(path, j)
			j = s.drafts[j].Parent
		}
		if j >= 0 && state[j] == 1 {
			s.drafts[j].Parent, s.drafts[j].Role, s.drafts[j].Marker = -1, RoleNone, ""
		}
		for _, p := range path {
			state[p] = 2
		}
	}
}
