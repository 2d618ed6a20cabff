package depparse

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"
)

func TestCertainKnowsItsCasesOnly(t *testing.T) {
	var cases []CertainCase
	for i := range uint64(3000) {
		cases = append(cases, CertainCase{newCase(1, perceptron.Mix(i)), uint8(i % NoLabel)})
	}
	loaded, err := LoadCertain(AppendCertain(nil, cases))
	require.NoError(t, err)
	known := 0
	for _, c := range cases {
		switch loaded.class(c.Case) {
		case c.Class:
			known++
		default: // its bucket is full
			assert.Equal(t, uint8(NoLabel), loaded.class(c.Case))
		}
	}
	assert.Greater(t, known, len(cases)*9/10)
	for i := range uint64(3000) {
		assert.Equal(t, uint8(NoLabel), loaded.class(newCase(2, perceptron.Mix(i))))
	}
	assert.Equal(t, uint8(NoLabel), new(Certain).class(0), "an empty table")
	assert.Equal(t, uint8(NoLabel), (*Certain)(nil).class(cases[0].Case), "no table")
}

func TestLoadCertainRejects(t *testing.T) {
	data := AppendCertain(nil, []CertainCase{{1 << 30, 4}, {1 << 10, 2}})
	for n := range data {
		_, err := LoadCertain(data[:n])
		require.ErrorIs(t, err, perceptron.ErrCorrupt, "%d bytes", n)
	}
}

// TestCasesTell follows what a case is made of.
func TestCasesTell(t *testing.T) {
	state := func(tags ...uint8) *State {
		s := new(State)
		s.Start(make([]Word, len(tags)), tags, make([]Kind, NoTag+1))
		s.Do(Shift, 0)
		return s
	}
	assert.Equal(t, state(1, 2, 3, 4).MoveCase(), state(1, 2, 3, 5).MoveCase(), "what is far ahead does not count")
	assert.NotEqual(t, state(1, 2, 3).MoveCase(), state(1, 2, 4).MoveCase())
	assert.NotEqual(t, state(1, 2, 3).MoveCase(), state(2, 1, 3).MoveCase())
	assert.NotEqual(t, state(1, 2).LabelCase(Left), state(2, 1).LabelCase(Left))
	near, far := state(1, 5, 2), state(1, 5, 2)
	far.Do(Shift, 0)
	far.Do(Right, 3)
	assert.NotEqual(t, near.LabelCase(Left), far.LabelCase(Left))
	assert.NotEqual(t, TagCase(&Word{Shape: 1}, 1), TagCase(&Word{Shape: 1}, 2))
	assert.NotEqual(t, TagCase(&Word{Shape: 1}, 1), TagCase(&Word{Shape: 2}, 1))
}
