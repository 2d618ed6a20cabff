package produce

import (
	"slices"
	"time"

	"github.com/bbdb26f0/annals/parse/internal/grammar"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// nth gives a numbered unit of a longer one: "the first week of March", "the
// last Monday in May", "the third day". Without a container it counts inside
// an earlier expression's year or month.
func nth(m grammar.Match) *known.Node {
	o := m.Get("ORDINAL")
	if o == nil {
		o = m.Get("EDGEORD")
	}
	if o == nil {
		o = m.Get("LASTORD")
	}
	if o == nil || o.N == 0 {
		return nil
	}
	n := m.New(known.Node{Op: known.Nth, N: o.N})
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "UNIT":
			n.Unit = x.Unit
		case "WEEKEND":
			n.Unit = interval.Weekend
		case "DURATION-N":
			if x.Op != known.Length || x.Half || x.More != nil {
				return nil
			}
			n.Unit, n.Sub, n.Some = x.Unit, x.N, x.Some
		case "WEEKDAYNAME":
			n.Unit, n.Has, n.Weekday = interval.Day, known.HasWeekday, x.Weekday
		case "DATE":
			n.In = x
		}
	}
	if n.Unit == 0 || n.In == nil {
		return nil
	}
	if n.Unit >= coarsest(n.In) || n.N > 366 {
		return nil
	}
	return n
}

// nthBare gives "the first Monday next month": what it is of stands behind it.
func nthBare(m grammar.Match) *known.Node {
	if d := m.Get("DATE"); d.Op != known.Relative || d.N == 0 || d.Text != "deixis" {
		return nil
	}
	return nth(m)
}

// nthLength gives "the first nine months": how long, without saying of what.
func nthLength(m grammar.Match) *known.Node { return told(m, m.Get("DURATION-N")) }

// coarsest gives the grain of what a node stands for as a whole.
func coarsest(n *known.Node) interval.Grain {
	switch n.Op {
	case known.Fields:
		return n.Grain()
	case known.Holiday:
		return interval.Day
	case known.Nth:
		if n.Sub > 1 {
			return n.Unit + 1
		}
	case known.Range:
		return max(coarsest(n.In), coarsest(n.To)) + 1
	}
	return n.Unit
}

// within puts one expression into another: "March of last year", "Friday
// morning", "8 a.m. yesterday", "the morning of June 5".
func within(m grammar.Match) *known.Node {
	var a *known.Node
	for i, x := range m.Nodes {
		if m.Classes[i] == "NUM" { // "tonight at 8"
			x = m.New(known.Node{Op: known.Fields, Has: known.HasHour | known.HasMinute, Hour: x.N})
			if x.Hour > 12 {
				return nil
			}
		}
		if x.Op == known.Number {
			continue
		}
		if x.Op == known.Fields && x.Weak && x.Low && x.Has == known.HasMonth || x.Op == known.Vague {
			return nil // "may 2000 people", "Feb. 1, soon after"
		}
		if a == nil {
			a = x
			continue
		}
		b := x
		if a.Op == known.Fields && b.Op == known.Fields && a.Has == known.HasMonth && b.Has == known.HasDay {
			return nil // "in July, the 1st Division"
		}
		if clockOnly(a) && coarsest(b) > interval.Day || clockOnly(b) && coarsest(a) > interval.Day {
			return nil // "10 to 12 July" is no ten to twelve
		}
		doubtful := a.Weak && a.Swap || b.Weak && b.Swap && a.Has != known.HasWeekday // "rose 7/8 Thursday"
		if doubtful && !clockOnly(a) && !clockOnly(b) {
			return nil
		}
		if a.Op == known.Fields && a.Has == known.HasMonth && b.Has == known.HasDecade && b.ShortYear {
			return nil // "July 20's vote"
		}
		if anyWeekday(a) && coarsest(b) >= interval.Month || anyWeekday(b) && coarsest(a) >= interval.Month {
			return nil // "last Friday, last month and in 2019"
		}
		if otherDay(a, b) { // "April 21, 2023", a line of its own, and "Monday, a judge ..." below it
			return nil
		}
		if rank(a) > rank(b) {
			a, b = b, a
		}
		if a.Op == known.Fields && b.Op == known.Fields {
			n := merge(m.Arena, a, b)
			if n == nil || !possible(n) {
				return nil
			}
			n.Weak = doubtful
			return afternoon(n)
		}
		if a.Op == known.Holiday || b.Op == known.Holiday {
			if n := mergeHoliday(m.Arena, a, b); n != nil {
				return n
			}
		}
		return inside(m.Arena, a, b)
	}
	return nil
}

func clockOnly(n *known.Node) bool {
	return n.Op == known.Fields && n.In == nil && n.Has&known.Clock != 0 && n.Has&^known.Clock == 0
}

// anyWeekday reports whether a node names a weekday and not which one of a month.
func anyWeekday(n *known.Node) bool {
	return n.Has&^known.HasPart == known.HasWeekday && (n.Op == known.Fields || n.Op == known.Relative)
}

// otherDay reports whether the weekday w behind a full date is another one than
// that of the date, or what stands before it only a year.
func otherDay(date, w *known.Node) bool {
	const full = known.HasYear | known.HasMonth | known.HasDay
	if date.Has == known.HasYear && w.Has == known.HasWeekday && date.Op == known.Fields && w.Op == known.Fields {
		return true
	}
	if date.Op != known.Fields || w.Op != known.Fields || date.Has&full != full || w.Has != known.HasWeekday {
		return false
	}
	return time.Date(date.Year, time.Month(date.Month), date.Day, 0, 0, 0, 0, time.UTC).Weekday() != time.Weekday(w.Weekday%7)
}

// afternoon reads "9:15" in "yesterday evening at 9:15" on the right side of noon.
func afternoon(n *known.Node) *known.Node {
	if n.Has&known.HasHour != 0 && n.Has&known.HasPart != 0 {
		n.Has &^= known.HasPart
		n.Morning = n.Morning || n.Part == "MO" && n.Hour < 12
		if !n.Morning && !n.Evening && n.Hour < 12 && (n.Part == "AF" || n.Part == "EV" || n.Part == "NI" && n.Hour > 4) {
			n.Hour += 12
		}
	}
	return n
}

// rank orders what can be put into what: clock times into days into months.
func rank(n *known.Node) interval.Grain { return coarsest(n) }

// span gives a range in one piece: "from March to May", "March 22-24", "1957-58".
func span(m grammar.Match) *known.Node {
	var ends []*known.Node
	shared := m.New(known.Node{Op: known.Fields}) // a month or year that stands once for both ends
	monthEnds := !slices.Contains(m.Classes, "DAY") && !slices.Contains(m.Classes, "ORDINAL")
	for i, x := range m.Nodes {
		switch c := m.Classes[i]; {
		case c == "DATE" || c == "TIME" || c == "TIMEOFDAY" || c == "M" && monthEnds:
			ends = append(ends, x)
		case c == "M" || c == "Y":
			shared = merge(m.Arena, shared, x)
		case c == "DAY" || c == "ORDINAL":
			ends = append(ends, m.New(known.Node{Op: known.Fields, Has: known.HasDay, Day: x.N}))
		case c == "NUM":
			ends = append(ends, m.New(known.Node{Op: known.Fields, Has: known.HasHour, Hour: x.N}))
		case c == "YY" || c == "YEAR":
			ends = append(ends, m.New(known.Node{Op: known.Fields, Has: known.HasYear, Year: x.N, ShortYear: c == "YY"}))
		}
		if shared == nil {
			return nil
		}
	}
	if len(ends) != 2 || ends[0].Op == known.Range || ends[1].Op == known.Range {
		return nil
	}
	a, b := copyOf(m.Arena, ends[0]), copyOf(m.Arena, ends[1])
	if shared.Has != 0 {
		if a.Op != known.Fields || b.Op != known.Fields || a.Has&shared.Has != 0 || b.Has&shared.Has != 0 {
			return nil
		}
		a, b = merge(m.Arena, shared, a), merge(m.Arena, shared, b)
		if a == nil || b == nil {
			return nil
		}
		if !possible(a) || !possible(b) {
			return impossible
		}
	}
	if !share(a, b) {
		return nil
	}
	a.Weak, b.Weak = false, false
	return m.New(known.Node{Op: known.Range, In: a, To: b})
}

// withinMonth gives "20 of next month".
func withinMonth(m grammar.Match) *known.Node {
	d := m.Get("DATE")
	if d.Op != known.Relative || d.Unit != interval.Month {
		return nil
	}
	return fields(m)
}

// rangeDay puts a range of clock times on a day.
func rangeDay(m grammar.Match) *known.Node {
	r, d := m.Get("TRANGE"), m.Get("DATE")
	if d == nil {
		return r
	}
	if coarsest(d) > interval.Day || d.Op == known.Range || d.Op == known.Vague {
		return nil
	}
	a, b := within(grammar.Match{Classes: []string{"TIME", "DATE"}, Nodes: []*known.Node{r.In, d}, Arena: m.Arena}),
		within(grammar.Match{Classes: []string{"TIME", "DATE"}, Nodes: []*known.Node{r.To, d}, Arena: m.Arena})
	if a == nil || b == nil {
		return nil
	}
	return m.New(known.Node{Op: known.Range, In: a, To: b})
}

// share hands the fields that one end leaves out to it from the other end, and
// reports whether the two can be ends of one range.
func share(a, b *known.Node) bool {
	if a.Op != known.Fields || b.Op != known.Fields {
		return a.Op != known.Vague && b.Op != known.Vague && a.Op != known.Length && b.Op != known.Length &&
			a.Op != known.Repeat && b.Op != known.Repeat && a.Op != known.Period && b.Op != known.Period
	}
	if a.Has&known.HasYear != 0 && b.ShortYear && !a.ShortYear && b.Has == known.HasYear {
		b.Year, b.ShortYear = a.Year/100*100+b.Year, false
		if b.Year <= a.Year {
			return false
		}
	}
	give := func(from, to *known.Node, has known.Has) {
		if from.Has&has != 0 && to.Has&has == 0 && to.In == nil {
			to.Has |= from.Has & has
			switch has {
			case known.HasYear:
				to.Year, to.ShortYear = from.Year, from.ShortYear
			case known.HasMonth:
				to.Month = from.Month
			case known.HasDay:
				to.Day = from.Day
			}
		}
	}
	if a.In == nil && b.In != nil && a.Has&known.HasYear == 0 && a.Grain() < b.In.Grain() {
		a.In = b.In
	} else if b.In == nil && a.In != nil && b.Has&^(known.Clock) == 0 {
		b.In = a.In
	}
	if b.Has&known.HasDay != 0 {
		give(a, b, known.HasMonth)
		if a.Has&known.HasDay != 0 {
			give(b, a, known.HasMonth)
		}
	}
	if b.Has&known.Clock != 0 && b.Has&^known.Clock == 0 {
		give(a, b, known.HasDay)
		give(a, b, known.HasMonth)
		give(a, b, known.HasYear)
	}
	if a.Has&known.Clock != 0 && a.Has&^known.Clock == 0 {
		give(b, a, known.HasDay)
		give(b, a, known.HasMonth)
	}
	if a.Has&known.HasHour != 0 && !a.Morning && !a.Evening && b.Evening && a.Hour < 12 && b.Hour > 12 && a.Hour+12 < b.Hour {
		a.Hour += 12 // "from 3 to 5 p.m."
	}
	if a.Has&b.Has&known.HasHour != 0 && (a.Has|b.Has)&known.HasMinute != 0 {
		a.Has, b.Has = a.Has|known.HasMinute, b.Has|known.HasMinute
	}
	if a.Has&(known.HasMonth|known.HasSeason|known.HasQuarter|known.HasHalf) != 0 &&
		b.Has&(known.HasMonth|known.HasSeason|known.HasQuarter|known.HasHalf) != 0 {
		give(a, b, known.HasYear)
		give(b, a, known.HasYear)
		if a.Year == b.Year && a.Has&b.Has&known.HasMonth != 0 && a.Month > b.Month && b.Has&known.HasYear != 0 && !a.ShortYear {
			a.Year--
		}
	}
	return a.Has&(known.HasYear|known.HasMonth|known.HasDay|known.HasWeekday|known.HasHour|known.HasPart|known.HasSeason|known.HasQuarter|known.HasHalf|known.HasDecade|known.HasCentury) != 0 &&
		a.Grain() == b.Grain() || a.Grain() <= interval.Hour && b.Grain() <= interval.Hour
}
