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

func TestVerbsBehindAsides(t *testing.T) {
	text := "The flood, initially thought to be small, surprised French officials with its force."
	m := find(t, text, "surprised")
	assert.Equal(t, Past, m.Tense)
	assert.Equal(t, RoleNone, m.Role, "it is the main verb, wherever the tree hung it")
	assert.Equal(t, "surprised", text[detectText(text)[find(t, text, "flood").Parent].TriggerStart:][:9])

	told := find(t, "Jane Roe earlier told reporters: “We will see.”", "told")
	assert.Equal(t, Past, told.Tense)
	assert.False(t, told.Minor)
}

func TestParticiplesBeforeNouns(t *testing.T) {
	text := "The treaty cannot be saved, despite recently renewed efforts by Norway."
	efforts := find(t, text, "efforts")
	assert.Equal(t, Asserted, efforts.Status, "what is done despite something is done")
	ms := detectText(text)
	p := ms[find(t, text, "renewed").Parent]
	assert.Equal(t, "efforts", text[p.TriggerStart:p.TriggerEnd])
}

func TestFrontedParticiples(t *testing.T) {
	text := "After initially signalling support for the plan, Norwegian officials left the talks."
	m := find(t, text, "signalling")
	assert.Equal(t, "signalling support for the plan", text[max(m.Start, m.TriggerStart):m.End])
	assert.Equal(t, RoleAdverbial, m.Role)
	assert.Contains(t, m.Participants, "Norwegian officials")
	assert.Empty(t, find(t, text, "left").Attribution, "what they did is not what they signalled")
}

func TestHeadlinesOfVerbsThatTheTaggerMisses(t *testing.T) {
	text := "The bridge, which engineers from three countries had been building for more than eleven long years, collapsed into the river near the old harbour."
	assert.Equal(t, "The bridge collapsed into the river near the old harbour", find(t, text, "collapsed").Headline)
	text = "The bridge, built in haste, collapsed."
	assert.Equal(t, "The bridge collapsed", find(t, text, "collapsed").Headline)
	text = "The lack of damage at the Harbour Air Base surprised officials."
	assert.Equal(t, "The lack of damage at the Harbour Air Base", find(t, text, "damage").Headline)
}

func TestParticiplesHangOnTheVerbOfTheirClause(t *testing.T) {
	parent := func(text, trigger string) string {
		ms := detectText(text)
		p := find(t, text, trigger).Parent
		if p < 0 {
			return ""
		}
		return text[ms[p].TriggerStart:ms[p].TriggerEnd]
	}
	assert.Equal(t, "released", parent("The ministry released a report Monday alleging that rebels in the Roman Archdiocese of Dorf attacked more than 600 people.", "alleging"))
	assert.Equal(t, "sank", parent("The ferry, sailing from Bergen to Oslo, sank off the coast.", "sailing"))
	assert.Equal(t, "left", parent("The gain left wages higher than before.", "gain"))
}

func TestCausedDeedsHappened(t *testing.T) {
	assert.Equal(t, Asserted, find(t, "The demand led employers to raise wages.", "raise").Status)
	assert.Equal(t, Planned, find(t, "Employers met to raise wages.", "raise").Status)
}

func TestIntransitiveParticiplesAreVerbs(t *testing.T) {
	assert.Equal(t, Past, find(t, "The figures showed the rate for men declined to 4 percent.", "declined").Tense)
	assert.NotEqual(t, Past, find(t, "The rate has declined to 4 percent.", "declined").Tense)
}

func TestWhatComesFirstHappened(t *testing.T) {
	assert.Equal(t, Asserted, find(t, "Roe may have died soon after being captured.", "captured").Status)
	assert.Equal(t, RoleAdverbial, find(t, "At the time Roe was captured, the rebels were strong.", "captured").Role)
	assert.True(t, find(t, "The general kept what his land-grab had won.", "grab").Noun)
}

func TestTimesActNot(t *testing.T) {
	tests := []struct{ text, trigger, who string }{
		{"The academy, which is old, on December 22 called on the club to acquit him.", "called", "academy"},
		{"Brigadier General Patrick Roe of Norway yesterday said the assessment was done.", "said", "Patrick Roe"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			m := find(t, tt.text, tt.trigger)
			assert.Contains(t, m.Participants, tt.who)
			assert.NotContains(t, m.Participants, "yesterday")
		})
	}
	assert.Equal(t, "Academy called on the club to acquit him", find(t, tests[0].text, "called").Headline)
	assert.Equal(t, "Friday saw the end of the strike", find(t, "Friday saw the end of the strike.", "saw").Headline)
}

func TestEventsSayNothing(t *testing.T) {
	for _, name := range find(t, "Norway objected, claiming the extradition overruled a treaty.", "overruled").Attribution {
		assert.NotContains(t, name, "extradition")
	}
}

func TestAParticipleInAnAsideIsNoMainVerb(t *testing.T) {
	text := "The Roe Doctrine, announced in 2002, included a commitment to promote freedom."
	assert.Equal(t, NoTense, find(t, text, "announced").Tense)
	assert.Equal(t, Past, find(t, text, "included").Tense)
	assert.Equal(t, Past, find(t, "Rebels attacked the village, fled in trucks, and hid.", "fled").Tense)
}

func TestVerbsAreCoordinatedByTense(t *testing.T) {
	text := "Sources told Nord News that Norway rarely informs Peru of its operations beforehand and expressed concern that chances for a miscalculation are high."
	assert.Equal(t, "Sources", find(t, text, "expressed").Participants[0])
	assert.NotContains(t, find(t, text, "expressed").Attribution, "Norway")
	text = "Sources told Nord News that Norway informed Peru of its operations and expressed concern."
	assert.Equal(t, "Norway", find(t, text, "expressed").Participants[0], "two of one tense")
}
