package depparse

import (
	"slices"

	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/perceptron"
)

// A Model is the learned tables of the tagger and of the parser.
type Model struct {
	Tagger Tagger
	Parser Parser
}

// Parts is a model as lists of rows, the form in which it is trained and stored.
type Parts struct {
	Tags, Labels             []string
	Plain                    *Plain
	Lexicon, Tag, Move, Arcs []perceptron.Row
}

func newModel(tags, labels []string, plain *Plain, lexicon []perceptron.Row, tag *perceptron.Table, move *perceptron.Narrow, arcs *perceptron.Table) *Model {
	return &Model{
		Tagger: Tagger{Tags: tags, Table: tag, Lexicon: NewLexicon(lexicon)},
		Parser: Parser{Labels: labels, Kinds: Kinds(tags), Moves: move, Arcs: arcs, Plain: plain,
			punct: uint8(max(slices.Index(labels, "punct"), 0)),
			root:  slices.Index(labels, "root"), tag: verbTagsOf(tags), parts: verbalOf(labels), givers: givers()},
	}
}

// Trust makes the model take what is certain for granted.
func (m *Model) Trust(c *Certain) { m.Tagger.Sure, m.Parser.Sure = c, c }

// Append writes the model to dst.
func (p *Parts) Append(dst []byte) []byte {
	dst = appendNames(dst, p.Tags)
	dst = appendNames(dst, p.Labels)
	dst = append(dst, p.Plain[:]...)
	dst = perceptron.Append(dst, p.Lexicon)
	dst = perceptron.Append(dst, p.Tag)
	dst = perceptron.AppendNarrow(dst, p.Move)
	return perceptron.Append(dst, p.Arcs)
}

func appendNames(dst []byte, names []string) []byte {
	dst = append(dst, byte(len(names)))
	for _, n := range names {
		dst = append(dst, byte(len(n)))
		dst = append(dst, n...)
	}
	return dst
}

func readNames(r *perceptron.Reader) []string {
	var names []string
	for range r.Uvarint() % perceptron.MaxClasses {
		names = append(names, string(r.Bytes(r.Uvarint())))
	}
	return names
}

// Load reads a model that Append wrote.
func Load(data []byte) (*Model, error) {
	r := perceptron.NewReader(data)
	tags, labels, plain := readNames(r), readNames(r), NewPlain()
	copy(plain[:], r.Bytes(uint64(len(plain))))
	lexicon, tag := r.Rows(), r.Table()
	move, arcs := r.Narrow(), r.Table()
	return newModel(tags, labels, plain, lexicon, tag, move, arcs), r.Err
}
