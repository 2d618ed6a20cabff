package render

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/timeline"
)

// DOT writes a graph for Graphviz: a node an event, a cluster a year, and an
// edge each relation that the articles state, from the earlier event to the
// later one, or from the longer one to what happened during it. The attribute
// edtf of a node is its time; Graphviz hands it on and draws nothing of it.
func DOT(w io.Writer, tl *timeline.Timeline) error {
	ix := indexOf(tl)
	out := bufio.NewWriter(w)
	out.WriteString("digraph timeline {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n")
	events := tl.Events()
	headings := sections(events)
	clusters := 0
	for i := range events {
		if headings[i] != "" {
			if clusters > 0 {
				out.WriteString("  }\n")
			}
			fmt.Fprintf(out, "  subgraph cluster_%d {\n    label=%s;\n", clusters, dotText(headings[i]))
			clusters++
		}
		ix.dotNode(out, &events[i])
	}
	if clusters > 0 {
		out.WriteString("  }\n")
	}
	for _, e := range ix.dotEdges(events) {
		fmt.Fprintf(out, "  %s -> %s [label=%s%s];\n", dotText(e.from), dotText(e.to), dotText(e.label), e.style)
	}
	out.WriteString("}\n")
	return out.Flush() // gives the first error of any write
}

func (ix index) dotNode(out *bufio.Writer, e *timeline.Event) {
	label := append([]string{ix.time(e)}, wrap(headline(e), dotColumns)...)
	var who []string
	for _, t := range ix.tellers(e) {
		who = append(who, ix.source(t.article))
	}
	if who = distinct(who); len(who) > 0 {
		label = append(label, wrap(strings.Join(who, ", "), dotColumns)...)
	}
	style := ""
	switch e.Status {
	case timeline.Asserted, "":
	case timeline.Negated:
		style = ", style=dotted"
	default:
		style = ", style=dashed"
	}
	if style != "" {
		label = append(label, "("+statusOf(e.Status)+")")
	}
	fmt.Fprintf(out, "    %s [label=%s, edtf=%s%s];\n", dotText(token(e.ID)), dotText(label...), dotText(e.When.EDTF()), style)
}

// dotColumns is how wide a node may be.
const dotColumns = 36

type dotEdge struct{ from, to, label, style string }

// dotEdges gives each relation once, whichever of its two events states it.
func (ix index) dotEdges(events []timeline.Event) []dotEdge {
	var edges []dotEdge
	for i := range events {
		for _, r := range events[i].Relations {
			if ix.byID[r.Event] == nil {
				continue
			}
			e := dotEdge{from: token(events[i].ID), to: token(r.Event), label: safe(string(r.Type))}
			switch r.Type {
			case timeline.After:
				e.from, e.to, e.label = e.to, e.from, string(timeline.Before)
			case timeline.During:
				e.from, e.to, e.label = e.to, e.from, string(timeline.Includes)
			case timeline.Same:
				e.from, e.to, e.style = min(e.from, e.to), max(e.from, e.to), ", dir=none"
			}
			edges = append(edges, e)
		}
	}
	slices.SortFunc(edges, func(a, b dotEdge) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), cmp.Compare(a.label, b.label))
	})
	return slices.Compact(edges)
}

// dotText quotes text for DOT, in which quotation marks end it, backslashes
// begin escapes and ampersands HTML entities. Each part is a line of a label.
func dotText(lines ...string) string {
	quoted := make([]string, len(lines))
	for i, line := range lines {
		quoted[i] = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "&", "&amp;").Replace(safe(line))
	}
	return `"` + strings.Join(quoted, `\n`) + `"`
}
