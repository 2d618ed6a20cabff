package syntax

import "strings"

// Parse cuts English running text into sentences, and gives each its tags and
// its tree. It never fails: bytes that are not UTF-8 are tokens like others.
func Parse(text string) []Sentence {
	return ParseProtected(text, nil)
}

// ParseProtected is Parse with byte spans (half open, ascending by start, such
// as the time expression "Jan. 5, 2013") inside which no sentence may end.
func ParseProtected(text string, keep [][2]int) []Sentence {
	p := parser{text: text, model: model(), lemmas: lemmas(), known: map[lemmaKey]string{}}
	split(text, keep, p.sentence)
	return p.out
}

// maxTokens bounds the length of a sentence, in tokens; longer ones are cut.
// Such runs are tables and lists rather than sentences.
const maxTokens = 200

// A parser is one run over a text.
type parser struct {
	text   string
	model  *depModel
	lemmas *lemmaTable
	known  map[lemmaKey]string
	out    []Sentence

	spans   []span
	forms   []string
	scratch scratch
	store   []Token // room for tokens of sentences to come
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
	p.scratch.parse(p.model, p.forms)
	tokens := p.room(len(spans))
	for i, t := range spans {
		tok := &tokens[i]
		tok.Start, tok.End = t.start, t.end
		p.scratch.fill(p.model, i, tok)
		tok.Lemma = p.lemma(p.forms[i], tok.Tag)
	}
	p.out = append(p.out, Sentence{
		Start: spans[0].start, End: spans[len(spans)-1].end, Paragraph: paragraph, Tokens: tokens,
	})
}

// room returns n tokens of the store. One allocation serves many sentences.
func (p *parser) room(n int) []Token {
	if len(p.store) < n {
		p.store = make([]Token, max(n, min(4096, len(p.text)/4)))
	}
	tokens := p.store[:n:n]
	p.store = p.store[n:]
	return tokens
}

// lemma is the lemma of a form, from memory if it came up before.
func (p *parser) lemma(form, tag string) string {
	key := lemmaKey{form, tag}
	l, ok := p.known[key]
	if !ok {
		l = p.lemmas.lemma(form, tag)
		p.known[key] = strings.Clone(l)
	}
	return l
}

type lemmaKey struct{ form, tag string }
