package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenize appends the tokens of s to dst. They are cut as in the English Web
// Treebank: marks stand alone except within numbers, abbreviations and
// addresses; clitics and possessives are cut off; a hyphen between words is a
// token of its own unless it follows a prefix ("non-profit", "mid-May").
func tokenize(dst []span, text string, s span) []span {
	tail := closing(text, s)
	for i := s.start; i < s.end; {
		r, size := runeAt(text, i)
		if isSpace(r) {
			i += size
			continue
		}
		if n := plainLen(text[i:s.end]); n > 0 { // most words, for which the rules below find nothing
			dst = append(dst, span{i, i + n})
			if i += n; i < s.end && text[i] == ',' {
				dst = append(dst, span{i, i + 1})
				i++
			}
			continue
		}
		end := i + size
		for end < s.end {
			r, size := runeAt(text, end)
			if isSpace(r) {
				break
			}
			end += size
		}
		dst = chunk(dst, text, span{i, end}, end >= tail)
		i = end
	}
	return dst
}

// plainLen is the length of the ASCII letters at the start of s if nothing but a
// comma stands between them and the space after them, and if they are one word;
// else 0.
func plainLen(s string) int {
	n := 0
	for n < len(s) && isASCIILetter(s[n]) {
		n++
	}
	end := n
	if end < len(s) && s[end] == ',' {
		end++
	}
	if end < len(s) && s[end] > ' ' || fusedLen(s[:n]) > 0 {
		return 0
	}
	return n
}

// closing returns where the space and the closing marks at the end of s start.
func closing(text string, s span) int {
	end := s.end
	for end > s.start {
		r, size := utf8.DecodeLastRuneInString(text[s.start:end])
		if !isSpace(r) && !isCloser(r) {
			break
		}
		end -= size
	}
	return end
}

// chunk cuts a run without spaces into tokens. In the last one of a sentence
// the final stop is the stop of the sentence.
func chunk(dst []span, text string, c span, last bool) []span {
	for c.start < c.end {
		n := wordLen(text, c, last)
		if n > 0 {
			dst = word(dst, span{c.start, c.start + n}, text)
			c.start += n
			continue
		}
		n = markLen(text[c.start:c.end])
		dst = append(dst, span{c.start, c.start + n})
		c.start += n
	}
	return dst
}

// markLen is the length in bytes of the mark at the start of s, or of the run
// of equal marks such as "..." and "--".
func markLen(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	n := size
	switch r {
	case '!', '?':
		for n < len(s) && (s[n] == '!' || s[n] == '?') {
			n++
		}
	case '.', '-', '*', '=', '_', '~', '<', '>', '`':
		for n < len(s) && rune(s[n]) == r {
			n++
		}
	case '\'':
		if n < len(s) && s[n] == '\'' {
			n++
		}
	}
	return n
}

// wordLen is the length in bytes of the word, number or address at the start of
// c, 0 if there is a mark.
func wordLen(text string, c span, last bool) int {
	s := text[c.start:c.end]
	if n := addressLen(s); n > 0 {
		return n
	}
	if n := elisionLen(s); n > 0 {
		return n
	}
	i := 0
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isWordRune(r) && !(r == utf8.RuneError && size == 1) && !joins(s, i, r, last) {
			break
		}
		i += size
	}
	return i
}

// isWordRune tells whether a rune is part of a word.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// joins tells whether the mark r at s[i] is part of the word around it.
func joins(s string, i int, r rune, last bool) bool {
	after := s[i+utf8.RuneLen(r):]
	next, _ := utf8.DecodeRuneInString(after)
	inner := i > 0 && isWordRune(next)
	switch r {
	case '.':
		return stopJoins(s, i, after, inner, last)
	case ',', ':':
		return inner && isDigit(s[i-1]) && isDigit(after[0])
	case '/':
		return inner && isDigit(s[i-1]) && isDigit(after[0])
	case '\'', '’':
		// O'Brien, Qa'ida, o'clock, 1990's; clitics are cut off later on.
		return inner
	case '&':
		// AT&T, R&D
		return inner && isUpper(s[i-1]) && isUpper(after[0])
	case '-', '‐', '‑':
		return inner && hyphenJoins(s, i, after)
	case '@':
		return inner
	}
	return false
}

// stopJoins tells whether the full stop at s[i] is part of a number or of an
// abbreviation.
func stopJoins(s string, i int, after string, inner, last bool) bool {
	if inner {
		return s[i-1] != '.'
	}
	if i == 0 {
		return len(after) > 0 && isDigit(after[0])
	}
	if strings.HasPrefix(after, ".") {
		return false
	}
	final := last && allClosers(after)
	return endsInAbbreviation(s[:i], final)
}

// allClosers tells whether s is nothing but marks that may follow a stop.
func allClosers(s string) bool {
	for _, r := range s {
		if !isCloser(r) {
			return false
		}
	}
	return true
}

// hyphenJoins tells whether the hyphen at s[i] stays within the word: after a
// prefix, in telephone numbers and dates, and in codes such as "x3-9890".
func hyphenJoins(s string, i int, after string) bool {
	from := i
	for from > 0 && i-from < maxCode {
		r, size := utf8.DecodeLastRuneInString(s[:from])
		if !isWordRune(r) && r != '.' {
			break
		}
		from -= size
	}
	if from == 0 && i <= maxPrefix && prefixes()[strings.ToLower(s[:i])] {
		return true
	}
	if !isDigit(s[i-1]) || !isDigit(after[0]) {
		return false
	}
	// 713-853-3989 and 2001-05-12 hang together, the range 10-20 does not.
	return strings.Contains(s[max(0, from-maxCode):from], "-") || strings.Count(digitRun(after), "-") > 0
}

// Bounds of how far to look around a hyphen, in bytes.
const (
	maxPrefix = 8
	maxCode   = 24
)

// digitRun is the run of digits and hyphens that s starts with.
func digitRun(s string) string {
	i := 0
	for i < min(len(s), maxCode) && (isDigit(s[i]) || s[i] == '-' && i+1 < len(s) && isDigit(s[i+1])) {
		i++
	}
	return s[:i]
}
