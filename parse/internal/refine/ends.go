package refine

import (
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/text"
)

// Ends picks candidates as Select does and cuts each range into its two ends,
// each of which keeps what it shares with the other: in "10-12 July" the first
// end is "10", a day of July. A range whose ends cannot be told apart ("Friday
// from 3 to 5") leaves its place to what else is found there.
func (w *Words) Ends(s string, c []Candidate) []Candidate {
	cuts := map[[2]int][2]Candidate{}
	for i := range c {
		if c[i].Class != "RANGE" || ofDay(c[i].Node) {
			continue
		}
		if a, b, ok := w.cut(s, &c[i], c); ok {
			cuts[[2]int{c[i].Start, c[i].End}] = [2]Candidate{a, b}
		}
	}
	c = slices.DeleteFunc(c, func(x Candidate) bool {
		_, ok := cuts[[2]int{x.Start, x.End}]
		return x.Class == "RANGE" && !ok && !ofDay(x.Node) && x.Node.Op != known.None
	})
	var out []Candidate
	for _, x := range Select(c) {
		if both, ok := cuts[[2]int{x.Start, x.End}]; ok && x.Class == "RANGE" {
			out = append(out, both[0], both[1])
			continue
		}
		out = append(out, x)
	}
	return out
}

// ofDay reports whether a range has clock times for ends: a stretch of a day, and
// no two days.
func ofDay(n *known.Node) bool {
	return n.Op == known.Range && n.In != nil && n.To != nil && n.In.Has&known.HasHour != 0 && n.To.Has&known.HasHour != 0
}

// cut finds the word or dash between the ends of a range.
func (w *Words) cut(s string, x *Candidate, all []Candidate) (a, b Candidate, ok bool) {
	if x.Node.Op != known.Range || x.Node.In == nil || x.Node.To == nil {
		return a, b, false
	}
	start := x.Start
	for first := firstWord(s[start:x.End]); w.role(first)&Opener != 0; first = firstWord(s[start:x.End]) {
		start += len(first)
		start += len(s[start:x.End]) - len(strings.TrimLeft(s[start:x.End], " \n\t"))
	}
	best := -1
	for i := start; i < x.End; {
		n, sep := w.separator(s[i:x.End])
		if sep && i > start {
			l, r := trimRight(s, start, i), trimLeft(s, i+n, x.End)
			score := 0
			for k := range all {
				if all[k].Class != "RANGE" && all[k].Start == r && all[k].End == x.End {
					score |= 2
				}
				if all[k].Class != "RANGE" && all[k].Start == start && all[k].End == l {
					score |= 1
				}
			}
			if l > start && r < x.End && score > best {
				best = score
				a, b = *x, *x
				a.Cut, b.Cut = true, true
				a.Start, a.End, a.Class, a.Node = start, l, "DATE", x.Node.In
				b.Start, b.Class, b.Node = r, "DATE", behind(x.Node)
			}
		}
		i += n
	}
	return a, b, best >= 0 && !w.hasOpener(s[a.Start:a.End])
}

// behind gives the last end of a range: of two weekdays it counts from the first,
// so that the Friday of "Monday to Friday" follows that Monday.
func behind(n *known.Node) *known.Node {
	if !bareWeekday(n.In) || !bareWeekday(n.To) {
		return n.To
	}
	c := *n.To
	c.Base, c.Dir = known.Previous, 1
	return &c
}

func bareWeekday(n *known.Node) bool {
	return n.Op == known.Fields && n.In == nil && n.Dir == 0 && n.Text == "" && n.Has&^known.Clock == known.HasWeekday
}

// separator reads one token at the head of s: its length, and whether it can
// stand between the ends of a range.
func (w *Words) separator(s string) (n int, ok bool) {
	t := text.Next(s, 0)
	if t.Kind == text.End || t.End == 0 {
		return len(s), false
	}
	switch t.Kind {
	case text.Mark:
		return t.End, t.Mark == '-' || t.Mark == '&'
	case text.Word:
		return t.End, w.role(s[t.Start:t.End])&Separator != 0
	}
	return t.End, false
}

func (w *Words) hasOpener(s string) bool {
	return slices.ContainsFunc(strings.Fields(s), func(f string) bool { return w.role(f)&Opener != 0 })
}

func firstWord(s string) string {
	i := 0
	for i < len(s) && text.IsLetter(s[i]) {
		i++
	}
	return s[:i]
}

func trimRight(s string, from, to int) int {
	return from + len(strings.TrimRight(s[from:to], " \n\t,"))
}

func trimLeft(s string, from, to int) int {
	return to - len(strings.TrimLeft(s[from:to], " \n\t"))
}
