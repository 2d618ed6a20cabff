package main

import (
	"fmt"
	"strings"

	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/depparse"
)

// A result counts what a model gets right. Punctuation counts, as in the shared
// tasks on Universal Dependencies; LAS compares relations without subtypes.
type result struct {
	tokens, tags, heads, labels int
	passive, passiveGot         int
	passiveRight                int
}

func (r result) String() string {
	p := func(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
	return fmt.Sprintf("%d tokens: tags %.2f UAS %.2f LAS %.2f; passive precision %.1f recall %.1f",
		r.tokens, p(r.tags, r.tokens), p(r.heads, r.tokens), p(r.labels, r.tokens),
		p(r.passiveRight, r.passiveGot), p(r.passiveRight, r.passive))
}

// measure parses the sentences with predicted tags.
func measure(m *depparse.Model, corpus []sentence) result {
	var r result
	var sc depparse.Scratch
	var words []depparse.Word
	for _, s := range corpus {
		words = depparse.Words(words[:0], s.forms, m.Tagger.Lexicon, nil)
		tags := make([]uint8, len(words))
		m.Tagger.Tag(words, tags)
		m.Parser.Parse(&sc, words, tags, make([]int32, len(words)))
		for i := range words {
			label := "root"
			if sc.State.Head(i) >= 0 {
				label = m.Parser.Labels[sc.State.Label(i)]
			}
			r.add(m.Tagger.Tags[tags[i]] == s.tags[i], sc.State.Head(i) == s.heads[i], label, s.labels[i])
		}
	}
	return r
}

func (r *result) add(tag, head bool, got, want string) {
	r.tokens++
	if tag {
		r.tags++
	}
	if head {
		r.heads++
		if mainLabel(got) == mainLabel(want) {
			r.labels++
		}
	}
	gp, wp := passive(got), passive(want)
	if gp {
		r.passiveGot++
	}
	if wp {
		r.passive++
	}
	if gp && wp && head {
		r.passiveRight++
	}
}

func passive(label string) bool {
	return strings.HasSuffix(label, ":pass") || label == "obl:agent"
}
