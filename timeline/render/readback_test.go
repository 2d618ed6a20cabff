package render

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/seeds"
	"github.com/bbdb26f0/annals/timeline"
)

// readers is the folder of the readers that are not ours; its package.json names
// them.
const readers = "../../.ci/readback"

// readBack gives texts to a reader that is not ours, and what it finds in them.
func readBack[T any](t *testing.T, format string, texts []string) (out []T) {
	t.Helper()
	if _, err := os.Stat(filepath.Join(readers, "node_modules")); err != nil {
		t.Skip("the readers from npm are not installed: " + format + " is not read back (npm ci --prefix .ci/readback)")
	}
	in, err := json.Marshal(texts)
	require.NoError(t, err)
	cmd := exec.Command("node", "read.mjs", format)
	cmd.Dir, cmd.Stdin = readers, bytes.NewReader(in)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	b, err := cmd.Output()
	require.NoError(t, err, stderr.String())
	require.NoError(t, json.Unmarshal(b, &out), string(b))
	require.Len(t, out, len(texts))
	return out
}

// everything is the sample, the attacks and an empty timeline.
func everything() []*timeline.Timeline {
	return append(timelines(attacks()), sample(), hostile(), &timeline.Timeline{})
}

func written(t *testing.T, f Func, tls []*timeline.Timeline) (texts []string) {
	t.Helper()
	for _, tl := range tls {
		texts = append(texts, rendered(t, f, tl))
	}
	return texts
}

// ldValue is a value of a property in expanded JSON-LD.
type ldValue struct {
	ID    string `json:"@id"`
	Value string `json:"@value"`
	Type  string `json:"@type"`
}

func TestAnotherReaderFindsTheEventsInJSONLD(t *testing.T) {
	tls := everything()
	for i, nodes := range readBack[json.RawMessage](t, "jsonld", written(t, JSONLD, tls)) {
		var graph []map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(nodes, &graph), "%s", nodes)
		byID := map[string]map[string]json.RawMessage{}
		for _, n := range graph {
			var id string
			require.NoError(t, json.Unmarshal(n["@id"], &id))
			byID[id] = n
		}
		first := func(n map[string]json.RawMessage, property string) ldValue {
			var vs []ldValue
			if raw := n[property]; raw != nil {
				require.NoError(t, json.Unmarshal(raw, &vs), "%s", raw)
			}
			if len(vs) == 0 {
				return ldValue{}
			}
			return vs[0]
		}
		events := tls[i].Events()
		for k := range events {
			n := byID["https://page.example/"+ldEventID(events[k].ID)]
			assert.JSONEq(t, `["http://schema.org/Event"]`, string(n["@type"]))
			assert.Equal(t, headline(&events[k]), first(n, "http://schema.org/name").Value)
			assert.Equal(t, events[k].When.EDTF(), first(n, ldVocabulary+"edtf").Value)
			if start := first(n, "http://schema.org/startDate"); start.Value != "" {
				assert.Equal(t, "http://schema.org/Date", start.Type)
				_, err := time.Parse(time.DateOnly, start.Value)
				assert.NoError(t, err)
			}
			if len(events[k].Mentions) > 0 {
				quote := byID[first(n, "http://schema.org/subjectOf").ID]
				assert.Equal(t, safe(events[k].Mentions[0].Text), first(quote, "http://schema.org/text").Value)
				cited := byID[first(quote, "http://schema.org/citation").ID]
				assert.JSONEq(t, `["http://schema.org/NewsArticle"]`, string(cited["@type"]), "a citation leads to its article")
				assert.NotContains(t, first(cited, "http://schema.org/url").ID, "javascript:")
			}
		}
	}
}

// mermaidPeriod is a period as Mermaid reads it. It writes a character that is
// given by number in a way of its own, until it draws.
type mermaidPeriod struct {
	Section, Task string
	Events        []string
	Error         string
}

var mermaidNumber = regexp.MustCompile(`ﬂ°°(\d+)¶ß`)

func mermaidShown(s string) string {
	return mermaidNumber.ReplaceAllStringFunc(strings.TrimSpace(s), func(m string) string {
		n, _ := strconv.Atoi(mermaidNumber.FindStringSubmatch(m)[1])
		return string(rune(n))
	})
}

func TestMermaidItselfReadsTheEvents(t *testing.T) {
	tls := everything()
	for i, raw := range readBack[json.RawMessage](t, "mermaid", written(t, Mermaid, tls)) {
		var periods []mermaidPeriod
		require.NoError(t, json.Unmarshal(raw, &periods), "%s", raw)
		var got, want []string
		for _, p := range periods {
			for _, e := range p.Events {
				got = append(got, mermaidShown(p.Section)+"|"+mermaidShown(p.Task)+"|"+mermaidShown(e))
			}
		}
		ix := indexOf(tls[i])
		events := tls[i].Events()
		section := ""
		for k, heading := range sections(events) {
			if heading != "" {
				section = safe(heading)
			}
			want = append(want, section+"|"+ix.time(&events[k])+"|"+strings.TrimSpace(ix.mermaidEvent(&events[k])))
		}
		assert.Equal(t, want, got)
	}
}

// dotGraph is what Graphviz makes of a graph.
type dotGraph struct {
	Objects []struct{ Name, Label, Edtf, URL, Href string }
	Edges   []struct {
		Tail, Head int
		Label, URL string
	}
}

func TestGraphvizReadsAndDrawsTheEvents(t *testing.T) {
	path, err := exec.LookPath("dot")
	if err != nil {
		t.Skip("Graphviz is not installed: DOT is not read back (apt-get install graphviz)")
	}
	for _, tl := range everything() {
		cmd := exec.Command(path, "-Tjson0")
		cmd.Stdin = strings.NewReader(rendered(t, DOT, tl))
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		b, err := cmd.Output()
		require.NoError(t, err, stderr.String())
		assert.NotContains(t, stderr.String(), "syntax error")
		var g dotGraph
		require.NoError(t, json.Unmarshal(b, &g), string(b))
		nodes := map[string]string{}
		for _, o := range g.Objects {
			assert.Empty(t, o.URL+o.Href, "nothing to click")
			if !strings.HasPrefix(o.Name, "cluster_") {
				nodes[o.Name] = o.Edtf
			}
		}
		events := tl.Events()
		assert.Len(t, nodes, len(events), "a node an event")
		for i := range events {
			assert.Equal(t, events[i].When.EDTF(), nodes[token(events[i].ID)])
		}
		assert.Len(t, g.Edges, len(indexOf(tl).dotEdges(events)))
	}
}

// times gives every kind of time that an event can have.
func times() (out []timeline.When) {
	noon := at(2031, 5, 10).Add(12 * time.Hour)
	for g := interval.NoGrain; g <= interval.Millennium; g++ {
		for _, i := range []interval.Interval{
			interval.Of(at(2000, 1, 1), max(g, interval.Second)), interval.Of(at(-43, 3, 15), interval.Day), interval.New(noon, noon.Add(3*time.Hour)), interval.New(at(2031, 5, 10), noon.AddDate(0, 2, 0)),
			interval.New(at(1990, 1, 1), at(2011, 1, 1)), interval.New(at(2031, 4, 1), at(2031, 10, 1)), interval.Until(noon), interval.Since(at(2031, 5, 1)), interval.Until(at(1900, 1, 1)), {},
			interval.Of(at(-99, 1, 1), interval.Century),
		} {
			out = append(out, timeline.When{Interval: i, Grain: g}, timeline.When{Interval: i, Grain: g, Approximate: true})
		}
	}
	return out
}

func TestAnotherReaderTakesEveryEDTFOfLevelTwo(t *testing.T) {
	var texts []string
	for _, w := range times() {
		texts = append(texts, w.EDTF())
	}
	texts = distinct(texts)
	require.Greater(t, len(texts), 50)
	for i, got := range readBack[struct{ Type, Error string }](t, "edtf", texts) {
		assert.Empty(t, got.Error, texts[i])
	}
}

func TestAnotherReaderTakesEveryTimeOfArticles(t *testing.T) {
	tl, err := (&timeline.Builder{}).Build(context.Background(), timeline.Articles(seeds.Articles()...))
	require.NoError(t, err)
	var texts []string
	for _, tl := range append(everything(), tl) {
		for _, m := range regexp.MustCompile(`"(?:annals:edtf|annals:publishedEDTF|edtf)": ?"(.*?)"`).FindAllStringSubmatch(rendered(t, JSON, tl)+rendered(t, JSONLD, tl)+rendered(t, TimelineJS, tl), -1) {
			texts = append(texts, m[1])
		}
	}
	texts = distinct(texts)
	require.Greater(t, len(texts), 20)
	for i, got := range readBack[struct{ Type, Error string }](t, "edtf", texts) {
		assert.Empty(t, got.Error, texts[i])
	}
}

// datesIn gives the time of each event in the formats that programs read.
func datesIn(t *testing.T, tl *timeline.Timeline) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	matches := func(format, pattern, text string) {
		for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
			found[format] = append(found[format], m[1])
		}
	}
	for _, row := range csvRows(t, rendered(t, CSV, tl))[1:] {
		found["csv"] = append(found["csv"], row[2])
	}
	matches("ics", `X-ANNALS-EDTF:(.*)\r\n`, rendered(t, ICS, tl))
	matches("jsonld", `"annals:edtf": "(.*)",\n *"annals:status"`, rendered(t, JSONLD, tl))
	matches("html", `<dt>Time</dt><dd>[^<]*<code>(.*?)</code>`, rendered(t, HTML{}.Render, tl))
	matches("dot", `edtf="(.*?)"`, rendered(t, DOT, tl))
	matches("timelinejs", `"edtf": "(.*)"`, rendered(t, TimelineJS, tl))
	matches("json", `(?m)^.*?"edtf":"(.*?)"`, rendered(t, JSON, timeline.New(nil, tl.Events(), nil)))
	matches("jsonl", `(?m)^.*?"edtf":"(.*?)"`, rendered(t, JSONL, timeline.New(nil, tl.Events(), nil)))
	return found
}

func TestEveryFormatForProgramsHasTheTimeInEDTF(t *testing.T) {
	tl := sample()
	var want, dated []string
	for _, e := range tl.Events() {
		want = append(want, e.When.EDTF())
		if !e.When.Interval.IsZero() {
			dated = append(dated, e.When.EDTF())
		}
	}
	for format, got := range datesIn(t, tl) {
		if format == "timelinejs" { // has undated events on its title slide
			assert.Equal(t, dated, got, format)
		} else {
			assert.Equal(t, want, got, format)
		}
	}
	timeml := rendered(t, TimeML, tl)
	for _, m := range append(tl.Events()[4].Mentions, tl.Events()[1].Mentions...) {
		assert.Contains(t, timeml, `edtf="`+m.When.EDTF()+`"`)
	}
}
