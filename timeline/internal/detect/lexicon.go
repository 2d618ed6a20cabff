package detect

import (
	"embed"
	"slices"
	"strings"
	"sync"
)

//go:embed data/*.txt
var data embed.FS

// A wordSet is a set of lower case words or "_"-joined word sequences.
type wordSet map[string]bool

// A class is what classes.txt says of one kind of event.
type class struct {
	name   string
	weight int // 0 to 9: how much a timeline gains from an event of this class
	saying, state, mind, comment,
	cause, phase, light, vague, party bool
}

// A nounEntry is what nouns.txt says of one noun.
type nounEntry struct {
	class *class
	weak  bool // names an event only beside a participant, a time or an event modifier
}

// A lexicon holds the word lists.
type lexicon struct {
	classes map[string]*class
	verbs   map[string]*class
	nouns   map[string]nounEntry
	status  map[string]map[string]Status // part ("verb", "adj", ...) -> word -> status
	set     map[string]wordSet           // words.txt by name
	lists   map[string][]string          // word -> names of the sets that hold it
	listed  filter                       // what may be in lists
	opens   wordSet                      // what the word sequences of verbs, light verbs and markers begin with
	pasts   map[string]string            // irregular past tense -> lemma
	places  map[string]place             // lower case name, demonym or capital
}

// A place is what a geographic name stands for.
type place struct {
	name    string // of the country
	demonym bool
	capital bool
}

var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{
		classes: map[string]*class{},
		verbs:   map[string]*class{},
		nouns:   map[string]nounEntry{},
		status:  map[string]map[string]Status{},
		set:     map[string]wordSet{},
		lists:   map[string][]string{},
		opens:   wordSet{},
		pasts:   map[string]string{},
		places:  map[string]place{},
	}
	l.readClasses()
	each("verbs", func(name, w string) {
		l.verbs[w] = l.classes[name]
		l.open(w)
	})
	each("nouns", func(name, w string) {
		bare := strings.TrimPrefix(w, "~")
		l.nouns[bare] = nounEntry{l.classes[name], bare != w}
	})
	each("pasts", func(name, w string) { l.pasts[w] = name })
	each("words", func(name, w string) { l.add(name, w) })
	each("status", func(name, w string) { l.readStatus(name, w) })
	l.readPlaces()
	return l
})

// lines gives the lines of a data file that say something.
func lines(name string) []string {
	b, err := data.ReadFile("data/" + name + ".txt")
	if err != nil {
		panic(err) // embedded: cannot happen in a binary that was built
	}
	var out []string
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// each calls f for every word of the lines "name: word word ..." of a file.
func each(file string, f func(name, word string)) {
	for _, line := range lines(file) {
		name, rest, _ := strings.Cut(line, ":")
		for _, w := range strings.Fields(rest) {
			f(name, w)
		}
	}
}

func (l *lexicon) add(set, w string) {
	if l.set[set] == nil {
		l.set[set] = wordSet{}
	}
	if !l.set[set][w] {
		l.set[set][w] = true
		l.lists[w] = append(l.lists[w], set)
		l.listed.add(w)
	}
	if set == "light_verb" || set == "marker" {
		l.open(w)
	}
}

// open remembers the beginnings of a word sequence, so that rules need not put
// sequences together that no list holds.
func (l *lexicon) open(sequence string) {
	for i, c := range sequence {
		if c == '_' {
			l.opens[sequence[:i]] = true
		}
	}
}

func (l *lexicon) readClasses() {
	for _, line := range lines("classes") {
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		c := &class{name: f[0], weight: int(f[1][0] - '0')}
		for _, flag := range f[2:] {
			c.set(flag)
		}
		l.classes[c.name] = c
	}
}

func (c *class) set(flag string) {
	switch flag {
	case "saying":
		c.saying = true
	case "state":
		c.state = true
	case "mind":
		c.mind = true
	case "comment":
		c.comment = true
	case "cause":
		c.cause = true
	case "phase":
		c.phase = true
	case "light":
		c.light = true
	case "vague":
		c.vague = true
	case "party":
		c.party = true
	}
}

func (l *lexicon) readStatus(name, w string) {
	status, part, _ := strings.Cut(name, " ")
	if status == "done" {
		l.add("done", w)
		return
	}
	if l.status[part] == nil {
		l.status[part] = map[string]Status{}
	}
	l.status[part][w] = Status(status)
}

func (l *lexicon) readPlaces() {
	for _, line := range lines("places") {
		f := strings.Split(line, "|")
		for len(f) < 4 {
			f = append(f, "")
		}
		name := strings.TrimSpace(f[0])
		l.places[strings.ToLower(name)] = place{name: name}
		for _, a := range strings.Split(f[1], ",") {
			l.place(a, place{name: name})
		}
		for _, d := range strings.Fields(f[2]) {
			l.place(strings.ReplaceAll(d, "-", " "), place{name: name, demonym: true})
		}
		for _, c := range strings.Split(f[3], ",") {
			l.place(c, place{name: name, capital: true})
		}
	}
}

func (l *lexicon) place(word string, p place) {
	word = strings.ToLower(strings.TrimSpace(word))
	if _, known := l.places[word]; word != "" && !known {
		l.places[word] = p
	}
}

// is tells whether a lower case word belongs to a list of words.txt. Most words
// belong to none, so that one look-up is enough.
func is(list, word string) bool {
	l := words()
	return l.listed.may(word) && slices.Contains(l.lists[word], list)
}

// A filter tells most words that are not in a set from those that are, at less
// than the cost of looking there.
type filter [1 << (filterBits - 6)]uint64

const filterBits = 15

func (f *filter) add(w string) {
	b := filterBit(w)
	f[b/64] |= 1 << (b % 64)
}

func (f *filter) may(w string) bool {
	b := filterBit(w)
	return f[b/64]>>(b%64)&1 != 0
}

func filterBit(w string) uint32 {
	n := len(w)
	if n == 0 {
		return 0
	}
	h := uint32(w[0]) | uint32(w[n/2])<<8 | uint32(w[n-1])<<16 | uint32(n)<<24
	return h * 0x9E3779B1 >> (32 - filterBits)
}

// unknownVerb is the class of a verb that no list holds.
var unknownVerb = sync.OnceValue(func() *class { return &class{weight: 2, vague: true} })

// verbClass gives the class of a verb by its lemma, or by lemma and particle
// where the two together are listed.
func verbClass(lemma, particle string) *class {
	v := words().verbs
	if particle != "" {
		if c := v[lemma+"_"+particle]; c != nil {
			return c
		}
	}
	if c := v[lemma]; c != nil {
		return c
	}
	// A prefix keeps the kind: "retake", "co-host".
	for _, p := range []string{"re-", "co-", "re", "over", "out"} {
		if rest, ok := strings.CutPrefix(lemma, p); ok && len(rest) > 3 {
			if c := v[rest]; c != nil {
				return c
			}
		}
	}
	return unknownVerb()
}

// nounClass gives the class of an event noun by its lemma: from the list, or
// by derivation from an event verb ("annexation" from "annex").
func nounClass(lemma string) (nounEntry, bool) {
	n := words().nouns
	if e, ok := n[lemma]; ok {
		return e, true
	}
	if i := strings.LastIndexByte(lemma, '-'); i > 0 {
		if e, ok := n[lemma[i+1:]]; ok {
			return e, true
		}
	}
	if c := derived(lemma); c != nil {
		return nounEntry{class: c, weak: true}, true
	}
	return nounEntry{}, false
}

// A derivation turns an ending of a noun into endings of the verb it is from.
type derivation struct {
	noun  string
	verbs []string
}

var derivations = [...]derivation{
	{"isation", []string{"ise", "ize"}},
	{"ization", []string{"ize", "ise"}},
	{"ication", []string{"ify", "icate"}},
	{"ation", []string{"e", "ate", ""}},
	{"ition", []string{"ish", "ite"}},
	{"ssion", []string{"t", "ss", "de", "d"}},
	{"sion", []string{"de", "d", "se"}},
	{"ction", []string{"ct", "ce"}},
	{"tion", []string{"t", "te"}},
	{"ment", []string{"", "e"}},
	{"ance", []string{"", "e"}},
	{"al", []string{"e", ""}},
	{"ing", []string{"", "e"}},
}

// derived gives the class of the event verb that a noun is derived from, nil
// for none. States of mind, speech and mere being give no event nouns.
func derived(lemma string) *class {
	if len(lemma) < 6 || is("abstract", lemma) || is("body", lemma) || is("outlet", lemma) {
		return nil
	}
	for i := range derivations {
		d := &derivations[i]
		stem, ok := strings.CutSuffix(lemma, d.noun)
		if !ok || len(stem) < 3 {
			continue
		}
		for _, v := range d.verbs {
			c := words().verbs[stem+v]
			if c != nil && !c.state && !c.mind && !c.comment && !c.saying && c.weight >= 4 {
				return c
			}
		}
		if d.noun == "ing" && len(stem) > 3 && stem[len(stem)-1] == stem[len(stem)-2] {
			if c := words().verbs[stem[:len(stem)-1]]; c != nil && c.weight >= 4 {
				return c
			}
		}
	}
	return nil
}
