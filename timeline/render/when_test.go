package render

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

func TestATimeIsWrittenAsExactlyAsItIsKnown(t *testing.T) {
	clock := func(d, h, m, s int) time.Time { return time.Date(2024, 4, d, h, m, s, 0, time.UTC) }
	of := func(y, m, d int, g interval.Grain) timeline.When {
		return timeline.When{Interval: interval.Of(at(y, m, d), g), Grain: g}
	}
	between := func(from, to time.Time) timeline.When { return timeline.When{Interval: interval.New(from, to)} }
	with := func(w timeline.When, mod string, approximate bool, b timeline.WhenBasis) timeline.When {
		w.Mod, w.Approximate, w.Basis = mod, approximate, b
		return w
	}
	for want, w := range map[string]timeline.When{
		"undated":                        {},
		"2024-04-13":                     of(2024, 4, 13, interval.Day),
		"2024-04-13, late":               with(of(2024, 4, 13, interval.Day), "END", false, timeline.ByExpression),
		"2020-01":                        of(2020, 1, 1, interval.Month),
		"2020-01, early":                 with(of(2020, 1, 1, interval.Month), "START", false, ""),
		"2020, mid":                      with(of(2020, 1, 1, interval.Year), "MID", false, ""),
		"~2019":                          with(of(2019, 1, 1, interval.Year), "APPROX", false, ""),
		"~2018":                          with(of(2018, 1, 1, interval.Year), "APPROX", true, ""),
		"1990s":                          of(1990, 1, 1, interval.Decade),
		"20th century":                   of(1901, 1, 1, interval.Century),
		"21st century":                   of(2000, 1, 1, interval.Century),
		"2008 Q3":                        of(2008, 7, 1, interval.Quarter),
		"2008 H2":                        of(2008, 7, 1, interval.Half),
		"2008-06..08":                    of(2008, 6, 1, interval.Season),
		"2024-12..2025-02":               of(2024, 12, 1, interval.Season),
		"2008-07..09":                    {Interval: interval.Of(at(2008, 7, 1), interval.Quarter)},
		"2017..2021":                     between(at(2017, 1, 1), at(2022, 1, 1)),
		"~2023-04-07..05-05":             with(between(at(2023, 4, 7), at(2023, 5, 6)), "", true, ""),
		"2023-05-01..18":                 with(between(at(2023, 5, 1), at(2023, 5, 19)), "START", false, timeline.ByExpression),
		"2024-12-30..2025-01-02":         between(at(2024, 12, 30), at(2025, 1, 3)),
		"2021-06..2022-06":               between(at(2021, 6, 1), at(2022, 7, 1)),
		"2020-01-01..2024-04-13":         between(at(2020, 1, 1), at(2024, 4, 14)),
		"2024-04-13..14":                 of(2024, 4, 13, interval.Weekend),
		"2024-04-13 14:00..15:00":        between(clock(13, 14, 0, 0), clock(13, 15, 0, 0)),
		"2024-04-13 18:00..24:00":        between(clock(13, 18, 0, 0), clock(14, 0, 0, 0)),
		"2024-04-13 22:00..04-14 06:00":  between(clock(13, 22, 0, 0), clock(14, 6, 0, 0)),
		"2024-04-13 14:05":               between(clock(13, 14, 5, 0), clock(13, 14, 6, 0)),
		"2024-04-13 14:05:00":            between(clock(13, 14, 5, 0), clock(13, 14, 5, 1)),
		"2024-04-13 14:05:30..14:06:30":  between(clock(13, 14, 5, 30), clock(13, 14, 6, 30)),
		"~2024-04-13..15":                with(between(clock(13, 23, 59, 0), clock(15, 12, 0, 0)), "", true, ""),
		"~2024-04-13 22:00..04-14 06:30": with(between(clock(13, 22, 0, 0), clock(14, 6, 30, 0)), "", true, ""),
		"before 2024-10-08":              {Interval: interval.Until(at(2024, 10, 9)), Basis: timeline.ByPublication},
		"before 2024-04-13":              {Interval: interval.Until(clock(13, 14, 0, 1)), Basis: timeline.ByPublication},
		"1987-01-01..2024-04-13":         between(at(1987, 1, 1), clock(13, 14, 0, 1)),
		"before 2024-10-07":              {Interval: interval.Until(at(2024, 10, 7)), Basis: timeline.ByExpression, Grain: interval.Day},
		"before 2019":                    {Interval: interval.Until(at(2019, 1, 1)), Basis: timeline.ByExpression, Grain: interval.Year},
		"before 2019-01-01":              {Interval: interval.Until(at(2019, 1, 1)), Basis: timeline.ByExpression},
		"before 2024-09":                 {Interval: interval.Until(at(2024, 10, 1)), Basis: timeline.ByRelation, Grain: interval.Month},
		"before ~2019-05":                {Interval: interval.Until(at(2019, 5, 1)), Basis: timeline.ByExpression, Grain: interval.Month, Approximate: true},
		"before 2024-04-13 14:00":        {Interval: interval.Until(clock(13, 14, 0, 0)), Basis: timeline.ByRelation},
		"after 2022-06-22":               {Interval: interval.Since(at(2022, 6, 22)), Basis: timeline.ByPublication},
		"from 2022-06-23":                {Interval: interval.Since(at(2022, 6, 23)), Basis: timeline.ByExpression},
		"from 2022":                      {Interval: interval.Since(at(2022, 1, 1)), Basis: timeline.ByExpression, Grain: interval.Year},
		"0001":                           of(1, 1, 1, interval.Year),
		"9999":                           of(9999, 1, 1, interval.Year),
		"-043":                           of(-43, 1, 1, interval.Year),
	} {
		assert.Equal(t, want, when(w))
	}
}

func TestSectionsAreTheYearsInWhichEventsBegin(t *testing.T) {
	start := func(y int) timeline.Event {
		return timeline.Event{When: timeline.When{Interval: interval.Of(at(y, 1, 1), interval.Year)}}
	}
	until := func(y int) timeline.Event {
		return timeline.Event{When: timeline.When{Interval: interval.Until(at(y+1, 1, 1))}}
	}
	var none timeline.Event
	for name, tt := range map[string]struct {
		events []timeline.Event
		want   []string
	}{
		"nothing":                         {nil, []string{}},
		"years":                           {[]timeline.Event{start(2019), start(2020), start(2020)}, []string{"2019", "2020", ""}},
		"an open start goes to its bound": {[]timeline.Event{start(2019), until(2022), start(2022)}, []string{"2019", "2022", ""}},
		"but not past what follows":       {[]timeline.Event{start(2019), until(2024), start(2022)}, []string{"2019", "2022", ""}},
		"nor back":                        {[]timeline.Event{start(2019), until(2015), start(2022)}, []string{"2019", "", "2022"}},
		"open starts first":               {[]timeline.Event{until(2024), until(2018), start(2020)}, []string{"Start unknown", "2018", "2020"}},
		"open starts alone":               {[]timeline.Event{until(2022), until(2024)}, []string{"2022", "2024"}},
		"undated first":                   {[]timeline.Event{none, start(2020)}, []string{"Undated", "2020"}},
		"undated among others":            {[]timeline.Event{start(2020), none, start(2020)}, []string{"2020", "", ""}},
		"undated last":                    {[]timeline.Event{start(2020), none, none}, []string{"2020", "Undated", ""}},
		"an order that goes back is kept": {[]timeline.Event{start(2020), start(2019)}, []string{"2020", "2019"}},
		"before the common era":           {[]timeline.Event{start(-43), start(0), start(1)}, []string{"44 BC", "1 BC", "1"}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tt.want, sections(tt.events)) })
	}
}

func TestWhatIsNamedInFullIsNoGuess(t *testing.T) {
	day := interval.OfDay(2024, time.May, 3)
	articles := []timeline.Article{{ID: "a", Published: timeline.Published{Interval: interval.Since(at(2024, 5, 3)), Basis: timeline.Inferred}}}
	event := func(why ...string) *timeline.Event {
		w := timeline.When{Interval: day, Grain: interval.Day, Basis: timeline.ByExpression, Why: why}
		return &timeline.Event{ID: "e", When: w, Mentions: []timeline.Mention{{Article: "a", When: w}}}
	}
	ix := indexOf(timeline.New(articles, nil, nil))
	assert.Equal(t, "2024-05-03", ix.time(event(`"3 May 2024"`, "rule day = 2024-05-03")))
	assert.Equal(t, "2024-05-03*", ix.time(event(`"Friday"`, "published 2024-05-03/..", "next Friday = 2024-05-03")))
	assert.Equal(t, "2024-05-03*", ix.time(event()), "nothing is known of it")
}
