package anchor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/detect"
	"github.com/bbdb26f0/annals/timeline/internal/syntax"
)

// published is a Friday.
const published = "2023-04-14"

// resolveText reads a text as an article and gives its mentions and their times.
func resolveText(t *testing.T, text, published string) ([]detect.Mention, []Time) {
	t.Helper()
	in := input(t, text, published)
	return in.Mentions, Resolve(in)
}

// input reads a text as an article.
func input(t *testing.T, text, published string) *Input {
	t.Helper()
	in := &Input{Text: text}
	if published != "" {
		iv, _, err := interval.ParseTime(published)
		require.NoError(t, err)
		in.Published = iv
	}
	var p parse.Parser
	in.Expressions = p.Parse(text, parse.Reference{Published: in.Published})
	spans := make([][2]int, len(in.Expressions))
	for i, e := range in.Expressions {
		spans[i] = [2]int{e.Start, e.End}
	}
	in.Sentences = syntax.ParseProtected(text, spans)
	in.Mentions = detect.Detect(text, in.Sentences)
	return in
}

// timeOf gives the time of the mention with the trigger, and fails the test
// without one.
func timeOf(t *testing.T, text, published, trigger string) Time {
	t.Helper()
	mentions, times := resolveText(t, text, published)
	for i, m := range mentions {
		if text[m.TriggerStart:m.TriggerEnd] == trigger {
			return times[i]
		}
	}
	require.Failf(t, "no mention", "%q in %q", trigger, text)
	return Time{}
}

func edtf(iv interval.Interval) string {
	if iv.IsZero() {
		return ""
	}
	return iv.EDTF(interval.NoGrain, 0)
}

type anchorCase struct {
	name, text, trigger string
	want                string
	basis               Basis
}

func checkIntervals(t *testing.T, tests []anchorCase) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := timeOf(t, tt.text, published, tt.trigger)
			assert.Equal(t, tt.want, edtf(got.Interval), "why: %q", got.Why)
			assert.Equal(t, tt.basis, got.Basis)
			assert.NotEmpty(t, got.Why, "every time says what it rests on")
		})
	}
}

func TestExpressionDatesTheMentionItBelongsTo(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"the verb of its clause", "The rebels attacked the village on Monday.", "attacked", "2023-04-10", ByExpression},
		{"the content, not the saying, when it stands inside", "The mayor said the rebels attacked the village on Monday.", "attacked", "2023-04-10", ByExpression},
		{"the saying, not the content, when it stands there", "The mayor said on Monday the rebels attacked the village.", "said", "2023-04-10", ByExpression},
		{"content of a dated saying is only not after it", "The mayor said on Monday the rebels attacked the village.", "attacked", "../2023-04-10", ByPublication},
		{"a genitive date goes with its noun", "The mayor condemned Monday's attack on the village.", "attack", "2023-04-10", ByExpression},
		{"and not with the verb", "The mayor condemned Monday's attack on the village.", "condemned", "../2023-04-14", ByPublication},
		{"a verb shares the date of its subject", "A fire on Monday destroyed the village.", "destroyed", "2023-04-10", ByExpression},
		{"an opening date goes with the main verb", "In 1996, following the company's purchase of a rival, the founder returned to London.", "returned", "1996-01-01/1996-12-31", ByExpression},
		{"a date right behind a verb goes with it", "He worked in the city until his practice closed last year.", "closed", "2022-01-01/2022-12-31", ByExpression},
		{"an attempt is dated, not what was attempted", "The bank tried to calm the markets on Monday.", "tried", "2023-04-10", ByExpression},
	})
}

func TestPrepositionsTurnDatesIntoBounds(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"since with a perfect goes on to publication", "The rebels have held the village since Monday.", "held", "2023-04-10/2023-04-14", ByExpression},
		{"before", "The rebels attacked the village before Monday.", "attacked", "../2023-04-09", ByExpression},
		{"after", "The rebels attacked the village after Monday.", "attacked", "2023-04-11/2023-04-14", ByExpression},
		{"after, ahead", "The rebels will leave the village after Monday.", "leave", "2023-04-18/..", ByExpression},
		{"after a dated noun bounds by the noun", "The rebels fled after Monday's attack.", "attack", "2023-04-10", ByExpression},
		{"after a noun with a date in it", "The rebels fled after the March 31 attack.", "attack", "2023-03-31", ByExpression},
		{"since how long something is the first", "It was the worst attack since November.", "attack", "2022-11-01/2023-04-14", ByExpression},
		{"on is the day itself", "The rebels attacked the village on Monday.", "attacked", "2023-04-10", ByExpression},
	})
}

func TestStatusAndTenseBoundWhatNothingDates(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"past", "The rebels attacked the village.", "attacked", "../2023-04-14", ByPublication},
		{"future", "The rebels will attack the village.", "attack", "2023-04-14/..", ByPublication},
		{"planned", "The rebels plan to attack the village.", "attack", "2023-04-14/..", ByPublication},
		{"hypothetical", "The rebels may attack the village.", "attack", "2023-04-14/..", ByPublication},
		{"a purpose is bounded by the deed", "Ministers gathered in Cairo on Monday to discuss the treaty.", "discuss", "2023-04-10/..", ByPublication},
		{"a purpose of a future deed is not", "Ministers will gather in Cairo to discuss the treaty.", "discuss", "2023-04-14/..", ByPublication},
	})
	t.Run("without a publication nothing is bounded", func(t *testing.T) {
		got := timeOf(t, "The rebels attacked the village.", "", "attacked")
		assert.Equal(t, "", edtf(got.Interval))
		assert.True(t, got.Likely.IsZero())
	})
}

func TestClausesOrderTheirEvents(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"after", "The army left the city after the rebels attacked the village on Monday.", "left", "2023-04-10/2023-04-14", ByRelation},
		{"before", "The army left the city before the rebels attacked the village on Monday.", "left", "../2023-04-10", ByRelation},
		{"when shares the date", "The army left the city when the rebels attacked the village on Monday.", "left", "2023-04-10", ByCarried},
		{"a contrast does not", "The army left the city although the rebels attacked the village on Monday.", "left", "../2023-04-14", ByPublication},
	})
	got := timeOf(t, "The army left the city after the rebels attacked the village.", published, "attacked")
	require.NotEmpty(t, got.Relations)
	assert.Equal(t, "before", got.Relations[0].Type)
}

func TestDefiniteNounsTakeUpWhatWasTold(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"the same kind", "The rebels attacked the village on Monday. The attack killed nine people.", "attack", "2023-04-10", ByCarried},
		{"another kind is not it", "The rebels attacked the village on Monday. The election was a success.", "election", "../2023-04-14", ByPublication},
		{"an indefinite noun is not it", "The rebels attacked the village on Monday. An attack killed nine people.", "attack", "../2023-04-14", ByPublication},
	})
}

func TestParagraphCarriesItsDate(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"on", "The rebels attacked the village on Monday. They burned the school.", "burned", "2023-04-10", ByCarried},
		{"not into the next paragraph", "The rebels attacked the village on Monday.\n\nThey burned the school.", "burned", "../2023-04-14", ByPublication},
		{"not to what people say", "The rebels attacked the village on Monday. The mayor said they were cruel.", "said", "../2023-04-14", ByPublication},
		{"not to a perfect", "The rebels attacked the village on Monday. They have burned the school.", "burned", "../2023-04-14", ByPublication},
	})
}

func TestLikelyIsASuggestionWithinTheInterval(t *testing.T) {
	tests := []struct{ name, text, trigger, want string }{
		{"news is of the day", "The government has banned the party.", "banned", "2023-04-14"},
		{"content of a dated saying", "The mayor said on Monday the rebels attacked the village.", "attacked", "2023-04-10"},
		{"the lead names the day of the story", "A ferry sank off the coast on Monday.\n\nThe crew jumped into the sea.", "jumped", "2023-04-10"},
		{"a saying is not part of the story", "A ferry sank off the coast on Monday.\n\nThe government has banned the party.", "banned", "2023-04-14"},
		{"an effect has the time of its cause", "Judges acquitted the airline on Monday over the 2009 crash, which killed all 228 aboard.", "killed", "2009-01-01/2009-12-31"},
		{"a purpose that of its deed", "Ministers gathered in Cairo on Monday to discuss the treaty.", "discuss", "2023-04-10"},
		{"a month frames its paragraph", "Wages rose last month. Prices fell.", "fell", "2023-03-01/2023-03-31"},
		{"a plan has none", "The rebels plan to attack the village.", "attack", ""},
		{"an event with a date needs none", "The rebels attacked the village on Monday.", "attacked", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := timeOf(t, tt.text, published, tt.trigger)
			assert.Equal(t, tt.want, edtf(got.Likely))
		})
	}
}

func TestReportsBringTheirOwnPublication(t *testing.T) {
	text := "The rebels attacked the village."
	old, _, err := interval.ParseTime("2020-01-02")
	require.NoError(t, err)
	now, _, err := interval.ParseTime(published)
	require.NoError(t, err)
	in := &Input{Text: text, Published: now, Reports: []Report{{Start: 0, End: len(text), Outlet: "The Post", Published: old}}}
	in.Sentences = syntax.Parse(text)
	in.Mentions = detect.Detect(text, in.Sentences)
	times := Resolve(in)
	require.NotEmpty(t, times)
	assert.Equal(t, "../2020-01-02", edtf(times[0].Interval))
	assert.Contains(t, times[0].Why[0], "the quoted report of 2020-01-02")
}

func TestWhatGoesAlongIsOfOneTime(t *testing.T) {
	tests := []struct {
		name, text, trigger string
		same                bool
	}{
		{"help in somebody's deed", "The queen may have helped the rebels in their attack on the village.", "attack", true},
		{"a place is no deed", "The queen may have helped the rebels in the attack zone.", "helped", false},
		{"an event and the surprise at it", "The attack on the village surprised the army.", "attack", true},
		{"an event and the protest against it", "The attack on the village angers nobody who protested last year.", "protested", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := timeOf(t, tt.text, published, tt.trigger)
			var same bool
			for _, rel := range got.Relations {
				same = same || rel.Type == "same"
			}
			assert.Equal(t, tt.same, same, "%v", got.Relations)
		})
	}
}

func TestDistancesPlaceOneEventByAnother(t *testing.T) {
	checkIntervals(t, []anchorCase{
		{"days after, back from the dated verb", "Police arrested the owner on Monday, six days after the sinking of the ferry.", "sinking", "2023-04-04", ByRelation},
		{"days before, ahead of it", "The owner was freed on 3 April, two days before rebels attacked the village.", "attacked", "2023-04-05", ByRelation},
		{"weeks are rounded", "The owner was freed on Monday, three weeks after rebels attacked the village.", "attacked", "2023-03-17/2023-03-23", ByRelation},
		{"after a noun with its own day", "The mayor resigned two days after Monday's blast.", "resigned", "2023-04-12", ByRelation},
		{"a few days are a bound", "The owner was freed on Monday, a few days after rebels attacked the village.", "attacked", "../2023-04-10", ByRelation},
	})
}
