package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/bbdb26f0/annals/timeline/internal/syntax"
)

// A tree is one sentence with what the rules keep asking of it. Heads that
// make no tree are mended, so that walks up and down always end.
type tree struct {
	index  int // of the sentence
	text   string
	tok    []syntax.Token
	tags   []string // of tok, mended
	lemmas []string
	low    []string // lower case forms
	timely []bool   // whether they are words of time
	head   []int
	kids   [][]int // ascending
	lo     []int   // first token of the subtree
	hi     []int   // last token of the subtree
	para   int
	room   *room
	main   int // the finite verb that the tagger missed, -1 for none: the tree has no place for it
}

func newTree(text string, index int, s *syntax.Sentence, r *room) *tree {
	n := len(s.Tokens)
	t := &r.trees.take(1)[0]
	*t = tree{
		index: index, text: text, tok: s.Tokens, para: s.Paragraph, room: r, main: -1,
		tags: r.strings.take(n), lemmas: r.strings.take(n), low: r.strings.take(n), timely: r.bools.take(n),
		head: r.ints.take(n), kids: r.lists.take(n), lo: r.ints.take(n), hi: r.ints.take(n),
	}
	for i, k := range s.Tokens {
		t.low[i] = lower(t.form(i))
		t.timely[i] = is("time", t.low[i])
		t.tags[i], t.lemmas[i] = k.Tag, t.low[i]
		switch k.Lemma {
		case t.low[i]:
		case t.form(i): // a name
			t.lemmas[i] = lowerName(k.Lemma, t.low[i])
		default:
			t.lemmas[i] = strings.ToLower(k.Lemma)
		}
		t.head[i] = k.Head
		if k.Head < 0 || k.Head >= n || k.Head == i {
			t.head[i] = -1
		}
	}
	t.cutCycles()
	t.regroup()
	t.adopt()
	t.spread()
	for i := range t.lemmas {
		t.lemmas[i] = t.knownLemma(i)
	}
	t.repair()
	return t
}

// regroup coordinates a verb with the one above that has its tense where the
// tree coordinates it with one that has another: "sources said that Norway tells
// nobody and voiced concern" has sources voice it.
func (t *tree) regroup() {
	for i := range t.tok {
		h := t.head[i]
		if h < 0 || t.tok[i].Label != "conj" || t.tok[h].Label != "ccomp" || !otherTense(t.tok[i].Tag, t.tok[h].Tag) || t.hasSubject(i) {
			continue
		}
		if g := t.head[h]; g >= 0 && g < h && h < i && t.tok[g].Tag == t.tok[i].Tag {
			t.head[i] = g
		}
	}
}

func otherTense(a, b string) bool {
	return a == "VBD" && (b == "VBZ" || b == "VBP") || b == "VBD" && (a == "VBZ" || a == "VBP")
}

func (t *tree) hasSubject(v int) bool {
	for k := range t.head {
		if t.head[k] == v && t.tok[k].Label == "nsubj" {
			return true
		}
	}
	return false
}

// adopt gives every token its dependents, all in one slice.
func (t *tree) adopt() {
	next := t.room.ints.take(len(t.head) + 1) // head+1 -> where its dependents begin
	for _, h := range t.head {
		next[h+1]++
	}
	sum := 0
	for h, n := range next {
		next[h], sum = sum, sum+n
	}
	all := t.room.ints.take(len(t.head))
	for i, h := range t.head {
		all[next[h+1]] = i
		next[h+1]++
	}
	for h := range t.kids {
		t.kids[h] = all[next[h]:next[h+1]:next[h+1]]
	}
}

// cutCycles makes every token that cannot reach a root a root.
func (t *tree) cutCycles() {
	state := make([]uint8, len(t.head)) // 1: on the path, 2: reaches a root
	var path []int
	for i := range t.head {
		path = path[:0]
		j := i
		for j >= 0 && state[j] == 0 {
			state[j] = 1
			path = append(path, j)
			j = t.head[j]
		}
		if j >= 0 && state[j] == 1 {
			t.head[j] = -1
		}
		for _, p := range path {
			state[p] = 2
		}
	}
}

// spread finds the extent of each subtree, walking down without recursion so
// that deep trees cost no stack.
func (t *tree) spread() {
	order := t.room.ints.take(len(t.head))[:0]
	for i, h := range t.head {
		t.lo[i], t.hi[i] = i, i
		if h < 0 {
			order = append(order, i)
		}
	}
	for k := 0; k < len(order); k++ {
		order = append(order, t.kids[order[k]]...)
	}
	for k := len(order) - 1; k >= 0; k-- {
		i := order[k]
		if h := t.head[i]; h >= 0 {
			t.lo[h] = min(t.lo[h], t.lo[i])
			t.hi[h] = max(t.hi[h], t.hi[i])
		}
	}
}

// lowerName is a name in lower case, which is low unless an apostrophe differs.
func lowerName(name, low string) string {
	if strings.Contains(name, "’") {
		return strings.ToLower(name)
	}
	return low
}

// lower is a form in lower case with plain apostrophes.
func lower(form string) string {
	for i := range len(form) {
		if c := form[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.ReplaceAll(strings.ToLower(form), "’", "'")
		}
	}
	return form
}

func (t *tree) len() int          { return len(t.tok) }
func (t *tree) form(i int) string { return clip(t.text, t.tok[i].Start, t.tok[i].End) }

// clip is text[start:end], or "" for a span that is none.
func clip(text string, start, end int) string {
	if start < 0 || end > len(text) || start > end {
		return ""
	}
	return text[start:end]
}

// at is the lower case form of token i, "" outside the sentence.
func (t *tree) at(i int) string {
	if i < 0 || i >= len(t.low) {
		return ""
	}
	return t.low[i]
}

// tag is the tag of token i, "" outside the sentence.
func (t *tree) tag(i int) string {
	if i < 0 || i >= len(t.tok) {
		return ""
	}
	return t.tags[i]
}

func (t *tree) lemma(i int) string {
	if i < 0 || i >= len(t.tok) {
		return ""
	}
	return t.lemmas[i]
}

// knownLemma is the lemma of token i; where a verb is unknown but would be
// known with an "e" ("underscor" of "underscored"), that.
func (t *tree) knownLemma(i int) string {
	l := t.lemmas[i]
	if v := words().verbs; t.isVerb(i) && v[l] == nil && v[l+"e"] != nil {
		return l + "e"
	}
	return l
}

func (t *tree) label(i int) string { return t.tok[i].Label }

// child finds the first dependent of i with one of the labels, -1 for none.
func (t *tree) child(i int, labels ...string) int {
	for _, k := range t.kids[i] {
		for _, l := range labels {
			if t.tok[k].Label == l {
				return k
			}
		}
	}
	return -1
}

// within tells whether i stands in the subtree of top.
func (t *tree) within(i, top int) bool {
	for ; i >= 0; i = t.head[i] {
		if i == top {
			return true
		}
	}
	return false
}

func (t *tree) isVerb(i int) bool   { return strings.HasPrefix(t.tag(i), "VB") }
func (t *tree) isNoun(i int) bool   { return strings.HasPrefix(t.tag(i), "NN") }
func (t *tree) isProper(i int) bool { return strings.HasPrefix(t.tag(i), "NNP") }
func (t *tree) isAdverb(i int) bool { return strings.HasPrefix(t.tag(i), "RB") }

// isFinite tells whether token i is a finite verb or a modal by its tag.
func (t *tree) isFinite(i int) bool {
	switch t.tag(i) {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// lastWord is the token before i that is no adverb, -1 for none.
func (t *tree) lastWord(i int) int {
	for i--; t.isAdverb(i); i-- {
	}
	return i
}

// isMark tells whether token i is punctuation.
func (t *tree) isMark(i int) bool {
	switch t.tag(i) {
	case ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP", "SYM", "(", ")", "\"":
		return true
	}
	return t.tag(i) != "" && t.tok[i].Label == "punct"
}

// joined is tokens i to j (inclusive) as text, with the white space between
// them as single spaces.
func (t *tree) joined(i, j int) string {
	if i < 0 || j >= len(t.tok) || i > j {
		return ""
	}
	s := clip(t.text, t.tok[i].Start, t.tok[j].End)
	if isPlain(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isPlain tells whether the only white space in s is single spaces between
// other bytes, as far as ASCII tells.
func isPlain(s string) bool {
	space := true
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= utf8.RuneSelf || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space
}
