package parse

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse/interval"
)

// wednesday is the day on which the tests read: 9 October 2024.
var wednesday = On(time.Date(2024, time.October, 9, 0, 0, 0, 0, time.UTC))

// span reads an interval as EDTF; "" is the zero Interval.
func span(t *testing.T, s string) interval.Interval {
	t.Helper()
	if s == "" {
		return interval.Interval{}
	}
	iv, _, _, err := interval.ParseEDTF(s)
	require.NoError(t, err)
	return iv
}

func TestExpressionsAreFoundInSentencesAndResolved(t *testing.T) {
	tests := []struct{ text, found, value, interval string }{
		{"The deal was signed on March 5, 2012, in Oslo.", "March 5, 2012", "2012-03-05", "2012-03-05"},
		{"It closed in January 2020 for good.", "January 2020", "2020-01", "2020-01"},
		{"He spoke late Saturday.", "late Saturday", "2024-10-05", "2024-10-05"},
		{"He spoke on Wednesday.", "Wednesday", "2024-10-09", "2024-10-09"},
		{"She will speak on Friday.", "Friday", "2024-10-11", "2024-10-11"},
		{"She spoke last Friday.", "last Friday", "2024-10-04", "2024-10-04"},
		{"The strike came a few weeks ago.", "a few weeks ago", "PAST_REF", "2024-08-28/2024-09-25"},
		{"Earlier this month it rained.", "Earlier this month", "2024-10", "2024-10-01/2024-10-09"},
		{"Over the weekend the storm hit.", "the weekend", "2024-W40-WE", "2024-10-05/2024-10-06"},
		{"Attacks grew in recent years.", "recent years", "PXY", "2019-10-09/2024-10-09"},
		{"Profit fell in the third quarter.", "the third quarter", "2024-Q3", "2024-07-01/2024-09-30"},
		{"It began in the early 1990s.", "the early 1990s", "199", "1990-01-01/1993-05-01"},
		{"The law takes effect Jan. 2.", "Jan. 2", "2025-01-02", "2025-01-02"},
		{"Caesar died in 44 BC.", "44 BC", "BC0044", "-0043"},
		{"They meet at 3:30 p.m. on Friday.", "3:30 p.m. on Friday", "2024-10-11T15:30", "2024-10-11T15:30:00/2024-10-11T15:30:59"},
		{"Prices rose for two and a half years.", "two and a half years", "P2Y6M", ""},
		{"The council meets every Monday.", "every Monday", "XXXX-WXX-1", ""},
		{"The day after Christmas it snowed.", "The day after Christmas", "2024-12-26", "2024-12-26"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var p Parser
			got := p.Parse(tt.text, wednesday)
			require.Len(t, got, 1)
			assert.Equal(t, tt.found, got[0].Text)
			assert.Equal(t, tt.value, got[0].Value)
			if tt.interval == "" {
				assert.True(t, got[0].Interval.IsZero())
			} else if got[0].Grain >= interval.Day {
				assert.Equal(t, span(t, tt.interval), got[0].Interval, "%s", got[0].Interval.EDTF(0, 0))
			}
			assert.Equal(t, tt.text[got[0].Start:got[0].End], got[0].Text)
			assert.NotEmpty(t, got[0].Rule)
		})
	}
}

func TestWordsThatAreNoTimesAreLeftAlone(t *testing.T) {
	for _, text := range []string{
		"Mrs May praised the plan.",
		"He may go.", "They may have left.", "The sun rose over the hill.", "He came second.", "A second attack failed.",
		"They march on the capital.", "Prices fall again.", "Spring water is sold here.",
		"A 2000-seat hall was built.", "It costs $1,999 today's buyers will not pay."[:15],
		"They won 3-2 at home.", "The score was 10-8.", "Use version 10.4.2 instead.", "Flight 1549 ditched.", "A Boeing 747 landed.",
		"A C-130 was hit.", "She is 40 years old.", "The six-year-old boy.", "A man aged 30 was held.",
		"Call 555-1234 or +1 202 555 0143.", "He lives at 1600 Pennsylvania Avenue.", "Follow us on Gab TV.", "0Comments",
		"The 7th Fleet sailed.", "It fell by 50%.", "A vote of two to one.", "Chapter 1066 tells of it.", "Some 1,500 troops left.",
		"It was February 30.", "On 29 February 2023 nothing happened.", "See page 1999.",
	} {
		t.Run(text, func(t *testing.T) {
			var p Parser
			for e := range p.All(text, wednesday) {
				t.Errorf("found %q as %s %s by rule %s", e.Text, e.Type, e.Value, e.Rule)
			}
		})
	}
}

func TestNamesOfMonthsAreTimesWhereTheWordsSaySo(t *testing.T) {
	for text, want := range map[string]string{
		"It opened in May.":              "2024-05",
		"It opened on May 28.":           "2024-05-28",
		"They will march in March 2025.": "2025-03",
		"Since August it has been dry.":  "2024-08",
	} {
		var p Parser
		got := p.Parse(text, wednesday)
		if assert.Len(t, got, 1, text) {
			assert.Equal(t, want, got[0].Value, text)
		}
	}
}

func TestAPublicationIntervalGivesTheHullUnlessAllDaysAgree(t *testing.T) {
	bounds := func(s string) Reference { return Reference{Published: span(t, s)} }
	tests := []struct {
		text, published, interval string
		certain                   bool
	}{
		{"He called last Friday.", "2024-10-08/2024-10-10", "2024-10-04", true},
		{"He called last Friday.", "2024-10-10/2024-10-12", "2024-10-04/2024-10-11", false},
		{"He called yesterday.", "2024-10-08/2024-10-10", "2024-10-07/2024-10-09", false},
		{"He called on 3 May 2020.", "2024-10-08/2024-10-10", "2020-05-03", true},
	}
	for _, tt := range tests {
		var p Parser
		got := p.Parse(tt.text, bounds(tt.published))
		if assert.Len(t, got, 1, tt.text) {
			assert.Equal(t, span(t, tt.interval), got[0].Interval, tt.text)
			assert.Equal(t, tt.certain, got[0].Certain, tt.text)
		}
	}
}

func TestWithoutAReferenceNothingRelativeIsInvented(t *testing.T) {
	var p Parser
	for _, text := range []string{"He left yesterday.", "He left last week.", "He left on Friday.", "He left two years ago."} {
		got := p.Parse(text, Reference{})
		if assert.Len(t, got, 1, text) {
			assert.True(t, got[0].Interval.IsZero(), "%s: %s", text, got[0].Value)
		}
	}
	got := p.Parse("He left on 5 May 2001.", Reference{})
	require.Len(t, got, 1)
	assert.Equal(t, span(t, "2001-05-05"), got[0].Interval)
}

func TestAQuotedReportCountsFromItsOwnDay(t *testing.T) {
	text := "He left on Friday. Quoted: She left on Friday."
	at := len("He left on Friday. Quoted:")
	var p Parser
	got := p.Parse(text, Reference{Published: span(t, "2024-10-09"), Regions: []Region{{Start: at, End: len(text), Published: span(t, "2024-09-04")}}})
	require.Len(t, got, 2)
	assert.Equal(t, "2024-10-04", got[0].Value)
	assert.Equal(t, AnchorPublication, got[0].Anchor)
	assert.Equal(t, "2024-08-30", got[1].Value)
	assert.Equal(t, AnchorQuote, got[1].Anchor)
}

func TestStoriesCarryTheDateOn(t *testing.T) {
	p := Parser{Domain: Narrative}
	var got []string
	for e := range p.All("In December 1941 war came. In January it spread. The next day they fled.", wednesday) {
		got = append(got, e.Value)
	}
	assert.Equal(t, []string{"1941-12", "1942-01", "1942-01-02"}, got)
}

func TestMessagesLookAhead(t *testing.T) {
	p := Parser{Domain: Colloquial}
	got := p.Parse("Dinner on Monday?", wednesday)
	require.Len(t, got, 1)
	assert.Equal(t, "2024-10-14", got[0].Value)
}

func TestSettingsChangeReadings(t *testing.T) {
	tests := []struct {
		name   string
		p      Parser
		text   string
		values []string
	}{
		{"month first", Parser{}, "on 5/3/2012", []string{"2012-05-03"}},
		{"day first", Parser{DayFirst: true}, "on 5/3/2012", []string{"2012-03-05"}},
		{"the past", Parser{Prefer: Past}, "on Friday they will go", []string{"2024-10-04"}},
		{"the future", Parser{Prefer: Future}, "on Friday they went", []string{"2024-10-11"}},
		{"a pivot", Parser{Pivot: 50}, "in '60 and '40", []string{"1960", "2040"}},
		{"a range whole", Parser{}, "from Monday to Friday", []string{"2024-10-07/2024-10-11"}},
		{"the ends of a range", Parser{Ends: true}, "from March 2020 to May 2021", []string{"2020-03", "2021-05"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for e := range tt.p.All(tt.text, wednesday) {
				got = append(got, e.Value)
			}
			assert.Equal(t, tt.values, got)
		})
	}
}

func TestWeeksBeginOnMondayOrOnSunday(t *testing.T) {
	text := "It rained last week."
	monday, sunday := Parser{}, Parser{Sunday: true}
	assert.Equal(t, span(t, "2024-09-30/2024-10-06"), monday.Parse(text, wednesday)[0].Interval)
	assert.Equal(t, span(t, "2024-09-29/2024-10-05"), sunday.Parse(text, wednesday)[0].Interval)
	rolling := Parser{Rolling: true}
	assert.Equal(t, span(t, "2024-10-02/2024-10-08"), rolling.Parse(text, wednesday)[0].Interval)
}

func TestAnUnknownLanguageFindsNothing(t *testing.T) {
	p := Parser{Lang: "xx"}
	assert.Empty(t, p.Parse("on 5 May 2001", wednesday))
}
