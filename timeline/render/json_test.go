package render

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode"

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

func TestJSONHoldsNothingThatATerminalObeys(t *testing.T) {
	const bad = "red \x1b[31m \u009b2J \u007f \u202eevil\u2066 \ufeff \U000e0041 \u00ad but می\u200cخواهم 👩\u200d🚀 港"
	tl := hostileWith(bad)
	for _, f := range []Func{JSON, JSONL} {
		out := rendered(t, f, tl)
		for _, r := range out {
			assert.False(t, r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r >= 0xE0000 && r < 0xE0080, "%U", r)
		}
		assert.Contains(t, out, "می\u200cخواهم 👩\u200d🚀 港", "joiners are letters' own")
		assert.Contains(t, out, `\udb40\udc41`)
	}
	var back timeline.Timeline
	require.NoError(t, json.Unmarshal([]byte(rendered(t, JSON, sampleOf(bad))), &back))
	assert.Equal(t, bad, back.Events()[0].Mentions[0].Text, "it is the same text")
}

func TestJSONIsTheSameHoweverItIsCut(t *testing.T) {
	const text = `{"a":"é港\u202e👩🚀` + "\u202e\U000e0041" + `"}`
	var want bytes.Buffer
	_, err := (&jsonEscaper{w: &want}).Write([]byte(text))
	require.NoError(t, err)
	assert.Equal(t, `{"a":"é港\u202e👩🚀\u202e\udb40\udc41"}`, want.String())
	for size := 1; size < 8; size++ {
		var got bytes.Buffer
		e := &jsonEscaper{w: &got}
		for i := 0; i < len(text); i += size {
			n, err := e.Write([]byte(text[i:min(i+size, len(text))]))
			require.NoError(t, err)
			assert.Equal(t, min(size, len(text)-i), n)
		}
		assert.Equal(t, want.String(), got.String(), size)
	}
}

// sampleOf has one event with a mention of these words, which JSON reads back.
func sampleOf(words string) *timeline.Timeline {
	e := timeline.Event{ID: "e", Status: timeline.Asserted, Mentions: []timeline.Mention{told("a", words, 0)}}
	return timeline.New([]timeline.Article{{ID: "a"}}, []timeline.Event{e}, nil)
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
