package depparse

import "github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"

// Large odd numbers, as for moves: of the head, the dependent and others.
const (
	placeH    = placeS1
	placeD    = placeS0
	placeNear = placeB0
	placeKids = placeSet
)

// LabelKeys appends the features that choose the relation of the arc that the
// move would make. Which ones pay was found by leaving out one after the other.
func (s *State) LabelKeys(f []perceptron.Key, move int) []perceptron.Key {
	key := perceptron.Feature
	ih, id := s.Arc(move)
	h, d := &s.nodes[ih], &s.nodes[id]
	side := uint64(move) * placeSpan
	set, last := h.rset, &s.nodes[h.right]
	if move == Left {
		set, last = h.lset, &s.nodes[h.left]
	}
	near, next := &s.nodes[s.n], &s.nodes[min(id+1, s.n)]
	if id > 0 {
		near = &s.nodes[id-1]
	}
	left := s.nodes[d.left].norm * placeLeft
	th, td := h.tag*placeH+side, d.tag*placeD+side
	wh, wd := h.norm*placeH+side, d.norm*placeD+side
	return append(f,
		key(1, wh), key(2, th), key(3, wd), key(4, td), key(5, wd+d.tag*placeD),
		key(6, th+d.suffix*placeD), key(7, h.class*placeH+td), key(8, th+d.class*placeD),
		key(9, td+left), key(10, th+left), key(11, wd+left),
		key(12, td+d.lset*placeKids), key(13, td+d.rset*placeKids), key(14, th+d.lset*placeKids),
		key(15, h.tag*placeH+td+h.lset*placeKids), key(16, wh+set*placeKids),
		key(17, h.coarse*placeH+d.coarse*placeD+d.lset*placeKids+side),
		key(18, h.tag*placeH+td+uint64(last.label)*placeKids), key(19, td+last.norm*placeRight),
		key(20, wd+next.tag*placeNear), key(21, td+near.norm*placeNear),
	)
}
