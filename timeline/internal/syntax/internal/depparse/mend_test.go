package depparse

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var testTags = strings.Fields("NN NNS NNP VBD VBN VBZ VB MD TO DT CD HYPH IN RB .")

// TestMend tells tags that what stands around proves wrong from others. Words in
// brackets are a phrase known to stand by itself.
func TestMend(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"an object":              {"police/NNS arrested/VBN 12/CD people/NNS", "NNS VBD CD NNS"},
		"a time is no object":    {"man/NN arrested/VBN [two/CD days/NNS] ago/RB", "NN VBN CD NNS RB"},
		"a second object":        {"man/NN named/VBN the/DT best/NN", "NN VBN DT NN"},
		"no object":              {"man/NN arrested/VBN in/IN May/NNP", "NN VBN IN NNP"},
		"no noun before":         {"was/VBD arrested/VBN the/DT day/NN", "VBD VBN DT NN"},
		"no ending":              {"letters/NNS sent/VBN the/DT same/NN", "NNS VBN DT NN"},
		"only verb":              {"army/NN plans/NNS to/TO attack/VB ./.", "NN VBZ TO VB ."},
		"only verb, object":      {"army/NN attacks/NNS the/DT village/NN", "NN VBZ DT NN"},
		"another verb before":    {"he/NN said/VBD army/NN plans/NNS to/TO attack/VB ./.", "NN VBD NN NNS TO VB ."},
		"another verb after":     {"army/NN plans/NNS to/TO attack/VB failed/VBD ./.", "NN NNS TO VB VBD ."},
		"nothing that opens":     {"army/NN plans/NNS in/IN May/NNP", "NN NNS IN NNP"},
		"a plural before":        {"rebels/NNS plans/NNS to/TO attack/VB", "NNS NNS TO VB"},
		"one word":               {"plans/NNS", "NNS"},
		"nothing":                {"", ""},
		"a plural at the end":    {"army/NN plans/NNS", "NN NNS"},
		"a participle that ends": {"man/NN arrested/VBN", "NN VBN"},
	}
	p := newModel(testTags, nil, NewPlain(), nil, nil, nil, nil).Parser
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var words []Word
			var tags []uint8
			var zones []int32
			zone := int32(0)
			for _, f := range strings.Fields(test.text) {
				if strings.HasPrefix(f, "[") {
					zone = 1
				}
				form, tag, _ := strings.Cut(strings.Trim(f, "[]"), "/")
				i := slices.Index(testTags, tag)
				require.GreaterOrEqual(t, i, 0, f)
				words, tags, zones = append(words, describe(form)), append(tags, uint8(i)), append(zones, zone)
				if strings.HasSuffix(f, "]") {
					zone = 0
				}
			}
			p.mend(words, tags, zones)
			var got []string
			for _, c := range tags {
				got = append(got, testTags[c])
			}
			assert.Equal(t, test.want, strings.Join(got, " "))
		})
	}
}

func TestFencedKeepsNounsOutOfPhrases(t *testing.T) {
	kinds := Kinds(testTags)
	var s State
	s.Start(make([]Word, 2), []uint8{0, 2}, kinds)
	s.Do(Shift, 0)
	assert.True(t, s.fenced(kinds, []int32{0, 1}))
	assert.False(t, s.fenced(kinds, []int32{1, 1}))
	assert.False(t, s.fenced(kinds, []int32{0, 0}))
	s.Start(make([]Word, 2), []uint8{12, 2}, kinds)
	s.Do(Shift, 0)
	assert.False(t, s.fenced(kinds, []int32{0, 1}), "a preposition goes with the phrase after it")
}
