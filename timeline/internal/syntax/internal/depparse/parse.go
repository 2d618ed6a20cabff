package depparse

import (
	"math"

	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"
)

// A Parser builds trees over tagged words.
type Parser struct {
	Labels []string
	Kinds  []Kind // by class of tag
	Moves  *perceptron.Narrow
	Arcs   *perceptron.Table
	Plain  *Plain
	Sure   *Certain
	punct  uint8 // class of the relation of marks
	root   int   // class of the relation of roots, which no arc may get; -1 if there is none
	tag    verbTags
	parts  verbal
	givers map[uint64]bool // norms of participles that may have an object after their noun
}

// A Scratch is the memory of one run of the parser, kept between sentences.
type Scratch struct {
	State State
	keys  []perceptron.Key
}

// Parse builds the tree of a sentence in sc.State. zones tells phrases that are
// known to stand by themselves, such as dates: each of their tokens has the
// number of the phrase, others 0. No noun before such a phrase becomes part of
// it. Parse makes two moves for each token at most, so that its time is linear.
// Tags of verbs that their neighbours or the tree prove wrong are put right.
func (p *Parser) Parse(sc *Scratch, words []Word, tags []uint8, zones []int32) {
	p.mend(words, tags, zones)
	s := &sc.State
	s.Start(words, tags, p.Kinds)
	for !s.Done() {
		move := s.Forced()
		if move < 0 {
			move = p.move(sc)
			if move == Left && s.fenced(p.Kinds, zones) {
				move = Shift
			}
		}
		label := uint8(NoLabel)
		if move != Shift {
			label = p.label(sc, move)
		}
		s.Do(move, label)
	}
	s.promote(p.Kinds, p.punct)
	s.agree(&p.tag, &p.parts)
}

// move chooses the next move.
func (p *Parser) move(sc *Scratch) int {
	s := &sc.State
	if m := int(p.Sure.class(s.MoveCase())); m != NoLabel && s.May(m) {
		return m
	}
	sc.keys = s.MoveKeys(sc.keys[:0])
	return s.BestMove(p.Moves.Score(sc.keys))
}

// label chooses the relation of the arc that the move would make.
func (p *Parser) label(sc *Scratch, move int) uint8 {
	if l := sc.State.Plain(p.Plain, move); l != NoLabel {
		return l
	}
	if l := p.Sure.class(sc.State.LabelCase(move)); int(l) < len(p.Labels) {
		return l
	}
	return p.Label(sc, move)
}

// Label is the relation that the classifier gives the arc that the move would make.
func (p *Parser) Label(sc *Scratch, move int) uint8 {
	var scores perceptron.Scores
	sc.keys = sc.State.LabelKeys(sc.keys[:0], move)
	p.Arcs.Score(sc.keys, &scores)
	if p.root >= 0 {
		scores[p.root] = math.MinInt32
	}
	return scores.Best(len(p.Labels))
}

// fenced tells whether Left would make a noun part of a phrase after it.
func (s *State) fenced(kinds []Kind, zones []int32) bool {
	z := zones[s.next]
	top := s.top(0)
	return z != 0 && zones[top] != z && kinds[s.tags[top]] == NounKind
}

// Forced returns the only possible move, -1 if there are several.
func (s *State) Forced() int {
	switch {
	case s.next == s.n:
		return Right
	case len(s.stack) == 0:
		return Shift
	}
	return -1
}

// BestMove returns the possible move with the highest score.
func (s *State) BestMove(scores [3]int32) int {
	best := -1
	for m := range scores {
		if s.May(m) && (best < 0 || scores[m] > scores[best]) {
			best = m
		}
	}
	return best
}
