package depparse

import "github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"

// LabelKeys appends the features that choose the relation of the arc that the
// move would make.
func (s *State) LabelKeys(f []perceptron.Key, move int) []perceptron.Key {
	ih, id := s.Arc(move)
	h, d := &s.nodes[ih], &s.nodes[id]
	side := uint64(move)
	set := h.rset
	last := h.right
	dist := distance(ih, id)
	gap := s.between(ih, id)
	if move == Left {
		set, last = h.lset, h.left
		dist, gap = distance(id, ih), s.between(id, ih)
	}
	f = labelWords(f, h, d, side)
	f = s.labelDependents(f, h, d, &s.nodes[last], set, side)
	return s.labelContext(f, ih, id, side, dist, gap)
}

func labelWords(f []perceptron.Key, h, d *node, side uint64) []perceptron.Key {
	h2, h3 := perceptron.Hash2, perceptron.Hash3
	return append(f,
		h2(1, h.norm, side), h2(2, h.tag, side), h2(3, d.norm, side), h2(4, d.tag, side),
		h3(5, h.norm, h.tag, side), h3(6, d.norm, d.tag, side), h3(7, h.norm, d.norm, side),
		h3(8, h.tag, d.tag, side), h3(9, h.norm, d.tag, side), h3(10, h.tag, d.norm, side),
		h3(11, h.suffix, d.tag, side), h3(12, h.tag, d.suffix, side), h3(13, h.suffix, d.suffix, side),
		h3(14, h.class, d.class, side), h3(15, h.class, d.tag, side), h3(16, h.tag, d.class, side),
	)
}

func (s *State) labelDependents(f []perceptron.Key, h, d, last *node, set, side uint64) []perceptron.Key {
	h3 := perceptron.Hash3
	dl, dr, df := &s.nodes[d.left], &s.nodes[d.right], &s.nodes[d.first]
	hl := &s.nodes[h.left]
	return append(f,
		h3(20, d.tag, dl.norm, side), h3(21, d.tag, dl.tag^h.tag*mulMix, side), h3(22, dl.norm, h.tag, side),
		h3(23, dl.norm, h.norm, side), h3(24, d.tag, dr.tag^h.tag*mulMix, side), h3(25, d.tag, df.tag^h.tag*mulMix, side),
		h3(26, d.tag, d.lset, side), h3(27, d.tag, d.rset, side), h3(28, h.tag, d.lset, side),
		h3(29, h.tag, h.lset^d.tag, side), h3(30, h.tag, h.rset^d.tag, side), h3(31, h.norm, set, side),
		h3(32, h.tag, uint64(last.label)^d.tag, side), h3(33, d.tag, set^h.tag, side), h3(34, hl.norm, d.tag^h.tag*mulMix, side),
		h3(35, d.norm, dl.norm, side), h3(36, dl.norm^d.tag, h.norm, side), h3(37, d.coarse, d.lset^h.coarse*mulMix, side),
		h3(38, last.norm, d.tag, side), h3(39, d.norm, uint64(last.label), side),
	)
}

func (s *State) labelContext(f []perceptron.Key, ih, id int32, side, dist, gap uint64) []perceptron.Key {
	h3 := perceptron.Hash3
	h, d := &s.nodes[ih], &s.nodes[id]
	prev, next := &s.nodes[s.n], &s.nodes[min(id+1, s.n)]
	if id > 0 {
		prev = &s.nodes[id-1]
	}
	hprev, hnext := &s.nodes[s.n], &s.nodes[min(ih+1, s.n)]
	if ih > 0 {
		hprev = &s.nodes[ih-1]
	}
	b0, s2 := &s.nodes[s.ahead(0)], &s.nodes[s.top(2)]
	return append(f,
		h3(50, h.tag^d.tag*mulMix, dist, side), h3(51, d.norm, dist, side), h3(52, h.tag^d.tag*mulMix, gap, side),
		h3(53, d.tag, prev.tag^next.tag*mulMix, side), h3(54, h.tag^d.tag*mulMix, prev.tag, side),
		h3(55, h.tag^d.tag*mulMix, next.tag, side), h3(56, d.norm, next.tag, side), h3(57, d.norm, prev.tag, side),
		h3(58, h.tag^d.tag*mulMix, hprev.tag, side), h3(59, h.tag^d.tag*mulMix, hnext.tag, side),
		h3(60, d.tag^h.tag*mulMix, b0.tag, side), h3(61, d.tag, next.norm, side), h3(62, d.tag, prev.norm, side),
		h3(63, d.tag^h.tag*mulMix, s2.tag, side),
	)
}
