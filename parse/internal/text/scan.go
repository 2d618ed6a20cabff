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

const (
	letter = 1 + iota
	digit
	space
	newline
	mark
	high // part of a character beyond ASCII
)

var classes = func() (c [256]uint8) {
	for b := range c {
		switch {
		case b >= 'a' && b <= 'z', b >= 'A' && b <= 'Z':
			c[b] = letter
		case b >= '0' && b <= '9':
			c[b] = digit
		case b == '\n':
			c[b] = newline
		case b == ' ', b == '\t', b == '\r', b == '\v', b == '\f':
			c[b] = space
		case b >= 0x80:
			c[b] = high
		default:
			c[b] = mark
		}
	}
	return c
}()

// IsDigit reports whether b is an ASCII digit.
func IsDigit(b byte) bool { return classes[b] == digit }

// IsLetter reports whether b is an ASCII letter.
func IsLetter(b byte) bool { return classes[b] == letter }

// IsWord reports whether b belongs to a word: a letter, a digit, or part of a
// character beyond ASCII.
func IsWord(b byte) bool { c := classes[b]; return c == letter || c == digit || c == high }

// Next gives the first token of s at or behind byte i.
func Next(s string, i int) Token {
	start, lines := i, 0
	for i < len(s) {
		switch classes[s[i]] {
		case space:
			i++
		case newline:
			lines++
			i++
		case letter:
			return token(s, i, Word, start, lines)
		case digit:
			return token(s, i, Number, start, lines)
		case high:
			m, n := foldMark(s[i:])
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
		c := classes[s[i]]
		if k == Number && c != digit || k == Word && c != letter && c != high {
			break
		}
		if c == high && s[i] >= 0xC0 {
			if m, _ := foldMark(s[i:]); m != 0 {
				break
			}
		}
	}
	t.End = i
	return t
}

// foldMark maps typographic punctuation at the head of s to its ASCII
// character, white space to ' ', and anything else to 0; n is its length.
func foldMark(s string) (m byte, n int) {
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
