package htmltest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

var (
	who    = []string{"Dockers", "The port authority", "Ministers", "Two unions", "The harbour master", "A court", "Ferry crews", "The island council"}
	what   = []string{"walk out", "reject the offer", "meet the owner", "vote on a deal", "close the southern quay", "publish the accounts", "appeal", "sign an agreement"}
	why    = []string{"over pay", "after a week of talks", "at Nordhavn", "despite the storm", "in the capital", "over safety on the cranes"}
	outlet = []string{"Harbour Gazette", "Island Wire", "The Daily Post", "Nordhavn Radio", "Ferry Times", "Council Notes", "Quay News"}
)

// crowd is a timeline of n events of every kind of time and status, told by
// seven outlets. The same n gives the same timeline.
func crowd(n int) *timeline.Timeline {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	pick := func(ss []string) string { return ss[r.IntN(len(ss))] }
	var articles []timeline.Article
	for i := range max(1, n/10) {
		day := time.Date(2028, 1, 1+r.IntN(1200), 0, 0, 0, 0, time.UTC)
		articles = append(articles, timeline.Article{
			ID: fmt.Sprintf("a%d", i), Outlet: outlet[i%len(outlet)], Title: fmt.Sprintf("What we know of the strike, day %d", i), URL: fmt.Sprintf("https://news.example/%d", i),
			Published: timeline.Published{Interval: interval.Of(day, interval.Day), Basis: timeline.Stated},
		})
	}
	statuses := []timeline.Status{timeline.Asserted, timeline.Asserted, timeline.Asserted, timeline.Asserted, timeline.Alleged, timeline.Planned, timeline.Hypothetical, timeline.Negated}
	var events []timeline.Event
	for i := range n {
		e := timeline.Event{ID: fmt.Sprintf("e%05d", i), Status: statuses[r.IntN(len(statuses))], Salience: float64(r.IntN(100)) / 10, Sources: 1}
		day := time.Date(2028, 1, 1+i*1200/n, 0, 0, 0, 0, time.UTC)
		said := "on " + day.Format("2 January 2006")
		e.When = whenOf(r, day)
		e.When.Why = []string{said, "published " + day.Format(time.DateOnly)}
		e.Headline = strings.Join([]string{pick(who), pick(what), pick(why)}, " ")
		text := e.Headline + " " + said + ", a person familiar with the talks said"
		for range 1 + r.IntN(3)/2 {
			m := timeline.Mention{Article: articles[r.IntN(len(articles))].ID, Text: text, Status: e.Status, When: e.When, Attribution: []string{"a person familiar with the talks"}}
			m.Span = timeline.Span{End: len(text), RuneEnd: len(text)}
			at := strings.Index(text, said) + 3
			m.Expressions = []timeline.ExpressionRef{{Text: said[3:], Value: day.Format(time.DateOnly), Span: timeline.Span{Start: at, End: at + len(said) - 3, RuneStart: at, RuneEnd: at + len(said) - 3}}}
			e.Mentions = append(e.Mentions, m)
		}
		if i%97 == 5 {
			e.Conflicts = []timeline.Conflict{{Article: e.Mentions[0].Article, Interval: interval.Of(day.AddDate(0, 0, 1), interval.Day), Text: "the day after"}}
		}
		if i > 0 && i%11 == 0 {
			e.Relations = []timeline.Relation{{Type: timeline.After, Event: events[i-1].ID, Why: "then"}}
		}
		events = append(events, e)
	}
	return timeline.New(articles, events, nil)
}

func whenOf(r *rand.Rand, day time.Time) timeline.When {
	switch r.IntN(10) {
	case 0:
		return timeline.When{Interval: interval.Until(day.AddDate(0, 0, 1)), Basis: timeline.ByPublication}
	case 1:
		return timeline.When{Interval: interval.Since(day), Basis: timeline.ByPublication}
	case 2:
		return timeline.When{Interval: interval.New(day, day.AddDate(0, 0, 20)), Approximate: true, Basis: timeline.ByExpression}
	case 3:
		month := time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, time.UTC)
		return timeline.When{Interval: interval.Of(month, interval.Month), Grain: interval.Month, Basis: timeline.ByExpression}
	}
	return timeline.When{Interval: interval.Of(day, interval.Day), Grain: interval.Day, Basis: timeline.ByExpression}
}
