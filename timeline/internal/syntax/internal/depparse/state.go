package depparse

import "github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"

// The moves of the arc-hybrid transition system. Its states are a stack of
// partial trees and the rest of the sentence.
const (
	Shift = iota // push the next token
	Left         // attach the top of the stack to the next token, and pop it
	Right        // attach the top of the stack to the one below, and pop it
)

// NoLabel stands for the relation of a token without a head.
const NoLabel = 63

// A State is a partial tree. Token n, one past the last, stands for no token.
type State struct {
	n     int32
	next  int32 // first token that was not shifted
	stack []int32
	heads []int32
	nodes []node
	words []Word
	tags  []uint8
	verbs []int16 // number of verbs before each token
	marks []int16 // number of commas and the like before each token
}

// A node is what is known of a token and its dependents so far.
type node struct {
	norm, tag      uint64 // hashes of form and tag
	left, right    int32  // outermost dependents, n if none
	left2, right2  int32  // the ones next to them
	first          int32  // innermost left dependent, n if none
	lefts, rights  uint8  // number of dependents
	lset, rset     uint64 // relations of the dependents
	label          uint8
	coarse, suffix uint64 // hashes of the kind of the tag and of the ending
	class          uint64 // ambiguity class of the form
}

// Start makes s the first state of a sentence. The tags are by class of the
// tagger, kinds tell what the classes are.
func (s *State) Start(words []Word, tags []uint8, kinds []Kind) {
	n := len(words)
	s.n, s.next = int32(n), 0
	s.words, s.tags = words, tags
	s.stack = s.stack[:0]
	s.heads = append(s.heads[:0], make([]int32, n)...)
	s.nodes = s.nodes[:0]
	s.verbs, s.marks = s.verbs[:0], s.marks[:0]
	var verbs, marks int16
	for i, w := range words {
		k := kinds[tags[i]]
		s.heads[i] = -1
		s.nodes = append(s.nodes, s.leaf(uint64(tags[i])+1, uint64(k), &w))
		s.verbs, s.marks = append(s.verbs, verbs), append(s.marks, marks)
		switch k {
		case VerbKind:
			verbs++
		case MarkKind:
			marks++
		}
	}
	s.nodes = append(s.nodes, s.leaf(NoTag+1, 0, &edge))
	s.verbs, s.marks = append(s.verbs, verbs), append(s.marks, marks)
}

func (s *State) leaf(tag, kind uint64, w *Word) node {
	return node{
		norm: w.Norm, tag: perceptron.Mix(tag), coarse: perceptron.Mix(kind), suffix: w.Suf[2], class: w.Class,
		left: s.n, right: s.n, left2: s.n, right2: s.n, first: s.n, label: NoLabel,
	}
}

// top returns the k-th token from the top of the stack, n if there is none.
func (s *State) top(k int) int32 {
	if k >= len(s.stack) {
		return s.n
	}
	return s.stack[len(s.stack)-1-k]
}

// ahead returns the k-th token that was not shifted yet, n if there is none.
func (s *State) ahead(k int32) int32 {
	return min(s.next+k, s.n)
}

// Done tells whether the tree is complete: one token, the root, is left.
func (s *State) Done() bool { return s.next == s.n && len(s.stack) <= 1 }

// May tells whether a move is possible.
func (s *State) May(move int) bool {
	switch move {
	case Shift:
		return s.next < s.n
	case Left:
		return len(s.stack) > 0 && s.next < s.n
	}
	return len(s.stack) > 1
}

// Arc returns the head and the dependent that Left or Right would join.
func (s *State) Arc(move int) (head, dependent int32) {
	if move == Left {
		return s.next, s.top(0)
	}
	return s.top(1), s.top(0)
}

// Do makes a move; label is the relation that Left and Right give.
func (s *State) Do(move int, label uint8) {
	if move == Shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	h, d := s.Arc(move)
	s.stack = s.stack[:len(s.stack)-1]
	s.heads[d] = h
	s.nodes[d].label = label
	node := &s.nodes[h]
	if move == Left {
		if node.lefts == 0 {
			node.first = d
		}
		node.left, node.left2 = d, node.left
		node.lefts = min(node.lefts+1, 7)
		node.lset |= 1 << label
		return
	}
	node.right, node.right2 = d, node.right
	node.rights = min(node.rights+1, 7)
	node.rset |= 1 << label
}

// Head returns the head of a token, -1 if it has none.
func (s *State) Head(i int) int { return int(s.heads[i]) }

// Label returns the class of the relation of a token to its head.
func (s *State) Label(i int) uint8 { return s.nodes[i].label }
