package render

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/tools/txtar"

	"github.com/bbdb26f0/annals/timeline"
)

func TestTextReadsWellAtEveryWidth(t *testing.T) {
	var outputs []txtar.File
	for _, f := range []struct {
		name string
		Text
	}{
		{"100 columns", Text{}},
		{"140 columns", Text{Width: 140}},
		{"80 columns", Text{Width: 80}},
		{"50 columns", Text{Width: 50}},
		{"100 columns, explained", Text{Explain: true}},
		{"50 columns, explained", Text{Width: 50, Explain: true}},
	} {
		outputs = append(outputs, txtar.File{Name: f.name, Data: []byte(rendered(t, f.Render, sample()))})
	}
	coloured := rendered(t, Text{Colour: true}.Render, sample())
	outputs = append(outputs, txtar.File{Name: "coloured, ESC written as ^", Data: []byte(strings.ReplaceAll(coloured, "\x1b", "^"))})
	golden(t, "text.txtar", outputs...)
}

func TestNoLineIsWiderThanThePage(t *testing.T) {
	for _, tl := range []*timeline.Timeline{sample(), hostile()} {
		for w := 20; w <= 160; w++ {
			for _, explain := range []bool{false, true} {
				for _, line := range strings.Split(rendered(t, Text{Width: w, Explain: explain}.Render, tl), "\n") {
					if width(line) > w {
						t.Fatalf("%d columns hold %d: %q", w, width(line), line)
					}
					assert.Equal(t, strings.TrimRight(line, " "), line)
				}
			}
		}
	}
}

func TestAWidthThatIsNoneIsTheLeast(t *testing.T) {
	assert.Equal(t, rendered(t, Text{Width: 20}.Render, sample()), rendered(t, Text{Width: -3}.Render, sample()))
}

func TestEventsKeepTheirOrder(t *testing.T) {
	for _, f := range []Func{Text{}.Render, Text{Width: 50}.Render, Text{Explain: true}.Render, Markdown{}.Render, JSON, JSONL} {
		out := rendered(t, f, sample())
		at := strings.Index(out, "Nordhavn builds")
		for _, e := range sample().Events()[1:2] { // further ones are wrapped or named in explanations
			next := strings.Index(out, e.Headline)
			assert.Less(t, at, next)
			at = next
		}
	}
}

func TestARowListsSomeOfManyArticles(t *testing.T) {
	var mentions []timeline.Mention
	for i := range 9 {
		mentions = append(mentions, told(fmt.Sprintf("a%d", i), "x", 0))
	}
	tl := timeline.New(nil, []timeline.Event{{ID: "e", Headline: "H", Mentions: mentions, Sources: 3}}, nil)
	out := rendered(t, Text{Width: 140}.Render, tl)
	assert.Contains(t, out, "[a3]")
	assert.NotContains(t, out, "[a4]")
	assert.Contains(t, out, "and 5 more articles")
	assert.Contains(t, out, "(9 articles, 3 independent sources)")
	assert.Contains(t, rendered(t, Text{Explain: true}.Render, tl), "[a8]")
}

func ExampleText_Render() {
	tl := timeline.New(
		[]timeline.Article{{ID: "a1", Outlet: "Harbour Gazette", Published: timeline.Published{Interval: day(2031, 5, 12), Basis: timeline.Stated}}},
		[]timeline.Event{{
			ID: "e", Headline: "Dockers walk out", Status: timeline.Alleged, Mentions: []timeline.Mention{told("a1", "dockers walked out", 0, "a union")},
			When: timeline.When{Interval: day(2031, 5, 10), Mod: "END", Basis: timeline.ByExpression},
		}},
		nil)
	if err := (Text{Width: 66}).Render(os.Stdout, tl); err != nil {
		fmt.Println(err)
	}
	// Output:
	// 1 event from 1 article
	//
	// Articles
	// [a1] 2031-05-12, stated
	//      Harbour Gazette
	//
	// 2031
	// 2031-05-10, late ?
	//   Dockers walk out
	//   [a1] Harbour Gazette < a union
	//
	// Marks
	//   ?  alleged: told with distance
	//   <  on the word of: the outlet, its source, the source of that
}
