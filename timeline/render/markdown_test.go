package render

import (
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/tools/txtar"

	"github.com/bbdb26f0/annals/timeline"
)

func TestMarkdownReadsWell(t *testing.T) {
	golden(t, "markdown.txtar",
		txtar.File{Name: "tables", Data: []byte(rendered(t, Markdown{}.Render, sample()))},
		txtar.File{Name: "explained", Data: []byte(rendered(t, Markdown{Explain: true}.Render, sample()))},
	)
}

func TestAHostileArticleCannotWriteMarkdown(t *testing.T) {
	out := rendered(t, Markdown{Explain: true}.Render, hostile())
	for _, markup := range []string{"<script", "](http", "![i]", " **b**", "www.", "s://", "p://", "me@e", "javascript:", "`code`"} {
		assert.NotContains(t, out, markup)
	}
}

func ExampleMarkdown_Render() {
	tl := timeline.New(nil, []timeline.Event{{Headline: "Dockers walk out", Status: timeline.Planned}}, nil)
	if err := (Markdown{}).Render(os.Stdout, tl); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # Timeline
	//
	// 1 event from 0 articles.
	//
	// ## Undated
	//
	// | # | When | | Event | Who says so |
	// |--:|---|---|---|---|
	// | 1 | undated | planned | Dockers walk out |  |
	//
	// `..` includes both ends; `~` is about; `before` and `after` a day include that day; `<` means on the word of.
}
