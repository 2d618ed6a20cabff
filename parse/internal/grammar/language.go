// Package grammar reads a language's words and patterns and finds, in a run of
// tokens, everything that they make up.
//
// A patterns file holds rules. A line in the first column begins one with its
// name, the class of what it makes, and the production that makes it; the
// indented lines below are its patterns, each with an example and what the
// example means, read on Wednesday 9 October 2024:
//
//	month-day DATE fields
//		M DAY ","? Y :: March 5, 2012 => 2012-03-05
//
// A pattern is CLASS, "word", a|b, ? and nothing more. A hyphen that joins two
// words may be left out of a pattern.
package grammar

import (
	"slices"
	"strings"
	"sync/atomic"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/lexicon"
	"github.com/bbdb26f0/annals/parse/internal/text"
)

// A Class is an interned class name or, for a literal, the word in quotes.
type Class uint16

// A Match is what a pattern matched: its elements other than literals.
type Match struct {
	Classes []string
	Nodes   []*known.Node
	Arena   *known.Arena // where new nodes come from
}

// New gives a node for the result. It lives until the next island is searched.
func (m Match) New(n known.Node) *known.Node { return m.Arena.Put(n) }

// Get gives the first element of a class, nil where there is none.
func (m Match) Get(class string) *known.Node {
	if i := slices.Index(m.Classes, class); i >= 0 {
		return m.Nodes[i]
	}
	return nil
}

// A Production makes a node of what a pattern matched, or nil where the parts
// do not go together.
type Production struct {
	Name  string
	Needs []string // every pattern must have one of these classes, or else one of ...
	Make  func(Match) *known.Node
}

// A Rule is a named group of patterns that make the same class.
type Rule struct {
	Name       string
	Class      Class
	Production *Production
	Order      int // position in the file; earlier rules win ties
}

// An Example is one pattern's example with what it must give.
type Example struct {
	Line  int
	Rule  string
	Text  string
	Value string // TIMEX3 value
}

// A sense is one reading of a word.
type sense struct {
	class Class
	node  *known.Node
	cap   bool
	low   *known.Node // the node where cap is not met
}

// A Language is a compiled set of words and patterns. What it says never
// changes, and it is safe for concurrent use.
type Language struct {
	names    []string // by Class
	ids      map[string]Class
	senses   [][]sense // by word id
	states   []uint32  // by word id: what skim needs to know
	table    *wordTable
	marks    [256]uint32 // by byte: id and state of punctuation, odd where it takes a closer look
	s        int32       // word id of a possessive 's
	digits   bool        // some form is made of digits only
	trie     trie
	roots    []int32 // by Class: the branch behind a first element of this class
	rules    []Rule
	final    []bool   // by Class
	tight    []bool   // by Class: a hyphen before it may not be left out of a pattern
	triggers []bool   // by Class: an island needs an item of such a class
	seconds  []bool   // by Class: likewise, by another choice
	solos    []bool   // by Class: an expression by itself
	shapes   []uint32 // by Class: the state of a number of this shape
	Examples []Example
	readings *readings // filled as words and numbers turn up

	// What follows serves compiling only.
	forms    []string // by word id
	wordIDs  map[string]int32
	terminal []bool // by Class: words or numbers have it
	drafts   []draft
	seqs     []sequence
}

// A sequence is a pattern without alternatives and the class of what it makes.
type sequence struct {
	elements []Class
	makes    Class
}

// finals are the classes whose findings are expressions by themselves. CASUAL
// ones are expressions of messages only.
var finals = []string{"DATE", "TIME", "DURATION", "SET", "RANGE", "CASUAL"}

// tight are the classes before which a hyphen makes another word: "year-earlier"
// is no "year earlier", "third-quarter" an adjective.
var tight = []string{"DIR", "SUBYEAR"}

// New compiles the words and patterns of a language. Shapes are the classes
// that numeric tokens can have.
func New(name, words, patterns string, shapes []string, productions []Production) (*Language, error) {
	// The room is what a full language needs; growing to it takes a third more memory.
	l := &Language{ids: make(map[string]Class, 1024), wordIDs: make(map[string]int32, 2048), forms: make([]string, 1, 2048), senses: make([][]sense, 1, 2048),
		drafts: make([]draft, 1, 8192), seqs: make([]sequence, 0, 8192)}
	l.wordIDs[""] = 0
	l.intern("")
	for _, s := range shapes {
		l.terminal[l.intern(s)] = true
	}
	entries, err := lexicon.Read(name+"/words.txt", words)
	if err != nil {
		return nil, err
	}
	for i := range entries {
		l.addEntry(&entries[i])
	}
	if err := l.readPatterns(name+"/patterns.txt", patterns, productions); err != nil {
		return nil, err
	}
	l.finish()
	return l, nil
}

func (l *Language) intern(name string) Class {
	if c, ok := l.ids[name]; ok {
		return c
	}
	c := Class(len(l.names))
	l.ids[name], l.names = c, append(l.names, name)
	l.roots, l.terminal = append(l.roots, 0), append(l.terminal, false)
	return c
}

func (l *Language) addSense(form string, s sense) {
	id := l.word(form)
	l.senses[id] = append(l.senses[id], s)
	l.terminal[s.class] = true
}

// word gives the id of a form, a new one where it has none yet.
func (l *Language) word(form string) int32 {
	id, ok := l.wordIDs[form]
	if !ok {
		id = int32(len(l.senses))
		l.wordIDs[form] = id
		l.senses, l.forms = append(l.senses, nil), append(l.forms, form)
	}
	return id
}

// addEntry enters a word; a form of several words becomes a pattern of literals.
func (l *Language) addEntry(e *lexicon.Entry) {
	c, node := l.intern(e.Class), &e.Value
	parts := splitForm(e.Form)
	if len(parts) == 1 {
		s := sense{class: c, node: node, cap: e.Cap}
		if e.Cap {
			low := *node
			low.Low, low.Weak = true, true
			s.low = &low
		}
		l.addSense(e.Form, s)
		return
	}
	var seq []Class
	for _, p := range parts {
		seq = append(seq, l.literal(p))
	}
	l.rules = append(l.rules, Rule{Name: "word", Class: c, Order: -1,
		Production: &Production{Make: func(Match) *known.Node { return node }}})
	l.insert(seq, int32(len(l.rules)-1))
}

// literal interns a word of a pattern.
func (l *Language) literal(word string) Class {
	name := `"` + word + `"`
	_, known := l.ids[name]
	c := l.intern(name)
	if !known {
		l.addSense(word, sense{class: c})
	}
	return c
}

// splitForm cuts a form as the scanner cuts text: "new year's day" is four
// tokens, "mid-day" three.
func splitForm(form string) []string {
	form = strings.ReplaceAll(form, "-", " - ")
	var out []string
	for _, f := range strings.Fields(form) {
		if base, ok := strings.CutSuffix(f, "'s"); ok && base != "" {
			out = append(out, base, "'s")
		} else {
			out = append(out, f)
		}
	}
	return out
}

func (l *Language) finish() {
	for _, f := range finals {
		l.intern(f)
	}
	l.tight, l.final = l.flags(tight), l.flags(finals)
	l.trie = newTrie(l.drafts)
	l.findSolos()
	l.findTriggers()
	l.settleWords()
	l.forms, l.wordIDs, l.terminal, l.drafts, l.seqs = nil, nil, nil, nil, nil
}

// flags marks classes by name.
func (l *Language) flags(names []string) []bool {
	out := make([]bool, len(l.names))
	for _, name := range names {
		if c, ok := l.ids[name]; ok {
			out[c] = true
		}
	}
	return out
}

// settleWords makes the tables that the scanner uses.
func (l *Language) settleWords() {
	for _, f := range slices.Clone(l.forms) { // a new form, without senses, for what longer ones begin with
		if n := strings.IndexFunc(f, func(r rune) bool { return r < 'a' || r > 'z' }); n > 0 {
			l.word(f[:n])
		}
	}
	l.shapes = make([]uint32, len(l.names))
	for c := range l.shapes {
		l.shapes[c] = l.state(Class(c))
	}
	l.states = make([]uint32, len(l.forms))
	for id, f := range l.forms {
		for _, s := range l.senses[id] {
			l.states[id] |= l.state(s.class)
		}
		if n := strings.IndexFunc(f, func(r rune) bool { return r < 'a' || r > 'z' }); n > 0 {
			l.states[l.wordIDs[f[:n]]] |= odd
		}
		l.digits = l.digits || f != "" && strings.Trim(f, "0123456789") == ""
		if len(f) > 8 {
			l.states[id] |= odd
		}
		if len(f) == 1 {
			l.marks[f[0]] = uint32(id)<<stateBits | l.states[id]
		}
	}
	for b := range l.marks {
		if b == '\'' || b == '-' || b == 0 || text.ClassOf(byte(b)) != text.Punct {
			l.marks[b] |= odd
		}
	}
	l.s = l.wordIDs["'s"]
	l.table = newWordTable(l.forms, l.states)
	l.readings = &readings{words: make([]atomic.Pointer[reading], 2*len(l.forms))}
}

// state gives what an item with a reading in class c means to the scanner.
func (l *Language) state(c Class) uint32 {
	state := inWords
	if l.triggers[c] {
		state |= trigger
	}
	if l.seconds[c] {
		state |= second
	}
	if l.solos[c] {
		state |= solo
	}
	return state
}
