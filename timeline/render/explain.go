package render

import (
	"fmt"
	"strings"

	"github.com/bbdb26f0/annals/timeline"
)

// explain writes under an event how its time was derived, step by step, the
// words that it rests on, and what its place in the order follows from.
func (p *page) explain(e *timeline.Event) {
	for _, s := range p.explanation(e) {
		p.explained(s.label, s.lines)
	}
}

// A step is a part of an explanation: what it is about, and its lines.
type step struct {
	label string
	lines []string
}

// explanation is the same for every format.
func (ix index) explanation(e *timeline.Event) []step {
	steps := []step{{"time", ix.derivation(e)}}
	for _, m := range e.Mentions {
		steps = append(steps, step{tag(m.Article), quotation(e, &m)})
	}
	return append(steps, step{"order", ix.order(e)})
}

// derivation says what the time rests on and how it came about.
func (ix index) derivation(e *timeline.Event) []string {
	lines := []string{when(e.When) + ", " + basisMeaning(e.When.Basis)}
	for i, why := range e.When.Why {
		lines = append(lines, fmt.Sprintf("%d. %s", i+1, safe(why)))
	}
	if ix.guessed(e) {
		lines = append(lines, "publication date is a guess")
	}
	return lines
}

func basisMeaning(b timeline.WhenBasis) string {
	switch b {
	case timeline.ByExpression:
		return "from the words"
	case timeline.ByMerged:
		return "from another mention of the event"
	case timeline.ByCarried:
		return "carried on from the text before"
	case timeline.ByRelation:
		return "from its relation to another event"
	case timeline.ByPublication:
		return "from the publication of the article alone"
	}
	return "for no stated reason"
}

// quotation gives the exact words of a mention with their place, the time
// expressions, and in what the mention differs from the event.
func quotation(e *timeline.Event, m *timeline.Mention) []string {
	lines := []string{fmt.Sprintf("“%s” at %d..%d", safe(m.Text), m.RuneStart, m.RuneEnd)}
	for _, x := range m.Expressions {
		line := "“" + safe(x.Text) + "”"
		if x.Value != "" {
			line += " = " + safe(x.Value)
		}
		lines = append(lines, line)
	}
	var own []string
	if m.When.Interval != e.When.Interval {
		own = append(own, when(m.When))
	}
	if m.Status != e.Status && m.Status != "" {
		own = append(own, safe(string(m.Status)))
	}
	if len(own) > 0 {
		lines = append(lines, "taken alone: "+strings.Join(own, ", "))
	}
	return lines
}

// order says what the place of e in the order follows from.
func (ix index) order(e *timeline.Event) []string {
	var lines []string
	for _, r := range e.Relations {
		line := relationWords(r.Type) + ": "
		if o := ix.byID[r.Event]; o != nil {
			line += headline(o) + " (" + when(o.When) + ")"
		} else {
			line += "an event that is not shown"
		}
		if r.Why != "" {
			line += ", by “" + safe(r.Why) + "”"
		}
		lines = append(lines, line)
	}
	switch {
	case len(lines) > 0:
	case e.When.Interval.IsBounded():
		lines = []string{"by its own time"}
	case e.When.Interval.IsZero():
		lines = []string{"free: nothing is known of its time"}
	default:
		lines = []string{"by its one bound"}
	}
	return lines
}

func relationWords(t timeline.RelationType) string {
	switch t {
	case timeline.Same:
		return "at the same time as"
	case timeline.Includes:
		return "includes"
	}
	return safe(string(t)) // before, after, during
}

// explained writes a step with its label in a column of its own.
func (p *page) explained(label string, lines []string) {
	indent, labels := p.indent(), 6
	if p.Width >= twoColumns {
		indent = min(indent, p.Width/4)
	}
	if w := width(label); w > labels-1 {
		p.row(indent, cell{wrap(label, p.Width-indent), faint, 0})
		label = ""
	}
	for _, line := range lines {
		p.row(indent, cell{[]string{label}, faint, labels}, cell{hanging(p.Width-indent-labels, line), plain, 0})
		label = ""
	}
}
