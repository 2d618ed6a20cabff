package whenrules

import (
	"strings"

	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/zh"

	"github.com/bbdb26f0/annals/parse"
)

// Chinese gives when's Chinese rules, which when itself has no parser for, but
// for the twelve double hours of old, and its dates with slashes. Numbers need the signs that make them dates and
// times: 月 and 日 or 号, 点 or a colon; "3.14", "一点" (a little) and "12号线" (line
// 12) are left out. When's rules do not know 21 to 29 in Chinese numerals.
func Chinese() parse.Finder {
	return guarded(back, reach,
		source{name: "when/zh/weekday", rule: zh.Weekday(rules.Override), likely: chineseWeekday,
			stems: "周 礼拜 星期"},
		source{name: "when/zh/casual-date", rule: zh.CasualDate(rules.Override), likely: chineseDate,
			stems: "后年 明年 下 上 今天 今儿 明天 明儿 昨天 前天 后天"},
		source{name: "when/zh/hour-minute", rule: zh.HourMinute(rules.Override), likely: chineseClock,
			stems: "点 : ："},
		source{name: "when/zh/month", rule: zh.ExactMonthDate(rules.Override), likely: chineseMonth,
			stems: "月 日"},
		source{name: "when/zh/after-time", rule: zh.AfterTime(rules.Override), likely: chineseAfter,
			stems: "后"},
		source{name: "when/slash", rule: common.SlashDMY(rules.Override), likely: likelyNumber,
			digit: aheadOf("/\\")},
	)
}

func chineseWeekday(h *hit) bool {
	h.bare = h.capture(0) == ""
	return true
}

// chineseDate holds back what the rule matches without a meaning for it: 前年,
// 今月, 上天 (the sky).
func chineseDate(h *hit) bool {
	w := h.words()
	for _, known := range []string{"后年", "明年", "下月", "下个月", "上月", "上个月", "今天", "今儿", "明天", "明儿", "昨天", "前天", "后天"} {
		if strings.Contains(w, known) {
			return true
		}
	}
	return false
}

// chineseClock needs an hour, and a part of the day before 一点 ("a little").
func chineseClock(h *hit) bool {
	part, hour, word, sign, minute := h.capture(0), h.capture(1), h.capture(2), h.capture(3), h.capture(4)
	switch {
	case sign == "-" || hour == "" && word == "":
		return false
	case sign == "点":
		return part != "" || word != "一"
	}
	return minute != "" && len(hour)+len(part) > 1
}

// chineseMonth needs the signs of a date, and clears the first of the month
// that the rule puts where the text names a month only.
func chineseMonth(h *hit) bool {
	sign, dayNumber, daySign := h.capture(1), h.capture(2), h.capture(3)
	switch {
	case sign == "月":
		h.noDay = dayNumber == ""
		return h.noDay || daySign != ""
	case sign == "":
		return daySign == "日"
	}
	return false
}

// chineseAfter needs a number; the rule does nothing for months.
func chineseAfter(h *hit) bool {
	return h.capture(2) != "月" && (h.capture(0) != "" || h.capture(1) != "")
}
