package timeline

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"slices"
	"strconv"
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
	element bytes.Buffer
	err     error
}

func (w *jsonWriter) timeline(t *Timeline) {
	w.text(`{"schema":` + strconv.Quote(JSONSchema))
	writeList(w, "articles", t.wireArticles())
	writeList(w, "events", wired(t.events, wireEventOf))
	writeList(w, "days", wireDays(t.days))
	w.text("}")
}

func writeList[A any](w *jsonWriter, name string, list iter.Seq[A]) {
	w.text("," + w.newLine + strconv.Quote(name) + ":[")
	first := true
	for a := range list {
		if !first {
			w.text(",")
		}
		first = false
		w.text(w.newLine)
		w.value(a)
	}
	w.text("]")
}

func (w *jsonWriter) value(v any) {
	if w.err != nil {
		return
	}
	w.element.Reset()
	enc := json.NewEncoder(&w.element)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		w.err = &JSONError{Reason: err.Error(), Err: err}
		return
	}
	_, w.err = w.to.Write(escapeUnsafe(bytes.TrimSuffix(w.element.Bytes(), []byte("\n"))))
}

func (w *jsonWriter) text(s string) {
	if w.err == nil {
		_, w.err = io.WriteString(w.to, s)
	}
}

// wired turns values into their JSON shape one at a time.
func wired[A, B any](in []A, f func(A) B) iter.Seq[B] {
	return func(yield func(B) bool) {
		for _, a := range in {
			if !yield(f(a)) {
				return
			}
		}
	}
}

// wireDays leaves out the days of years that have no four digits, which the
// shape of a date has no room for.
func wireDays(days []Day) iter.Seq[wireDay] {
	odd := func(d Day) bool { _, err := time.Parse(time.DateOnly, d.Date); return err != nil }
	return wired(slices.DeleteFunc(slices.Clone(days), odd), func(d Day) wireDay { return wireDay(d) })
}
