package web

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html/charset"
	"golang.org/x/tools/txtar"

	"github.com/bbdb26f0/annals/timeline/read"
)

var update = flag.Bool("update", false, "write what the pages in testdata give")

func TestPagesOfManyKindsOfSites(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 18)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			require.NoError(t, err)
			got := printed(parseArchive(t, archive))
			last := len(archive.Files) - 1
			if *update {
				if archive.Files[last].Name != "want" {
					archive.Files = append(archive.Files, txtar.File{Name: "want"})
					last++
				}
				archive.Files[last].Data = []byte(got)
				require.NoError(t, os.WriteFile(file, txtar.Format(archive), 0o644))
			}
			require.Equal(t, "want", archive.Files[last].Name, "run with -update")
			assert.Equal(t, string(archive.Files[last].Data), got)
		})
	}
}

// parseArchive parses the page of an archive in the encoding that it names.
func parseArchive(t *testing.T, a *txtar.Archive) Page {
	t.Helper()
	file := func(name string) []byte {
		i := slices.IndexFunc(a.Files, func(f txtar.File) bool { return f.Name == name })
		if i < 0 {
			return nil
		}
		return a.Files[i].Data
	}
	line := func(name string) string { return strings.TrimSpace(string(file(name))) }
	data := file("page.html")
	if name := line("charset"); name != "" {
		encoding, _ := charset.Lookup(name)
		encoded, err := encoding.NewEncoder().Bytes(data)
		require.NoError(t, err)
		require.NotEqual(t, data, encoded)
		data = encoded
	}
	p := Parser{ContentType: line("content-type")}
	page, err := p.Parse(bytes.NewReader(data), read.Context{File: "page.html", URL: line("url")}, read.Options{})
	require.NoError(t, err)
	return page
}

func printed(p Page) string {
	var b strings.Builder
	a := p.Article
	fmt.Fprintf(&b, "title %s\noutlet %s\nurl %s\nlang %s\nbyline %s\n", a.Title, a.Outlet, a.URL, a.Lang, p.Byline)
	fmt.Fprintf(&b, "published %s %s: %s\n", a.Published.Interval, a.Published.Basis, a.Published.Evidence)
	for _, d := range p.Dates {
		kind := "published"
		if d.Modified {
			kind = "modified"
		}
		fmt.Fprintf(&b, "%s %s: %s = %s %s %s\n", kind, d.Source, d.Text, d.Interval, d.Grain, d.Zone)
	}
	for _, c := range p.Captions {
		fmt.Fprintf(&b, "caption %s\n", c)
	}
	return b.String() + "\n" + a.Text + "\n"
}
