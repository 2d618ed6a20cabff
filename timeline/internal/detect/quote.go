package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// minSingleQuote is the length in bytes from which words in single quotation
// marks count as speech; shorter ones are names and scare quotes.
const minSingleQuote = 24

// quotations gives the spans of text inside quotation marks, marks excluded,
// ascending. A quotation ends with its paragraph unless the next paragraph
// opens with a mark again, as newspapers print quotations of several paragraphs.
func quotations(text string) [][2]int {
	var out [][2]int
	start := -1
	var closer rune
	end := func(at int) {
		if start >= 0 && at > start && (closer != '\'' && closer != '’' || at-start >= minSingleQuote) {
			out = append(out, [2]int{start, at})
		}
		start, closer = -1, 0
	}
	prev := ' '
	for i, r := range text {
		if r < utf8.RuneSelf && r != '\n' && r != '"' && r != '\'' {
			prev = r // most runes: no mark
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+runeWidth(text[i:]):])
		switch {
		case r == '\n' && start >= 0 && paragraphEnds(text, i):
			end(i)
		case start >= 0 && r == closer && closes(r, prev, next):
			end(i)
		case start < 0:
			if c, ok := opens(r, prev, next); ok {
				start, closer = i+len(string(r)), c
			}
		}
		prev = r
	}
	end(len(text))
	return out
}

// opens tells whether mark r opens a quotation and which mark closes it.
func opens(r, prev, next rune) (rune, bool) {
	if unicode.IsLetter(prev) || unicode.IsDigit(prev) {
		return 0, false
	}
	switch r {
	case '“', '„':
		return '”', true
	case '«':
		return '»', true
	case '"':
		return '"', !unicode.IsSpace(next)
	case '‘':
		return '’', true
	case '\'':
		return '\'', unicode.IsUpper(next)
	}
	return 0, false
}

// closes tells a closing single mark from an apostrophe by what is around it.
func closes(r, prev, next rune) bool {
	switch r {
	case '\'', '’':
		return !unicode.IsLetter(next) && !unicode.IsDigit(next) && prev != 's' && !unicode.IsSpace(prev)
	}
	return true
}

// paragraphEnds tells whether the line break at i ends a quotation: a blank
// line does, a sentence that ends there does, and a next line that opens with a
// mark again. Lines broken at a fixed width do not.
func paragraphEnds(text string, i int) bool {
	rest := strings.TrimLeft(text[i+1:], " \t\r")
	if rest == "" || rest[0] == '\n' || strings.HasPrefix(rest, "“") || rest[0] == '"' {
		return true
	}
	before := strings.TrimRight(text[:i], " \t\r")
	return before == "" || strings.ContainsRune(".!?", rune(before[len(before)-1]))
}

// runeWidth is the width in bytes of the first rune of s.
func runeWidth(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}
