// Generate writes made-up news with a known truth: articles as JSON lines, for
// measuring how a timeline is built and merged at any size. Many outlets tell
// each story: in words of their own or by rewriting a wire report, with the
// day, about when, or without a date, now and then with a wrong one, and they
// come back to old stories. Parties, places and kinds of event repeat, so that
// many stories are alike in all but their day and their details.
//
//	go run ./examples/generate -n 10000 -truth truth.jsonl > articles.jsonl
//	go run ./examples/annals -format json articles.jsonl > timeline.json
//	go run ./examples/generate -truth truth.jsonl -score timeline.json
//
// The same -n and -seed give the same articles.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("generate", flag.ContinueOnError)
	n := flags.Int("n", 1000, "how many articles")
	seed := flags.Uint64("seed", 1, "another seed makes other news")
	truth := flags.String("truth", "", "`FILE` that the truth is written to, a telling a line; read with -score")
	score := flags.String("score", "", "compare the timeline in this `FILE` (JSON) with the truth instead of writing articles")
	if err := flags.Parse(args); err != nil {
		return err
	}
	switch {
	case flags.NArg() > 0:
		return fmt.Errorf("unexpected argument %q", flags.Arg(0))
	case *n < 0:
		return fmt.Errorf("-n %d: want no negative number", *n)
	case *score != "":
		return report(stdout, *score, *truth)
	}
	return write(stdout, *n, *seed, *truth)
}

// write prints n articles and, where a file is named, the truth.
func write(stdout io.Writer, n int, seed uint64, truth string) (err error) {
	out := bufio.NewWriter(stdout)
	told := bufio.NewWriter(io.Discard)
	if truth != "" {
		f, failed := os.CreateTemp(filepath.Dir(truth), ".truth-*") // written beside and renamed, so that no half of it is left
		if failed != nil {
			return failed
		}
		defer func() {
			err = errors.Join(err, f.Close())
			if err == nil {
				err = os.Rename(f.Name(), truth)
			} else {
				os.Remove(f.Name())
			}
		}()
		told.Reset(f)
	}
	articles, truths := json.NewEncoder(out), json.NewEncoder(told)
	w := newWorld(seed, n)
	for i := range n {
		a, tellings := w.article(i)
		if err := articles.Encode(a); err != nil {
			return err
		}
		for _, t := range tellings {
			if err := truths.Encode(t); err != nil {
				return err
			}
		}
	}
	return errors.Join(out.Flush(), told.Flush())
}
