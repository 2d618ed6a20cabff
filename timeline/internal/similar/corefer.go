package similar

import (
	"cmp"
	"slices"
)

// coreferences links mentions of one document that the text itself ties
// together: stated ones, and a definite mention ("the attack") with the nearest
// one of its kind before it.
func (s *scorer) coreferences() []Link {
	var out []Link
	tie := func(i, j int) {
		if v := s.compare(i, j); !v.vetoed {
			e := v.evidence()
			e.Corefers = true
			out = append(out, Link{min(i, j), max(i, j), max(0, v.sum()) + corefers, e})
		}
	}
	for i := range s.items {
		for _, j := range s.items[i].Same {
			tie(i, j)
		}
	}
	for _, ms := range s.documents() {
		for k, i := range ms {
			if s.items[i].Definite && s.profiles[i].kind != 0 {
				if j := s.antecedent(ms[:k], i); j >= 0 {
					tie(i, j)
				}
			}
		}
	}
	return out
}

// documents gives the items of each document in text order.
func (s *scorer) documents() [][]int {
	order := make([]int, len(s.items))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := &s.items[i], &s.items[j]
		return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Pos, b.Pos), cmp.Compare(i, j))
	})
	var out [][]int
	for k, i := range order {
		if k == 0 || s.items[order[k-1]].Doc != s.items[i].Doc {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], i)
	}
	return out
}

// reach is how many mentions back an antecedent is looked for.
const reach = 40

// antecedent finds what a definite mention refers to among the ones before it:
// the nearest of its kind and mood that no participant speaks against; -1 for none.
func (s *scorer) antecedent(before []int, i int) int {
	for k := len(before) - 1; k >= max(0, len(before)-reach); k-- {
		j := before[k]
		if s.profiles[j].kind != s.profiles[i].kind || s.items[j].Mood != s.items[i].Mood || slices.Contains(s.items[i].Apart, j) {
			continue
		}
		if v := s.compare(i, j); !v.vetoed && v.by[byNames] >= 0 {
			return j
		}
	}
	return -1
}
