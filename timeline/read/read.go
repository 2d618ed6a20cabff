// Package read makes articles of files: plain text and Markdown with front
// matter, JSON lines, and folders of these with a manifest, packed with gzip or
// not. Pages and feeds join by way of Options, so that their modules are linked
// only where they are wanted. What a file cannot give is an error that names it;
// the others are still read.
//
//	for a, err := range read.Paths([]string{"articles"}, read.Options{}) {
//		if err != nil {
//			log.Print(err) // one file or line; the rest goes on
//			continue
//		}
//		fmt.Println(a.ID, a.Published.Interval)
//	}
//
// Text that is not valid UTF-8 gets U+FFFD for each byte that is wrong, and
// loses a byte order mark; line ends stay as they are. Offsets in a timeline
// count from the first byte after the front matter.
//
// Of the places that may know when an article appeared the first that does is
// taken: the front matter, the line or the manifest (basis stated, unless the
// manifest gives another), a day or month in the URL (url), a day in the name
// of the file (filename), Options.Published (flag).
package read

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read/internal/unpack"
)

// Options are the settings of reading. The zero Options are the default. Several
// goroutines may read with the same Options, but for standard input.
type Options struct {
	Stdin     io.Reader // what the path "-" stands for; nil for an empty input
	Published string    // EDTF: publication of articles that nothing else is known of
	HTML      Format    // reads .html, .htm and .xhtml, as web.Read does; nil refuses them
	Feed      Format    // reads .xml, .rss, .atom, .rdf and .json, as feed.Read does; nil refuses them
	MaxBytes  int64     // of one file, unpacked; 0 for no limit but that of its format
}

// A Format reads the articles of one file. JSONL is one, and so are web.Read
// and feed.Read. What c says fills in what the file does not say.
type Format func(r io.Reader, c Context, o Options) iter.Seq2[timeline.Article, error]

// An Error names an input that cannot be read and says why.
type Error struct {
	Path  string // file or folder as it was given, "-" for standard input
	Line  int    // counted from 1; 0 where the line does not matter
	Input string // the beginning of the line that is wrong, "" for none
	Err   error
}

func (e *Error) Error() string {
	s := "read: " + e.Path
	if e.Line > 0 {
		s += fmt.Sprintf(":%d", e.Line)
	}
	var context *ContextError
	if errors.As(e.Err, &context) { // Path names the file
		s += fmt.Sprintf(": %s %q: %v", context.Field, context.Value, context.Err)
	} else {
		s += ": " + strings.TrimPrefix(e.Err.Error(), "read: ")
	}
	if e.Input != "" {
		s += fmt.Sprintf(": %q", e.Input)
	}
	return s
}

// Unwrap gives the cause: of this package, of package fs or of encoding/json.
func (e *Error) Unwrap() error { return e.Err }

// fail places err. Of a *fs.PathError only the reason is new.
func fail(name string, line int, input string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return &Error{Path: name, Line: line, Input: shorten(input), Err: err}
}

// The causes where a file is not read for what it is.
var (
	ErrFormat   = errors.New("no reader for files of this kind")
	ErrTooLarge = unpack.ErrTooLarge
)

// yield hands on an article or an error, and reports whether to go on.
type yield = func(timeline.Article, error) bool

// Paths reads files and folders one after the other, as they are asked for. The
// path "-" stands for standard input, which is read as JSON lines where it
// begins with a brace, as a page or a feed where it looks like one that Options
// can read, and as one text otherwise. Each error is an *Error.
func Paths(paths []string, o Options) iter.Seq2[timeline.Article, error] {
	return func(yield func(timeline.Article, error) bool) {
		for _, p := range paths {
			if !o.path(p, yield) {
				return
			}
		}
	}
}

// File reads what r gives as the file c.File, by its extension. Each error is an
// *Error that names it.
func File(r io.Reader, c Context, o Options) iter.Seq2[timeline.Article, error] {
	return func(yield func(timeline.Article, error) bool) { o.file(r, c.File, c, yield) }
}

func (o Options) path(p string, yield yield) bool {
	if p == "-" {
		return o.stdin(yield)
	}
	info, err := os.Stat(p)
	if err != nil {
		return yield(timeline.Article{}, fail(p, 0, "", err))
	}
	if info.IsDir() {
		return o.folder(os.DirFS(p), p, yield)
	}
	f, err := os.Open(p)
	if err != nil {
		return yield(timeline.Article{}, fail(p, 0, "", err))
	}
	defer f.Close()
	return o.file(f, p, Context{File: filepath.Base(p)}, yield)
}

// stdin reads standard input as what it looks like.
func (o Options) stdin(yield yield) bool {
	if o.Stdin == nil {
		o.Stdin = strings.NewReader("")
	}
	in, err := unpack.Reader(o.Stdin, o.MaxBytes)
	if err != nil {
		return yield(timeline.Article{}, fail("-", 0, "", err))
	}
	buffered := bufio.NewReader(in)
	head, _ := buffered.Peek(512) // an error comes again when it is read
	return o.kind(o.lookOf(string(head)), buffered, "-", Context{File: "stdin"}, yield)
}

// file reads the articles of one file by its extension. name is for errors.
func (o Options) file(r io.Reader, name string, c Context, yield yield) bool {
	c.File = unpacked(c.File)
	k := kindOf(c.File)
	if k != textKind && o.format(k) == nil {
		return yield(timeline.Article{}, fail(name, 0, "", o.refusal(k)))
	}
	in, err := unpack.Reader(r, o.MaxBytes)
	if err != nil {
		return yield(timeline.Article{}, fail(name, 0, "", err))
	}
	return o.kind(k, in, name, c, yield)
}

// kind reads the articles of a stream of a kind that there is a reader for.
func (o Options) kind(k kind, in io.Reader, name string, c Context, yield yield) bool {
	switch k {
	case textKind:
		a, err := o.text(in, name, c)
		return yield(a, err)
	case linesKind:
		return o.lines(in, name, c, yield)
	}
	for a, err := range o.format(k)(in, c, o) {
		if !yield(a, placed(name, err)) {
			return false
		}
	}
	return true
}

// placed gives an error of a Format, which knows only the context, the name of
// the file.
func placed(name string, err error) error {
	var at *Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &at):
		return &Error{Path: name, Line: at.Line, Input: at.Input, Err: at.Err}
	}
	return fail(name, 0, "", err)
}
