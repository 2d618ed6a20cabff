package syntax

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// checkWellFormed checks what Parse promises of every text.
func checkWellFormed(t *testing.T, text string, sentences []Sentence) {
	t.Helper()
	last, paragraph := 0, 0
	for _, s := range sentences {
		require.NotEmpty(t, s.Tokens)
		require.LessOrEqual(t, len(s.Tokens), maxTokens)
		require.GreaterOrEqual(t, s.Paragraph, paragraph)
		require.Equal(t, s.Start, s.Tokens[0].Start)
		require.Equal(t, s.End, s.Tokens[len(s.Tokens)-1].End)
		paragraph = s.Paragraph
		for _, tok := range s.Tokens {
			// Plain comparisons: there are millions of them.
			if tok.Start < last || tok.End <= tok.Start || tok.End > len(text) {
				require.Failf(t, "bad offsets", "%+v after %d", tok, last)
			}
			if tok.Tag == "" || tok.Label == "" || tok.Lemma == "" {
				require.Failf(t, "incomplete token", "%+v", tok)
			}
			last = tok.End
		}
		checkTree(t, s.Tokens)
	}
}

// checkTree checks that there is one root and that all tokens lead to it.
func checkTree(t *testing.T, tokens []Token) {
	t.Helper()
	roots := 0
	for i, tok := range tokens {
		if tok.Head == -1 && tok.Label == "root" {
			roots++
		}
		if tok.Head < -1 || tok.Head >= len(tokens) || tok.Head == -1 != (tok.Label == "root") {
			require.Failf(t, "bad head", "%+v", tok)
		}
		steps := 0
		for h := i; h >= 0; h = tokens[h].Head {
			if steps++; steps > len(tokens) {
				require.Failf(t, "cycle", "from token %d", i)
			}
		}
	}
	require.Equal(t, 1, roots)
}

const story = `KABUL, Afghanistan (AP) — A suicide bomber killed at least 23 people at a mosque on Friday, officials said.

The attack came two days after Gen. John Smith had said that the war "will be over by Dec. 31." It was not claimed at once; the Taliban didn't comment.
The president's spokesman, who was appointed in March, was replaced by a U.S.-trained officer. “We don’t know why,” he said. POLICE FIND CAR USED IN ATTACK`

func TestParseTrees(t *testing.T) {
	sentences := Parse(story)
	checkWellFormed(t, story, sentences)
	assert.Equal(t, 2, sentences[len(sentences)-1].Paragraph)
}

// find returns the token of the form given.
func find(t *testing.T, text string, s Sentence, form string) Token {
	t.Helper()
	for _, tok := range s.Tokens {
		if text[tok.Start:tok.End] == form {
			return tok
		}
	}
	require.Failf(t, "no such token", "%q", form)
	return Token{}
}

func TestParseRelations(t *testing.T) {
	tests := []struct {
		text, form, tag, lemma, label, head string
		passive                             bool
	}{
		{"The army attacked the village on Monday.", "army", "NN", "army", "nsubj", "attacked", false},
		{"The army attacked the village on Monday.", "village", "NN", "village", "obj", "attacked", false},
		{"The army withdrew on Monday", "Monday", "NNP", "Monday", "obl", "withdrew", false},
		{"Police arrested 12 people after the attack", "Police", "NNS", "police", "nsubj", "arrested", false},
		{"The blast that followed killed 23 people.", "people", "NNS", "people", "obj", "killed", false},
		{"The minister was arrested by the police.", "minister", "NN", "minister", "nsubj", "arrested", true},
		{"The minister was arrested by the police.", "was", "VBD", "be", "aux", "arrested", true},
		{"He said that the talks had failed.", "failed", "VBN", "fail", "ccomp", "said", false},
		{"They didn't sign the agreement.", "n't", "RB", "not", "advmod", "sign", false},
		{"They didn’t sign the agreement.", "n’t", "RB", "not", "advmod", "sign", false},
		{"The government's plan was rejected.", "government", "NN", "government", "nmod", "plan", false},
		{"Rebels attacked a convoy near the border", "Rebels", "NNS", "rebel", "nsubj", "attacked", false},
		{"The army plans to attack the village.", "army", "NN", "army", "nsubj", "plans", false},
		{"Prices rose last week", "Prices", "NNS", "price", "nsubj", "rose", false},
		{"The rebels left the city after the army bombed it.", "bombed", "VBD", "bomb", "advcl", "left", false},
	}
	for _, test := range tests {
		t.Run(test.text+" "+test.form, func(t *testing.T) {
			sentences := Parse(test.text)
			require.Len(t, sentences, 1)
			tok := find(t, test.text, sentences[0], test.form)
			assert.Equal(t, test.tag, tok.Tag)
			assert.Equal(t, test.lemma, tok.Lemma)
			assert.Equal(t, test.label, tok.Label)
			assert.Equal(t, test.passive, tok.Passive)
			require.GreaterOrEqual(t, tok.Head, 0)
			head := sentences[0].Tokens[tok.Head]
			assert.Equal(t, test.head, test.text[head.Start:head.End])
		})
	}
}

func TestParseSeesGluedHyphens(t *testing.T) {
	for _, text := range []string{"The state-owned firm failed.", "Talks brokered by the Rome-based group failed.", "A well-known, army-led unit left."} {
		tokens := Parse(text)[0].Tokens
		for i, tok := range tokens {
			if text[tok.Start:tok.End] == "-" {
				assert.Equal(t, "HYPH", tok.Tag, text)
				assert.NotEqual(t, "VBD", tokens[i+1].Tag, text)
			}
		}
	}
}

func TestParseKeepsNounsOutOfProtectedPhrases(t *testing.T) {
	text := "The raid on Utopia late Saturday killed two people."
	from := strings.Index(text, "late")
	s := ParseProtected(text, [][2]int{{from, from + len("late Saturday")}})[0]
	checkTree(t, s.Tokens)
	late, utopia := find(t, text, s, "late"), find(t, text, s, "Utopia")
	assert.Equal(t, "RB", late.Tag)
	require.GreaterOrEqual(t, utopia.Head, 0)
	assert.Less(t, s.Tokens[utopia.Head].Start, from)

	// An adjective stays one where the phrase belongs to a preposition.
	text = "They left in late March."
	from = strings.Index(text, "late")
	s = ParseProtected(text, [][2]int{{from, from + len("late March")}})[0]
	assert.Equal(t, "JJ", find(t, text, s, "late").Tag)
}

// What a parser keeps from one text must not show in the next.
func TestParseForgets(t *testing.T) {
	want := Parse(story)
	Parse("Don't they say so? KABUL BURNS AS TROOPS LEAVE. kabul, Kabul; gen. Gen. SMITH'S")
	assert.Equal(t, want, Parse(story))
}

func TestParseHostile(t *testing.T) {
	texts := map[string]string{
		"empty":           "",
		"space":           " \t\r\n\u00a0\u200b ",
		"NUL":             "a\x00b. \x00 C\x00",
		"invalid UTF-8":   "The \xff\xfe army\xc3 left. \xe2\x80 Then\xf0\x9f.",
		"marks only":      "... ?! -- \"\" '' ( ) ) ) [ ] ,,,, ;;; ’’ ” “",
		"CR only":         "One line.\rAnother line.\r\rThird.",
		"one long word":   strings.Repeat("a", 1<<20),
		"hyphens":         strings.Repeat("1-", 1<<17),
		"stops":           strings.Repeat("a.", 1<<17),
		"brackets":        strings.Repeat(") ", 1<<16),
		"quotes":          strings.Repeat("'\"", 1<<16),
		"line breaks":     strings.Repeat("A\n", 1<<15),
		"no stop at all":  strings.Repeat("the army ", 1<<14),
		"addresses":       strings.Repeat("a@b.c@", 1<<14),
		"spaces":          "a" + strings.Repeat(" ", 1<<20) + ". B" + strings.Repeat("\u00a0", 1<<18) + "c.",
		"stops and space": strings.Repeat(". ", 1<<15),
		"web":             strings.Repeat("www.)", 1<<14),
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			checkWellFormed(t, text, Parse(text))
		})
	}
}

func TestParseCutsLongSentences(t *testing.T) {
	text := strings.Repeat("and the army ", 10000)
	sentences := Parse(text)
	checkWellFormed(t, text, sentences)
	assert.Len(t, sentences, 30000/maxTokens)
}

func TestParseConcurrently(t *testing.T) {
	want := Parse(story)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() { assert.Equal(t, want, Parse(story)) })
	}
	all.Wait()
}

func FuzzParse(f *testing.F) {
	f.Add(story, 3, 9)
	f.Add("He left on Jan. 5, 2013. \"No!\" she said... \r\n\r\nThen\x00 \xff\xfe 5-10.", 11, 23)
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		checkWellFormed(t, text, Parse(text))
		if from < 0 || to < from || to > len(text) {
			return
		}
		sentences := ParseProtected(text, [][2]int{{from, to}})
		checkWellFormed(t, text, sentences)
		if utf8.ValidString(text) {
			assert.LessOrEqual(t, len(sentences), len(text))
		}
	})
}

func BenchmarkParse(b *testing.B) {
	text := strings.Repeat(story+"\n\n", 100)
	Parse(story)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(text)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		loadModel()
	}
}
