package whenrules

import (
	"slices"
	"strings"

	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/nl"

	"github.com/bbdb26f0/annals/parse"
)

// Dutch gives when's Dutch rules and its dates with slashes (day first).
// Abbreviations of weekdays are left out ("do", "zo", "ma" and "vrij" are words
// of their own), those of months need a day or year; "in" and "na" before a
// length of time make durations, so only "over" and "binnen" count from now.
func Dutch() parse.Finder {
	clock := clockStyle{
		before: []string{"om", "tot", "vanaf", "rond", "tegen", "sinds", "voor", "omstreeks", "van", "en", "na"},
		strong: []string{"am", "pm"},
		weak:   []string{"uur", "u"},
		after:  []string{"geleden", "lang", "later", "durende", "per", "eerder", "rijden"},
	}
	return guarded(back, reach,
		source{name: "when/nl/weekday", rule: nl.Weekday(rules.Override), likely: dutchWeekday,
			stems: dutchWeekdays},
		source{name: "when/nl/casual-date", rule: nl.CasualDate(rules.Override), likely: dutchDate,
			stems: "vandaag vanavond vannacht afgelopen morgen gister"},
		source{name: "when/nl/casual-time", rule: nl.CasualTime(rules.Override), likely: dutchDayPart,
			stems: "deze " + dutchWeekdays},
		source{name: "when/nl/hour", rule: nl.Hour(rules.Override), likely: clock.likely,
			digit: aheadOf("uUaApP")},
		source{name: "when/nl/hour-minute", rule: nl.HourMinute(rules.Override), likely: clock.likely,
			digit: aheadOf(":")},
		source{name: "when/nl/deadline", rule: nl.Deadline(rules.Override), likely: dutchDeadline,
			stems: "over binnen"},
		source{name: "when/nl/past-time", rule: nl.PastTime(rules.Override), likely: always,
			stems: "geleden"},
		source{name: "when/nl/month", rule: nl.ExactMonthDate(rules.Override), likely: dutchMonth,
			stems: "jan feb maart mrt apr mei jun jul aug sep okt nov dec"},
		source{name: "when/slash", rule: common.SlashDMY(rules.Override), likely: likelyNumber,
			digit: aheadOf("/\\")},
	)
}

const dutchWeekdays = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"

func always(*hit) bool { return true }

func dutchWeekday(h *hit) bool { return strings.HasSuffix(h.capture(1), "dag") }

// dutchDate holds back "nu" (now), and "morgen" where it is the morning.
func dutchDate(h *hit) bool {
	if h.capture(0) == "morgen" && h.capture(1) == "" {
		return !slices.Contains([]string{"goede", "de", "elke", "iedere", "die", "s", "een", "per"}, h.wordBefore())
	}
	return h.capture(0) != "nu"
}

// dutchDayPart keeps "deze ochtend" and "maandagavond"; a bare "avond" is any.
func dutchDayPart(h *hit) bool {
	modifier := h.capture(1)
	return modifier == "deze" || strings.HasSuffix(modifier, "dag")
}

func dutchDeadline(h *hit) bool {
	return (h.capture(0) == "over" || h.capture(0) == "binnen") && h.runeBefore() != '-'
}

// dutchMonth keeps full names, and abbreviations beside a number. A number after
// the month is a year or none of the date's: Dutch puts the day first.
func dutchMonth(h *hit) bool {
	month := h.capture(2)
	if n := h.capture(4); n != "" && len(n) != 4 {
		h.end = h.start + max(0, strings.LastIndex(h.words(), n))
		h.blank(4)
		h.trim()
	}
	full := []string{"maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "februari"}
	return slices.Contains(full, month) || h.hasDigit()
}
