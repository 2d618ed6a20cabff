package read

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/timeline"
)

// named is a Format whose articles are titled by it.
func named(title string) Format {
	return func(r io.Reader, c Context, o Options) iter.Seq2[timeline.Article, error] {
		return func(yield func(timeline.Article, error) bool) {
			data, err := io.ReadAll(r)
			if err != nil {
				yield(timeline.Article{}, err)
				return
			}
			c.Title = title
			a, err := o.Dated(c).Article(string(data))
			_ = yield(a, err) && strings.Contains(a.Text, "two") && yield(a, &Error{Path: c.File, Line: 7, Err: io.ErrNoProgress})
		}
	}
}

func packed(text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, text)
	w.Close()
	return b.String()
}

func TestPagesAndFeedsAreReadByWhatOptionsGive(t *testing.T) {
	o := Options{HTML: named("page"), Feed: named("feed"), Published: "2031"}
	articles, messages := collect(t, FS(mapFS(map[string]string{
		"a.html": "A", "b.HTM": "B", "c.xml": "C", "d.rss.gz": packed("D"), "e.atom": "E", "f.json": "F",
		"g.jsonl.gz": packed(`{"text":"G","title":"line"}`), "h.txt.gz": packed("---\ntitle: text\n---\nH"), "i.html": packed("I"), "j.xhtml": "two",
	}), o))
	assert.Equal(t, []string{"read: j.xhtml:7: multiple Read calls return no data or error"}, messages)
	var got []string
	for _, a := range articles {
		got = append(got, a.ID+" "+a.Title+" "+a.Text)
		assert.Equal(t, timeline.Flag, a.Published.Basis)
	}
	assert.Equal(t, []string{"a page A", "b page B", "c feed C", "d feed D", "e feed E", "f feed F", "g-1 line G", "h text H", "i page I", "j page two"}, got)
}

func TestAFileThatUnpacksToTooMuchIsRefused(t *testing.T) {
	files := map[string]string{"a.txt.gz": packed(strings.Repeat("a", 2000)), "b.txt": strings.Repeat("b", 1000), "c.html": strings.Repeat("c", 1001), "d.txt": "\x1f\x8bD"}
	articles, messages := collect(t, FS(mapFS(files), Options{HTML: named("page"), MaxBytes: 1000}))
	assert.Equal(t, []string{"b"}, ids(articles))
	assert.Equal(t, []string{
		"read: a.txt.gz: too large: more than 1000 bytes", "read: c.html: too large: more than 1000 bytes", "read: d.txt: unexpected EOF",
	}, messages)
	for _, err := range FS(fstest.MapFS{"a.txt": {Data: []byte("12")}}, Options{MaxBytes: 1}) {
		assert.True(t, errors.Is(err, ErrTooLarge))
	}
}

func TestStandardInputMayBeAPageOrAFeed(t *testing.T) {
	for in, want := range map[string]string{
		"<!DOCTYPE html><p>":                              "page",
		"\ufeff \n<html lang=en>":                         "page",
		`<?xml version="1.0"?><html>`:                     "page",
		`<?xml version="1.0"?> <rss>`:                     "feed",
		"<feed xmlns=":                                    "feed",
		`{"version": "https://jsonfeed.org/version/1.1"}`: "feed",
		`{"text":"x","title":"line"}`:                     "line",
		"<p>a text that begins with <p>":                  "",
		"Plain text of <rss> and <html>.":                 "",
	} {
		articles, messages := collect(t, Paths([]string{"-"}, Options{Stdin: strings.NewReader(in), HTML: named("page"), Feed: named("feed")}))
		require.Empty(t, messages)
		require.Len(t, articles, 1)
		assert.Equal(t, want, articles[0].Title, in)
	}
	articles, _ := collect(t, Paths([]string{"-"}, Options{Stdin: strings.NewReader("<html>")}))
	assert.Equal(t, "<html>", articles[0].Text, "a text where pages are not read")
}

func ExampleFile() {
	upload := strings.NewReader("---\noutlet: Gazette\n---\nDockers walked out late on Saturday.")
	for a, err := range File(upload, Context{File: "strike-2031-05-11.md"}, Options{}) {
		fmt.Println(a.ID, a.Outlet, a.Published.Basis, err)
	}
	// Output: strike-2031-05-11 Gazette filename <nil>
}
