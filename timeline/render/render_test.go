package render

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/bbdb26f0/annals/timeline"
)

var update = flag.Bool("update", false, "write what comes out into the golden files")

// rendered gives what a format writes.
func rendered(t *testing.T, f Func, tl *timeline.Timeline) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, f(&b, tl))
	return b.String()
}

// golden compares outputs with the files of a txtar archive, by name.
func golden(t *testing.T, archive string, outputs ...txtar.File) {
	t.Helper()
	path := filepath.Join("testdata", archive)
	want, err := txtar.ParseFile(path)
	if *update {
		want = &txtar.Archive{Comment: []byte("What render writes; update with go test ./timeline/render -update\n"), Files: outputs}
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		err = os.WriteFile(path, txtar.Format(want), 0o644)
	}
	require.NoError(t, err)
	for _, got := range outputs {
		found := false
		for _, f := range want.Files {
			if f.Name == got.Name {
				found = true
				assert.Equal(t, string(f.Data), string(got.Data), got.Name)
			}
		}
		assert.True(t, found, "no golden output %q", got.Name)
	}
}

func TestEveryFormatHasAName(t *testing.T) {
	for _, name := range Names() {
		f, ok := ByName(name, Options{})
		require.True(t, ok, name)
		assert.NotEmpty(t, rendered(t, f, sample()))
		assert.Equal(t, rendered(t, f, sample()), rendered(t, f, sample()), "the same timeline gives the same bytes")
	}
	_, ok := ByName("crayon", Options{})
	assert.False(t, ok)
	explained, _ := ByName("text", Options{Explain: true, Width: 60})
	assert.Equal(t, rendered(t, Text{Explain: true, Width: 60}.Render, sample()), rendered(t, explained, sample()))
}

func TestAnEmptyTimelineIsWrittenInEveryFormat(t *testing.T) {
	for name, want := range map[string]string{
		"text":     "0 events from 0 articles\n",
		"json":     "{\"schema\":\"annals/1\",\n\"articles\":[],\n\"events\":[],\n\"days\":[]}\n",
		"jsonl":    "{\"schema\":\"annals/1\",\"articles\":[],\"days\":[]}\n",
		"markdown": "# Timeline\n\n0 events from 0 articles.\n",
	} {
		f, ok := ByName(name, Options{Explain: true})
		require.True(t, ok)
		assert.Equal(t, want, rendered(t, f, &timeline.Timeline{}))
	}
}

// A full disk fails after some bytes.
type fullDisk struct{ left int }

var errFull = errors.New("disk full")

func (d *fullDisk) Write(b []byte) (int, error) {
	n := min(d.left, len(b))
	d.left -= n
	if n < len(b) {
		return n, errFull
	}
	return n, nil
}

func TestAWriteThatFailsIsTheError(t *testing.T) {
	for _, name := range Names() {
		f, _ := ByName(name, Options{Explain: true})
		for _, room := range []int{0, 10, 400} {
			assert.ErrorIs(t, f(&fullDisk{room}, sample()), errFull, name)
		}
	}
}

func TestNothingFromAnArticleSteersTheReader(t *testing.T) {
	for _, name := range Names() {
		for _, explain := range []bool{false, true} {
			for _, width := range []int{0, 80, 40} {
				f, _ := ByName(name, Options{Explain: explain, Width: width})
				unsteered(t, name, rendered(t, f, hostile()))
			}
		}
		for _, attack := range attacks() {
			f, _ := ByName(name, Options{Text: func(string) string { return attack + attack }})
			unsteered(t, name, rendered(t, f, hostileWith(attack)))
		}
	}
}

// unsteered checks that there is nothing in out that moves a cursor or turns
// the direction of text.
func unsteered(t *testing.T, name, out string) {
	t.Helper()
	assert.True(t, utf8.ValidString(out))
	if name == "csv" || name == "ics" { // their lines end so
		out = strings.ReplaceAll(out, "\r\n", "\n")
	}
	for _, r := range out {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r >= 0xE0000 && r <= 0xE007F) {
			t.Fatalf("%s holds %U", name, r)
		}
	}
}

func TestFilesTellTheirFormat(t *testing.T) {
	for file, want := range map[string]string{
		"a.txt": "text", "a.json": "json", "a.timelinejs.json": "timelinejs", "dir.csv/a.HTML": "html", "a.md": "markdown", "a.ics": "ics", "a.jsonl": "jsonl",
		"a.mmd": "mermaid", "a.gv": "dot", "a.jsonld": "jsonld", "a.xml": "timeml", "a.csv": "csv", "a": "", "": "", "csv": "", "a.csv.bak": "",
	} {
		name, ok := NameByFile(file)
		assert.Equal(t, want, name, file)
		assert.Equal(t, want != "", ok, file)
	}
}

func TestColourIsTheOnlyEscapeSequence(t *testing.T) {
	coloured := rendered(t, Text{Colour: true, Explain: true}.Render, hostile())
	for _, code := range []string{"1", "2", "31", "33", "0"} {
		coloured = strings.ReplaceAll(coloured, "\x1b["+code+"m", "")
	}
	assert.Equal(t, rendered(t, Text{Explain: true}.Render, hostile()), coloured)
}

func ExampleByName() {
	for _, name := range []string{"jsonl", "crayon"} {
		f, ok := ByName(name, Options{})
		fmt.Println(name, ok)
		if ok {
			f(os.Stdout, &timeline.Timeline{})
		}
	}
	// Output:
	// jsonl true
	// {"schema":"annals/1","articles":[],"days":[]}
	// crayon false
}
