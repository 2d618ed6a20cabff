// Package text cuts a text into the tokens that time expressions are made of:
// words, numbers and marks with byte offsets. Everything else only separates.
package text

import "unicode/utf8"

// A Kind tells words from numbers from marks.
type Kind uint8

// The kinds of token.
const (
	End    Kind = iota // there is no further token
	Word               // letters, including any byte that is not ASCII
	Number             // ASCII digits
	Mark               // one punctuation character
	Break              // a blank line
)

// A Token is a stretch of text. Offsets are bytes, half open.
type Token struct {
	Start, End int
	Kind       Kind
	Gap        bool // white space stands before it
	Mark       byte // of a Mark: its character, curly quotes and dashes as ' " -, 0 for any other
}

// A Class is what a byte can be part of.
type Class uint8

// The classes of bytes.
const (
	Letter Class = 1 + iota
	Digit
	Space
	Newline
	Punct
	High // part of a character beyond ASCII
)

// classes holds the class of each byte. It is a constant so that nothing is
// computed at import, and a string of 256 bytes so that indexing it needs no check.
const classes = "" +
	"\x05\x05\x05\x05\x05\x05\x05\x05\x05\x03\x04\x03\x03\x03\x05\x05" + // 00
	"\x05\x05\x05\x05\x05\x05\x05\x05\x05\x05\x05\x05\x05\x05\x05\x05" + // 10
	"\x03\x05\x05\x05\x05\x05\x05\x05\x05\x05\x05\x05\x05\x05\x05\x05" + // 20
	"\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x05\x05\x05\x05\x05\x05" + // 30
	"\x05\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01" + // 40
	"\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x05\x05\x05\x05\x05" + // 50
	"\x05\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01" + // 60
	"\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x05\x05\x05\x05\x05" + // 70
	"\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06" + // 80
	"\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06" + // 90
	"\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06" + // a0
	"\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06" + // b0
	"\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06" + // c0
	"\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06" + // d0
	"\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06" + // e0
	"\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06" // f0

// ClassOf gives the class of a byte.
func ClassOf(b byte) Class { return Class(classes[b]) }

// IsDigit reports whether b is an ASCII digit.
func IsDigit(b byte) bool { return ClassOf(b) == Digit }

// IsLetter reports whether b is an ASCII letter.
func IsLetter(b byte) bool { return ClassOf(b) == Letter }

// IsWord reports whether b belongs to a word: a letter, a digit, or part of a
// character beyond ASCII.
func IsWord(b byte) bool { c := ClassOf(b); return c == Letter || c == Digit || c == High }

// Next gives the first token of s at or behind byte i.
func Next(s string, i int) Token {
	start, lines := i, 0
	for i < len(s) {
		switch ClassOf(s[i]) {
		case Space:
			i++
		case Newline:
			lines++
			i++
		case Letter:
			return token(s, i, Word, start, lines)
		case Digit:
			return token(s, i, Number, start, lines)
		case High:
			m, n := FoldMark(s[i:])
			if m == ' ' {
				i += n
				continue
			}
			if m == 0 {
				return token(s, i, Word, start, lines)
			}
			return brk(Token{Start: i, End: i + n, Kind: Mark, Mark: m, Gap: i > start}, start, lines)
		default:
			return brk(Token{Start: i, End: i + 1, Kind: Mark, Mark: s[i], Gap: i > start}, start, lines)
		}
	}
	return Token{Start: i, End: i, Kind: End, Gap: i > start}
}

// brk gives a Break in place of t where a blank line stands before it.
func brk(t Token, start, lines int) Token {
	if lines > 1 {
		return Token{Start: start, End: t.Start, Kind: Break, Gap: true}
	}
	return t
}

func token(s string, i int, k Kind, start, lines int) Token {
	t := brk(Token{Start: i, Kind: k, Gap: i > start}, start, lines)
	if t.Kind == Break {
		return t
	}
	for i++; i < len(s); i++ {
		c := ClassOf(s[i])
		if k == Number && c != Digit || k == Word && c != Letter && c != High {
			break
		}
		if c == High && s[i] >= 0xC0 {
			if m, _ := FoldMark(s[i:]); m != 0 {
				break
			}
		}
	}
	t.End = i
	return t
}

// FoldMark maps typographic punctuation at the head of s to its ASCII
// character, white space to ' ', and anything else to 0; n is its length.
func FoldMark(s string) (m byte, n int) {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '‘', '’', 'ʼ', '´', '′':
		return '\'', n
	case '“', '”', '„', '«', '»', '″':
		return '"', n
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-', n
	case '\u00a0', '\u2007', '\u2009', '\u200a', '\u200b', '\u202f', '\u3000', '\ufeff':
		return ' ', n
	case '…', '•', '·', '€', '£', '¥', '°', '©', '®', '™', '§', '¶':
		return '?', n
	case '⁄', '∕', '／':
		return '/', n
	}
	return 0, n
}
