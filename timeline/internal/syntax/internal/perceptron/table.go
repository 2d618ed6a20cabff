package perceptron

// A Table gives the weights of classes by feature. It is safe for concurrent use.
//
// It is an open hash table whose position is the upper bits of the key. A slot
// holds the lower bits of the key, which tell it from its neighbours, and the
// position of the first weight of the row; 0 is a free slot.
type Table struct {
	slots   []uint32
	shift   uint
	weights []stored // rows back to back; a row is headed by its length
	values  *values
}

type stored struct {
	class uint8 // or the length of the row
	code  Code
}

// startBits is the width of the position of a row; the other bits of a slot
// are of the key.
const startBits = 20

// MaxWeights bounds the number of rows and weights of a table together.
const MaxWeights = 1<<startBits - 1

// NewTable makes a table of rows with distinct keys. They must not exceed MaxWeights.
func NewTable(rows []Row) *Table {
	n := len(rows)
	for _, r := range rows {
		n += len(r.Weights)
	}
	t := newTable(len(rows), n)
	for _, r := range rows {
		t.begin(r.Key, len(r.Weights))
		for _, w := range r.Weights {
			t.weights = append(t.weights, stored{w.Class, w.Value})
		}
	}
	return t
}

func newTable(rows, size int) *Table {
	bits := room(rows)
	return &Table{
		slots: make([]uint32, 1<<bits), shift: KeyBits - bits,
		weights: make([]stored, 1, size+1), values: newValues(),
	}
}

// begin enters a row of n weights, which are to be added next.
func (t *Table) begin(key Key, n int) {
	mask := uint32(len(t.slots) - 1)
	i := key >> t.shift
	for t.slots[i&mask] != 0 {
		i++
	}
	t.slots[i&mask] = key<<startBits | uint32(len(t.weights))
	t.weights = append(t.weights, stored{class: uint8(n)})
}

// MaxClasses bounds the number of classes of a table.
const MaxClasses = 64

// Scores are the sums of weights by class.
type Scores [MaxClasses]int32

// Score adds up the weights of the features.
func (t *Table) Score(features []Key, scores *Scores) {
	*scores = Scores{}
	var first [batch]uint32
	for len(features) > 0 {
		n := min(len(features), batch)
		for k, f := range features[:n] {
			first[k%batch] = t.slots[f>>t.shift]
		}
		found := 0
		for k, f := range features[:n] {
			s := first[k%batch]
			if s != 0 && s>>startBits != f&(1<<(32-startBits)-1) {
				s = t.probe(f)
			}
			if s != 0 {
				first[found%batch] = s & (1<<startBits - 1)
				found++
			}
		}
		t.sum(first[:found], scores)
		features = features[n:]
	}
}

// sum adds the weights of the rows that start at the positions given.
func (t *Table) sum(starts []uint32, scores *Scores) {
	var lengths [batch]uint8
	for k, s := range starts {
		lengths[k%batch] = t.weights[s].class
	}
	for k, s := range starts {
		for _, w := range t.weights[s+1 : s+1+uint32(lengths[k%batch])] {
			scores[w.class%MaxClasses] += t.values[uint8(w.code)]
		}
	}
}

// probe looks for a key past its first place.
func (t *Table) probe(key Key) uint32 {
	mask := uint32(len(t.slots) - 1)
	for i := key>>t.shift + 1; ; i++ {
		s := t.slots[i&mask]
		if s == 0 || s>>startBits == key&(1<<(32-startBits)-1) {
			return s
		}
	}
}

// Row calls visit for the weights of the feature, and returns their number.
func (t *Table) Row(key Key, visit func(w Weight)) int {
	s := t.slots[key>>t.shift]
	if s != 0 && s>>startBits != key&(1<<(32-startBits)-1) {
		s = t.probe(key)
	}
	if s == 0 {
		return 0
	}
	row := s & (1<<startBits - 1)
	n := uint32(t.weights[row].class)
	for _, w := range t.weights[row+1 : row+1+n] {
		visit(Weight{w.class, w.code})
	}
	return int(n)
}

// Best returns the class of the highest score, the first one if several are equal.
func (s *Scores) Best(classes int) uint8 {
	best := 0
	for c := 1; c < classes && c < MaxClasses; c++ {
		if s[c] > s[best] {
			best = c
		}
	}
	return uint8(best)
}
