package depparse

import "github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"

// A Lexicon gives the ambiguity classes of frequent words: which tags a word
// is seen with, for words to the right of the one that is being tagged. It is
// kept as a table of rows; the weight of a class is its rank.
type Lexicon struct {
	table *perceptron.Table
}

// NewLexicon makes a lexicon of rows under LexiconKey.
func NewLexicon(t *perceptron.Table) *Lexicon { return &Lexicon{table: t} }

// LexiconKey is the key of a word in the lexicon.
func LexiconKey(norm uint64) perceptron.Key { return perceptron.Hash1(0, norm) }

// class returns the ambiguity class of a word; for one that is not in the
// lexicon, the class of its ending and shape.
func (l *Lexicon) class(w *Word) (class uint64, only int16) {
	class, only = fnvOffset, -1
	n := l.table.Row(LexiconKey(w.Norm), func(v perceptron.Weight) {
		class = (class ^ uint64(v.Class)<<8 ^ uint64(v.Value)) * fnvPrime
		if v.Value == Unambiguous {
			only = int16(v.Class)
		}
	})
	if n == 0 {
		return (w.Suf[1]*fnvPrime ^ w.Shape) * fnvPrime, -1
	}
	return class, only
}

// Unambiguous is the rank of the only tag of a frequent word.
const Unambiguous = 3
