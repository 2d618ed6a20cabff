package grammar

import (
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/text"
)

// maxIsland bounds a run of tokens that are searched together. No expression
// is nearly as long; cutting there keeps adversarial text linear.
const maxIsland = 48

// NumberReader reads the numeric token at byte i of s: its end, and the class
// names and nodes of its readings. Apostrophe reads '98 behind the mark.
type NumberReader interface {
	Number(s string, i int) (end int, classes []string, nodes []*known.Node)
	Apostrophe(s string, i int) (end int, classes []string, nodes []*known.Node)
}

// An Islander cuts a text into islands: runs of tokens that the language knows,
// between words that it does not.
type Islander struct {
	l     *Language
	num   NumberReader
	text  string
	pos   int
	items []Item
	lower []byte
}

// NewIslander begins at the head of s.
func (l *Language) NewIslander(s string, num NumberReader) *Islander {
	return &Islander{l: l, num: num, text: s}
}

// Next gives the next island that holds at least one word or number, or nil at
// the end of the text. The slice is valid until the next call.
func (is *Islander) Next() []Item {
	for {
		is.items = is.items[:0]
		more := is.fill()
		if is.worth() {
			return is.items
		}
		if !more {
			return nil
		}
	}
}

// fill reads one island and reports whether text is left.
func (is *Islander) fill() bool {
	for len(is.items) < maxIsland {
		t := text.Next(is.text, is.pos)
		switch t.Kind {
		case text.End:
			is.pos = t.End
			return false
		case text.Break:
			is.pos = t.End
			return true
		}
		it, ok := is.item(t)
		is.pos = it.End
		if !ok {
			return true
		}
		is.items = append(is.items, it)
	}
	return true
}

// worth reports whether an island can hold an expression: a number, or a word
// that is more than a pattern's literal.
func (is *Islander) worth() bool {
	for i := range is.items {
		if len(is.items[i].Shapes) > 0 {
			return true
		}
		for _, s := range is.l.senses[is.items[i].Word] {
			if s.node != nil || is.l.leads[s.class] {
				return true
			}
		}
	}
	return false
}

func (is *Islander) item(t text.Token) (Item, bool) {
	it := Item{Start: t.Start, End: t.End, Gap: t.Gap}
	switch t.Kind {
	case text.Number:
		end, classes, nodes := is.num.Number(is.text, t.Start)
		it.End = max(end, t.End)
		is.shapes(&it, classes, nodes)
		it.Word = is.word(t.Start, is.alnumEnd(t.Start))
		if it.Word != 0 {
			it.End = is.alnumEnd(t.Start)
		}
		return it, len(it.Shapes) > 0 || it.Word != 0
	case text.Mark:
		return is.mark(it, t)
	}
	it.Cap = is.text[t.Start] >= 'A' && is.text[t.Start] <= 'Z'
	if end, id := is.longer(t); id != 0 {
		it.End, it.Word = end, id
		return it, true
	}
	it.Word = is.word(t.Start, t.End)
	return it, it.Word != 0
}

func (is *Islander) alnumEnd(i int) int {
	for i < len(is.text) && text.IsWord(is.text[i]) {
		i++
	}
	return i
}

func (is *Islander) shapes(it *Item, classes []string, nodes []*known.Node) {
	for i, c := range classes {
		if id := is.l.Class(c); id != 0 {
			it.Shapes = append(it.Shapes, Shape{id, nodes[i]})
		}
	}
}

// mark reads punctuation: a possessive 's, an apostrophe year, a joining
// hyphen, or the mark itself.
func (is *Islander) mark(it Item, t text.Token) (Item, bool) {
	if t.Mark == '\'' {
		if end, classes, nodes := is.num.Apostrophe(is.text, t.End); end > 0 && (t.Gap || t.Start == 0 || !text.IsWord(is.text[t.Start-1])) {
			it.End = end
			is.shapes(&it, classes, nodes)
			return it, true
		}
		if !t.Gap && t.End < len(is.text) && is.text[t.End]|0x20 == 's' && (t.End+1 >= len(is.text) || !text.IsWord(is.text[t.End+1])) {
			it.End = t.End + 1
			it.Word = is.l.words["'s"]
			return it, it.Word != 0
		}
	}
	if t.Mark == 0 {
		return it, false
	}
	it.Word = is.l.words[string(rune(t.Mark))]
	it.Hyphen = t.Mark == '-' && !t.Gap && t.End < len(is.text) && text.IsWord(is.text[t.End])
	return it, it.Word != 0 || it.Hyphen
}

// longer tries a form that the scanner cuts: "a.m.", "jan.", "o'clock", "q3".
func (is *Islander) longer(t text.Token) (end int, id int32) {
	s, i := is.text, t.End
	if i < len(s) && text.IsDigit(s[i]) && t.End-t.Start <= 2 {
		if e := is.alnumEnd(i); e > i {
			return e, is.word(t.Start, e)
		}
	}
	best, bestID := 0, int32(0)
	for k := 0; k < 4 && i < len(s); k++ {
		switch {
		case s[i] == '.':
			i++
		case s[i] == '\'':
			i++
		case len(s) > i+2 && s[i:i+3] == "’":
			i += 3
		default:
			return best, bestID
		}
		if id := is.word(t.Start, i); id != 0 {
			best, bestID = i, id
		}
		j := i
		for j < len(s) && text.IsLetter(s[j]) {
			j++
		}
		if j == i {
			break
		}
		if id := is.word(t.Start, j); id != 0 {
			best, bestID = j, id
		}
		i = j
	}
	return best, bestID
}

// word gives the id of the word at [from, to) of the text, in lower case and
// with a straight apostrophe.
func (is *Islander) word(from, to int) int32 {
	if to-from > 24 {
		return 0
	}
	is.lower = is.lower[:0]
	for i := from; i < to; i++ {
		b := is.text[i]
		if b >= 'A' && b <= 'Z' {
			b |= 0x20
		}
		if b == 0xE2 && i+2 < to && is.text[i:i+3] == "’" {
			b, i = '\'', i+2
		}
		is.lower = append(is.lower, b)
	}
	return is.l.words[string(is.lower)]
}
