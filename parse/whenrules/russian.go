package whenrules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/ru"

	"github.com/bbdb26f0/annals/parse"
)

// Russian gives when's Russian rules and its dates with slashes (day first).
// "дня" counts as "p.m." only after "час" (три дня is three days), "среда"
// without a preposition is left out as the environment that it also is, and so
// are abbreviated weekdays and parts of the day that belong to no day.
func Russian() parse.Finder {
	clock := clockStyle{
		before: []string{"в", "во", "к", "до", "с", "со", "после", "около", "примерно"},
		strong: []string{"утра", "вечера", "час"},
	}
	return guarded(back, reach,
		source{name: "when/ru/weekday", rule: ru.Weekday(rules.Override), likely: russianWeekday,
			stems: "понедельник вторник сред четверг пятниц суббот воскресень"},
		source{name: "when/ru/casual-date", rule: ru.CasualDate(rules.Override), likely: russianDate,
			stems: "сегодня завтра вчера"},
		source{name: "when/ru/casual-time", rule: ru.CasualTime(rules.Override), likely: russianDayPart,
			stems: "утр вечер обед"},
		source{name: "when/ru/hour", rule: ru.Hour(rules.Override), likely: russianHour,
			stems: "утра вечера дня"},
		source{name: "when/ru/hour-minute", rule: ru.HourMinute(rules.Override), likely: clock.likely,
			digit: aheadOf(":.")},
		source{name: "when/ru/deadline", rule: ru.Deadline(rules.Override), likely: russianDeadline,
			stems: "через"},
		source{name: "when/ru/date", rule: toWordEnd{ru.Date(rules.Override)}, likely: always,
			stems: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"},
		source{name: "when/ru/dot-date-time", rule: ru.DotDateTime(rules.Override), likely: always,
			digit: aheadOf(".")},
		source{name: "when/slash", rule: common.SlashDMY(rules.Override), likely: likelyNumber,
			digit: aheadOf("/\\")},
	)
}

// russianWeekday keeps full names. The prepositions of a bare weekday tell
// nothing, but the rule takes some of them for a direction and fails on others.
func russianWeekday(h *hit) bool {
	before, name := h.capture(0), h.capture(1)
	bare := slices.Contains([]string{"", "на", "в", "во", "к", "ко", "до"}, before)
	if bare && before != "" {
		h.start += max(0, strings.LastIndex(h.words(), strings.TrimSpace(h.match.Captures[1])))
		h.blank(0)
	}
	if utf8.RuneCountInString(name) <= 4 {
		return false
	}
	return name != "среда" && name != "среде" || !bare
}

// russianDate holds back "сейчас" (now).
func russianDate(h *hit) bool {
	if h.capture(0) != "" {
		h.start += len(h.match.Captures[0])
	}
	return h.capture(1) != "сейчас"
}

func russianDayPart(h *hit) bool { return strings.HasPrefix(h.capture(1), "эт") }

func russianHour(h *hit) bool {
	return h.capture(1) != "дня" || strings.Contains(strings.ToLower(h.words()), "час")
}

// russianDeadline keeps "через" (from now on); "за" and "в течении" make
// durations, and "через год после" counts from something else.
func russianDeadline(h *hit) bool {
	return h.capture(0) == "через" && h.wordAfter() != "после"
}

// toWordEnd helps a rule that ends in \b behind letters that are not ASCII,
// which RE2 takes for no letters: it matches only at the end of the text. The
// rule is shown pieces that begin with a number and end with a word, longest
// first.
type toWordEnd struct{ rule rules.Rule }

// Find implements rules.Rule.
func (r toWordEnd) Find(text string) *rules.Match {
	const words, bytes = 6, 64 // "15 сентября 2024 в 10:30" has five and 36
	for i := 0; i < len(text); i++ {
		if !isDigit(text[i]) || i > 0 && isDigit(text[i-1]) {
			continue
		}
		if unit := strings.TrimLeft(head(text[i:], 8), "0123456789 \u00a0"); unit == "" || unit[0] < utf8.RuneSelf {
			continue // what follows the number is no Russian word
		}
		ends := wordEnds(head(text[i:], bytes), words)
		for _, end := range slices.Backward(ends) {
			if m := r.rule.Find(text[i : i+end]); m != nil && m.Left == 0 {
				m.Left, m.Right = m.Left+i, m.Right+i
				return m
			}
		}
	}
	return nil
}

// wordEnds gives the offsets at which the first n words of text end.
func wordEnds(text string, n int) []int {
	var ends []int
	inside := false
	for i, r := range text {
		word := unicode.IsLetter(r) || unicode.IsDigit(r) || r == ':'
		if inside && !word {
			if ends = append(ends, i); len(ends) == n || r == '\n' {
				return ends
			}
		}
		inside = word
	}
	if inside {
		ends = append(ends, len(text))
	}
	return ends
}
