package depparse

import "github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"

// NoTag stands for the tags before and after a sentence.
const NoTag = 63

// TagFeatures is the number of features of the tagger.
const TagFeatures = 22

// edge stands for the words before and after a sentence.
var edge = Word{Norm: 1, Shape: 2, Pre: 3, Suf: [4]uint64{4, 5, 6, 7}, Class: 8}

func at(ws []Word, i int) *Word {
	if i < 0 || i >= len(ws) {
		return &edge
	}
	return &ws[i]
}

// Large odd numbers, as for moves: of the word, its neighbours and their tags.
const (
	placeNorm   = placeS0
	placeShape  = placeS1
	placeBefore = placeS2
	placeAfter  = placeB0
	placeSecond = placeB1
	placeClass  = placeB2
	placeTag    = placeLeft
	placeTag2   = placeRight
)

// TagKeys fills in the features of token i; t1 and t2 are the tags of the
// token before it and the one before that. Which ones pay was found by leaving
// out one after the other.
func TagKeys(f *[TagFeatures]perceptron.Key, ws []Word, i int, t1, t2 uint8) {
	w, before, after := &ws[i], at(ws, i-1), at(ws, i+1)
	key := perceptron.Feature
	p1, p2 := perceptron.Mix(uint64(t1))*placeTag, perceptron.Mix(uint64(t2))*placeTag2
	norm, shape, class := w.Norm*placeNorm, w.Shape*placeShape, w.Class*placeClass
	*f = [TagFeatures]perceptron.Key{
		key(1, norm), key(2, w.Suf[0]*placeNorm+shape), key(3, w.Suf[1]*placeNorm+shape),
		key(4, w.Suf[2]*placeNorm), key(5, w.Suf[3]*placeNorm), key(6, w.Pre*placeNorm), key(7, shape),
		key(8, class), key(9, p1), key(10, p1+p2), key(11, p1+norm), key(12, p1+shape), key(13, p1+class),
		key(14, before.Norm*placeBefore), key(15, at(ws, i-2).Norm*placeBefore),
		key(16, after.Norm*placeAfter), key(17, at(ws, i+2).Norm*placeAfter), key(18, norm+after.Norm*placeAfter),
		key(19, shape+before.Shape*placeBefore), key(20, shape+after.Shape*placeAfter),
		key(21, after.Class*placeSecond), key(22, class+after.Class*placeSecond),
	}
}

// A Tagger tags the words of a sentence from left to right.
type Tagger struct {
	Tags    []string
	Table   *perceptron.Table
	Lexicon *Lexicon
	Sure    *Certain
}

// Tag writes the classes of the tags of the words to tags, which is as long as ws.
func (t *Tagger) Tag(ws []Word, tags []uint8) {
	t1, t2 := uint8(NoTag), uint8(NoTag)
	for i := range ws {
		c, sure := ws[i].Only()
		if !sure {
			c = t.Sure.class(TagCase(&ws[i], t1))
		}
		if int(c) >= len(t.Tags) {
			c = t.Best(ws, i, t1, t2)
		}
		tags[i] = c
		t1, t2 = c, t1
	}
}

// Best is the tag that the classifier gives token i; t1 and t2 are those before.
func (t *Tagger) Best(ws []Word, i int, t1, t2 uint8) uint8 {
	var keys [TagFeatures]perceptron.Key
	var scores perceptron.Scores
	TagKeys(&keys, ws, i, t1, t2)
	t.Table.Score(keys[:], &scores)
	return scores.Best(len(t.Tags))
}
