package timeline_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

// port is the timeline of three short articles.
func port() *timeline.Timeline {
	article := func(id, outlet string, day int, text string) timeline.Article {
		return timeline.Article{ID: id, Outlet: outlet, Text: text, Published: timeline.Published{Interval: interval.OfDay(2031, time.May, day), Basis: timeline.Stated}}
	}
	tl, err := (&timeline.Builder{}).Build(context.Background(), timeline.Articles(
		article("a", "Harbour Gazette", 12, "Brandt Lines bought the port of Nordhavn in January 2030. Dockers walked out of the port of Nordhavn on Saturday."),
		article("b", "Island Wire", 13, "Dockers walked out of the port of Nordhavn on May 10. Brandt Lines has fired Otto Brandt."),
		article("c", "Island Wire", 15, "Anna Kerr will visit Nordhavn on May 20."),
	))
	if err != nil {
		panic(err)
	}
	return tl
}

func show(tl *timeline.Timeline) {
	for _, e := range tl.Events() {
		fmt.Println(e.When.Interval.EDTF(e.When.Grain, 0), e.Status, e.Headline)
	}
}

func ExampleTimeline_Events() {
	show(port())
	// Output:
	// 2030-01 asserted Brandt Lines bought the port of Nordhavn
	// 2031-05-10 asserted Dockers walked out of the port of Nordhavn
	// ../2031-05-13 asserted Brandt Lines has fired Otto Brandt
	// 2031-05-20 future Anna Kerr will visit Nordhavn
}

func ExampleTimeline_Top() {
	show(port().Top(1))
	// Output: 2031-05-10 asserted Dockers walked out of the port of Nordhavn
}

// An event of which no beginning is known can lie in any year before it was told.
func ExampleTimeline_Between() {
	show(port().Between(interval.Of(time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC), interval.Year)))
	// Output:
	// 2030-01 asserted Brandt Lines bought the port of Nordhavn
	// ../2031-05-13 asserted Brandt Lines has fired Otto Brandt
}

// A source is an outlet, the ID of an article, or a name in an attribution.
func ExampleTimeline_From() {
	show(port().From("Harbour Gazette"))
	// Output:
	// 2030-01 asserted Brandt Lines bought the port of Nordhavn
	// 2031-05-10 asserted Dockers walked out of the port of Nordhavn
}

func ExampleTimeline_Matching() {
	show(port().Matching("brandt").Dated())
	// Output: 2030-01 asserted Brandt Lines bought the port of Nordhavn
}

func ExampleTimeline_WithStatus() {
	show(port().WithStatus(timeline.Planned, timeline.Future))
	// Output: 2031-05-20 future Anna Kerr will visit Nordhavn
}

// What only the day of publication bounds is left out.
func ExampleTimeline_Dated() {
	fmt.Println(len(port().Events()), len(port().Dated().Events()))
	// Output: 4 3
}

func ExampleTimeline_First() {
	tl := port()
	walkout := tl.Events()[1]
	first, _ := tl.First(walkout)
	fmt.Println(first.Outlet, first.Published.EDTF(interval.Day, 0), first.Certain)
	// Output: Harbour Gazette 2031-05-12 true
}

func ExampleTimeline_Tellings() {
	tl := port()
	for _, t := range tl.Tellings(tl.Events()[1]) {
		fmt.Printf("%s: %q\n", t.Outlet, t.Mention.Text)
	}
	// Output:
	// Harbour Gazette: "Dockers walked out of the port of Nordhavn on Saturday"
	// Island Wire: "Dockers walked out of the port of Nordhavn on May 10"
}

func ExampleTimeline_Days() {
	for _, d := range port().Days() {
		fmt.Println(d.Date, d.Articles, d.Salience)
	}
	// Output:
	// 2031-05-10 2 4
	// 2031-05-20 1 1
}

func ExampleTimeline_Articles() {
	for _, a := range port().Articles() {
		fmt.Printf("%s %s %q\n", a.ID, a.Outlet, a.Text)
	}
	// Output:
	// a Harbour Gazette ""
	// b Island Wire ""
	// c Island Wire ""
}

// An article that comes later changes what is known.
func ExampleBuilder_Add() {
	var b timeline.Builder
	ctx := context.Background()
	tl, _ := b.Build(ctx, timeline.Articles(timeline.Article{ID: "a", Text: "Anna Kerr has visited Nordhavn."}))
	show(tl)
	tl, err := b.Add(ctx, tl, timeline.Articles(timeline.Article{ID: "b", Text: "Anna Kerr visited Nordhavn on 3 May 2031."}))
	fmt.Println(err)
	show(tl)
	// Output:
	// ../.. asserted Anna Kerr has visited Nordhavn
	// <nil>
	// 2031-05-03 asserted Anna Kerr visited Nordhavn
}

// What fails is named, and the rest is there.
func ExampleBuilder_Build_limits() {
	b := timeline.Builder{MaxText: 100, Progress: func(p timeline.Progress) {
		if p.LeftOut > 0 {
			fmt.Println("leaving out", p.Article)
		}
	}}
	tl, err := b.Build(context.Background(), timeline.Articles(timeline.Article{ID: "book", Text: strings.Repeat("It was a dark night. ", 10)}))
	var limit *timeline.LimitError
	fmt.Println(errors.As(err, &limit), err)
	fmt.Println(len(tl.Articles()))
	// Output:
	// leaving out book
	// true article "book": 210 bytes of text, more than the limit of 100
	// 0
}

func ExampleTimeline_WriteJSON() {
	var b strings.Builder
	if err := timeline.New(nil, nil, []timeline.Day{{Date: "2031-05-10", Articles: 1, Mentions: 2, Salience: 1}}).WriteJSON(&b); err != nil {
		fmt.Println(err)
	}
	fmt.Print(b.String())
	// Output:
	// {"schema":"annals/1",
	// "articles":[],
	// "events":[],
	// "days":[
	// {"date":"2031-05-10","articles":1,"mentions":2,"salience":1}]}
}
