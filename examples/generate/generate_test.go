package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read"
)

// generated runs the program and gives the articles and the name of the truth.
func generated(t *testing.T, args ...string) (articles []byte, truth string) {
	t.Helper()
	var out bytes.Buffer
	truth = filepath.Join(t.TempDir(), "truth.jsonl")
	require.NoError(t, run(append(args, "-truth", truth), &out))
	return out.Bytes(), truth
}

func TestTheSameSeedMakesTheSameNews(t *testing.T) {
	a, truthA := generated(t, "-n", "50", "-seed", "3")
	b, truthB := generated(t, "-n", "50", "-seed", "3")
	c, _ := generated(t, "-n", "50", "-seed", "4")
	assert.Equal(t, a, b)
	assert.NotEqual(t, a, c)
	assert.Equal(t, 50, bytes.Count(a, []byte("\n")))
	x, err := os.ReadFile(truthA)
	require.NoError(t, err)
	y, err := os.ReadFile(truthB)
	require.NoError(t, err)
	assert.Equal(t, x, y)
}

func TestTheTruthPointsAtVerbs(t *testing.T) {
	articles, truth := generated(t, "-n", "200")
	texts := map[string]string{}
	for line := range bytes.Lines(articles) {
		var a article
		require.NoError(t, json.Unmarshal(line, &a))
		texts[a.ID] = a.Text
	}
	verbs := map[string]bool{}
	for _, k := range kinds {
		for _, v := range append(k.past, k.participle...) {
			verbs[v] = true
		}
	}
	tellings, err := readTruth(truth)
	require.NoError(t, err)
	assert.Greater(t, len(tellings), 200)
	for _, x := range tellings {
		verb, _, _ := strings.Cut(string([]rune(texts[x.Article])[x.Trigger:]), " ")
		assert.True(t, verbs[verb], verb)
	}
}

func TestATimelineOfGeneratedNewsIsTrue(t *testing.T) {
	articles, truth := generated(t, "-n", "300")
	tl, err := (&timeline.Builder{}).Build(context.Background(), read.JSONL(bytes.NewReader(articles), read.Context{}, read.Options{}))
	require.NoError(t, err)
	b, err := tl.MarshalJSON()
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "timeline.json")
	require.NoError(t, os.WriteFile(file, b, 0o600))
	var out bytes.Buffer
	require.NoError(t, run([]string{"-score", file, "-truth", truth}, &out))
	t.Log(out.String())
	shown, err := readTimeline(file)
	require.NoError(t, err)
	tellings, err := readTruth(truth)
	require.NoError(t, err)
	r := compare(shown, tellings)
	assert.GreaterOrEqual(t, r.precision, 0.98)
	assert.GreaterOrEqual(t, r.recall, 0.8)
	assert.GreaterOrEqual(t, r.dayRight, 0.93, "one day in forty is given wrong")
}

func TestWhatIsCounted(t *testing.T) {
	tellings := []telling{
		{"a", 1, 5, "2031-01-03", false}, {"b", 1, 5, "2031-01-03", false}, {"c", 1, 5, "2031-01-03", true}, // one story, the last with a wrong day
		{"d", 2, 5, "2031-01-03", false}, {"e", 2, 5, "2031-01-03", false},
	}
	var tl shown
	require.NoError(t, json.Unmarshal([]byte(`{"events": [
		{"when": {"from": "2031-01-03T00:00:00Z", "to": "2031-01-04T00:00:00Z"}, "mentions": [{"article": "a", "trigger": [5, 9]}, {"article": "b", "trigger": [5, 9]}, {"article": "d", "trigger": [5, 9]}],
		 "conflicts": [{"article": "c"}]},
		{"when": {"from": null, "to": "2031-01-03T00:00:00Z"}, "mentions": [{"article": "c", "trigger": [5, 9]}, {"article": "c", "trigger": [50, 59]}]}]}`), &tl))
	assert.Equal(t, result{tellings: 5, found: 4, precision: 1. / 3, recall: 1. / 4, dayRight: 3. / 4, wrong: 1, wrongShown: 1}, compare(&tl, tellings))
	assert.Equal(t, result{precision: 1, recall: 1, dayRight: 1}, compare(&shown{}, nil))
}

func TestWhatCannotBeDoneIsAnError(t *testing.T) {
	dir := t.TempDir()
	bad := filepath.Join(dir, "bad")
	require.NoError(t, os.WriteFile(bad, []byte("{}\n{"), 0o600))
	for name, tt := range map[string]struct {
		args []string
		says string
	}{
		"an argument":       {[]string{"x"}, `unexpected argument "x"`},
		"a negative number": {[]string{"-n", "-1"}, "want no negative number"},
		"no truth":          {[]string{"-score", bad}, "-score needs -truth"},
		"no timeline":       {[]string{"-score", filepath.Join(dir, "none"), "-truth", bad}, "no such file"},
		"a broken timeline": {[]string{"-score", bad, "-truth", bad}, "invalid character"},
		"no folder":         {[]string{"-truth", filepath.Join(dir, "none", "truth")}, "no such file"},
	} {
		t.Run(name, func(t *testing.T) { assert.ErrorContains(t, run(tt.args, new(bytes.Buffer)), tt.says) })
	}
	_, err := readTruth(bad)
	assert.ErrorContains(t, err, "telling 2")
}

// A writer that is full leaves no truth behind, and no half of one.
func TestNothingHalfWrittenIsLeft(t *testing.T) {
	dir := t.TempDir()
	assert.ErrorIs(t, run([]string{"-n", "100", "-truth", filepath.Join(dir, "truth")}, full{}), errFull)
	files, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, files)
}

type full struct{}

var errFull = os.ErrClosed

func (full) Write([]byte) (int, error) { return 0, errFull }
