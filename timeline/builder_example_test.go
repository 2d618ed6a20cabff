package timeline_test

import (
	"context"
	"fmt"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

var gazette = timeline.Article{
	ID: "gazette", Outlet: "Harbour Gazette", Published: timeline.Published{Interval: interval.OfDay(2031, time.May, 12)},
	Text: "Dockers walked out of the port of Nordhavn on Saturday. The owner fired 40 dockers, union officials said.",
}

func ExampleBuilder_Build() {
	var b timeline.Builder
	tl, err := b.Build(context.Background(), func(yield func(timeline.Article, error) bool) { yield(gazette, nil) })
	if err != nil {
		fmt.Println(err)
	}
	for _, e := range tl.Events() {
		fmt.Println(e.When.Interval.EDTF(e.When.Grain, 0), e.Headline, e.Attribution)
	}
	// Output:
	// 2031-05-10 Dockers walked out of the port of Nordhavn []
	// ../2031-05-12 The owner fired 40 dockers [union officials]
}

// Annotate gives what one article says by itself, and why.
func ExampleBuilder_Annotate() {
	var b timeline.Builder
	for _, m := range b.Annotate(gazette).Mentions {
		fmt.Println(gazette.Text[m.Trigger.Start:m.Trigger.End], m.Status, m.When.Basis, m.When.Why)
	}
	// Output:
	// walked asserted expression ["Saturday" published 2031-05-12 last Saturday on or before 2031-05-12 = 2031-05-10]
	// fired asserted publication [published 2031-05-12 not after = ../2031-05-12]
	// said asserted publication [published 2031-05-12 not after = ../2031-05-12]
}
