package whenrules

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

// dates fills in the fields of a day and more, and the offset.
func (h *hit) dates(answers []answer, f *parse.Found) {
	shift := func(n int, unit interval.Grain) { f.Offset = append(f.Offset, parse.Shift{N: n, Unit: unit}) }
	// A year that stands nowhere in the text is the machine's, not the text's.
	if y := constant(answers, yearField); y != nil {
		if strings.Contains(h.words(), strconv.Itoa(*y)) {
			f.Year = y
		}
	} else if n, ok := moves(answers, yearField); ok {
		shift(n, interval.Year)
	}
	if !h.noDay {
		f.Day = constant(answers, dayField)
	}
	if f.Month = constant(answers, monthField); f.Month == nil {
		n, ok := h.months(answers)
		if ok && (n != 0 || f.Day == nil) {
			shift(n, interval.Month)
		}
	}
	if f.Weekday = constant(answers, func(a *answer) (*int, int) { return a.ctx.Weekday, 0 }); f.Weekday != nil {
		*f.Weekday = (*f.Weekday%7 + 7) % 7
	}
	if d, ok := duration(answers); ok {
		if d != 0 {
			f.Offset = append(f.Offset, h.shiftOf(d))
		}
	} else if wd, offset, ok := weekday(answers); ok {
		f.Weekday = &wd
		switch {
		case wd == 0 && len(offset) == 1 && offset[0].N == -1 && hasPrefix(h.words(), thisWords):
			// The rules begin the week with Sunday, whatever the language.
			f.Offset = append(f.Offset, parse.Shift{Unit: interval.Week})
		case h.captured() > 1 && !h.bare:
			f.Offset = append(f.Offset, offset...)
		}
	}
}

// months gives the number of months by which the month moves. The rules
// compute it modulo 12, so that the number in the text has to help.
func (h *hit) months(answers []answer) (int, bool) {
	by, negative := 0, false
	for i := range answers {
		v, ref := monthField(&answers[i])
		if v == nil {
			return 0, false
		}
		n := ((*v-ref)%12 + 12) % 12
		if i > 0 && n != by {
			return 0, false
		}
		by, negative = n, negative || *v < 0
	}
	if exact, ok := moves(answers, monthField); ok {
		by, negative = exact, exact < 0
	} else if negative {
		by = (by - 12) % 12
	}
	if answers[0].ctx.Day != nil {
		return by, true // a number is that of the day
	}
	n := h.number()
	switch {
	case n == 0 && by == 0 && negative: // (month-12)%12 goes below zero
		return -12, true
	case n == 0 && by == 0: // nobody writes "in no months"
		return 12, true
	case n == 0:
		return by, true
	case n == 11 && by == -1 || by > 0 && (n-by)%12 == 0: // 11 months on look like one back
		return n, true
	case by < 0 && (n+by)%12 == 0 || by == 0 && negative && n%12 == 0:
		return -n, true
	case by == 0 && n%12 == 0:
		return n, true
	}
	return by, true
}

// eleven and twelve are the numbers of months whose words have to be known: the
// rules compute the same month for eleven on and one back.
var (
	eleven = []string{"eleven", "elf", "onze", "одиннадцать"}
	twelve = []string{"twelve", "twaalf", "doze", "двенадцать"}
)

// number gives the first number among the captures that is written in digits,
// or is eleven or twelve, else 0.
func (h *hit) number() int {
	for i := range h.match.Captures {
		if slices.Contains(eleven, h.capture(i)) {
			return 11
		}
		if slices.Contains(twelve, h.capture(i)) {
			return 12
		}
		if n, err := strconv.Atoi(h.capture(i)); err == nil && n > 0 && n < 10_000 {
			return n
		}
	}
	return 0
}

// duration gives the duration that every answer has.
func duration(answers []answer) (time.Duration, bool) {
	for i := range answers {
		if answers[i].ctx.Duration != answers[0].ctx.Duration {
			return 0, false
		}
	}
	return answers[0].ctx.Duration, true
}

// weekWords begin the words for a week in the languages of when. A duration of
// fourteen days does not tell whether the text has days or weeks.
var weekWords = []string{"week", "weken", "semana", "недел", "周", "礼拜", "星期"}

// shiftOf gives a duration in the largest unit that the text can mean.
func (h *hit) shiftOf(d time.Duration) parse.Shift {
	const aDay = 24 * time.Hour
	weeks := slices.ContainsFunc(weekWords, func(w string) bool { return strings.Contains(strings.ToLower(h.words()), w) })
	switch {
	case d%(7*aDay) == 0 && weeks:
		return parse.Shift{N: int(d / (7 * aDay)), Unit: interval.Week}
	case d%aDay == 0:
		return parse.Shift{N: int(d / aDay), Unit: interval.Day}
	case d%time.Hour == 0:
		return parse.Shift{N: int(d / time.Hour), Unit: interval.Hour}
	case d%time.Minute == 0:
		return parse.Shift{N: int(d / time.Minute), Unit: interval.Minute}
	}
	return parse.Shift{N: int(d / time.Second), Unit: interval.Second}
}

// thisWords begin the words for "this" in the languages of when.
var thisWords = []string{"this", "deze", "nest", "esta", "ess", "эт"}

func hasPrefix(s string, prefixes []string) bool {
	s = strings.ToLower(s)
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}

// weekday recognizes rules that count the days from the reference to a day of
// the week, which is how all of when's do it. The offset tells which one:
//
//   - none for the first one from the reference on, which is what the rules
//     take a bare weekday for;
//   - a number of weeks for that of a calendar week, counted from the
//     reference's ("next week Friday");
//   - one day for the first one from tomorrow on, or the last one up to
//     yesterday ("next Friday", "last Friday").
func weekday(answers []answer) (wd int, offset []parse.Shift, ok bool) {
	fromMonday := func(d int) int { return (d + 6) % 7 }
	least, most, weeks, sameWeek := 0, 0, 0, true
	for i, a := range answers {
		if a.ctx.Duration%(24*time.Hour) != 0 {
			return 0, nil, false
		}
		d, ref := int(a.ctx.Duration/(24*time.Hour)), int(a.ref.Weekday())
		target := ((ref+d)%7 + 7) % 7
		week := (d - fromMonday(target) + fromMonday(ref)) / 7
		if i == 0 {
			wd, least, most, weeks = target, d, d, week
		}
		if target != wd {
			return 0, nil, false
		}
		least, most, sameWeek = min(least, d), max(most, d), sameWeek && week == weeks
	}
	switch {
	case sameWeek && len(answers) > 6:
		return wd, []parse.Shift{{N: weeks, Unit: interval.Week}}, true
	case least >= 1 && most <= 7:
		return wd, day(1), true
	case least >= -7 && most <= -1:
		return wd, day(-1), true
	}
	return wd, nil, true
}
