package parse

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEachSettingDoesWhatItSays(t *testing.T) {
	utc, tokyo := time.UTC, time.FixedZone("JST", 9*3600)
	tests := []struct {
		name             string
		p                Parser
		text             string
		value, from, end string // end is exclusive, "" open
	}{
		{"month before day", Parser{}, "on 3/5/2024", "2024-03-05", "2024-03-05", "2024-03-06"},
		{"day before month", Parser{DayFirst: true}, "on 3/5/2024", "2024-05-03", "2024-05-03", "2024-05-04"},
		{"day before month in Australia", Parser{Lang: "en-AU"}, "on 3/5/2024", "2024-05-03", "2024-05-03", "2024-05-04"},
		{"month before day in America", Parser{Lang: "en-US"}, "on 3/5/2024", "2024-03-05", "2024-03-05", "2024-03-06"},
		{"only one order is possible", Parser{DayFirst: true}, "on 3/25/2024", "2024-03-25", "2024-03-25", "2024-03-26"},
		{"weeks from Monday", Parser{}, "it rained last week", "2024-W40", "2024-09-30", "2024-10-07"},
		{"weeks from Sunday", Parser{Sunday: true}, "it rained last week", "2024-W40", "2024-09-29", "2024-10-06"},
		{"rolling weeks", Parser{Rolling: true}, "it rained last week", "2024-W40", "2024-10-02", "2024-10-09"},
		{"the tense of the past", Parser{}, "she left on Friday", "2024-10-04", "2024-10-04", "2024-10-05"},
		{"the tense of the future", Parser{}, "she will leave on Friday", "2024-10-11", "2024-10-11", "2024-10-12"},
		{"the past in any tense", Parser{Prefer: Past}, "she will leave on Friday", "2024-10-04", "2024-10-04", "2024-10-05"},
		{"the future in any tense", Parser{Prefer: Future}, "she left on Friday", "2024-10-11", "2024-10-11", "2024-10-12"},
		{"the future of a month", Parser{Prefer: Future}, "in March", "2025-03", "2025-03-01", "2025-04-01"},
		{"the past of a month", Parser{Prefer: Past}, "in December", "2023-12", "2023-12-01", "2024-01-01"},
		{"two digits of a year", Parser{}, "in '60", "1960", "1960-01-01", "1961-01-01"},
		{"two digits below a pivot", Parser{Pivot: 70}, "in '60", "2060", "2060-01-01", "2061-01-01"},
		{"the northern summer", Parser{}, "in summer 2023", "2023-SU", "2023-06-01", "2023-09-01"},
		{"the southern summer", Parser{Southern: true}, "in summer 2023", "2023-SU", "2023-12-01", "2024-03-01"},
		{"a wall clock", Parser{}, "at 3:00 p.m. EST", "2024-10-09T15:00", "2024-10-09T15:00", "2024-10-09T15:01"},
		{"a zone", Parser{Zone: utc}, "at 3:00 p.m. EST", "2024-10-09T20:00", "2024-10-09T20:00", "2024-10-09T20:01"},
		{"a zone over midnight", Parser{Zone: tokyo}, "at 3:00 p.m. EST", "2024-10-10T05:00", "2024-10-10T05:00", "2024-10-10T05:01"},
		{"news looks back", Parser{}, "on Monday", "2024-10-07", "2024-10-07", "2024-10-08"},
		{"messages look ahead", Parser{Domain: Colloquial}, "on Monday", "2024-10-14", "2024-10-14", "2024-10-15"},
		{"a length ahead is when in a message", Parser{Domain: Colloquial}, "let us meet in two weeks", "P2W", "2024-10-23", "2024-10-24"},
		{"an open length ahead is wide", Parser{Domain: Colloquial}, "let us meet in about 3-5 days", "P5D", "2024-10-12", "2024-10-15"},
		{"a length that ends ahead", Parser{Domain: Colloquial}, "send it within 3 days", "P3D", "2024-10-09", "2024-10-13"},
		{"a length of the past is how long", Parser{Domain: Colloquial}, "we built it in two weeks", "P2W", "", ""},
		{"a length is how long in the news", Parser{}, "let us meet in two weeks", "P2W", "", ""},
		{"early in a month", Parser{}, "in early February", "2024-02", "2024-02-01", "2024-02-11"},
		{"amid a month", Parser{}, "in mid-February", "2024-02", "2024-02-11", "2024-02-21"},
		{"late in a month", Parser{}, "in late February", "2024-02", "2024-02-21", "2024-03-01"},
		{"early in a week", Parser{}, "early last week", "2024-W40", "2024-09-30", "2024-10-03"},
		{"amid a week", Parser{}, "in the middle of last week", "2024-W40", "2024-10-01", "2024-10-04"},
		{"late in a week", Parser{}, "late last week", "2024-W40", "2024-10-04", "2024-10-07"},
		{"by a day in a message", Parser{Domain: Colloquial}, "send it by Friday", "2024-10-11", "2024-10-09", "2024-10-11"},
		{"by the end of a month", Parser{}, "done by the end of March 2024", "2024-03", "", "2024-04-01"},
		{"by a day in the news", Parser{}, "the crew left by Tuesday", "2024-10-08", "", "2024-10-09"},
		{"by a part of a day", Parser{}, "the crew left by Tuesday morning", "2024-10-08TMO", "", "2024-10-08T12:00"},
		{"who does it is no bound", Parser{}, "a claim by Monday's paper", "2024-10-07", "2024-10-07", "2024-10-08"},
		{"open behind", Parser{}, "since 2019", "2019", "2019-01-01", ""},
		{"open before", Parser{}, "until 2019", "2019", "", "2020-01-01"},
		{"behind a month", Parser{}, "after May 2024", "2024-05", "2024-06-01", ""},
		{"before a month", Parser{}, "before May 2024", "2024-05", "", "2024-05-01"},
		{"any such day is none", Parser{}, "on a Friday in rain", "XXXX-WXX-5", "", ""},
		{"the day of a noun is one", Parser{}, "in a Tuesday statement", "2024-10-08", "2024-10-08", "2024-10-09"},
		{"the last of a month that is past", Parser{}, "the last Friday of last month", "2024-09-27", "2024-09-27", "2024-09-28"},
		{"before a noun it is closed", Parser{}, "since the 2019 election", "2019", "2019-01-01", "2020-01-01"},
		{"before its owner it is closed", Parser{}, "after Monday's vote", "2024-10-07", "2024-10-07", "2024-10-08"},
		{"before its verb it is open", Parser{}, "after the weekend they left", "2024-W40-WE", "2024-10-07", ""},
		{"ends by themselves are closed", Parser{Ends: true}, "since 2019", "2019", "2019-01-01", "2020-01-01"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := tt.p.Parse(tt.text, wednesday)
			require.Len(t, got, 1)
			assert.Equal(t, tt.value, got[0].Value)
			from, _ := got[0].Interval.From()
			to, _ := got[0].Interval.To()
			assert.Equal(t, tt.from, moment(from))
			assert.Equal(t, tt.end, moment(to))
		})
	}
}

// moment writes a time as short as it is exact, "" for none.
func moment(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Hour() == 0 && t.Minute() == 0:
		return t.Format(time.DateOnly)
	}
	return t.Format("2006-01-02T15:04")
}

func TestEndsOfRangesShareWhatTheyLeaveOut(t *testing.T) {
	p := Parser{Ends: true}
	tests := map[string][]string{
		"from 10 to 12 July 2023 it rained":    {"10", "2023-07-10", "12 July 2023", "2023-07-12"},
		"on May 6 and 7, 2023":                 {"May 6", "2023-05-06", "7, 2023", "2023-05-07"},
		"(May-August 2023)":                    {"May", "2023-05", "August 2023", "2023-08"},
		"(2022-23)":                            {"2022", "2022", "23", "2023"},
		"on 5 May from 3 to 5 p.m.":            {"on 5 May from 3 to 5 p.m."[3:], "2024-05-05T15:00/2024-05-05T17:00"},
		"on February 20-31, 2023":              nil,
		"closed Thursday to Tuesday":           {"Thursday", "2024-10-03", "Tuesday", "2024-10-08"},
		"on 9th & 10th May 2023":               {"9th", "2023-05-09", "10th May 2023", "2023-05-10"},
		"(499-493 BC)":                         {"499", "BC0499", "493 BC", "BC0493"},
		"from 5 September to 12 October, 2023": {"5 September", "2023-09-05", "12 October, 2023", "2023-10-12"},
	}
	for text, want := range tests {
		var got []string
		for e := range p.All(text, wednesday) {
			got = append(got, e.Text, e.Value)
		}
		assert.Equal(t, want, got, text)
	}
}

func TestStoriesKeepTheirYear(t *testing.T) {
	p := Parser{Domain: Narrative}
	tests := []struct {
		text string
		want []string
	}{
		{"In March 1850 he sailed. In June he landed.", []string{"1850-03", "1850-06"}},
		{"In December 1850 he sailed. In January he landed.", []string{"1850-12", "1851-01"}},
		{"On 5 June 1850 he sailed, in a ship built in 1822. On 9 June he landed.", []string{"1850-06-05", "1822", "1850-06-09"}},
		{"In 1850 he sailed. It was the age of the 1840s. In May he landed.", []string{"1850", "184", "1850-05"}},
		{"On 5 June 1850 he sailed. That day it rained. The next year he came home.", []string{"1850-06-05", "1850-06-05", "1851"}},
		{"On 5 June 1850 he sailed. The day before, he had wept.", []string{"1850-06-05", "1850-06-04"}},
		{"He said: I sail today. In May 1850 he sailed. In July he landed.", []string{"2024-10-09", "1850-05", "1850-07"}},
	}
	for _, tt := range tests {
		var got []string
		for e := range p.All(tt.text, wednesday) {
			got = append(got, e.Value)
		}
		assert.Equal(t, tt.want, got, tt.text)
	}
}

func TestADayAndAMonthBesideEachOtherAreTwo(t *testing.T) {
	var got []string
	for e := range (&Parser{}).All("They met last Friday, last month and in 2019.", wednesday) {
		got = append(got, e.Text+" "+e.Value)
	}
	assert.Equal(t, []string{"last Friday 2024-10-04", "last month 2024-09", "2019 2019"}, got)
}
