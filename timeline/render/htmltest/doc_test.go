// Package htmltest tests the page that package render writes in a browser. It
// has no other files: what imports render links none of what drives a browser.
package htmltest

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/render"
)

var pages = flag.String("pages", "", "write the pages of the tests into `DIR`, to look at")

// page writes the page of a timeline into a file and gives its address.
func page(t *testing.T, name string, tl *timeline.Timeline, text func(string) string) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, render.HTML{Text: text}.Render(&b, tl))
	dir := *pages
	if dir == "" {
		dir = t.TempDir()
	}
	file, err := filepath.Abs(filepath.Join(dir, name))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
	return "file://" + filepath.ToSlash(file)
}
