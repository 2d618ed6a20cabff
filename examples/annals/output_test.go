package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

func TestAFileIsReplacedWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "out.txt")
	write := func(text string, err error) func(io.Writer) error {
		return func(w io.Writer) error {
			io.WriteString(w, text)
			return err
		}
	}
	require.NoError(t, replace(name, write("first", nil)))
	require.NoError(t, os.Chmod(name, 0o640))

	broken := errors.New("broken")
	assert.ErrorIs(t, replace(name, write("half", broken)), broken)
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "first", string(b))

	require.NoError(t, os.Symlink("out.txt", filepath.Join(dir, "link.txt")))
	require.NoError(t, replace(filepath.Join(dir, "link.txt"), write("second", nil)))
	b, err = os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "second", string(b), "a link stays a link")
	info, err := os.Stat(name)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o640), info.Mode().Perm(), "the file keeps its mode")
	assert.Equal(t, []string{"link.txt", "out.txt"}, names(t, dir), "nothing is left beside it")

	assert.NoError(t, replace(os.DevNull, write("x", nil)), "a device is written to")
	missing := filepath.Join(dir, "missing", "out.txt")
	err = replace(missing, write("x", nil))
	assert.ErrorIs(t, err, fs.ErrNotExist)
	assert.ErrorContains(t, err, missing+":", "it names the file that was asked for")
}

func TestOutputGoesToTheFileThatIsNamed(t *testing.T) {
	name := filepath.Join(t.TempDir(), "out.json")
	status, out, stderr := call("Dockers walked out.", "-format", "json", "-o", name, "-")
	assert.Equal(t, exitDone, status, stderr)
	assert.Empty(t, out)
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, []string{"stdin"}, articleIDs(t, string(b)))

	status, _, stderr = call("", "-o", filepath.Join(name, "x"), "-")
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, stderr, "annals: ")
}

func TestTheNameOfTheOutputChoosesTheFormat(t *testing.T) {
	dir := t.TempDir()
	for name, begins := range map[string]string{
		"a.html": "<!DOCTYPE html>", "a.CSV": "id,when,", "a.ics": "BEGIN:VCALENDAR", "a.timelinejs.json": "{\n \"title\"", "a.json": "{\"schema\"",
		"a.mmd": "timeline\n", "a.dot": "digraph", "a.jsonld": "{\n \"@context\"", "a.xml": "<?xml", "a.md": "# Timeline", "a": "0 events", "a.log": "0 events",
	} {
		path := filepath.Join(dir, name)
		status, _, stderr := call("", "-o", path, "-")
		assert.Equal(t, exitDone, status, stderr)
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.True(t, strings.HasPrefix(string(b), begins), "%s: %.40q", name, b)
	}
	path := filepath.Join(dir, "b.html")
	call("", "-format", "csv", "-o", path, "-")
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(string(b), "id,"), "what is asked for comes before the name")
}

func TestThePageShowsQuotesInTheirSentences(t *testing.T) {
	_, out, _ := call("On Friday, dockers walked out at Nordhavn, the harbour master said. It rained.", "-format", "html", "-published", "2031-05-12", "-")
	assert.Contains(t, out, "<mark>Friday</mark>")
	assert.Contains(t, out, "the harbour master said")
}

func TestAnOutputThatBreaksOffIsAFailure(t *testing.T) {
	r, w, err := os.Pipe()
	require.NoError(t, err)
	require.NoError(t, r.Close())
	defer w.Close()
	s := settings{format: "text"}
	assert.Error(t, s.write(story(), w, func(string) string { return "" }))
}
