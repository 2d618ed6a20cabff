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
	n := m.New(known.Node{Op: known.Relative, Unit: interval.Day, N: x.N})
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
	return m.New(known.Node{Op: known.Fields, Has: known.HasPart, Part: p, In: n})
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
			return m.New(known.Node{Op: known.Relative, Base: base, Unit: x.Unit, N: n, Text: "deixis", Fiscal: m.Get("FISCAL") != nil})
		case "WORKDAY":
			if n == 0 {
				return nil
			}
			return m.New(known.Node{Op: known.Relative, Base: base, Unit: interval.Day, N: n, Text: "workday"})
		case "WEEKEND":
			return m.New(known.Node{Op: known.Relative, Base: base, Unit: interval.Weekend, N: n, Text: "deixis"})
		case "PART":
			return relativePart(m.Arena, d, x, base)
		case "DATE", "HOLIDAYDATE":
			return relativeNamed(m.Arena, d, x, base)
		case "SUBYEAR":
			g := interval.Quarter
			if x.N == 2 {
				g = interval.Half
			}
			return m.New(known.Node{Op: known.Relative, Base: base, Unit: g, N: n, Text: "deixis"})
		}
	}
	return nil
}

// relativePart gives "this morning", "last night", "the next evening".
func relativePart(mem *known.Arena, d, part *known.Node, base known.Base) *known.Node {
	day := mem.Put(known.Node{Op: known.Relative, Base: base, Unit: interval.Day, N: d.N, Text: "deixis"})
	return mem.Put(known.Node{Op: known.Fields, Has: known.HasPart, Part: part.Sym, In: day})
}

// relativeNamed gives "last March", "next Friday", "this Christmas".
func relativeNamed(mem *known.Arena, d, x *known.Node, base known.Base) *known.Node {
	if x.In != nil || x.Has&known.HasYear != 0 || x.Text != "" || x.Low && d.N == 0 {
		return nil
	}
	single := x.Op == known.Holiday || x.Has == known.HasMonth || x.Has == known.HasWeekday || x.Has == known.HasSeason ||
		x.Has == known.HasWeekday|known.HasPart || x.Has == known.HasQuarter || x.Has == known.HasHalf ||
		x.Has == known.HasMonth|known.HasDay
	if !single || x.Op != known.Fields && x.Op != known.Holiday {
		return nil
	}
	n := copyOf(mem, x)
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
			return m.New(known.Node{Op: known.Relative, Base: known.Previous, Unit: x.Unit})
		case "WEEKEND":
			return m.New(known.Node{Op: known.Relative, Base: known.Previous, Unit: interval.Weekend})
		case "PART":
			return relativePart(m.Arena, m.New(known.Node{}), x, known.Previous)
		case "DATE":
			if x.Weak || x.Low {
				return nil // "that may", "that sun"
			}
			if x.Has == known.HasWeekday || x.Has == known.HasMonth || x.Has == known.HasSeason {
				n := copyOf(m.Arena, x)
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
		d = firstOf(m, "PREP", "FROM")
	}
	var n *known.Node
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "DURATION":
			if x.Op != known.Length || x.Unit == 0 {
				return nil
			}
			n = copyOf(m.Arena, x)
		case "DATE", "TIME":
			if n == nil || x.Op == known.Range || d == m.Get("FROM") && coarsest(x) > interval.Day {
				return nil
			}
			n.In, n.Base = x, known.Container
			if d == m.Get("FROM") {
				n.Text = "from"
			}
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
	d, in, unit := m.Get("PREP"), m.Get("DATE"), interval.Day
	if u := m.Get("UNIT"); u != nil {
		unit = u.Unit
	}
	if in.Op == known.Vague || in.Op == known.Range || unit <= interval.Day && coarsest(in) >= interval.Year {
		return nil // "the day after last year's final"
	}
	n := m.New(known.Node{Op: known.Shift, Unit: unit, N: 1, Dir: int8(d.N), In: in, Base: known.Container})
	if p := m.Get("PART"); p != nil {
		return m.New(known.Node{Op: known.Fields, Has: known.HasPart, Part: p.Sym, In: n})
	}
	return n
}

// shiftAlone gives "two days before," and "the day after.": from the expression
// before, where nothing follows that they could count from.
func shiftAlone(m grammar.Match) *known.Node {
	d := m.Get("PREP")
	n := m.New(known.Node{Op: known.Shift, N: 1})
	if u := m.Get("UNIT"); u != nil {
		n.Unit = u.Unit
	} else if x := m.Get("DURATION"); x != nil && x.Op == known.Length && x.Unit != 0 {
		n = copyOf(m.Arena, x)
		n.Op = known.Shift
	}
	if x := m.Get("PART"); x != nil {
		n.Unit = interval.Day
	}
	if n.Unit == 0 {
		return nil
	}
	n.Dir, n.Base, n.Text = int8(d.N), known.Previous, "alone"
	if x := m.Get("PART"); x != nil { // "the night before"
		return m.New(known.Node{Op: known.Fields, Has: known.HasPart, Part: x.Sym, In: n, Text: "alone"})
	}
	return n
}

// afterNext gives "the week after next", "the Tuesday before last".
func afterNext(m grammar.Match) *known.Node {
	p, d := m.Get("PREP"), m.Get("DEIXIS")
	if d.Sym != "" || p.N*d.N != 1 {
		return nil
	}
	if u := m.Get("UNIT"); u != nil {
		return m.New(known.Node{Op: known.Relative, Unit: u.Unit, N: 2 * d.N, Text: "deixis"})
	}
	first := copyOf(m.Arena, m.Get("WEEKDAYNAME"))
	first.Dir, first.N, first.Text, first.Weak = int8(d.N), d.N, "deixis", false
	return m.New(known.Node{Op: known.Shift, Unit: interval.Day, N: 7, Dir: int8(d.N), In: first, Base: known.Container})
}

// weekdayFrom gives "the Monday before May 25", "the second Friday after
// Easter", "two Mondays from now".
func weekdayFrom(m grammar.Match) *known.Node {
	w, d, in := m.Get("WEEKDAYNAME"), firstOf(m, "PREP", "FROM", "DIR"), m.Get("DATE")
	if c := m.Get("WEEKDAYS"); c != nil {
		w = m.New(known.Node{Weekday: c.N})
	}
	if in == nil { // "two Mondays ago"
		in = m.New(known.Node{Op: known.Relative, Unit: interval.Day})
		if d.Sym == "PREV" {
			in.Base = known.Previous
		}
	}
	if in.Op == known.Vague || in.Op == known.Range || w.Weak || coarsest(in) > interval.Day {
		return nil
	}
	n := m.New(known.Node{Op: known.Nth, Unit: interval.Day, Has: known.HasWeekday, Weekday: w.Weekday, N: d.N, In: in, Text: "from"})
	if o := firstOf(m, "ORDINAL", "NUMBER"); o != nil {
		if o.N < 1 || o.N > 50 {
			return nil
		}
		n.N *= o.N
	}
	return n
}

// shiftIn gives "in two weeks' time".
func shiftIn(m grammar.Match) *known.Node {
	x := m.Get("DURATION")
	if x.Op != known.Length || x.Unit == 0 {
		return nil
	}
	n := copyOf(m.Arena, x)
	n.Op, n.Dir = known.Shift, 1
	return n
}

// weekend gives "the weekend".
func weekend(m grammar.Match) *known.Node {
	return m.New(known.Node{Op: known.Relative, Unit: interval.Weekend})
}

// theUnit gives "the quarter", "the latest period": the unit that the text is
// about, which is that of the expression before where it has the grain.
func theUnit(m grammar.Match) *known.Node {
	n := m.New(known.Node{Op: known.Relative, Base: known.Previous, Text: "topic", Fiscal: m.Get("FISCAL") != nil})
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

// unitOf gives "the week of March 6".
func unitOf(m grammar.Match) *known.Node {
	u, d := m.Get("UNIT"), m.Get("MD")
	if u.Unit != interval.Week || d.Has&known.HasDay == 0 {
		return nil
	}
	return m.New(known.Node{Op: known.Relative, Base: known.Container, Unit: u.Unit, In: d})
}

// yearEarlier gives "year-earlier", "the year-ago quarter".
func yearEarlier(m grammar.Match) *known.Node {
	n := m.New(known.Node{Op: known.Shift, Base: known.Previous, Unit: interval.Year, N: 1, Dir: -1})
	if o := m.Get("ORDINAL"); o != nil {
		q := subyear(m)
		if q == nil {
			return nil
		}
		n.In, n.Text, n.Base = q, "grain", known.Container
		return n
	}
	if u := m.Get("UNIT-THE"); u != nil && u.Unit != interval.Year {
		n.In, n.Text = m.New(known.Node{Op: known.Relative, Base: known.Previous, Unit: u.Unit, Text: "topic"}), "grain"
		n.Base = known.Container
	}
	return n
}

// sameEarlier gives "the same period last year", "the comparable quarter of 1988".
func sameEarlier(m grammar.Match) *known.Node {
	d, u := firstOf(m, "DATE", "Y"), m.Get("UNIT-THE")
	unit := interval.Quarter
	if u != nil {
		unit = u.Unit
	}
	topic := m.New(known.Node{Op: known.Relative, Base: known.Previous, Unit: unit, Text: "topic"})
	switch {
	case unit >= interval.Year:
	case d.Op == known.Fields && d.Has == known.HasYear && u == nil:
		return d // of what period is left open
	case d.Op == known.Fields && d.Has == known.HasYear:
		topic.In = d
		return topic
	case d.Op == known.Relative && d.Unit == interval.Year && d.N == -1 || d.Op == known.Shift && d.Unit == interval.Year && d.N == 1 && d.Dir < 0 && d.More == nil && !d.Half:
		n := m.New(known.Node{Op: known.Shift, Base: known.Previous, Unit: interval.Year, N: 1, Dir: -1, Text: "same"})
		if u != nil {
			n.In, n.Base, n.Text = topic, known.Container, "grain"
		}
		return n
	}
	return nil
}

// unitEnd gives "year-end": the end of the unit at hand.
func unitEnd(m grammar.Match) *known.Node {
	u := m.Get("UNITEND")
	return m.New(known.Node{Op: known.Relative, Unit: u.Unit, Mod: u.Sym, Text: "deixis"})
}
