package depparse

import (
	"slices"

	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"
)

// A Lexicon gives the ambiguity classes of frequent words: which tags a word
// is seen with, for words to the right of the one that is being tagged. It is
// kept as a table of rows; the weight of a class is its rank.
type Lexicon struct {
	table *perceptron.Table
	more  *perceptron.Table // words beyond those of the training text, nil if none
}

// NewLexicon makes a lexicon of rows under LexiconKey.
func NewLexicon(t *perceptron.Table) *Lexicon { return &Lexicon{table: t} }

// LexiconKey is the key of a word in the lexicon.
func LexiconKey(norm uint64) perceptron.Key { return perceptron.Hash1(0, norm) }

// Supplement adds words that are not in the lexicon, with their tags as classes
// of the tagger, the most frequent one first. Since the tagger learned about
// ambiguity classes rather than words only, it can make use of them.
func (l *Lexicon) Supplement(words map[string][]uint8) {
	var rows []perceptron.Row
	for word, tags := range words {
		row := perceptron.Row{Key: LexiconKey(describe(word, false, running).Norm)}
		for i, tag := range tags {
			rank := perceptron.Code(1)
			if i == 0 {
				rank = 2
			}
			row.Weights = append(row.Weights, perceptron.Weight{Class: tag, Value: rank})
		}
		slices.SortFunc(row.Weights, func(a, b perceptron.Weight) int { return int(a.Class) - int(b.Class) })
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b perceptron.Row) int { return int(a.Key) - int(b.Key) })
	l.more = perceptron.NewTable(rows)
}

// class returns the ambiguity class of a word, and its tag if it has one only.
// For a word that is not in the lexicon it is the class of ending and shape.
func (l *Lexicon) class(w *Word) (class uint64, only int16) {
	class, only = fnvOffset, -1
	visit := func(v perceptron.Weight) {
		class = (class ^ uint64(v.Class)<<8 ^ uint64(v.Value)) * fnvPrime
		if v.Value == Unambiguous {
			only = int16(v.Class)
		}
	}
	n := l.table.Row(LexiconKey(w.Norm), visit)
	if n == 0 && l.more != nil {
		n = l.more.Row(LexiconKey(w.Norm), visit)
	}
	if n == 0 {
		return (w.Suf[1]*fnvPrime ^ w.Shape) * fnvPrime, -1
	}
	return class, only
}

// Unambiguous is the rank of the only tag of a frequent word.
const Unambiguous = 3
