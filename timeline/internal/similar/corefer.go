package similar

import (
	"cmp"
	"slices"
)

// coreferences links mentions of one document that the text itself ties
// together: stated ones, and a definite mention ("the attack") with the nearest
// one before it that it can refer to.
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
// the nearest of its mood that it can refer to, one with the same head word
// before any other; -1 for none.
func (s *scorer) antecedent(before []int, i int) int {
	other := -1
	for k := len(before) - 1; k >= max(0, len(before)-reach); k-- {
		j := before[k]
		if s.items[j].Mood != s.items[i].Mood || slices.Contains(s.items[i].Apart, j) || !s.refers(i, j) {
			continue
		}
		if s.profiles[j].head == s.profiles[i].head {
			return j
		}
		if other < 0 {
			other = j
		}
	}
	return other
}

// bareWords is how many words of its own a mention may have and still be known
// by what was told before alone.
const bareWords = 2

// refers reports whether a definite mention i can refer to j: they are of one
// kind, no participant speaks against it, and what i says of its own, if that is
// more than a word or two, is found in j. For kinds that hold much, i must use
// the same word: "the visit" is no departure, though people move in both.
func (s *scorer) refers(i, j int) bool {
	p, q := &s.profiles[i], &s.profiles[j]
	if p.kind != q.kind || speech(s.items[i].Kind) && p.head != q.head || wide(s.items[i].Kind) && p.head != q.head {
		return false
	}
	v := s.compare(i, j)
	if v.vetoed || v.by[byNames] < 0 {
		return false
	}
	if len(p.words) <= bareWords {
		return true
	}
	_, ratio := s.words(p, q)
	return ratio >= 25
}

// wide kinds hold things that are nothing like each other.
func wide(kind string) bool {
	switch kind {
	case "move", "change", "act", "effort", "plan", "react", "inform", "decide", "agree":
		return true
	}
	return false
}
