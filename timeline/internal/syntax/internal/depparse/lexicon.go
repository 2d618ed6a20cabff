package depparse

import (
	"maps"
	"slices"

	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"
)

// A Lexicon gives the ambiguity classes of frequent words: which tags a word
// is seen with, for words to the right of the one that is being tagged.
type Lexicon struct {
	words map[perceptron.Key]lexeme
}

// A lexeme is what the lexicon knows of a word.
type lexeme struct {
	class uint64
	only  int16 // its tag if it has one only, else -1
}

// NewLexicon makes a lexicon of rows under LexiconKey. The weight of a tag is
// its rank.
func NewLexicon(rows []perceptron.Row) *Lexicon {
	l := &Lexicon{words: make(map[perceptron.Key]lexeme, len(rows)+100)}
	for _, r := range rows {
		l.words[r.Key] = lexemeOf(r.Weights)
	}
	return l
}

// LexiconKey is the key of a word in the lexicon.
func LexiconKey(norm uint64) perceptron.Key { return perceptron.Feature(0, norm*placeNorm) }

func lexemeOf(tags []perceptron.Weight) lexeme {
	x := lexeme{class: fnvOffset, only: -1}
	for _, v := range tags {
		x.class = (x.class ^ uint64(v.Class)<<8 ^ uint64(v.Value)) * fnvPrime
		if v.Value == Unambiguous {
			x.only = int16(v.Class)
		}
	}
	return x
}

// Supplement adds words that are not in the lexicon, with their tags as classes
// of the tagger, the most frequent one first. Words with one tag take the place
// of what the lexicon has. Since the tagger learned about
// ambiguity classes rather than words only, it can make use of them.
func (l *Lexicon) Supplement(words map[string][]uint8) {
	for _, word := range slices.Sorted(maps.Keys(words)) {
		tags, key := words[word], LexiconKey(describe(word).Norm)
		if _, known := l.words[key]; known && len(tags) > 1 {
			continue
		}
		var weights []perceptron.Weight
		for i, tag := range tags {
			rank := perceptron.Code(1)
			if i == 0 {
				rank = 2
			}
			weights = append(weights, perceptron.Weight{Class: tag, Value: rank})
		}
		slices.SortFunc(weights, func(a, b perceptron.Weight) int { return int(a.Class) - int(b.Class) })
		l.words[key] = lexemeOf(weights)
	}
}

// class returns the ambiguity class of a word, and its tag if it has one only.
// For a word that is not in the lexicon it is the class of ending and shape,
// which is 0 here since the shape depends on the sentence.
func (l *Lexicon) class(norm uint64) (class uint64, only int16) {
	if x, ok := l.words[LexiconKey(norm)]; ok {
		return x.class, x.only
	}
	return 0, -1
}

// Unambiguous is the rank of the only tag of a frequent word.
const Unambiguous = 3
