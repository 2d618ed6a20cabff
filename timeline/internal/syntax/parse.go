package syntax

import (
	"strings"
	"sync"

	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/depparse"
)

// Parse cuts English running text into sentences, and gives each its tags and
// its tree. It never fails: bytes that are not UTF-8 are tokens like others.
func Parse(text string) []Sentence {
	return ParseProtected(text, nil)
}

// ParseProtected is Parse with byte spans (half open, ascending by start, such
// as the time expression "Jan. 5, 2013") that are phrases of their own: no
// sentence ends inside, and no noun before one is part of it.
func ParseProtected(text string, keep [][2]int) []Sentence {
	return new(Room).Parse(text, keep)
}

// A Room is memory for the sentences of one text after the other. The zero Room
// is ready for use, by one goroutine at a time.
type Room struct {
	sentences []Sentence
	chunks    [][]Token
	used      []int // tokens of each chunk that are handed out
}

// Parse is ParseProtected. What it gives is valid until the Room is cleared.
func (r *Room) Parse(text string, keep [][2]int) []Sentence {
	p := parser{text: text, Room: r, model: model(), lemmas: lemmas(), keep: keep, memory: memories.Get().(*memory)}
	split(text, keep, p.sentence)
	clear(p.forms[:cap(p.forms)]) // they would keep the text alive
	memories.Put(p.memory)
	return p.sentences
}

// Clear takes back all that the Room has given, so that it serves another text
// and does not keep this one alive.
func (r *Room) Clear() {
	clear(r.sentences)
	r.sentences = r.sentences[:0]
	for i, n := range r.used {
		clear(r.chunks[i][:n])
	}
	r.used = r.used[:0]
}

// memories are what parsers use again and again.
var memories = sync.Pool{New: func() any { return new(memory) }}

// A memory is the working memory of a parser. Nothing of it shows in results.
type memory struct {
	spans   []span
	forms   []string
	zones   []int32
	scratch scratch
	known   lemmaCache
}

// maxTokens bounds the length of a sentence, in tokens; longer ones are cut.
// Such runs are tables and lists rather than sentences.
const maxTokens = 200

// A parser is one run over a text.
type parser struct {
	text   string
	model  *depModel
	lemmas *lemmaTable
	*Room
	keep   [][2]int // protected spans that are not passed yet
	passed int32    // number of the others
	*memory
}

// A span is a run of bytes, half open.
type span struct{ start, end int }

// sentence tokenises and parses one sentence of the text.
func (p *parser) sentence(s span, paragraph int) {
	p.spans = tokenize(p.spans[:0], p.text, s)
	for rest := p.spans; len(rest) > 0; {
		n := min(len(rest), maxTokens)
		p.tree(rest[:n], paragraph)
		rest = rest[n:]
	}
}

// tree appends the sentence of the tokens given.
func (p *parser) tree(spans []span, paragraph int) {
	p.forms = p.forms[:0]
	for _, t := range spans {
		p.forms = append(p.forms, p.text[t.start:t.end])
	}
	p.scratch.parse(p.model, p.forms, spans, p.inKept(spans))
	tokens := p.tokens(len(spans), len(p.text)/4)
	for i, t := range spans {
		tok := &tokens[i]
		tok.Start, tok.End = t.start, t.end
		p.scratch.fill(p.model, i, tok)
		tok.Lemma = p.lemma(p.forms[i], tok.Tag, p.scratch.tags[i])
	}
	p.sentences = append(p.sentences, Sentence{
		Start: spans[0].start, End: spans[len(spans)-1].end, Paragraph: paragraph, Tokens: tokens,
	})
}

// inKept tells which protected span each token stands in: its number from 1, 0
// for none.
func (p *parser) inKept(tokens []span) []int32 {
	p.zones = p.zones[:0]
	for _, t := range tokens {
		for len(p.keep) > 0 && p.keep[0][1] <= t.start {
			p.keep = p.keep[1:]
			p.passed++
		}
		zone := int32(0)
		if len(p.keep) > 0 && p.keep[0][0] <= t.start {
			zone = p.passed + 1
		}
		p.zones = append(p.zones, zone)
	}
	return p.zones
}

// tokens returns n empty tokens. One allocation serves many sentences; likely is
// how many more will be asked for.
func (r *Room) tokens(n, likely int) []Token {
	for {
		k := len(r.used) - 1
		if k >= 0 && n <= len(r.chunks[k])-r.used[k] {
			at := r.used[k]
			r.used[k] += n
			return r.chunks[k][at:r.used[k]:r.used[k]]
		}
		if r.used = append(r.used, 0); len(r.used) > len(r.chunks) {
			r.chunks = append(r.chunks, make([]Token, max(n, min(4096, likely))))
		}
	}
}

// lemma is the lemma of a form, from memory if it came up before. class is the
// number of the tag.
func (p *parser) lemma(form, tag string, class uint8) string {
	key, short := depparse.Pack(form)
	if !short || strings.HasPrefix(tag, "NNP") { // names are their own lemmas, and would crowd out others
		return p.lemmas.lemma(form, tag)
	}
	e := p.known.entry(key, class)
	if e.lemma == "" || e.key != key || e.class != class {
		*e = lemmaEntry{key, class, strings.Clone(p.lemmas.lemma(form, tag))}
	}
	return e.lemma
}

// A lemmaCache keeps lemmas of short forms where the hashes of the forms say.
type lemmaCache [1 << lemmaBits]lemmaEntry

const lemmaBits = 11

type lemmaEntry struct {
	key   depparse.Packed
	class uint8
	lemma string
}

func (c *lemmaCache) entry(key depparse.Packed, class uint8) *lemmaEntry {
	return &c[(key.Hash()+uint64(class)*0x9E3779B97F4A7C15)>>(64-lemmaBits)]
}
