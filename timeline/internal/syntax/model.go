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

//go:embed certain.bin
var certainData []byte

//go:embed words.txt
var wordData string

// A depModel is the model with the relations as they are given to callers.
type depModel struct {
	*depparse.Model
	labels  []string // without subtype
	hyphen  int      // class of the tag of hyphens, -1 if there is none
	adverb  int      // likewise of adverbs
	passive []bool
}

// model reads the tables at first use.
var model = sync.OnceValue(loadModel)

func loadModel() *depModel {
	m, err := depparse.Load(modelData)
	if err != nil {
		panic("syntax: embedded model: " + err.Error()) // the build is broken
	}
	sure, err := depparse.LoadCertain(certainData)
	if err != nil {
		panic("syntax: embedded table: " + err.Error()) // likewise
	}
	m.Trust(sure)
	m.Tagger.Lexicon.Supplement(moreWords(m.Tagger.Tags))
	d := &depModel{Model: m, hyphen: slices.Index(m.Tagger.Tags, "HYPH"), adverb: slices.Index(m.Tagger.Tags, "RB")}
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
	cache depparse.Cache // of the words of the one model there is
	tree  depparse.Scratch
}

// parse tags the forms of a sentence, which stand at the spans given, and builds
// its tree. zones are as depparse.Parser has them.
func (s *scratch) parse(m *depModel, forms []string, spans []span, zones []int32) {
	s.words = depparse.Words(s.words[:0], forms, m.Tagger.Lexicon, &s.cache)
	for i := range forms {
		if m.hyphen >= 0 && isHyphen(forms, spans, i) {
			s.words[i].Fix(uint8(m.hyphen))
		}
	}
	s.tags = append(s.tags[:0], make([]uint8, len(forms))...)
	m.Tagger.Tag(s.words, s.tags)
	s.mendDates(m, forms, zones)
	m.Parser.Parse(&s.tree, s.words, s.tags, zones)
}

// mendDates makes an adverb of the first word of phrases such as "late Saturday"
// after a noun or verb, so that it does not seem to go on with a noun phrase.
func (s *scratch) mendDates(m *depModel, forms []string, zones []int32) {
	if m.adverb < 0 {
		return
	}
	for i := 1; i < len(forms)-1; i++ {
		if zones[i] == 0 || zones[i] == zones[i-1] || zones[i] != zones[i+1] || forms[i] != "late" && forms[i] != "early" {
			continue
		}
		switch m.Parser.Kinds[s.tags[i-1]] {
		case depparse.NounKind, depparse.VerbKind:
			s.tags[i] = uint8(m.adverb)
		}
	}
}

// isHyphen tells whether token i is a hyphen between letters, which the tagger,
// who does not see where space is, may take for a dash.
func isHyphen(forms []string, spans []span, i int) bool {
	if forms[i] != "-" || i == 0 || i == len(forms)-1 {
		return false
	}
	before, after := forms[i-1], forms[i+1]
	return spans[i-1].end == spans[i].start && spans[i].end == spans[i+1].start &&
		isASCIILetter(before[len(before)-1]) && isASCIILetter(after[0])
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
