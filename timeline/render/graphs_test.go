package render

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/bbdb26f0/annals/timeline"
)

func TestGraphsAndMarkupReadWell(t *testing.T) {
	golden(t, "graphs.txtar",
		txtar.File{Name: "mermaid", Data: []byte(rendered(t, Mermaid, sample()))},
		txtar.File{Name: "dot", Data: []byte(rendered(t, DOT, sample()))},
		txtar.File{Name: "timelinejs", Data: []byte(rendered(t, TimelineJS, sample()))},
		txtar.File{Name: "jsonld", Data: []byte(rendered(t, JSONLD, sample()))},
		txtar.File{Name: "timeml", Data: []byte(rendered(t, TimeML, sample()))},
	)
}

func TestMermaidKeepsToItsGrammar(t *testing.T) {
	line := regexp.MustCompile(`^(timeline|    title Timeline|    section [^:;%"<>{}\x60]+|        [^:%"<>{}\x60]* : [^:%"<>{}\x60]+)$`)
	for _, attack := range append(attacks(), "plain") {
		out := rendered(t, Mermaid, hostileWith(attack))
		for l := range strings.SplitSeq(strings.TrimSuffix(out, "\n"), "\n") {
			assert.Regexp(t, line, l)
			assert.NotContains(t, regexp.MustCompile(`#\d+;`).ReplaceAllString(l, ""), "#")
		}
	}
	assert.Equal(t, "a#58; #35;59#59; #60;b#62;", mermaidText("a: #59; <b>"))
}

// dotTokens is what DOT is made of here.
var dotTokens = regexp.MustCompile(`^(?:"(?:[^"\\\n]|\\.)*"|->|[{}\[\];=,]|[a-zA-Z_][a-zA-Z_0-9]*|[ \t\n])*$`)

func TestDOTKeepsToItsGrammar(t *testing.T) {
	for _, attack := range append(attacks(), "plain") {
		out := rendered(t, DOT, hostileWith(attack))
		assert.Regexp(t, dotTokens, out)
		assert.Equal(t, 1, strings.Count(out, "->")-strings.Count(strings.Join(regexp.MustCompile(`"(?:[^"\\]|\\.)*"`).FindAllString(out, -1), ""), "->"), "one edge, of the event to itself")
	}
	assert.Equal(t, `"a \"b\" \\ &amp;\nc"`, dotText(`a "b" \ &`, "c"))
}

func TestDOTStatesARelationOnce(t *testing.T) {
	assert.Equal(t, 1, strings.Count(rendered(t, DOT, sample()), "->"), "e4 is before e5, and e5 after e4")
}

func TestTimelineJSHasTheFieldsThatAreKnown(t *testing.T) {
	var got tjsTimeline
	require.NoError(t, json.Unmarshal([]byte(rendered(t, TimelineJS, sample())), &got))
	slides := map[string]tjsSlide{}
	for _, s := range got.Events {
		slides[s.ID] = s
		require.NotNil(t, s.Start, s.ID)
		assert.False(t, s.Autolink)
	}
	assert.Equal(t, &tjsDate{Year: 2030, Month: 1}, slides["event-e2"].Start)
	assert.Nil(t, slides["event-e2"].End)
	assert.Equal(t, &tjsDate{Year: 2031, Month: 5, Day: 5}, slides["event-e3"].End, "the last day is included")
	assert.Equal(t, &tjsDate{Year: 2032}, slides["event-e9"].Start)
	assert.Equal(t, "by 16 May 2031", slides["event-e4"].DisplayDate)
	assert.Equal(t, "Harbour Gazette", slides["event-e5"].Group)
	assert.Contains(t, got.Title.Text.Text, "Rain", "what has no date")
	assert.NotContains(t, slides, "event-e10")
}

func TestTimelineJSHoldsNoMarkupOfArticles(t *testing.T) {
	tags := regexp.MustCompile(`</?(p|em|li|ul|blockquote)>|<a href="https?://[^"<>]*" rel="noopener noreferrer">|</a>`)
	for _, attack := range attacks() {
		var got tjsTimeline
		require.NoError(t, json.Unmarshal([]byte(rendered(t, TimelineJS, hostileWith(attack))), &got))
		for _, s := range append(got.Events, got.Title) {
			for _, text := range []string{s.Text.Headline, s.Text.Text, s.Group, s.DisplayDate} {
				assert.NotContains(t, tags.ReplaceAllString(text, ""), "<")
			}
		}
	}
}

func TestJSONLDStaysInItsScriptElement(t *testing.T) {
	for _, attack := range attacks() {
		out := rendered(t, JSONLD, hostileWith(attack))
		assert.True(t, json.Valid([]byte(out)))
		assert.NotContains(t, out, "<")
		assert.NotContains(t, out, `"javascript:`+"alert(1)\",\n   \"inLanguage")
	}
	var g struct {
		Graph []map[string]any `json:"@graph"`
	}
	require.NoError(t, json.Unmarshal([]byte(rendered(t, JSONLD, sample())), &g))
	byID := map[any]map[string]any{}
	for _, n := range g.Graph {
		byID[n["@id"]] = n
	}
	strike := byID["#event-e5"]
	assert.Equal(t, "Event", strike["@type"])
	assert.Equal(t, "2031-05-10", strike["startDate"])
	assert.Equal(t, "2031-05-10", strike["endDate"])
	quote := strike["subjectOf"].([]any)[0].(map[string]any)
	assert.Equal(t, "NewsArticle", byID[quote["citation"].(map[string]any)["@id"]]["@type"], "a citation is of an article in the graph")
	assert.NotContains(t, byID["#event-e3"], "startDate", "soft bounds are no dates")
	assert.Equal(t, "2031-04-07~/2031-05-05~", byID["#event-e3"]["annals:edtf"])
}

func TestTimeMLIsWellFormedAndItsReferencesHold(t *testing.T) {
	for _, tl := range append([]*timeline.Timeline{sample(), hostile(), {}}, timelines(attacks())...) {
		out := rendered(t, TimeML, tl)
		ids := map[string]bool{}
		var refs []string
		dec := xml.NewDecoder(strings.NewReader(out))
		for {
			tok, err := dec.Token()
			if err == io.EOF {
				break
			}
			require.NoError(t, err)
			start, ok := tok.(xml.StartElement)
			if !ok {
				continue
			}
			for _, a := range start.Attr {
				switch a.Name.Local {
				case "tid", "eid", "eiid", "lid":
					assert.False(t, ids[a.Value], "%s twice", a.Value)
					ids[a.Value] = true
				case "eventID", "eventInstanceID", "relatedToTime", "relatedToEventInstance":
					refs = append(refs, a.Value)
				}
			}
		}
		for _, r := range refs {
			assert.True(t, ids[r], r)
		}
	}
}

func timelines(texts []string) (out []*timeline.Timeline) {
	for _, s := range texts {
		out = append(out, hostileWith(s))
	}
	return out
}

func ExampleMermaid() {
	e := timeline.Event{ID: "e1", Headline: "Dockers: “no deal”", When: timeline.When{Interval: day(2031, 5, 10)}}
	if err := Mermaid(os.Stdout, timeline.New(nil, []timeline.Event{e}, nil)); err != nil {
		panic(err)
	}
	// Output:
	// timeline
	//     title Timeline
	//     section 2031
	//         2031-05-10 : Dockers#58; “no deal”
}

func ExampleDOT() {
	first := timeline.Event{ID: "e1", Headline: "Dockers walk out", When: timeline.When{Interval: day(2031, 5, 10)}}
	second := timeline.Event{ID: "e2", Headline: "Talks begin", When: timeline.When{Interval: day(2031, 5, 12)}, Relations: []timeline.Relation{{Type: timeline.After, Event: "e1"}}}
	if err := DOT(os.Stdout, timeline.New(nil, []timeline.Event{first, second}, nil)); err != nil {
		panic(err)
	}
	// Output:
	// digraph timeline {
	//   rankdir=LR;
	//   node [shape=box, fontname="sans-serif"];
	//   subgraph cluster_0 {
	//     label="2031";
	//     "e1" [label="2031-05-10\nDockers walk out", edtf="2031-05-10"];
	//     "e2" [label="2031-05-12\nTalks begin", edtf="2031-05-12"];
	//   }
	//   "e1" -> "e2" [label="before"];
	// }
}
