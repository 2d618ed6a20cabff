package whenrules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// likelyStem holds back what when finds in words that mean something else. It
// is made for English, and harmless elsewhere: an abbreviation of a month or
// weekday needs a number or another word of the expression beside it.
func likelyStem(h *hit) bool {
	if h.hasDigit() {
		return !slices.ContainsFunc(strings.Fields(h.words()), func(w string) bool { return w == "may" || w == "march" }) &&
			likelyNumber(h)
	}
	words := strings.Fields(h.words())
	last := words[len(words)-1]
	capital := unicode.IsUpper(firstRune(last))
	if len(words) == 1 {
		switch strings.ToLower(last) {
		case "may", "march":
			return capital && slices.Contains([]string{"in", "since", "until", "last", "next", "this", "early", "late", "mid"}, h.wordBefore())
		}
		return !isStem(last)
	}
	return capital || !isStem(last)
}

// isStem reports whether a word is one of up to three letters, as "sun" is, in
// a script where words are longer than that.
func isStem(w string) bool {
	w = strings.TrimSuffix(w, ".")
	return utf8.RuneCountInString(w) <= 3 && isLetter(firstRune(w)) && strings.ToLower(w) != "now"
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// likelyNumber holds back numbers that only look like dates and times: "24/7",
// "1/2", "won 3-10", "5 a day".
func likelyNumber(h *hit) bool {
	w := h.words()
	i := strings.IndexAny(w, "/\\")
	switch {
	case i >= 0 && strings.Count(w, w[i:i+1]) == 1:
		return len(w) == len("05/11") && i == 2 || h.runeBefore() == '(' && h.runeAfter() == ')'
	case strings.Contains(w, "-") && !strings.ContainsFunc(w, unicode.IsLetter):
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(w)
	if strings.ContainsRune("aApP", last) && !strings.ContainsFunc(w[:len(w)-1], unicode.IsLetter) {
		return false
	}
	return true
}

// A clockStyle tells which times of day of a language to believe.
type clockStyle struct {
	before []string // words that a time follows: "at"
	marks  []string // what makes a number a time by itself: "pm"
	after  []string // words that show it to be something else: "geleden" after "5 uur"
}

// likely reports whether "14:30" or "5 pm" is a time of day. "3:10" may as well
// be a score or a verse, so that a bare one needs a word before it.
func (c clockStyle) likely(h *hit) bool {
	w := strings.ToLower(h.words())
	if strings.Contains(w, "-") || slices.Contains(c.after, h.wordAfter()) {
		return false
	}
	letters := strings.ReplaceAll(strings.TrimLeft(w, "0123456789:：h \u00a0"), ".", "")
	for _, m := range c.marks {
		if strings.HasPrefix(letters, m) && likelyNumber(h) {
			return true
		}
	}
	return strings.Trim(letters, " ") == "" || strings.Contains(w, ":") || strings.Contains(w, "h") ||
		slices.Contains(c.before, h.wordBefore())
}
