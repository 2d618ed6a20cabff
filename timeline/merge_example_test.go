package timeline_test

import (
	"fmt"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

// One paper gives the day, the other the detail.
func ExampleMerge() {
	attack := func(article, text string, when timeline.When) *timeline.Timeline {
		m := timeline.Mention{
			ID: article + "@0", Article: article, Text: text, Headline: text, Kind: "attack", Status: timeline.Asserted,
			Participants: []string{"Borduria", "Syldavia"}, Place: "Klow", When: when,
		}
		return timeline.New(
			[]timeline.Article{{ID: article, Published: timeline.Published{Interval: interval.OfDay(2031, time.March, 11)}}},
			[]timeline.Event{{ID: article, Mentions: []timeline.Mention{m}}}, nil)
	}
	post := attack("post", "Borduria shells the port of Klow", timeline.When{Interval: interval.OfDay(2031, time.March, 10), Grain: interval.Day, Basis: timeline.ByExpression})
	times := attack("times", "the shelling of Klow's port by Borduria", timeline.When{Interval: interval.Until(time.Date(2031, 3, 12, 0, 0, 0, 0, time.UTC)), Basis: timeline.ByPublication})
	for _, e := range timeline.Merge(post, times).Events() {
		fmt.Println(e.When.Interval, e.Headline, e.Sources)
	}
	// Output: 2031-03-10T00:00:00Z/2031-03-11T00:00:00Z Borduria shells the port of Klow 2
}
