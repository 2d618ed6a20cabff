package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of datelines: bytes up to the dash, and words outside of brackets.
const (
	maxDateline      = 90
	maxDatelineWords = 8
)

// datelineEnd returns the end of the dateline that the block starts with, after
// its dash: "KABUL, Afghanistan (AP) —", "(Reuters) -". It returns the start
// of the block if there is none. A dateline is a sentence of its own, since it
// is not part of the clause after it.
func datelineEnd(text string, b span) int {
	head := text[b.start:min(b.end, b.start+maxDateline)]
	dash, after := dashIn(head)
	if dash <= 0 {
		return b.start
	}
	next := skipSpace(text, b.start+after, b.end)
	if next == b.end || startsLower(wordAt(text, next, b.end)) || !isPlace(head[:dash]) {
		return b.start
	}
	return b.start + after
}

// dashIn finds the first dash with space after it: where it starts and ends.
func dashIn(s string) (start, end int) {
	for i, r := range s {
		switch r {
		case '—', '–', '-', '_':
		default:
			continue
		}
		end := i + utf8.RuneLen(r)
		if strings.HasPrefix(s[end:], "-") {
			end++
		}
		follows, _ := utf8.DecodeRuneInString(s[end:])
		if end < len(s) && (isSpace(follows) || r == '—') && i > 0 && (s[i-1] == ')' || s[i-1] == ' ' || r != '-') {
			return i, end
		}
	}
	return -1, 0
}

// isPlace tells whether s is the part of a dateline before its dash: names, the
// first in capitals, or with an agency in brackets after them.
func isPlace(s string) bool {
	s = strings.TrimSpace(s)
	open := strings.IndexByte(s, '(')
	agency := open >= 0 && strings.HasSuffix(s, ")")
	if open >= 0 {
		if !agency {
			return false
		}
		s = s[:open]
	}
	words := strings.Fields(s)
	if len(words) == 0 {
		return agency
	}
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && w != "and" {
			return false
		}
	}
	return len(words) <= maxDatelineWords && (agency || inCapitals(words[0]))
}

// inCapitals tells whether a word is three or more letters, all upper case.
func inCapitals(w string) bool {
	letters := 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			letters++
		case r != ',' && r != '.' && r != '-' && r != '\'':
			return false
		}
	}
	return letters >= 3
}
