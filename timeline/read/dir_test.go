package read

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/timeline"
)

func mapFS(files map[string]string) fs.FS {
	m := fstest.MapFS{}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

func TestAFolderIsReadWholeSortedWithItsManifest(t *testing.T) {
	articles, messages := collect(t, FS(mapFS(map[string]string{
		"b.txt":              "B",
		"a.jsonl":            `{"text":"A1"}` + "\n" + `{"text":"A2","outlet":"Other"}`,
		"sub/c.md":           "---\noutlet: Own\n---\nC",
		"sub/deep/d.txt":     "D",
		"deep/e.txt":         "E",
		"manifest.json":      `[{"file":"b.txt","id":"B1","published":"2024-04-15"},{"file":"a.jsonl","outlet":"O"},{"file":"sub/c.md","outlet":"O","title":"T"}]`,
		"deep/manifest.json": `[{"file":"e.txt","id":"E1"}]`,
		".hidden/x.txt":      "X",
		".y.txt":             "Y",
		"picture.jpg":        "beside a manifest this is no article",
		"sub/notes.pdf":      "nor below it",
	}), Options{}))
	assert.Empty(t, messages)
	assert.Equal(t, []string{"a-1", "a-2", "B1", "E1", "sub/c", "sub/deep/d"}, ids(articles))
	assert.Equal(t, []string{"O", "Other", "", "", "Own", ""}, []string{
		articles[0].Outlet, articles[1].Outlet, articles[2].Outlet, articles[3].Outlet, articles[4].Outlet, articles[5].Outlet,
	})
	assert.Equal(t, "T", articles[4].Title)
	assert.Equal(t, timeline.Stated, articles[2].Published.Basis)
}

func TestWhatAFolderCannotGiveIsNamed(t *testing.T) {
	for name, tt := range map[string]struct {
		files map[string]string
		want  []string
	}{
		"no reader": {map[string]string{"a.jpg": "", "b.html": ""}, []string{
			"read: a.jpg: no reader for files of this kind: give .txt, .md, .jsonl or a folder",
			"read: b.html: no reader for files of this kind: Options.HTML is not set",
		}},
		"listed and missing": {map[string]string{"sub/manifest.json": `[{"file":"x.txt"},{"file":"../y.txt"}]`}, []string{
			"read: sub/x.txt: listed in the manifest, but not there", "read: y.txt: listed in the manifest, but not there",
		}},
		"listed and no article": {map[string]string{"manifest.json": `[{"file":"a.jpg"}]`, "a.jpg": ""}, []string{
			"read: a.jpg: no reader for files of this kind: give .txt, .md, .jsonl or a folder",
		}},
		"a broken manifest": {map[string]string{"manifest.json": "[\n{", "a.txt": ""}, []string{
			"read: manifest.json:2: unexpected end of JSON input: \"{\"",
		}},
		"a report that is not there": {map[string]string{"manifest.json": `[{"file":"a.txt","reports":[{"begins":"The Post"}]}]`, "a.txt": ""}, []string{
			`read: a.txt: reports[0].begins "The Post": not found in the text`,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			tt.files["last.txt"] = "still read"
			articles, messages := collect(t, FS(mapFS(tt.files), Options{}))
			assert.Equal(t, tt.want, messages)
			assert.Contains(t, ids(articles), "last")
		})
	}
}

func TestAFolderOnDiskIsNamedInErrorsAndItsOddFilesDoNoHarm(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte("A"), 0o600))
	require.NoError(t, os.Symlink("a.txt", filepath.Join(dir, "link.txt")))
	require.NoError(t, os.Symlink(".", filepath.Join(dir, "loop.txt")))
	require.NoError(t, os.Symlink("nowhere", filepath.Join(dir, "torn.txt")))
	articles, messages := collect(t, Paths([]string{dir}, Options{}))
	assert.Equal(t, []string{"a", "link"}, ids(articles))
	assert.Equal(t, []string{
		"read: " + filepath.Join(dir, "loop.txt") + ": not a regular file (d---------)",
		"read: " + filepath.Join(dir, "torn.txt") + ": no such file or directory",
	}, messages)
}

func ExampleFS() {
	folder := fstest.MapFS{
		"attack.txt":    {Data: []byte("Iran attacked Israel late Saturday.")},
		"manifest.json": {Data: []byte(`[{"file": "attack.txt", "outlet": "Daily News", "published": "2024-04-15"}]`)},
	}
	for a, err := range FS(folder, Options{}) {
		fmt.Println(a.ID, a.Outlet, a.Published.Basis, err)
	}
	// Output: attack Daily News stated <nil>
}
