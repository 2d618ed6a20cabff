package parse

import (
	"embed"
	"fmt"
	"maps"
	"sync"
	"sync/atomic"

	"github.com/bbdb26f0/annals/parse/internal/grammar"
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
	casual  grammar.Class // of what only messages use as a time
	ranges  grammar.Class

	shapeClasses []grammar.Class // of produce.ShapeClasses
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
	times, err := tense.Read(cues)
	if err != nil {
		return nil, fmt.Errorf("parse: lang/%s/tense.txt: %w", name, err)
	}
	context, err := refine.ReadWords(beside)
	if err != nil {
		return nil, fmt.Errorf("parse: lang/%s/context.txt: %w", name, err)
	}
	l := &language{Language: g, tense: times, context: context, casual: g.Class("CASUAL"), ranges: g.Class("RANGE")}
	for _, name := range produce.ShapeClasses {
		l.shapeClasses = append(l.shapeClasses, g.Class(name))
	}
	return l, nil
}

// compiled holds each language from its first use on, by every tag that asked
// for it. It is a cache: what it holds never depends on who filled it.
var compiled languages

// maxTags bounds the cache against callers that make up tags.
const maxTags = 100

type languages struct {
	filling sync.Mutex
	byTag   atomic.Pointer[map[string]tagged] // replaced, never changed: reading takes no lock
}

// A tagged is what a tag says: the language, nil where there is no data for it,
// and whether its region writes the day first.
type tagged struct {
	*language
	dayFirst bool
}

// forTag gives a language by its tag, nil where there is no data for it.
func forTag(tag string) tagged {
	if known := compiled.byTag.Load(); known != nil {
		if t, ok := (*known)[tag]; ok {
			return t
		}
	}
	return compiled.add(tag)
}

func (c *languages) add(tag string) tagged {
	c.filling.Lock()
	defer c.filling.Unlock()
	known := map[string]tagged{}
	if old := c.byTag.Load(); old != nil {
		maps.Copy(known, *old)
	}
	name, _ := splitLang(tag)
	l := known[name].language
	if l == nil {
		l, _ = load(name) // nil where there is no such language
	}
	add := func(tag string) tagged {
		t := tagged{l, (&Parser{Lang: tag}).dayFirst()}
		known[tag] = t
		return t
	}
	t := add(tag)
	if add(name); len(known) < maxTags {
		c.byTag.Store(&known)
	}
	return t
}
