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

// Large odd numbers, one for each place of a value in a feature.
const (
	placeS0    = 0xD6E8FEB86659FD93
	placeS1    = 0xC2B2AE3D27D4EB4F
	placeS2    = 0x165667B19E3779F9
	placeB0    = 0xA0761D6478BD642F
	placeB1    = 0xE7037ED1A0B428DB
	placeB2    = 0x8EBC6AF09C88C6E3
	placeLeft  = 0x589965CC75374CC3
	placeLeft2 = 0xEB44ACCAB455D165
	placeRight = 0x1D8E4E27C47D124F
	placeSet   = 0x9FB21C651E98DF25
	placeSpan  = 0xB492B66FBE98F273
)

// MoveKeys appends the features that choose the next move. s0 to s2 are the
// tokens from the top of the stack, b0 to b2 the next ones. Which features pay
// was found by leaving out one after the other.
func (s *State) MoveKeys(f []perceptron.Key) []perceptron.Key {
	i0, i1, j0 := s.top(0), s.top(1), s.ahead(0)
	s0, s1, b0 := &s.nodes[i0], &s.nodes[i1], &s.nodes[j0]
	f = s.moveTags(f, s0, s1, b0)
	f = s.moveWords(f, s0, s1, b0)
	f = moveSets(f, s0, s1, b0)
	return s.moveSpans(f, [3]int32{i0, i1, j0}, s0, s1, b0)
}

// moveTags appends the features of tags, those of dependents among them.
func (s *State) moveTags(f []perceptron.Key, s0, s1, b0 *node) []perceptron.Key {
	key := perceptron.Feature
	b1, b2, s2 := &s.nodes[s.ahead(1)], &s.nodes[s.ahead(2)], &s.nodes[s.top(2)]
	t0, t1, u0, u1 := s0.tag*placeS0, s1.tag*placeS1, b0.tag*placeB0, b1.tag*placeB1
	left, left2 := s.nodes[s0.left].tag*placeLeft, s.nodes[s0.left2].tag*placeLeft2
	uleft, uleft2 := s.nodes[b0.left].tag*placeLeft, s.nodes[b0.left2].tag*placeLeft2
	return append(f,
		key(1, t0), key(2, t1), key(3, u0), key(4, u1),
		key(5, t1+u0), key(6, u0+u1), key(7, t0+u0+u1), key(8, u0+u1+b2.tag*placeB2),
		key(9, t1+t0+u0), key(10, t1+t0+u0+u1), key(11, s2.tag*placeS2+t1+t0),
		key(12, t0+left+u0), key(13, t1+t0+left), key(14, t0+left+left2),
		key(15, t0+u0+uleft), key(16, u0+uleft+uleft2),
		key(17, t1+t0+s.nodes[s1.left].tag*placeLeft), key(18, t1+t0+s.nodes[s0.right].tag*placeRight),
	)
}

// moveWords appends the features of forms and of what forms are in general,
// which helps where the tagger errs.
func (s *State) moveWords(f []perceptron.Key, s0, s1, b0 *node) []perceptron.Key {
	key := perceptron.Feature
	b1 := &s.nodes[s.ahead(1)]
	left, right, uleft := &s.nodes[s0.left], &s.nodes[s0.right], &s.nodes[b0.left]
	t0, t1, u0, u1 := s0.tag*placeS0, s1.tag*placeS1, b0.tag*placeB0, b1.tag*placeB1
	w0 := b0.norm*placeB0 + u0
	return append(f,
		key(20, w0), key(21, w0+u1), key(22, b1.norm*placeB1+u1), key(23, s1.norm*placeS1+t1),
		key(24, t1+t0+s0.norm*placeS0), key(25, s0.class*placeS0), key(26, b0.class*placeB0),
		key(27, s0.suffix*placeS0+u0), key(28, t0+b0.suffix*placeB0), key(29, t1+left.norm*placeLeft+u0),
		key(30, left.norm*placeLeft+uint64(left.label)*placeSet), key(31, right.norm*placeRight+uint64(right.label)*placeSet),
		key(32, uleft.norm*placeLeft+uint64(uleft.label)*placeSet),
		key(33, s0.norm*placeS0+b0.norm*placeB0), key(34, s1.norm*placeS1+b0.norm*placeB0),
		key(35, t0+b0.norm*placeB0+u1), key(36, b0.norm*placeB0+b1.norm*placeB1),
		key(37, s1.norm*placeS1+t0+left.norm*placeLeft),
	)
}

// moveSets appends the features of the relations that dependents have.
func moveSets(f []perceptron.Key, s0, s1, b0 *node) []perceptron.Key {
	key := perceptron.Feature
	t0, t1, u0 := s0.tag*placeS0, s1.tag*placeS1, b0.tag*placeB0
	lset, rset, uset := s0.lset*placeSet, s1.rset*placeSet, b0.lset*placeSet
	return append(f,
		key(40, b0.norm*placeB0+uset), key(41, u0+uset), key(42, t0+u0+uset),
		key(43, t1+rset), key(44, t1+t0+rset),
		key(45, s0.norm*placeS0+lset), key(46, t0+lset), key(47, s1.coarse*placeS1+lset+u0),
		key(48, s0.norm*placeS0+s0.rset*placeSet),
	)
}

// moveSpans appends the features of distances, of what stands between tokens
// and of the number of dependents.
func (s *State) moveSpans(f []perceptron.Key, at [3]int32, s0, s1, b0 *node) []perceptron.Key {
	key := perceptron.Feature
	d0 := distance(at[0], at[2])
	if len(s.stack) == 0 {
		d0 = 9
	}
	g0, g1 := s.between(at[0], at[2]), s.between(at[1], at[0])
	depth := uint64(min(len(s.stack), 4))
	t0, t1, u0 := s0.tag*placeS0, s1.tag*placeS1, b0.tag*placeB0
	v0 := (uint64(s0.lefts)<<4 | uint64(s0.rights)) * placeSpan
	v1 := (uint64(s1.lefts)<<4 | uint64(s1.rights)) * placeSpan
	return append(f,
		key(50, s0.norm*placeS0+d0*placeSpan), key(51, t0+d0*placeSpan), key(52, b0.norm*placeB0+d0*placeSpan),
		key(53, t0+v0), key(54, t1+v1), key(55, t0+u0+v0), key(56, u0+uint64(b0.lefts)*placeSpan),
		key(57, s0.coarse*placeS0+b0.coarse*placeB0+(g1<<16|g0<<8|depth)*placeSpan),
	)
}
