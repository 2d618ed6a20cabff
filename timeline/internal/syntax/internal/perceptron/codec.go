package perceptron

import (
	"encoding/binary"
	"errors"
	"slices"
)

// ErrCorrupt is returned for a table that cannot be read.
var ErrCorrupt = errors.New("perceptron: corrupt table")

// lastOfRow marks the class of the last weight of a row.
const lastOfRow = 0x80

// Append writes the rows to dst: the number of rows and of weights, then the
// rows ascending by key. A row is the distance to the last key and its weights
// as pairs of class and code.
func Append(dst []byte, rows []Row) []byte {
	sorted, weights := ascending(rows)
	dst = binary.AppendUvarint(dst, uint64(len(sorted)))
	dst = binary.AppendUvarint(dst, uint64(weights))
	var last Key
	for _, r := range sorted {
		dst = binary.AppendUvarint(dst, uint64(r.Key-last))
		last = r.Key
		for i, w := range r.Weights {
			if i == len(r.Weights)-1 {
				w.Class |= lastOfRow
			}
			dst = append(dst, w.Class, byte(w.Value))
		}
	}
	return dst
}

// AppendNarrow writes the rows of a narrow table to dst: the number of rows,
// then per row the distance to the last key and the codes of the classes 1 and 2.
func AppendNarrow(dst []byte, rows []Row) []byte {
	sorted, _ := ascending(rows)
	dst = binary.AppendUvarint(dst, uint64(len(sorted)))
	var last Key
	for _, r := range sorted {
		dst = binary.AppendUvarint(dst, uint64(r.Key-last))
		last = r.Key
		one, two := r.narrow()
		dst = append(dst, byte(one), byte(two))
	}
	return dst
}

// ascending returns the rows that have weights by key, and the number of weights.
func ascending(rows []Row) (sorted []Row, weights int) {
	for _, r := range rows {
		if len(r.Weights) > 0 {
			sorted = append(sorted, r)
			weights += len(r.Weights)
		}
	}
	slices.SortFunc(sorted, func(a, b Row) int { return int(a.Key) - int(b.Key) })
	return sorted, weights
}

// A Reader reads what Append wrote. After an error all reads give zeros.
type Reader struct {
	data []byte
	Err  error
}

// NewReader returns a reader of data.
func NewReader(data []byte) *Reader { return &Reader{data: data} }

func (r *Reader) fail() { r.Err, r.data = ErrCorrupt, nil }

// Uvarint reads a number.
func (r *Reader) Uvarint() uint64 {
	v, n := binary.Uvarint(r.data)
	if n <= 0 {
		r.fail()
		return 0
	}
	r.data = r.data[n:]
	return v
}

// Bytes reads the next n bytes.
func (r *Reader) Bytes(n uint64) []byte {
	if n > uint64(len(r.data)) {
		r.fail()
		return nil
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

// count reads the number of things that take up at least two bytes each.
func (r *Reader) count() int {
	n := r.Uvarint()
	if n > uint64(len(r.data)/2) {
		r.fail()
		return 0
	}
	return int(n)
}

// key reads the distance to the last key.
func (r *Reader) key(last Key) Key {
	key := last + Key(r.Uvarint())
	if key >= 1<<KeyBits {
		r.fail()
		return 0
	}
	return key
}

// Table reads a table.
func (r *Reader) Table() *Table {
	rows := r.Rows()
	t := newTable(rows)
	for i := range rows {
		if !t.put(&rows[i]) {
			r.fail()
		}
	}
	return t
}

// Rows reads a table as its rows.
func (r *Reader) Rows() []Row {
	rows, weights := r.count(), r.count()
	if rows > MaxRows {
		r.fail()
		rows = 0
	}
	out := make([]Row, 0, rows)
	room := make([]Weight, 0, weights)
	var key Key
	for range rows {
		key = r.key(key)
		from := len(room)
		room = r.row(room)
		out = append(out, Row{key, room[from:len(room):len(room)]})
	}
	return out
}

// row appends the weights of a row.
func (r *Reader) row(dst []Weight) []Weight {
	for range MaxClasses - 1 {
		w := r.Bytes(2)
		if w == nil {
			return dst
		}
		dst = append(dst, Weight{w[0] &^ lastOfRow % (MaxClasses - 1), Code(w[1])})
		if w[0]&lastOfRow != 0 {
			return dst
		}
	}
	r.fail()
	return dst
}

// Narrow reads a narrow table.
func (r *Reader) Narrow() *Narrow {
	rows := r.count()
	t := newNarrow()
	var key Key
	for range rows {
		key = r.key(key)
		w := r.Bytes(2)
		if w == nil || !t.put(key, Code(w[0]), Code(w[1])) {
			r.fail()
			return t
		}
	}
	return t
}
