package detect

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func rows(text string) []string {
	var out []string
	for _, m := range detectText(text) {
		if !m.Minor && !m.Generic {
			out = append(out, m.Headline)
		}
	}
	return out
}

func TestTheFirstActOfReportingIsARow(t *testing.T) {
	tests := []struct {
		name, text, want string
	}{
		{"as reported by", "The army left the city on Monday, as reported by Nord News. Rebels burned the school.", "Nord News reported that the army left the city"},
		{"speaking to", "According to two officials speaking to Nord News, the army left the city.", "Two officials spoke to Nord News"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Contains(t, rows(tt.text), tt.want)
		})
	}
	none := []struct{ name, text, not string }{
		{"a source without an act", "According to Nord News, the army left the city.", "Nord News"},
		{"an act that has a row", "Nord News reported on Monday that the army left the city. The rebels burned the school, as reported by Nord News.", "Nord News reported that the rebels burned the school"},
		{"a second act", "The army left, as reported by Nord News. The rebels burned the school, as reported by Nord News.", "Nord News reported that the rebels burned the school"},
	}
	for _, tt := range none {
		t.Run(tt.name, func(t *testing.T) {
			for _, r := range rows(tt.text) {
				assert.NotEqual(t, tt.not, r)
				assert.NotContains(t, r, "spoke to")
			}
			assert.NotContains(t, rows(tt.text), tt.not)
		})
	}
}

func TestActsOfReportingHaveATimeOfTheirOwn(t *testing.T) {
	text := "According to two officials speaking to Nord News, the army left the city on Monday."
	assert.Equal(t, -1, find(t, text, "speaking").Parent)
}

func TestWhatIsNoRow(t *testing.T) {
	tests := []struct{ name, text, trigger string }{
		{"a saying set into a clause", "Police carried out raids, which Norway says have failed.", "says"},
		{"nothing is said", "Norwegian officials have stressed that, while the plan is good, it is late.", "stressed"},
		{"nobody says of what", "Norwegian officials were only informed after the raid.", "informed"},
		{"in what state something is left", "The flood left Norway unable to export fish.", "left"},
		{"what somebody would support", "Officials said they would support an attack on Peru.", "attack"},
		{"what work goes on towards", "Roe said that progress was being made toward a deal with Peru.", "deal"},
		{"one of many risks", "The plan carries risks, including Peruvian retaliation that could harm trade.", "retaliation"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.True(t, find(t, tt.text, tt.trigger).Minor)
		})
	}
	assert.False(t, find(t, "Norway condemned the attack on Peru on Monday.", "attack").Status == Hypothetical)
	assert.False(t, find(t, "Norway signed a deal with Peru on Monday.", "signed").Minor)
	assert.Equal(t, "Raids have failed", find(t, "Police carried out raids, which Norway says have failed.", "failed").Headline)
}

func TestPossessivePronouns(t *testing.T) {
	tests := []struct{ text, trigger, want string }{
		{"Officials spoke to Nord News of the attack on Norway in the wake of its own raid on Peru.", "raid", "Norway"},
		{"Officials regret Norway's actions in light of its attack on Peru.", "attack", "Norway"},
		{"In her talks with John Roe, Jane Doe urged peace.", "talks", "Jane Doe"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got := find(t, tt.text, tt.trigger).Participants
			if assert.NotEmpty(t, got) {
				assert.Equal(t, tt.want, got[0])
			}
		})
	}
	assert.Equal(t, "Its attack on Peru", find(t, "Officials regret its attack on Peru.", "attack").Headline, "nobody is named, so nobody is put in")
}
