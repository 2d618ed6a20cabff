// Package render writes timelines: as text for people, as Markdown, as JSON and
// as JSON lines. One file does one format; each is a Func.
//
//	render.Text{}.Render(os.Stdout, tl)
//
// What comes from articles is never trusted: control characters, escape
// sequences and invisible marks do not reach a terminal, and Markdown shows
// every character as itself.
package render

import (
	"io"

	"github.com/bbdb26f0/annals/timeline"
)

// A Func writes a timeline in some format. The same timeline gives the same
// bytes. An error is that of the writer, or of a timeline that the format cannot
// hold. Several goroutines may use one Func, each with a writer of its own.
type Func func(io.Writer, *timeline.Timeline) error

// Options are what the formats can be asked for; each takes what concerns it.
// The zero Options are the default of every format.
type Options struct {
	Width   int  // columns of a terminal, see Text
	Colour  bool // see Text
	Explain bool // print how each time and the order follow
}

// Names lists the formats in the order in which to name them to a user.
func Names() []string { return []string{"text", "json", "jsonl", "markdown"} }

// ByName gives the format of that name, and false where there is none.
func ByName(name string, o Options) (Func, bool) {
	switch name {
	case "text":
		return Text(o).Render, true
	case "json":
		return JSON, true
	case "jsonl":
		return JSONL, true
	case "markdown":
		return Markdown{Explain: o.Explain}.Render, true
	}
	return nil, false
}
