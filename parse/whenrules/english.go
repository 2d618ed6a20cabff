package whenrules

import (
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
	// The stems begin a match, and the longest is "11:30 p.m.".
	return guarded(1, 32,
		source{name: "when/en/hour", rule: en.Hour(rules.Override), likely: clock.likely, digit: clockAhead},
		source{name: "when/en/hour-minute", rule: en.HourMinute(rules.Override), likely: clock.likely, digit: clockAhead},
		source{name: "when/en/casual-date", rule: en.CasualDate(rules.Override), likely: englishDate,
			stems: "today tonight tomorrow yesterday last"},
		source{name: "when/en/casual-time", rule: en.CasualTime(rules.Override), likely: englishDayPart, stems: "this noon"},
	)
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

// clockAhead reports whether a number of up to two digits is followed by a
// colon and a digit, or by what may be "am" or "pm".
func clockAhead(text string) bool {
	rest, ok := cutNumber(text)
	switch {
	case !ok || len(rest) < 2:
		return false
	case rest[0] == ':':
		return isDigit(rest[1])
	}
	return strings.IndexByte("aApP", rest[0]) >= 0 && strings.IndexByte("mM.", rest[1]) >= 0
}
