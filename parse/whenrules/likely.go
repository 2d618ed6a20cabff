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
		verb := slices.ContainsFunc(strings.Fields(h.words()), func(w string) bool { return w == "may" || w == "march" })
		return (!verb || hasOrdinal(h.words())) && likelyNumber(h)
	}
	words := strings.Fields(h.words())
	last := words[len(words)-1]
	capital := unicode.IsUpper(firstRune(last))
	if len(words) == 1 {
		switch strings.ToLower(last) {
		case "may", "march":
			return capital && slices.Contains([]string{"in", "since", "until", "last", "next", "this", "early", "late", "mid"}, h.wordBefore())
		}
		return true
	}
	return capital || !isStem(last)
}

// stems are the abbreviations of weekdays and months that when knows.
var stems = strings.Fields("sun mon tue wed thu fri sat jan feb mar apr may jun jul aug sep oct nov dec")

func isStem(w string) bool {
	return slices.Contains(stems, strings.TrimSuffix(strings.ToLower(w), "."))
}

// isShort reports whether an expression is one word of up to three letters, as
// abbreviations are in any language, in a script where words are longer than that.
func isShort(w string) bool {
	w = strings.TrimSuffix(w, ".")
	return utf8.RuneCountInString(w) <= 3 && isLetter(firstRune(w)) && w != "May" // for which likelyStem has seen to it
}

// hasOrdinal reports whether one of the words is a number such as "3rd".
func hasOrdinal(s string) bool {
	return slices.ContainsFunc(strings.Fields(s), func(w string) bool {
		rest := strings.TrimLeft(w, "0123456789")
		return rest != w && slices.Contains([]string{"st", "nd", "rd", "th"}, rest)
	})
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// likelyNumber holds back numbers that only look like dates and times: "24/7",
// "1/2", "won 3-10", "5 a day". "7-10pm" is a range, of which when makes 7:10.
func likelyNumber(h *hit) bool {
	w := h.words()
	if i := strings.IndexAny(w, "/\\-"); i > 0 && strings.Count(w, w[i:i+1]) == 1 && unicode.IsDigit(rune(w[i-1])) {
		if w[i] == '-' {
			return i+1 == len(w) || !unicode.IsDigit(rune(w[i+1]))
		}
		return len(w) == len("05/11") && i == 2 || h.runeBefore() == '(' && h.runeAfter() == ')'
	}
	letters := strings.ToLower(strings.Trim(w, "0123456789:. \u00a0"))
	return letters != "a" && letters != "p"
}

// A clockStyle tells which times of day of a language to believe.
type clockStyle struct {
	before []string // words that a time follows: "at"
	strong []string // what makes a number a time by itself: "pm"
	weak   []string // what does so only behind one of the words before: "uur", which is "hours" too
	after  []string // words that show it to be something else: "5 uur geleden"
	strict bool     // a bare "14:30" needs a word before it too; "3:10" always does, being a score as well
}

// likely reports whether "14:30" or "5 pm" is a time of day.
func (c clockStyle) likely(h *hit) bool {
	w := strings.ToLower(h.words())
	if strings.Contains(w, "-") || slices.Contains(c.after, h.wordAfter()) {
		return false
	}
	unit := strings.TrimLeft(strings.ReplaceAll(w, ".", ""), "0123456789:： \t\u00a0")
	begins := func(mark string) bool { return strings.HasPrefix(unit, mark) }
	follows := slices.Contains(c.before, h.wordBefore())
	switch {
	case slices.ContainsFunc(c.strong, begins):
		return true
	case slices.ContainsFunc(c.weak, begins):
		return follows || strings.ContainsAny(w, ":：") || strings.Contains(unit, " ") // "uur 's avonds"
	case unit != "" || !strings.ContainsAny(w, ":："):
		return false
	}
	twoDigits := strings.IndexAny(w, ":：") == 2
	return follows || twoDigits && !c.strict
}
