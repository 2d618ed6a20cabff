package read

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/bbdb26f0/annals/timeline"
)

// JSONL reads an article a line: a JSON object with the keys id, title, outlet,
// url, published, lang and text, of which only text is needed. Others are
// ignored, as are empty lines. What a line says goes before what c says; a
// line without an id gets c.File without its extension, a hyphen and its
// number. A line that is wrong is an *Error that names c.File and the line, and
// the lines after it are still read. Lines may be of any length.
func JSONL(r io.Reader, c Context, o Options) iter.Seq2[timeline.Article, error] {
	return func(yield func(timeline.Article, error) bool) { o.lines(r, c.File, c, yield) }
}

// lines reports whether to go on after it, as yield does.
func (o Options) lines(r io.Reader, name string, c Context, yield yield) bool {
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if err != nil && err != io.EOF {
			return yield(timeline.Article{}, fail(name, n, "", err))
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			a, fault := o.line(line, name, n, c)
			if !yield(a, fault) {
				return false
			}
		}
		if err == io.EOF {
			return true
		}
	}
}

// An articleLine is what a line of JSON may say.
type articleLine struct {
	ID, Title, Outlet, URL, Published, Lang string
	Text                                    *string
}

var errNoText = errors.New("no text")

func (o Options) line(line []byte, name string, n int, c Context) (timeline.Article, error) {
	var l articleLine
	if err := json.Unmarshal(line, &l); err != nil {
		return timeline.Article{}, fail(name, n, string(line), lineError(err))
	}
	if l.Text == nil {
		return timeline.Article{}, fail(name, n, string(line), errNoText)
	}
	if l.ID == "" && c.ID == "" {
		l.ID = fmt.Sprintf("%s-%d", stem(c.File), n)
	}
	for _, f := range []struct {
		to   *string
		from string
	}{{&c.ID, l.ID}, {&c.Title, l.Title}, {&c.Outlet, l.Outlet}, {&c.URL, l.URL}, {&c.Lang, l.Lang}} {
		if f.from != "" {
			*f.to = f.from
		}
	}
	if l.Published != "" {
		c.Published, c.Basis, c.Evidence = l.Published, string(timeline.Stated), ""
	}
	a, err := o.Dated(c).Article(valid(*l.Text))
	if err != nil {
		return timeline.Article{}, fail(name, n, "", err)
	}
	return a, nil
}

// lineError says in the words of JSON what encoding/json says in those of Go.
func lineError(err error) error {
	var kind *json.UnmarshalTypeError
	switch {
	case !errors.As(err, &kind):
		return fmt.Errorf("no JSON object: %w", err)
	case kind.Field == "":
		return fmt.Errorf("a JSON %s is no object", kind.Value)
	}
	return fmt.Errorf("%s is a JSON %s, want a string", strings.ToLower(kind.Field), kind.Value)
}
