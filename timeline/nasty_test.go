package timeline_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

func TestNoTextBreaksABuild(t *testing.T) {
	day := func(y int) timeline.Published {
		return timeline.Published{Interval: interval.Of(time.Date(y, 5, 1, 0, 0, 0, 0, time.UTC), interval.Day)}
	}
	const told = "The rebels attacked the village on Monday, police said on Tuesday."
	tests := []struct {
		name    string
		article timeline.Article
	}{
		{"empty", timeline.Article{Published: day(2024)}},
		{"no publication", timeline.Article{Text: told}},
		{"invalid UTF-8", timeline.Article{Text: "\xff\xfe " + told + " \xc3", Published: day(2024)}},
		{"NUL", timeline.Article{Text: strings.ReplaceAll(told, " ", "\x00 "), Published: day(2024)}},
		{"CRLF", timeline.Article{Text: told + "\r\n\r\n" + told + "\r\n", Published: day(2024)}},
		{"only a byte order mark", timeline.Article{Text: "\ufeff", Published: day(2024)}},
		{"the year 1", timeline.Article{Text: told + " It will end in a century.", Published: day(1)}},
		{"the year 9999", timeline.Article{Text: told + " It will end in a century.", Published: day(9999)}},
		{"an unknown language", timeline.Article{Text: told, Lang: "tlh", Published: day(2024)}},
		{"one long line", timeline.Article{Text: strings.Repeat(told+" ", 3000), Published: day(2024)}},
		{"one long word", timeline.Article{Text: strings.Repeat("Monday", 50000), Published: day(2024)}},
		{"quotation marks that never close", timeline.Article{Text: strings.Repeat("“He said ", 2000), Published: day(2024)}},
		{"a report beyond the text", timeline.Article{Text: told, Published: day(2024), Reports: []timeline.Report{{Start: -5, End: 1 << 30, Outlet: "X"}}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.article.ID = "a"
			var b timeline.Builder
			got, err := b.Build(context.Background(), func(yield func(timeline.Article, error) bool) { yield(tt.article, nil) })
			require.NoError(t, err)
			for _, e := range got.Events() {
				assert.True(t, e.When.Interval.IsValid(), e.Headline)
				for _, m := range e.Mentions {
					assert.Equal(t, tt.article.Text[m.Start:m.End], m.Text)
				}
			}
		})
	}
}
