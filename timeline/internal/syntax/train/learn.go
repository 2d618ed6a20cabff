package main

import (
	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"
)

// A learner is an averaged perceptron (Collins 2002). All numbers are whole.
type learner struct {
	places []place // open hash table
	shift  uint
	keys   []perceptron.Key // by row
	rows   [][]cell
	step   int64
	frozen bool // no new weights
}

// A place of the hash table; row counts from 1, 0 marks a free one.
type place struct {
	key perceptron.Key
	row int32
}

// restrictTo makes a learner that knows the weights of the rows only. Learning
// again with the weights that were worth keeping makes up for most of what is
// lost with the others.
func restrictTo(rows []perceptron.Row, narrow bool) *learner {
	l := newLearner()
	for _, r := range rows {
		i := l.row(r.Key)
		if narrow {
			r.Weights = []perceptron.Weight{{Class: 0}, {Class: 1}, {Class: 2}}
		}
		for _, w := range r.Weights {
			l.rows[i] = append(l.rows[i], cell{class: w.Class})
		}
	}
	l.frozen = true
	return l
}

// A cell is the weight of one class of a row. Its sum over all steps is kept
// lazily: total holds it up to step last.
type cell struct {
	class  uint8
	weight int32
	last   int64
	total  int64
}

func newLearner() *learner { return &learner{places: make([]place, 1<<16), shift: 16} }

// find returns the place of a key, or the free one where it would go.
func (l *learner) find(key perceptron.Key) *place {
	mask := uint32(len(l.places) - 1)
	for i := key * 0x9E3779B1 >> l.shift; ; i++ {
		p := &l.places[i&mask]
		if p.row == 0 || p.key == key {
			return p
		}
	}
}

// row returns the row of a key, which it makes if there is none; -1 if the
// learner is frozen.
func (l *learner) row(key perceptron.Key) int32 {
	p := l.find(key)
	if p.row != 0 {
		return p.row - 1
	}
	if l.frozen {
		return -1
	}
	l.keys = append(l.keys, key)
	l.rows = append(l.rows, nil)
	*p = place{key, int32(len(l.rows))}
	if len(l.rows)*2 > len(l.places) {
		l.grow()
	}
	return int32(len(l.rows) - 1)
}

func (l *learner) grow() {
	l.places = make([]place, 2*len(l.places))
	l.shift--
	for i, key := range l.keys {
		*l.find(key) = place{key, int32(i + 1)}
	}
}

// score adds up the weights of the features.
func (l *learner) score(keys []perceptron.Key, scores *perceptron.Scores) {
	*scores = perceptron.Scores{}
	for _, k := range keys {
		if p := l.find(k); p.row != 0 {
			for _, c := range l.rows[p.row-1] {
				scores[c.class%perceptron.MaxClasses] += c.weight
			}
		}
	}
}

// learn moves the weights from a wrong class to the right one.
func (l *learner) learn(keys []perceptron.Key, right, wrong uint8) {
	for _, k := range keys {
		if row := l.row(k); row >= 0 {
			l.add(row, right, 1)
			l.add(row, wrong, -1)
		}
	}
}

func (l *learner) add(row int32, class uint8, delta int32) {
	cells := l.rows[row]
	for i := range cells {
		if cells[i].class == class {
			cells[i].total += (l.step - cells[i].last) * int64(cells[i].weight)
			cells[i].last = l.step
			cells[i].weight += delta
			return
		}
	}
	if !l.frozen {
		l.rows[row] = append(cells, cell{class: class, weight: delta, last: l.step})
	}
}
