package detect

import (
	"slices"
	"sort"

	"github.com/bbdb26f0/annals/timeline/internal/syntax"
)

// A document is a text on its way to mentions.
type document struct {
	text      string
	sentences []*sentence
	quotes    [][2]int
	boiler    [][2]int
	base      []int  // of each sentence: index of its first draft among all
	heading   []bool // of each sentence: headline or subheading
	body      []int  // of each sentence: its number within the body, from 0
	memory    *memory
}

// Detect finds the event mentions of a text in order of their triggers.
// sentences are those that package syntax reads from the same text. It never
// fails: what cannot be read is left out.
func Detect(text string, sentences []syntax.Sentence) []Mention {
	r := Read(text, sentences)
	defer r.Close()
	out := slices.Clone(r.Mentions())
	for i := range out {
		out[i].Headline = r.Headline(i)
	}
	return out
}

// A Reading is a text that has been read. Most mentions are never shown, so
// that headlines wait until they are asked for.
type Reading struct {
	doc  *document
	room *room
}

// Read is the part of Detect without headlines. The Reading is to be closed.
func Read(text string, sentences []syntax.Sentence) *Reading {
	r := rooms.Get().(*room)
	doc := &document{text: text, quotes: quotations(text), boiler: Boilerplate(text), memory: newMemory(), sentences: make([]*sentence, len(sentences))}
	for i := range sentences {
		doc.sentences[i] = newSentence(newTree(text, i, &sentences[i], r), doc.skip)
	}
	doc.layout()
	for _, s := range doc.sentences {
		s.arguments()
		s.carry()
		s.findSources()
		s.spans()
		s.link()
		s.statuses()
	}
	doc.describe()
	return &Reading{doc, r}
}

// Mentions gives all mentions, without headlines. They are valid until Close.
func (r *Reading) Mentions() []Mention { return r.doc.mentions(r.room) }

// Headline cuts the headline of the i-th mention.
func (r *Reading) Headline(i int) string {
	s := sort.Search(len(r.doc.base), func(s int) bool { return r.doc.base[s] > i }) - 1
	return r.doc.sentences[s].headline(i - r.doc.base[s])
}

// Close gives back the memory of the reading, which is of no use any more.
func (r *Reading) Close() { r.room.leave() }

// skip tells whether a span of text yields no triggers: furniture, or no span
// of the text at all.
func (doc *document) skip(start, end int) bool {
	if start < 0 || end > len(doc.text) || start >= end {
		return true
	}
	_, in := span(doc.boiler, start)
	return in
}

// span finds the span that contains a position.
func span(spans [][2]int, at int) (int, bool) {
	i, found := slices.BinarySearchFunc(spans, at, func(s [2]int, at int) int { return s[0] - at })
	if found {
		return i, true
	}
	if i > 0 && at < spans[i-1][1] {
		return i - 1, true
	}
	return 0, false
}

// layout finds out which sentences are headlines and subheadings, and numbers
// the others.
func (doc *document) layout() {
	n, base, first := 0, 0, true
	for i := 0; i < len(doc.sentences); {
		end := i + 1
		for end < len(doc.sentences) && doc.sentences[end].t.para == doc.sentences[i].t.para {
			end++
		}
		boiler := doc.isFurniture(doc.sentences[i].t)
		head := !boiler && isHeading(doc.sentences[i:end], first, end < len(doc.sentences))
		first = first && boiler
		for ; i < end; i++ {
			doc.heading = append(doc.heading, head)
			doc.body = append(doc.body, n)
			doc.base = append(doc.base, base)
			base += len(doc.sentences[i].drafts)
			if !head && !doc.isFurniture(doc.sentences[i].t) {
				n++
			}
		}
	}
}

func (doc *document) isFurniture(t *tree) bool {
	return t.len() == 0 || doc.skip(t.tok[0].Start, t.tok[0].End)
}

// maxHeading bounds the length of a headline, in tokens.
const maxHeading = 30

// isHeading tells whether a paragraph is a headline or a subheading: short and
// without a full stop.
func isHeading(paragraph []*sentence, first, more bool) bool {
	n := 0
	for _, s := range paragraph {
		n += s.t.len()
	}
	t := paragraph[len(paragraph)-1].t
	if !more || n == 0 || n > maxHeading || t.len() == 0 {
		return false
	}
	switch last := t.at(t.len() - 1); last {
	case ".", "!", "...", "…", ":", ",", ";", ")":
		return false
	case "\"", "”", "’", "'":
		if prev := t.at(t.len() - 2); prev == "." || prev == "," || prev == "!" {
			return false
		}
	}
	return first || n <= 12
}

// describe fills in who takes part and who says so, in reading order, then
// what is worth a row.
func (doc *document) describe() {
	speakers := make([][]string, len(doc.quotes))
	chains := make([][][]string, len(doc.sentences)) // sentence -> source -> names
	for i, s := range doc.sentences {
		doc.memory.now = i + 1
		chains[i] = doc.nameSources(s)
		doc.participants(s)
		doc.markQuotes(s)
		doc.speakers(s, chains[i], speakers)
	}
	def := doc.defaults(chains)
	for i, s := range doc.sentences {
		doc.attribute(s, chains[i], speakers, def[i])
	}
	doc.judge()
	doc.firstReports(chains)
}

// mentions hands the drafts out as mentions with indices over the whole text.
func (doc *document) mentions(r *room) []Mention {
	n := 0
	for _, s := range doc.sentences {
		n += len(s.drafts)
	}
	if n == 0 {
		return nil
	}
	out := r.mentions.take(n)[:0]
	for i, s := range doc.sentences {
		for k := range s.drafts {
			m := s.drafts[k].Mention
			if m.Parent >= 0 {
				m.Parent += doc.base[i]
			}
			if m.Refers >= 0 {
				m.Refers += doc.base[i]
			}
			out = append(out, m)
		}
	}
	return out
}

// markQuotes sets Quoted for what stands in quotation marks.
func (doc *document) markQuotes(s *sentence) {
	for k := range s.drafts {
		_, s.drafts[k].Quoted = span(doc.quotes, s.drafts[k].TriggerStart)
	}
}
