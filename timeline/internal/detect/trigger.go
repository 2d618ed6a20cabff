package detect

import "strings"

// A kind says what sort of word a trigger is.
type kind uint8

const (
	verbal    kind = iota // a verb
	nominal               // an event noun
	predicate             // an adjective or noun after "be"
	attribute             // a participle or adjective before a noun
)

// A draft is a mention in the making, with what the rules know of it.
type draft struct {
	Mention
	t         *tree
	kind      kind
	g         group // of a verb or predicate
	cls       *class
	particle  string
	first     int // first and last token of the span
	last      int
	subj, obj int    // heads of subject and object; -1 for none
	subjName  string // who the subject is, or the owner of a noun by a pronoun, resolved
	line      string // the headline where it is not cut from the clause, "" for none
	parted    bool   // a saying set into a clause: "which they say has failed"
	weak      bool   // a noun that names an event only with something beside it
	carrier   int    // index of the light verb that carries this noun, -1 for none
	carried   int    // index of the noun that this light verb carries, -1 for none
	headline  bool   // stands in the headline or a subheading
	timed     bool   // a word of time stands in the span
	happened  bool   // an infinitive that the sentence says was carried out
}

// triggers finds the triggers of a sentence, left to right.
func (t *tree) triggers(skip func(start, end int) bool) []draft {
	aux := t.room.bools.take(t.len())
	for v := t.len() - 1; v >= 0; v-- {
		if aux[v] || !t.isVerb(v) && !t.isPredicate(v) {
			continue
		}
		g := t.verbGroup(v)
		for i := g.first; i < v; i++ {
			if auxLemma(t.at(i)) != "" && (t.isVerb(i) || t.tag(i) == "MD" || t.tag(i) == "POS") {
				aux[i] = true
			}
		}
	}
	found := t.room.found[:0]
	for i := range t.tok {
		if tag := t.tag(i); tag == "" || tag[0] != 'V' && tag[0] != 'N' && tag[0] != 'J' {
			continue // most tokens: neither verb, noun nor adjective
		}
		if aux[i] || skip(t.tok[i].Start, t.tok[i].End) {
			continue
		}
		found = append(found, draft{})
		if !t.trigger(i, &found[len(found)-1]) {
			found = found[:len(found)-1]
		}
	}
	t.room.found = found
	out := t.room.drafts.take(len(found))
	copy(out, found)
	return out
}

// isPredicate tells whether an adjective stands after a form of "be", whose
// place as the head of the clause it takes.
func (t *tree) isPredicate(i int) bool {
	if !strings.HasPrefix(t.tag(i), "JJ") || t.isNounAhead(i) && t.tag(i+1) != "CC" {
		return false
	}
	for k := i - 1; k >= 0 && k > i-5; k-- {
		switch {
		case auxLemma(t.at(k)) == "be" && t.tag(k) != "POS":
			return true
		case t.isAdverb(k):
		default:
			return false
		}
	}
	return false
}

// stateClass is the class of an adjective: what an event did to people, or any
// other state.
func stateClass(low string) *class {
	if is("harmed", low) {
		return words().classes["harm"]
	}
	return words().classes["state"]
}

// trigger makes d the draft of the event that token i tells, and false where
// it tells none.
func (t *tree) trigger(i int, d *draft) bool {
	if is("title", t.at(i)) && t.at(i) != "head" && t.at(i) != "chair" && t.at(i) != "coach" && !t.isVerb(i) || t.isTime(i) && t.at(i) != "spring" || t.at(i) == "co-founder" {
		return false
	}
	d.t, d.subj, d.obj, d.carrier, d.carried = t, -1, -1, -1, -1
	d.Token, d.Sentence, d.Parent, d.Refers = i, t.index, -1, -1
	d.TriggerStart, d.TriggerEnd = t.tok[i].Start, t.tok[i].End
	d.Lemma = t.lemma(i)
	d.cls = unknownVerb()
	ok := false
	switch tag := t.tag(i); {
	case strings.HasPrefix(tag, "VB"):
		ok = t.verbTrigger(i, d)
	case t.isPredicate(i):
		d.kind, ok = predicate, true
		d.g = t.verbGroup(i)
		d.cls = stateClass(t.at(i))
	case tag == "NN" || tag == "NNS" || tag == "NNP" || tag == "NNPS":
		ok = t.nounTrigger(i, d)
	case tag == "JJ" && is("adjective", t.at(i)):
		d.kind, ok = attribute, true
		d.cls = stateClass(t.at(i))
	}
	if !ok || d.TriggerEnd <= d.TriggerStart {
		return false
	}
	d.Class = d.cls.name
	d.Saying, d.State = d.cls.saying, d.cls.state
	return true
}

func (t *tree) verbTrigger(i int, d *draft) bool {
	if t.at(i) == "according" && t.at(i+1) == "to" {
		d.kind, d.cls, d.Lemma = verbal, words().classes["report"], "accord"
		d.g.first = i
		return true
	}
	if is("participial", t.at(i)) && t.isPreposition(i) {
		return false
	}
	if t.tag(i) == "VBG" && t.tag(i-1) == "HYPH" && t.tok[i-1].End == t.tok[i].Start {
		return false // "far-reaching"
	}
	if t.tag(i) == "VBG" && t.nounLike(i) {
		if e, ok := t.room.nounClass(t.at(i)); ok {
			d.kind, d.cls, d.weak, d.Noun, d.Lemma = nominal, e.class, e.weak, true, t.at(i)
			return true
		}
	}
	if t.attributive(i) {
		d.kind = attribute
	} else {
		d.kind = verbal
		d.g = t.verbGroup(i)
		d.particle = t.particleOf(i)
	}
	d.cls = verbClass(d.Lemma, d.particle)
	if d.particle != "" && words().verbs[d.Lemma+"_"+d.particle] != nil {
		d.Lemma += " " + strings.ReplaceAll(d.particle, "_", " ")
	}
	if auxLemma(t.at(i)) == "be" && d.kind == verbal {
		d.cls = words().classes["state"]
	}
	return true
}

// isPreposition tells whether the participle at i stands for a preposition:
// "according to", "following the attack", "including".
func (t *tree) isPreposition(i int) bool {
	switch t.tok[i].Label {
	case "case", "mark", "fixed":
		return true
	}
	switch t.at(i) {
	case "according":
		return t.at(i+1) == "to"
	case "including", "excluding", "regarding", "concerning", "notwithstanding", "barring", "pending", "failing", "touching":
		return i == 0 || auxLemma(t.at(i-1)) == ""
	case "following", "given", "considering", "depending":
		if i > 0 && (auxLemma(t.at(i-1)) != "" || t.tag(i-1) == "TO" || t.isSubject(i)) {
			return false
		}
		_, _, ok := t.baseNP(i + 1)
		return ok || t.at(i+1) == "on"
	}
	return false
}

// isSubject tells whether the word before i is a subject pronoun.
func (t *tree) isSubject(i int) bool { return t.tag(i-1) == "PRP" }

// nounLike tells whether a form in -ing is used as a noun: "the shooting of",
// "a meeting".
func (t *tree) nounLike(i int) bool {
	switch t.tag(i - 1) {
	case "DT", "PRP$", "POS", "JJ":
		return !t.isNoun(i+1) || t.tok[i].Label == "compound"
	case "NN":
		return t.tok[i].Label != "acl" && (t.at(i+1) == "of" || t.at(i+1) == "by")
	}
	switch t.tok[i].Label {
	case "nmod", "compound":
		return true
	}
	return t.at(i+1) == "of"
}

// attributive tells whether a participle stands before the noun that it
// belongs to: "the planned attack", "a newly elected mayor".
func (t *tree) attributive(i int) bool {
	tag := t.tag(i)
	if tag != "VBN" && tag != "VBG" {
		return false
	}
	if !t.isNounAhead(i) || auxLemma(t.at(i-1)) == "have" || t.tag(i-1) == "CC" && isCrowd(t.at(i+1)) {
		return false
	}
	prev := t.tag(i - 1)
	behind := prev == "RB" && t.tag(i-2) == "IN" // "despite recently renewed efforts", "after initially winning support"
	if behind {
		return tag == "VBN"
	}
	if t.tok[i].Label == "amod" || t.tok[i].Label == "compound" {
		return true
	}
	return tag == "VBN" && (prev == "DT" || prev == "PRP$" || prev == "POS" || prev == "JJ") && t.isNoun(i+1)
}

// isCrowd tells nouns of number that objects begin with: "and detained hundreds".
func isCrowd(low string) bool {
	return low == "hundreds" || low == "dozens" || low == "thousands" || low == "scores"
}

// particleOf finds the particle of a phrasal verb or the rest of a set phrase
// right after the verb, joined by "_": "carried out", "took place".
func (t *tree) particleOf(v int) string {
	lemma := t.lemma(v)
	if !words().opens[lemma] {
		return ""
	}
	verbs := words().verbs
	light := words().set["light_verb"]
	for n := 3; n >= 1; n-- {
		w := ""
		for k := v + 1; k <= v+n && k < t.len(); k++ {
			if w != "" {
				w += "_"
			}
			w += t.at(k)
		}
		if w != "" && (verbs[lemma+"_"+w] != nil || light[lemma+"_"+w]) {
			return w
		}
	}
	for k := v + 1; k <= v+5 && k < t.len(); k++ {
		if (t.tag(k) == "RP" || t.tok[k].Label == "compound" && t.head[k] == v) && verbs[lemma+"_"+t.at(k)] != nil {
			return t.at(k)
		}
	}
	return ""
}

func (t *tree) nounTrigger(i int, d *draft) bool {
	lemma := t.lemma(i)
	e, ok := t.room.nounClass(lemma)
	if !ok && i > 0 {
		e, ok = nounClass(t.at(i-1) + "_" + lemma)
	}
	if !ok || e.class == nil {
		return false
	}
	if t.isNoun(i+1) && t.tag(i+1) != "NNP" && t.compoundOfEvent(i) {
		e.weak = true
	}
	if t.isProper(i) && !t.properEvent(i) {
		return false
	}
	if t.at(i+1) == "of" && isEdge(lemma) && (t.isTime(i+2) || t.isTime(i+3)) {
		return false // "by the end of 2020"
	}
	if t.isProper(i-1) && capitalised(t.form(i)) && t.tag(i+1) == "CD" && !t.isTime(i+1) && e.class.name != "war" {
		return false // "Nordair Flight 12"
	}
	d.kind, d.Noun, d.cls, d.weak = nominal, true, e.class, e.weak
	return true
}

// isEdge tells nouns that cut a part off a stretch of time.
func isEdge(lemma string) bool {
	switch lemma {
	case "end", "start", "beginning", "close", "turn", "eve", "opening":
		return true
	}
	return false
}

// compoundOfEvent tells whether noun i only modifies the noun after it
// ("election officials").
func (t *tree) compoundOfEvent(i int) bool {
	return !is("time", t.at(i+1))
}

// properEvent tells whether a capitalised noun names an event: the last word of
// a name ("Operation Desert Storm", "World War II"), not part of an office.
func (t *tree) properEvent(i int) bool {
	if t.tag(i+1) == "NNP" && !is("time", t.at(i+1)) {
		return t.at(i) == "operation"
	}
	switch e, _ := t.room.nounClass(t.lemma(i)); {
	case e.class == nil:
		return false
	case e.class.name == "war", e.class.name == "elect", e.class.name == "hold", e.class.name == "disaster",
		e.class.name == "compete", e.class.name == "agree", e.class.name == "attack":
		return true
	}
	return t.tag(i-1) != "NNP"
}
