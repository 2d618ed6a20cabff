package main

import (
	"math/rand/v2"

	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/depparse"
	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"
)

// A parserLearner learns moves and relations together.
type parserLearner struct {
	moves, arcs *learner
	labels      classes
	plain       *depparse.Plain
	kinds       []depparse.Kind
	rng         *rand.Rand
	explore     int // percentage of steps on which a wrong move is followed

	words []depparse.Word
	keys  []perceptron.Key
	state depparse.State
	gold  []uint8
}

// A task is what the parser is trained on.
type task struct {
	corpus       []sentence
	tagged       [][]uint8 // predicted tags of the sentences
	tags, labels classes
	lexicon      *depparse.Lexicon
	plain        *depparse.Plain
}

// trainParser learns moves and relations: once to find the weights that matter,
// then with those alone, several times over.
func trainParser(t *task, plan plan) (moves, arcs []perceptron.Row) {
	first := t.run(newLearner(), newLearner(), plan.epochs/2+1, 99)
	moves, arcs = quantiseParser(first)
	runs := make([]*parserLearner, plan.runs)
	parallel(plan.runs, func(i int) {
		runs[i] = t.run(restrictTo(moves, true), restrictTo(arcs, false), plan.epochs, uint64(i))
	})
	return quantiseParser(runs...)
}

// quantiseParser takes the average of several runs.
func quantiseParser(runs ...*parserLearner) (moves, arcs []perceptron.Row) {
	sumMoves, sumArcs := averages{}, averages{}
	for _, p := range runs {
		p.moves.addTo(sumMoves, len(runs))
		p.arcs.addTo(sumArcs, len(runs))
	}
	return sumMoves.quantise(moveShape), sumArcs.quantise(arcShape)
}

// run makes the learners go over the corpus. From the second round on they
// follow their own moves, so that they learn to go on after mistakes (dynamic
// oracle).
func (t *task) run(moves, arcs *learner, epochs int, seed uint64) *parserLearner {
	p := &parserLearner{
		moves: moves, arcs: arcs, labels: t.labels, plain: t.plain,
		kinds: depparse.Kinds(t.tags.names), rng: rand.New(rand.NewPCG(seed, 2)),
	}
	order := p.rng.Perm(len(t.corpus))
	for epoch := range epochs {
		if epoch > 0 {
			p.explore = 90
		}
		p.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			p.words = depparse.Words(p.words[:0], t.corpus[i].forms, t.lexicon, nil)
			p.sentence(&t.corpus[i], t.tagged[i])
		}
	}
	return p
}

func (p *parserLearner) sentence(s *sentence, tags []uint8) {
	p.gold = p.gold[:0]
	for _, l := range s.labels {
		p.gold = append(p.gold, p.labels.label(l))
	}
	p.state.Start(p.words, tags, p.kinds)
	for !p.state.Done() {
		move := p.move(s.heads)
		label := uint8(depparse.NoLabel)
		if move != depparse.Shift {
			label = p.label(s.heads, move)
		}
		p.state.Do(move, label)
	}
}

// move chooses a move, and learns from it if it was a bad one.
func (p *parserLearner) move(heads []int) int {
	costs := p.state.Costs(heads)
	var scores perceptron.Scores
	p.keys = p.state.MoveKeys(p.keys[:0])
	p.moves.score(p.keys, &scores)
	got, want := -1, -1
	low := min(costs[0], costs[1], costs[2])
	for m := range costs {
		if !p.state.May(m) {
			continue
		}
		if got < 0 || scores[m] > scores[got] {
			got = m
		}
		if costs[m] == low && (want < 0 || scores[m] > scores[want]) {
			want = m
		}
	}
	p.moves.step++
	if costs[got] > low {
		p.moves.learn(p.keys, uint8(want), uint8(got))
		if p.rng.IntN(100) >= p.explore {
			return want
		}
	}
	return got
}

// label chooses the relation of an arc, and learns from it if the arc is right.
func (p *parserLearner) label(heads []int, move int) uint8 {
	if l := p.state.Plain(p.plain, move); l != depparse.NoLabel {
		return l
	}
	h, d := p.state.Arc(move)
	var scores perceptron.Scores
	p.keys = p.state.LabelKeys(p.keys[:0], move)
	p.arcs.score(p.keys, &scores)
	got := scores.Best(len(p.labels.names))
	p.arcs.step++
	if want := p.gold[d]; heads[d] == int(h) && got != want {
		p.arcs.learn(p.keys, want, got)
	}
	return got
}
