package detect

import (
	"hash/maphash"
	"strings"
	"sync"
)

// A room is the memory that one text needs while it is read, used again for the
// next. Nothing of it may stay in mentions.
type room struct {
	trees     slab[tree]
	sentences slab[sentence]
	drafts    slab[draft]
	mentions  slab[Mention]
	strings   slab[string]
	lists     slab[[]int]
	ints      slab[int]
	bools     slab[bool]
	found     []draft // of the sentence at hand
	nouns     [1 << nounBits]knownNoun
}

const nounBits = 11

// A knownNoun is what nounClass said of a lemma.
type knownNoun struct {
	lemma string
	entry nounEntry
	ok    bool
}

var roomSeed = maphash.MakeSeed()

// nounClass is nounClass with a memory: few nouns are most of any text.
func (r *room) nounClass(lemma string) (nounEntry, bool) {
	if lemma == "" {
		return nounClass(lemma)
	}
	n := &r.nouns[maphash.String(roomSeed, lemma)>>(64-nounBits)]
	if n.lemma != lemma {
		e, ok := nounClass(lemma)
		*n = knownNoun{strings.Clone(lemma), e, ok}
	}
	return n.entry, n.ok
}

var rooms = sync.Pool{New: func() any { return new(room) }}

// leave gives the room back. What it held is forgotten, so that it does not
// keep a text alive.
func (r *room) leave() {
	r.trees.reset()
	r.sentences.reset()
	r.drafts.reset()
	r.mentions.reset()
	r.strings.reset()
	r.lists.reset()
	r.ints.reset()
	r.bools.reset()
	clear(r.found[:cap(r.found)])
	rooms.Put(r)
}

// A slab allocates leastSlab elements first, and each time twice as many, up to
// mostSlab.
const (
	leastSlab = 64
	mostSlab  = 1024
)

// A slab hands out slices of zeros.
type slab[T any] struct {
	chunks [][]T
	at     int // the chunk in use
	used   int // elements of it that are handed out
}

// take gives n elements, which are valid until reset.
func (s *slab[T]) take(n int) []T {
	for {
		if s.at == len(s.chunks) {
			s.chunks = append(s.chunks, make([]T, max(n, min(leastSlab<<min(s.at, 8), mostSlab))))
		}
		if c := s.chunks[s.at]; n <= len(c)-s.used {
			s.used += n
			return c[s.used-n : s.used : s.used]
		}
		s.at, s.used = s.at+1, 0
	}
}

func (s *slab[T]) reset() {
	for i := range min(s.at+1, len(s.chunks)) {
		clear(s.chunks[i])
	}
	s.at, s.used = 0, 0
}
