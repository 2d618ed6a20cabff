package syntax

import (
	"unicode"
	"unicode/utf8"
)

// runeAt decodes the rune at text[i].
func runeAt(text string, i int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

// isSpace tells whether a rune separates words. Control characters, NUL among
// them, and characters without width count as space.
func isSpace(r rune) bool {
	if r <= ' ' || r == 0x7f {
		return true
	}
	if r < utf8.RuneSelf {
		return false
	}
	return unicode.IsSpace(r) || r == '\u200b' || r == '\u2060' || r == '\ufeff' || r == '\u00ad'
}

// isCloser tells whether a rune may stand between the stop of a sentence and
// the space after it.
func isCloser(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', ')', ']', '}':
		return true
	}
	return false
}

// isOpener tells whether a rune may stand before the first word of a sentence.
func isOpener(r rune) bool {
	switch r {
	case '"', '\'', '“', '‘', '«', '(', '[', '{', '`', '—', '–', '-', '•', '*', '·':
		return true
	}
	return false
}

func isDigit(c byte) bool       { return '0' <= c && c <= '9' }
func isUpper(c byte) bool       { return 'A' <= c && c <= 'Z' }
func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
