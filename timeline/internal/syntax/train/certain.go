package main

import "github.com/bbdb26f0/annals/timeline/internal/syntax/internal/depparse"

// How often a case must have come up, and among how many of them one may have
// come out differently, for it to be certain.
const (
	certainLeast = 20
	certainOdds  = 150
)

// A census counts by case what the classifiers of a model say.
type census map[depparse.Case]*[depparse.NoLabel]int32

func (c census) add(of depparse.Case, class uint8) {
	if c[of] == nil {
		c[of] = new([depparse.NoLabel]int32)
	}
	c[of][class]++
}

// certain finds the cases that leave no choice. The model itself is asked over
// the text of the treebank, rather than the treebank: what is to be known is what
// need not be asked.
func certain(m *depparse.Model, corpus []sentence) (cases []depparse.CertainCase) {
	c := census{}
	var sc depparse.Scratch
	var words []depparse.Word
	for _, s := range corpus {
		words = depparse.Words(words[:0], s.forms, m.Tagger.Lexicon, nil)
		c.tree(m, &sc, words, c.tags(&m.Tagger, words))
	}
	for of, counts := range c {
		total, best := int32(0), 0
		for class, n := range counts {
			total += n
			if n > counts[best] {
				best = class
			}
		}
		if total >= certainLeast && (total-counts[best])*certainOdds <= total {
			cases = append(cases, depparse.CertainCase{Case: of, Class: uint8(best)})
		}
	}
	return cases
}

// tags counts what the tagger says.
func (c census) tags(t *depparse.Tagger, words []depparse.Word) []uint8 {
	tags := make([]uint8, len(words))
	t1, t2 := uint8(depparse.NoTag), uint8(depparse.NoTag)
	for i := range words {
		tag, only := words[i].Only()
		if !only {
			tag = t.Best(words, i, t1, t2)
			c.add(depparse.TagCase(&words[i], t1), tag)
		}
		tags[i] = tag
		t1, t2 = tag, t1
	}
	return tags
}

// tree counts the moves and relations that the parser chooses.
func (c census) tree(m *depparse.Model, sc *depparse.Scratch, words []depparse.Word, tags []uint8) {
	p, s := &m.Parser, &sc.State
	s.Start(words, tags, p.Kinds)
	for !s.Done() {
		move := s.Forced()
		if move < 0 {
			move = s.BestMove(p.Moves.Score(s.MoveKeys(nil)))
			c.add(s.MoveCase(), uint8(move))
		}
		label := uint8(depparse.NoLabel)
		if move != depparse.Shift {
			if label = s.Plain(p.Plain, move); label == depparse.NoLabel {
				label = p.Label(sc, move)
				c.add(s.LabelCase(move), label)
			}
		}
		s.Do(move, label)
	}
}
