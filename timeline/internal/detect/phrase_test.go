package detect

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNamesEndBeforeTheirEvents(t *testing.T) {
	tests := []struct {
		text, trigger string
		want          []string
	}{
		{"Prices rose after the Chile earthquake.", "earthquake", []string{"Chile"}},
		{"Norway had condemned Peru's invasion of Chile.", "invasion", []string{"Peru", "Chile"}},
		{"At the time Norway signed the treaty, prices were low.", "signed", []string{"Norway"}},
		{"The council fined Norway as punishment for invading Chile.", "invading", []string{"Chile"}},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got := find(t, tt.text, tt.trigger).Participants
			for _, w := range tt.want {
				assert.Contains(t, got, w)
			}
			for _, g := range got {
				assert.NotContains(t, g, "condemned")
				assert.NotContains(t, g, "earthquake")
				assert.NotContains(t, g, "time ")
				assert.NotContains(t, g, "punishment")
			}
		})
	}
}

func TestVerbsThatTheTaggerMisses(t *testing.T) {
	assert.Equal(t, Past, find(t, "Roe, on the radio on Monday, offered condolences to the families.", "offered").Tense)
	assert.False(t, find(t, "The index stands within a point of the record set on Monday.", "set").Noun)
	for _, m := range detectText("The pope spoke on Cuban television on Monday.") {
		assert.NotEqual(t, "television", m.Lemma, "an outlet is no event, though a verb is made of it")
	}
}

func TestRelativeClausesBehindPrepositions(t *testing.T) {
	text := "Ministers denounced the treaty in which both countries agreed on borders."
	assert.Equal(t, RoleRelative, find(t, text, "agreed").Role)
}

func TestTrialsAreNoPartOfWhatTheyAreAbout(t *testing.T) {
	text := "A judge cleared the bank in the 2009 collapse."
	assert.Negative(t, find(t, text, "collapse").Refers)
	text = "In a call on Monday, Norway urged Peru to leave."
	assert.GreaterOrEqual(t, find(t, text, "call").Refers, 0)
}
