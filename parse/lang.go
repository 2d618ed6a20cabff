package parse

import (
	"embed"
	"fmt"
	"sync"

	"github.com/bbdb26f0/annals/parse/internal/grammar"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/produce"
	"github.com/bbdb26f0/annals/parse/internal/refine"
	"github.com/bbdb26f0/annals/parse/internal/tense"
)

//go:embed lang
var langFS embed.FS

// A language is a compiled grammar with the words of tense.
type language struct {
	*grammar.Language
	tense   *tense.Words
	context *refine.Words
}

// load reads and compiles the data of a language.
func load(name string) (*language, error) {
	file := func(kind string) (string, error) {
		b, err := langFS.ReadFile("lang/" + name + "/" + kind + ".txt")
		return string(b), err
	}
	words, err := file("words")
	if err != nil {
		return nil, fmt.Errorf("parse: no language %q: %w", name, err)
	}
	patterns, err := file("patterns")
	if err != nil {
		return nil, err
	}
	cues, err := file("tense")
	if err != nil {
		return nil, err
	}
	beside, err := file("context")
	if err != nil {
		return nil, err
	}
	g, err := grammar.New(name, words, patterns, produce.ShapeClasses, produce.All())
	if err != nil {
		return nil, err
	}
	return &language{g, tense.Read(cues), refine.ReadWords(beside)}, nil
}

// compiled holds each language from its first use on. It is a cache: what it
// holds never depends on who filled it.
var compiled sync.Map // string -> func() *language

// languageFor gives a language, nil where there is no data for it.
func languageFor(name string) *language {
	if name == "" {
		name = "en"
	}
	once, _ := compiled.LoadOrStore(name, sync.OnceValue(func() *language {
		l, err := load(name)
		if err != nil {
			return nil
		}
		return l
	}))
	return once.(func() *language)()
}

// numbers reads numeric tokens for the grammar.
type numbers struct{}

func (numbers) Number(s string, i int) (int, []string, []*known.Node) {
	return unzip(produce.Shapes(s, i))
}

func (numbers) Apostrophe(s string, i int) (int, []string, []*known.Node) {
	return unzip(produce.ApostropheYear(s, i))
}

func unzip(end int, shapes []produce.Shape) (int, []string, []*known.Node) {
	classes, nodes := make([]string, len(shapes)), make([]*known.Node, len(shapes))
	for i, s := range shapes {
		classes[i], nodes[i] = s.Class, s.Node
	}
	return end, classes, nodes
}
