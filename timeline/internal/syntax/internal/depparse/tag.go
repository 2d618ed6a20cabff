package depparse

import "github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"

// NoTag stands for the tags before and after a sentence.
const NoTag = 63

// TagFeatures is the number of features of the tagger.
const TagFeatures = 33

// edge stands for the words before and after a sentence.
var edge = Word{Norm: 1, Shape: 2, Pre: 3, Suf: [4]uint64{4, 5, 6, 7}, Class: 8}

func at(ws []Word, i int) *Word {
	if i < 0 || i >= len(ws) {
		return &edge
	}
	return &ws[i]
}

// TagKeys fills in the features of token i; t1 and t2 are the tags of the
// token before it and the one before that.
func TagKeys(f *[TagFeatures]perceptron.Key, ws []Word, i int, t1, t2 uint8) {
	p1, p2 := uint64(t1)+1, uint64(t2)+1
	w, a, b := &ws[i], at(ws, i-1), at(ws, i-2)
	c, d := at(ws, i+1), at(ws, i+2)
	h1, h2, h3 := perceptron.Hash1, perceptron.Hash2, perceptron.Hash3
	*f = [TagFeatures]perceptron.Key{
		h1(1, w.Norm), h2(2, w.Norm, w.Shape), h2(3, w.Suf[0], w.Shape), h2(4, w.Suf[1], w.Shape),
		h1(5, w.Suf[2]), h1(6, w.Suf[3]), h1(7, w.Pre), h1(8, w.Shape),
		h1(9, p1), h2(10, p1, p2), h2(11, p1, w.Norm), h1(12, a.Norm), h1(13, b.Norm),
		h1(14, c.Norm), h1(15, d.Norm), h2(16, a.Norm, w.Norm), h2(17, w.Norm, c.Norm),
		h2(18, w.Shape, c.Shape), h2(19, w.Shape, a.Shape), h1(20, c.Class), h2(21, p1, c.Class),
		h1(22, w.Class), h2(23, p1, w.Class), h3(24, p1, p2, w.Class), h2(25, p1, w.Suf[2]),
		h2(26, p1, c.Norm), h2(27, p1, w.Shape), h2(28, w.Class, c.Class), h3(29, p1, w.Class, c.Class),
		h2(30, w.Suf[2], c.Class), h1(31, c.Suf[2]), h3(32, w.Class, c.Class, d.Class), h3(33, a.Norm, w.Class, c.Norm),
	}
}

// A Tagger tags the words of a sentence from left to right.
type Tagger struct {
	Tags    []string
	Table   *perceptron.Table
	Lexicon *Lexicon
}

// Tag writes the classes of the tags of the words to tags, which is as long as ws.
func (t *Tagger) Tag(ws []Word, tags []uint8) {
	var keys [TagFeatures]perceptron.Key
	var scores perceptron.Scores
	t1, t2 := uint8(NoTag), uint8(NoTag)
	for i := range ws {
		c := uint8(ws[i].only)
		if ws[i].only < 0 {
			TagKeys(&keys, ws, i, t1, t2)
			t.Table.Score(keys[:], &scores)
			c = scores.Best(len(t.Tags))
		}
		tags[i] = c
		t1, t2 = c, t1
	}
}
