package detect

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/timeline/internal/syntax"
)

func detectText(text string) []Mention { return Detect(text, syntax.Parse(text)) }

// find gives the mention with the trigger, and fails the test without one.
func find(t *testing.T, text, trigger string) Mention {
	t.Helper()
	for _, m := range detectText(text) {
		if text[m.TriggerStart:m.TriggerEnd] == trigger {
			return m
		}
	}
	require.Failf(t, "no mention", "%q in %q", trigger, text)
	return Mention{}
}

func TestStatus(t *testing.T) {
	tests := []struct {
		text, trigger string
		want          Status
	}{
		{"The army attacked the village.", "attacked", Asserted},
		{"The army did not attack the village.", "attack", Negated},
		{"The army never attacked the village.", "attacked", Negated},
		{"The army refused to attack the village.", "attack", Negated},
		{"The army has yet to attack the village.", "attack", Negated},
		{"The army left without attacking the village.", "attacking", Negated},
		{"The army will attack the village.", "attack", Future},
		{"The general said the army would attack the village.", "attack", Future},
		{"The army may attack the village.", "attack", Hypothetical},
		{"If the army attacks the village, people will flee.", "attacks", Hypothetical},
		{"The army plans to attack the village.", "attack", Planned},
		{"The army agreed to leave the village.", "leave", Planned},
		{"The army reportedly attacked the village.", "attacked", Alleged},
		{"The army is said to have attacked the village.", "attacked", Alleged},
		{"The mayor claimed that the army attacked the village.", "attacked", Alleged},
		{"The mayor said that the army attacked the village.", "attacked", Asserted},
		{"The mayor spoke about the upcoming visit by the queen.", "visit", Planned},
		{"The mayor spoke about the visit by the queen.", "visit", Asserted},
		{"The mayor warned of a possible attack on the village.", "attack", Hypothetical},
		{"Police investigated an explosion blamed on rebels.", "explosion", Alleged},
		{"There was no attack on the village.", "attack", Negated},
		{"The lack of damage in the village surprised officials.", "damage", Negated},
		{"The queen may have encouraged them in their attack on the village.", "attack", Asserted},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			assert.Equal(t, tt.want, find(t, tt.text, tt.trigger).Status)
		})
	}
}

func TestPlanThatWasCarriedOut(t *testing.T) {
	done := "The group's plot to kill the bishop in Lima, which was carried out in May, shocked the country."
	m := find(t, done, "kill")
	assert.Equal(t, Asserted, m.Status)
	assert.False(t, m.Minor)

	open := "The group's plot to kill the bishop in Lima, which became known in May, shocked the country."
	assert.Equal(t, Planned, find(t, open, "kill").Status)
}

func TestAttribution(t *testing.T) {
	tests := []struct {
		text, trigger string
		want          []string
	}{
		{"The army attacked the village, according to two officials.", "attacked", []string{"two officials"}},
		{"According to two officials, the army attacked the village.", "attacked", []string{"two officials"}},
		{"The army attacked the village, the Daily Courier reported on Monday.", "attacked", []string{"Daily Courier"}},
		{"The army attacked the village, the Daily Courier reported, citing two officials.", "attacked", []string{"Daily Courier", "two officials"}},
		{"The army attacked the village, as reported by the Daily Courier.", "attacked", []string{"Daily Courier"}},
		{"The mayor said that the army attacked the village.", "attacked", []string{"mayor"}},
		{"Jane Doe said on Monday that the army attacked the village.", "attacked", []string{"Jane Doe"}},
		{"The army attacked the village.", "attacked", nil},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			assert.Equal(t, tt.want, find(t, tt.text, tt.trigger).Attribution)
		})
	}
}

func TestCaptionCredit(t *testing.T) {
	text := "A tanker burns off the coast in this picture taken on May 3. (Navy/Handout via NEWSWIRE)\nThe crew fled."
	assert.Equal(t, []string{"Navy/Handout via NEWSWIRE"}, find(t, text, "taken").Attribution)
	assert.Nil(t, find(t, text, "fled").Attribution)
}

func TestDefaultOutlet(t *testing.T) {
	text := "Ministry hid report: Courier\nThe ministry hid a report, according to Courier.\nThe minister ordered the silence in May."
	assert.Equal(t, []string{"Courier"}, find(t, text, "ordered").Attribution)

	lead := "The ministry hid a report, the Daily Courier reported.\nThe minister ordered the silence in May.\nMeanwhile, Chile closed its border."
	assert.Equal(t, []string{"Daily Courier"}, find(t, lead, "ordered").Attribution)
	assert.Nil(t, find(t, lead, "closed").Attribution)
}

func TestShortNamesAndPronouns(t *testing.T) {
	text := "Foreign Minister Jane Doe arrived in Lima on Monday.\nDoe said that the talks failed.\nShe resigned on Friday."
	assert.Equal(t, []string{"Jane Doe"}, find(t, text, "failed").Attribution)
	assert.Equal(t, []string{"Jane Doe"}, find(t, text, "resigned").Participants)
}

func TestParticipants(t *testing.T) {
	tests := []struct {
		text, trigger string
		want          []string
	}{
		{"Brazil attacked Peru.", "attacked", []string{"Brazil", "Peru"}},
		{"Peru was attacked by Brazil.", "attacked", []string{"Brazil", "Peru"}},
		{"Brazil's attack on Peru shocked the world.", "attack", []string{"Brazil", "Peru"}},
		{"The Brazilian attack on Peru shocked the world.", "attack", []string{"Brazil", "Peru"}},
		{"President Jane Doe met Prime Minister John Roe.", "met", []string{"Jane Doe", "John Roe"}},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			assert.Equal(t, tt.want, find(t, tt.text, tt.trigger).Participants)
		})
	}
}

func TestClassJoinsNounAndVerb(t *testing.T) {
	tests := []struct{ verb, verbTrigger, noun, nounTrigger string }{
		{"The army struck the village.", "struck", "The strike on the village failed.", "strike"},
		{"Rebels assassinated the bishop.", "assassinated", "The assassination of the bishop failed.", "assassination"},
		{"The firm acquired a rival.", "acquired", "The acquisition of a rival failed.", "acquisition"},
	}
	for _, tt := range tests {
		assert.Equal(t, find(t, tt.verb, tt.verbTrigger).Class, find(t, tt.noun, tt.nounTrigger).Class, tt.verb)
	}
}

func TestLightVerb(t *testing.T) {
	text := "Brazil carried out a series of attacks on Peru in March."
	verb, noun := find(t, text, "carried"), find(t, text, "attacks")
	assert.Equal(t, "attack", verb.Class)
	assert.False(t, verb.Minor)
	assert.True(t, noun.Minor)
	assert.Equal(t, "carried", text[detectText(text)[noun.Refers].TriggerStart:detectText(text)[noun.Refers].TriggerEnd])
}

func TestRoles(t *testing.T) {
	tests := []struct {
		text, trigger, parent string
		role                  Role
		marker, measure       string
	}{
		{"The army fled after rebels attacked the village.", "attacked", "fled", RoleAdverbial, "after", ""},
		{"The army fled two days before rebels attacked the village.", "attacked", "fled", RoleAdverbial, "before", "two days"},
		{"The mayor said that the army fled.", "fled", "said", RoleComplement, "", ""},
		{"The army fled, the mayor said on Monday.", "fled", "said", RoleComplement, "", ""},
		{"The army fled after the attack on the village.", "attack", "fled", RoleNominal, "after", ""},
		{"The army fled in the wake of the attack on the village.", "attack", "fled", RoleNominal, "in the wake of", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			ms := detectText(tt.text)
			m := find(t, tt.text, tt.trigger)
			require.GreaterOrEqual(t, m.Parent, 0)
			p := ms[m.Parent]
			assert.Equal(t, tt.parent, tt.text[p.TriggerStart:p.TriggerEnd])
			assert.Equal(t, tt.role, m.Role)
			assert.Equal(t, tt.marker, m.Marker)
			assert.Equal(t, tt.measure, m.Measure)
		})
	}
}

func TestSpan(t *testing.T) {
	tests := []struct{ text, trigger, want string }{
		{"According to officials, Brazil attacked Peru in March, the mayor said.", "attacked", "Brazil attacked Peru in March"},
		{"Brazil attacked Peru and Chile closed its border.", "attacked", "Brazil attacked Peru"},
		{"Brazil attacked Peru after Chile closed its border.", "attacked", "Brazil attacked Peru"},
		{"On Monday officials discussed Brazil's attack on Peru.", "attack", "Brazil's attack on Peru"},
		{"The mayor said that Brazil attacked Peru.", "attacked", "Brazil attacked Peru"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			m := find(t, tt.text, tt.trigger)
			assert.Equal(t, tt.want, tt.text[m.Start:m.End])
		})
	}
}

func TestMinor(t *testing.T) {
	tests := []struct {
		text, trigger string
		minor         bool
	}{
		{"Brazil attacked Peru on Monday.", "attacked", false},
		{"The move raises doubts about the future of the alliance.", "raises", true},
		{"The verdict highlights a wider problem with the courts.", "highlights", true},
		{"The firm pays a dividend each year.", "pays", true},
		{"Did Brazil attack Peru?", "attack", true},
		{"If Brazil attacks Peru, Chile will help.", "attacks", true},
		{"Brazil has warm relations with Peru.", "has", true},
		{"The Daily Courier reported on Tuesday that Brazil attacked Peru.", "reported", false},
		{"The mayor said that Brazil attacked Peru.", "said", true},
		{"Jane Doe announced the closure of the plant.", "announced", false},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			assert.Equal(t, tt.minor, find(t, tt.text, tt.trigger).Minor)
		})
	}
}

func TestQuoted(t *testing.T) {
	text := "“We want peace and we hope for talks,” Jane Doe said on Monday."
	assert.True(t, find(t, text, "want").Quoted)
	assert.True(t, find(t, text, "want").Minor)
	assert.False(t, find(t, text, "said").Quoted)
}

func TestHeadline(t *testing.T) {
	tests := []struct{ text, trigger, want string }{
		{"According to officials, Brazil attacked Peru on Monday.", "attacked", "Brazil attacked Peru"},
		{"On Monday officials discussed Brazil's attack on Peru.", "attack", "Brazil's attack on Peru"},
		{"Jane Doe arrived in Lima.\nShe resigned on Friday.", "resigned", "Jane Doe resigned"},
		{"The mayor wrote a letter to the judge, who resigned in March.", "resigned", "Judge resigned"},
		{"The head of the organization, who resigned in March, left Lima.", "resigned", "Head resigned"},
		{"The president of the club, who resigned in March, left Lima.", "resigned", "President resigned"},
		{"The bridge collapsed on March 13, a Monday, not a Tuesday as first reported.", "collapsed", "The bridge collapsed, not as first reported"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			assert.Equal(t, tt.want, find(t, tt.text, tt.trigger).Headline)
		})
	}
}

func TestDetectSkipsBoilerplate(t *testing.T) {
	text := "Brazil attacked Peru on Monday.\nRead more: Chile closes its border"
	for _, m := range detectText(text) {
		assert.Less(t, m.End, 32)
	}
	assert.NotEmpty(t, detectText(text))
}

func TestDetectSurvivesBrokenTrees(t *testing.T) {
	text := "Brazil attacked Peru"
	loop := []syntax.Sentence{{Start: 0, End: 20, Tokens: []syntax.Token{
		{Start: 0, End: 6, Lemma: "brazil", Tag: "NNP", Head: 1, Label: "nsubj"},
		{Start: 7, End: 15, Lemma: "attack", Tag: "VBD", Head: 2, Label: "root"},
		{Start: 16, End: 20, Lemma: "peru", Tag: "NNP", Head: 1, Label: "obj"},
	}}}
	wild := []syntax.Sentence{{Start: 0, End: 99, Tokens: []syntax.Token{
		{Start: -4, End: 6, Tag: "VB", Head: 77}, {Start: 15, End: 7, Tag: "NN", Head: 0}, {Start: 16, End: 99, Tag: "", Head: 2},
	}}, {}}
	assert.NotPanics(t, func() { Detect(text, loop) })
	assert.NotPanics(t, func() { Detect(text, wild) })
	assert.NotPanics(t, func() { Detect("", nil) })
}

func TestTense(t *testing.T) {
	tests := []struct {
		text, trigger        string
		tense                Tense
		perfect, progressive bool
	}{
		{"The army attacked the village.", "attacked", Past, false, false},
		{"The army had attacked the village.", "attacked", Past, true, false},
		{"The army had been attacking the village.", "attacking", Past, true, true},
		{"The army has not yet been attacking the village.", "attacking", Present, true, true},
		{"The army was attacking the village.", "attacking", Past, false, true},
		{"The army is attacking the village.", "attacking", Present, false, true},
		{"The army will attack the village.", "attack", Futural, false, false},
		{"The army wants to attack the village.", "attack", NoTense, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			m := find(t, tt.text, tt.trigger)
			assert.Equal(t, tt.tense, m.Tense)
			assert.Equal(t, tt.perfect, m.Perfect, "perfect")
			assert.Equal(t, tt.progressive, m.Progressive, "progressive")
			for _, other := range detectText(tt.text) {
				assert.NotContains(t, []string{"had", "has", "been", "was", "is"}, tt.text[other.TriggerStart:other.TriggerEnd], "an auxiliary tells nothing")
			}
		})
	}
}
