package read

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

// ManifestName is the name of a folder's manifest.
const ManifestName = "manifest.json"

// Manifest reads the manifest.json of fsys: article contexts by file name. The
// error wraps fs.ErrNotExist where there is none, and is a *ManifestError that
// names the line where the manifest is wrong: no JSON, no list of objects, an
// entry without a file or with one that another entry has, a basis that is
// none of timeline's, a date that is no EDTF. Keys that Context does not know
// are ignored, and whether the files exist is not looked at.
func Manifest(fsys fs.FS) (map[string]Context, error) {
	data, err := fs.ReadFile(fsys, ManifestName)
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	entries, err := manifestEntries(data)
	if err != nil {
		return nil, err
	}
	byFile := make(map[string]Context, len(entries))
	for _, e := range entries {
		var c Context
		if err := json.Unmarshal(e.text, &c); err != nil {
			return nil, manifestError(data, e.offset+offsetOf(err), err)
		}
		if err := c.check(); err != nil {
			return nil, manifestError(data, e.offset, err)
		}
		if _, twice := byFile[c.File]; twice || c.File == "" {
			return nil, manifestError(data, e.offset, &ContextError{File: c.File, Field: "file", Value: c.File, Err: errNotOneFile})
		}
		byFile[c.File] = c
	}
	return byFile, nil
}

var errNotOneFile = errors.New("an entry needs a file of its own")

// A ManifestError says what is wrong in a manifest, and where.
type ManifestError struct {
	File string // name of the manifest
	Line int    // counted from 1
	Text string // that line, shortened
	Err  error
}

func (e *ManifestError) Error() string {
	return fmt.Sprintf("read: %s:%d: %v: %q", e.File, e.Line, e.Err, e.Text)
}

// Unwrap gives the cause: a *ContextError or an error of encoding/json.
func (e *ManifestError) Unwrap() error { return e.Err }

// manifestError places err at a byte offset of a manifest.
func manifestError(data []byte, offset int64, err error) *ManifestError {
	at := int(min(max(offset, 0), int64(len(data))))
	from := bytes.LastIndexByte(data[:at], '\n') + 1
	line, _, _ := bytes.Cut(data[from:], []byte("\n"))
	return &ManifestError{
		File: ManifestName,
		Line: 1 + bytes.Count(data[:at], []byte("\n")),
		Text: shorten(string(bytes.TrimSpace(line))),
		Err:  err,
	}
}

// shorten keeps what is quoted in an error readable.
func shorten(s string) string {
	const limit = 80
	if r := []rune(s); len(r) > limit {
		return string(r[:limit]) + "…"
	}
	return s
}

// A manifestEntry is one object of a manifest, still as text.
type manifestEntry struct {
	text   json.RawMessage
	offset int64 // of its first byte
}

func manifestEntries(data []byte) ([]manifestEntry, error) {
	var raw []json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		return nil, manifestError(data, offsetOf(err), err)
	}
	entries := make([]manifestEntry, 0, len(raw))
	next := 0
	for _, text := range raw {
		// A raw message is a copy of the input, so the search finds it at the
		// earliest where the entry before it ended.
		next += bytes.Index(data[next:], text)
		entries = append(entries, manifestEntry{text, int64(next)})
		next += len(text)
	}
	return entries, nil
}

// offsetOf gives the bytes that encoding/json had read when it failed.
func offsetOf(err error) int64 {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return max(syntax.Offset-1, 0)
	case errors.As(err, &kind):
		return max(kind.Offset-1, 0)
	}
	return 0
}

// A Context is what a manifest, front matter or a command line says of a
// file's article. Every field may be empty.
type Context struct {
	File      string          `json:"file"`
	ID        string          `json:"id"` // "" for File without its extension
	Title     string          `json:"title"`
	Outlet    string          `json:"outlet"`
	URL       string          `json:"url"`
	Lang      string          `json:"lang"`      // BCP 47
	Published string          `json:"published"` // EDTF: a day, a moment, or an interval whose last day is included
	Basis     string          `json:"basis"`     // a timeline.Basis; "" for stated where Published says something
	Evidence  string          `json:"evidence"`  // where Published is known from, in words
	Reports   []ReportContext `json:"reports"`
}

// A ReportContext says which stretch of an article retells a report by others.
// The stretch lies between the first place of Begins and the next place of
// Ends; neither belongs to it. Without Begins it starts with the text, without
// Ends it goes on to the end.
type ReportContext struct {
	Outlet    string `json:"outlet"`
	Published string `json:"published"` // EDTF
	Begins    string `json:"begins"`
	Ends      string `json:"ends"`
}

// A ContextError says which part of an article's context is wrong.
type ContextError struct {
	File  string // file of the article, "" where it has none
	Field string // JSON name of the field: "published", "reports[0].begins"
	Value string // what stands there
	Err   error
}

func (e *ContextError) Error() string {
	return fmt.Sprintf("read: %s: %s %q: %v", e.File, e.Field, e.Value, e.Err)
}

// Unwrap gives the cause, such as an *interval.ParseError.
func (e *ContextError) Unwrap() error { return e.Err }

var (
	errBasis    = errors.New("no basis of a publication time")
	errUndated  = errors.New("a publication time has a basis")
	errNotThere = errors.New("not found in the text")
	errOverlap  = errors.New("overlaps another report")
)

// Article makes an article of a text in this context. The error is a
// *ContextError: a date that is no EDTF, an unknown basis, a report that cannot
// be found in the text or that overlaps another one.
func (c Context) Article(text string) (timeline.Article, error) {
	if err := c.check(); err != nil {
		return timeline.Article{}, err
	}
	a := timeline.Article{ID: c.ID, Title: c.Title, Outlet: c.Outlet, URL: c.URL, Lang: c.Lang, Text: text}
	if a.ID == "" {
		a.ID = strings.TrimSuffix(c.File, path.Ext(c.File))
	}
	// check has read these dates before.
	a.Published.Interval, _ = published(c.Published)
	a.Published.Basis, a.Published.Evidence = c.basis(), c.Evidence
	for k, r := range c.Reports {
		report, err := c.report(k, r, text)
		if err != nil {
			return timeline.Article{}, err
		}
		overlaps := func(o timeline.Report) bool { return o.Start < report.End && report.Start < o.End }
		if slices.ContainsFunc(a.Reports, overlaps) {
			return timeline.Article{}, c.wrong(fmt.Sprintf("reports[%d]", k), r.Begins, errOverlap)
		}
		a.Reports = append(a.Reports, report)
	}
	return a, nil
}

// report finds the stretch of the k-th report in text.
func (c Context) report(k int, r ReportContext, text string) (timeline.Report, error) {
	start := strings.Index(text, r.Begins)
	if start < 0 {
		return timeline.Report{}, c.wrong(fmt.Sprintf("reports[%d].begins", k), r.Begins, errNotThere)
	}
	start += len(r.Begins)
	end := len(text)
	if r.Ends != "" {
		n := strings.Index(text[start:], r.Ends)
		if n < 0 {
			return timeline.Report{}, c.wrong(fmt.Sprintf("reports[%d].ends", k), r.Ends, errNotThere)
		}
		end = start + n
	}
	in, _ := published(r.Published)
	return timeline.Report{Outlet: r.Outlet, Start: start, End: end, Published: in}, nil
}

// check finds what is wrong whatever the text.
func (c Context) check() error {
	if _, err := published(c.Published); err != nil {
		return c.wrong("published", c.Published, err)
	}
	if c.Basis != "" && !slices.Contains(bases, timeline.Basis(c.Basis)) {
		return c.wrong("basis", c.Basis, errBasis)
	}
	if timeline.Basis(c.Basis) == timeline.None && c.Published != "" {
		return c.wrong("published", c.Published, errUndated)
	}
	for k, r := range c.Reports {
		if _, err := published(r.Published); err != nil {
			return c.wrong(fmt.Sprintf("reports[%d].published", k), r.Published, err)
		}
	}
	return nil
}

var bases = []timeline.Basis{
	timeline.Stated, timeline.URL, timeline.Filename, timeline.Dateline, timeline.Flag, timeline.Inferred, timeline.None,
}

// basis is None where nothing is known, and Stated where a date comes without.
func (c Context) basis() timeline.Basis {
	switch {
	case c.Published == "":
		return timeline.None
	case c.Basis == "":
		return timeline.Stated
	}
	return timeline.Basis(c.Basis)
}

func (c Context) wrong(field, value string, err error) error {
	return &ContextError{File: c.File, Field: field, Value: shorten(value), Err: err}
}

// published reads a publication time; an empty one is the zero Interval.
func published(s string) (interval.Interval, error) {
	if s == "" {
		return interval.Interval{}, nil
	}
	in, _, err := interval.ParseTime(s)
	return in, err
}
