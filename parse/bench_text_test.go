package parse

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// The words that the benchmarks make news of. Made-up places and people.
var (
	benchActors  = strings.Fields("minister council harbour governor committee union bank airline court company spokeswoman regulator mayor commission fund shipyard opposition ministry lender carrier")
	benchNames   = strings.Fields("Velmar Ostrand Karuva Telmin Brask Holvang Merin Dessau Tarnow Quillan Arvik Sundal")
	benchVerbs   = strings.Fields("said announced rejected approved described promised denied confirmed questioned defended signed bought sold criticised welcomed closed opened")
	benchObjects = strings.Fields("plan report merger budget treaty bridge inquiry programme pipeline strike election contract factory hospital shipment ceasefire proposal dispute licence airport")
	benchTraits  = strings.Fields("new long disputed regional costly secret joint unusual foreign limited northern private public revised broad")
	benchTails   = []string{
		"which officials in the capital had been asked to publish", "despite the doubts of people close to the matter", "and the workers of the plant were told so by letter",
		"because nobody could say what it would cost the town", "although the 27 delegations had not agreed on all of it", "as the price of copper rose to a record of $3,450 a ton",
		"with about 1,500 troops on both sides of the river", "in what its critics call a gift to the owners", "while those who may lose their homes were not heard",
		"and that is to be read as a warning to the others", "after the vote of 12 to 3 in the committee", "for the first of its kind in this part of the country",
	}
	benchTimes = []string{
		"on Monday", "last week", "yesterday", "in March", "earlier this year", "two years ago", "on Friday", "this week", "in the third quarter", "late Thursday",
		"over the weekend", "since January", "for several months", "every Tuesday", "at 3:30 p.m.", "next month", "in recent years", "the day after the vote", "by the end of the year", "more than a decade ago",
	}
	benchMonths = strings.Fields("January February March April May June July August September October November December")
)

// benchNews makes about size bytes of news: sentences of different words, in
// lines of a paragraph each, an expression in every dated-th one (0 for none).
func benchNews(size, dated int) string {
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(words []string) string { return words[r.IntN(len(words))] }
	var b strings.Builder
	for n := 0; b.Len() < size; n++ {
		fmt.Fprintf(&b, "The %s of %s %s the %s %s", pick(benchActors), pick(benchNames), pick(benchVerbs), pick(benchTraits), pick(benchObjects))
		if dated > 0 && n%dated == 0 {
			b.WriteString(" " + benchTime(r))
		}
		fmt.Fprintf(&b, ", %s. ", pick(benchTails))
		if n%5 == 4 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

// benchTime makes an expression: four in five are common words, one is a date.
func benchTime(r *rand.Rand) string {
	if r.IntN(5) > 0 {
		return benchTimes[r.IntN(len(benchTimes))]
	}
	return fmt.Sprintf("on %s %d, %d", benchMonths[r.IntN(12)], 1+r.IntN(28), 1950+r.IntN(75))
}

// benchTable makes about size bytes of a table with four dates a line.
func benchTable(size int) string {
	r := rand.New(rand.NewPCG(3, 4))
	var b strings.Builder
	for n := 1; b.Len() < size; n++ {
		fmt.Fprintf(&b, "%d\t%d-%02d-%02d\t%s %d, %d\t%02d/%02d/%d\t%d %s %d\topen\n", n, 1990+r.IntN(40), 1+r.IntN(12), 1+r.IntN(28),
			benchMonths[r.IntN(12)], 1+r.IntN(28), 1990+r.IntN(40), 1+r.IntN(12), 13+r.IntN(15), 1990+r.IntN(40), 1+r.IntN(28), benchMonths[r.IntN(12)], 1990+r.IntN(40))
	}
	return b.String()
}

// benchLine makes about size bytes of news in one line.
func benchLine(size int) string { return strings.ReplaceAll(benchNews(size, 2), "\n", " ") }
