package perceptron

// A Narrow table is a table of three classes whose weights stand in the slots
// of the hash table, so that a look-up touches one cache line. The weights of
// class 0 are zero: only differences between classes matter.
//
// A slot holds the lower 16 bits of the key and the codes of the classes 1 and
// 2, of which one is not zero.
type Narrow struct {
	buckets *[1 << narrowBits]bucket
	values  *values
}

// NewNarrow makes a narrow table of rows over the classes 1 and 2. Rows that
// find no room are left out.
func NewNarrow(rows []Row) *Narrow {
	t := newNarrow()
	for _, r := range rows {
		one, two := r.narrow()
		t.put(r.Key, one, two)
	}
	return t
}

// narrow returns the weights of the classes 1 and 2.
func (r *Row) narrow() (one, two Code) {
	for _, w := range r.Weights {
		switch w.Class {
		case 1:
			one = w.Value
		case 2:
			two = w.Value
		}
	}
	return one, two
}

func newNarrow() *Narrow {
	return &Narrow{buckets: new([1 << narrowBits]bucket), values: newValues()}
}

// bucket is where a key belongs.
func (t *Narrow) bucket(key Key) *bucket {
	return &t.buckets[key>>(KeyBits-narrowBits)%(1<<narrowBits)]
}

// put enters a row, and reports whether there was room.
func (t *Narrow) put(key Key, one, two Code) bool {
	if one == 0 && two == 0 {
		return true
	}
	return t.bucket(key).put(key&0xffff | uint32(uint8(one))<<16 | uint32(uint8(two))<<24)
}

// Score adds up the weights of the features for the classes 0, 1 and 2.
func (t *Narrow) Score(features []Key) [3]int32 {
	var one, two int32
	values := t.values
	for _, f := range features {
		a, b := t.bucket(f).slots()
		s := a&zero((a^f)&0xffff) | b&zero((b^f)&0xffff)
		one += values[uint8(s>>16)]
		two += values[s>>24]
	}
	return [3]int32{0, one, two}
}
