package syntax

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/depparse"
)

// The tables that command train learned; see NOTICE.txt for their source.
//
//go:embed model.bin
var modelData []byte

//go:embed words.txt
var wordData string

// A depModel is the model with the relations as they are given to callers.
type depModel struct {
	*depparse.Model
	labels  []string // without subtype
	passive []bool
}

// model reads the tables at first use.
var model = sync.OnceValue(loadModel)

func loadModel() *depModel {
	m, err := depparse.Load(modelData)
	if err != nil {
		panic("syntax: embedded model: " + err.Error()) // the build is broken
	}
	m.Tagger.Lexicon.Supplement(moreWords(m.Tagger.Tags))
	d := &depModel{Model: m}
	for _, l := range m.Parser.Labels {
		main, sub, _ := strings.Cut(l, ":")
		d.labels = append(d.labels, main)
		d.passive = append(d.passive, sub == "pass" || sub == "agent")
	}
	return d
}

// scratch is the memory of the parser, used again for each sentence.
type scratch struct {
	words []depparse.Word
	tags  []uint8
	tree  depparse.Scratch
}

// parse tags the forms of a sentence and builds its tree.
func (s *scratch) parse(m *depModel, forms []string) {
	s.words = depparse.Words(s.words[:0], forms, m.Tagger.Lexicon)
	s.tags = append(s.tags[:0], make([]uint8, len(forms))...)
	m.Tagger.Tag(s.words, s.tags)
	m.Parser.Parse(&s.tree, s.words, s.tags)
}

// fill sets tag and tree of token i of the sentence that was parsed last.
func (s *scratch) fill(m *depModel, i int, t *Token) {
	t.Tag = m.Tagger.Tags[s.tags[i]]
	t.Head = s.tree.State.Head(i)
	if t.Head < 0 {
		t.Label = "root"
		return
	}
	label := s.tree.State.Label(i)
	t.Label, t.Passive = m.labels[label], m.passive[label]
}

// moreWords reads the words that supplement the lexicon of the tagger.
func moreWords(tags []string) map[string][]uint8 {
	words := map[string][]uint8{}
	for _, heading := range []string{"[VBD]", "[VBN]", "[VBD VBN]"} {
		var classes []uint8
		for tag := range strings.FieldsSeq(strings.Trim(heading, "[]")) {
			if i := slices.Index(tags, tag); i >= 0 {
				classes = append(classes, uint8(i))
			}
		}
		for _, w := range section(wordData, heading) {
			words[w] = classes
		}
	}
	return words
}
