package parse

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/bbdb26f0/annals/parse/interval"
)

func TestMessagesUseBareUnitsAsTimes(t *testing.T) {
	p, news := Parser{Domain: Colloquial}, Parser{}
	tests := []struct {
		text, found, value string // found is "" where nothing is to be
	}{
		{"Long day!", "day", "P1D"},
		{"Busy week at the office", "week", "P1W"},
		{"Camp day 2 and still raining", "day 2", "P1D"},
		{"Her first day at work", "first day", "P1D"},
		{"I slept the whole day", "the whole day", "P1D"},
		{"Nobody knows my future", "future", "FUTURE_REF"},
		{"shares and future profits", "", ""},
		{"day of rest", "", ""},
		{"open year round", "", ""},
		{"Have a great week!", "", ""},
		{"month", "", ""},
		{"for the year", "", ""},
		{"a few hour", "", ""},
		{"123456789123 hour", "", ""},
		{"year end", "", ""},
		{"in days", "", ""},
		{"some day they sail", "", ""},
		{"see week 10", "week", "P1W"},
	}
	for _, tt := range tests {
		var found, value string
		for e := range p.All(tt.text, wednesday) {
			found, value = found+e.Text, value+e.Value
		}
		assert.Equal(t, tt.found, found, tt.text)
		assert.Equal(t, tt.value, value, tt.text)
		assert.Empty(t, news.Parse(tt.text, wednesday), tt.text)
	}
}

func TestMessagesKnowTheTimeOfDayAtWhichTheyAreRead(t *testing.T) {
	eleven := Reference{Published: interval.New(time.Date(2024, 10, 9, 11, 0, 0, 0, time.UTC), time.Date(2024, 10, 9, 11, 0, 1, 0, time.UTC))}
	p := Parser{Domain: Colloquial}
	tests := []struct {
		text, value string
		ref         Reference
	}{
		{"open 10:00 - 13:30", "2024-10-09T10:00/2024-10-09T13:30", eleven},
		{"open 8:00 - 9:30", "2024-10-10T08:00/2024-10-10T09:30", eleven},
		{"see you at midnight", "2024-10-10T00:00", eleven},
		{"see you at midnight", "2024-10-09T00:00", wednesday},
		{"Friday at midnight", "2024-10-11T00:00", eleven},
		{"5 hours from noon", "2024-10-09T17:00", eleven},
		{"by Friday", "2024-10-11", eleven},
		{"11 at night", "2024-10-09T23:00", eleven},
		{"2 at night", "2024-10-10T02:00", eleven},
		{"8 tonight", "2024-10-09T20:00", eleven},
		{"9 tomorrow morning", "2024-10-10T09:00", eleven},
		{"between 7 and 9 last night", "2024-10-08T19:00/2024-10-08T21:00", eleven},
		{"tomorrow, 10 eastern", "2024-10-10T10:00", eleven},
		{"tomorrow morning at 5:30", "2024-10-10T05:30", eleven},
		{"the last two minutes", "PT2M", eleven},
		{"5/1-5/7/2020", "2020-05-01/2020-05-07", eleven},
		{"25-10", "2024-10-25", eleven},
		{"08.25.2006", "2006-08-25", eleven},
		{"two weekends from now", "2024-W42-WE", eleven},
		{"from this morning to tomorrow", "2024-10-09TMO/2024-10-10", eleven},
	}
	for _, tt := range tests {
		got := p.Parse(tt.text, tt.ref)
		if assert.Len(t, got, 1, tt.text) {
			assert.Equal(t, tt.value, got[0].Value, tt.text)
		}
	}
}

func TestTheEndsOfARangeAreNotOpen(t *testing.T) {
	p := Parser{Domain: Colloquial, Ends: true}
	got := p.Parse("open Monday through Friday", wednesday)
	if assert.Len(t, got, 2) {
		assert.Equal(t, span(t, "2024-10-14"), got[0].Interval)
		assert.Equal(t, span(t, "2024-10-18"), got[1].Interval)
	}
}

func TestMessagesReadDaysNearby(t *testing.T) {
	p, news := Parser{Domain: Colloquial}, Parser{}
	tests := []struct{ text, message, article string }{
		{"we met last Monday", "2024-09-30", "2024-10-07"},
		{"we met this past Monday", "2024-10-07", "2024-10-07"},
		{"a walk next weekend", "2024-W42-WE", "2024-W41-WE"},
		{"we have all for Christmas", "2024-12-25", "2024-12-25"},
		{"they told us in December", "2024-12", "2023-12"},
		{"they told us in June", "2024-06", "2024-06"},
		{"Thu 10th", "2024-10-10", "2024-10-10"},
		{"Friday 1st", "2024-11-01", "2024-11-01"},
		{"spring colours", "2025-SP", ""},
		{"4+ hours", "PT4H", "PT4H"},
		{"#Friday", "", ""},
		{"every single day", "P1D", "P1D"},
		{"due 5Mar12", "2012-03-05", ""},
		{"the last trading day", "2024-10-08", "2024-10-08"},
		{"Monday two weeks from now", "2024-10-28", "2024-10-21"},
		{"how it was a year ago", "2023-10-09", "2023"},
		{"how it was about a year ago", "2023", "2023"},
		{"every evening at 7", "XXXX-XX-XXTEV", "XXXX-XX-XXTEV"},
		{"every evening at 7:30", "XXXX-XX-XXT19:30", "XXXX-XX-XXT19:30"},
		{"home 2 hours later", "PT2H", "2024-10-09T00:00"},
		{"see u this wknd", "2024-W41-WE", "2024-W40-WE"},
		{"9th & 10th May", "2025-05-09/2025-05-10", "2024-05-09/2024-05-10"},
		{"tomorrows news", "2024-10-10", "2024-10-10"},
		{"octo", "2024-10", "2024-10"},
	}
	for _, tt := range tests {
		value := func(p *Parser) (v string) {
			for e := range p.All(tt.text, wednesday) {
				v += e.Value
			}
			return v
		}
		assert.Equal(t, tt.message, value(&p), tt.text)
		assert.Equal(t, tt.article, value(&news), "in news: %s", tt.text)
	}
}
