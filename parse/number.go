package parse

import (
	"sync/atomic"

	"github.com/bbdb26f0/annals/parse/internal/grammar"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/produce"
	"github.com/bbdb26f0/annals/parse/internal/text"
)

// A plainNumbers holds the readings of numbers of one, two and four digits with
// nothing of a date beside them, as most numbers are: to look them up in place of
// reading them saves a sixth of the scan of news. It is filled as numbers turn up.
type plainNumbers [10 + 100 + 3000]atomic.Pointer[[]grammar.Shape]

// Number reads a numeric token for the grammar.
func (l *language) Number(mem *known.Arena, out []grammar.Shape, s string, i int) (int, []grammar.Shape) {
	if end, at := plainNumber(s, i); at >= 0 {
		readings := l.plain[at].Load()
		if readings == nil {
			_, shapes := produce.Shapes(nil, s[i:end], 0)
			made := l.shapes(nil, shapes)
			readings = &made
			l.plain[at].Store(readings)
		}
		return end, append(out, *readings...)
	}
	end, shapes := produce.Shapes(mem, s, i)
	return end, l.shapes(out, shapes)
}

// plainNumber gives the end of a number and its place in plainNumbers, -1 where
// it is too long or what follows may belong to it.
func plainNumber(s string, i int) (end, at int) {
	v := 0
	for end = i; end < len(s) && end-i < 5 && text.IsDigit(s[end]); end++ {
		v = v*10 + int(s[end]-'0')
	}
	switch n := end - i; {
	case !endsNumber(s, end):
		return end, -1
	case n == 1:
		return end, v
	case n == 2:
		return end, 10 + v
	case n == 4 && v < 3000:
		return end, 110 + v
	}
	return end, -1
}

// endsNumber reports whether no reading of a number goes on at byte i: a blank,
// or a mark without a digit behind it.
func endsNumber(s string, i int) bool {
	if i == len(s) || s[i] == ' ' || s[i] == '\n' {
		return true
	}
	switch s[i] {
	case ',', '.', ';', ')', '"', '\'':
		return i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '\n'
	}
	return false
}

// Apostrophe reads a year behind an apostrophe for the grammar.
func (l *language) Apostrophe(mem *known.Arena, out []grammar.Shape, s string, i int) (int, []grammar.Shape) {
	end, shapes := produce.ApostropheYear(mem, s, i)
	return end, l.shapes(out, shapes)
}

func (l *language) shapes(out []grammar.Shape, shapes []produce.Shape) []grammar.Shape {
	for _, s := range shapes {
		if c := l.Class(s.Class); c != 0 {
			out = append(out, grammar.Shape{Class: c, Node: s.Node})
		}
	}
	return out
}
