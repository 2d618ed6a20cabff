package whenrules

import (
	"slices"
	"strings"

	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/br"
	"github.com/olebedev/when/rules/common"

	"github.com/bbdb26f0/annals/parse"
)

// Portuguese gives when's rules for Portuguese as written in Brazil and its
// dates with slashes (day first). "segunda", "quarta" and their like are
// ordinals too, so that without "-feira" they need a word such as "próxima" or
// the end of a phrase; "em dois anos" is a duration, so only "dentro de" counts
// from now.
func Portuguese() parse.Finder {
	clock := clockStyle{
		before: []string{"às", "as", "à", "até", "desde", "das", "por", "volta", "de", "e"},
		strong: []string{"am", "pm", "h"},
	}
	return guarded(back, reach,
		source{name: "when/pt/weekday", rule: br.Weekday(rules.Override), likely: portugueseWeekday,
			stems: "domingo sábado segunda terça quarta quinta sexta"},
		source{name: "when/pt/casual-date", rule: br.CasualDate(rules.Override), likely: portugueseDate,
			stems: "hoje nesta esta última amanhã ontem"},
		source{name: "when/pt/casual-time", rule: br.CasualTime(rules.Override), likely: portugueseDayPart,
			stems: "nesta esta meio"},
		source{name: "when/pt/hour", rule: br.Hour(rules.Override), likely: clock.likely,
			digit: aheadOf("aApP")},
		source{name: "when/pt/hour-minute", rule: br.HourMinute(rules.Override), likely: clock.likely,
			digit: aheadOf(":hH")},
		source{name: "when/pt/deadline", rule: br.Deadline(rules.Override), likely: func(h *hit) bool { return h.capture(0) != "em" },
			stems: "dentro"},
		source{name: "when/pt/past-time", rule: br.PastTime(rules.Override), likely: portuguesePast,
			stems: "há atrás"},
		source{name: "when/pt/month", rule: br.ExactMonthDate(rules.Override), likely: portugueseMonth,
			stems: "jan fev mar abr mai jun jul ago set out nov dez"},
		source{name: "when/slash", rule: common.SlashDMY(rules.Override), likely: likelyNumber,
			digit: aheadOf("/\\")},
	)
}

func portugueseWeekday(h *hit) bool {
	name := h.capture(1)
	switch {
	case name == "domingo" || name == "sábado" || strings.HasSuffix(name, "-feira"):
		return true
	case len(name) <= 3:
		return false
	}
	phrase := h.wordAfter() == "" || h.wordAfter() == "à"
	return h.captured() > 1 || phrase && slices.Contains([]string{"na", "nesta", "desta", "até", "da", "a", "e"}, h.wordBefore())
}

// portugueseDate holds back "agora" (now) and "de noite" (at night).
func portugueseDate(h *hit) bool {
	return h.capture(0) != "agora" && h.capture(0) != "de noite"
}

func portugueseDayPart(h *hit) bool {
	return strings.HasSuffix(h.capture(1), "sta") || strings.HasPrefix(h.capture(2), "meio")
}

// portuguesePast takes "há" into the hit, which the rule needs but leaves out.
func portuguesePast(h *hit) bool {
	if h.wordBefore() == "há" {
		h.start = len(strings.TrimRight(h.text[:h.start], " \t\u00a0")) - len("há") // as long in capitals
	}
	return true
}

// portugueseMonth keeps full names, and abbreviations beside a number: "mar",
// "set" and "out" are words of their own.
func portugueseMonth(h *hit) bool {
	return len(strings.TrimSuffix(h.capture(2), ".")) > 3 || h.hasDigit()
}
