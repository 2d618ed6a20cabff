package perceptron

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rowsFor makes n rows of two weights with keys spread as those of features are.
func rowsFor(n int) []Row {
	var rows []Row
	seen := map[Key]bool{}
	for i := range n {
		key := Hash1(1, uint64(i))
		if seen[key] {
			continue
		}
		seen[key] = true
		rows = append(rows, Row{
			Key:     key,
			Weights: []Weight{{Class: 1, Value: Code(i%100 + 1)}, {Class: 2, Value: Code(-(i%50 + 1))}},
		})
	}
	return rows
}

func TestTableRoundTrip(t *testing.T) {
	rows := rowsFor(5000)
	r := NewReader(Append(nil, rows))
	table := r.Table()
	require.NoError(t, r.Err)
	built := NewTable(rows)
	for _, row := range rows {
		var got, want Scores
		table.Score([]Key{row.Key}, &got)
		built.Score([]Key{row.Key}, &want)
		require.Equal(t, want, got)
		require.Equal(t, newValues()[uint8(row.Weights[0].Value)], got[1])
	}
	var none Scores
	table.Score([]Key{1<<KeyBits - 1}, &none)
	assert.Equal(t, Scores{}, none)
}

func TestNarrowRoundTrip(t *testing.T) {
	rows := rowsFor(5000)
	r := NewReader(AppendNarrow(nil, rows))
	table := r.Narrow()
	require.NoError(t, r.Err)
	keys := make([]Key, 0, 100)
	want := [3]int32{}
	for _, row := range rows[:100] {
		keys = append(keys, row.Key)
		want[1] += newValues()[uint8(row.Weights[0].Value)]
		want[2] += newValues()[uint8(row.Weights[1].Value)]
	}
	assert.Equal(t, want, table.Score(keys))
	assert.Equal(t, want, NewNarrow(rows).Score(keys))
}

func TestReaderRejects(t *testing.T) {
	data := Append(nil, rowsFor(100))
	for n := range data {
		r := NewReader(data[:n])
		r.Table()
		require.ErrorIs(t, r.Err, ErrCorrupt, "%d bytes", n)
	}
	r := NewReader([]byte{0xff, 0xff, 0xff, 0xff, 0x7f, 1, 1})
	r.Narrow()
	require.ErrorIs(t, r.Err, ErrCorrupt)
}

func TestEncode(t *testing.T) {
	v := newValues()
	for _, w := range []int64{0, 1, -1, 63, -63} {
		assert.Equal(t, int32(w), v[uint8(Encode(w))])
	}
	assert.InDelta(t, 300, v[uint8(Encode(300))], codeStep/2)
	assert.InDelta(t, -300, v[uint8(Encode(-300))], codeStep/2)
	assert.Equal(t, Code(codeMax), Encode(1<<40))
	assert.Equal(t, Code(-codeMax), Encode(-1<<40))
}
