package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/bbdb26f0/annals/timeline"
)

// Mermaid writes a diagram in Mermaid's timeline syntax: a section a year, a
// period each time, the events of that time below it. Events of one year that
// follow each other with the same time share a period.
func Mermaid(w io.Writer, tl *timeline.Timeline) error {
	ix := indexOf(tl)
	out := bufio.NewWriter(w)
	out.WriteString("timeline\n    title Timeline\n")
	events := tl.Events()
	headings := sections(events)
	last := ""
	for i := range events {
		if headings[i] != "" {
			fmt.Fprintf(out, "    section %s\n", mermaidText(headings[i]))
			last = ""
		}
		time := ix.time(&events[i])
		if time == last {
			fmt.Fprintf(out, "        %s", strings.Repeat(" ", len(mermaidText(time))))
		} else {
			fmt.Fprintf(out, "        %s", mermaidText(time))
		}
		last = time
		fmt.Fprintf(out, " : %s\n", mermaidText(ix.mermaidEvent(&events[i])))
	}
	return out.Flush() // gives the first error of any write
}

func (ix index) mermaidEvent(e *timeline.Event) string {
	what := headline(e)
	if e.Status != timeline.Asserted && e.Status != "" {
		what = "(" + statusOf(e.Status) + ") " + what
	}
	var who []string
	for _, t := range ix.tellers(e) {
		who = append(who, ix.source(t.article))
	}
	if len(who) > 0 {
		what += " (" + strings.Join(distinct(who), ", ") + ")"
	}
	for _, c := range e.Conflicts {
		what += " (disagrees: " + conflictText(c) + ")"
	}
	return what
}

// mermaidText makes text show as itself: what could be syntax, Markdown or HTML
// is written by number, "#58;", which Mermaid takes for the character.
func mermaidText(s string) string {
	var b strings.Builder
	for _, r := range safe(s) {
		if r == ' ' || r > unicode.MaxASCII || unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(".,-'()/", r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "#%d;", r)
		}
	}
	return b.String()
}
