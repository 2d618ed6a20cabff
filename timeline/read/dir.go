package read

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/timeline"
)

// FS reads a folder whole, with the folders in it, sorted by path. What a
// manifest.json says of the files beside and below it goes with them. Names
// that begin with a dot are passed over, and so, beside a manifest, is what it
// does not list and what is no article by its extension. An article without an
// id gets its path without the extension. Each error is an *Error.
func FS(fsys fs.FS, o Options) iter.Seq2[timeline.Article, error] {
	return func(yield func(timeline.Article, error) bool) { o.folder(fsys, "", yield) }
}

// A folder is the state of a walk.
type folder struct {
	Options
	fsys     fs.FS
	root     string             // of fsys, for errors
	contexts map[string]Context // by path; taken out as their files come up
	listed   []string           // folders that have a manifest
	yield    yield
}

var errNotFound = errors.New("listed in the manifest, but not there")

// folder reports whether to go on after it, as yield does.
func (o Options) folder(fsys fs.FS, root string, yield yield) bool {
	w := folder{Options: o, fsys: fsys, root: root, contexts: map[string]Context{}, yield: yield}
	if fs.WalkDir(fsys, ".", w.visit) != nil {
		return false // only yield ends a walk
	}
	for _, name := range slices.Sorted(maps.Keys(w.contexts)) {
		if !w.fail(name, errNotFound) {
			return false
		}
	}
	return true
}

// fail hands on an error, and reports whether to go on.
func (w *folder) fail(name string, err error) bool {
	return w.yield(timeline.Article{}, fail(w.name(name), 0, "", err))
}

// name is the path of a file as the user would write it.
func (w *folder) name(name string) string {
	if w.root == "" {
		return name
	}
	return filepath.Join(w.root, filepath.FromSlash(name))
}

func (w *folder) visit(name string, d fs.DirEntry, err error) error {
	goOn := true
	switch {
	case err != nil:
		goOn = w.fail(name, err)
	case name != "." && strings.HasPrefix(d.Name(), "."):
		if d.IsDir() {
			return fs.SkipDir
		}
	case d.IsDir():
		goOn = w.manifest(name)
	case d.Name() != ManifestName:
		goOn = w.file(name)
	}
	if !goOn {
		return fs.SkipAll
	}
	return nil
}

// manifest takes in what the manifest of a folder says, if there is one.
func (w *folder) manifest(dir string) bool {
	sub, err := fs.Sub(w.fsys, dir)
	if err != nil {
		return w.fail(dir, err)
	}
	contexts, err := Manifest(sub)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return true
	case err != nil:
		return w.yield(timeline.Article{}, w.manifestFault(path.Join(dir, ManifestName), err))
	}
	for name, c := range contexts {
		c.File = path.Join(dir, name)
		w.contexts[c.File] = c
	}
	w.listed = append(w.listed, dir)
	return true
}

// manifestFault is the same as a *ManifestError with the folder in its path.
func (w *folder) manifestFault(name string, err error) error {
	var at *ManifestError
	if errors.As(err, &at) {
		return fail(w.name(name), at.Line, at.Text, at.Err)
	}
	return fail(w.name(name), 0, "", err)
}

func (w *folder) file(name string) bool {
	c, listed := w.contexts[name]
	delete(w.contexts, name)
	if !listed {
		if !w.readable(name) && w.underManifest(name) {
			return true
		}
		c.File = name
	}
	info, err := fs.Stat(w.fsys, name)
	if err != nil {
		return w.fail(name, err)
	}
	if !info.Mode().IsRegular() { // a pipe would make us wait for ever
		return w.fail(name, fmt.Errorf("not a regular file (%s)", info.Mode().Type()))
	}
	f, err := w.fsys.Open(name)
	if err != nil {
		return w.fail(name, err)
	}
	defer f.Close()
	return w.Options.file(f, w.name(name), c, w.yield)
}

// underManifest reports whether a manifest speaks of the folder of name.
func (w *folder) underManifest(name string) bool {
	return slices.ContainsFunc(w.listed, func(dir string) bool {
		return dir == "." || strings.HasPrefix(name, dir+"/")
	})
}
