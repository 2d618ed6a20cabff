package render

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/bbdb26f0/annals/timeline"
)

func TestJSONIsTheTimelineALineAnElement(t *testing.T) {
	out := rendered(t, JSON, sample())
	golden(t, "json.txtar",
		txtar.File{Name: "json", Data: []byte(out)},
		txtar.File{Name: "jsonl", Data: []byte(rendered(t, JSONL, sample()))},
	)
	var back timeline.Timeline
	require.NoError(t, json.Unmarshal([]byte(out), &back))
	assert.Equal(t, sample().Events(), back.Events())
	assert.Equal(t, out, rendered(t, JSON, &back))
	// a line for each element, and one each for the schema and the names of the lists
	assert.Equal(t, 4+len(sample().Articles())+len(sample().Events())+len(sample().Days()), strings.Count(out, "\n"))
}

func TestJSONLinesPutTogetherAreTheJSON(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(rendered(t, JSONL, sample()), "\n"), "\n")
	head, events := lines[0], lines[1:]
	whole := strings.TrimSuffix(head, "}") + `,"events":[` + strings.Join(events, ",") + "]}"
	var got timeline.Timeline
	require.NoError(t, json.Unmarshal([]byte(whole), &got))
	assert.Equal(t, rendered(t, JSON, sample()), rendered(t, JSON, &got))
}

func TestATimelineThatJSONCannotHoldIsAnError(t *testing.T) {
	infinite := 1.0
	for range 2000 {
		infinite *= 2
	}
	tl := timeline.New(nil, []timeline.Event{{Salience: infinite}}, nil)
	for _, f := range []Func{JSON, JSONL} {
		var e *timeline.JSONError
		assert.ErrorAs(t, f(&bytes.Buffer{}, tl), &e)
	}
}

func ExampleJSON() {
	JSON(os.Stdout, timeline.New([]timeline.Article{{ID: "a1"}}, nil, nil))
	// Output:
	// {"schema":"annals/1",
	// "articles":[
	// {"id":"a1","title":"","outlet":"","url":"","lang":"","published":{"from":null,"to":null,"basis":""}}],
	// "events":[],
	// "days":[]}
}
