package render

import (
	"bufio"
	"encoding/json"
	"io"

	"github.com/bbdb26f0/annals/timeline"
)

// A document is a timeline's JSON, cut into the elements of its lists.
type document struct {
	Schema   string            `json:"schema"`
	Articles []json.RawMessage `json:"articles"`
	Events   []json.RawMessage `json:"events"`
	Days     []json.RawMessage `json:"days"`
}

func documentOf(t *timeline.Timeline) (d document, err error) {
	b, err := t.MarshalJSON()
	if err != nil {
		return d, err
	}
	return d, json.Unmarshal(b, &d)
}

// JSON writes the timeline's JSON (see timeline.Timeline.MarshalJSON) with an
// article, an event and a day on a line each, so that files compare line by
// line. Characters that a terminal obeys, and those that nobody sees, stand in it
// by number.
func JSON(w io.Writer, t *timeline.Timeline) error {
	out := bufio.NewWriter(&jsonEscaper{w: w})
	if err := t.WriteJSON(out); err != nil {
		return err
	}
	return out.Flush()
}
