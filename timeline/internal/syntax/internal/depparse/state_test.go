package depparse

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestCosts follows moves without cost, which lead to any projective tree.
func TestCosts(t *testing.T) {
	tests := map[string][]int{
		"one token":      {-1},
		"chain to left":  {-1, 0, 1, 2},
		"chain to right": {1, 2, 3, -1},
		"verb between":   {1, 2, -1, 4, 2, 7, 7, 2, 2},
		"nested":         {2, 2, 3, -1, 6, 6, 3, 6},
	}
	for name, heads := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, heads, follow(heads))
		})
	}
}

// follow builds a tree by the cheapest moves.
func follow(heads []int) []int {
	var s State
	s.Start(make([]Word, len(heads)), make([]uint8, len(heads)), Kinds([]string{"NN"}))
	for !s.Done() {
		costs := s.Costs(heads)
		best := Shift
		for m, c := range costs {
			if c < costs[best] {
				best = m
			}
		}
		s.Do(best, 0)
	}
	got := make([]int, len(heads))
	for i := range got {
		got[i] = s.Head(i)
	}
	return got
}

func TestPackTellsFormsApart(t *testing.T) {
	seen := map[Packed]string{}
	letters := strings.Repeat("ab", 8)
	for n := range len(letters) + 1 {
		for _, form := range []string{letters[:n], letters[len(letters)-n:] + "\x00", strings.Repeat("\x00", n), strings.Repeat("a", n), "b" + strings.Repeat("a", n)} {
			p, ok := Pack(form)
			assert.Equal(t, len(form) <= maxPacked, ok)
			if before, there := seen[p]; ok && there {
				assert.Equal(t, before, form)
			}
			if ok {
				seen[p] = form
			}
		}
	}
}

func TestCacheGivesTheSameWords(t *testing.T) {
	forms := strings.Fields("The THE the Smith-Jones counterrevolutionaries 12.5 “ x")
	cache, lex := new(Cache), NewLexicon(nil)
	for range 2 {
		assert.Equal(t, Words(nil, forms, lex, nil), Words(nil, forms, lex, cache))
	}
	upper := []string{"THE", "ARMY", "LEFT", "ROME"}
	assert.Equal(t, Words(nil, upper, lex, nil), Words(nil, upper, lex, cache))
}

func TestPlainArcs(t *testing.T) {
	p := NewPlain()
	p[PlainIndex(Left, 3, 5)] = 9
	var s State
	s.Start(make([]Word, 2), []uint8{5, 3}, make([]Kind, NoTag+1))
	s.Do(Shift, 0)
	assert.Equal(t, uint8(9), s.Plain(p, Left))
	s.Start(make([]Word, 2), []uint8{3, 5}, make([]Kind, NoTag+1))
	s.Do(Shift, 0)
	assert.Equal(t, uint8(NoLabel), s.Plain(p, Left))
}

func TestCostsCrossing(t *testing.T) {
	// Arcs that cross cannot all be built, but a tree comes out anyway.
	got := follow([]int{2, 3, -1, 2})
	roots := 0
	for _, h := range got {
		if h < 0 {
			roots++
		}
	}
	assert.Equal(t, 1, roots)
}

func TestPromote(t *testing.T) {
	kinds := Kinds([]string{"NN", ",", "''"})
	var s State
	// A quote is the root of the tokens around it, a comma the head of one.
	s.Start(make([]Word, 4), []uint8{0, 2, 1, 0}, kinds)
	s.Do(Shift, 0)
	s.Do(Left, 5)
	s.Do(Shift, 0)
	s.Do(Shift, 0)
	s.Do(Shift, 0)
	s.Do(Right, 6)
	s.Do(Right, 7)
	s.promote(kinds, 9)
	assert.Equal(t, []int32{-1, 0, 3, 0}, s.heads)
	assert.Equal(t, uint8(9), s.Label(1))
	assert.Equal(t, uint8(9), s.Label(2))
	assert.Equal(t, uint8(7), s.Label(3))
}
