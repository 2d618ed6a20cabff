package detect

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestHeadlinesLeaveOutWhatStandsBetweenSubjectAndVerb(t *testing.T) {
	tests := []struct{ text, trigger, want string }{
		{"On Friday, Norland's space agency, the Northern Space Institute (NSI), conducted the second test flight.", "conducted", "Norland's space agency conducted the second test flight"},
		{"The ferry, sailing from Port Ellen, Scotland to Belfast, sank on Monday.", "sank", "The ferry sank"},
		{"The minister, who had been in office since May, resigned on Monday.", "resigned", "The minister resigned"},
		{"The bridge, built in 1950, collapsed on Monday.", "collapsed", "The bridge collapsed"},
		{"Anna Kerr, 45, a teacher from Dorf, was killed on Monday.", "killed", "Anna Kerr was killed"},
		{"Officials said on Monday that rebels, backed by foreign troops, attacked the town of Dorf.", "attacked", "Rebels attacked the town of Dorf"},
		// not a name, nor what a list enumerates
		{"The president of the club, Otto Brandt, told reporters on Monday the match was off.", "told", "The president of the club, Otto Brandt, told reporters the match was off"},
		{"Norland, Sudland and Ostland attacked Peru on Monday.", "attacked", "Norland, Sudland and Ostland attacked Peru"},
		{"On Monday, the army attacked Peru.", "attacked", "The army attacked Peru"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			assert.Equal(t, tt.want, find(t, tt.text, tt.trigger).Headline)
		})
	}
}

func TestHeadlinesNameTheSubject(t *testing.T) {
	tests := []struct{ text, trigger, want string }{
		{"It was the attack that killed 12 people on Monday.", "killed", "The attack killed 12 people"},
		{"A judge in Bern, Switzerland found two banks guilty on Monday.", "found", "A judge in Bern, Switzerland found two banks guilty"},
		{"In Bern, Switzerland found two banks guilty on Monday.", "found", "Switzerland found two banks guilty"},
		{"A Boeing 737-800 jet crashed on Wednesday.", "crashed", "A Boeing 737-800 jet crashed"},
		{"For several days Norland denied the accusation.", "denied", "Norland denied the accusation"},
		{"For over ten years the family fought the company.", "fought", "The family fought the company"},
		{"In the late 1980's Nordair added flights to Peru.", "added", "Nordair added flights to Peru"},
		{"More than 200 people have died in Dorf.", "died", "More than 200 people have died in Dorf"},
		{"The trial is set to begin on Wednesday in Dorf.", "begin", "The trial is set to begin in Dorf"},
		{"The company's latest suit, filed in May 2003, claims that the bank broke the treaty.", "filed", "The company's latest suit filed"},
		{`"We can say that Norland has won," said Health Minister Otto Brandt on Monday.`, "said", `Health Minister Otto Brandt said: "We can say that Norland has won"`},
		{`Otto Brandt said on Monday, "The people of Norland regret this mistake. We will pay."`, "said", `Otto Brandt said, "The people of Norland regret this mistake"`},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			assert.Equal(t, tt.want, find(t, tt.text, tt.trigger).Headline)
		})
	}
}

func TestARelativeClauseEndsWhereItsNounFindsItsVerb(t *testing.T) {
	text := "The crash of the ferry, which killed all 40 on board, ended the company."
	m := find(t, text, "killed")
	assert.Equal(t, "The crash of the ferry, which killed all 40 on board", text[m.Start:m.End])
	m = find(t, text, "ended")
	assert.Equal(t, "The crash of the ferry ended the company", m.Headline)
}

func TestNumbersOfFlightsAreNoEvents(t *testing.T) {
	for _, m := range detectText("The crash of Nordair Flight 12 was seen by many.") {
		assert.NotEqual(t, "flight", m.Lemma)
	}
	assert.Equal(t, "flight", find(t, "The flight of the rebels on Monday surprised many.", "flight").Lemma)
}

func TestWhoIsNamedBesideTheSubjectTakesPart(t *testing.T) {
	m := find(t, "The president of the club, Otto Brandt, told reporters on Monday the match was off.", "told")
	assert.Contains(t, m.Participants, "Otto Brandt")
	assert.Equal(t, []string{"Otto Brandt"}, m.Attribution)
}

func TestWhatTakesPlaceIsTheEvent(t *testing.T) {
	m := find(t, "The launch took place at 9:18 AM on Friday in Norland.", "took")
	assert.Equal(t, "launch", m.Lemma)
	assert.False(t, m.Minor)
	assert.True(t, find(t, "The launch took place.", "took").Minor, "neither when nor who")
}

func TestSubjectsAreNotTakenFromThePhrasesBehindThem(t *testing.T) {
	tests := []struct{ text, trigger, want string }{
		{"A bomb planted by rebels killed 12 people on Monday.", "killed", "A bomb planted by rebels killed 12 people"},
		{"A bomb planted by rebels killed 12 people on Monday.", "planted", "A bomb planted by rebels"},
		{"A man arrested by police in Dorf died on Monday.", "died", "A man arrested by police in Dorf died"},
		{"The treaty signed between Norland and Sudland in 1991 ended the war.", "ended", "The treaty signed between Norland and Sudland ended the war"},
		{"On Tuesday, hours after the attack, the army, backed by tanks, moved into Dorf.", "moved", "The army moved into Dorf"},
		{"The decision came after a judge in Dorf ruled in December that the state could call Kerr.", "ruled", "A judge in Dorf ruled that the state could call Kerr"},
		{"Talks resumed in April after the bank's chief executive, Maria Lund, flew to Dorf.", "flew", "Maria Lund flew to Dorf"},
		{"Talks resumed in April after the bank's chief executive, Maria Lund, flew to Dorf.", "resumed", "Talks resumed"},
		{"Nordair shares have more than doubled since January 2018.", "doubled", "Nordair shares have more than doubled since January 2018"},
		// what opens a clause is no such phrase
		{"The army fled after rebels attacked the village.", "attacked", "Rebels attacked the village"},
		{"In Norland, rebels attacked the village on Monday.", "attacked", "Rebels attacked the village"},
	}
	for _, tt := range tests {
		t.Run(tt.text+" "+tt.trigger, func(t *testing.T) {
			assert.Equal(t, tt.want, find(t, tt.text, tt.trigger).Headline)
		})
	}
}

func TestAnEventThatIsSetToBeginIsPlanned(t *testing.T) {
	m := find(t, "The trial is set to begin on Wednesday in Dorf.", "begin")
	assert.Equal(t, Planned, m.Status)
	assert.False(t, m.Minor)
	assert.True(t, find(t, "The visit aims to begin a dialogue on Wednesday.", "begin").Minor)
}

func TestLinesBeginWithWhoActs(t *testing.T) {
	tests := []struct{ text, trigger, want string }{
		{"An inquiry the following year blamed the owners.", "blamed", "An inquiry the following year blamed the owners"},
		{"Early Saturday, Nordair chief Otto Brandt reported 29 were trapped.", "reported", "Nordair chief Otto Brandt reported 29 were trapped"},
		{"Early talks between Norland and Sudland failed on Monday.", "failed", "Early talks between Norland and Sudland failed"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			assert.Equal(t, tt.want, find(t, tt.text, tt.trigger).Headline)
		})
	}
}

func TestAQuotationThatIsCutSaysSo(t *testing.T) {
	long := `Otto Brandt said on Monday, "The people of Norland regret this mistake that the former government of the country made without any need for it or profit from it."`
	assert.Regexp(t, `^Otto Brandt said, "The people of Norland .*…"$`, find(t, long, "said").Headline)
}

func TestDatedClausesAreRowsWhoeverActs(t *testing.T) {
	rows := []struct{ text, trigger string }{
		{"The ferry failed a safety inspection in January.", "failed"},
		{"Vogel is expected to appear in court on Wednesday.", "appear"},
		{"Divers are to resume their search tomorrow.", "resume"},
		{"A hearing has been scheduled for October 21.", "scheduled"},
		{"Nordair plans to cut 1,200 jobs by the end of 2020, Kerr told analysts.", "cut"},
	}
	for _, tt := range rows {
		assert.False(t, find(t, tt.text, tt.trigger).Minor, tt.text)
	}
	minor := []struct{ text, trigger string }{
		{"The ferry failed a safety inspection in January.", "inspection"},
		{"The ferry failed often.", "failed"},
		{"Vogel is expected to appear in court on Wednesday.", "expected"},
		{"Divers are to resume their search tomorrow.", "search"},
	}
	for _, tt := range minor {
		assert.True(t, find(t, tt.text, tt.trigger).Minor, tt.text)
	}
	assert.Equal(t, Planned, find(t, "A hearing has been scheduled for October 21.", "scheduled").Status)
	assert.Equal(t, Future, find(t, "Divers are to resume their search tomorrow.", "resume").Status)
}

func TestWhoSpeaksLastIsToldFirst(t *testing.T) {
	m := find(t, "A ferry sank off the coast on Monday, officials told reporters on Tuesday.", "told")
	assert.Equal(t, "Officials told reporters: A ferry sank off the coast", m.Headline)
	m = find(t, "Officials told reporters that a ferry sank.", "told")
	assert.Equal(t, "Officials told reporters that a ferry sank", m.Headline)
}

func TestPartsOfAStretchOfTimeAreNoEvents(t *testing.T) {
	for _, m := range detectText("Nordair plans to cut 1,200 jobs by the end of 2020.") {
		assert.NotEqual(t, "end", m.Lemma)
	}
	assert.Equal(t, "end", find(t, "The end of the war was announced on Monday.", "end").Lemma)
}

func TestLengthsDateNothing(t *testing.T) {
	assert.True(t, find(t, "Nordair agreed to the sale, ending months of talks.", "ending").Minor)
}

func TestWhatARelativeClauseSaysEndsAtASemicolon(t *testing.T) {
	text := "It was sued by two employees who accused it of fraud; the case was settled in February."
	assert.Empty(t, find(t, text, "settled").Attribution)
}

func TestWhoHasATitleBesideTheNameIsNoFirm(t *testing.T) {
	text := "Nordair lost money in May. Its chief executive, Maria Lund, resigned in June. It was sued by a rival in July."
	assert.Contains(t, find(t, text, "sued").Participants, "Nordair")
}

func TestSomebodyUnnamedIsNotTheOneNamedBefore(t *testing.T) {
	text := "Jane Doe praised the troops on Monday. Soldiers shot a protester on Tuesday. She died on Wednesday."
	assert.Empty(t, find(t, text, "died").Participants)
	assert.Equal(t, "She died", find(t, text, "died").Headline)
	text = "Jane Doe met a protester on Monday. She died on Wednesday."
	assert.Equal(t, []string{"Jane Doe"}, find(t, text, "died").Participants, "whom the sentence is about goes on")
}
