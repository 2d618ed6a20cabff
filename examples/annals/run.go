package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbdb26f0/annals/seeds"
	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read"
	"github.com/bbdb26f0/annals/timeline/read/feed"
	"github.com/bbdb26f0/annals/timeline/read/web"
)

// The exit statuses.
const (
	exitDone   = 0
	exitFailed = 1 // some input could not be read, or the output not be written
	exitUsage  = 2
)

// run is the program with all that it touches as arguments; env looks up an
// environment variable.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	s, err := parseFlags(args, stdout)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitDone
	case err != nil:
		complain(stderr, err)
		fmt.Fprintln(stderr, "For help: go run ./examples/annals -h")
		return exitUsage
	}
	status := exitDone
	bar := barOn(stderr, env, s.paths)
	fail := func(err error) {
		complain(bar, err)
		status = exitFailed
	}
	articles := readable(s.articles(stdin), fail)
	if s.format == "html" {
		s.texts = texts{}
		articles = s.texts.keep(articles)
	}
	b := timeline.Builder{Progress: bar.progress}
	tl, err := b.Build(context.Background(), articles)
	bar.done()
	for _, err := range parts(err) {
		fail(err)
	}
	if tl == nil {
		return exitFailed
	}
	if err := s.write(s.filter(tl), stdout, env); err != nil {
		fail(err)
	}
	return status
}

// articles are those of the files that are named, or the seeds.
func (s *settings) articles(stdin io.Reader) iter.Seq2[timeline.Article, error] {
	if len(s.paths) > 0 {
		return read.Paths(s.paths, read.Options{Stdin: stdin, Published: s.published, HTML: web.Read, Feed: feed.Read})
	}
	return func(yield func(timeline.Article, error) bool) {
		for _, a := range seeds.Articles() {
			if !yield(a, nil) {
				return
			}
		}
	}
}

// readable passes on the articles, and hands errors to fail as they come up, so
// that they are seen while the rest is read.
func readable(articles iter.Seq2[timeline.Article, error], fail func(error)) iter.Seq2[timeline.Article, error] {
	return func(yield func(timeline.Article, error) bool) {
		for a, err := range articles {
			if err != nil {
				fail(err)
			} else if !yield(a, nil) {
				return
			}
		}
	}
}

// parts takes apart what errors.Join has joined.
func parts(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	if err != nil {
		return []error{err}
	}
	return nil
}

// complain prints an error on a line of its own. A file may have any name, so
// control characters are taken out.
func complain(w io.Writer, err error) {
	fmt.Fprintln(w, "annals: "+strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return utf8.RuneError
		}
		return r
	}, err.Error()))
}
