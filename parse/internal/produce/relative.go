package produce

import (
	"github.com/bbdb26f0/annals/parse/internal/grammar"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// dayref gives "today", "yesterday", "tomorrow", "the day after tomorrow"; Sym
// may name a part of that day ("tonight").
func dayref(m grammar.Match) *known.Node {
	x := m.Get("DAYREF")
	n := &known.Node{Op: known.Relative, Unit: interval.Day, N: x.N}
	if d := m.Get("DAYSHIFT"); d != nil {
		if x.N*d.N <= 0 {
			return nil
		}
		n.N += d.N
	}
	p := x.Sym
	if q := m.Get("PART"); q != nil {
		if p != "" && p != q.Sym {
			return nil
		}
		p = q.Sym
	}
	if p == "" {
		return n
	}
	return &known.Node{Op: known.Fields, Has: known.HasPart, Part: p, In: n}
}

// relative gives "last week", "this summer", "next Friday", "the following
// month", "last night": a unit or named stretch, and how many of them away.
func relative(m grammar.Match) *known.Node {
	d := m.Get("DEIXIS")
	if d == nil {
		d = m.Get("NEXT")
	}
	base := known.Reference
	if d.Sym == "PREV" {
		base = known.Previous
	}
	n := d.N
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "UNIT", "UNITS":
			if x.Unit == 0 {
				return nil
			}
			return &known.Node{Op: known.Relative, Base: base, Unit: x.Unit, N: n, Fiscal: m.Get("FISCAL") != nil}
		case "WEEKEND":
			return &known.Node{Op: known.Relative, Base: base, Unit: interval.Weekend, N: n}
		case "PART":
			return relativePart(d, x, base)
		case "DATE", "HOLIDAYDATE":
			return relativeNamed(d, x, base)
		case "SUBYEAR":
			g := interval.Quarter
			if x.N == 2 {
				g = interval.Half
			}
			return &known.Node{Op: known.Relative, Base: base, Unit: g, N: n}
		}
	}
	return nil
}

// relativePart gives "this morning", "last night", "the next evening".
func relativePart(d, part *known.Node, base known.Base) *known.Node {
	day := &known.Node{Op: known.Relative, Base: base, Unit: interval.Day, N: d.N}
	return &known.Node{Op: known.Fields, Has: known.HasPart, Part: part.Sym, In: day}
}

// relativeNamed gives "last March", "next Friday", "this Christmas".
func relativeNamed(d, x *known.Node, base known.Base) *known.Node {
	if x.In != nil || x.Has&known.HasYear != 0 || x.Text != "" || x.Low && d.N == 0 {
		return nil
	}
	single := x.Op == known.Holiday || x.Has == known.HasMonth || x.Has == known.HasWeekday || x.Has == known.HasSeason ||
		x.Has == known.HasWeekday|known.HasPart || x.Has == known.HasQuarter || x.Has == known.HasHalf ||
		x.Has == known.HasMonth|known.HasDay
	if !single || x.Op != known.Fields && x.Op != known.Holiday {
		return nil
	}
	n := copyOf(x)
	n.Weak, n.Base = false, base
	n.N = d.N
	n.Text = "deixis"
	if d.Sym == "NEAR" {
		n.Text = "near"
	}
	switch {
	case d.N < 0:
		n.Dir = -1
	case d.N > 0:
		n.Dir = 1
	}
	return n
}

// same gives "that day", "the same year", "that Friday": the unit that holds
// the earlier expression.
func same(m grammar.Match) *known.Node {
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "UNIT":
			return &known.Node{Op: known.Relative, Base: known.Previous, Unit: x.Unit}
		case "WEEKEND":
			return &known.Node{Op: known.Relative, Base: known.Previous, Unit: interval.Weekend}
		case "PART":
			return relativePart(&known.Node{}, x, known.Previous)
		case "DATE":
			if x.Has == known.HasWeekday || x.Has == known.HasMonth || x.Has == known.HasSeason {
				n := copyOf(x)
				n.Base, n.Weak = known.Previous, false
				return n
			}
		}
	}
	return nil
}

// shift gives "three weeks ago", "two days later", "a year from now", "two
// days before Christmas".
func shift(m grammar.Match) *known.Node {
	d := m.Get("DIR")
	if d == nil {
		d = m.Get("PREP")
	}
	var n *known.Node
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "DURATION":
			if x.Op != known.Length || x.Unit == 0 {
				return nil
			}
			n = copyOf(x)
		case "DATE", "TIME":
			if n == nil || x.Op == known.Range {
				return nil
			}
			n.In, n.Base = x, known.Container
		}
	}
	if n == nil {
		return nil
	}
	if a := m.Get("APPROX"); a != nil {
		n.Mod, n.Approx = a.Sym, true
	}
	n.Op = known.Shift
	n.Dir = int8(d.N)
	if n.Base != known.Container && d.Sym == "PREV" {
		n.Base = known.Previous
	}
	return n
}

// shiftUnit gives "the day after Christmas", "the week before".
func shiftUnit(m grammar.Match) *known.Node {
	u, d, in := m.Get("UNIT"), m.Get("PREP"), m.Get("DATE")
	if in.Op == known.Vague || in.Op == known.Range {
		return nil
	}
	return &known.Node{Op: known.Shift, Unit: u.Unit, N: 1, Dir: int8(d.N), In: in, Base: known.Container}
}

// shiftIn gives "in two weeks' time".
func shiftIn(m grammar.Match) *known.Node {
	x := m.Get("DURATION")
	if x.Op != known.Length || x.Unit == 0 {
		return nil
	}
	n := copyOf(x)
	n.Op, n.Dir = known.Shift, 1
	return n
}

// weekend gives "the weekend".
func weekend(grammar.Match) *known.Node {
	return &known.Node{Op: known.Relative, Unit: interval.Weekend}
}

// theUnit gives "the quarter", "the latest period": the unit that the text is
// about, which is that of the expression before where it has the grain.
func theUnit(m grammar.Match) *known.Node {
	n := &known.Node{Op: known.Relative, Base: known.Previous, Text: "topic", Fiscal: m.Get("FISCAL") != nil}
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "UNIT-THE":
			n.Unit = x.Unit
		case "PERIOD", "UNIT-TOPIC":
			n.Unit = interval.Quarter
		case "Y":
			n.In = x
		case "LATEST":
			n.N = x.N
		}
	}
	return n
}

// yearEarlier gives "year-earlier", "the year-ago quarter".
func yearEarlier(m grammar.Match) *known.Node {
	n := &known.Node{Op: known.Shift, Base: known.Previous, Unit: interval.Year, N: 1, Dir: -1}
	if u := m.Get("UNIT-THE"); u != nil && u.Unit != interval.Year {
		n.In, n.Text = &known.Node{Op: known.Relative, Base: known.Previous, Unit: u.Unit, Text: "topic"}, "grain"
		n.Base = known.Container
	}
	return n
}
