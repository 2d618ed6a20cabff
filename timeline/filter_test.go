package timeline

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/bbdb26f0/annals/parse/interval"
)

// filterSample has five events, of which the IDs are what the tests compare.
func filterSample() *Timeline {
	at := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	by := func(article string, attribution ...string) []Mention {
		return []Mention{{Article: article, Attribution: attribution, Text: "as told by " + article}}
	}
	return New(
		[]Article{{ID: "1", Outlet: "Daily News"}, {ID: "2", Outlet: "Herald"}, {ID: "3"}},
		[]Event{
			{ID: "undated", Mentions: by("3"), Status: Asserted},
			{
				ID: "before", When: When{Interval: interval.Until(at(2023, 1, 1)), Basis: ByPublication}, Status: Alleged,
				Mentions: by("2", "CNN", "officials"), Salience: 3, Relations: []Relation{{Before, "day", ""}, {Before, "after", ""}},
			},
			{ID: "month", When: When{Interval: interval.Of(at(2020, 1, 1), interval.Month), Basis: ByExpression}, Mentions: by("1"),
				Headline: "Ministers MEET in Ankara", Status: Asserted, Salience: 2},
			{ID: "day", When: When{Interval: interval.OfDay(2024, 4, 13), Basis: ByExpression}, Mentions: append(by("1"), by("2")...),
				Participants: []string{"Türkiye"}, Status: Asserted, Salience: 2},
			{ID: "after", When: When{Interval: interval.Since(at(2024, 4, 16)), Basis: ByRelation}, Mentions: by("2"), Status: Planned,
				Place: "Doha", Conflicts: []Conflict{{Article: "1"}}, Salience: 9},
		},
		[]Day{{Date: "2020-01-03"}, {Date: "2024-04-13"}},
	)
}

func filterIDs(t *Timeline) []string {
	ids := []string{}
	for _, e := range t.Events() {
		ids = append(ids, e.ID)
	}
	return ids
}

func TestFiltersKeepWhatTheyNameInOrder(t *testing.T) {
	tl := filterSample()
	year := func(y int) interval.Interval {
		return interval.Of(time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), interval.Year)
	}
	for name, tt := range map[string]struct {
		got  *Timeline
		want []string
	}{
		"between everything":          {tl.Between(interval.Interval{}), []string{"undated", "before", "month", "day", "after"}},
		"between, open ends reach":    {tl.Between(year(2020)), []string{"undated", "before", "month"}},
		"between, ends are half open": {tl.Between(interval.Since(time.Date(2024, 4, 14, 0, 0, 0, 0, time.UTC))), []string{"undated", "after"}},
		"from an article":             {tl.From("1"), []string{"month", "day"}},
		"from an outlet":              {tl.From("herald"), []string{"before", "day", "after"}},
		"from a quoted outlet":        {tl.From("cnn"), []string{"before"}},
		"from nobody":                 {tl.From("nobody"), []string{}},
		"from the nameless outlet":    {tl.From(""), []string{}},
		"matching a headline":         {tl.Matching("meet"), []string{"month"}},
		"matching a participant":      {tl.Matching("TÜRK"), []string{"day"}},
		"matching a place":            {tl.Matching("doha"), []string{"after"}},
		"matching the words":          {tl.Matching("told by 3"), []string{"undated"}},
		"matching nothing":            {tl.Matching("zzz"), []string{}},
		"one status":                  {tl.WithStatus(Planned), []string{"after"}},
		"two statuses":                {tl.WithStatus(Planned, Alleged), []string{"before", "after"}},
		"no status":                   {tl.WithStatus(), []string{}},
		"dated":                       {tl.Dated(), []string{"month", "day", "after"}},
		"top two":                     {tl.Top(2), []string{"before", "after"}},
		"top three, the earlier":      {tl.Top(3), []string{"before", "month", "after"}},
		"top of more than there are":  {tl.Top(9), []string{"undated", "before", "month", "day", "after"}},
		"top none":                    {tl.Top(0), []string{}},
		"top of less than none":       {tl.Top(-1), []string{}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tt.want, filterIDs(tt.got)) })
	}
	assert.Equal(t, filterSample(), tl, "a filter leaves the timeline as it was")
}

func TestAFilterDropsTheArticlesAndRelationsThatLedToOtherEvents(t *testing.T) {
	got := filterSample().From("CNN")
	assert.Equal(t, []Article{{ID: "2", Outlet: "Herald"}}, got.Articles())
	assert.Empty(t, got.Events()[0].Relations)

	got = filterSample().WithStatus(Alleged, Planned)
	assert.Equal(t, []Relation{{Before, "after", ""}}, got.Events()[0].Relations)
	assert.Len(t, got.Articles(), 2, "an article that disagrees is kept")
}

func TestBetweenKeepsItsDaysAndOtherFiltersAll(t *testing.T) {
	tl := filterSample()
	assert.Equal(t, []Day{{Date: "2024-04-13"}}, tl.Between(interval.Since(time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC))).Days())
	assert.Len(t, tl.Dated().Days(), 2)
}

func ExampleTimeline_Between() {
	april, _, _, _ := interval.ParseEDTF("2024-04")
	for _, e := range filterSample().Dated().Between(april).Events() {
		fmt.Println(e.ID, e.When.Interval)
	}
	// Output:
	// day 2024-04-13T00:00:00Z/2024-04-14T00:00:00Z
	// after 2024-04-16T00:00:00Z/..
}
