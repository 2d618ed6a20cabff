package perceptron

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rowsFor makes up to n rows of some weights each with keys spread as those of
// features are, as many as find room.
func rowsFor(n, weights int) []Row {
	var rows []Row
	seen := map[Key]bool{}
	room := NewFilling(false)
	for i := range n {
		key := Feature(1, Mix(uint64(i)))
		if seen[key] || !room.Add(key) {
			continue
		}
		seen[key] = true
		row := Row{Key: key}
		for c := range weights {
			value := Code(i%100 + 1)
			if c%2 == 1 {
				value = -value / 2
			}
			if value != 0 {
				row.Weights = append(row.Weights, Weight{Class: uint8(c + 1), Value: value})
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// sums adds up the weights of rows, the plain way.
func sums(rows []Row) (s Scores) {
	v := newValues()
	for _, r := range rows {
		for _, w := range r.Weights {
			s[w.Class] += v[uint8(w.Value)]
		}
	}
	return s
}

func keysOf(rows []Row) []Key {
	var keys []Key
	for _, r := range rows {
		keys = append(keys, r.Key)
	}
	return keys
}

func TestTableRoundTrip(t *testing.T) {
	for _, weights := range []int{1, 2, perShort, perShort + 1, 20, MaxClasses - 2} {
		rows := rowsFor(5000, weights)
		r := NewReader(Append(nil, rows))
		table := r.Table()
		require.NoError(t, r.Err)
		built := NewTable(rows)
		for i := range rows {
			some := rows[i:min(i+1+i%50, len(rows))]
			var got, again Scores
			table.Score(keysOf(some), &got)
			built.Score(keysOf(some), &again)
			require.Equal(t, sums(some), got, "%d rows of %d weights", len(some), weights)
			require.Equal(t, got, again)
		}
		var none Scores
		table.Score([]Key{1<<KeyBits - 1}, &none)
		assert.Equal(t, Scores{}, none)
	}
}

func TestRowsRoundTrip(t *testing.T) {
	rows := rowsFor(500, 3)
	slices.SortFunc(rows, func(a, b Row) int { return int(a.Key) - int(b.Key) })
	r := NewReader(Append(nil, rows))
	assert.Equal(t, rows, r.Rows())
	require.NoError(t, r.Err)
}

func TestNarrowRoundTrip(t *testing.T) {
	rows := rowsFor(5000, 2)
	r := NewReader(AppendNarrow(nil, rows))
	table := r.Narrow()
	require.NoError(t, r.Err)
	want := sums(rows[:100])
	for _, table := range []*Narrow{table, NewNarrow(rows)} {
		assert.Equal(t, [3]int32(want[:3]), table.Score(keysOf(rows[:100])))
	}
	assert.Equal(t, [3]int32{}, table.Score([]Key{1<<KeyBits - 1}))
}

func TestFullBucketsTakeNoMore(t *testing.T) {
	f := NewFilling(false)
	assert.True(t, f.Add(1))
	assert.True(t, f.Add(2))
	assert.False(t, f.Add(3))
	assert.True(t, f.Add(1<<(KeyBits-tableBits)))
	one := []Weight{{Class: 1, Value: 7}}
	rows := []Row{{1, one}, {2, one}, {3, one}}
	table, narrow := NewTable(rows), NewNarrow(rows)
	for i, want := range []int32{7, 7, 0} {
		var got Scores
		table.Score([]Key{rows[i].Key}, &got)
		assert.Equal(t, want, got[1])
		assert.Equal(t, want, narrow.Score([]Key{rows[i].Key})[1])
	}
	r := NewReader(Append(nil, rows))
	r.Table()
	require.ErrorIs(t, r.Err, ErrCorrupt)
}

func TestReaderRejects(t *testing.T) {
	data := Append(nil, rowsFor(100, 2))
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
