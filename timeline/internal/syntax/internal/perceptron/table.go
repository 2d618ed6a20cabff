package perceptron

// A Table gives the weights of classes by feature. It is safe for concurrent use.
//
// Most rows have few weights, and those of frequent features have many. The
// short ones stand in one number each, the long ones in vectors over all
// classes, so that adding up takes no branches.
type Table struct {
	buckets *[1 << tableBits]bucket // lower bits of the key and the place of the row
	short   []uint64                // rows of up to four weights: pairs of class and code
	long    []vector
	width   int // vector numbers in use, rounded up
	values  *values
}

// MaxClasses bounds the number of classes of a table. The last one stands for
// no class.
const MaxClasses = 64

const (
	perShort = 4 // weights of a short row
	perWord  = 4 // weights in one number of a long row
	perRound = 8 // numbers that are added up at a time
	bias     = 1024
)

// A vector is weights plus bias by class, perWord of them in a number. It takes
// up two lines of the cache.
type vector [MaxClasses / perWord]uint64

// placeBits is the width of the place of a row in a slot; the other bits are of
// the key. Places count from 1. Those of long rows have the flag isLong.
const (
	placeBits = 20
	isLong    = 1 << (placeBits - 1)
	noPlace   = isLong - 1
)

// MaxRows bounds the number of rows of a table.
const MaxRows = noPlace - 1

// NewTable makes a table of rows with distinct keys. Rows that find no room are
// left out.
func NewTable(rows []Row) *Table {
	t := newTable(rows)
	for i := range rows {
		t.put(&rows[i])
	}
	return t
}

// newTable makes an empty table with room for the classes of the rows.
func newTable(rows []Row) *Table {
	t := &Table{buckets: new([1 << tableBits]bucket), values: newValues()}
	top := 0
	for _, r := range rows {
		for _, w := range r.Weights {
			top = max(top, int(w.Class))
		}
	}
	t.width = (top/perWord/perRound + 1) * perRound
	t.short = make([]uint64, 1, len(rows)+1)
	t.long = make([]vector, 1)
	return t
}

// put enters a row, and reports whether there was room.
func (t *Table) put(r *Row) bool {
	place := len(t.short)
	if len(r.Weights) > perShort {
		place = len(t.long) | isLong
	}
	if !t.bucket(r.Key).put(r.Key<<placeBits | uint32(place)) {
		return false
	}
	if len(r.Weights) > perShort {
		t.long = append(t.long, t.vector(r.Weights))
		return true
	}
	row := uint64(0)
	for i := range perShort {
		// Zeros may be added anywhere; one place for all would be waited for.
		w := Weight{Class: uint8(place*perShort+i) % MaxClasses}
		if i < len(r.Weights) {
			w = r.Weights[i]
		}
		row |= (uint64(w.Class)<<8 | uint64(uint8(w.Value))) << (16 * i)
	}
	t.short = append(t.short, row)
	return true
}

// vector returns the long form of weights.
func (t *Table) vector(weights []Weight) (v vector) {
	for i := range v {
		v[i] = bias * 0x0001_0001_0001_0001
	}
	for _, w := range weights {
		v[w.Class/perWord] += uint64(t.values[uint8(w.Value)]) << (16 * (w.Class % perWord))
	}
	return v
}

// Scores are the sums of weights by class.
type Scores [MaxClasses]int32

// batch bounds the number of features that are looked up at once: their rows are
// found before any is read, so that the cache misses overlap. More vectors than
// that would overflow.
const batch = 32

// Score adds up the weights of the features.
func (t *Table) Score(features []Key, scores *Scores) {
	*scores = Scores{}
	for len(features) > 0 {
		n := min(len(features), batch)
		t.add(features[:n], scores)
		features = features[n:]
	}
	scores[MaxClasses-1] = 0
}

func (t *Table) add(features []Key, scores *Scores) {
	var short, long [batch]uint32
	shorts, longs := uint32(0), uint32(0)
	for _, f := range features {
		place := t.place(f)
		l := place / isLong
		short[shorts%batch], long[longs%batch] = place, place&^isLong
		longs += l
		shorts += (1 &^ zero(place)) &^ l
	}
	t.addLong(long[:longs], scores)
	for _, place := range short[:shorts] {
		row := t.short[place]
		for range perShort {
			scores[row>>8%MaxClasses] += t.values[uint8(row)]
			row >>= 16
		}
	}
}

// bucket is where a key belongs.
func (t *Table) bucket(key Key) *bucket {
	return &t.buckets[key>>(KeyBits-tableBits)%(1<<tableBits)]
}

// place is the place of the row of a feature, 0 if there is none.
func (t *Table) place(f Key) uint32 {
	a, b := t.bucket(f).slots()
	f <<= placeBits
	s := a&zero((a^f)>>placeBits) | b&zero((b^f)>>placeBits)
	return s & (1<<placeBits - 1)
}

// addLong adds the vectors at the places given.
func (t *Table) addLong(places []uint32, scores *Scores) {
	if len(places) == 0 {
		return
	}
	excess := int32(bias * len(places))
	for c := 0; c < t.width; c += perRound {
		var sum [perRound]uint64
		for _, p := range places {
			v := (*[perRound]uint64)(t.long[p][c:])
			sum[0] += v[0]
			sum[1] += v[1]
			sum[2] += v[2]
			sum[3] += v[3]
			sum[4] += v[4]
			sum[5] += v[5]
			sum[6] += v[6]
			sum[7] += v[7]
		}
		for k, x := range sum {
			s := scores[(c+k)*perWord:]
			s = s[:perWord]
			s[0] += int32(uint16(x)) - excess
			s[1] += int32(uint16(x>>16)) - excess
			s[2] += int32(uint16(x>>32)) - excess
			s[3] += int32(x>>48) - excess
		}
	}
}

// Best returns the class of the highest score, the first one if several are equal.
func (s *Scores) Best(classes int) uint8 {
	best, top := 0, s[0]
	for c, v := range s[:min(classes, MaxClasses)] {
		if v > top {
			best, top = c, v
		}
	}
	return uint8(best)
}
