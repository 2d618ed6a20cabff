package main

import (
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"

	"github.com/bbdb26f0/annals/timeline"
)

// A bar shows on a terminal how far long work has come, on one line that it
// takes away again. What is written through it stands above that line. It may be
// used by several goroutines.
type bar struct {
	mu      sync.Mutex
	w       io.Writer
	columns int // of the terminal; 0 for none, and then nothing is shown
	total   int // articles to come, 0 where that is not known
	shown   string
}

// quick is how many articles take no time worth a bar.
const quick = 20

// barOn makes a bar for a terminal; on anything else it passes on what is
// written and shows nothing.
func barOn(stderr io.Writer, env func(string) string, paths []string) *bar {
	b := &bar{w: stderr}
	if columns, terminal := terminalOf(stderr); terminal && env("TERM") != "dumb" {
		if columns == 0 { // a terminal that does not know its own size
			columns = 80
		}
		b.columns = width(env("COLUMNS"), columns)
		b.total = articlesIn(paths)
	}
	return b
}

// Write writes above the bar.
func (b *bar) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	shown := b.shown
	b.show("")
	n, err := b.w.Write(p)
	b.show(shown)
	return n, err
}

// progress is called after each article.
func (b *bar) progress(p timeline.Progress) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if p.Read >= quick {
		b.show(b.line(p))
	}
}

// done takes the bar away.
func (b *bar) done() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.show("")
}

// show replaces the line, if it is another one.
func (b *bar) show(line string) {
	if b.columns == 0 || line == b.shown {
		return
	}
	b.shown = line
	fmt.Fprint(b.w, "\r\x1b[K"+line) // what cannot be shown is no reason to stop
}

// line changes often enough to be seen to move, and seldom enough to cost nothing.
func (b *bar) line(p timeline.Progress) string {
	const cells = 30
	line := fmt.Sprintf("%d articles, %d mentions", p.Read/10*10, p.Mentions/100*100)
	switch {
	case b.total > 0 && p.Read >= b.total:
		line = fmt.Sprintf("%d articles read, putting %d mentions in order", p.Read, p.Mentions)
	case b.total > 0:
		full := cells * p.Read / b.total
		line = fmt.Sprintf("%s%s %3d %%", strings.Repeat("█", full), strings.Repeat("░", cells-full), 100*p.Read/b.total)
	}
	if r := []rune(line); len(r) >= b.columns {
		return string(r[:max(0, b.columns-1)])
	}
	return line
}

// articlesIn counts the articles in files and folders where it can be told
// without reading them, else it gives 0: a list or a feed holds any number.
func articlesIn(paths []string) (n int) {
	countable := true
	for _, path := range paths {
		err := filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			switch strings.ToLower(filepath.Ext(strings.TrimSuffix(name, ".gz"))) {
			case ".txt", ".md", ".html", ".htm", ".xhtml":
				n++
			case ".json", ".jsonl", ".xml", ".rss", ".atom", ".rdf":
				countable = countable && filepath.Base(name) == "manifest.json"
			}
			return nil
		})
		countable = countable && err == nil // "-", and what is not there
	}
	if !countable {
		return 0
	}
	return n
}
