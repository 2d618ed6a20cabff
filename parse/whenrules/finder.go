package whenrules

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/olebedev/when/rules"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

// New makes a finder of rules of when. Findings carry name as their rule. It
// finds every match of every rule; of two that overlap it gives the longer one,
// of equal ones that of the earlier rule, and it joins a date and a clock time
// next to each other ("tomorrow at 5 pm"). See the package comment for what it
// makes of a match.
//
// A weekday comes with no offset where no word gives a direction, with weeks
// for that day of a calendar week ("this Friday" has 0), and with one day, on
// or back, for the first such day in that direction ("next", "last Friday").
//
// The finder is safe for concurrent use if the rules are, as those of when are.
// It keeps rs; a rule that is nil, or that panics, finds nothing.
func New(name string, rs ...rules.Rule) parse.Finder {
	f := &finder{windows: windows}
	for _, r := range rs {
		if r != nil {
			f.sources = append(f.sources, source{name: name, rule: r, likely: likelyStem, anyLanguage: true})
		}
	}
	return f
}

// guarded makes a finder of sources with stems and digit functions.
func guarded(back, reach int, sources ...source) parse.Finder {
	return &finder{sources: sources, windows: newGuard(sources, back, reach).windows}
}

// finder implements parse.Finder. It is never changed once made.
type finder struct {
	sources []source
	windows func(text string) iter.Seq[window]
}

// A source is one rule with what is known of it.
type source struct {
	name   string
	rule   rules.Rule
	likely func(*hit) bool   // false for a match that means something else; may mend the match
	stems  string            // for a guard: words of which each match has one, by their first letters
	digit  func(string) bool // for a guard: whether a number at the start of a text can belong to a match

	anyLanguage bool // not known which: abbreviations need company
}

// Find gives the findings in order of Start; they do not overlap.
func (f *finder) Find(text string) iter.Seq[parse.Found] {
	return func(yield func(parse.Found) bool) {
		done := 0 // end of what was yielded
		for w := range f.windows(text) {
			for _, found := range f.inWindow(text, w) {
				if found.Start < done {
					continue
				}
				done = found.End
				if !yield(found) {
					return
				}
			}
		}
	}
}

// inWindow gives the findings of all rules that begin in a window.
func (f *finder) inWindow(text string, w window) []parse.Found {
	var all []parse.Found
	for i := range f.sources {
		s := &f.sources[i]
		if w.rules>>min(i, 31)&1 == 0 {
			continue
		}
		for h := range s.hits(text, w) {
			if found, ok := s.found(h); ok {
				all = append(all, found)
			}
		}
	}
	if len(all) > 1 {
		all = join(text, longest(all))
	}
	return all
}

// longest drops findings that overlap a longer or earlier one.
func longest(all []parse.Found) []parse.Found {
	slices.SortStableFunc(all, func(a, b parse.Found) int { return cmp.Compare(b.End-b.Start, a.End-a.Start) })
	var keep []parse.Found
	for _, f := range all {
		if !slices.ContainsFunc(keep, func(k parse.Found) bool { return f.Start < k.End && k.Start < f.End }) {
			keep = append(keep, f)
		}
	}
	slices.SortFunc(keep, func(a, b parse.Found) int { return cmp.Compare(a.Start, b.Start) })
	return keep
}

// join makes one finding of a day and a clock time that at most a short word
// keeps apart, in either order.
func join(text string, all []parse.Found) []parse.Found {
	out := all[:1]
	for _, b := range all[1:] {
		a := &out[len(out)-1]
		between := text[a.End:b.Start]
		switch {
		case isDay(a) && isClock(&b) && near(strings.TrimPrefix(between, ",")),
			isClock(a) && isDay(&b) && near(between):
			*a = merge(*a, b)
		default:
			out = append(out, b)
		}
	}
	return out
}

// near reports whether the text between two findings is a blank or a word of
// up to three letters, or nothing.
func near(between string) bool {
	return utf8.RuneCountInString(between) <= 5 &&
		!strings.ContainsFunc(strings.Trim(between, " \u00a0"), func(r rune) bool { return !isLetter(r) })
}

// isClock reports whether a finding is a time of day and nothing else.
func isClock(f *parse.Found) bool {
	return f.Hour != nil && f.Year == nil && f.Month == nil && f.Day == nil && f.Weekday == nil && len(f.Offset) == 0
}

// isDay reports whether a finding names a day without a time.
func isDay(f *parse.Found) bool {
	return f.Hour == nil && (f.Day != nil || f.Weekday != nil || len(f.Offset) == 1 && f.Offset[0].Unit == interval.Day && f.Month == nil)
}

// merge gives what a day and a clock time say together.
func merge(a, b parse.Found) parse.Found {
	out, clock := a, b
	if isClock(&a) {
		out, clock = b, a
	}
	out.Start, out.End = a.Start, b.End
	out.Hour, out.Minute, out.Second = clock.Hour, clock.Minute, clock.Second
	return out
}

// hits gives every match of the rule that begins in the window and has whole
// words and numbers.
func (s *source) hits(text string, w window) iter.Seq[*hit] {
	return func(yield func(*hit) bool) { s.walk(text, w, yield) }
}

func (s *source) walk(text string, w window, yield func(*hit) bool) bool {
	for pos := w.from; pos < w.cut; {
		m, panicked := find(s.rule, text[pos:w.to])
		if panicked {
			return s.around(text, window{from: pos, cut: w.cut, to: w.to}, yield)
		}
		if m == nil {
			return true
		}
		if m.Left < 0 { // an empty match: on behind the next character
			_, n := utf8.DecodeRuneInString(text[pos:])
			pos += n
			continue
		}
		h := &hit{text: text, start: pos + m.Left, end: pos + m.Right, match: m}
		pos = h.end
		h.trim()
		if h.start >= w.cut {
			return true
		}
		if h.whole() && s.likely(h) && !yield(h) {
			return false
		}
	}
	return true
}

// smallest is the length below which text that makes a rule panic is given up.
const smallest = 64

// around searches what makes the rule panic half by half, so that little of the
// text is lost.
func (s *source) around(text string, w window, yield func(*hit) bool) bool {
	if w.to-w.from <= smallest {
		return true
	}
	mid := w.from + (w.to-w.from)/2
	if i := strings.LastIndexByte(text[w.from:mid], ' '); i > 0 {
		mid = w.from + i
	} else {
		mid = max(runeStart(text, mid), w.from+1)
	}
	if !s.walk(text, window{from: w.from, cut: min(mid, w.cut), to: mid}, yield) {
		return false
	}
	return mid >= w.cut || s.walk(text, window{from: mid, cut: w.cut, to: w.to}, yield)
}

// find gives a rule's first match in text, nil where there is none or where its
// offsets are none of the text's, and whether the rule panicked.
func find(r rules.Rule, text string) (m *rules.Match, panicked bool) {
	defer func() {
		if recover() != nil {
			m, panicked = nil, true
		}
	}()
	if f, ok := r.(*rules.F); ok {
		return findRegexp(f, text), false
	}
	m = r.Find(text)
	if m == nil || m.Left < 0 || m.Right <= m.Left || m.Right > len(text) {
		return nil, false
	}
	own := *m // the rule may keep its match, and the captures may be mended
	own.Captures = slices.Clone(m.Captures)
	return &own, false
}

// findRegexp does the work of (*rules.F).Find, which panics on a match without
// captures, and gives such a match Left -1.
func findRegexp(f *rules.F, text string) *rules.Match {
	at := f.RegExp.FindStringSubmatchIndex(text)
	if len(at) <= 2 {
		return nil
	}
	m := &rules.Match{Left: -1, Applier: f.Applier}
	for i := 2; i < len(at); i += 2 {
		if at[i] < 0 {
			m.Captures = append(m.Captures, "")
			continue
		}
		if m.Left < 0 {
			m.Left = at[i]
		}
		m.Right = at[i+1]
		m.Captures = append(m.Captures, text[at[i]:at[i+1]])
	}
	if m.Left < 0 || m.Right <= m.Left {
		m.Left = -1
		return m
	}
	m.Text = text[m.Left:m.Right]
	return m
}
