package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbdb26f0/annals/timeline"
)

// A quotePart is a stretch of a quote and what it is: around the quote, the
// quote itself, or a time expression in either.
type quotePart struct {
	Text        string
	Quoted      bool
	Marked      bool
	Opens, Ends bool // the first and last of the quote itself
}

// quoteParts cuts a mention where its time expressions begin and end. text is
// that of its article; where it is another one or "" the mention stands alone.
func quoteParts(m *timeline.Mention, text string) []quotePart {
	start, end := m.Start, m.Start+len(m.Text)
	if start < 0 || end > len(text) || start > end || text[start:end] != m.Text {
		text = ""
	}
	base, whole := start, m.Text // whole[i] is byte base+i of the article
	var before, after string
	if text != "" {
		from, to, cutBefore, cutAfter := sentenceOf(m, text)
		base, whole = from, text[from:to]
		if cutBefore {
			before = "… "
		}
		if cutAfter {
			after = " …"
		}
	}
	cuts := []int{base, start, end, base + len(whole)}
	marked := func(i int) bool { return false }
	if spans := expressionsIn(m, base, whole); len(spans) > 0 {
		for _, s := range spans {
			cuts = append(cuts, s.Start, s.End)
		}
		marked = func(i int) bool {
			return slices.ContainsFunc(spans, func(s timeline.Span) bool { return s.Start <= i && i < s.End })
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var parts []quotePart
	for i := 1; i < len(cuts); i++ {
		a, b := cuts[i-1], cuts[i]
		quoted := a >= start && b <= end
		parts = append(parts, quotePart{inline(whole[a-base : b-base]), quoted, marked(a), quoted && a == start, quoted && b == end})
	}
	if before != "" {
		parts = slices.Insert(parts, 0, quotePart{Text: before})
	}
	if after != "" {
		parts = append(parts, quotePart{Text: after})
	}
	return parts
}

// expressionsIn gives the spans of the time expressions of m that lie in whole,
// which begins at byte base of the article. Offsets that do not hold the words
// of the expression are not believed.
func expressionsIn(m *timeline.Mention, base int, whole string) (spans []timeline.Span) {
	for _, x := range m.Expressions {
		if a, b := x.Start-base, x.End-base; x.Text != "" && a >= 0 && a <= b && b <= len(whole) && whole[a:b] == x.Text {
			spans = append(spans, x.Span)
		}
	}
	return spans
}

// inline makes text safe, and keeps that it begins or ends with white space.
func inline(s string) string {
	out := safe(s)
	if out == "" {
		if s != "" && strings.TrimSpace(s) == "" {
			return " "
		}
		return ""
	}
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsSpace(r) {
		out = " " + out
	}
	if r, _ := utf8.DecodeLastRuneInString(s); unicode.IsSpace(r) {
		out += " "
	}
	return out
}

// sentenceOf gives the sentence of a mention in the text of its article, or as
// much of it as is shown, and whether it is cut on either side.
func sentenceOf(m *timeline.Mention, text string) (from, to int, cutBefore, cutAfter bool) {
	start, end := m.Start, m.Start+len(m.Text)
	s := m.Sentence
	if s.Start < 0 || s.Start > start || s.End < end || s.End > len(text) || s.Start == s.End {
		from, to = sentenceAround(text, start, end)
		return from, to, from > 0 && !endsSentence(text[:from]), to < len(text) && text[to] != '\n' && !stops(text[:to])
	}
	from, to = s.Start, s.End
	if start-from > maxAround { // no half words, no half characters
		from = start - maxAround
		if i := strings.IndexByte(text[from:start], ' '); i >= 0 {
			from += i + 1
		} else {
			from = start
		}
	}
	if to-end > maxAround {
		if i := strings.LastIndexByte(text[end:end+maxAround], ' '); i >= 0 {
			to = end + i
		} else {
			to = end
		}
	}
	return from, to, from > s.Start, to < s.End
}

// maxAround is how many bytes of a sentence are shown on each side of a quote.
const maxAround = 240

// sentenceAround widens [start, end) to the sentence that it stands in, or to
// as many words of it as fit, where a mention does not say its sentence. It goes
// by punctuation alone.
func sentenceAround(text string, start, end int) (from, to int) {
	from = start
	floor := max(0, start-maxAround)
	for from > floor && text[from-1] != '\n' && !endsSentence(text[:from]) {
		from--
	}
	if from == floor && floor > 0 { // no half words, no half characters
		if i := strings.IndexByte(text[from:start], ' '); i >= 0 {
			from += i
		} else {
			from = start
		}
	}
	for from < start && text[from] <= ' ' {
		from++
	}
	to = end
	ceiling := min(len(text), end+maxAround)
	for to < ceiling && text[to] != '\n' && (to == end && !stops(text[:to]) || to > end && !endsSentence(text[:to])) {
		to++
	}
	if to == ceiling && ceiling < len(text) {
		if i := strings.LastIndexByte(text[end:to], ' '); i >= 0 {
			to = end + i
		} else {
			to = end
		}
	}
	for to > end && text[to-1] <= ' ' {
		to--
	}
	return from, to
}

// endsSentence reports whether text breaks off between two sentences: behind a
// stop and what closes it, or a line break.
func endsSentence(text string) bool {
	trimmed := strings.TrimRight(text, " \t")
	if trimmed == "" || strings.HasSuffix(trimmed, "\n") {
		return true
	}
	return len(trimmed) < len(text) && stops(trimmed)
}

// stops reports whether text ends in a stop that ends a sentence: not that of
// an initial or a short title ("J.", "U.S.", "Mr.").
func stops(text string) bool {
	text = strings.TrimRight(text, `"'”’)]`)
	if strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") {
		return true
	}
	body, ok := strings.CutSuffix(text, ".")
	if !ok {
		return false
	}
	word := body[strings.LastIndexAny(body, " \n\t(“\"")+1:]
	if strings.Contains(word, ".") || utf8.RuneCountInString(word) <= 1 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(word)
	return len(word) > 3 || !unicode.IsUpper(first)
}
