package perceptron

// Tables are hash tables of buckets of two slots. Rows that find their bucket
// full are left out when a table is learned, the lightest first; so a look-up
// reads eight bytes and takes no branch that a processor could guess wrong.

// Numbers of bits of the positions of buckets. With more the tables would hold
// more rows, but no longer fit into the second cache of a processor together.
const (
	narrowBits = 17
	tableBits  = 15
)

// A Filling tells which rows find room in a table.
type Filling struct {
	used  []uint8
	shift uint
}

// NewFilling returns the filling of an empty table, which may be a narrow one.
func NewFilling(narrow bool) *Filling {
	bits := uint(tableBits)
	if narrow {
		bits = narrowBits
	}
	return &Filling{used: make([]uint8, 1<<bits), shift: KeyBits - bits}
}

// Add takes up the room of a row, and reports whether there was any.
func (f *Filling) Add(key Key) bool {
	u := &f.used[key>>f.shift]
	if *u == 2 {
		return false
	}
	*u++
	return true
}

// A bucket holds two slots; 0 is a free one. It is one number, so that it stays
// in a register.
type bucket uint64

func (b bucket) slots() (one, two uint32) { return uint32(b), uint32(b >> 32) }

// put takes up a free slot, and reports whether there was one.
func (b *bucket) put(slot uint32) bool {
	switch one, two := b.slots(); {
	case one == 0:
		*b |= bucket(slot)
	case two == 0:
		*b |= bucket(slot) << 32
	default:
		return false
	}
	return true
}

// zero is all ones if x is zero, and zero if x is less than 1<<31.
func zero(x uint32) uint32 { return uint32(int32(x-1) >> 31) }
