package read

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/timeline"
)

func TestALineSaysWhatItSaysAndTheContextTheRest(t *testing.T) {
	in := `{"id":"7","title":"A","url":"u","published":"2024-04-15","lang":"de","text":"x","source":"ignored","dct":3}` + "\n" + `{"text":"y","published":null}`
	articles, messages := collect(t, JSONL(strings.NewReader(in), Context{File: "d/a.jsonl", Outlet: "O", Published: "2024", Basis: "inferred"}, Options{}))
	require.Empty(t, messages)
	day, _ := published("2024-04-15")
	year, _ := published("2024")
	assert.Equal(t, []timeline.Article{
		{ID: "7", Title: "A", Outlet: "O", URL: "u", Lang: "de", Text: "x", Published: timeline.Published{Interval: day, Basis: timeline.Stated}},
		{ID: "d/a-2", Outlet: "O", Text: "y", Published: timeline.Published{Interval: year, Basis: timeline.Inferred}},
	}, articles)
}

func TestALineThatIsWrongIsNamedAndTheOthersAreRead(t *testing.T) {
	for name, tt := range map[string]struct{ line, says string }{
		"no JSON":            {`{"text":`, "no JSON object: unexpected end of JSON input: \"{\\\"text\\\":\""},
		"a list":             {`["text"]`, "a JSON array is no object"},
		"a word":             {`"text"`, "a JSON string is no object"},
		"null":               {`null`, "no text"},
		"no text":            {`{"id":"7"}`, "no text"},
		"text that is none":  {`{"text":7}`, "text is a JSON number, want a string"},
		"an id that is none": {`{"id":{},"text":""}`, "id is a JSON object, want a string"},
		"two objects":        {`{"text":""}{"text":""}`, "no JSON object: invalid character"},
		"no date":            {`{"text":"","published":"15 April"}`, `published "15 April": `},
		"NUL":                {"\x00", "no JSON object: invalid character"},
		"no UTF-8":           {"\xff\xfe", "no JSON object: invalid character"},
		"very long":          {strings.Repeat("[", 10_000_000), "no JSON object: invalid character '[' exceeded max depth"},
	} {
		t.Run(name, func(t *testing.T) {
			in := "{\"text\":\"first\"}\r\n\r\n" + tt.line + "\r\n{\"text\":\"last\"}"
			articles, messages := collect(t, JSONL(strings.NewReader(in), Context{File: "a.jsonl"}, Options{}))
			assert.Equal(t, []string{"a-1", "a-4"}, ids(articles))
			require.Len(t, messages, 1)
			assert.Contains(t, messages[0], "read: a.jsonl:3: "+tt.says)
			assert.Less(t, len(messages[0]), 300)
		})
	}
}

func TestLinesMayBeOfAnyLengthAndHoldAnything(t *testing.T) {
	text := strings.Repeat("word ", 2_000_000)
	articles, messages := collect(t, JSONL(strings.NewReader("\ufeff{\"text\":\""+text+"\"}\n{\"text\":\"a\\u0000b\\ud800\xff\"}\n\n"), Context{}, Options{}))
	require.Empty(t, messages)
	require.Len(t, articles, 2)
	assert.True(t, articles[0].Text == text)
	assert.Equal(t, "a\x00b\ufffd\ufffd", articles[1].Text)
	assert.Equal(t, "article-2", articles[1].ID)
}

func ExampleJSONL() {
	lines := strings.NewReader(`{"id": "a", "published": "2024-04-15", "text": "Iran attacked Israel late Saturday."}
{"id": "b"}`)
	for a, err := range JSONL(lines, Context{File: "news.jsonl"}, Options{}) {
		fmt.Printf("%q %v\n", a.ID, err)
	}
	// Output:
	// "a" <nil>
	// "" read: news.jsonl:2: no text: "{\"id\": \"b\"}"
}
