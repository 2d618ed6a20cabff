package timeline

import (
	"context"
	"errors"
	"iter"

	"github.com/bbdb26f0/annals/parse"
)

// A Builder turns articles into a timeline. The zero Builder reads English
// news. It may be used by several goroutines at once as long as its fields are
// not changed.
type Builder struct {
	Parser parse.Parser // how time expressions are read; Lang is that of each article

	// Finders gives further ways to find the expressions of a language (BCP 47,
	// "" for English) beside those of Parser; nil gives none. Package whenrules
	// has some.
	Finders func(lang string) []parse.Finder

	// KeepText has the articles of the timeline keep their texts, which are
	// dropped as soon as they are read otherwise.
	KeepText bool

	// MaxText is the length in bytes from which a text is not read any more,
	// and MaxMentions the number of event mentions that the timeline would keep.
	// Zero stands for DefaultMaxText and DefaultMaxMentions, a negative number for
	// no limit. An article beyond a limit is left out as a whole, with a
	// *LimitError.
	MaxText, MaxMentions int

	// Progress is called after each article, one call at a time, on a goroutine
	// of the Builder; articles come up in no order. It holds up the work until
	// it returns. Where it panics it is not called again, the timeline is built
	// all the same, and a *PanicError is among the errors. Nil is not called.
	Progress func(Progress)
}

// The limits on one article where a Builder does not say otherwise: more than
// any news has, and little enough that one bad file does not take all memory.
const (
	DefaultMaxText     = 16 << 20
	DefaultMaxMentions = 200_000
)

// Progress says how far a Builder has come.
type Progress struct {
	Article  string // ID of the article that has just been read or left out
	Read     int    // articles read so far, that one included
	LeftOut  int    // articles that could not be used
	Bytes    int64  // of the texts that were read
	Mentions int    // found in them
}

// Articles gives articles that are at hand as a sequence, for Build and Add.
func Articles(as ...Article) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		for _, a := range as {
			if !yield(a, nil) {
				return
			}
		}
	}
}

// Build reads articles and tells their events once each, in order. It works on
// all cores, reads the sequence as it goes, and keeps what is told, not the
// texts, so that memory grows with the mentions alone.
//
// What fails costs no more than itself. An article that cannot be used, and an
// error that the sequence yields, is left out and returned (joined; each is an
// *ArticleError, what the sequence gave, or a *PanicError), and the timeline of
// the others is returned beside it. When ctx ends, Build returns its error and
// the timeline of the articles read by then. The timeline is never nil.
func (b *Builder) Build(ctx context.Context, articles iter.Seq2[Article, error]) (*Timeline, error) {
	return b.Add(ctx, nil, articles)
}

// Add gives the timeline of t with more articles, the same as Build gives of
// all, without reading those of t again; t stays as it is, and nil is empty.
// Events are settled anew, so that adding many articles at once is cheaper than
// one by one. Errors are those of Build.
func (b *Builder) Add(ctx context.Context, t *Timeline, articles iter.Seq2[Article, error]) (*Timeline, error) {
	w := newWorkers(b)
	errs := w.feed(ctx, articles)
	done, more := w.finish()
	return derive(append(done, t.contributions()...)), errors.Join(append(errs, more...)...)
}

// read makes a chronicle of one article, within the limits.
func (b *Builder) read(a Article) (c chronicle, err error) {
	defer func() {
		if r := recover(); r != nil { // in a Finder, or a bug of ours: it costs this article only
			err = &PanicError{In: "reading it", Value: r}
		}
	}()
	if err := exceeds("bytes of text", len(a.Text), b.MaxText, DefaultMaxText); err != nil {
		return c, err
	}
	c = b.chronicle(a)
	if err := exceeds("mentions", len(c.mentions), b.MaxMentions, DefaultMaxMentions); err != nil {
		return c, err
	}
	if b.KeepText {
		c.article.Text = a.Text
	}
	return c, nil
}
