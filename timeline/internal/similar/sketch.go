package similar

import (
	"math"
	"slices"
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
	n, most := 0, uint32(math.MaxUint32)
	words(text, func(word uint64) {
		last[0], last[1], last[2] = last[1], last[2], word
		h := uint32(mix(last[0]+3*last[1]+7*last[2]) >> 32)
		if n++; n < shingle || h > most {
			return
		}
		if s = append(s, h); len(s) >= 8*sketchSize {
			if s = s.least(); len(s) == sketchSize {
				most = s[sketchSize-1] // whatever is larger cannot be among the smallest
			}
		}
	})
	return slices.Clip(slices.Clone(s.least()))
}

func (s Sketch) least() Sketch {
	slices.Sort(s)
	s = slices.Compact(s)
	return s[:min(sketchSize, len(s))]
}

// words hands out the hashes of the words of a text, without regard to case.
func words(text string, yield func(word uint64)) {
	const offset, prime = 14695981039346656037, 1099511628211
	h, inside := uint64(offset), false
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			h, inside = (h^uint64(unicode.ToLower(r)))*prime, true
		} else if inside {
			yield(h)
			h, inside = offset, false
		}
	}
	if inside {
		yield(h)
	}
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
