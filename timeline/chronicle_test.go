package timeline

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbdb26f0/annals/timeline/internal/anchor"
	"github.com/bbdb26f0/annals/timeline/internal/detect"
)

func TestWhichMentionsATimelineKeeps(t *testing.T) {
	type mention struct {
		detect.Mention
		anchor.Time
	}
	for name, tt := range map[string]struct {
		change func(*mention)
		kept   bool
	}{
		"a minor one that says next to nothing": {func(*mention) {}, false},
		"one worth a row":                       {func(m *mention) { m.Minor = false }, true},
		"a habit":                               {func(m *mention) { m.Minor, m.Generic = false, true }, false},
		"one with a date":                       {func(m *mention) { m.Basis = anchor.ByCarried }, true},
		"one that bounds another":               {func(m *mention) { m.Relations = []anchor.Relation{{Type: "before", Target: 1}} }, true},
		"who and whom":                          {func(m *mention) { m.Participants = []string{"Borduria", "Syldavia"} }, true},
		"the attack":                            {func(m *mention) { m.Definite = true }, true},
		"who and whom of no kind of event":      {func(m *mention) { m.Participants, m.Weight = []string{"Borduria", "Syldavia"}, 0.05 }, false},
	} {
		t.Run(name, func(t *testing.T) {
			m := mention{detect.Mention{Minor: true, Weight: 0.2}, anchor.Time{Basis: anchor.ByPublication}}
			tt.change(&m)
			other := anchor.Time{Basis: anchor.ByPublication, Relations: []anchor.Relation{{Type: "after", Target: 2}}}
			r := reading{found: []detect.Mention{m.Mention, {Minor: true}, {Minor: true}}, times: []anchor.Time{m.Time, other, {Basis: anchor.ByPublication}}}
			keep := r.useful()
			assert.Equal(t, tt.kept, keep(0))
			assert.True(t, keep(1))
			assert.True(t, keep(2), "one that another refers to")
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
