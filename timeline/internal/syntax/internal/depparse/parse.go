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
	punct  uint8 // class of the relation of marks
	root   int   // class of the relation of roots, which no arc may get; -1 if there is none
	past   pastTags
}

// A Scratch is the memory of one run of the parser, kept between sentences.
type Scratch struct {
	State State
	keys  []perceptron.Key
}

// Parse builds the tree of a sentence in sc.State. It makes two moves for each
// token at most, so that its time is linear. Tags of verbs that the tree proves
// wrong are put right.
func (p *Parser) Parse(sc *Scratch, words []Word, tags []uint8) {
	s := &sc.State
	s.Start(words, tags, p.Kinds)
	var scores perceptron.Scores
	for !s.Done() {
		move := s.forced()
		if move < 0 {
			sc.keys = s.MoveKeys(sc.keys[:0])
			move = s.BestMove(p.Moves.Score(sc.keys))
		}
		label := uint8(NoLabel)
		if move != Shift {
			sc.keys = s.LabelKeys(sc.keys[:0], move)
			p.Arcs.Score(sc.keys, &scores)
			if p.root >= 0 {
				scores[p.root] = math.MinInt32
			}
			label = scores.Best(len(p.Labels))
		}
		s.Do(move, label)
	}
	s.promote(p.Kinds, p.punct)
	s.agree(&p.past, p.Labels)
}

// forced returns the only possible move, -1 if there are several.
func (s *State) forced() int {
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
