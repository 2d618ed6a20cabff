package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const good = `{"id":"a","text":"The rebels attacked the village on Monday.","published":"2023-04-14","lang":"en","domain":"news"}`

// annotated runs the command on a text of JSON lines.
func annotated(t *testing.T, in string, args ...string) (out []output, stderr string, status int) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(args, strings.NewReader(in), &o, &e)
	dec := json.NewDecoder(&o)
	for {
		var line output
		if err := dec.Decode(&line); err == io.EOF {
			return out, e.String(), status
		} else {
			require.NoError(t, err)
		}
		out = append(out, line)
	}
}

func TestALineOutForEachLineIn(t *testing.T) {
	out, stderr, status := annotated(t, good+"\n\n"+strings.Replace(good, `"a"`, `"b"`, 1))
	require.Zero(t, status, stderr)
	require.Len(t, out, 2, "an empty line is no article")
	assert.Equal(t, "a", out[0].ID)
	assert.Equal(t, "b", out[1].ID)
	require.Len(t, out[0].Timexes, 1)
	x := out[0].Timexes[0]
	assert.Equal(t, "Monday", x.Text)
	assert.Equal(t, "2023-04-10", x.Value)
	assert.Equal(t, "2023-04-10T00:00:00Z", *x.From)
	assert.Equal(t, "2023-04-11T00:00:00Z", *x.To)
	assert.Equal(t, "day", x.Grain)
	require.NotEmpty(t, out[0].Events)
	assert.Equal(t, [2]int{11, 19}, out[0].Events[0].Trigger)
	assert.Equal(t, "expression", out[0].Events[0].Basis)
	assert.Equal(t, "asserted", out[0].Events[0].Status)
}

func TestOffsetsCountCodePoints(t *testing.T) {
	out, _, status := annotated(t, `{"id":"a","text":"Ünïcode — 🛰 On Monday","published":"2023-04-14"}`)
	require.Zero(t, status)
	require.Len(t, out, 1)
	require.Len(t, out[0].Timexes, 1)
	assert.Equal(t, 15, out[0].Timexes[0].Start)
	assert.Equal(t, 21, out[0].Timexes[0].End)
}

func TestDomainChoosesTheSide(t *testing.T) {
	for domain, want := range map[string]string{"news": "2023-04-10", "colloquial": "2023-04-17", "": "2023-04-10"} {
		out, _, status := annotated(t, fmt.Sprintf(`{"id":"a","text":"Monday","published":"2023-04-14","domain":%q}`, domain))
		require.Zero(t, status)
		require.Len(t, out[0].Timexes, 1)
		assert.Equal(t, want, out[0].Timexes[0].Value, "domain %q", domain)
	}
}

func TestARangeIsGivenByItsEndsOrWhole(t *testing.T) {
	for ranges, want := range map[string][]string{"": {"2023-05-10", "2023-05-12"}, "ends": {"2023-05-10", "2023-05-12"}, "whole": {"2023-05-10/2023-05-12"}} {
		for _, domain := range []string{"news", "colloquial"} {
			out, _, status := annotated(t, fmt.Sprintf(`{"id":"a","text":"from 10 to 12 May 2023","domain":%q,"ranges":%q}`, domain, ranges))
			require.Zero(t, status)
			var got []string
			for _, x := range out[0].Timexes {
				got = append(got, x.Value)
			}
			assert.Equal(t, want, got, "ranges %q", ranges)
		}
	}
}

func TestABadLineIsNamed(t *testing.T) {
	tests := []struct{ name, line, want string }{
		{"no JSON", `{"id"`, "annotate: line 2: no JSON object"},
		{"no object", `[1]`, "annotate: line 2: no JSON object"},
		{"no text", `{"id":"a"}`, `annotate: line 2: "text" is missing`},
		{"an unknown domain", `{"text":"","domain":"poetry"}`, `annotate: line 2: domain "poetry" is none of news, narrative, colloquial`},
		{"unknown ranges", `{"text":"","ranges":"none"}`, `annotate: line 2: ranges "none" is none of ends, whole`},
		{"a published that is no date", `{"text":"","published":"soon"}`, `"soon"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out, stderr, status := annotated(t, good+"\n"+tt.line+"\n"+good)
			assert.Equal(t, 1, status)
			assert.Contains(t, stderr, tt.want)
			assert.Len(t, out, 1, "what came before it is printed")

			out, stderr, status = annotated(t, good+"\n"+tt.line+"\n"+good, "-skip")
			assert.Equal(t, 0, status)
			assert.Contains(t, stderr, tt.want)
			assert.Contains(t, stderr, "annotate: lines skipped: 1")
			assert.Len(t, out, 2)
		})
	}
}

func TestAnUnknownFlagIsAMistakeOfUse(t *testing.T) {
	_, stderr, status := annotated(t, "", "-nonsense")
	assert.Equal(t, 2, status)
	assert.Contains(t, stderr, "nonsense")
}

func TestNastyTextGivesALine(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "NUL": "a\x00b on Monday", "CRLF": "On Monday\r\n\r\nOn Tuesday\r\n", "only spaces": " \t\u00a0",
		"controls": "\x1b[31mMonday\x1b[0m", "unpaired": "\ufffd\ufffd Monday", "long word": strings.Repeat("Monday", 20000),
	} {
		t.Run(name, func(t *testing.T) {
			line, err := json.Marshal(map[string]string{"id": name, "text": text})
			require.NoError(t, err)
			out, stderr, status := annotated(t, string(line))
			assert.Zero(t, status, stderr)
			assert.Len(t, out, 1)
		})
	}
}

// endless gives the same line for as long as somebody reads.
type endless struct{ left, given int }

func (e *endless) Read(p []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	e.left--
	e.given++
	return copy(p, good+"\n"), nil
}

// lineWatch counts the lines written and how far the reader had got by then.
type lineWatch struct {
	in   *endless
	lead int // the most lines read ahead of those written
	out  int
}

func (w *lineWatch) Write(p []byte) (int, error) {
	w.lead = max(w.lead, w.in.given-w.out)
	w.out += bytes.Count(p, []byte("\n"))
	return len(p), nil
}

func TestItStreams(t *testing.T) {
	in := &endless{left: 2000}
	w := &lineWatch{in: in}
	require.Zero(t, run(nil, in, w, io.Discard))
	assert.Equal(t, 2000, w.out)
	assert.Less(t, w.lead, 100, "it waits for no more input than a buffer holds")
}
