package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read"
)

// story has an event for each filter.
func story() *timeline.Timeline {
	at := func(m, d int) time.Time { return time.Date(2031, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	by := func(article string) []timeline.Mention { return []timeline.Mention{{Article: article}} }
	return timeline.New(
		[]timeline.Article{{ID: "a1", Outlet: "Gazette"}, {ID: "a2", Outlet: "Wire"}},
		[]timeline.Event{
			{ID: "talks", Headline: "Talks begin", Mentions: by("a2"), Status: timeline.Asserted, Salience: 1,
				When: timeline.When{Interval: interval.New(at(4, 7), at(5, 6)), Basis: timeline.ByExpression}},
			{ID: "offer", Headline: "Owner offers money", Mentions: by("a2"), Status: timeline.Alleged, Salience: 3,
				When: timeline.When{Interval: interval.Until(at(5, 17)), Basis: timeline.ByPublication}},
			{ID: "strike", Headline: "Dockers walk out", Mentions: by("a1"), Status: timeline.Asserted, Salience: 2,
				When: timeline.When{Interval: interval.OfDay(2031, 5, 10), Basis: timeline.ByExpression}},
			{ID: "visit", Headline: "Minister visits", Mentions: by("a1"), Status: timeline.Planned,
				When: timeline.When{Interval: interval.Since(at(5, 12)), Basis: timeline.ByPublication}},
		}, nil)
}

func TestFlagsChooseEvents(t *testing.T) {
	for name, tt := range map[string]struct {
		args []string
		want []string
	}{
		"none":                 {nil, []string{"talks", "offer", "strike", "visit"}},
		"from a day":           {[]string{"-from", "2031-05-10"}, []string{"offer", "strike", "visit"}},
		"from within a range":  {[]string{"-from", "2031-05-05"}, []string{"talks", "offer", "strike", "visit"}},
		"to a month, included": {[]string{"-to", "2031-04"}, []string{"talks", "offer"}},
		"a day":                {[]string{"-from", "2031-05-11", "-to", "2031-05-11"}, []string{"offer"}},
		"an interval's ends":   {[]string{"-from", "2031-05-10/2031-06", "-to", "2030/2031-05-11"}, []string{"offer", "strike"}},
		"an open end":          {[]string{"-from", "2031-05-12/.."}, []string{"offer", "visit"}},
		"no beginning":         {[]string{"-from", "../2031"}, []string{"talks", "offer", "strike", "visit"}},
		"source":               {[]string{"-source", "wire"}, []string{"talks", "offer"}},
		"match":                {[]string{"-match", "MINISTER"}, []string{"visit"}},
		"statuses":             {[]string{"-status", "alleged, planned"}, []string{"offer", "visit"}},
		"dated":                {[]string{"-undated=false"}, []string{"talks", "strike"}},
		"top":                  {[]string{"-top", "2"}, []string{"offer", "strike"}},
		"top of what is left":  {[]string{"-top", "1", "-status", "asserted"}, []string{"strike"}},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := parseFlags(tt.args, nil)
			require.NoError(t, err)
			got := []string{}
			for _, e := range s.filter(story()).Events() {
				got = append(got, e.ID)
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestFlagsMayStandAfterPaths(t *testing.T) {
	for name, tt := range map[string]struct{ args, paths []string }{
		"before":       {[]string{"-top", "3", "a", "b"}, []string{"a", "b"}},
		"after":        {[]string{"a", "b", "-top", "3"}, []string{"a", "b"}},
		"between":      {[]string{"a", "-top=3", "-", "b"}, []string{"a", "-", "b"}},
		"two hyphens":  {[]string{"-top", "3", "--", "-x", "-explain"}, []string{"-x", "-explain"}},
		"hyphens last": {[]string{"a", "-top", "3", "--", "-x"}, []string{"a", "-x"}},
		"no paths":     {[]string{"-top", "3"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := parseFlags(tt.args, nil)
			require.NoError(t, err)
			assert.Equal(t, tt.paths, s.paths)
			assert.Equal(t, 3, s.top)
			assert.False(t, s.explain)
		})
	}
	_, err := parseFlags([]string{"a", "-colour"}, nil)
	assert.Error(t, err)
}

func TestPublishedGoesToFilesThatDoNotSayTheirs(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(path, []byte("x"), 0o600))
	s, err := parseFlags([]string{"-published", "2031-05-10/2031-05-12", path}, nil)
	require.NoError(t, err)
	for a, err := range s.articles(nil) {
		require.NoError(t, err)
		assert.Equal(t, timeline.Flag, a.Published.Basis)
		assert.Equal(t, "2031-05-10T00:00:00Z/2031-05-13T00:00:00Z", a.Published.Interval.String())
	}
}

func TestErrorsAreSeenAsTheyComeUp(t *testing.T) {
	var seen []error
	fail := func(err error) { seen = append(seen, err) }
	n := 0
	for range readable(read.Paths([]string{"missing.txt", "-", "-", "missing.md"}, read.Options{}), fail) {
		assert.Len(t, seen, 1, "the second is not read yet")
		if n++; n == 1 {
			break
		}
	}
	assert.Len(t, seen, 1)
}

func TestTheWidthIsTheUsersBeforeTheTerminals(t *testing.T) {
	for columns, want := range map[string]int{"": 120, "60": 60, "0": 120, "-5": 120, "wide": 120} {
		assert.Equal(t, want, width(columns, 120), columns)
	}
	_, ok := terminalOf(&bytes.Buffer{})
	assert.False(t, ok)
	null, err := os.Open(os.DevNull)
	require.NoError(t, err)
	defer null.Close()
	_, ok = terminalOf(null)
	assert.False(t, ok, "a device is not a terminal")
}

func TestColumnsSetTheWidthWithoutATerminal(t *testing.T) {
	s := settings{format: "text"}
	var narrow, wide bytes.Buffer
	require.NoError(t, s.write(story(), &narrow, func(name string) string { return map[string]string{"COLUMNS": "40"}[name] }))
	require.NoError(t, s.write(story(), &wide, func(string) string { return "" }))
	assert.Contains(t, narrow.String(), "\n  Talks begin\n")
	assert.NotContains(t, wide.String(), "\n  Talks begin\n")
	assert.NotContains(t, wide.String(), "\x1b", "colour is for terminals")
}
