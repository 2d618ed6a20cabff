package anchor

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSomeExpressionsDateNothing(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"a year in a name", "Mayor Roe opened Expo 2015.", "opened", "../2023-04-14", ByPublication},
		{"a year with a preposition", "Mayor Roe opened the fair in 2015.", "opened", "2015-01-01/2015-12-31", ByExpression},
		{"how far a superlative reaches", "The mayor opened the largest fair in the past decade.", "opened", "../2023-04-14", ByPublication},
		{"how far an ordinal reaches", "The strike closed the port for the third time in the past two years.", "closed", "../2023-04-14", ByPublication},
		{"a period without a comparison", "The mayor opened many schools in the past two years.", "opened", "2021-04-14/2023-04-14", ByExpression},
	})
}

func TestDatesBesideVerbsAndObjects(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"on, right behind a participle", "Shares rose, leaving the index within a point of its record set in 2019.", "set", "2019-01-01/2019-12-31", ByExpression},
		{"and not the verb further up", "Shares rose, leaving the index within a point of its record set in 2019.", "leaving", "../2023-04-14", ByPublication},
		{"a bare day behind what is made", "The ministry released a report Monday saying the bridge was safe.", "released", "2023-04-10", ByExpression},
		{"a bare day behind what is answered", "The ministry condemned the attack Monday.", "condemned", "2023-04-10", ByExpression},
		{"and not what is answered", "The ministry condemned the attack Monday.", "attack", "../2023-04-14", ByPublication},
		{"a genitive day stays with its noun", "The ministry condemned Monday's attack.", "condemned", "../2023-04-14", ByPublication},
	})
}

func TestWhatAnAnswerAnswersHasItsOwnDay(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"the object of a reaction", "The minister denounced the decision on Monday.", "decision", "../2023-04-14", ByPublication},
		{"the object of a deed", "The minister signed the accord on Monday.", "accord", "2023-04-10", ByCarried},
		{"an old affair is not the day of its trial", "A judge cleared the bank in the 2009 collapse.", "cleared", "../2023-04-14", ByPublication},
		{"a meeting is when it was agreed", "Ministers signed the treaty in a meeting on Monday.", "signed", "2023-04-10", ByExpression},
		{"a pointing noun takes up no event of its class", "The airline doubled its flights in March. This move angers pilots.", "move", "../2023-04-14", ByPublication},
	})
}

func TestStoriesGoOnWithTheirCast(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"the same party", "Rebels attacked the village on Monday. The rebels burned the school.", "burned", "2023-04-10", ByCarried},
		{"another party may be on another day", "Rebels attacked the village on Monday. A passer-by called a doctor.", "called", "../2023-04-14", ByPublication},
		{"not over many sentences", "Rebels attacked the village on Monday. It is old. It is small. It is poor. The rebels burned the school.", "burned", "../2023-04-14", ByPublication},
	})
}

func TestLikelyFollowsWhatIsTold(t *testing.T) {
	tests := []struct{ name, text, trigger, want string }{
		{"an attempt and what is tried", "Crews are trying to reach the ferry.", "reach", "2023-04-14"},
		{"a plan lies ahead", "The mayor plans to close the port.", "close", ""},
		{"the same speaker goes on", "Jane Roe announced on Monday that the port would close. She said that it was unsafe.", "said", "2023-04-10"},
		{"another one speaks for the day", "Prices rose on Friday. Jane Roe announced on Monday that the port would close. John Doe said that it was safe.", "said", "2023-04-14"},
		{"this week is no frame", "The king met the queen this week. Norway called for talks.", "called", "2023-04-14"},
		{"words of another day end a frame", "Shares dropped on Friday.\n\nPrices rose in March. Jane Roe told Norway on Monday that they were low. Wages fell.", "fell", "2023-04-14"},
		{"a reason has its own day", "Norway invaded Iceland on March 2. The council on March 6 ordered sanctions as punishment for invading Iceland.", "invading", "2023-03-02"},
		{"the same deed by the same parties", "The war began with Norway's invasion of Iceland on March 2.\n\nNorway said it invaded Iceland over fish.", "invaded", "2023-03-02"},
		{"the same deed by others", "Ministers met in Oslo on Friday.\n\nThe war began with Norway's invasion of Iceland on March 2.\n\nDenmark said it invaded Iceland over fish.", "invaded", "2023-04-14"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := timeOf(t, tt.text, published, tt.trigger)
			assert.Equal(t, tt.want, edtf(got.Likely), "%v", got.Why)
		})
	}
}

func TestParticiplesDateTheirNouns(t *testing.T) {
	got := timeOf(t, "The treaty cannot be saved, despite recently renewed efforts by Norway.", published, "efforts")
	assert.Equal(t, ByExpression, got.Basis)
	assert.True(t, got.Interval.IsBounded())
}

func TestWordsOfSequenceAreReadAsWritten(t *testing.T) {
	got := timeOf(t, "Jane Roe visited Norway. Jane Roe earlier told reporters that she would stay.", published, "told")
	var how []string
	for _, rel := range got.Relations {
		how = append(how, rel.Type)
	}
	assert.Contains(t, how, "before")
}

func TestCausesLeaveDatesToWhatTheyCause(t *testing.T) {
	text := "In 1986 the firm added a clock to its radio, prompting Norland to file suit in 1989."
	checkIntervals(t, []anchorCase{
		{"what was prompted", text, "file", "1989-01-01/1989-12-31", ByExpression},
		{"its noun", text, "suit", "1989-01-01/1989-12-31", ByCarried},
		{"the deed", text, "added", "1986-01-01/1986-12-31", ByExpression},
		{"an accord is of when it was reached", "The shop violates an agreement reached between the firms in 1991.", "agreement", "1991-01-01/1991-12-31", ByCarried},
		{"time counted from an arrest", "Roe died within weeks of his arrest on March 26, 2019.", "arrest", "2019-03-26", ByExpression},
		{"what came later", "Roe fell ill in 2004, later revealing a tumour.", "revealing", "../2023-04-14", ByPublication},
	})
}

func TestLikelyLooksFurther(t *testing.T) {
	tests := []struct{ name, text, trigger, want string }{
		{"a headline tells what the lead dates", "Founder John Roe dies\n\nJohn Roe died on Wednesday at his home in Oslo.", "dies", "2023-04-12"},
		{"a headline of another event does not", "Norway bans tea shop\n\nJohn Roe died on Wednesday at his home in Oslo.", "bans", "2023-04-14"},
		{"as they spoke", "A fire broke out on Monday.\n\nThe governor said on Wednesday as he inspected the ruins that all was well.", "inspected", "2023-04-12"},
		{"a gathering is when something was done at it", "On Wednesday, at this year's trade conference, the firm showed a phone.", "conference", "2023-04-12"},
		{"the same word before one of its class", "Norway launched its shop on April 28, 2003.\n\nIt began trading in tea on May 2, 2006.\n\nSince its launch, the shop has sold tea.", "launch", "2003-04-28"},
		{"whoever is kidnapped is held", "Ministers met on Friday.\n\nRebels captured John Roe on March 26.\n\nThe family recalled the abduction of John Roe.", "abduction", "2023-03-26"},
		{"an appearance to show something", "The king made an appearance in March to unveil the statue.", "unveil", "2023-03-01/2023-03-31"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := timeOf(t, tt.text, published, tt.trigger)
			assert.Equal(t, tt.want, edtf(got.Likely), "%v %v", edtf(got.Interval), got.Why)
		})
	}
}

func TestTenseRulesExpressionsOut(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"nobody has told yet what is to come", "Norway told firms of a cutback in its oil supply from May 1.", "told", "../2023-04-14", ByPublication},
		{"what somebody thinks now", "She thinks that the house was worth more in October.", "thinks", "../2023-04-14", ByPublication},
		{"what was so then", "The rebels attacked the village in October.", "attacked", "2022-10-01/2022-10-31", ByExpression},
	})
}

func TestDatesInsideNounPhrases(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"before a compound", "The general has been under quarantine since his March 2 land-grab.", "grab", "2023-03-02", ByExpression},
		{"before the noun", "Officials spoke of the March 2 attack on Norway.", "attack", "2023-03-02", ByExpression},
		{"before somebody", "Officials met the March 2 committee.", "met", "2023-03-02", ByExpression},
	})
}

func TestGenitiveDatesBelongToTheirThing(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"where somebody is moved to", "Norway won its match, moving the team to Saturday's top table.", "won", "../2023-04-14", ByPublication},
		{"an event", "Officials spoke of Monday's attack on Norway.", "attack", "2023-04-10", ByExpression},
	})
}

func TestADateRuledOutIsNotReplacedByAnother(t *testing.T) {
	got := timeOf(t, "On April 3, 2011, divers found the wreck, and they raised it on December 1, 2023.", published, "raised")
	assert.Equal(t, ByPublication, got.Basis)
}

func TestOwnedNounsTakeUpTheirDeed(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"the same name and party", "Norway's invasion of Iceland began on March 2, 2023.\n\nPrices rose after Norway's invasion of Iceland.", "invasion", "2023-03-02", ByCarried},
	})
	second := func(text string) Time {
		mentions, times := resolveText(t, text, published)
		for i := len(mentions) - 1; i >= 0; i-- {
			if mentions[i].Lemma == "attack" && mentions[i].Noun {
				return times[i]
			}
		}
		return Time{}
	}
	assert.Equal(t, "2023-03-02", edtf(second("Officials spoke of Norway's March 2 attack on Iceland.\n\nThey condemned Norway's attack on Iceland.").Interval))
	assert.Equal(t, "../2023-04-14", edtf(second("Officials spoke of Norway's March 2 attack on Iceland and Norway's March 5 attack on Iceland.\n\nThey condemned Norway's attack on Iceland.").Interval), "which of the two is not told")
	assert.Equal(t, "../2023-04-14", edtf(second("Officials spoke of Norway's March 2 attack on Iceland.\n\nThey condemned Peru's attack on Chile.").Interval), "another party")
}
