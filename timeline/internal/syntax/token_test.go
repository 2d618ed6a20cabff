package syntax

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTokenize(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"The army left.", []string{"The", "army", "left", "."}},
		{"He didn't go; they'll say he can't.", []string{"He", "did", "n't", "go", ";", "they", "'ll", "say", "he", "ca", "n't", "."}},
		{"He didn’t go.", []string{"He", "did", "n’t", "go", "."}},
		{"cannot", []string{"can", "not"}},
		{"Obama's plan", []string{"Obama", "'s", "plan"}},
		{"workers' rights", []string{"workers", "'", "rights"}},
		{"the FBI’s men", []string{"the", "FBI", "’s", "men"}},
		{"O'Brien, five o'clock", []string{"O'Brien", ",", "five", "o'clock"}},
		{"the 1990's and the '90s", []string{"the", "1990's", "and", "the", "'90s"}},
		{"a well-known, U.S.-led force", []string{"a", "well", "-", "known", ",", "U.S.", "-", "led", "force"}},
		{"non-profit e-mail in mid-May", []string{"non-profit", "e-mail", "in", "mid-May"}},
		{"the 5-10 range of 555-123-4567", []string{"the", "5", "-", "10", "range", "of", "555-123-4567"}},
		{"rose 5.3% to $1,200.50", []string{"rose", "5.3", "%", "to", "$", "1,200.50"}},
		{"at 7:30 a.m. on 9/11", []string{"at", "7:30", "a.m.", "on", "9/11"}},
		{"at 5pm", []string{"at", "5", "pm"}},
		{"and/or", []string{"and", "/", "or"}},
		{"AT&T and R&D", []string{"AT&T", "and", "R&D"}},
		{"Mr. J. Smith of Acme Inc. left.", []string{"Mr.", "J.", "Smith", "of", "Acme", "Inc.", "left", "."}},
		{"He works for Acme Inc.", []string{"He", "works", "for", "Acme", "Inc", "."}},
		{"He lives in the U.S.", []string{"He", "lives", "in", "the", "U.S."}},
		{"\"No,\" she said.", []string{"\"", "No", ",", "\"", "she", "said", "."}},
		{"“No…” (she said)", []string{"“", "No", "…", "”", "(", "she", "said", ")"}},
		{"Wait... what?! No -- yes—maybe", []string{"Wait", "...", "what", "?!", "No", "--", "yes", "—", "maybe"}},
		{"see http://example.com/a?b=c, or mail me@example.org.", []string{"see", "http://example.com/a?b=c", ",", "or", "mail", "me@example.org", "."}},
		{"caf\u00e9 na\u00efve \u041c\u043e\u0441\u043a\u0432\u0430", []string{"caf\u00e9", "na\u00efve", "\u041c\u043e\u0441\u043a\u0432\u0430"}},
		{"one\u00a0two\x00three", []string{"one", "two", "three"}},
		{" \t", nil},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			var got []string
			for _, s := range tokenize(nil, test.text, span{0, len(test.text)}) {
				got = append(got, test.text[s.start:s.end])
			}
			assert.Equal(t, test.want, got)
		})
	}
}

func TestLemma(t *testing.T) {
	tests := []struct{ form, tag, want string }{
		{"attacked", "VBD", "attack"}, {"killed", "VBN", "kill"}, {"stopped", "VBD", "stop"},
		{"making", "VBG", "make"}, {"announced", "VBD", "announce"}, {"was", "VBD", "be"},
		{"carried", "VBD", "carry"}, {"goes", "VBZ", "go"}, {"watches", "VBZ", "watch"},
		{"found", "VBD", "find"}, {"dying", "VBG", "die"}, {"visited", "VBD", "visit"},
		{"resigned", "VBD", "resign"}, {"launched", "VBN", "launch"}, {"elected", "VBN", "elect"},
		{"seized", "VBD", "seize"}, {"agreed", "VBD", "agree"}, {"bombing", "VBG", "bomb"},
		{"cities", "NNS", "city"}, {"children", "NNS", "child"}, {"crises", "NNS", "crisis"},
		{"policemen", "NNS", "policeman"}, {"boxes", "NNS", "box"}, {"houses", "NNS", "house"},
		{"Attacks", "NNS", "attack"}, {"news", "NN", "news"}, {"Paris", "NNP", "Paris"},
		{"larger", "JJR", "large"}, {"biggest", "JJS", "big"}, {"earlier", "RBR", "early"},
		{"n’t", "RB", "not"}, {"'s", "VBZ", "be"}, {"ca", "MD", "can"}, {"ATTACKED", "VBD", "attack"},
		{"ed", "VBD", "ed"}, {"ing", "VBG", "ing"}, {"'s", "NNS", "'s"}, {"s", "NNS", "s"}, {"ies", "VBZ", "ie"},
	}
	for _, test := range tests {
		t.Run(test.form+" "+test.tag, func(t *testing.T) {
			assert.Equal(t, test.want, lemmas().lemma(test.form, test.tag))
		})
	}
}
