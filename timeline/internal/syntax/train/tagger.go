package main

import (
	"math/rand/v2"
	"sync"

	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/depparse"
	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"
)

const (
	lexiconLeast   = 4   // occurrences that bring a word into the lexicon
	lexiconCertain = 20  // occurrences after which the only tag seen is taken for granted
	lexiconOdds    = 100 // occurrences among which one may have another tag, such as a slip of the annotators
)

// lexicon counts the tags of the words of the corpus.
func lexicon(corpus []sentence, tags classes) []perceptron.Row {
	counts := map[perceptron.Key]*[perceptron.MaxClasses]int{}
	none := depparse.NewLexicon(nil)
	var words []depparse.Word
	for _, s := range corpus {
		words = depparse.Words(words[:0], s.forms, none, nil)
		for i, w := range words {
			key := depparse.LexiconKey(w.Norm)
			if counts[key] == nil {
				counts[key] = new([perceptron.MaxClasses]int)
			}
			counts[key][tags.index[s.tags[i]]]++
		}
	}
	var rows []perceptron.Row
	for key, count := range counts {
		if row, ok := lexiconRow(key, count); ok {
			rows = append(rows, row)
		}
	}
	return rows
}

func lexiconRow(key perceptron.Key, count *[perceptron.MaxClasses]int) (perceptron.Row, bool) {
	total, best := 0, 0
	for class, n := range count {
		total += n
		if n > count[best] {
			best = class
		}
	}
	row := perceptron.Row{Key: key}
	if total < lexiconLeast {
		return row, false
	}
	for class, n := range count {
		rank := perceptron.Code(1)
		switch {
		case n*25 < total:
			continue
		case (total-n)*lexiconOdds <= total && n >= lexiconCertain:
			rank = depparse.Unambiguous
		case class == best:
			rank = 2
		}
		row.Weights = append(row.Weights, perceptron.Weight{Class: uint8(class), Value: rank})
	}
	return row, true
}

// trainTagger learns the tagger from the corpus: once to find the weights that
// matter, then with those alone, several times over.
func trainTagger(corpus []sentence, tags classes, lex *depparse.Lexicon, plan plan) []perceptron.Row {
	sum := averages{}
	l := newLearner()
	tagRun(l, corpus, tags, lex, plan.tagEpochs/2+1, 99)
	l.addTo(sum, 1)
	kept := sum.quantise(tagShape)
	sum = averages{}
	for seed := range plan.runs {
		l := restrictTo(kept, false)
		tagRun(l, corpus, tags, lex, plan.tagEpochs, uint64(seed))
		l.addTo(sum, plan.runs)
	}
	return sum.quantise(tagShape)
}

// tagRun makes a learner go over the corpus.
func tagRun(l *learner, corpus []sentence, tags classes, lex *depparse.Lexicon, epochs int, seed uint64) {
	rng := rand.New(rand.NewPCG(seed, 1))
	order := rng.Perm(len(corpus))
	var words []depparse.Word
	for range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			words = depparse.Words(words[:0], corpus[i].forms, lex, nil)
			tagSentence(l, words, corpus[i].tags, tags)
		}
	}
}

func tagSentence(l *learner, words []depparse.Word, gold []string, tags classes) {
	var keys [depparse.TagFeatures]perceptron.Key
	var scores perceptron.Scores
	t1, t2 := uint8(depparse.NoTag), uint8(depparse.NoTag)
	for i := range words {
		depparse.TagKeys(&keys, words, i, t1, t2)
		l.score(keys[:], &scores)
		got := scores.Best(len(tags.names))
		want := tags.index[gold[i]]
		l.step++
		if got != want {
			l.learn(keys[:], want, got)
		}
		t1, t2 = got, t1
	}
}

// tagCorpus tags the sentences of the corpus.
func tagCorpus(corpus []sentence, t *depparse.Tagger, keep func(s *sentence) bool, out [][]uint8) {
	var words []depparse.Word
	for i := range corpus {
		if keep(&corpus[i]) {
			words = depparse.Words(words[:0], corpus[i].forms, t.Lexicon, nil)
			out[i] = make([]uint8, len(words))
			t.Tag(words, out[i])
		}
	}
}

// jackknife tags each part of the corpus with a tagger that was trained on the
// other parts, so that the parser is trained on tags as faulty as those it will see.
func jackknife(corpus []sentence, tags classes, plan plan) [][]uint8 {
	out := make([][]uint8, len(corpus))
	plan.runs = 1
	parallel(folds, func(fold int) {
		var rest []sentence
		for _, s := range corpus {
			if s.fold != fold {
				rest = append(rest, s)
			}
		}
		lex := depparse.NewLexicon(lexicon(rest, tags))
		table := perceptron.NewTable(trainTagger(rest, tags, lex, plan))
		t := depparse.Tagger{Tags: tags.names, Table: table, Lexicon: lex}
		tagCorpus(corpus, &t, func(s *sentence) bool { return s.fold == fold }, out)
	})
	return out
}

// parallel calls f with 0 to n-1 at the same time, and waits for all of them.
func parallel(n int, f func(i int)) {
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() { f(i) })
	}
	all.Wait()
}
