package read

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

// collect gives the articles and the messages of the errors.
func collect(t *testing.T, seq iter.Seq2[timeline.Article, error]) (articles []timeline.Article, messages []string) {
	t.Helper()
	for a, err := range seq {
		if err == nil {
			articles = append(articles, a)
			continue
		}
		var e *Error
		require.ErrorAs(t, err, &e, "%v", err)
		messages = append(messages, err.Error())
	}
	return articles, messages
}

func ids(articles []timeline.Article) []string {
	out := []string{}
	for _, a := range articles {
		out = append(out, a.ID)
	}
	return out
}

func TestFilesAreReadByTheirExtensionAndTheRestGoesOn(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		p := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(p, []byte(text), 0o600))
		return p
	}
	paths := []string{
		write("a.txt", "A text."), write("b.MD", "# A text"), write("page.html", "<p>"), write("feed.rss", ""), write("scan.pdf", ""),
		filepath.Join(dir, "missing.txt"), write("c.jsonl", `{"id":"c1","text":"x"}`+"\n"+`{"text":"y"}`), write("noext", ""),
	}
	articles, messages := collect(t, Paths(paths, Options{}))
	assert.Equal(t, []string{"a", "b", "c1", "c-2"}, ids(articles))
	assert.Equal(t, []string{
		"read: " + paths[2] + ": no reader for files of this kind: Options.HTML is not set",
		"read: " + paths[3] + ": no reader for files of this kind: Options.Feed is not set",
		"read: " + paths[4] + ": no reader for files of this kind: give .txt, .md, .jsonl or a folder",
		"read: " + paths[5] + ": no such file or directory",
		"read: " + paths[7] + ": no reader for files of this kind: give .txt, .md, .jsonl or a folder",
	}, messages)
}

func TestErrorsLeadToTheirCause(t *testing.T) {
	for path, cause := range map[string]error{"missing.txt": fs.ErrNotExist, os.DevNull: ErrFormat} {
		for _, err := range Paths([]string{path}, Options{}) {
			assert.ErrorIs(t, err, cause)
		}
	}
	for _, err := range JSONL(strings.NewReader(`{"text":"x","published":"soon"}`), Context{File: "a.jsonl"}, Options{}) {
		var context *ContextError
		var parse *interval.ParseError
		assert.ErrorAs(t, err, &context)
		assert.ErrorAs(t, err, &parse)
	}
}

func TestReadingStopsWhereTheCallerStops(t *testing.T) {
	fsys := fstest.MapFS{"a.txt": {}, "b.jsonl": {Data: []byte("{\"text\":\"\"}\n{\"text\":\"\"}\n")}, "c.html": {}, "d.txt": {}}
	for stop := 1; stop <= 5; stop++ {
		n := 0
		for range FS(fsys, Options{}) {
			if n++; n == stop {
				break
			}
		}
		assert.Equal(t, stop, n)
	}
	for range Paths([]string{"-", "-"}, Options{}) {
		break
	}
}

func TestStandardInputIsReadAsWhatItLooksLike(t *testing.T) {
	for name, tt := range map[string]struct {
		in   string
		want []string
	}{
		"lines of JSON":            {"\ufeff\n {\"text\":\"a\"}\n{\"id\":\"x\",\"text\":\"b\"}\n", []string{"stdin-2", "x"}},
		"a text":                   {"Iran {attacked}.", []string{"stdin"}},
		"a text with front matter": {"---\nid: 7\n---\nIran.", []string{"7"}},
		"nothing":                  {"", []string{"stdin"}},
	} {
		t.Run(name, func(t *testing.T) {
			articles, messages := collect(t, Paths([]string{"-"}, Options{Stdin: strings.NewReader(tt.in)}))
			assert.Equal(t, tt.want, ids(articles))
			assert.Empty(t, messages)
		})
	}
}

func TestAnInputThatBreaksOffIsNamed(t *testing.T) {
	broken := errors.New("cable cut")
	_, err := Text(iotest.ErrReader(broken), Context{File: "a.txt"}, Options{})
	assert.ErrorIs(t, err, broken)
	assert.EqualError(t, err, "read: a.txt: cable cut")
	r := io.MultiReader(strings.NewReader("{\"text\":\"a\"}\n{\"te"), iotest.ErrReader(broken))
	articles, messages := collect(t, JSONL(r, Context{File: "a.jsonl"}, Options{}))
	assert.Len(t, articles, 1)
	assert.Equal(t, []string{"read: a.jsonl:2: cable cut"}, messages)
}

func TestThePublicationTimeIsTakenFromTheSurestPlace(t *testing.T) {
	const url = "https://example.org/2024/04/15/story?day=/2020/01/01/"
	for name, tt := range map[string]struct {
		c     Context
		flag  string
		want  string
		basis timeline.Basis
	}{
		"stated before all":        {Context{Published: "2024-04-16", URL: url, File: "2024-04-14.txt"}, "2024", "2024-04-16", timeline.Stated},
		"the manifest's own basis": {Context{Published: "2024-04-16", Basis: "inferred", URL: url}, "", "2024-04-16", timeline.Inferred},
		"a day in the address":     {Context{URL: url, File: "2024-04-14.txt"}, "2023", "2024-04-15", timeline.URL},
		"a day with hyphens":       {Context{URL: "https://example.org/news/2024-04-15-story"}, "", "2024-04-15", timeline.URL},
		"a day at the end":         {Context{URL: "https://example.org/2024/4/5"}, "", "2024-04-05", timeline.URL},
		"a month in the address":   {Context{URL: "https://example.org/2024/04/us-to-israel.html"}, "", "2024-04", timeline.URL},
		"a month, not the fifth":   {Context{URL: "https://example.org/2024/04/5-reasons/"}, "", "2024-04", timeline.URL},
		"a month without that day": {Context{URL: "https://example.org/2024/02/30/"}, "", "2024-02", timeline.URL},
		"no month of the calendar": {Context{URL: "https://example.org/2024/13/05/", File: "x-2024-04-14-y.txt"}, "", "2024-04-14", timeline.Filename},
		"a number is no year":      {Context{URL: "https://example.org/3024/04/15/1850/10/"}, "", "", timeline.None},
		"a fragment is no address": {Context{URL: "https://example.org/#/2024/04/15/"}, "", "", timeline.None},
		"the name of the file":     {Context{File: "x/2024-04-14_story.txt"}, "2023", "2024-04-14", timeline.Filename},
		"a folder is no file":      {Context{File: "2024-04-14/story.txt"}, "", "", timeline.None},
		"no day of the calendar":   {Context{File: "2023-02-29.txt"}, "", "", timeline.None},
		"part of a number":         {Context{File: "12024-04-14.txt"}, "", "", timeline.None},
		"the flag":                 {Context{File: "story.txt"}, "2024-04-14/2024-04-16", "2024-04-14/2024-04-16", timeline.Flag},
		"nothing":                  {Context{File: "story.txt"}, "", "", timeline.None},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := Text(strings.NewReader("x"), tt.c, Options{Published: tt.flag})
			require.NoError(t, err)
			want, err := published(tt.want)
			require.NoError(t, err)
			assert.Equal(t, tt.basis, a.Published.Basis)
			assert.Equal(t, want, a.Published.Interval)
		})
	}
}

func ExamplePaths() {
	o := Options{Stdin: strings.NewReader(`{"id": "a", "published": "2024-04-15", "text": "Iran attacked Israel late Saturday."}`)}
	for a, err := range Paths([]string{"-", "scan.pdf"}, o) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(a.ID, a.Published.Interval, a.Published.Basis)
	}
	// Output:
	// a 2024-04-15T00:00:00Z/2024-04-16T00:00:00Z stated
	// read: scan.pdf: no such file or directory
}
