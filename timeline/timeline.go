package timeline

import (
	"context"
	"iter"

	"github.com/bbdb26f0/annals/parse"
)

// A Timeline is a set of articles and the events that they tell, in order. It
// is immutable. The zero Timeline is empty.
type Timeline struct {
	articles []Article // without Text, sorted by ID
	events   []Event   // in timeline order
	days     []Day     // sorted by Date
}

// Articles gives the articles, sorted by ID, without their texts.
func (t *Timeline) Articles() []Article { return t.articles }

// Events gives the events in timeline order.
func (t *Timeline) Events() []Event { return t.events }

// Days gives every day that some expression names, in order.
func (t *Timeline) Days() []Day { return t.days }

// A Builder turns articles into a timeline. The zero Builder is ready to use.
type Builder struct {
	Parser parse.Parser
}

// Build reads articles and tells their events once each, in order. An article
// that cannot be used is left out and named in the error (errors.Join of
// *ArticleError); the timeline of the others is returned beside it.
func (b *Builder) Build(ctx context.Context, articles iter.Seq2[Article, error]) (*Timeline, error) {
	return &Timeline{}, nil
}
