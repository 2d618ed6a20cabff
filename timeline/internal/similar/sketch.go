package similar

import (
	"slices"
	"strings"
	"unicode"
)

// A Sketch is a sample of the shingles (runs of three words) of a text: the
// smallest of their hashes, sorted (bottom-k MinHash). Two texts that share
// much share much of their sketches. The zero Sketch is that of an empty text.
type Sketch []uint32

const (
	shingle    = 3
	sketchSize = 96 // enough to tell a third from a tenth
)

// NewSketch reads a text. Case, punctuation and layout do not count.
func NewSketch(text string) Sketch {
	var s Sketch
	var last [shingle]uint64
	n := 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		copy(last[:], last[1:])
		last[shingle-1] = fold(w)
		if n++; n < shingle {
			continue
		}
		s = append(s, uint32(mix(last[0]+3*last[1]+7*last[2])>>32))
		if len(s) >= 64*sketchSize { // a long text needs no more room than a short one
			s = s.least()
		}
	}
	return slices.Clip(slices.Clone(s.least()))
}

func (s Sketch) least() Sketch {
	slices.Sort(s)
	s = slices.Compact(s)
	return s[:min(sketchSize, len(s))]
}

// fold hashes a word without regard to case.
func fold(w string) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range w {
		h = (h ^ uint64(unicode.ToLower(r))) * 1099511628211
	}
	return h
}

// Contained estimates how many per cent of the shorter of two texts stand in
// the longer one.
func (s Sketch) Contained(o Sketch) int {
	bound := min(s.horizon(), o.horizon())
	var shared, left, right int
	i, j := 0, 0
	for i < len(s) && s[i] <= bound || j < len(o) && o[j] <= bound {
		inS, inO := i < len(s) && s[i] <= bound, j < len(o) && o[j] <= bound
		switch {
		case inS && inO && s[i] == o[j]:
			shared, left, right, i, j = shared+1, left+1, right+1, i+1, j+1
		case inS && (!inO || s[i] < o[j]):
			left, i = left+1, i+1
		default:
			right, j = right+1, j+1
		}
	}
	// Of a text much longer than the other few hashes lie below the common
	// bound; so few tell nothing.
	if min(left, right) < 6 {
		return 0
	}
	return shared * 100 / min(left, right)
}

// horizon is the largest hash up to which a sketch is complete.
func (s Sketch) horizon() uint32 {
	if len(s) < sketchSize {
		return 1<<32 - 1
	}
	return s[len(s)-1]
}

// copyAt is the share of a text, in per cent, that makes it a copy or rewrite
// of another. Independent reports of one event that quote the same words stay
// below a sixth.
const copyAt = 35

// Copies groups documents that copy or rewrite each other. It gives for each
// the index of the first of its group.
func Copies(docs []Sketch) []int {
	group := make([]int, len(docs))
	for i := range group {
		group[i] = i
	}
	find := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	try := func(i, j int) {
		a, b := find(i), find(j)
		if a != b && docs[i].Contained(docs[j]) >= copyAt {
			group[max(a, b)] = min(a, b)
		}
	}
	// A hash that many documents share is boilerplate or a much copied report;
	// comparing each with the first and the one before it is enough.
	index := postings(docs)
	first := 0
	for k := 1; k < len(index); k++ {
		if index[k].block != index[first].block {
			first = k
			continue
		}
		try(int(index[first].item), int(index[k].item))
		if k-1 > first {
			try(int(index[k-1].item), int(index[k].item))
		}
	}
	for i := range group {
		group[i] = find(i)
	}
	return group
}

// indexed is how many hashes of a sketch serve to find its copies.
const indexed = 24

func postings(docs []Sketch) []posting {
	var out []posting
	for d, s := range docs {
		for _, h := range s[:min(indexed, len(s))] {
			out = append(out, posting{uint64(h), int32(d)})
		}
	}
	slices.SortFunc(out, posting.compare)
	return out
}
