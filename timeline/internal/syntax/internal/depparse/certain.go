package depparse

import (
	"encoding/binary"
	"slices"

	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"
)

// Certain holds the cases that leave the classifiers no choice: what they said
// nearly each time that the few things a case is made of came together. No
// features are looked at for them, which spares about a quarter of the moves
// that would be scored, and more of the tags and relations. Like other tables it is one of buckets of two
// slots; nil is certain of nothing.
type Certain struct {
	buckets [1 << certainBits]uint64
}

// A Case is the hash of what a decision mostly hangs on.
type Case uint64

// A CertainCase is a case and the class that it leaves.
type CertainCase struct {
	Case  Case
	Class uint8
}

const (
	certainBits = 13 // of the position of a bucket
	caseBits    = 36 // that tell cases apart; the upper ones are the position
	slotBits    = caseBits - certainBits
	taken       = 1 << 31 // marks a slot that is not free
)

// newCase makes the case of a kind of decision; the sum is as for features.
func newCase(kind, sum uint64) Case {
	return Case((sum + kind*placeSet) >> (64 - caseBits))
}

// TagCase is the case of the tag of token i; t1 is the tag of the token before.
func TagCase(w *Word, t1 uint8) Case {
	return newCase(1, w.Class*placeClass+w.Shape*placeShape+perceptron.Mix(uint64(t1))*placeTag)
}

// MoveCase is the case of the next move.
func (s *State) MoveCase() Case {
	b0 := &s.nodes[s.ahead(0)]
	return newCase(2, s.nodes[s.top(0)].tag*placeS0+s.nodes[s.top(1)].tag*placeS1+b0.tag*placeB0+
		s.nodes[s.ahead(1)].tag*placeB1+s.nodes[b0.left].tag*placeLeft)
}

// LabelCase is the case of the relation of the arc that the move would make.
func (s *State) LabelCase(move int) Case {
	ih, id := s.Arc(move)
	h, d := &s.nodes[ih], &s.nodes[id]
	last, near := h.right, uint64(0)
	if move == Left {
		last = h.left
	}
	if ih-id == 1 || id-ih == 1 {
		near = 1
	}
	return newCase(3, h.tag*placeH+d.tag*placeD+s.nodes[d.left].tag*placeLeft+
		uint64(s.nodes[last].label)*placeRight+(uint64(move)<<1|near)*placeSpan)
}

func (c Case) slot(class uint8) uint32 { return taken | uint32(c&(1<<slotBits-1))<<8 | uint32(class) }

// NewCertain makes a table. Cases that find their bucket full are left out.
func NewCertain(cases []CertainCase) *Certain {
	t := new(Certain)
	for _, c := range cases {
		switch b, slot := &t.buckets[c.Case>>slotBits%(1<<certainBits)], uint64(c.Case.slot(c.Class)); {
		case *b == 0:
			*b = slot
		case *b>>32 == 0:
			*b |= slot << 32
		}
	}
	return t
}

// class returns the class that a case leaves, NoLabel if there are several.
func (t *Certain) class(c Case) uint8 {
	if t == nil {
		return NoLabel
	}
	b, key := t.buckets[c>>slotBits%(1<<certainBits)], c.slot(0)>>8
	switch key {
	case uint32(b) >> 8:
		return uint8(b)
	case uint32(b>>32) >> 8:
		return uint8(b >> 32)
	}
	return NoLabel
}

// AppendCertain writes cases to dst: their number, then per case the distance to
// the last one and its class.
func AppendCertain(dst []byte, cases []CertainCase) []byte {
	cases = slices.SortedFunc(slices.Values(cases), func(a, b CertainCase) int { return int(a.Case) - int(b.Case) })
	dst = binary.AppendUvarint(dst, uint64(len(cases)))
	var last Case
	for _, c := range cases {
		dst = append(binary.AppendUvarint(dst, uint64(c.Case-last)), c.Class)
		last = c.Case
	}
	return dst
}

// LoadCertain reads a table that AppendCertain wrote.
func LoadCertain(data []byte) (*Certain, error) {
	r := perceptron.NewReader(data)
	var cases []CertainCase
	var last Case
	for range min(r.Uvarint(), uint64(len(data))) {
		last += Case(r.Uvarint())
		class := r.Bytes(1)
		if r.Err != nil {
			return nil, r.Err
		}
		cases = append(cases, CertainCase{last, class[0] % NoLabel})
	}
	return NewCertain(cases), r.Err
}
