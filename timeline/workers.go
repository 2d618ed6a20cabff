package timeline

import (
	"cmp"
	"context"
	"iter"
	"runtime"
	"slices"
	"sync"
)

// workers read articles side by side. What they give is a set: derive sorts it.
type workers struct {
	build *Builder
	jobs  chan Article
	wait  sync.WaitGroup

	mu       sync.Mutex
	done     []chronicle
	failed   []*ArticleError
	progress Progress
	deaf     error // the panic of a Progress that is not called any more
}

func newWorkers(b *Builder) *workers {
	w := &workers{build: b, jobs: make(chan Article)}
	for range runtime.GOMAXPROCS(0) {
		w.wait.Go(func() {
			for a := range w.jobs {
				c, err := b.read(a)
				w.keep(a, c, err)
			}
		})
	}
	return w
}

// feed hands articles out until there are no more or ctx ends. No more of them
// are held than there are workers, and the one at hand.
func (w *workers) feed(ctx context.Context, articles iter.Seq2[Article, error]) (errs []error) {
	defer close(w.jobs)
	defer func() {
		if r := recover(); r != nil {
			errs = append(errs, &PanicError{In: "the sequence of articles", Value: r})
		}
	}()
	for a, err := range articles {
		if ctx.Err() == nil && err == nil {
			select {
			case w.jobs <- a:
				continue
			case <-ctx.Done():
			}
		}
		if err != nil {
			errs = append(errs, err)
		}
		if err := ctx.Err(); err != nil {
			return append(errs, err)
		}
	}
	if err := ctx.Err(); err != nil {
		errs = append(errs, err)
	}
	return errs
}

// keep takes in what became of one article.
func (w *workers) keep(a Article, c chronicle, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	p := &w.progress
	p.Article = a.ID
	if err != nil {
		w.failed = append(w.failed, &ArticleError{ID: a.ID, Err: err})
		p.LeftOut++
	} else {
		w.done = append(w.done, c)
		p.Read++
		p.Bytes += int64(len(a.Text))
		p.Mentions += len(c.mentions)
	}
	if w.build.Progress != nil && w.deaf == nil {
		w.report()
	}
}

func (w *workers) report() {
	defer func() {
		if r := recover(); r != nil {
			w.deaf = &PanicError{In: "Progress", Value: r}
		}
	}()
	w.build.Progress(w.progress)
}

// finish waits for the workers. The errors come in an order of their own, not
// in that of the work.
func (w *workers) finish() (done []chronicle, errs []error) {
	w.wait.Wait()
	slices.SortFunc(w.failed, func(a, b *ArticleError) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Error(), b.Error()))
	})
	for _, e := range w.failed {
		errs = append(errs, e)
	}
	if w.deaf != nil {
		errs = append(errs, w.deaf)
	}
	return w.done, errs
}
