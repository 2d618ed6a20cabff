package timeline

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
)

// shapeError says where in b the error of encoding/json lies.
func shapeError(b []byte, err error) error {
	e := &JSONError{Reason: err.Error(), Err: err}
	var (
		kind   *json.UnmarshalTypeError
		syntax *json.SyntaxError
	)
	switch {
	case errors.As(err, &kind):
		e.Path, e.Input = locate(b, kind.Offset)
		e.Reason = "a JSON " + kind.Value + " does not belong here"
	case errors.As(err, &syntax):
		e.Path, e.Input = locate(b, syntax.Offset)
	}
	return e
}

// locate gives the path of the value that ends at or after offset in b, and
// the text from there. encoding/json tells the offset of an error but, within
// an array, not the index.
func locate(b []byte, offset int64) (path, input string) {
	var p jsonPath
	dec := json.NewDecoder(bytes.NewReader(b))
	for {
		start := dec.InputOffset()
		tok, err := dec.Token()
		if err != nil || dec.InputOffset() >= offset {
			rest := bytes.TrimLeft(b[min(start, int64(len(b))):], " \t\r\n,:")
			return p.String(), jsonExcerpt(rest)
		}
		p.step(tok)
	}
}

// A jsonPath follows a stream of JSON tokens.
type jsonPath []jsonLevel

type jsonLevel struct {
	array bool
	index int    // of the element at hand, in an array
	key   string // of the member at hand, in an object
	keyed bool   // the key has been read and its value has not
}

func (p *jsonPath) step(tok json.Token) {
	delim, ok := tok.(json.Delim)
	switch {
	case ok && (delim == '[' || delim == '{'):
		*p = append(*p, jsonLevel{array: delim == '['})
		return
	case ok:
		*p = (*p)[:len(*p)-1]
	}
	if len(*p) == 0 {
		return
	}
	top := &(*p)[len(*p)-1]
	switch {
	case top.array:
		top.index++
	case top.keyed:
		top.keyed = false
	default:
		top.key, _ = tok.(string)
		top.keyed = true
	}
}

func (p jsonPath) String() string {
	var s string
	for _, l := range p {
		if l.array {
			s += "[" + strconv.Itoa(l.index) + "]"
		} else if l.key != "" {
			s = joinPath(s, l.key)
		}
	}
	return s
}

func joinPath(path, field string) string {
	if path == "" {
		return field
	}
	return path + "." + field
}
