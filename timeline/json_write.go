package timeline

import (
	"bytes"
	"encoding/json"
	"io"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"time"
)

// WriteJSON writes what MarshalJSON gives, with an article, an event and a day
// on a line each, so that files compare line by line, and without holding all
// of it in memory. Errors are those of w, and a *JSONError for a NaN or an
// infinity.
func (t *Timeline) WriteJSON(w io.Writer) error {
	out := jsonWriter{to: w, newLine: "\n"}
	out.timeline(t)
	out.text("\n")
	return out.err
}

// A jsonWriter writes a timeline element by element. It keeps the first error
// and writes nothing after it.
type jsonWriter struct {
	to      io.Writer
	newLine string // before each list and element
	parts   []jsonPart
	err     error
}

func (w *jsonWriter) timeline(t *Timeline) {
	w.text(`{"schema":` + strconv.Quote(JSONSchema))
	writeList(w, "articles", t.articles, t.wireArticles())
	writeList(w, "events", t.events, wireEventOf)
	writeList(w, "days", printable(t.days), func(d Day) wireDay { return wireDay(d) })
	w.text("}")
}

// A jsonPart is a few elements of a list, encoded.
type jsonPart struct {
	bytes.Buffer
	err error
}

const (
	jsonElements = 16 // in a part
	jsonParts    = 4  // for each core; the room for them is all that is held at a time
)

// writeList writes a list, encoding parts of it on all cores.
func writeList[A, B any](w *jsonWriter, name string, list []A, wire func(A) B) {
	w.text("," + w.newLine + strconv.Quote(name) + ":[")
	if w.parts == nil {
		w.parts = make([]jsonPart, jsonParts*runtime.GOMAXPROCS(0))
	}
	before := w.newLine
	for len(list) > 0 && w.err == nil {
		n := 0
		var wait sync.WaitGroup
		for ; n < len(w.parts) && len(list) > 0; n++ {
			part, some, lead := &w.parts[n], list[:min(jsonElements, len(list))], before
			list, before = list[len(some):], ","+w.newLine
			wait.Go(func() { encode(part, some, wire, lead, ","+w.newLine) })
		}
		wait.Wait()
		for i := range w.parts[:n] {
			w.part(&w.parts[i])
		}
	}
	w.text("]")
}

// encode writes elements to a part: lead before the first, and between before
// each of the others.
func encode[A, B any](p *jsonPart, list []A, wire func(A) B, lead, between string) {
	p.Reset()
	enc := json.NewEncoder(p)
	enc.SetEscapeHTML(false)
	for _, a := range list {
		p.WriteString(lead)
		size := p.Len()
		if p.err = enc.Encode(wire(a)); p.err != nil {
			p.Truncate(size)
			return
		}
		p.Truncate(p.Len() - len("\n"))
		lead = between
	}
}

func (w *jsonWriter) part(p *jsonPart) {
	if w.err != nil {
		return
	}
	if _, w.err = w.to.Write(escapeUnsafe(p.Bytes())); w.err == nil && p.err != nil {
		w.err = &JSONError{Reason: p.err.Error(), Err: p.err}
	}
}

func (w *jsonWriter) text(s string) {
	if w.err == nil {
		_, w.err = io.WriteString(w.to, s)
	}
}

// printable leaves out the days of years that have no four digits, which the
// shape of a date has no room for.
func printable(days []Day) []Day {
	odd := func(d Day) bool { _, err := time.Parse(time.DateOnly, d.Date); return err != nil }
	return slices.DeleteFunc(slices.Clone(days), odd)
}
