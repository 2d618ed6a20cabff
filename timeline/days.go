package timeline

import (
	"cmp"
	"maps"
	"slices"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

// A namedDay is a calendar day that expressions of an article name.
type namedDay struct {
	day   int32    // days since 1970-01-01
	count int32    // expressions that name it
	near  []uint32 // hashes of the capitalised words around them, sorted
}

const (
	nearby  = 250 // bytes on either side of an expression: the sentence or so that it stands in
	maxNear = 40  // words kept for one day
)

// daysNamed collects the expressions that name one single day or a part of it.
func daysNamed(text string, expressions []parse.Expression) []namedDay {
	at := map[int32]int{}
	var out []namedDay
	for i, e := range expressions {
		d, ok := dayNamed(&e)
		if !ok {
			continue
		}
		k, ok := at[d]
		if !ok {
			k = len(out)
			at[d] = k
			out = append(out, namedDay{day: d})
		}
		out[k].count++
		if len(out[k].near) < maxNear {
			out[k].near = append(out[k].near, namesAround(text, expressions, i)...)
		}
	}
	for k := range out {
		slices.Sort(out[k].near)
		out[k].near = slices.Clip(slices.Compact(out[k].near))
		out[k].near = out[k].near[:min(maxNear, len(out[k].near))]
	}
	slices.SortFunc(out, func(a, b namedDay) int { return cmp.Compare(a.day, b.day) })
	return out
}

// dayNamed gives the day that an expression names, "since Monday" too, whose
// interval is open.
func dayNamed(e *parse.Expression) (day int32, ok bool) {
	if e.Type == parse.Duration || e.Type == parse.Set {
		return 0, false
	}
	if d, ok := singleDay(e.Interval); ok || e.Interval.IsBounded() {
		return d, ok
	}
	return dayOfValue(e.Value)
}

func dayOfValue(value string) (day int32, ok bool) {
	if len(value) < len(time.DateOnly) {
		return 0, false
	}
	t, err := time.Parse(time.DateOnly, value[:len(time.DateOnly)])
	return int32(dayOf(t.Unix())), err == nil
}

// daysOfMentions collects the days that the expressions of mentions name, as
// far as their values tell.
func daysOfMentions(ms []Mention) []namedDay {
	counts := map[int32]int32{}
	seen := map[Span]bool{}
	for _, m := range ms {
		for _, e := range m.Expressions {
			if d, ok := dayOfValue(e.Value); ok && !seen[e.Span] && (e.Type == parse.Date || e.Type == parse.Time) {
				seen[e.Span] = true
				counts[d]++
			}
		}
	}
	var out []namedDay
	for _, d := range slices.Sorted(maps.Keys(counts)) {
		out = append(out, namedDay{day: d, count: counts[d]})
	}
	return out
}

// namesAround gives the capitalised words near the i-th expression that do not
// belong to an expression themselves.
func namesAround(text string, expressions []parse.Expression, i int) []uint32 {
	from, to := max(0, expressions[i].Start-nearby), min(len(text), expressions[i].End+nearby)
	for from > 0 && from < len(text) && !utf8.RuneStart(text[from]) {
		from--
	}
	var out []uint32
	for pos := from; pos < to; {
		word := wordLen(text[pos:to])
		if word == 0 {
			_, n := utf8.DecodeRuneInString(text[pos:])
			pos += n
			continue
		}
		if r, _ := utf8.DecodeRuneInString(text[pos:]); unicode.IsUpper(r) && word > 3 && !beginsSentence(text, pos) && !inExpression(expressions, i, pos) {
			out = append(out, hash32(text[pos:pos+word]))
		}
		pos += word
	}
	return out
}

// beginsSentence reports whether nothing but spaces and quotation marks lies
// between pos and the end of a sentence or line: there any word is capitalised.
func beginsSentence(text string, pos int) bool {
	for pos > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:pos])
		switch {
		case r == '\n' || unicode.Is(unicode.Sentence_Terminal, r):
			return true
		case !unicode.IsSpace(r) && !unicode.Is(unicode.Quotation_Mark, r) && r != '`':
			return false
		}
		pos -= n
	}
	return true
}

func wordLen(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) {
			return i
		}
	}
	return len(s)
}

// inExpression reports whether pos lies in an expression not far from the i-th.
func inExpression(expressions []parse.Expression, i, pos int) bool {
	for k := i; k >= 0 && expressions[k].End > pos; k-- {
		if expressions[k].Start <= pos {
			return true
		}
	}
	for k := i + 1; k < len(expressions) && expressions[k].Start <= pos; k++ {
		if pos < expressions[k].End {
			return true
		}
	}
	return false
}

// hash32 is FNV-1a.
func hash32(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

const secondsPerDay = 24 * 60 * 60

// singleDay gives the calendar day that holds all of i, counted from 1970-01-01.
func singleDay(i interval.Interval) (int32, bool) {
	from, okFrom := i.From()
	to, okTo := i.To()
	if !okFrom || !okTo || !from.Before(to) {
		return 0, false
	}
	first, last := dayOf(from.Unix()), dayOf(to.Unix()-1)
	return int32(first), first == last
}

// dayOf gives the day of a second, rounding down before 1970 too.
func dayOf(sec int64) int64 {
	d := sec / secondsPerDay
	if sec%secondsPerDay < 0 {
		d--
	}
	return d
}

func dayString(d int32) string {
	return time.Unix(int64(d)*secondsPerDay, 0).UTC().Format(time.DateOnly)
}
