package produce

import (
	"github.com/bbdb26f0/annals/parse/internal/civil"
	"github.com/bbdb26f0/annals/parse/internal/grammar"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// fields puts calendar fields together: "Tuesday", "March 5", "2012", "3 p.m.".
// It gives nil where two parts state one field differently, or no such day exists.
func fields(m grammar.Match) *known.Node {
	n := m.New(known.Node{Op: known.Fields})
	own := n // nobody else's as long as n is it: what merges may be added in place of a copy of 240 bytes
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "DAY", "ORDINAL", "ORD", "SPOKEN", "TENS":
			if m.Classes[i] == "TENS" { // "May twenty five"
				x = ordinal(grammar.Match{Classes: m.Classes[i:], Nodes: m.Nodes[i:], Arena: m.Arena})
			}
			if x.N < 1 || x.N > 31 {
				return nil
			}
			if n == own && n.Has&known.HasDay == 0 && m.Classes[i] != "TENS" {
				n.Has, n.Day = n.Has|known.HasDay, x.N
				continue
			}
			x = m.New(known.Node{Op: known.Fields, Has: known.HasDay, Day: x.N})
		case "BADDAY", "BADORD":
			return impossible
		case "NUM", "YEAR", "APOSYEAR", "YY", "OLDYEAR":
			if x = year(grammar.Match{Classes: m.Classes[i : i+1], Nodes: m.Nodes[i : i+1], Arena: m.Arena}); x == nil {
				return nil
			}
		}
		if n == own && x.Op == known.Fields && together(n, x) {
			add(n, x)
		} else if n = merge(m.Arena, n, x); n == nil {
			return nil
		}
		if m.Classes[i] == "TENS" {
			break // the number word behind it is part of it
		}
	}
	if !possible(n) {
		return impossible
	}
	if x := m.Get("M"); x != nil && x.Low && doubtful(n, m.Classes[0]) {
		n.Weak, n.Low = true, true
	}
	return n
}

// doubtful reports whether a month in lower case may be another word: "Chapter
// 5 may", "may 2000 people".
func doubtful(n *known.Node, first string) bool {
	day, year := n.Has&known.HasDay != 0, n.Has&known.HasYear != 0
	return !day && year || day && !year && first == "DAY"
}

// impossible stands for a day that no calendar has. It takes the place of the
// dates that could be read off its parts ("February 2014" in "29 February
// 2014") and is then dropped.
var impossible = &known.Node{Op: known.None}

// merge gives the fields of both, or nil where they overlap.
func merge(mem *known.Arena, a, b *known.Node) *known.Node {
	switch {
	case b.Op == known.Holiday || a.Op == known.Holiday:
		return mergeHoliday(mem, a, b)
	case a.Op == known.Relative && b.Op == known.Fields || a.Op == known.Nth && b.Op == known.Fields ||
		a.Op == known.Shift && b.Op == known.Fields:
		return inside(mem, b, a)
	case b.Op == known.Relative || b.Op == known.Nth || b.Op == known.Shift:
		if a.Has == 0 {
			return b
		}
		return inside(mem, a, b)
	case b.Op != known.Fields || !together(a, b):
		return nil
	}
	n := copyOf(mem, a)
	add(n, b)
	return n
}

// together reports whether one node can have the fields of both.
func together(a, b *known.Node) bool {
	const weekday, month = known.HasWeekday, known.HasMonth
	return a.Has&b.Has == 0 && (a.Has|b.Has)&(weekday|month|known.HasDay) != weekday|month // which is no day yet
}

// add gives n the fields of b.
func add(n, b *known.Node) {
	n.Has |= b.Has
	pick := func(has known.Has, to *int, from int) {
		if b.Has&has != 0 {
			*to = from
		}
	}
	pick(known.HasYear|known.HasDecade|known.HasCentury, &n.Year, b.Year)
	pick(known.HasMonth, &n.Month, b.Month)
	pick(known.HasDay, &n.Day, b.Day)
	pick(known.HasWeekday, &n.Weekday, b.Weekday)
	pick(known.HasHour, &n.Hour, b.Hour)
	pick(known.HasMinute, &n.Minute, b.Minute)
	pick(known.HasSecond, &n.Second, b.Second)
	pick(known.HasZone, &n.Zone, b.Zone)
	pick(known.HasQuarter|known.HasHalf|known.HasWeek, &n.Sub, b.Sub)
	if b.Has&known.HasPart != 0 {
		n.Part = b.Part
	}
	if b.Has&known.HasSeason != 0 {
		n.Sym = b.Sym
	}
	if b.Mod != "" {
		n.Mod = b.Mod
	}
	n.ShortYear = n.ShortYear || b.ShortYear
	n.Swap = n.Swap || b.Swap
	n.Fiscal = n.Fiscal || b.Fiscal
	n.Morning, n.Evening = n.Morning || b.Morning, n.Evening || b.Evening
	n.Weak, n.Low = n.Weak && b.Weak, n.Low && b.Low
	n.Approx = n.Approx || b.Approx
	if n.In == nil {
		n.In = b.In
	}
	if b.Dir != 0 {
		n.Dir = b.Dir
	}
	if b.Text != "" { // "next Friday" of "next Friday morning"
		n.Text, n.N, n.Base = b.Text, b.N, b.Base
	}
}

func mergeHoliday(mem *known.Arena, a, b *known.Node) *known.Node {
	if a.Op == known.Fields {
		if a.Has == 0 {
			return b
		}
		a, b = b, a
	}
	switch {
	case b.Op == known.Fields && b.Has == known.HasYear && a.Has&known.HasYear == 0:
		n := copyOf(mem, a)
		n.Has, n.Year, n.ShortYear = a.Has|known.HasYear, b.Year, b.ShortYear
		return n
	case b.Op == known.Fields && b.Has&^known.Clock == 0:
		return inside(mem, b, a)
	case (b.Op == known.Relative || b.Op == known.Shift) && coarsest(b) >= interval.Year && a.Has&known.HasYear == 0:
		n := copyOf(mem, a)
		n.In = b
		return n
	}
	return nil
}

// inside puts fields into a container: "8 a.m." in "yesterday", "March" in "last year".
func inside(mem *known.Arena, a, container *known.Node) *known.Node {
	if container.Text == "alone" || a.In != nil || a.Op != known.Fields && a.Op != known.Holiday || coarsest(a) >= coarsest(container) {
		return nil
	}
	n := copyOf(mem, a)
	n.In = container
	n.Weak = false
	if container.Mod != "" && n.Mod == "" {
		n.Mod = container.Mod
	}
	return n
}

// possible reports whether some year has such a day, and the clock such a time.
func possible(n *known.Node) bool {
	if n.Has&known.HasDay != 0 && (n.Day < 1 || n.Day > 31) {
		return false
	}
	if n.Has&known.HasDay != 0 && n.Has&known.HasMonth != 0 && !n.Swap {
		y := 2000
		if n.Has&known.HasYear != 0 && !n.ShortYear {
			y = n.Year
		}
		if n.Day > 28 && n.Day > civil.DaysIn(y, n.Month) {
			return false
		}
	}
	if n.Has&known.HasDay != 0 && n.Has&known.HasMonth == 0 && n.Has&known.HasYear != 0 {
		return false
	}
	return n.Hour >= 0 && n.Hour <= 24 && n.Minute >= 0 && n.Minute < 60 && n.Second >= 0 && n.Second <= 60
}

func month(m grammar.Match) *known.Node {
	x := m.Get("MONTH")
	return m.New(known.Node{Op: known.Fields, Has: known.HasMonth, Month: x.N, Weak: x.Weak && len(m.Nodes) == 1, Low: x.Low})
}

func weekday(m grammar.Match) *known.Node {
	x := m.Get("WEEKDAY")
	return m.New(known.Node{Op: known.Fields, Has: known.HasWeekday, Weekday: x.N, Weak: x.Weak, Low: x.Low})
}

func holiday(m grammar.Match) *known.Node {
	x := m.Get("HOLIDAY")
	if x.Low {
		return nil // "they lent money"
	}
	return m.New(known.Node{Op: known.Holiday, Sym: x.Sym, Unit: x.Unit, Hi: x.N, Weak: x.Weak})
}

func season(m grammar.Match) *known.Node {
	x := m.Get("SEASON")
	if x == nil {
		x = m.Get("SEASON-CASUAL")
	}
	return m.New(known.Node{Op: known.Fields, Has: known.HasSeason, Sym: x.Sym, Weak: x.Weak && len(m.Nodes) == 1})
}

// subyear gives a quarter or half of a year: "the third quarter", "Q3", "H1".
func subyear(m grammar.Match) *known.Node {
	if d := m.Get("DATE"); d != nil {
		return halfOf(m, d)
	}
	n := m.New(known.Node{Op: known.Fields})
	has, count := known.HasQuarter, 4
	if u := m.Get("SUBYEAR"); u != nil && u.N == 2 {
		has, count = known.HasHalf, 2
	}
	if h := m.Get("HALFWORD"); h != nil {
		has, count, n.Sub = known.HasHalf, 2, h.N
	} else if q := m.Get("QUARTERNAME"); q != nil {
		if q.Sym == "H" {
			has = known.HasHalf
		}
		n.Sub = q.N
	} else if o := firstOf(m, "ORDINAL", "LASTORD", "EDGEORD"); o != nil {
		n.Sub = o.N
	}
	if n.Sub == -1 {
		n.Sub = count
	}
	if n.Sub < 1 || n.Sub > count {
		return nil
	}
	n.Has = has
	n.Fiscal = m.Get("FISCAL") != nil
	if y := m.Get("Y"); y != nil {
		return merge(m.Arena, n, y)
	}
	return n
}

// halfOf gives "the first half of March", "the second half of the 1980s".
func halfOf(m grammar.Match, d *known.Node) *known.Node {
	o := firstOf(m, "ORDINAL", "LASTORD", "EDGEORD")
	if d.Op != known.Fields || d.Mod != "" || coarsest(d) < interval.Month || coarsest(d) == interval.Year || o.N > 2 {
		return nil
	}
	n := copyOf(m.Arena, d)
	if n.Mod, n.Text, n.Weak = "START", "half", false; o.N != 1 {
		n.Mod = "END"
	}
	return n
}

// firstOf gives the first element of the first class that matched.
func firstOf(m grammar.Match, classes ...string) *known.Node {
	for _, c := range classes {
		if n := m.Get(c); n != nil {
			return n
		}
	}
	return nil
}
