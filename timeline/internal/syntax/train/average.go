package main

import (
	"cmp"
	"slices"

	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"
)

// unit is the value of a weight of 1 in averages.
const unit = 1 << 10

// quantum is the average that becomes a weight of 1. Codes are exact up to 63
// quanta, which few weights exceed.
const quantum = unit / 12

// averages is the averaged weights of one learner, or of several.
type averages map[perceptron.Key]*[perceptron.MaxClasses]int32

// addTo adds the averaged weights, as those of one of so many runs, to sum.
func (l *learner) addTo(sum averages, runs int) {
	for i, key := range l.keys {
		row := sum[key]
		if row == nil {
			row = new([perceptron.MaxClasses]int32)
			sum[key] = row
		}
		for _, c := range l.rows[i] {
			total := c.total + (l.step-c.last)*int64(c.weight)
			row[c.class] += int32(total * unit / (max(l.step, 1) * int64(runs)))
		}
	}
}

// A shape tells how averages are brought to the form of a table.
type shape struct {
	weights int  // largest number of weights; of rows if narrow
	narrow  bool // weights are relative to class 0, two to a row
}

// An average is one weight of averages.
type average struct {
	key   perceptron.Key
	class uint8
	rank  int32
}

// quantise brings averages to rows of small weights, and keeps the largest.
func (a averages) quantise(sh shape) []perceptron.Row {
	var all []average
	for key, values := range a {
		if sh.narrow {
			one, two := values[1]-values[0], values[2]-values[0]
			values[0], values[1], values[2] = 0, one, two
			all = append(all, average{key: key, rank: max(one, -one, two, -two)})
			continue
		}
		for class, v := range values {
			if quanta(v) != 0 {
				all = append(all, average{key, uint8(class), max(v, -v)})
			}
		}
	}
	slices.SortFunc(all, func(x, y average) int {
		return cmp.Or(cmp.Compare(y.rank, x.rank), cmp.Compare(x.key, y.key), cmp.Compare(x.class, y.class))
	})
	kept := sh.keep(all)
	slices.SortFunc(kept, func(x, y average) int {
		return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.class, y.class))
	})
	return a.rows(kept, sh.narrow)
}

// keep returns the first averages whose rows find room in the table.
func (sh shape) keep(ranked []average) []average {
	room := perceptron.NewFilling(sh.narrow)
	in := map[perceptron.Key]bool{}
	kept := ranked[:0]
	for _, a := range ranked {
		if len(kept) == sh.weights {
			break
		}
		if in[a.key] || room.Add(a.key) {
			in[a.key] = true
			kept = append(kept, a)
		}
	}
	return kept
}

// rows builds the rows of the weights that are kept, which are in order.
func (a averages) rows(kept []average, narrow bool) []perceptron.Row {
	var rows []perceptron.Row
	for _, k := range kept {
		if n := len(rows); n == 0 || rows[n-1].Key != k.key {
			rows = append(rows, perceptron.Row{Key: k.key})
		}
		row := &rows[len(rows)-1]
		classes := []uint8{k.class}
		if narrow {
			classes = []uint8{1, 2}
		}
		for _, class := range classes {
			if q := quanta(a[k.key][class]); q != 0 {
				row.Weights = append(row.Weights, perceptron.Weight{Class: class, Value: q})
			}
		}
	}
	return rows
}

// quanta rounds a value to the nearest number of quanta.
func quanta(v int32) perceptron.Code {
	q := (max(v, -v) + quantum/2) / quantum
	if v < 0 {
		q = -q
	}
	return perceptron.Encode(int64(q))
}
