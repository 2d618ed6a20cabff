package grammar

import (
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/text"
)

// MaxIsland bounds a run of tokens that are searched together. No expression
// is nearly as long; cutting there keeps adversarial text linear.
const MaxIsland = 48

// NumberReader reads the numeric token at byte i of s: its end, and its readings
// behind those in out. Apostrophe reads '98 behind the mark.
type NumberReader interface {
	Number(mem *known.Arena, out []Shape, s string, i int) (end int, all []Shape)
	Apostrophe(mem *known.Arena, out []Shape, s string, i int) (end int, all []Shape)
}

// An Islander cuts a text into islands: runs of tokens that the language knows,
// between words that it does not.
type Islander struct {
	l      *Language
	num    NumberReader
	text   string
	pos    int
	items  [MaxIsland]Item
	shaped []Shape // the shapes of items
	arena  known.Arena
	nodes  *known.Arena // arena, or nil where the nodes must outlive their island
	lower  [maxWord]byte
}

// Reset begins anew at the head of s and reuses the working memory. Unless keep
// is set, what is made of an island lives until the next island is asked for.
func (is *Islander) Reset(l *Language, s string, num NumberReader, keep bool) {
	is.l, is.num, is.text, is.pos, is.nodes = l, num, s, 0, &is.arena
	if keep {
		is.nodes = nil
	}
}

// drop takes back what numbers and productions made of an island.
func (is *Islander) drop() {
	is.shaped = is.shaped[:0]
	is.arena.Reset()
}

// item reads the token that begins at t, and gives its state, 0 where the
// language does not know it.
func (is *Islander) item(t text.Token) (it Item, state uint32) {
	it = Item{Start: t.Start, End: t.End}
	switch t.Kind {
	case text.Number:
		return is.number(it)
	case text.Mark:
		return is.mark(it, t)
	}
	it.End = text.Next(is.text, t.Start).End
	if end, id := is.longer(it.Start, it.End); id != 0 {
		it.End, it.Word = end, id
		return it, is.l.states[id]
	}
	it.Word = is.word(it.Start, it.End)
	return it, is.l.states[it.Word]
}

func (is *Islander) number(it Item) (Item, uint32) {
	if end, place := PlainNumber(is.text, it.Start); place >= 0 && (!is.l.digits || is.word(it.Start, end) == 0) {
		r := is.l.ofNumber(is.num, is.text, it.Start, end, place)
		it.End, it.plain = end, int16(place+1)
		return it, r.state
	}
	digits := it.Start
	for digits < len(is.text) && text.IsDigit(is.text[digits]) {
		digits++
	}
	from := len(is.shaped)
	end, all := is.num.Number(is.nodes, is.shaped, is.text, it.Start)
	it.End, is.shaped = max(end, digits), all
	state := is.shapes(&it, from)
	if e := is.alnumEnd(it.Start); e > digits || is.l.digits { // "2day", "9th"
		if it.Word = is.word(it.Start, e); it.Word != 0 {
			it.End = e
		}
	}
	return it, state | is.l.states[it.Word]
}

// shapes hands the shapes read last to an item and gives what they mean.
func (is *Islander) shapes(it *Item, from int) (state uint32) {
	it.from, it.to, state = int16(from), int16(len(is.shaped)), numbered
	for _, s := range is.shaped[from:] {
		state |= is.l.shapes[s.Class]
	}
	if from == len(is.shaped) {
		return 0
	}
	return state
}

// alnumEnd gives the end of the letters and digits at i, or, to keep a text
// without blanks linear, a byte that is too far for any word.
func (is *Islander) alnumEnd(i int) int {
	for far := min(len(is.text), i+maxWord+4); i < far && text.IsWord(is.text[i]); i++ {
	}
	return i
}

// mark reads punctuation: a possessive 's, an apostrophe year, a joining
// hyphen, or the mark itself.
func (is *Islander) mark(it Item, t text.Token) (Item, uint32) {
	l := is.l
	switch {
	case t.Mark == 0:
		return it, 0
	case t.End == len(is.text):
	case t.Mark == '\'':
		if text.IsDigit(is.text[t.End]) && (t.Gap || t.Start == 0 || !text.IsWord(is.text[t.Start-1])) {
			from := len(is.shaped)
			if end, all := is.num.Apostrophe(is.nodes, is.shaped, is.text, t.End); end > 0 {
				it.End, is.shaped = end, all
				return it, is.shapes(&it, from)
			}
		}
		if !t.Gap && is.text[t.End]|0x20 == 's' && (t.End+1 >= len(is.text) || !text.IsWord(is.text[t.End+1])) {
			it.End = t.End + 1
			it.Word = l.s
			return it, l.states[l.s]
		}
	case t.Mark == '-':
		if it.Hyphen = !t.Gap && text.IsWord(is.text[t.End]); it.Hyphen {
			it.Word = int32(l.marks[t.Mark] >> stateBits)
			return it, l.states[it.Word] | inWords
		}
	}
	it.Word = int32(l.marks[t.Mark] >> stateBits)
	return it, l.states[it.Word]
}

// longer tries a form that the scanner cuts: "a.m.", "jan.", "o'clock", "q3".
func (is *Islander) longer(start, i int) (end int, id int32) {
	s := is.text
	if i < len(s) && text.IsDigit(s[i]) && i-start <= 2 {
		if e := is.alnumEnd(i); e > i {
			return e, is.word(start, e)
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
		if id := is.word(start, i); id != 0 {
			best, bestID = i, id
		}
		j := i
		for j < len(s) && text.IsLetter(s[j]) {
			j++
		}
		if j == i {
			break
		}
		if id := is.word(start, j); id != 0 {
			best, bestID = j, id
		}
		i = j
	}
	return best, bestID
}

// word gives the id of the word at [from, to) of the text, in lower case and
// with a straight apostrophe.
func (is *Islander) word(from, to int) int32 {
	lower := is.lower[:0]
	if to-from > maxWord {
		return 0
	}
	for i := from; i < to; i++ {
		b := is.text[i]
		if b >= 'A' && b <= 'Z' {
			b |= 0x20
		}
		if b == 0xE2 && i+2 < to && is.text[i:i+3] == "’" {
			b, i = '\'', i+2
		}
		lower = append(lower, b)
	}
	if m := is.l.table.find(lower); m&inWords != 0 {
		return int32(m >> stateBits)
	}
	return 0
}
