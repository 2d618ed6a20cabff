// Package refine picks, of everything that the grammar finds in a text, what is
// an expression: small passes, in an order that says why.
package refine

import (
	"cmp"
	"slices"

	"github.com/bbdb26f0/annals/parse/internal/known"
)

// A Candidate is a possible expression.
type Candidate struct {
	Start, End int // bytes, half open
	Rule       string
	Order      int // rules that come earlier in their file win ties
	Class      string
	Node       *known.Node

	Cut                   bool // it is one end of a range
	JoinsLeft, JoinsRight bool // a hyphen joins it to another candidate: "1914-1918"

	before    Role // of the word before byte beforeAt-1, once it has been looked up
	beforeAt  int
	plainFrom int // where that word begins if it is one of up to seven letters between blanks, or else 0
}

// Compare orders candidates by preference: the longer, then the one further
// left, then the earlier rule first.
func Compare(a, b *Candidate) int {
	if x, y := a.End-a.Start, b.End-b.Start; x != y {
		return y - x
	}
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	return a.Order - b.Order
}

// Select picks candidates that do not overlap, the longer ones first: "the
// first week of March" over "March". Of two as long as each other the earlier
// rule wins.
func Select(c []Candidate) []Candidate {
	slices.SortStableFunc(c, func(a, b Candidate) int { return Compare(&a, &b) })
	var out []Candidate
	for _, x := range c {
		if !slices.ContainsFunc(out, func(y Candidate) bool { return x.Start < y.End && y.Start < x.End }) {
			out = append(out, x)
		}
	}
	slices.SortFunc(out, func(a, b Candidate) int { return cmp.Compare(a.Start, b.Start) })
	return out
}
