package detect

import "strings"

// repair mends tags that a tagger gets wrong where the rest of the sentence
// shows it: every clause of news has a finite verb, and participles after a
// noun are not finite.
func (t *tree) repair() {
	finite, quoted := false, false
	for i := range t.tok {
		t.mend(i)
		switch t.tag(i) {
		case "``", "''":
			quoted = t.tag(i) == "``"
		default:
			finite = finite || !quoted && t.isFinite(i)
		}
	}
	if !finite {
		t.promote()
	}
}

// mend corrects the tag of token i, with those before it corrected already.
func (t *tree) mend(i int) {
	switch tag := t.tag(i); {
	case !t.isVerb(i) && words().pasts[t.at(i)] != "" && !capitalised(t.form(i)):
		t.tags[i], t.lemmas[i] = "VBD", words().pasts[t.at(i)]
		if t.isReducedRelative(i) {
			t.tags[i] = "VBN"
		}
	case t.isVerb(i) && i > 0 && t.isProper(i-1) && capitalised(t.form(i)) && t.at(t.len()-1) == ".":
		t.tags[i] = "NNP" // the end of a name: "Health Watch"
	case tag == "VBD" && t.isReducedRelative(i):
		t.tags[i] = "VBN"
	case tag == "VBN":
		t.mendParticiple(i)
	case tag == "NN" || tag == "NNS":
		t.mendNoun(i, tag)
	case (tag == "VB" || tag == "VBP") && t.isCompound(i):
		t.tags[i], t.lemmas[i] = "NN", t.at(i)
	case tag == "VB" && t.tag(i-1) == "TO" && isNounEnding(t.at(i)):
		t.tags[i] = "NN"
	case t.at(i) == "-" && i > 0 && i+1 < t.len() && t.tok[i-1].End == t.tok[i].Start && t.tok[i].End == t.tok[i+1].Start:
		t.tags[i] = "HYPH" // "737-800"
	}
}

// mendParticiple finds the past tenses among participles.
func (t *tree) mendParticiple(i int) {
	switch {
	case is("intransitive", t.lemma(i)) && !t.helped(i) && t.isNoun(i-1) && !t.isNoun(i+1):
		t.tags[i] = "VBD" // "the rate for men declined": nobody declines a rate
	case t.opening(i) == 0 && t.onlyVerb(i) && !t.helped(i) && t.at(t.len()-1) == ".":
		t.tags[i] = "VBD" // "Talks resumed in April after ..."
	case t.takesObject(i) || t.closesAside(i):
		if t.tags[i] = "VBD"; t.label(i) != "root" && t.tag(i-1) == "," {
			t.main = i
		}
	}
}

// mendNoun finds the verbs and names among common nouns.
func (t *tree) mendNoun(i int, tag string) {
	switch {
	case tag == "NNS":
		if t.plansTo(i) {
			t.tags[i], t.lemmas[i] = "VBZ", singularVerb(t.at(i))
			if !t.isNoun(i - 1) {
				t.tags[i-1] = "NNP"
			}
		}
	case capitalised(t.form(i)) && t.tag(i-1) == "NNP" && t.at(t.len()-1) == "." && !t.isTime(i):
		t.tags[i] = "NNP" // the end of a name: "Harbour Air Base"
	case (t.at(i) == "hit" || t.at(i) == "struck") && t.isForce(i-1) && (t.tag(i+1) == "IN" || t.tag(i+1) == "DT" || t.isProper(i+1)):
		t.tags[i], t.lemmas[i] = "VBD", "hit" // "the quake hit at noon"
	case t.isSetMark(i):
		t.tags[i], t.lemmas[i] = "VBN", t.at(i)
	}
}

// helped tells whether a form of "be" or "have" stands before token i, adverbs aside.
func (t *tree) helped(i int) bool {
	return auxLemma(t.at(t.lastWord(i))) != ""
}

// isCompound tells whether token i ends a noun joined with a hyphen: "a land-grab".
func (t *tree) isCompound(i int) bool {
	return t.tag(i-1) == "HYPH" && i >= 2 && t.tag(i-2) == "NN" && t.tok[i-2].End == t.tok[i-1].Start && t.tok[i-1].End == t.tok[i].Start
}

// behindAside gives the finite verb behind the aside that the form at i opens
// ("the bridge, built in 1950, fell"), -1 where it opens none.
func (t *tree) behindAside(i int) int {
	if t.tag(i-1) != "," || !t.isNoun(i-2) || t.tag(i+1) != "IN" || t.hasFiniteTag(-1, i-1) {
		return -1
	}
	for j := i + 2; j < t.len()-1 && j < i+maxAside; j++ {
		switch t.tag(j) {
		case "VBD", "VBZ", "MD":
			return -1
		case ",":
			v := t.skipAdverbs(j + 1)
			if tag := t.tag(v); tag == "VBD" || tag == "VBZ" {
				return v
			}
			return -1
		}
	}
	return -1
}

// isSetMark tells whether a form that is noun and participle alike is the
// latter: "the record set on Monday".
func (t *tree) isSetMark(i int) bool {
	switch t.at(i) {
	case "set", "hit", "cut", "put":
		dated := t.isTime(i+2) || t.isTime(i+3) || t.tag(i+2) == "NNP" && t.tag(i+3) == "CD"
		return (t.isNoun(i-1) || t.at(i-1) == "high" || t.at(i-1) == "low") && (t.at(i+1) == "on" || t.at(i+1) == "in" || t.at(i+1) == "last") && dated
	}
	return false
}

// isReducedRelative tells whether a form in -ed at i stands for a participle
// after its noun: "a strike attributed to", ", initially thought to".
func (t *tree) isReducedRelative(i int) bool {
	if !strings.HasSuffix(t.at(i), "ed") && !isIrregularParticiple(t.at(i)) {
		return false
	}
	if t.isNoun(i-1) && t.tag(i+1) == "IN" && !t.takesClause(i) && t.finiteAhead(i+2) {
		return true // "a deal reached between the two barred"
	}
	if v := t.behindAside(i); v >= 0 {
		t.main = v
		return true
	}
	for _, k := range t.kids[i] {
		if l := t.label(k); l == "nsubj" && k < i {
			return false
		}
	}
	prev := t.lastWord(i)
	if t.tag(prev) == "," && t.at(i+1) == "to" && t.tag(i+2) == "VB" {
		return true
	}
	return t.label(i) == "acl" && t.isNoun(prev) && (t.tag(i+1) == "IN" || t.tag(i+1) == "TO") && !t.onlyVerb(i)
}

// finiteAhead tells whether a finite verb follows from token i on with nothing
// but one phrase before it.
func (t *tree) finiteAhead(i int) bool {
	for ; i < t.len(); i++ {
		if t.isFinite(i) {
			return true
		}
		switch t.tag(i) {
		case "IN":
			if isSubordinator(t.at(i)) || isConjunction(t.at(i)) {
				return false
			}
		case "DT", "CD", "JJ", "PRP$", "POS", "HYPH":
		default:
			if !t.isNoun(i) {
				return false
			}
		}
	}
	return false
}

// takesClause tells whether the verb at i can govern a clause without "that", so
// that the finite verb behind it may belong to that.
func (t *tree) takesClause(i int) bool {
	c := verbClass(t.lemma(i), "")
	return c.saying || c.mind || isSubordinator(t.at(i+1))
}

// takesObject tells whether a form after a noun has a direct object, which a
// participle after its noun cannot have: "rebels attacked the village". Verbs of
// giving and naming can ("a man named Roe").
func (t *tree) takesObject(i int) bool {
	prev := t.lastWord(i)
	if t.at(i) == "told" && t.isNoun(prev) && t.tag(i+1) == "NNS" {
		return true // "Roe earlier told reporters"
	}
	if t.tag(prev) == "," {
		// "rebels, backed by troops, attacked the village"
		prev = t.beforeAside(prev)
		return prev >= 0 && !t.hasFiniteTag(prev, i) && (t.tag(i+1) == "DT" || t.tag(i+1) == "PRP$") && !isGivingVerb(t.lemma(i))
	}
	if !t.isNoun(prev) || prev < i-1 && auxLemma(t.at(prev)) != "" || isGivingVerb(t.lemma(i)) || t.isTime(prev) {
		return false
	}
	switch t.tag(i + 1) {
	case "DT", "PRP$", "PRP":
		return true
	case "NNP":
		return !t.isTime(i + 1)
	}
	return false
}

// closesAside tells whether a form at the top of its sentence stands behind a
// phrase between commas after the first words, which only a finite verb does:
// "Roe, on the radio on Monday, offered help".
func (t *tree) closesAside(i int) bool {
	if t.tag(i-1) != "," {
		return false
	}
	p := t.beforeAside(i - 1)
	if p < 0 || p > maxSubject {
		return false
	}
	return t.label(i) == "root" || t.opensAside(p+2) && !t.hasFiniteTag(-1, p+1) && !t.hasFiniteTag(i, t.len())
}

// maxSubject bounds how many tokens the name that opens a sentence has.
const maxSubject = 4

// hasFiniteTag tells whether a finite verb stands between tokens i and j.
func (t *tree) hasFiniteTag(i, j int) bool {
	for i++; i < j; i++ {
		if t.isFinite(i) {
			return true
		}
	}
	return false
}

func isGivingVerb(lemma string) bool {
	switch lemma {
	case "name", "call", "dub", "give", "offer", "pay", "send", "show", "award", "make", "elect", "tell", "teach", "grant", "title", "nickname", "entitle", "deny", "owe", "see", "deem", "code-name":
		return true
	}
	return false
}

func isIrregularParticiple(low string) bool {
	switch low {
	case "thought", "said", "held", "built", "found", "left", "made", "meant", "sent", "told", "brought", "led", "fought", "shot", "hit", "set":
		return true
	}
	return false
}

func isNounEnding(low string) bool {
	for _, e := range []string{"tion", "sion", "ness", "ity", "ture", "ship"} {
		if strings.HasSuffix(low, e) && words().verbs[low] == nil && low != "capture" {
			return true
		}
	}
	return false
}
