package detect

// A group is a verb with its auxiliaries: "would not have been told".
type group struct {
	first        int // token where the group begins
	modal        string
	to           bool // an infinitive with "to"
	have, be, do bool
	negated      bool
	tense        Tense
	passive      bool
	finite       bool
	toBe         bool // "is to", "are to": scheduled
}

// maxAux bounds how far auxiliaries are looked for to the left, in tokens.
const maxAux = 9

// verbGroup reads the auxiliaries before verb v from tags and order, which
// survive a wrong tree better than its labels do.
func (t *tree) verbGroup(v int) group {
	g := group{first: v}
	for i := v - 1; i >= 0 && v-i <= maxAux; i-- {
		switch {
		case t.tag(i) == "TO" || t.at(i) == "to" && i == g.first-1 && t.tag(v) == "VB":
			g.to, g.first = true, i
		case t.tag(i) == "MD":
			g.modal, g.first = modalOf(t.at(i)), i
		case isNegation(t.at(i)):
			g.negated = true
		case t.isAdverb(i):
			// "has already been": looked over
		case t.at(i) == "than" && t.at(i-1) == "more" && t.tag(v) == "VBN":
			i-- // "have more than doubled"
		case t.isAux(i, v), g.to && i == g.first-1 && t.isAuxBe(i):
			g.take(t, i)
		case t.isSubjectBetween(i, v):
			// question order: "did the army attack"
		default:
			g.settle(t, v)
			return g
		}
		if g.to && !t.isAuxBe(i-1) {
			g.negated = g.negated || isNegation(t.at(i-1))
			g.yetTo(t)
			break
		}
	}
	g.settle(t, v)
	return g
}

// yetTo reads "has yet to": what has not happened so far.
func (g *group) yetTo(t *tree) {
	i := g.first
	if t.at(i) != "to" || t.at(i-1) != "yet" {
		return
	}
	if aux := auxLemma(t.at(i - 2)); aux == "have" || aux == "be" {
		g.first, g.to, g.negated, g.have = i-2, false, true, true
	}
}

func (g *group) take(t *tree, i int) {
	g.first = i
	switch auxLemma(t.at(i)) {
	case "have":
		g.have = true
	case "be", "get":
		g.be = true
		g.toBe = g.toBe || g.to
	case "do":
		g.do = true
	}
}

// isAux tells whether token i helps the verb at v: it has the label, or it is
// a form of "be", "have" or "do" with nothing but adverbs up to v.
func (t *tree) isAux(i, v int) bool {
	tag := t.tag(v)
	switch auxLemma(t.at(i)) {
	case "be":
		return tag == "VBN" || tag == "VBG" || tag == "VBD" || tag[0] == 'J'
	case "have":
		return tag == "VBN" || tag == "VBD" || tag == "VBP" && i == v-1 || t.beenAhead(i, v)
	case "do":
		return tag == "VB" || tag == "VBP"
	case "get":
		return tag == "VBN" && i == v-1
	}
	return t.tok[i].Label == "aux" && t.head[i] == v
}

// beenAhead tells whether "been" follows token i before v: "had been working".
func (t *tree) beenAhead(i, v int) bool {
	for i++; i < v; i++ {
		if t.at(i) == "been" {
			return true
		}
		if !t.isAdverb(i) && !isNegation(t.at(i)) {
			return false
		}
	}
	return false
}

func (t *tree) isAuxBe(i int) bool { return auxLemma(t.at(i)) == "be" }

// auxLemma is the lemma of a form of "be", "have", "do" or "get", "" for
// others. It looks at the form: these words matter too much to rest on a table.
func auxLemma(low string) string {
	switch low {
	case "is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m":
		return "be"
	case "has", "have", "had", "having", "'ve", "'d":
		return "have"
	case "do", "does", "did":
		return "do"
	case "get", "gets", "got", "getting", "gotten":
		return "get"
	}
	return ""
}

// isSubjectBetween tells whether token i belongs to the subject of v that
// stands between auxiliary and verb.
func (t *tree) isSubjectBetween(i, v int) bool {
	s := t.child(v, "nsubj")
	if s < 0 || s > v || i < t.lo[s] || i > t.hi[s] {
		return false
	}
	before := t.lo[s] - 1
	return before >= 0 && t.head[before] == v && t.label(before) == "aux"
}

func (g *group) settle(t *tree, v int) {
	tag := t.tag(v)
	g.passive = g.be && tag == "VBN"
	first := t.tag(g.first)
	switch {
	case g.modal == "will" || g.modal == "shall" || g.modal == "would":
		g.tense, g.finite = Futural, true
	case g.modal != "":
		g.tense, g.finite = Present, true
	case g.toBe:
		g.tense, g.finite = Futural, true
	case g.to:
	case first == "VBD":
		g.tense, g.finite = Past, true
	case first == "VBP" || first == "VBZ":
		g.tense, g.finite = Present, true
	case tag == "VBN" && g.first == v && t.child(v, "nsubj") >= 0 && t.child(v, "nsubj") < v:
		// A subject of its own makes "the army attacked" finite, whatever the tagger says.
		if l := t.label(v); l != "acl" && l != "amod" && !t.isReducedRelative(v) {
			g.tense, g.finite = Past, true
		}
	case tag == "VB" && g.first == v && t.child(v, "nsubj") >= 0 && t.label(v) != "xcomp":
		g.tense, g.finite = Present, true
	}
}

func modalOf(low string) string {
	switch low {
	case "wo", "'ll", "will", "’ll":
		return "will"
	case "ca", "can":
		return "can"
	case "sha", "shall":
		return "shall"
	case "'d":
		return "would"
	}
	return low
}

func isNegation(low string) bool {
	switch low {
	case "not", "n't", "never", "no_longer", "hardly", "scarcely", "neither", "nor":
		return true
	}
	return false
}

// modalStatus is what a modal verb makes of the event.
func modalStatus(modal string) Status {
	switch modal {
	case "will", "shall", "would":
		return Future
	case "":
		return Asserted
	}
	return Hypothetical
}
