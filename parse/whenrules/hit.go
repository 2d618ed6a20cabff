package whenrules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/olebedev/when/rules"
)

// A hit is one match of a rule in a text.
type hit struct {
	text       string // the whole text
	start, end int    // bytes of text, half open
	match      *rules.Match
	year       int  // written beside the match, 0 for none
	noDay      bool // the day that the rule sets is not in the text
	bare       bool // no word tells which of all such weekdays
}

// words gives the words of the hit.
func (h *hit) words() string { return h.text[h.start:h.end] }

// capture gives the i-th capture in lower case, "" where there is none.
func (h *hit) capture(i int) string {
	if i >= len(h.match.Captures) {
		return ""
	}
	return strings.ToLower(strings.TrimSpace(h.match.Captures[i]))
}

// blank empties a capture, so that the rule does not see it.
func (h *hit) blank(i int) {
	if i < len(h.match.Captures) {
		h.match.Captures[i] = ""
	}
}

// captured counts the captures that are not empty.
func (h *hit) captured() (n int) {
	for i := range h.match.Captures {
		if h.capture(i) != "" {
			n++
		}
	}
	return n
}

func (h *hit) hasDigit() bool { return strings.ContainsFunc(h.words(), unicode.IsDigit) }

// runeBefore gives the character before the hit, 0 at the start of the text.
func (h *hit) runeBefore() rune {
	if h.start == 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(h.text[:h.start])
	return r
}

// runeAfter gives the character after the hit, 0 at the end of the text.
func (h *hit) runeAfter() rune {
	if h.end == len(h.text) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(h.text[h.end:])
	return r
}

// longestWord bounds the search for a neighbouring word, so that a text
// without blanks costs no more.
const longestWord = 32

// wordBefore gives the word before the hit in lower case, "" where something
// else than a blank stands between.
func (h *hit) wordBefore() string {
	s := strings.TrimRight(tail(h.text[:h.start], longestWord), " \t\u00a0")
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	return strings.ToLower(s[i+1:])
}

// wordAfter is wordBefore on the other side.
func (h *hit) wordAfter() string {
	s := strings.TrimLeft(head(h.text[h.end:], longestWord), " \t\u00a0")
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		s = s[:i]
	}
	return strings.ToLower(s)
}

func head(s string, n int) string { return s[:runeStart(s, min(n, len(s)))] }
func tail(s string, n int) string { return s[runeStart(s, max(0, len(s)-n)):] }

// trim moves the ends of the hit off blanks: the captures of some rules take
// them along.
func (h *hit) trim() {
	w := h.words()
	h.start += len(w) - len(strings.TrimLeftFunc(w, unicode.IsSpace))
	h.end = h.start + len(strings.TrimSpace(w))
}

// whole reports whether the hit begins and ends where words and numbers do.
// The rules' own \W and \b know ASCII letters only, and a rule that goes on
// behind its last match takes that place for the start of the text.
func (h *hit) whole() bool {
	if h.start >= h.end {
		return false
	}
	first, _ := utf8.DecodeRuneInString(h.words())
	last, _ := utf8.DecodeLastRuneInString(h.words())
	before, after := h.runeBefore(), h.runeAfter()
	switch {
	case isNumeral(first) && (isNumeral(before) || isLetter(before) || partOfNumber(before, h.text[:h.start])):
		return false
	case isLetter(first) && (isLetter(before) || unicode.IsDigit(before)):
		return false
	case unicode.IsDigit(last) && (unicode.IsDigit(after) || isLetter(after) || h.numberGoesOn(after)):
		return false
	case isLetter(last) && (isLetter(after) || unicode.IsDigit(after)):
		return false
	}
	return true
}

// isLetter leaves out Han, which is written without blanks.
func isLetter(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Han, r) || r == '_' }

func isNumeral(r rune) bool {
	return unicode.IsDigit(r) || strings.ContainsRune("零一二两三四五六七八九十百千万", r) && r != 0
}

// partOfNumber reports whether a sign before a number makes it part of a larger
// one, an amount, or the end of a range whose begin would be lost.
func partOfNumber(sign rune, before string) bool {
	switch sign {
	case '$', '€', '£', '¥', '#', '№', '第':
		return true
	case '.', ',', ':', '/', '\\', '-', '–', '—', '：':
		rest := before[:len(before)-utf8.RuneLen(sign)]
		r, _ := utf8.DecodeLastRuneInString(rest)
		return unicode.IsDigit(r)
	}
	return false
}

// numberGoesOn reports whether the number at the end of the hit does.
func (h *hit) numberGoesOn(after rune) bool {
	switch after {
	case '%', '°', '$', '€':
		return true
	case '.', ',', ':', '/', '\\', '-', '–':
		r, _ := utf8.DecodeRuneInString(h.text[h.end+utf8.RuneLen(after):])
		return unicode.IsDigit(r)
	}
	return false
}
