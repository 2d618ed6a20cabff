package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/timeline"
)

func TestTheBarFillsUpAndGoesAway(t *testing.T) {
	var out bytes.Buffer
	b := &bar{w: &out, columns: 80, total: 40}
	for i := range 40 {
		b.progress(timeline.Progress{Read: i + 1, Mentions: 10 * i})
		if i+1 < quick {
			assert.Empty(t, out.String(), "short work has no bar")
		}
	}
	shown := strings.Split(out.String(), "\r\x1b[K")
	assert.Equal(t, "███████████████░░░░░░░░░░░░░░░  50 %", shown[1])
	assert.Equal(t, "40 articles read, putting 390 mentions in order", shown[len(shown)-1])
	fmt.Fprintln(b, "annals: a message")
	assert.True(t, strings.HasSuffix(out.String(), "\r\x1b[Kannals: a message\n\r\x1b[K40 articles read, putting 390 mentions in order"))
	b.done()
	assert.True(t, strings.HasSuffix(out.String(), "in order\r\x1b[K"))
}

func TestTheBarFitsTheTerminalAndNothingElse(t *testing.T) {
	var out bytes.Buffer
	b := &bar{w: &out, columns: 10}
	b.progress(timeline.Progress{Read: 123, Mentions: 4567})
	assert.Equal(t, "\r\x1b[K120 artic", out.String(), "shorter than a line, which would wrap")

	out.Reset()
	none := barOn(&out, func(string) string { return "" }, nil)
	none.progress(timeline.Progress{Read: 123})
	none.done()
	assert.Empty(t, out.String(), "no terminal, no bar")
	fmt.Fprint(none, "message")
	assert.Equal(t, "message", out.String())
}

func TestArticlesAreCountedWhereTheNamesTell(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "b.md", "c.html.gz", "manifest.json", "picture.png"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), nil, 0o600))
	}
	list := filepath.Join(t.TempDir(), "list.jsonl")
	require.NoError(t, os.WriteFile(list, nil, 0o600))
	assert.Equal(t, 3, articlesIn([]string{dir}))
	assert.Equal(t, 4, articlesIn([]string{dir, filepath.Join(dir, "a.txt")}))
	assert.Zero(t, articlesIn([]string{dir, list}), "a list holds any number")
	assert.Zero(t, articlesIn([]string{"-"}))
	assert.Zero(t, articlesIn(nil))
}
