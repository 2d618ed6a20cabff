package timeline

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

func jsonDay(y int, m time.Month, d int) interval.Interval { return interval.OfDay(y, m, d) }

// jsonSample fills every field of every type once.
func jsonSample() *Timeline {
	when := When{
		Interval: jsonDay(2024, 4, 13), Grain: interval.Day, Mod: "END", Approximate: true, Basis: ByExpression, Likely: jsonDay(2024, 4, 13),
		Why: []string{"late Saturday", "published 2024-04-15..19"},
	}
	mention := Mention{
		ID: "001@12", Article: "001", Span: Span{10, 40, 9, 38}, Text: "Iran’s attack late Saturday", Trigger: Span{18, 24, 15, 21}, Sentence: Span{10, 42, 9, 40},
		Kind: "attack", Agentless: true, Headline: "Iran attacks", When: when, Status: Alleged, Attribution: []string{"ABC News"},
		Participants: []string{"Iran", "Israel"}, Place: "Israel",
		Expressions: []ExpressionRef{{Span{25, 38, 22, 35}, "late Saturday", "2024-04-13", parse.Date}},
		Relations:   []Relation{{After, "001@99", "in retaliation for"}}, Definite: true, Weight: 0.5, Minor: true,
	}
	return New(
		[]Article{
			{ID: "002", Published: Published{Basis: None}},
			{
				ID: "001", Title: "U.S. to Israel", Outlet: "ANSA", URL: "https://example.org/?a=1&b=2", Lang: "en", Text: "dropped",
				Published: Published{jsonDay(2024, 4, 15).Hull(jsonDay(2024, 4, 19)), Inferred, "the address names the month"},
				Reports:   []Report{{"The Post", 5, 50, jsonDay(2024, 4, 14)}},
			},
		},
		[]Event{
			{
				ID: "b", Headline: "Iran attacks <Israel> & others", When: when, Status: Asserted, Attribution: []string{"ABC News"},
				Participants: []string{"Iran"}, Place: "Israel", Mentions: []Mention{mention},
				Relations: []Relation{{Before, "a", "days after"}}, Conflicts: []Conflict{{"002", jsonDay(2024, 4, 14), "on Sunday"}},
				Sources: 2, Salience: 1.25,
			},
			{ID: "a", When: When{Interval: interval.Until(time.Date(2024, 10, 9, 0, 0, 0, 0, time.UTC)), Basis: ByPublication}, Status: Negated},
		},
		[]Day{{"2024-04-14", 1, 1, 0.5}, {"2024-04-13", 2, 3, 2}},
	)
}

func TestWhatIsReadBackIsTheSameTimeline(t *testing.T) {
	for name, tl := range map[string]*Timeline{"empty": {}, "every field": jsonSample()} {
		t.Run(name, func(t *testing.T) {
			first, err := json.Marshal(tl)
			require.NoError(t, err)
			var back Timeline
			require.NoError(t, json.Unmarshal(first, &back))
			assert.Equal(t, tl.Articles(), back.Articles())
			assert.Equal(t, tl.Events(), back.Events())
			assert.Equal(t, tl.Days(), back.Days())
			second, err := json.Marshal(back)
			require.NoError(t, err)
			assert.Equal(t, string(first), string(second))
		})
	}
}

// A field that is new must be written too.
func TestTheSampleFillsEveryField(t *testing.T) {
	tl := jsonSample()
	for _, v := range []any{tl.articles[0], tl.articles[0].Published, tl.events[0], tl.events[0].When, tl.events[0].Mentions[0], tl.days[0]} {
		r := reflect.ValueOf(v)
		for i := range r.NumField() {
			if name := r.Type().Field(i).Name; name != "Text" || r.Type() != reflect.TypeFor[Article]() {
				assert.False(t, r.Field(i).IsZero(), "%T.%s", v, name)
			}
		}
	}
}

func TestJSONHasTheShapeThatOthersScriptAgainst(t *testing.T) {
	b, err := json.Marshal(jsonSample())
	require.NoError(t, err)
	var got struct {
		Schema   string
		Articles []map[string]any
		Events   []map[string]any
		Days     []map[string]any
	}
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, "annals/1", got.Schema)
	assert.Equal(t, map[string]any{
		"from": "2024-04-15T00:00:00Z", "to": "2024-04-20T00:00:00Z", "basis": "inferred", "evidence": "the address names the month",
	}, got.Articles[0]["published"])
	first, second := got.Events[0], got.Events[1]
	assert.Equal(t, map[string]any{
		"from": "2024-04-13T00:00:00Z", "to": "2024-04-14T00:00:00Z", "grain": "day", "mod": "END",
		"edtf": "2024-04-13~", "approximate": true, "basis": "expression",
		"likely": map[string]any{"from": "2024-04-13T00:00:00Z", "to": "2024-04-14T00:00:00Z"},
	}, first["when"])
	assert.Equal(t, []any{"late Saturday", "published 2024-04-15..19"}, first["why"])
	assert.Equal(t, []any{map[string]any{"type": "before", "event": "a", "why": "days after"}}, first["relations"])
	assert.Equal(t, []any{map[string]any{
		"article": "002", "from": "2024-04-14T00:00:00Z", "to": "2024-04-15T00:00:00Z", "text": "on Sunday",
	}}, first["conflicts"])
	mention := first["mentions"].([]any)[0].(map[string]any)
	assert.Equal(t, []any{9.0, 38.0, []any{10.0, 40.0}}, []any{mention["start"], mention["end"], mention["bytes"]}, "start and end count code points")
	assert.Equal(t, []any{[]any{15.0, 21.0}, []any{18.0, 24.0}}, []any{mention["trigger"], mention["triggerBytes"]})
	assert.Equal(t, []any{map[string]any{
		"start": 22.0, "end": 35.0, "bytes": []any{25.0, 38.0}, "text": "late Saturday", "value": "2024-04-13", "type": "DATE",
	}}, mention["expressions"])
	assert.Nil(t, second["when"].(map[string]any)["from"], "an open bound is null")
	assert.Contains(t, second["when"], "from")
	for _, list := range []string{"attribution", "participants", "mentions", "relations", "conflicts", "why"} {
		assert.Equal(t, []any{}, second[list], list+" is a list even when it is empty")
	}
	assert.Equal(t, map[string]any{"date": "2024-04-13", "articles": 2.0, "mentions": 3.0, "salience": 2.0}, got.Days[0])
}

func TestBoundsBeyondRFC3339AreWidenedAndNeverNarrowed(t *testing.T) {
	at := func(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }
	for name, tt := range map[string]struct {
		interval interval.Interval
		from, to string
	}{
		"the year 1":        {interval.Of(at(1), interval.Year), `"0001-01-01T00:00:00Z"`, `"0002-01-01T00:00:00Z"`},
		"up to the year 1":  {interval.Until(at(1)), `null`, `"0001-01-01T00:00:00Z"`},
		"1 BC":              {interval.Of(at(0), interval.Year), `"0000-01-01T00:00:00Z"`, `"0001-01-01T00:00:00Z"`},
		"44 BC":             {interval.Of(at(-43), interval.Year), `null`, `"0000-01-01T00:00:00Z"`},
		"the year 9999":     {interval.Of(at(9999), interval.Year), `"9999-01-01T00:00:00Z"`, `null`},
		"the year 12000":    {interval.Of(at(12000), interval.Year), `"9999-12-31T23:59:59Z"`, `null`},
		"from BC to 12000":  {interval.Since(at(-43)).Intersect(interval.Until(at(12000))), `null`, `null`},
		"nothing is known":  {interval.Interval{}, `null`, `null`},
		"from 2024 onwards": {interval.Since(at(2024)), `"2024-01-01T00:00:00Z"`, `null`},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := json.Marshal(New(nil, []Event{{ID: "a", When: When{Interval: tt.interval}}}, nil))
			require.NoError(t, err)
			assert.Contains(t, string(b), `"when":{"from":`+tt.from+`,"to":`+tt.to+`,`)
			var back Timeline
			require.NoError(t, json.Unmarshal(b, &back))
			assert.True(t, back.Events()[0].When.Interval.Contains(tt.interval))
		})
	}
}

func TestDaysOfYearsWithoutFourDigitsAreLeftOut(t *testing.T) {
	b, err := json.Marshal(New(nil, nil, []Day{{Date: "10000-01-01"}, {Date: "9999-12-31"}, {Date: "-0043-03-15"}}))
	require.NoError(t, err)
	var back Timeline
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, []Day{{Date: "9999-12-31"}}, back.Days())
}

func TestJSONEscapesWhatCouldSteerATerminal(t *testing.T) {
	headline := "a\x1b[31mb\u009b31mc\u202ed\U000e0041e\x7ff\u200dg <ü&>"
	b, err := New(nil, []Event{{ID: "a", Headline: headline}}, nil).MarshalJSON()
	require.NoError(t, err)
	assert.Contains(t, string(b), `"a\u001b[31mb\u009b31mc\u202ed\udb40\udc41e\u007ff`+"\u200d"+`g <ü&>"`)
	var back Timeline
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, headline, back.Events()[0].Headline)
}

func TestWrittenJSONHasAnElementALine(t *testing.T) {
	var b strings.Builder
	require.NoError(t, jsonSample().WriteJSON(&b))
	whole, err := jsonSample().MarshalJSON()
	require.NoError(t, err)
	assert.Equal(t, string(whole), strings.ReplaceAll(b.String(), "\n", ""), "but for the lines it is what MarshalJSON gives")
	assert.Equal(t, 1+3+2+2+2, strings.Count(b.String(), "\n"))
	broken := errors.New("disk full")
	assert.ErrorIs(t, jsonSample().WriteJSON(failingWriter{broken}), broken)
	var e *JSONError
	assert.ErrorAs(t, New(nil, []Event{{Salience: math.NaN()}}, nil).WriteJSON(&b), &e)
}

type failingWriter struct{ err error }

func (w failingWriter) Write([]byte) (int, error) { return 0, w.err }

func TestANumberThatJSONLacksIsAnError(t *testing.T) {
	for _, f := range []float64{math.NaN(), math.Inf(1)} {
		_, err := New(nil, []Event{{Salience: f}}, nil).MarshalJSON()
		var e *JSONError
		assert.ErrorAs(t, err, &e)
	}
}

func TestJSONOfAnotherShapeNamesThePlace(t *testing.T) {
	whole := func(events string) string {
		return `{"schema":"annals/1","articles":[],"days":[],"events":[` + events + `]}`
	}
	event := func(fields string) string { return whole(`{"id":"a"},{"id":"b",` + fields + `}`) }
	mention := func(fields string) string {
		return event(`"mentions":[{"bytes":[0,0],"trigger":[0,0],"triggerBytes":[0,0],` + fields + `}]`)
	}
	for name, tt := range map[string]struct{ in, path, says string }{
		"not JSON":               {`{"schema":"annals/1","events":[{"id":}]}`, "events[0].id", "invalid character"},
		"not an object":          {`[1]`, "", "a JSON array does not belong here"},
		"no schema":              {`{}`, "schema", `"": want "annals/1"`},
		"another schema":         {`{"schema":"annals/2"}`, "schema", `"annals/2": want "annals/1"`},
		"a number for a text":    {event(`"headline":7`), "events[1].headline", `7}]}: a JSON number does not belong here`},
		"a text for a list":      {event(`"mentions":"x"`), "events[1].mentions", "a JSON string does not belong here"},
		"half a code point":      {mention(`"start":1.5`), "events[1].mentions[0].start", "a JSON number 1.5 does not belong here"},
		"a bound in words":       {event(`"when":{"from":"last Friday"}`), "events[1].when.from", `"last Friday": no RFC 3339 time`},
		"a bound without a time": {event(`"when":{"to":"2024-04-13"}`), "events[1].when.to", `"2024-04-13": no RFC 3339 time`},
		"bounds out of order": {event(`"when":{"from":"2024-04-14T00:00:00Z","to":"2024-04-13T00:00:00Z"}`), "events[1].when.to",
			`"2024-04-13T00:00:00Z": not after from, 2024-04-14T00:00:00Z`},
		"bounds that meet":    {event(`"when":{"from":"2024-04-14T02:00:00+02:00","to":"2024-04-14T00:00:00Z"}`), "events[1].when.to", "not after from"},
		"an unknown grain":    {event(`"when":{"grain":"eon"}`), "events[1].when.grain", `"eon": no such grain`},
		"an unknown basis":    {event(`"when":{"basis":"hunch"}`), "events[1].when.basis", `"hunch": want one of`},
		"an unknown status":   {event(`"status":"true"`), "events[1].status", `"true": want one of`},
		"an unknown relation": {event(`"relations":[{"type":"near","event":"a"}]`), "events[1].relations[0].type", `"near": want one of`},
		"an unknown type":     {mention(`"expressions":[{"bytes":[0,1],"type":"ERA"}]`), "events[1].mentions[0].expressions[0].type", `"ERA": want one of`},
		"offsets backwards":   {mention(`"start":5,"end":4`), "events[1].mentions[0].end", "[5,4]: offsets out of order"},
		"negative offsets":    {mention(`"start":-1`), "events[1].mentions[0].end", "[-1,0]: offsets out of order"},
		"no bytes":            {event(`"mentions":[{}]`), "events[1].mentions[0].bytes", "null: want two offsets"},
		"bytes backwards":     {mention(`"bytes":[5,4]`), "events[1].mentions[0].bytes", "[5,4]: offsets out of order"},
		"an event twice":      {whole(`{"id":"a"},{"id":"a"}`), "events[1].id", `"a": already the id of events[0]`},
		"an article twice":    {`{"schema":"annals/1","articles":[{"id":"1"},{"id":"1"}]}`, "articles[1].id", `"1": already the id of articles[0]`},
		"a publication basis": {`{"schema":"annals/1","articles":[{"published":{"basis":"heard"}}]}`, "articles[0].published.basis", `"heard": want one of`},
		"a report backwards":  {`{"schema":"annals/1","articles":[{"reports":[{"bytes":[2,1]}]}]}`, "articles[0].reports[0].bytes", "out of order"},
		"no such day":         {`{"schema":"annals/1","days":[{"date":"2023-02-29"}]}`, "days[0].date", `"2023-02-29": no day of the calendar`},
		"a conflict":          {event(`"conflicts":[{"from":""}]`), "events[1].conflicts[0].from", `"": no RFC 3339 time`},
		"a hostile value":     {event(`"status":"` + strings.Repeat(`\u202e`, 40) + `"`), "events[1].status", `\u202e`},
	} {
		t.Run(name, func(t *testing.T) {
			tl := jsonSample()
			err := tl.UnmarshalJSON([]byte(tt.in))
			var e *JSONError
			require.ErrorAs(t, err, &e)
			assert.Equal(t, tt.path, e.Path)
			assert.ErrorContains(t, err, tt.says)
			assert.Equal(t, jsonSample(), tl, "a failure leaves the timeline as it was")
		})
	}
}

func TestUnknownFieldsAreIgnoredAndZonesBecomeUTC(t *testing.T) {
	var tl Timeline
	require.NoError(t, json.Unmarshal([]byte(`{"schema":"annals/1","mood":"grim","events":[
		{"id":"b","colour":7,"when":{"from":"2024-04-13T02:00:00+02:00","to":null}},{"id":"a"}]}`), &tl))
	assert.Equal(t, interval.Since(time.Date(2024, 4, 13, 0, 0, 0, 0, time.UTC)), tl.Events()[0].When.Interval)
	assert.Equal(t, "a", tl.Events()[1].ID, "events keep the order in which they stand")
}

func FuzzTimelineJSON(f *testing.F) {
	b, err := json.Marshal(jsonSample())
	require.NoError(f, err)
	f.Add(b)
	f.Add([]byte(`{"schema":"annals/1"}`))
	f.Add([]byte(`{"schema":"annals/1","events":[{"when":{"from":"0000-01-01T00:00:00+10:00","to":"9999-12-31T23:59:59.9-10:00"}}]}`))
	f.Add([]byte(`[`))
	b, err = json.Marshal(derive(oddPress(1, 3)))
	require.NoError(f, err)
	f.Add(b)
	f.Fuzz(func(t *testing.T, in []byte) {
		var a, b Timeline
		if a.UnmarshalJSON(in) != nil {
			return
		}
		for _, e := range a.Events() {
			require.True(t, e.When.Interval.IsValid())
			for _, m := range e.Mentions {
				for _, s := range []Span{m.Span, m.Trigger} {
					require.True(t, 0 <= s.Start && s.Start <= s.End && 0 <= s.RuneStart && s.RuneStart <= s.RuneEnd)
				}
			}
		}
		first, err := a.MarshalJSON()
		require.NoError(t, err)
		require.NoError(t, b.UnmarshalJSON(first))
		second, err := b.MarshalJSON()
		require.NoError(t, err)
		require.Equal(t, string(first), string(second))
		merged := Merge(&a, nil)
		require.Equal(t, bytesOf(t, merged), bytesOf(t, Merge(&b, merged)), "whatever is read can be merged")
	})
}

func ExampleTimeline_MarshalJSON() {
	tl := New([]Article{{ID: "a1", Outlet: "Harbour Gazette"}}, nil, []Day{{Date: "2031-05-10", Articles: 1, Mentions: 2}})
	b, err := tl.MarshalJSON()
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(string(b))
	// Output: {"schema":"annals/1","articles":[{"id":"a1","title":"","outlet":"Harbour Gazette","url":"","lang":"","published":{"from":null,"to":null,"basis":""}}],"events":[],"days":[{"date":"2031-05-10","articles":1,"mentions":2,"salience":0}]}
}

func ExampleTimeline_UnmarshalJSON() {
	var tl Timeline
	err := json.Unmarshal([]byte(`{"schema": "annals/1", "events": [{"id": "e1", "headline": "Dockers walk out", "when": {"from": "last Friday"}}]}`), &tl)
	fmt.Println(err)
	// Output: timeline: events[0].when.from: "last Friday": no RFC 3339 time such as 2024-04-13T00:00:00Z
}

func ExampleNew() {
	tl := New([]Article{{ID: "b"}, {ID: "a", Text: "is not kept"}}, []Event{{ID: "e1", Headline: "Dockers walk out"}}, nil)
	fmt.Println(tl.Articles()[0].ID, tl.Events()[0].Headline)
	// Output: a Dockers walk out
}
