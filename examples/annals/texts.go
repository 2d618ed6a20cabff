package main

import (
	"iter"

	"github.com/bbdb26f0/annals/timeline"
)

// texts keeps the texts of articles by ID for a format that shows sentences of
// them, as a timeline does not. The zero texts has none.
type texts map[string]string

// of gives the text of an article, "" where it is not kept.
func (t texts) of(article string) string { return t[article] }

// keep passes on articles and keeps their texts. Two with one ID are told apart
// by the timeline, not here: neither is kept.
func (t texts) keep(articles iter.Seq2[timeline.Article, error]) iter.Seq2[timeline.Article, error] {
	return func(yield func(timeline.Article, error) bool) {
		for a, err := range articles {
			if _, twice := t[a.ID]; err == nil && twice {
				t[a.ID] = ""
			} else if err == nil {
				t[a.ID] = a.Text
			}
			if !yield(a, err) {
				return
			}
		}
	}
}
