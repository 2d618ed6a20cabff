package timeline

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/bbdb26f0/annals/parse/interval"
)

func TestAMentionNamesItsSentence(t *testing.T) {
	const text = "Nordhavn, 12 May (Wire) — Dockers of St. Ives Ltd. walked out on 10 May.  “Nobody was hurt,” Mr. Holm said.\n\nÉlise Dahl resigned on Monday after the talks failed."
	published := Published{Interval: interval.OfDay(2031, time.May, 13), Basis: Stated}
	tl := built(t, Article{ID: "a", Text: text, Published: published})
	sentences := map[string]string{}
	for _, e := range tl.Events() {
		for _, m := range e.Mentions {
			s := text[m.Sentence.Start:m.Sentence.End]
			assert.Equal(t, strings.TrimSpace(s), s)
			assert.Contains(t, s, m.Text)
			assert.Equal(t, s, string([]rune(text)[m.Sentence.RuneStart:m.Sentence.RuneEnd]))
			sentences[m.Text] = s
		}
	}
	assert.Contains(t, sentences, "Dockers of St. Ives Ltd. walked out on 10 May")
	assert.Equal(t, "Élise Dahl resigned on Monday after the talks failed.", sentences["Élise Dahl resigned on Monday"], "%v", sentences)
}
