package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A ref is what a noun phrase refers to, as far as its words tell.
type ref struct {
	name    string // "" where it names nothing
	surface string // as written, where name is another name for the same
	office  string // the title before the name of a person, with the country: "france/president"
	pronoun string // lower case pronoun to be resolved, "" for none
	person  bool
	proper  bool
	place   bool
	plural  bool
	head    string // lemma of the head noun
}

// maxNameTokens bounds how many words of a description are kept as its name.
const maxNameTokens = 7

// refer reads the noun phrase of head.
func (t *tree) refer(head int) ref {
	if head < 0 || head >= t.len() {
		return ref{}
	}
	switch t.tag(head) {
	case "PRP", "PRP$":
		return ref{pronoun: t.at(head)}
	case "JJ":
		if p, ok := words().places[t.at(head)]; ok && p.demonym {
			return ref{name: p.name, proper: true, place: true}
		}
		return ref{}
	}
	if !t.isNoun(head) {
		return ref{}
	}
	first, last := t.nameBounds(head)
	r := ref{head: t.lemma(last), plural: t.tag(last) == "NNS" || t.tag(last) == "NNPS"}
	if name, ok := t.personName(first, last); ok {
		r.name, r.person, r.proper = name, true, true
		if r.office = t.office(first, last); r.office == "" {
			r.office = t.officeBeside(first, last)
		}
		return r
	}
	if p := t.possessor(head); p >= first && p < head && t.isProper(p) && !t.isProper(head) &&
		!is("source", r.head) && !is("body", r.head) && !is("title", r.head) {
		return t.refer(p) // "Chile's support": Chile takes part
	}
	last = t.properTail(last)
	first = max(first, last-maxNameTokens+1)
	r.name = strings.Trim(t.joined(first, last), "'\"‘’“” ")
	r.proper = t.isProper(head) || t.isProper(last)
	if p, ok := words().places[strings.ToLower(strings.TrimPrefix(r.name, "the "))]; ok && r.proper {
		r.surface, r.name, r.place = r.name, p.name, true
	}
	if !r.proper && is("title", r.head) {
		r.office = t.office(first, last)
	}
	return r
}

// nameBounds is the first and last token of the words that name the noun phrase
// of head: determiners and, before a person, owners are left out.
func (t *tree) nameBounds(head int) (int, int) {
	first, last := t.npStart(head), t.nameEnd(head)
	for first < last && t.isLeadIn(first) {
		first++
	}
	for last > first && (t.tag(last) == "POS" || t.isMark(last)) {
		last--
	}
	for k := last - 1; k > first; k-- {
		if t.tag(k) != "POS" {
			continue
		}
		if _, ok := t.personName(k+1, last); ok && t.isProper(k+1) && t.isProper(last) {
			first = k + 1 // "Labour's Jane Doe"
		}
		break
	}
	return first, last
}

// office reads title and country in tokens first to last, "" for none.
func (t *tree) office(first, last int) string {
	country, title := "", ""
	for i := first; i <= last; i++ {
		w := t.at(i)
		if p, ok := words().places[w]; ok && !p.capital {
			country = strings.ToLower(p.name)
		}
		switch {
		case w == "premier" || w == "prime" && t.at(i+1) == "minister":
			title = "premier"
		case w == "minister" && title == "premier":
		case is("title", w) && w != "former":
			title = w
		}
	}
	if title == "" {
		return ""
	}
	return country + "/" + title
}

// officeBeside is the title of the person named by tokens first to last where it
// stands in a phrase of its own: "the chief executive, Jane Doe", "Jane Doe, the
// bank's president".
func (t *tree) officeBeside(first, last int) string {
	if t.tag(first-1) == "," && is("title", t.at(first-2)) {
		return "/" + t.at(first-2)
	}
	if t.tag(last+1) != "," {
		return ""
	}
	head, _, ok := t.baseNP(last + 2)
	if !ok || !is("title", t.at(head)) {
		return ""
	}
	return "/" + t.at(head)
}

// isLeadIn tells words at the start of a noun phrase that are no part of a name.
func (t *tree) isLeadIn(i int) bool {
	switch t.tag(i) {
	case "DT", "PDT", "PRP$", "RB", "``", "''", "CC", ",", "IN":
		return true
	case "JJ":
		return t.at(i) == "own" || t.at(i) == "such"
	case "JJS":
		return t.at(i) == "least" || t.at(i) == "most"
	}
	return false
}

// personName finds the name of a person at the end of tokens first to last,
// behind titles and offices. A capitalised phrase without a title counts if it
// is two or three plain words of which none names a body or a place.
func (t *tree) personName(first, last int) (string, bool) {
	end := last
	if !t.isProper(last) && t.tag(last) != "JJ" {
		return "", false
	}
	i := last
	for i >= first && t.isProper(i) && !is("title", t.at(i)) && !is("portfolio", t.at(i)) {
		i--
	}
	name := t.joined(i+1, end)
	n := end - i
	titled := i >= first && (is("title", t.at(i)) || is("portfolio", t.at(i)) && t.hasTitle(first, i))
	if !titled && i < first {
		titled = t.titleBefore(first)
	}
	switch {
	case n == 0 || n > 4 || !capitalised(name):
		return "", false
	case titled:
		return name, !is("body", t.at(last)) && !isAcronym(name)
	case n < 2 || n > 3 || i >= first && t.tag(i) != "," && !is("source", t.lemma(i)):
		return "", false
	}
	for k := i + 1; k <= end; k++ {
		w := t.at(k)
		if _, ok := words().places[w]; ok || is("body", w) || is("outlet", w) || isAcronym(t.form(k)) || len(w) < 2 || t.tag(k) == "NNPS" {
			return "", false
		}
		if _, ok := t.room.nounClass(t.lemma(k)); ok {
			return "", false
		}
	}
	if _, ok := words().places[strings.ToLower(name)]; ok {
		return "", false
	}
	return name, true
}

func (t *tree) hasTitle(i, j int) bool {
	for ; i <= j; i++ {
		if is("title", t.at(i)) {
			return true
		}
	}
	return false
}

// titleBefore tells whether a title stands right before token i, as a phrase
// of its own by the tree.
func (t *tree) titleBefore(i int) bool {
	k := i - 1
	if is("title", t.at(k)) {
		return true
	}
	for n := 0; n < 3 && (is("portfolio", t.at(k)) || t.at(k) == "of" || t.at(k) == "for"); n++ {
		k--
		if is("title", t.at(k)) {
			return true
		}
	}
	return false
}

func capitalised(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// isAcronym tells words in capitals: "CNN", "U.S.".
func isAcronym(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			n++
		case r != '.' && r != '-' && !unicode.IsDigit(r):
			return false
		}
	}
	return n >= 2
}

// A memory is what has been named so far, in reading order.
type memory struct {
	full   map[string]string // last word of a person's name -> the name in full
	source map[string]string // head noun of an unnamed source -> its longest description
	person string            // who a "he" or "she" would be
	told   int               // the sentence that told of person last
	now    int               // the sentence that is being read
	body   string            // what an "it" would be
	maybe  string            // a name without title told after body: a person or a firm
	group  string            // who a "they" would be
	outlet string            // the outlet named last
	office map[string]string // who holds an office, as in ref.office
}

func newMemory() *memory {
	return &memory{full: map[string]string{}, source: map[string]string{}, office: map[string]string{}}
}

// resolve gives the full name that a reference stands for, "" where it stands
// for nothing known, and remembers it if it is named.
func (m *memory) resolve(r ref, subject bool) string {
	if r.pronoun != "" {
		return m.pronoun(r.pronoun)
	}
	if r.name == "" {
		return ""
	}
	name := r.name
	lastWord := name[strings.LastIndexByte(name, ' ')+1:] // single spaces part words
	switch {
	case r.person && lastWord != name:
		m.full[lastWord] = name
	case lastWord == name && m.full[lastWord] != "":
		name, r.person = m.full[lastWord], true
	case !r.proper && r.office != "" && m.office[r.office] != "":
		name, r.person = m.office[r.office], true
	case !r.proper && is("source", r.head):
		name = m.describe(r, name)
	}
	if r.person && r.office != "" && r.proper {
		m.office[r.office] = name
	}
	if !r.proper && !r.person && !r.plural && is("person", r.head) && m.told != m.now {
		m.person = "" // "Soldiers shot a protester. She died.": nobody named before
	}
	if subject {
		switch {
		case r.person:
			m.person, m.maybe, m.told = name, "", m.now
			if r.office == "" {
				m.maybe = name
			}
		case r.plural:
			m.group = name
		case r.proper || is("body", r.head):
			m.body, m.maybe = name, ""
		}
	}
	return name
}

// describe gives the longest description of an unnamed source of this kind:
// "the source" was "a senior diplomatic source" before.
func (m *memory) describe(r ref, name string) string {
	if old := m.source[r.head]; len(old) > len(name) && len(strings.Fields(name)) == 1 && !r.plural {
		return old
	}
	m.source[r.head] = name
	return name
}

func (m *memory) pronoun(p string) string {
	switch p {
	case "he", "she", "him", "her", "his":
		m.told = m.now
		return m.person
	case "it", "its":
		if m.maybe != "" {
			return m.maybe
		}
		return m.body
	case "they", "them", "their":
		return m.group
	}
	return ""
}
