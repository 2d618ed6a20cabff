package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/render"
)

var update = flag.Bool("update", false, "write the output for the seeds into the golden file and the README")

// call runs the program without a terminal and without an environment.
func call(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &err, func(string) string { return "" })
	return status, out.String(), err.String()
}

// articleIDs reads the IDs of the articles from JSON.
func articleIDs(t *testing.T, out string) []string {
	t.Helper()
	var tl timeline.Timeline
	require.NoError(t, json.Unmarshal([]byte(out), &tl))
	ids := []string{}
	for _, a := range tl.Articles() {
		ids = append(ids, a.ID)
	}
	return ids
}

func TestTheSeedsGiveTheGoldenTimeline(t *testing.T) {
	status, out, stderr := call("")
	assert.Equal(t, exitDone, status)
	assert.Empty(t, stderr)
	golden := filepath.Join("testdata", "seeds.golden.txt")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(out), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	if string(want) != out {
		t.Errorf("%s\nafter a change that is meant: go test ./examples/annals -update", firstDifference(string(want), out))
	}
}

// firstDifference shows the first line that differs; all of it is too long to read.
func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	n := 0
	for n < len(a)-1 && n < len(b)-1 && a[n] == b[n] {
		n++
	}
	return fmt.Sprintf("line %d of %d and %d\nwant %q\ngot  %q", n+1, len(a), len(b), a[n], b[n])
}

func TestArticlesInAnyOrderGiveTheSameTimeline(t *testing.T) {
	_, seeds, _ := call("", "-format", "json")
	_, folder, _ := call("", "-format", "json", "../../seeds")
	assert.Equal(t, seeds, folder, "the seeds read as a folder")
	files, err := filepath.Glob("../../seeds/*.txt")
	require.NoError(t, err)
	forward, backward := append([]string{"-format", "json"}, files...), []string{"-format", "json"}
	for i := range files {
		backward = append(backward, files[len(files)-1-i])
	}
	_, a, _ := call("", forward...)
	_, b, _ := call("", backward...)
	assert.Equal(t, a, b)
}

func TestTheJSONOfTheSeedsReadsBackAsTheSameTimeline(t *testing.T) {
	_, out, _ := call("", "-format", "json")
	var tl timeline.Timeline
	require.NoError(t, json.Unmarshal([]byte(out), &tl))
	var again bytes.Buffer
	require.NoError(t, render.JSON(&again, &tl))
	assert.Equal(t, out, again.String())
	for _, e := range tl.Events() {
		for _, m := range e.Mentions {
			assert.Equal(t, m.RuneEnd-m.RuneStart, utf8.RuneCountInString(m.Text), m.Text)
			assert.Equal(t, m.End-m.Start, len(m.Text), m.Text)
		}
	}
}

func TestCallsThatMakeNoSenseAreRefusedWithAReason(t *testing.T) {
	for name, tt := range map[string]struct {
		args []string
		says string
	}{
		"an unknown flag":      {[]string{"-colour"}, "flag provided but not defined: -colour"},
		"an unknown format":    {[]string{"-format", "docx"}, `no -format "docx"; there are text, json, jsonl, markdown, html, csv, ics, timelinejs, mermaid, dot, jsonld, timeml`},
		"an unknown status":    {[]string{"-status", "asserted,true"}, `no -status "true"; there are asserted, alleged, planned`},
		"an empty status":      {[]string{"-status", "asserted,"}, `no -status ""`},
		"a date in words":      {[]string{"-from", "last week"}, `-from: interval: "last week": no date such as 2024, 2024-04 or 2024-04-13`},
		"no day":               {[]string{"-to", "2023-02-29"}, `-to: interval: "2023-02-29": `},
		"a range backwards":    {[]string{"-from", "2024", "-to", "2023"}, "-from 2024 is after -to 2023"},
		"no publication":       {[]string{"-published", "soon"}, `-published: interval: "soon": `},
		"fewer than no events": {[]string{"-top", "-1"}, "-top -1: want a number of events"},
		"no number":            {[]string{"-top", "many"}, `invalid value "many" for flag -top`},
		"an escape sequence":   {[]string{"-\x1b[31m"}, "flag provided but not defined: -\ufffd[31m"},
	} {
		t.Run(name, func(t *testing.T) {
			status, out, stderr := call("", tt.args...)
			assert.Equal(t, exitUsage, status)
			assert.Empty(t, out)
			assert.True(t, strings.HasPrefix(stderr, "annals: "+tt.says), stderr)
			assert.Contains(t, stderr, "-h")
		})
	}
}

func TestHelpListsEveryFlag(t *testing.T) {
	status, out, stderr := call("", "-h")
	assert.Equal(t, exitDone, status)
	assert.Empty(t, stderr)
	for _, f := range []string{"format", "o", "from", "to", "source", "match", "status", "top", "explain", "published", "undated"} {
		assert.Contains(t, out, "\n  -"+f)
	}
}

func TestWhatCannotBeReadIsNamedAndTheRestIsBuilt(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	good, page, lines := file("good.txt", "Dockers walked out."), file("page.html", ""), file("lines.jsonl", "{\"text\":\"x\"}\nnonsense\n{\"text\":\"y\"}\n")
	status, out, stderr := call("Ministers met.", "-format", "json", good, page, "missing.txt", lines, "-")
	assert.Equal(t, exitFailed, status)
	assert.Equal(t, []string{"good", "lines-1", "lines-3", "stdin"}, articleIDs(t, out))
	messages := strings.Split(strings.TrimSpace(stderr), "\n")
	require.Len(t, messages, 3)
	assert.Contains(t, messages[0], "annals: read: "+page+": no text is found on the page")
	assert.Contains(t, messages[1], "annals: read: missing.txt: no such file")
	assert.Contains(t, messages[2], "annals: read: "+lines+":2: no JSON object")
}

func TestNothingToReadIsAnEmptyTimeline(t *testing.T) {
	status, out, _ := call("", "missing.txt")
	assert.Equal(t, exitFailed, status)
	assert.Equal(t, "0 events from 0 articles\n", out)
}

func TestBadInputNeitherPanicsNorDatesAnything(t *testing.T) {
	for name, in := range map[string]string{
		"empty":                 "",
		"NUL":                   "a\x00b\x00\x00",
		"invalid UTF-8":         "\xff\xfe\xfd last Friday \xc3",
		"CRLF":                  "Dockers walked out.\r\n\r\nMinisters met.\r\n",
		"a very long line":      strings.Repeat("The dockers walked out and the ministers met. ", 300),
		"one endless word":      strings.Repeat("a", 300_000),
		"an impossible date":    "They met on 31 February 2024 and on 2024-13-45.",
		"an id twice":           `{"id":"a","text":"One met."}` + "\n" + `{"id":"a","text":"Two met."}`,
		"the year 1":            `{"published":"0001-01-01","text":"They met yesterday and will meet tomorrow."}`,
		"the year 9999":         `{"published":"9999-12-31","text":"They met yesterday and will meet tomorrow."}`,
		"an unknown zone":       `{"published":"2024-04-15T10:00:00-12:00","text":"They met at 10:00 XYZT on Friday."}`,
		"no publication at all": `{"text":"They met last Friday."}`,
	} {
		t.Run(name, func(t *testing.T) {
			for _, format := range render.Names() {
				status, out, stderr := call(in, "-format", format, "-explain", "-")
				assert.Equal(t, exitDone, status, stderr)
				assert.NotContains(t, out, "\x00")
			}
			_, out, _ := call(in, "-format", "json", "-")
			var tl timeline.Timeline
			require.NoError(t, json.Unmarshal([]byte(out), &tl))
			if name == "no publication at all" || name == "an impossible date" {
				for _, e := range tl.Events() {
					assert.True(t, e.When.Interval.IsZero() || name != "no publication at all", "an invented date: %v", e.When)
				}
			}
		})
	}
}
