package whenrules_test

import (
	"fmt"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/en"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/whenrules"
)

func ExampleNew() {
	f := whenrules.New("deadline", en.Deadline(rules.Override))
	text := "Reply within 3 days, or in 2 hours."
	for x := range f.Find(text) {
		fmt.Println(text[x.Start:x.End], x.Offset[0].N, x.Offset[0].Unit)
	}
	// Output:
	// within 3 days 3 day
	// in 2 hours 2 hour
}

func ExampleEnglish() {
	text := "It began at 5:30 p.m., he may say so tonight, and ended 3-10."
	for x := range whenrules.English().Find(text) {
		fmt.Println(text[x.Start:x.End])
	}
	// Output:
	// 5:30 p.m.
	// tonight
}

func ExampleDutch() {
	p := parse.Parser{Lang: "nl", Finders: []parse.Finder{whenrules.Dutch()}}
	published := time.Date(2024, time.April, 17, 0, 0, 0, 0, time.UTC)
	for e := range p.All("Gisteren, en op 5 maart 2012 om 17:30 uur.", parse.On(published)) {
		fmt.Println(e.Text, e.Interval.EDTF(e.Grain, 0))
	}
	// Output:
	// Gisteren 2024-04-16
	// 5 maart 2012 om 17:30 uur 2012-03-05T17:30
}

func ExampleRule() {
	w := when.New(nil)
	w.Add(whenrules.Rule(&parse.Parser{}))
	// On the 31st, when's own rules read 5 February as 5 March.
	r, err := w.Parse("He left on February 5, 2024.", time.Date(2024, time.January, 31, 12, 0, 0, 0, time.UTC))
	fmt.Println(r.Text, r.Time.Format(time.DateOnly), err)
	// Output: February 5, 2024 2024-02-05 <nil>
}
