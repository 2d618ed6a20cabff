// Package seeds holds five news articles, byte for byte as they were found, and
// what is known of their publication: a small corpus to try things on.
//
//	for _, a := range seeds.Articles() {
//		fmt.Println(a.ID, a.Outlet, a.Published.Interval)
//	}
package seeds

import (
	"embed"
	"io/fs"
	"maps"
	"slices"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read"
)

//go:embed *.txt manifest.json
var files embed.FS

// FS gives the files: the texts and manifest.json.
func FS() fs.FS { return files }

// Articles gives the five articles in order of their IDs, each with its
// publication bounds and the reports that it quotes. Every call makes a slice
// of its own. It panics if the embedded files are broken, which the tests of
// this package exclude.
func Articles() []timeline.Article {
	articles, err := load(files)
	if err != nil {
		panic(err)
	}
	return articles
}

func load(fsys fs.FS) ([]timeline.Article, error) {
	manifest, err := read.Manifest(fsys)
	if err != nil {
		return nil, err
	}
	var articles []timeline.Article
	for _, file := range slices.Sorted(maps.Keys(manifest)) {
		text, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, err
		}
		a, err := manifest[file].Article(string(text))
		if err != nil {
			return nil, err
		}
		articles = append(articles, a)
	}
	return articles, nil
}
