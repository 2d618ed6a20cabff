package depparse

import "github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"

// distance folds the number of tokens between two into few classes.
func distance(a, b int32) uint64 {
	d := b - a
	switch {
	case d < 0:
		return 0
	case d <= 5:
		return uint64(d)
	case d <= 8:
		return 6
	case d <= 14:
		return 7
	}
	return 8
}

// between tells what stands between two tokens: verbs (none, one, more) and
// marks (none, some).
func (s *State) between(a, b int32) uint64 {
	if a >= b {
		return 0
	}
	from := min(a+1, s.n)
	v := min(s.verbs[b]-s.verbs[from], 2)
	m := min(s.marks[b]-s.marks[from], 2)
	return uint64(v)*4 + uint64(m) + 1
}

// MoveKeys appends the features that choose the next move.
func (s *State) MoveKeys(f []perceptron.Key) []perceptron.Key {
	i0, i1, i2 := s.top(0), s.top(1), s.top(2)
	j0, j1, j2 := s.ahead(0), s.ahead(1), s.ahead(2)
	s0, s1, s2 := &s.nodes[i0], &s.nodes[i1], &s.nodes[i2]
	b0, b1, b2 := &s.nodes[j0], &s.nodes[j1], &s.nodes[j2]
	f = words(f, s0, s1, s2, b0, b1, b2)
	f = pairs(f, s0, s1, b0, b1)
	f = ambiguities(f, s0, s1, b0, b1)
	f = triples(f, s0, s1, s2, b0, b1, b2)
	f = s.dependents(f, s0, s1, b0)
	return s.spans(f, [3]int32{i0, i1, j0}, s0, s1, b0)
}

func words(f []perceptron.Key, s0, s1, s2, b0, b1, b2 *node) []perceptron.Key {
	h1, h2 := perceptron.Hash1, perceptron.Hash2
	return append(f,
		h1(1, s0.norm), h1(2, s0.tag), h2(3, s0.norm, s0.tag),
		h1(4, s1.norm), h1(5, s1.tag), h2(6, s1.norm, s1.tag),
		h1(7, b0.norm), h1(8, b0.tag), h2(9, b0.norm, b0.tag),
		h1(10, b1.norm), h1(11, b1.tag), h2(12, b1.norm, b1.tag),
		h1(13, b2.norm), h1(14, b2.tag), h2(15, s2.norm, s2.tag), h1(16, s2.tag),
	)
}

func pairs(f []perceptron.Key, s0, s1, b0, b1 *node) []perceptron.Key {
	h2, h3 := perceptron.Hash2, perceptron.Hash3
	s0w := s0.norm ^ s0.tag
	b0w := b0.norm ^ b0.tag
	s1w := s1.norm ^ s1.tag
	return append(f,
		h2(20, s0w, b0w), h3(21, s0w, b0.norm, 0), h3(22, s0.norm, b0.tag, 0), h2(23, s0.tag, b0w),
		h2(24, s0.norm, b0.norm), h2(25, s0.tag, b0.tag), h2(26, s0w, b0.tag),
		h2(27, s1w, s0w), h2(28, s1.norm, s0.norm), h2(29, s1.tag, s0w), h2(30, s1w, s0.tag),
		h2(31, s1.tag, s0.tag), h2(32, s1.tag, b0.tag), h2(33, s1w, b0.tag), h2(34, s1.tag, b0w),
		h2(35, s1.norm, b0.norm), h2(36, b0.tag, b1.tag), h2(37, b0w, b1.tag), h2(38, b0.tag, b1.norm),
		h2(39, s0.suffix, b0.tag), h2(40, s0.tag, b0.suffix), h2(41, s1.suffix, s0.tag),
	)
}

// ambiguities appends features of what the words are in general, which help
// where the tagger errs.
func ambiguities(f []perceptron.Key, s0, s1, b0, b1 *node) []perceptron.Key {
	h1, h2, h3 := perceptron.Hash1, perceptron.Hash2, perceptron.Hash3
	return append(f,
		h1(130, s0.class), h1(131, b0.class), h1(132, b1.class),
		h2(133, s0.class, b0.class), h2(134, s1.class, s0.class), h2(137, b0.class, b1.class),
		h3(135, s0.class, b0.class, b1.class), h3(136, s1.class, s0.class, b0.class),
		h2(138, s0.suffix, b0.suffix),
	)
}

func triples(f []perceptron.Key, s0, s1, s2, b0, b1, b2 *node) []perceptron.Key {
	h3 := perceptron.Hash3
	return append(f,
		h3(50, b0.tag, b1.tag, b2.tag), h3(51, s0.tag, b0.tag, b1.tag), h3(52, s1.tag, s0.tag, b0.tag),
		h3(53, s1.tag, s0.norm, b0.tag), h3(54, s1.norm, s0.tag, b0.tag), h3(55, s1.tag, s0.tag, b0.norm),
		h3(56, s0.norm, b0.tag, b1.tag), h3(57, s0.tag, b0.norm, b1.tag), h3(58, s2.tag, s1.tag, s0.tag),
		h3(59, s1.tag^s0.tag*mulMix, b0.tag, b1.tag), h3(60, s2.tag^s1.tag*mulMix, s0.tag, b0.tag),
		h3(61, s0.tag^b0.tag*mulMix, b1.tag, b2.tag), h3(62, s1.norm, s0.norm, b0.tag),
		h3(63, s0.norm, b0.norm, b1.tag), h3(64, s1.tag, s0.norm, b0.norm),
		h3(65, s1.norm, s0.tag, b0.norm),
	)
}

// mulMix spreads a hash before it is joined with another by exclusive or.
const mulMix = 0xD6E8FEB86659FD93

func (s *State) dependents(f []perceptron.Key, s0, s1, b0 *node) []perceptron.Key {
	h2, h3 := perceptron.Hash2, perceptron.Hash3
	s0l, s0r, s0l2, s0r2 := &s.nodes[s0.left], &s.nodes[s0.right], &s.nodes[s0.left2], &s.nodes[s0.right2]
	b0l, b0l2 := &s.nodes[b0.left], &s.nodes[b0.left2]
	s1l, s1r := &s.nodes[s1.left], &s.nodes[s1.right]
	return append(f,
		h3(70, s0.tag, s0l.tag, b0.tag), h3(71, s0.tag, s0r.tag, b0.tag), h3(72, s0.tag, b0.tag, b0l.tag),
		h3(73, s1.tag, s1r.tag, s0.tag), h3(74, s1.tag, s0.tag, s0l.tag), h3(75, s1.tag, s0.tag, s0r.tag),
		h3(76, s1.tag, s1l.tag, s0.tag), h3(77, s0.tag, s0l.tag, s0l2.tag), h3(78, s0.tag, s0r.tag, s0r2.tag),
		h3(79, b0.tag, b0l.tag, b0l2.tag), h2(80, s0l.norm, uint64(s0l.label)), h2(81, s0r.norm, uint64(s0r.label)),
		h2(82, b0l.norm, uint64(b0l.label)), h2(83, s1l.norm, uint64(s1l.label)), h2(84, s1r.norm, uint64(s1r.label)),
		h2(85, s0.norm, s0.lset), h2(86, s0.norm, s0.rset), h2(87, s0.tag, s0.lset), h2(88, s0.tag, s0.rset),
		h2(89, b0.norm, b0.lset), h2(90, b0.tag, b0.lset), h2(91, s1.norm, s1.rset), h2(92, s1.tag, s1.rset),
		h3(93, s1.tag, s1.rset, s0.tag), h3(94, s0.tag, s0.rset, b0.tag), h3(95, s1.tag, s1.lset, s0.tag),
		h3(96, s1.tag, s0.tag, s0.lset), h3(97, s0.tag, b0.tag, b0.lset), h3(98, s0.tag, s0.lset, b0.tag),
		h3(99, s1.norm, s0.tag, s0l.norm), h3(100, s1.tag, s0.tag, s0l.norm), h3(101, s0.tag, s0l.norm, b0.tag),
		h3(102, s1.tag, s0l.norm, b0.tag), h3(103, s1.coarse, s0.lset, b0.tag),
	)
}

func (s *State) spans(f []perceptron.Key, at [3]int32, s0, s1, b0 *node) []perceptron.Key {
	h2, h3 := perceptron.Hash2, perceptron.Hash3
	d0, d1 := distance(at[0], at[2]), distance(at[1], at[0])
	if len(s.stack) == 0 {
		d0 = 9
	}
	if len(s.stack) < 2 {
		d1 = 9
	}
	g0, g1 := s.between(at[0], at[2]), s.between(at[1], at[0])
	depth := uint64(min(len(s.stack), 4))
	v0 := uint64(s0.lefts)<<4 | uint64(s0.rights)
	v1 := uint64(s1.lefts)<<4 | uint64(s1.rights)
	return append(f,
		h2(110, s0.norm, d0), h2(111, s0.tag, d0), h2(112, b0.norm, d0), h2(113, b0.tag, d0),
		h3(114, s0.tag, b0.tag, d0), h3(115, s1.tag, s0.tag, d1), h2(116, s1.norm, d1), h2(117, s0.norm, d1),
		h3(118, s0.tag, b0.tag, g0), h3(119, s1.tag, s0.tag, g1), h3(120, s1.tag, b0.tag, g1<<8|g0),
		h2(121, s0.tag, v0), h2(122, s1.tag, v1), h3(123, s0.tag, v0, b0.tag), h3(124, s1.tag, v1, s0.tag),
		h2(125, b0.tag, uint64(b0.lefts)), h3(126, s0.tag, b0.tag, depth), h2(127, s0.coarse^b0.coarse*mulMix, g1<<16|g0<<8|depth),
	)
}
