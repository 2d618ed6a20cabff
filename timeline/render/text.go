package render

import (
	"bufio"
	"io"
	"strings"

	"github.com/bbdb26f0/annals/timeline"
)

// Text writes a timeline for people: the articles and what is known of their
// publication, then a row an event in order, then the marks that were used.
// The zero Text fits a page of 100 columns without colour.
type Text struct {
	Width   int  // columns; 0 for 100, and never less than 20
	Colour  bool // with ANSI escape sequences, for a terminal
	Explain bool // under each event: how its time was derived, the words, the order
}

// Render is a Func.
func (t Text) Render(w io.Writer, tl *timeline.Timeline) error {
	if t.Width == 0 {
		t.Width = 100
	}
	t.Width = max(t.Width, 20)
	p := page{Text: t, out: bufio.NewWriter(w), index: indexOf(tl), used: map[string]bool{}}
	p.measure(tl)
	p.header(tl)
	p.events(tl)
	p.legend()
	return p.out.Flush() // gives the first error of any write
}

// A page is a text being written.
type page struct {
	Text
	index
	out  *bufio.Writer
	used map[string]bool // marks, for the legend

	whenWidth, markWidth, whatWidth, whoWidth int // columns; whoWidth is 0 where the sources stand below
}

// The widths at which the layout changes, and the space between columns.
const (
	threeColumns = 90 // when, what, who
	twoColumns   = 70 // when, and who below what; below it what stands under when
	gap          = 2
	maxWhen      = 24 // two dates; longer times, with hours at both ends, are rare and wrap
)

// measure sets the widths of the columns by what they have to hold.
func (p *page) measure(tl *timeline.Timeline) {
	for _, e := range tl.Events() {
		p.whenWidth = max(p.whenWidth, width(p.time(&e)))
		p.markWidth = max(p.markWidth, width(statusMark(e.Status)))
	}
	if p.Width < twoColumns {
		p.whatWidth = p.Width - gap
		return
	}
	p.whenWidth = min(p.whenWidth, maxWhen)
	p.whatWidth = p.Width - p.whenWidth - gap
	if p.markWidth > 0 {
		p.whatWidth -= p.markWidth + 1
	}
	if p.Width >= threeColumns {
		p.whoWidth = p.Width * 3 / 10
		p.whatWidth -= p.whoWidth + gap
	}
}

// A cell is a piece of text in a column.
type cell struct {
	lines []string
	style style
	width int // columns, with the space after it
}

// row writes cells side by side, after an indent. The last cell of each line
// is not filled up.
func (p *page) row(indent int, cells ...cell) {
	height := 0
	for _, c := range cells {
		height = max(height, len(c.lines))
	}
	for n := range height {
		blank := indent // columns owed since the last text
		for _, c := range cells {
			if n >= len(c.lines) || c.lines[n] == "" {
				blank += c.width
				continue
			}
			p.out.WriteString(strings.Repeat(" ", max(0, blank)) + p.paint(c.style, c.lines[n]))
			blank = c.width - width(c.lines[n])
		}
		p.out.WriteByte('\n')
	}
}

// paragraph writes text under a label, both after an indent.
func (p *page) paragraph(indent int, label, text string, s style) {
	hang := width(label)
	if hang > 0 {
		hang++
	}
	p.row(indent, cell{[]string{label}, faint, hang}, cell{wrap(text, max(1, p.Width-indent-hang)), s, 0})
}

func (p *page) events(tl *timeline.Timeline) {
	events := tl.Events()
	headings := sections(events)
	for i := range events {
		if headings[i] != "" {
			p.out.WriteByte('\n')
			p.row(0, cell{[]string{headings[i]}, bold, 0})
		}
		if p.Explain && i > 0 && headings[i] == "" {
			p.out.WriteByte('\n')
		}
		p.event(&events[i])
		if p.Explain {
			p.explain(&events[i])
		}
	}
}

// event writes the row of an event, and what disagrees with it below.
func (p *page) event(e *timeline.Event) {
	mark, time := statusMark(e.Status), p.time(e)
	p.note(mark)
	for _, m := range []string{"~", guessMark, "..", "before", "after", "from"} {
		if strings.Contains(time, m) {
			p.note(m)
		}
	}
	what, who := wrap(headline(e), p.whatWidth), p.who(e)
	switch {
	case p.Width < twoColumns:
		lines := wrap(time, p.Width-p.markWidth-1)
		p.row(0, cell{lines, bold, width(lines[0]) + 1}, cell{[]string{mark}, yellow, 0})
		p.row(gap, cell{what, plain, 0})
		p.row(gap, cell{hanging(p.whatWidth, who...), faint, 0})
	case p.whoWidth == 0:
		p.row(0, p.whenCell(time), p.markCell(mark), cell{what, plain, 0})
		p.row(p.indent(), cell{hanging(p.whatWidth, who...), faint, 0})
	default:
		p.row(0, p.whenCell(time), p.markCell(mark), cell{what, plain, p.whatWidth + gap}, cell{hanging(p.whoWidth, who...), faint, 0})
	}
	for _, c := range e.Conflicts {
		p.note(conflictMark)
		p.paragraph(p.indent(), conflictMark, conflictText(c), red)
	}
}

// indent is where the column of what happened begins.
func (p *page) indent() int {
	switch {
	case p.Width < twoColumns:
		return gap
	case p.markWidth == 0:
		return p.whenWidth + gap
	}
	return p.whenWidth + gap + p.markWidth + 1
}

func (p *page) whenCell(time string) cell {
	return cell{wrap(time, p.whenWidth), bold, p.whenWidth + gap}
}

func (p *page) markCell(mark string) cell {
	if p.markWidth == 0 {
		return cell{}
	}
	return cell{[]string{mark}, yellow, p.markWidth + 1}
}

// headline is that of an event, or the words themselves where there is none.
func headline(e *timeline.Event) string {
	what := safe(e.Headline)
	if what == "" && len(e.Mentions) > 0 {
		what = safe(e.Mentions[0].Text)
	}
	if what == "" {
		return "(no headline)"
	}
	return what
}

// hanging wraps paragraphs so that where one goes on stands further in.
func hanging(n int, paragraphs ...string) (lines []string) {
	for _, s := range paragraphs {
		for i, line := range wrap(s, max(1, n-gap)) {
			if i > 0 {
				line = strings.Repeat(" ", gap) + line
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// note remembers marks for the legend.
func (p *page) note(marks ...string) {
	for _, m := range marks {
		p.used[m] = true
	}
}
