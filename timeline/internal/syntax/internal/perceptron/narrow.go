package perceptron

// A Narrow table is a table of three classes whose weights stand in the slots
// of the hash table, so that a look-up touches one cache line. The weights of
// class 0 are zero: only differences between classes matter.
//
// A slot holds the lower 16 bits of the key and the codes of the classes 1 and
// 2, of which one is not zero; 0 is a free slot.
type Narrow struct {
	slots  []uint32
	shift  uint
	values *values
}

// NewNarrow makes a narrow table of rows over the classes 1 and 2.
func NewNarrow(rows []Row) *Narrow {
	t := newNarrow(len(rows))
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

func newNarrow(rows int) *Narrow {
	bits := room(rows)
	return &Narrow{slots: make([]uint32, 1<<bits), shift: KeyBits - bits, values: newValues()}
}

func (t *Narrow) put(key Key, one, two Code) {
	if one == 0 && two == 0 {
		return
	}
	mask := uint32(len(t.slots) - 1)
	i := key >> t.shift
	for t.slots[i&mask] != 0 {
		i++
	}
	t.slots[i&mask] = key&0xffff | uint32(uint8(one))<<16 | uint32(uint8(two))<<24
}

// Score adds up the weights of the features for the classes 0, 1 and 2.
func (t *Narrow) Score(features []Key) [3]int32 {
	var one, two int32
	var first [batch]uint32
	for len(features) > 0 {
		n := min(len(features), batch)
		for k, f := range features[:n] {
			first[k%batch] = t.slots[f>>t.shift]
		}
		for k, f := range features[:n] {
			s := first[k%batch]
			if s != 0 && s&0xffff != f&0xffff {
				s = t.probe(f)
			}
			one += t.values[uint8(s>>16)]
			two += t.values[uint8(s>>24)]
		}
		features = features[n:]
	}
	return [3]int32{0, one, two}
}

// probe looks for a key past its first place.
func (t *Narrow) probe(key Key) uint32 {
	mask := uint32(len(t.slots) - 1)
	for i := key>>t.shift + 1; ; i++ {
		if s := t.slots[i&mask]; s == 0 || s&0xffff == key&0xffff {
			return s
		}
	}
}
