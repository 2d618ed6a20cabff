package timeline

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// JSONSchema names the shape of the JSON that a Timeline is written in. Fields
// may be added to it; none is renamed or dropped.
const JSONSchema = "annals/1"

// A JSONError says what in a timeline's JSON cannot be read, and where.
type JSONError struct {
	Path   string // "events[3].when.from"; "" for the document as a whole
	Input  string // the offending value as JSON, cut short where it is long; "" where one is missing
	Reason string
	Err    error // the cause, where there is one beside Reason
}

func (e *JSONError) Error() string {
	s := "timeline: JSON: "
	if e.Path != "" {
		s = "timeline: " + e.Path + ": "
	}
	if e.Input != "" {
		s += e.Input + ": "
	}
	return s + e.Reason
}

// Unwrap gives the cause, nil for none.
func (e *JSONError) Unwrap() error { return e.Err }

// MarshalJSON writes the timeline as one object with the fields schema,
// articles, events and days. start and end count Unicode code points, half
// open, and bytes the same in bytes of UTF-8; times are RFC 3339 in UTC, and
// null is an open bound. The same timeline gives the same bytes. The articles of
// a timeline that was built also carry what merging needs beyond the events (the
// object merge: minor mentions, evidence for days, a sketch of the text).
//
// Characters that could steer a terminal (controls, bidirectional overrides)
// are written as escapes. RFC 3339 ends with the year 9999: a bound beyond it
// or before the year 0 is written as the nearest one that still includes the
// interval, which may be an open one. A NaN or an infinity is an error.
func (t Timeline) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	out := jsonWriter{to: &b}
	out.timeline(&t)
	if out.err != nil {
		return nil, out.err
	}
	return b.Bytes(), nil
}

// UnmarshalJSON reads what MarshalJSON writes and makes the same timeline: it
// marshals to the same bytes, and merges with others to the same timelines.
// Unknown fields are ignored. Events keep their order; when.edtf is not read,
// as from and to say the same. Anything else than that shape, offsets or bounds
// out of order, and two articles or events with one id are a *JSONError, which
// leaves the timeline as it was.
//
// A timeline is immutable once it is in use: unmarshal into a fresh one.
func (t *Timeline) UnmarshalJSON(b []byte) error {
	var w wireTimeline
	if err := json.Unmarshal(b, &w); err != nil {
		return shapeError(b, err)
	}
	read, err := w.timeline()
	if err != nil {
		return err
	}
	*t = *read
	return nil
}

// jsonExcerptLen is how many bytes of a bad value an error quotes.
const jsonExcerptLen = 60

// jsonExcerpt gives the beginning of raw, fit for an error message.
func jsonExcerpt(raw []byte) string {
	if len(raw) <= jsonExcerptLen {
		return jsonPrintable(string(raw))
	}
	return jsonPrintable(string(raw[:jsonExcerptLen])) + "…"
}

// jsonPrintable leaves s as it is where it is plain, and quotes it otherwise.
func jsonPrintable(s string) string {
	for _, r := range s {
		if !unicode.IsPrint(r) || r == utf8.RuneError {
			return strconv.Quote(s)
		}
	}
	return s
}

// escapeUnsafe writes characters that could steer a terminal as JSON escapes.
// Outside strings JSON has none of them, so this need not know what is one.
func escapeUnsafe(b []byte) []byte {
	if !anySteers(b) {
		return b
	}
	var out []byte
	for _, r := range string(b) {
		switch {
		case !steers(r):
			out = utf8.AppendRune(out, r)
		case r > 0xFFFF:
			hi, lo := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, hi, lo)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return out
}

func anySteers(b []byte) bool {
	for i := 0; i < len(b); {
		if b[i] < 0x7F {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if steers(r) {
			return true
		}
		i += n
	}
	return false
}

// steers reports whether r is a control or an invisible format character other
// than the joiners that scripts need.
func steers(r rune) bool {
	return r >= 0x7F && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u200C' && r != '\u200D')
}
