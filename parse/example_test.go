package parse_test

import (
	"fmt"
	"time"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

func ExampleParser_All() {
	var p parse.Parser // reads English news
	published := parse.On(time.Date(2024, time.October, 9, 0, 0, 0, 0, time.UTC))
	for e := range p.All("She resigned last Friday, three weeks after the vote of 13 September.", published) {
		fmt.Println(e.Text, e.Type, e.Value)
	}
	// Output:
	// last Friday DATE 2024-10-04
	// three weeks DURATION P3W
	// 13 September DATE 2024-09-13
}

func ExampleParser_Parse() {
	var p parse.Parser
	// The article appeared on one of three days: a Friday is the same for all.
	published, _, _, err := interval.ParseEDTF("2024-10-08/2024-10-10")
	if err != nil {
		panic(err)
	}
	for _, e := range p.Parse("They met last Friday and spoke again yesterday.", parse.Reference{Published: published}) {
		fmt.Println(e.Text, e.Interval.EDTF(e.Grain, 0), "certain:", e.Certain)
	}
	// Output:
	// last Friday 2024-10-04 certain: true
	// yesterday 2024-10-07/2024-10-09 certain: false
}

func ExampleOn() {
	p := parse.Parser{Domain: parse.Colloquial} // messages look ahead
	ref := parse.On(time.Date(2024, time.October, 9, 0, 0, 0, 0, time.UTC))
	fmt.Println(p.Parse("Lunch on Monday?", ref)[0].Value)
	// Output: 2024-10-14
}

func ExampleAt() {
	var p parse.Parser
	ref := parse.At(time.Date(2024, time.October, 9, 14, 30, 0, 0, time.UTC))
	e := p.Parse("The train left twenty minutes ago.", ref)[0]
	from, _ := e.Interval.From()
	fmt.Println(from.Format("15:04"))
	// Output: 14:10
}
