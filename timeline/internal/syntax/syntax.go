// Package syntax reads running English text into sentences of tagged tokens
// with one dependency tree each. It is what event detection stands on: clauses,
// subjects, complements and attachments are read off these trees.
package syntax

// A Token is one word or mark. Contractions and possessives are cut as in the
// Universal Dependencies English treebanks: "don't" is "do", "n't".
type Token struct {
	Start, End int    // byte offsets into the text, half open
	Lemma      string // lower case base form of the word; the form itself where none is known
	Tag        string // Penn Treebank tag: "VBD", "NN", "NNP", "MD", ...
	Head       int    // index of the head within the sentence; -1 for the root
	Label      string // Universal Dependencies relation to the head, without subtype: "nsubj", "obj", "obl", "nmod", "ccomp", "acl", "advcl", ...
	Passive    bool   // the relation has the subtype :pass (nsubj:pass, aux:pass), or obl:agent
}

// A Sentence is a run of tokens between two sentence boundaries.
type Sentence struct {
	Start, End int // byte offsets into the text, half open
	Paragraph  int // running number of the paragraph that it stands in, from 0
	Tokens     []Token
}
