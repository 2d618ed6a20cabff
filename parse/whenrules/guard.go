package whenrules

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A guard keeps the regular expressions away from text in which they cannot
// match: it looks for the words and numbers that every match of a rule has, at
// the speed of a byte loop.
type guard struct {
	starts      [256]bool // first bytes of stems, and digits
	stems       map[rune][]stem
	digits      []digitRule
	back, reach int // bytes before and after such a place that a match can cover
}

// A stem is how a word of some rules begins, in lower case.
type stem struct {
	text  string
	rules uint32
}

// A digitRule tells whether a number, at which text begins, can belong to a
// match of some rules.
type digitRule struct {
	ahead func(text string) bool
	rules uint32
}

// How far a match reaches from a stem or number in it: "na próxima terça-feira"
// and "через несколько месяцев" have less.
const back, reach = 48, 64

// newGuard makes the guard of sources that each have stems, a digit function,
// or both.
func newGuard(sources []source, back, reach int) *guard {
	g := &guard{stems: map[rune][]stem{}, back: back, reach: reach}
	for i, s := range sources {
		for _, text := range strings.Fields(s.stems) {
			first := firstRune(text)
			g.stems[first] = append(g.stems[first], stem{text, 1 << i})
			g.starts[text[0]] = true
			g.starts[string(unicode.ToUpper(first))[0]] = true
		}
		if s.digit != nil {
			g.digits = append(g.digits, digitRule{s.digit, 1 << i})
		}
	}
	for c := '0'; c <= '9'; c++ {
		g.starts[c] = len(g.digits) > 0
	}
	return g
}

// windows gives windows around the places where rules can match, with the rules
// that can.
func (g *guard) windows(text string) iter.Seq[window] {
	return func(yield func(window) bool) {
		var w window // the last one, which may yet grow
		for i := 0; i < len(text); i++ {
			if !g.starts[text[i]] {
				continue
			}
			rules := g.candidate(text, i)
			if rules == 0 {
				continue
			}
			from := runeStart(text, max(i-g.back, w.cut, 0))
			to := runeStart(text, min(i+g.reach, len(text)))
			if w.rules != 0 && from <= w.to && to-w.from <= windowSize {
				w.to, w.rules = to, w.rules|rules
				continue
			}
			if w.cut = min(w.to, from); w.rules != 0 && !yield(w) {
				return
			}
			w = window{from: from, cut: w.cut, to: to, rules: rules}
		}
		if w.rules != 0 {
			w.cut = w.to
			yield(w)
		}
	}
}

// candidate gives the rules that can match around i.
func (g *guard) candidate(text string, i int) (rules uint32) {
	if i > 0 {
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		if isLetter(before) || unicode.IsDigit(before) && isDigit(text[i]) {
			return 0
		}
	}
	if isDigit(text[i]) {
		for _, d := range g.digits {
			if d.ahead(text[i:]) {
				rules |= d.rules
			}
		}
		return rules
	}
	first, _ := utf8.DecodeRuneInString(text[i:])
	for _, s := range g.stems[unicode.ToLower(first)] {
		if n := len(s.text); len(text)-i >= n && strings.EqualFold(text[i:i+n], s.text) {
			rules |= s.rules
		}
	}
	return rules
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// cutNumber cuts a leading number of up to two digits off text, and blanks behind
// it; it is false where there is none.
func cutNumber(text string) (rest string, ok bool) {
	i := 0
	for i < len(text) && i < 3 && isDigit(text[i]) {
		i++
	}
	if i == 0 || i > 2 {
		return "", false
	}
	return strings.TrimLeft(head(text[i:], 8), " \t\u00a0"), true
}

// aheadOf makes a digit function: a number of up to two digits and one of the
// bytes in signs behind it.
func aheadOf(signs string) func(string) bool {
	return func(text string) bool {
		rest, ok := cutNumber(text)
		return ok && rest != "" && strings.IndexByte(signs, rest[0]) >= 0
	}
}
