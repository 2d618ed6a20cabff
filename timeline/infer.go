package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/syntax"
)

// inferPublished gives the publication time that a text justifies by itself,
// for an article of which nothing else says it: the day of a dateline or of a
// line at the top, else the bounds that its dates set. expressions are those of
// the text read without a reference, and sentences its sentences. Basis is None
// where nothing bounds it.
//
// What is told as past was there before the article, so the latest such date
// is a lower bound; what will be is still to come, so the earliest one is an
// upper bound. A weekday with its day of the month but no year fits only some
// years, and a writer leaves out the year of dates less than a year off: beside
// another bound that may move it. Nothing else is taken for a bound, least of
// all the words of somebody quoted.
func inferPublished(text string, sentences []syntax.Sentence, expressions []parse.Expression) Published {
	var b bounds
	told := make([]telling, len(expressions))
	for i, e := range expressions {
		told[i] = tellingOf(text, sentences, e)
		b.take(e, told[i])
	}
	top := topDates(text, expressions)
	for _, d := range top {
		if d.change {
			b.notAfter(d.date.to(), d.quote+" is a time of change")
		}
	}
	for i, e := range expressions {
		b.weekday(e, told[i])
	}
	for _, d := range top {
		if p, ok := b.dated(d); ok {
			return p
		}
	}
	return b.published()
}

// bounds are what the publication is known to lie within, each with the words
// that say so.
type bounds struct {
	from, to       time.Time // zero where open
	fromWhy, toWhy string
}

func (b *bounds) notBefore(t time.Time, why string) {
	if !t.IsZero() && (b.from.IsZero() || t.After(b.from)) {
		b.from, b.fromWhy = t, why
	}
}

func (b *bounds) notAfter(t time.Time, why string) {
	if !t.IsZero() && (b.to.IsZero() || t.Before(b.to)) {
		b.to, b.toWhy = t, why
	}
}

// latestYear is the last year that news is taken to be of; what lies beyond is
// fiction or a slip.
const latestYear = 2200

// take uses a date that needs no reference.
func (b *bounds) take(e parse.Expression, t telling) {
	from, to, ok := absolute(e)
	switch {
	case !ok || from.Year() >= latestYear || e.Grain < interval.Day: // times of day are those of comments and changes
	case t == toldAsPast:
		b.notBefore(from, fmt.Sprintf("%q is told as past", e.Text))
	case t == toldAsFuture && e.Grain <= interval.Month: // a year alone is too often a number
		b.notAfter(to, fmt.Sprintf("%q is told as still to come", e.Text))
	}
}

// absolute gives the ends of a date that is certain by itself, to the year or
// finer.
func absolute(e parse.Expression) (from, to time.Time, ok bool) {
	if e.Type != parse.Date && e.Type != parse.Time || e.Anchor != parse.AnchorNone || !e.Certain || e.Approximate || e.Mod != "" {
		return from, to, false
	}
	from, okFrom := e.Interval.From()
	to, okTo := e.Interval.To()
	return from, to, okFrom && okTo && e.Grain != interval.NoGrain && e.Grain <= interval.Year
}

// weekday uses a weekday and day of a month without a year, told as past, beside
// a lower bound: it lies in a year that it fits, and not a year or more before.
func (b *bounds) weekday(e parse.Expression, t telling) {
	d, ok := yearless(e)
	if !ok || !d.hasWeekday || t != toldAsPast || b.from.IsZero() {
		return
	}
	fits := d.years(b.from.AddDate(-1, 0, 1), b.to)
	if len(fits) == 0 {
		return
	}
	first := fits[0]
	if first.After(b.from) {
		b.notBefore(first, fmt.Sprintf("%s, and %q is next a %s in %d", b.fromWhy, e.Text, d.weekday, first.Year()))
	}
	if len(fits) == 1 && !b.to.IsZero() {
		b.notAfter(first.AddDate(1, 0, 0), fmt.Sprintf("%q can only be of %d", e.Text, first.Year()))
	}
}

// published puts the bounds together. Two that contradict each other are worth
// nothing but the lower one, which more texts state rightly.
func (b *bounds) published() Published {
	switch {
	case b.from.IsZero() && b.to.IsZero():
		return Published{Basis: None}
	case b.to.IsZero():
		return Published{interval.Since(b.from), Inferred, "the text: not before " + day(b.from) + ", since " + b.fromWhy}
	case b.from.IsZero():
		return Published{interval.Until(b.to), Inferred, "the text: before " + day(b.to) + ", since " + b.toWhy}
	case !b.from.Before(b.to):
		return Published{interval.Since(b.from), Inferred, "the text: not before " + day(b.from) + ", since " + b.fromWhy + ", though " + b.toWhy}
	}
	return Published{interval.New(b.from, b.to), Inferred,
		"the text: not before " + day(b.from) + ", since " + b.fromWhy + "; before " + day(b.to) + ", since " + b.toWhy}
}

func day(t time.Time) string { return t.Format(time.DateOnly) }

// dated takes the day of a dateline or of a line at the top, unless the text
// tells of later days. A day without its year is one only where the bounds leave
// a single year; else it moves the lower bound to the first such day.
func (b *bounds) dated(d topDate) (Published, bool) {
	if d.change {
		return Published{}, false
	}
	if from, ok := d.date.interval.From(); ok {
		if !b.from.IsZero() && !b.from.Before(d.date.to()) {
			return Published{}, false
		}
		return Published{interval.Of(dayStart(from), interval.Day), Dateline, d.quote + " stands " + d.place}, true
	}
	if b.from.IsZero() {
		return Published{}, false
	}
	fits := d.date.yearless.years(dayStart(b.from), b.to)
	if len(fits) == 1 && !b.to.IsZero() {
		return Published{interval.Of(fits[0], interval.Day), Dateline,
			fmt.Sprintf("%s stands %s; of %d, since %s and %s", d.quote, d.place, fits[0].Year(), b.fromWhy, b.toWhy)}, true
	}
	if len(fits) > 0 {
		b.notBefore(fits[0], b.fromWhy+" and "+d.quote+" stands "+d.place)
	}
	return Published{}, false
}

func dayStart(t time.Time) time.Time { return t.Truncate(24 * time.Hour) }

// A yearlessDay is a day of a month, and a weekday where that is said.
type yearlessDay struct {
	month      time.Month
	day        int
	weekday    time.Weekday
	hasWeekday bool
}

// yearless reads the value of an expression such as "Tuesday, March 5".
func yearless(e parse.Expression) (d yearlessDay, ok bool) {
	t, err := time.Parse("2006-01-02", strings.Replace(e.Value, "XXXX", "2000", 1)) // a leap year
	if err != nil || !strings.HasPrefix(e.Value, "XXXX-") || e.Mod != "" {
		return d, false
	}
	d.month, d.day = t.Month(), t.Day()
	for word := range strings.FieldsFuncSeq(strings.ToLower(e.Text), func(r rune) bool { return r < 'a' || r > 'z' }) {
		for w := time.Sunday; w <= time.Saturday; w++ {
			if name := strings.ToLower(w.String()); len(word) >= 3 && strings.HasPrefix(name, word) {
				d.weekday, d.hasWeekday = w, true
			}
		}
	}
	return d, true
}

// years gives the days that d can be from a day on and before another one, the
// first two where there are more.
func (d yearlessDay) years(from, before time.Time) []time.Time {
	const cycle = 28 + 12 // years until weekdays come again, over a century too
	var out []time.Time
	for y := from.Year(); y <= from.Year()+cycle && len(out) < 2; y++ {
		t := time.Date(y, d.month, d.day, 0, 0, 0, 0, time.UTC)
		if t.Day() == d.day && !t.Before(from) && (before.IsZero() || t.Before(before)) && (!d.hasWeekday || t.Weekday() == d.weekday) {
			out = append(out, t)
		}
	}
	return out
}

// A telling says whether a date is told as past or as still to come.
type telling int

const (
	toldOtherwise telling = iota
	toldAsPast
	toldAsFuture
)

// tellingOf reads the tense of the verb that a date goes with. Dates in quotation
// marks and after words that look ahead ("by", "until") tell nothing.
func tellingOf(text string, sentences []syntax.Sentence, e parse.Expression) telling {
	i, found := slices.BinarySearchFunc(sentences, e.Start, func(s syntax.Sentence, pos int) int {
		switch {
		case s.End <= pos:
			return -1
		case s.Start > pos:
			return 1
		}
		return 0
	})
	if !found || quoted(text[sentences[i].Start:e.Start]) {
		return toldOtherwise
	}
	s := &sentences[i]
	first, found := slices.BinarySearchFunc(s.Tokens, e.Start, func(t syntax.Token, pos int) int { return cmp.Compare(t.Start, pos) })
	if !found || first > 0 && looksAhead(s.Tokens[first-1].Lemma) || looksAhead(s.Tokens[first].Lemma) {
		return toldOtherwise
	}
	steps := 4 // further up the tree is often wrong
	if e.Grain == interval.Year {
		steps = 1 // "the 2030 edition appeared" in 2029
	}
	v := verbOf(s.Tokens, first, e, steps)
	if v < 0 {
		return toldOtherwise
	}
	return tense(s.Tokens, v)
}

// looksAhead reports whether a word before a date may put it into the future of
// a verb in the past ("scheduled for", "extended until").
func looksAhead(lemma string) bool {
	switch lemma {
	case "by", "until", "till", "before", "for", "through", "to", "toward", "towards", "from", "than", "due", "effective", "next", "coming":
		return true
	}
	return false
}

// quoted reports whether the place after s is within quotation marks.
func quoted(s string) bool {
	open := strings.LastIndexAny(s, "“«„")
	closed := strings.LastIndexAny(s, "”»")
	return open > closed || strings.Count(s, `"`)%2 == 1
}

// verbOf climbs from a date to the verb that it goes with, so many steps at
// most, -1 for none.
func verbOf(tokens []syntax.Token, first int, e parse.Expression, steps int) int {
	i := first
	for k := first; k < len(tokens) && tokens[k].Start < e.End; k++ {
		if h := tokens[k].Head; h < 0 || tokens[h].Start < e.Start || tokens[h].Start >= e.End {
			i = k // the head of the words of the date
			break
		}
	}
	for range steps {
		if i = tokens[i].Head; i < 0 {
			return -1
		}
		if strings.HasPrefix(tokens[i].Tag, "VB") {
			return i
		}
	}
	return -1
}

// tense tells by a verb and its auxiliaries. Verbs of planning look ahead in any
// tense.
func tense(tokens []syntax.Token, v int) telling {
	past := tokens[v].Tag == "VBD"
	for k := range tokens {
		t := &tokens[k]
		if t.Head != v || t.Label != "aux" && t.Label != "cop" {
			continue
		}
		switch {
		case t.Tag == "MD" && (t.Lemma == "will" || t.Lemma == "shall"):
			return toldAsFuture
		case t.Tag == "MD" || t.Lemma == "do" && t.Tag != "VBD":
			return toldOtherwise
		case t.Tag == "VBD" || t.Lemma == "have" && tokens[v].Tag == "VBN":
			past = true
		case t.Tag == "VBP" || t.Tag == "VBZ":
			return toldOtherwise
		}
	}
	if !past || plans(tokens[v].Lemma) {
		return toldOtherwise
	}
	return toldAsPast
}

func plans(lemma string) bool {
	switch lemma {
	case "schedule", "plan", "set", "expect", "slate", "propose", "project", "forecast", "estimate", "predict", "promise", "pledge", "vow", "aim", "extend",
		"postpone", "delay", "target", "commit", "intend", "want", "hope", "would", "budget", "earmark", "book", "anticipate", "envision", "fear", "warn":
		return true
	}
	return false
}

// quote shortens words of the text for the evidence.
func quote(s string) string {
	const longest = 60
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > longest {
		n := longest
		for !utf8.RuneStart(s[n]) {
			n--
		}
		s = s[:n] + "…"
	}
	return fmt.Sprintf("%q", s)
}
