package whenrules

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/olebedev/when/rules"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

// clock fills in the time of day where the text states one.
func (h *hit) clock(answers []answer, f *parse.Found) {
	f.Hour = constant(answers, hourField)
	if f.Hour == nil {
		if n, ok := moves(answers, hourField); ok {
			f.Offset = append(f.Offset, parse.Shift{N: n, Unit: interval.Hour})
		}
		return
	}
	f.Minute, f.Second = constant(answers, minuteField), constant(answers, secondField)
	signs := strings.Count(h.words(), ":")
	if f.Second != nil && *f.Second == 0 && signs < 2 {
		f.Second = nil // the rules clear the seconds whether the text has any or not
	}
	if f.Day != nil && *f.Hour == 0 && f.Minute != nil && *f.Minute == 0 && signs == 0 {
		f.Hour, f.Minute = nil, nil // so do the rules for dates with the whole time
	}
	if f.Minute != nil && *f.Minute == 0 && numbers(h.words()) < 2 {
		f.Minute = nil // "5 pm" is not "5:00 pm"
	}
	if f.Hour != nil && *f.Hour == 12 && h.beforeNoon() {
		*f.Hour = 0 // 12 a.m. is midnight; the rules leave it at noon
	}
}

// numbers counts the numbers written in digits.
func numbers(s string) int {
	return len(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }))
}

// nightWords are in the words for tonight and last night, which the rules put
// at 23 o'clock.
var nightWords = []string{"night", "nacht", "noite"}

// partOfDay reports whether the hour stands for a part of the day: one that the
// rule takes from its options, or a night. Noon is a moment.
func (h *hit) partOfDay(a *answer) bool {
	if a.ctx.Hour == nil {
		return false
	}
	if h.isNight() {
		return true
	}
	other, ok := h.apply(a.ref, rules.Options{Morning: 5, Afternoon: 13, Evening: 21})
	return ok && other.ctx.Hour != nil && *other.ctx.Hour != *a.ctx.Hour
}

func (h *hit) isNight() bool {
	words := strings.ToLower(h.words())
	return slices.ContainsFunc(nightWords, func(n string) bool { return strings.Contains(words, n) })
}

// beforeNoon reports whether a capture is "am".
func (h *hit) beforeNoon() bool {
	for i := range h.match.Captures {
		if s := strings.ReplaceAll(h.capture(i), ".", ""); s == "am" || s == "a" {
			return true
		}
	}
	return false
}

// takeYear takes a year of four digits out of the last capture for a rule that
// does not know what to do with it: Dutch "5 maart 2012".
func (h *hit) takeYear() bool {
	for i := len(h.match.Captures) - 1; i >= 0; i-- {
		c := h.capture(i)
		if c == "" {
			continue
		}
		y, err := strconv.Atoi(c)
		if len(c) != 4 || err != nil || y < 1000 || y > 2999 {
			return false
		}
		h.blank(i)
		h.year = y
		return true
	}
	return false
}

// yearBehind is a year after a date without one: "March 5, 2012", "5 de março
// de 2012"; yearAhead one before a Chinese date.
var (
	yearBehind = regexp.MustCompile(`^(?:,? (?:de )?)([12]\d{3})(?:[^\p{L}\p{N}]|$)`)
	yearAhead  = regexp.MustCompile(`([12]\d{3})\s*年\s*$`)
)

// yearBeside takes a year that stands next to a date into the hit, which would
// otherwise be put into the reference's year.
func (h *hit) yearBeside() {
	if m := yearAhead.FindStringSubmatchIndex(tail(h.text[:h.start], longestWord)); m != nil {
		before := tail(h.text[:h.start], longestWord)
		h.year, _ = strconv.Atoi(before[m[2]:m[3]])
		h.start -= len(before) - m[0]
		return
	}
	if m := yearBehind.FindStringSubmatchIndex(head(h.text[h.end:], longestWord)); m != nil {
		h.year, _ = strconv.Atoi(h.text[h.end+m[2] : h.end+m[3]])
		h.end += m[3]
	}
}

// possible reports whether the fields name a date and time that exist.
func possible(f *parse.Found) bool {
	within := func(v *int, lo, hi int) bool { return v == nil || lo <= *v && *v <= hi }
	if !within(f.Month, 1, 12) || !within(f.Day, 1, 31) || !within(f.Hour, 0, 23) ||
		!within(f.Minute, 0, 59) || !within(f.Second, 0, 59) {
		return false
	}
	if f.Month == nil || f.Day == nil {
		return true
	}
	year := 2000 // a leap year
	if f.Year != nil {
		year = *f.Year
	}
	return time.Date(year, time.Month(*f.Month), *f.Day, 0, 0, 0, 0, time.UTC).Day() == *f.Day
}

// day is the offset of what says no more than "today", n days on.
func day(n int) []parse.Shift { return []parse.Shift{{N: n, Unit: interval.Day}} }
