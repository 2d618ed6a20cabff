package timeline

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWhichMentionsATimelineKeeps(t *testing.T) {
	base := Mention{ID: "a@1", Minor: true, Weight: 0.2, When: When{Basis: ByPublication}}
	for name, tt := range map[string]struct {
		change func(*Mention)
		kept   bool
	}{
		"a minor one that says next to nothing": {func(*Mention) {}, false},
		"one worth a row":                       {func(m *Mention) { m.Minor = false }, true},
		"one with a date":                       {func(m *Mention) { m.When.Basis = ByCarried }, true},
		"one that bounds another":               {func(m *Mention) { m.Relations = []Relation{{Before, "a@9", "before"}} }, true},
		"one that another refers to":            {func(m *Mention) { m.ID = "a@5" }, true},
		"who and whom":                          {func(m *Mention) { m.Participants = []string{"Borduria", "Syldavia"} }, true},
		"the attack":                            {func(m *Mention) { m.Definite = true }, true},
		"who and whom of no kind of event":      {func(m *Mention) { m.Participants, m.Weight = []string{"Borduria", "Syldavia"}, 0.05 }, false},
	} {
		t.Run(name, func(t *testing.T) {
			m := base
			tt.change(&m)
			other := Mention{ID: "a@8", Relations: []Relation{{After, "a@5", "after"}}, When: When{Basis: ByPublication}}
			assert.Len(t, useful([]Mention{m, other}), map[bool]int{true: 2, false: 1}[tt.kept])
		})
	}
}

func TestSentencesBeginWithNoName(t *testing.T) {
	for text, want := range map[string]bool{
		"Many":              true,
		"It rained. Many":   true,
		"“Many":             true,
		"“Why?” Many":       true,
		"a line\nMany":      true,
		"with Kerr":         false,
		"the mayor, “Kerr":  false,
		"on the U.S. Coast": true, // better to miss a name than to take any word for one
	} {
		pos := len(text) - 4
		if text[pos:] == "oast" {
			pos--
		}
		assert.Equal(t, want, beginsSentence(text, pos), text)
	}
}

// However many articles only say that it was before they appeared.
func TestPublicationsAloneDateNothing(t *testing.T) {
	tl := timelineOf(article("a", 14).tell(raid+"Borduria's attack on Syldavia", When{}), article("b", 12).tell(raid+"Borduria's attack on Syldavia", When{}))
	events := tl.Events()
	assert.Len(t, events, 1)
	assert.Equal(t, ByPublication, events[0].When.Basis)
	to, _ := events[0].When.Interval.To()
	first, _ := march(12).To()
	assert.Equal(t, first, to, "the earlier one bounds it")
	assert.Empty(t, tl.Dated().Events())
}
