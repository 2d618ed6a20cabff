package grammar

import (
	"math/bits"

	"github.com/bbdb26f0/annals/parse/internal/text"
)

// Next gives the next island that may hold an expression, or nil at the end of
// the text. The slice is valid until the next call.
//
// An island ends before a blank line, behind MaxIsland items, and at the first
// token that the language does not know. Most are dropped at their end: they
// have no trigger.
func (is *Islander) Next() []Item {
	s, table := is.text, is.l.table
	i, prev, lines := is.pos, is.pos, 0 // prev is the end of the token before
	n, seen := 0, uint32(0)             // items of the island, and what they are
	is.drop()
	for {
		// Words in ASCII and single marks, which most of a text is, go by eight
		// bytes at once and by as few branches as can be, 2.4 times as fast as by
		// way of item.
		refused := false
		for lines < 2 && i+16 <= len(s) {
			x := text.Load(s, i) | text.ToLower
			stop := text.FirstNotLetter(x)
			end, meta := i+1, uint32(0)
			if stop&0x80 != 0 {
				if s[i] == ' ' {
					i++
					continue
				}
				if s[i] == '\n' {
					lines++
					i++
					continue
				}
				if meta = is.l.marks[s[i]]; meta&odd != 0 {
					break
				}
			} else {
				var key uint64
				if stop != 0 {
					end, key = i+bits.TrailingZeros64(stop)>>3, x&((stop&-stop)>>7-1)
				} else if more := text.Load(s, i+8) | text.ToLower; text.FirstNotLetter(more) != 0 {
					// longWord, written out for words of up to 15 letters.
					end = i + 8 + bits.TrailingZeros64(text.FirstNotLetter(more))>>3
					if key = longKey(x, text.Load(s, end-8)|text.ToLower, end-i); end == i+8 {
						key = x
					}
				} else if end, key = longWord(s, i, x); end == len(s) {
					refused = true
					break
				}
				// table.get, written out: a call would spill every variable to the stack.
				a, b := table.places(key)
				inA, inB := same(table.keys[a&uint64(len(table.keys)-1)], key), same(table.keys[b&uint64(len(table.keys)-1)], key)
				meta = table.metas[(a&inA|b&inB)&uint64(len(table.metas)-1)] & uint32(inA|inB)
				if s[end] >= 0x80 || meta&odd != 0 && (key>>63 != 0 || s[end] != ' ') {
					refused = true
					break
				}
			}
			is.items[n] = Item{Start: i, End: end, Word: int32(meta >> stateBits)}
			isKnown := meta & inWords
			if seen&(trigger|numbered) != 0 && isKnown == 0 || n == MaxIsland-1 {
				if isKnown != 0 {
					n, seen = n+1, seen|meta
				}
				if is.pos = end; worth(n, seen) {
					return is.items[:n]
				}
				n, seen = 0, 0
				is.drop()
			} else {
				n, seen = (n+1)&-int(isKnown), (seen|meta)&-isKnown
			}
			i, prev, lines = end, end, 0
			if s[i] == ' ' {
				i++
			}
		}
		var t text.Token
		if t = is.blanks(i, &lines); t.Kind == text.End || lines > 1 {
			if is.pos = t.Start; worth(n, seen) {
				return is.items[:n]
			}
			if t.Kind == text.End {
				return nil
			}
			n, seen, prev, lines = 0, 0, t.Start, 0
			is.drop()
		}
		if i = t.Start; t.Kind == text.Word && !refused && i+16 <= len(s) && s[i] < 0x80 {
			continue
		}
		t.Gap = t.Start > prev
		it, state := is.item(t)
		if is.items[n] = it; state != 0 {
			n, seen = n+1, seen|state
		}
		if state == 0 || n == MaxIsland {
			if is.pos = it.End; worth(n, seen) {
				return is.items[:n]
			}
			n, seen = 0, 0
			is.drop()
		}
		i, prev, lines = it.End, it.End, 0
	}
}

// worth reports whether n items can hold an expression: they have triggers of
// both kinds, or the only one is enough by itself.
func worth(n int, seen uint32) bool {
	return n > 1 && seen&trigger != 0 && seen&second != 0 || n == 1 && seen&solo != 0
}

// longWord gives the end and the key of a word of eight letters or more, x the
// first of them; the key is 0 where it is too long for any form.
func longWord(s string, i int, x uint64) (end int, key uint64) {
	for end = i + 8; end+8 <= len(s); end += 8 {
		if stop := text.FirstNotLetter(text.Load(s, end) | text.ToLower); stop != 0 {
			end += bits.TrailingZeros64(stop) >> 3
			return end, wordKey(s, i, end, x)
		}
	}
	for end < len(s) && text.IsLetter(s[end]) {
		end++
	}
	return end, wordKey(s, i, end, x)
}

func wordKey(s string, i, end int, x uint64) uint64 {
	switch n := end - i; {
	case n == 8:
		return x
	case n > maxWord:
		return 0
	default:
		return longKey(x, text.Load(s, end-8)|text.ToLower, n)
	}
}

// blanks gives the start of the token behind byte i and what begins it, and
// counts the ends of line before it.
func (is *Islander) blanks(i int, lines *int) text.Token {
	s := is.text
	for ; i < len(s); i++ {
		switch text.ClassOf(s[i]) {
		case text.Space:
		case text.Newline:
			*lines++
		case text.Letter:
			return text.Token{Start: i, Kind: text.Word}
		case text.Digit:
			return text.Token{Start: i, Kind: text.Number}
		case text.High:
			m, size := text.FoldMark(s[i:])
			switch m {
			case ' ':
				i += size - 1
			case 0:
				return text.Token{Start: i, Kind: text.Word}
			default:
				return text.Token{Start: i, End: i + size, Kind: text.Mark, Mark: m}
			}
		default:
			return text.Token{Start: i, End: i + 1, Kind: text.Mark, Mark: s[i]}
		}
	}
	return text.Token{Start: i, End: i}
}
