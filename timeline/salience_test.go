package timeline

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

// datedText makes a chronicle of a text in which "[3]" names 3 March.
func datedText(id string, published int, text string) chronicle {
	var es []parse.Expression
	for i := 0; i < len(text); i++ {
		if text[i] == '[' {
			end := i + strings.IndexByte(text[i:], ']') + 1
			d := 0
			for _, c := range text[i+1 : end-1] {
				d = 10*d + int(c-'0')
			}
			es = append(es, parse.Expression{Start: i, End: end, Text: text[i:end], Type: parse.Date, Interval: march(d)})
		}
	}
	return newChronicle(Article{ID: id, Text: text, Published: Published{Interval: march(published)}}, nil, es)
}

func TestDaysAreAllSingleDaysThatExpressionsName(t *testing.T) {
	text := "On that day, in the morning, over the weekend, for two days, daily"
	day := march(5)
	from, _ := day.From()
	es := []parse.Expression{
		{Start: 3, End: 11, Type: parse.Date, Interval: day},
		{Start: 16, End: 27, Type: parse.Time, Interval: interval.New(from.Add(6*time.Hour), from.Add(12*time.Hour))},
		{Start: 34, End: 45, Type: parse.Date, Interval: march(8).Hull(march(9))},
		{Start: 51, End: 59, Type: parse.Duration, Interval: day},
		{Start: 61, End: 66, Type: parse.Set, Interval: day},
		{Start: 61, End: 66, Type: parse.Date},
		{Start: 61, End: 66, Type: parse.Date, Value: "2031-03-05", Interval: interval.Since(from)}, // "since that day"
		{Start: 61, End: 66, Type: parse.Date, Value: "2031-03", Interval: interval.Since(from)},
	}
	tl := derive([]chronicle{newChronicle(Article{ID: "a", Text: text}, nil, es)})
	require.Len(t, tl.Days(), 1)
	assert.Equal(t, Day{"2031-03-05", 1, 3, 0.5}, tl.Days()[0])
}

func TestWhatMakesADaySalient(t *testing.T) {
	tl := derive([]chronicle{
		datedText("a", 11, "The harbour of Klow burned on [10] . There Borduria had threatened Klow on [2] ."),
		datedText("b", 11, "Shells hit Klow on [10] , as Borduria had said ."),
		datedText("c", 20, "On [15] the price of eggs rose ."),
		datedText("d", 20, "Klow and Borduria signed on [16] ."),
		datedText("e", 26, "Klow and Borduria met on [26] ."),
	})
	by := map[string]Day{}
	for _, d := range tl.Days() {
		by[d.Date] = d
	}
	assert.Equal(t, 2, by["2031-03-10"].Articles)
	assert.Greater(t, by["2031-03-10"].Salience, by["2031-03-02"].Salience, "more articles")
	assert.Greater(t, by["2031-03-16"].Salience, by["2031-03-15"].Salience, "beside what the input is about")
	assert.Equal(t, 2*by["2031-03-26"].Salience, by["2031-03-16"].Salience, "told of when the next day was over")
	assert.Equal(t, 4.0, by["2031-03-10"].Salience, "two in full, and two that appeared on the next day")
}

func TestWhatMakesAnEventSalient(t *testing.T) {
	heavy := func(m *Mention) { m.Weight = 1 }
	tl := timelineOf(
		article("a", 11).tell(raid+"Borduria's attack on Syldavia", on(10), heavy).tell("visit: Anna Kerr @ Dorn | Kerr came to Dorn", on(9)).
			tell("sign: Otto Brandt | Brandt is to sign", on(30), heavy, as(Planned)).tell("sing: | a choir sang", When{}),
		article("b", 12).tell(raid+"Borduria's attack on Syldavia", on(10)),
	)
	s := func(h string) float64 { return find(t, tl, h).Salience }
	assert.Greater(t, s("Borduria's attack on Syldavia"), s("Brandt is to sign"), "sources")
	assert.Greater(t, s("Brandt is to sign"), s("a choir sang"), "weight")
	assert.Greater(t, s("Kerr came to Dorn"), s("a choir sang"), "a date of its own")
}

func TestChroniclesKeepNothingOfTheText(t *testing.T) {
	c := newChronicle(Article{ID: "a", Text: "some text"}, []Mention{{ID: "a@0", Text: "some", Participants: []string{"Kerr"}}}, nil)
	assert.Empty(t, c.article.Text)
	assert.Equal(t, "some", c.mentions[0].Text)
	assert.Empty(t, derive([]chronicle{c}).Articles()[0].Text)
}
