package detect

import (
	"slices"
	"sort"
	"strings"

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

// participants names who takes part in each event of the sentence.
func (doc *document) participants(s *sentence) {
	t := s.t
	doc.openWith(t)
	for k := range s.drafts {
		d := &s.drafts[k]
		var heads []int
		switch d.kind {
		case verbal, predicate:
			heads, d.Agentless = s.verbHeads(d)
		case nominal:
			heads, d.Agentless = s.nounHeads(d)
		default:
			heads = []int{d.obj}
		}
		for i, h := range heads {
			if h < 0 || s.draftAt(h, nominal) >= 0 || t.isTime(h) {
				continue
			}
			r := t.refer(h)
			name := doc.memory.resolve(r, i == 0 && d.kind == verbal && h == d.subj && !s.trails(k))
			if t.tag(h) == "PRP$" {
				name = doc.possessor(s, d, h, name)
			}
			if h == d.subj || d.kind == nominal && t.tag(h) == "PRP$" {
				d.subjName = name
			}
			if name == "" || slices.Contains(d.Participants, name) || is("abstract", r.head) && !r.proper {
				continue
			}
			d.Participants = append(d.Participants, name)
		}
		d.Place = s.place(d)
		d.Definite = d.kind == nominal && t.definite(d.Token) || d.carried >= 0 && s.drafts[d.carried].Token == d.subj && t.definite(d.subj)
	}
}

// definite tells whether the phrase of the noun at head begins with "the" or
// "this", as what has been told of does.
func (t *tree) definite(head int) bool {
	switch t.at(t.npStart(head)) {
	case "the", "this", "that", "these", "those":
		return true
	}
	return false
}

// openWith remembers whom a sentence begins with: it is about them, even where
// the tree finds no subject.
func (doc *document) openWith(t *tree) {
	if h, last, ok := t.baseNP(0); ok && t.isProper(h) && !t.isTime(h) && t.tag(last+1) != "POS" {
		doc.memory.resolve(t.refer(h), true)
	}
}

// controller gives the object that a possessive pronoun of an event noun stands
// for where its verb is about the deed of its object: "helped Iran in its
// attack", "condemned Iran for its attack". -1 for none: the subject owns it.
func (s *sentence) controller(d *draft, h int) int {
	if d.kind != nominal || s.t.tag(h) != "PRP$" || d.Parent < 0 {
		return -1
	}
	p := &s.drafts[d.Parent]
	if p.kind != verbal || p.obj < 0 || p.obj > h || !is("object_control", s.t.lemma(p.Token)) {
		return -1
	}
	return p.obj
}

// verbHeads gives the heads of those who take part in the event of a verb: who
// acts, whom it concerns, and names in prepositional phrases that tell parties;
// agentless where a passive names nobody who acts.
func (s *sentence) verbHeads(d *draft) (all []int, agentless bool) {
	t := s.t
	var agent, rest []int
	if d.carried >= 0 {
		rest, _ = s.nounHeads(&s.drafts[d.carried])
	}
	for i := d.Token + 1; i <= d.last && i < t.len(); i++ {
		if s.at[i] >= 0 && (s.drafts[s.at[i]].kind == verbal || s.drafts[s.at[i]].kind == predicate) {
			break
		}
		switch t.at(i) {
		case "by":
			if h, _, ok := t.baseNP(i + 1); ok && d.g.passive {
				agent = append(agent, h)
			}
		case "with", "to", "against", "between", "from", "and":
			if t.at(i+1) == "both" {
				i++
			}
			if h, _, ok := t.baseNP(i + 1); ok && t.isProper(h) && !t.isTime(h) {
				rest = append(rest, h)
			}
		}
	}
	heads := append(append(agent, d.subj), s.coSubjects(d)...)
	if k := s.draftAt(d.subj, nominal); k >= 0 {
		of, _ := s.nounHeads(&s.drafts[k])
		heads = append(heads, of...)
	}
	if d.obj >= 0 && d.obj != d.subj {
		heads = append(heads, d.obj)
	}
	return append(heads, rest...), d.g.passive && len(agent) == 0
}

// coSubjects gives the heads of the phrases that the subject of d is
// coordinated with, on either side of it.
func (s *sentence) coSubjects(d *draft) []int {
	t := s.t
	if d.subj < 0 || d.subj > d.Token || !t.isNoun(d.subj) {
		return nil
	}
	var out []int
	start := t.npStart(d.subj)
	for i := s.conjunctStart(start); i < start; {
		h, last, ok := t.baseNP(i)
		if !ok {
			break
		}
		out = append(out, h)
		i = last + 2
	}
	for i := t.nameEnd(d.subj) + 1; i < d.g.first && (t.at(i) == "and" || t.tag(i) == ","); {
		h, last, ok := t.baseNP(i + 1)
		if !ok || last >= d.g.first || !t.isProper(h) {
			break
		}
		out = append(out, h)
		i = last + 1
	}
	return out
}

// nounHeads gives the heads of those who take part in the event of a noun: its
// owner, its agent, and those named in its phrase.
func (s *sentence) nounHeads(d *draft) (all []int, agentless bool) {
	t := s.t
	first := t.npStart(d.Token)
	var heads []int
	if p := t.possessor(d.Token); p >= 0 {
		heads = append(heads, p)
	}
	for i := first; i < d.Token; i++ {
		if p, ok := words().places[t.at(i)]; ok && (p.demonym || t.isProper(i)) && t.tag(i+1) != "POS" {
			heads = append(heads, i)
		}
	}
	var by, rest []int
	acted := false // the first of the rest is acted upon
	for i := d.Token + 1; i <= d.last; i++ {
		if len(rest) == 0 {
			acted = t.at(i) == "on" || t.at(i) == "against"
		}
		switch t.at(i) {
		case "by", "from":
			if h, _, ok := t.baseNP(i + 1); ok {
				by = append(by, h)
			}
		case "on", "against", "with", "between", "to", "of", "and":
			h, _, ok := t.baseNP(i + 1)
			switch {
			case !ok || t.isTime(h):
			case t.isProper(h) || is("source", t.lemma(h)) || is("body", t.lemma(h)):
				rest = append(rest, h)
			default:
				if k := t.demonym(t.npStart(h), h); k >= 0 {
					rest = append(rest, k)
				}
			}
		}
	}
	return append(append(heads, by...), rest...), acted && len(heads)+len(by) == 0
}

// demonym is the first adjective of a country among tokens i to j, -1 for none.
func (t *tree) demonym(i, j int) int {
	for ; i < j; i++ {
		if p, ok := words().places[t.at(i)]; ok && p.demonym {
			return i
		}
	}
	return -1
}

// place finds the place that the phrase of a mention names.
func (s *sentence) place(d *draft) string {
	t := s.t
	for i := d.Token + 1; i <= d.last && i < t.len(); i++ {
		if w := t.at(i); w == "in" || w == "at" || w == "near" || w == "outside" {
			if h, _, ok := t.baseNP(i + 1); ok && t.isProper(h) && !t.isTime(h) {
				first := t.npStart(h)
				for first < h && t.isLeadIn(first) {
					first++
				}
				return strings.TrimSpace(t.joined(first, h))
			}
		}
	}
	return ""
}
