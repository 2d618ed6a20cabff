// Package grammar reads a language's words and patterns and finds, in a run of
// tokens, everything that they make up.
//
// A patterns file holds rules. A line in the first column begins one with its
// name, the class of what it makes, and the production that makes it; the
// indented lines below are its patterns, each with an example and what the
// example means, read on Wednesday 9 October 2024:
//
//	month-day DATE fields
//		MONTH DAY ","? YEAR :: March 5, 2012 => 2012-03-05
//
// A pattern is CLASS, "word", a|b, ? and nothing more. A hyphen that joins two
// words may be left out of a pattern.
package grammar

import (
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/lexicon"
)

// A Class is an interned class name or, for a literal, the word in quotes.
type Class uint16

// A Match is what a pattern matched: its elements other than literals.
type Match struct {
	Classes []string
	Nodes   []*known.Node
}

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

// A Language is a compiled set of words and patterns. It is immutable and safe
// for concurrent use.
type Language struct {
	names    []string // by Class
	ids      map[string]Class
	words    map[string]int32
	senses   [][]sense // by word id
	trie     []branch
	roots    []int32 // by Class: the branch behind a first element of this class
	rules    []Rule
	final    []bool  // by Class
	tight    []bool  // by Class: a hyphen before it may not be left out of a pattern
	firsts   []Class // literals that begin a word of several parts
	leads    []bool  // by Class: something of the language begins with it that is no mere connector
	Examples []Example
}

// finals are the classes whose findings are expressions by themselves.
var finals = []string{"DATE", "TIME", "DURATION", "SET", "RANGE"}

// tight are the classes before which a hyphen makes another word: "year-earlier"
// is no "year earlier", "third-quarter" an adjective.
var tight = []string{"DIR", "SUBYEAR"}

// branch is a node of the pattern trie.
type branch struct {
	next []edge1
	rule []int32 // rules that end here
}

type edge1 struct {
	class Class
	to    int32
}

// New compiles the words and patterns of a language. Shapes are the classes
// that numeric tokens can have.
func New(name, words, patterns string, shapes []string, productions []Production) (*Language, error) {
	l := &Language{ids: map[string]Class{}, words: map[string]int32{"": 0}, senses: make([][]sense, 1), trie: make([]branch, 1)}
	l.intern("")
	for _, s := range shapes {
		l.intern(s)
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
	l.roots = append(l.roots, 0)
	return c
}

func (l *Language) addSense(form string, s sense) {
	id, ok := l.words[form]
	if !ok {
		id = int32(len(l.senses))
		l.words[form] = id
		l.senses = append(l.senses, nil)
	}
	l.senses[id] = append(l.senses[id], s)
}

// addEntry enters a word; a form of several words becomes a pattern of literals.
func (l *Language) addEntry(e *lexicon.Entry) {
	c, node := l.intern(e.Class), &e.Value
	parts := splitForm(e.Form)
	if len(parts) == 1 {
		low := *node
		low.Low, low.Weak = true, true
		l.addSense(e.Form, sense{c, node, e.Cap, &low})
		return
	}
	var seq []Class
	for _, p := range parts {
		seq = append(seq, l.literal(p))
	}
	l.firsts = append(l.firsts, seq[0])
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

func (l *Language) insert(seq []Class, rule int32) {
	if l.roots[seq[0]] == 0 {
		l.trie = append(l.trie, branch{})
		l.roots[seq[0]] = int32(len(l.trie) - 1)
	}
	at := l.roots[seq[0]]
	for _, c := range seq[1:] {
		to := int32(-1)
		for _, e := range l.trie[at].next {
			if e.class == c {
				to = e.to
			}
		}
		if to < 0 {
			l.trie = append(l.trie, branch{})
			to = int32(len(l.trie) - 1)
			l.trie[at].next = append(l.trie[at].next, edge1{c, to})
		}
		at = to
	}
	if !slices.Contains(l.trie[at].rule, rule) {
		l.trie[at].rule = append(l.trie[at].rule, rule)
	}
}

func (l *Language) finish() {
	l.leads = make([]bool, len(l.names)+len(finals))
	l.tight = make([]bool, len(l.names)+len(finals))
	for _, name := range tight {
		if c, ok := l.ids[name]; ok {
			l.tight[c] = true
		}
	}
	for _, c := range l.firsts {
		l.leads[c] = true
	}
	for c, root := range l.roots {
		l.leads[c] = l.leads[c] || root != 0 && l.names[c] != "" && l.names[c][0] != '"'
	}
	l.final = make([]bool, len(l.names))
	for _, f := range finals {
		l.final[l.intern(f)] = true
	}
}
