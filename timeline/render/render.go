// Package render writes timelines: for people (text, Markdown, a page of HTML),
// for other programs (JSON, JSON lines, CSV, iCalendar, TimelineJS, JSON-LD,
// TimeML) and as drawings (Mermaid, DOT). One file does one format; each is a
// Func.
//
//	render.Text{}.Render(os.Stdout, tl)
//
// What comes from articles is never trusted: control characters, escape
// sequences and invisible marks do not reach a terminal, and every format shows
// each character of an article as itself.
package render

import (
	"io"
	"path/filepath"
	"strings"

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
	Explain bool // print how each time and the order follow; HTML always does, folded up

	// Text gives the text of an article, "" where it is not known: a timeline
	// does not keep it, and HTML shows each quote in its sentence. May be nil.
	Text func(article string) string
}

// formats lists the formats in the order in which to name them to a user, with
// the extensions of their files.
func formats() []format {
	return []format{
		{"text", ".txt", func(o Options) Func { return Text{Width: o.Width, Colour: o.Colour, Explain: o.Explain}.Render }},
		{"json", ".json", always(JSON)},
		{"jsonl", ".jsonl .ndjson", always(JSONL)},
		{"markdown", ".md .markdown", func(o Options) Func { return Markdown{Explain: o.Explain}.Render }},
		{"html", ".html .htm", func(o Options) Func { return HTML{Text: o.Text}.Render }},
		{"csv", ".csv", always(CSV)},
		{"ics", ".ics .ical", always(ICS)},
		{"timelinejs", ".timelinejs.json .timelinejs", always(TimelineJS)},
		{"mermaid", ".mmd .mermaid", always(Mermaid)},
		{"dot", ".dot .gv", always(DOT)},
		{"jsonld", ".jsonld", always(JSONLD)},
		{"timeml", ".timeml .tml .xml", always(TimeML)},
	}
}

type format struct {
	name       string
	extensions string
	make       func(Options) Func
}

func always(f Func) func(Options) Func { return func(Options) Func { return f } }

// Names lists the formats in the order in which to name them to a user.
func Names() (names []string) {
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// ByName gives the format of that name, and false where there is none.
func ByName(name string, o Options) (Func, bool) {
	for _, f := range formats() {
		if f.name == name {
			return f.make(o), true
		}
	}
	return nil, false
}

// NameByFile gives the name of the format that files named like this one hold
// (by extension, whatever its case), and false where the name does not tell.
func NameByFile(file string) (name string, ok bool) {
	file = strings.ToLower(filepath.Base(file))
	longest := 0
	for _, f := range formats() {
		for _, ext := range strings.Fields(f.extensions) {
			if strings.HasSuffix(file, ext) && len(ext) > longest {
				name, longest = f.name, len(ext)
			}
		}
	}
	return name, longest > 0
}
