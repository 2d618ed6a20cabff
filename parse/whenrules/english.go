package whenrules

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/en"

	"github.com/bbdb26f0/annals/parse"
)

// English gives when's clock times and casual words: "5:30 pm", "at 14:30",
// "today", "tonight", "last night", "tomorrow", "yesterday", "this morning",
// "noon".
//
// The other English rules of when stay out. Weekday and ExactMonthDate find
// dates in "he may go" and "the sun rose", know no year and take every bare
// weekday for a future one. PastTime and Deadline fail on a capital letter
// ("Two days ago"), count months modulo twelve and take "in two years" for a
// point in time where it may be a duration. Of the casual words, "now" and the
// bare "morning" are left out: they seldom place anything in time.
//
// The regular expressions run only where a digit before a colon, "am" or "pm",
// or one of the words begins; the rest of a text is skipped at the speed of a
// byte loop.
func English() parse.Finder {
	clock := clockStyle{
		before: []string{"at", "by", "until", "till", "til", "before", "after", "around", "about", "from", "since", "between", "and", "to"},
		strong: []string{"am", "pm"},
		strict: true,
	}
	return &finder{
		windows: nearEnglish,
		sources: []source{
			{name: "when/en/hour", rule: en.Hour(rules.Override), likely: clock.likely},
			{name: "when/en/hour-minute", rule: en.HourMinute(rules.Override), likely: clock.likely},
			{name: "when/en/casual-date", rule: en.CasualDate(rules.Override), likely: englishDate},
			{name: "when/en/casual-time", rule: en.CasualTime(rules.Override), likely: englishDayPart},
		},
	}
}

// englishDate holds back "now", and names such as "USA Today".
func englishDate(h *hit) bool {
	w := h.words()
	if strings.EqualFold(w, "now") || strings.EqualFold(w, "tmr") {
		return false
	}
	if !unicode.IsUpper(firstRune(w)) || h.start == 0 {
		return true
	}
	before := strings.TrimRight(tail(h.text[:h.start], longestWord), " ")
	return before == "" || !unicode.IsLetter(lastRune(before)) && lastRune(before) != ','
}

// englishDayPart keeps "this morning" and "noon".
func englishDayPart(h *hit) bool {
	return h.capture(1) == "this" || h.words() == "noon"
}

func lastRune(s string) rune {
	h := hit{text: s, start: len(s)}
	return h.runeBefore()
}

// reach is how much of the text after a candidate the rules see. The longest
// that they match, "this afternoon" and "11:30 p.m.", are shorter.
const reach = 32

// englishWords begin the casual words that English keeps.
var englishWords = []string{"this ", "today", "tonight", "tomorrow", "yesterday", "last ", "noon"}

// nearEnglish gives windows around the places where a rule of English can match.
func nearEnglish(text string) iter.Seq[window] {
	return func(yield func(window) bool) {
		w := window{}
		for i := 0; i < len(text); i++ {
			if !startsEnglish[text[i]] || i > 0 && isWordByte[text[i-1]] || !candidate(text[i:]) {
				continue
			}
			if i < w.to && i-w.from < windowSize {
				w.to = runeStart(text, min(i+reach, len(text)))
				continue
			}
			if w.to > 0 {
				w.cut = min(w.to, i)
				if !yield(w) {
					return
				}
			}
			// One character more, since most rules want something before the word.
			w = window{from: runeStart(text, max(i-1, 0)), to: runeStart(text, min(i+reach, len(text)))}
		}
		if w.to > 0 {
			w.cut = w.to
			yield(w)
		}
	}
}

// candidate reports whether text begins like a clock time or a casual word.
func candidate(text string) bool {
	if '0' <= text[0] && text[0] <= '9' {
		return clockAhead(text)
	}
	return slices.ContainsFunc(englishWords, func(w string) bool {
		return len(text) >= len(w) && strings.EqualFold(text[:len(w)], w)
	})
}

// clockAhead reports whether a number of up to two digits is followed by a
// colon and a digit, or by what may be "am" or "pm".
func clockAhead(text string) bool {
	i := 0
	for i < len(text) && i < 3 && '0' <= text[i] && text[i] <= '9' {
		i++
	}
	if i > 2 || i == len(text) {
		return false
	}
	if text[i] == ':' {
		return i+1 < len(text) && '0' <= text[i+1] && text[i+1] <= '9'
	}
	rest := strings.TrimLeft(text[i:min(i+6, len(text))], " \t")
	return len(rest) > 1 && strings.IndexByte("aApP", rest[0]) >= 0 && strings.IndexByte("mM.", rest[1]) >= 0
}

// Tables for the byte loop.
var (
	startsEnglish = bytesOf("0123456789tTyYlLnN")
	isWordByte    = bytesOf("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")
)

func bytesOf(s string) (table [256]bool) {
	for i := range len(s) {
		table[s[i]] = true
	}
	return table
}
