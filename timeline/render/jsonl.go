package render

import (
	"bufio"
	"encoding/json"
	"io"

	"github.com/bbdb26f0/annals/timeline"
)

// JSONL writes JSON lines: first the timeline's JSON without its events (schema,
// articles, days), then an event a line, in order. Events are objects as in
// JSON; what tells them from the first line is that they have no schema.
func JSONL(w io.Writer, t *timeline.Timeline) error {
	d, err := documentOf(t)
	if err != nil {
		return err
	}
	head, err := json.Marshal(struct {
		Schema   string            `json:"schema"`
		Articles []json.RawMessage `json:"articles"`
		Days     []json.RawMessage `json:"days"`
	}{d.Schema, d.Articles, d.Days})
	if err != nil {
		return err
	}
	out := bufio.NewWriter(&jsonEscaper{w: w})
	out.Write(head)
	out.WriteByte('\n')
	for _, e := range d.Events {
		out.Write(e)
		out.WriteByte('\n')
	}
	return out.Flush() // gives the first error of any write
}
