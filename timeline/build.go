package timeline

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"sync"

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
}

// An ArticleError says which article could not be used, and why.
type ArticleError struct {
	ID  string // of the article, "" where it is not known
	Err error
}

func (e *ArticleError) Error() string {
	if e.ID == "" {
		return e.Err.Error()
	}
	return fmt.Sprintf("article %q: %v", e.ID, e.Err)
}

// Unwrap gives the cause.
func (e *ArticleError) Unwrap() error { return e.Err }

// Build reads articles and tells their events once each, in order. It works on
// all cores and keeps what is told, not the texts.
//
// An article that cannot be used, and an error that the sequence yields, is left
// out and returned (joined; each is an *ArticleError or what the sequence gave),
// and the timeline of the others is returned beside it. When ctx ends, Build
// returns its error and the timeline of the articles read so far.
func (b *Builder) Build(ctx context.Context, articles iter.Seq2[Article, error]) (*Timeline, error) {
	w := workers{build: b.chronicle, jobs: make(chan Article, 1)}
	for range max(1, runtime.GOMAXPROCS(0)) {
		w.wait.Go(w.run)
	}
	var errs []error
	for a, err := range articles {
		if ctx.Err() != nil {
			errs = append(errs, ctx.Err())
			break
		}
		if err != nil {
			errs = append(errs, err)
			continue
		}
		w.jobs <- a
	}
	close(w.jobs)
	w.wait.Wait()
	slices.SortFunc(w.errs, func(a, b *ArticleError) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Error(), b.Error()))
	})
	for _, e := range w.errs {
		errs = append(errs, e)
	}
	return derive(w.done), errors.Join(errs...)
}

// workers read articles side by side. What they give is a set: derive sorts it.
type workers struct {
	build func(Article) chronicle
	jobs  chan Article
	wait  sync.WaitGroup

	mu   sync.Mutex
	done []chronicle
	errs []*ArticleError
}

func (w *workers) run() {
	for a := range w.jobs {
		c, err := w.one(a)
		w.mu.Lock()
		if err != nil {
			w.errs = append(w.errs, err)
		} else {
			w.done = append(w.done, c)
		}
		w.mu.Unlock()
	}
}

// one builds one chronicle; a panic in it costs that article only.
func (w *workers) one(a Article) (c chronicle, err *ArticleError) {
	defer func() {
		if r := recover(); r != nil {
			err = &ArticleError{ID: a.ID, Err: fmt.Errorf("cannot be read: %v", r)}
		}
	}()
	return w.build(a), nil
}
