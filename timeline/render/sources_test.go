package render

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

func TestATimeThatAGuessBoundsIsMarked(t *testing.T) {
	published := days(2031, 5, 14, 3)
	tl := timeline.New([]timeline.Article{
		{ID: "guess", Published: timeline.Published{Interval: published, Basis: timeline.Inferred}},
		{ID: "sure", Published: timeline.Published{Interval: published, Basis: timeline.Stated}},
		{ID: "none"},
	}, nil, nil)
	ix := indexOf(tl)
	until := func(d int) interval.Interval { return interval.Until(at(2031, 5, d)) }
	since := func(d int) interval.Interval { return interval.Since(at(2031, 5, d)) }
	for _, tt := range []struct {
		article  string
		interval interval.Interval
		marked   bool
	}{
		{"guess", until(17), true},
		{"guess", since(14), true},
		{"guess", days(2031, 4, 1, 46), true},
		{"guess", until(15), false}, // bounded by something else, such as a report that it quotes
		{"guess", day(2031, 5, 10), false},
		{"guess", interval.Interval{}, false},
		{"sure", until(17), false},
		{"none", until(17), false},
		{"unheard of", until(17), false},
	} {
		e := timeline.Event{When: timeline.When{Interval: tt.interval}, Mentions: []timeline.Mention{{Article: tt.article}}}
		assert.Equal(t, tt.marked, ix.guessed(&e), "%s %v", tt.article, tt.interval)
	}
}

func TestATellerIsNamedWithTheFirstChainOfSources(t *testing.T) {
	tl := timeline.New([]timeline.Article{{ID: "1", Outlet: "Gazette"}, {ID: "2"}}, nil, nil)
	ix := indexOf(tl)
	tellers := ix.tellers(&timeline.Event{Mentions: []timeline.Mention{
		{Article: "2", Attribution: []string{"an official"}},
		{Article: "1"},
		{Article: "1", Attribution: []string{"The Post", "a union"}},
		{Article: "1", Attribution: []string{"somebody else"}},
	}})
	var got []string
	for _, t := range tellers {
		got = append(got, t.String())
	}
	assert.Equal(t, []string{"[2] < an official", "[1] Gazette < The Post < a union"}, got)
}

func TestConflictsSayWhoHasWhatInWhichWords(t *testing.T) {
	c := timeline.Conflict{Article: "1", Interval: interval.Of(time.Date(2031, 5, 1, 0, 0, 0, 0, time.UTC), interval.Month), Text: "in May"}
	assert.Equal(t, "[1] has 2031-05: “in May”", conflictText(c))
	c.Text = ""
	assert.Equal(t, "[1] has 2031-05", conflictText(c))
}
