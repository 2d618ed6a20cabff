package produce

import (
	"github.com/bbdb26f0/annals/parse/internal/grammar"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// length gives a duration tied to no date: "two years", "a year and a half",
// "several weeks", "years", "half an hour".
func length(m grammar.Match) *known.Node {
	if q := m.Get("QUARTERS"); q != nil {
		return quartersOf(m, q.N)
	}
	n := m.New(known.Node{Op: known.Length})
	counted := false
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "COUNT", "NUMBER":
			if counted { // "a year or two"
				n.Approx = true
				break
			}
			n.N, n.Hi, n.Half, n.Some, n.Approx, n.Mod = x.N, x.Hi, x.Half, x.Some, x.Approx, x.Mod
			counted = true
		case "HALF":
			n.Half, counted = true, true
		case "UNIT", "UNITS", "UNIT-SHORT":
			if x.Unit == 0 || n.Unit != 0 && (counted || n.Unit > x.Unit) {
				return nil
			}
			n.Unit, n.Weak = x.Unit, x.Weak && n.N == 1
			if x.N > 1 { // a dozen-year word such as "fortnight"
				n.N *= x.N
			}
		case "WEEKEND":
			n.Unit = interval.Weekend
		case "PARTS":
			n.Unit, n.Part = interval.DayPart, x.Sym
		case "WHILE":
			n.Unit, n.Text = interval.Day, "while"
		case "DURATION":
			if x.Op != known.Length {
				return nil
			}
			if n.Unit == 0 {
				n, counted = copyOf(m.Arena, x), true
				break
			}
			if x.Unit >= n.Unit || n.More != nil {
				return nil
			}
			n.More = x
		}
	}
	if n.Unit == 0 {
		return nil
	}
	if !counted && !unitsIn(m) {
		n.N, counted = 1, true // "year-long"
	}
	if !counted {
		n.Some = true
	}
	return n
}

// quartersOf gives "three quarters of an hour", "a quarter of a century".
func quartersOf(m grammar.Match, n int) *known.Node {
	switch m.Get("UNIT").Unit {
	case interval.Hour:
		return m.New(known.Node{Op: known.Length, Unit: interval.Minute, N: 15 * n})
	case interval.Year:
		return m.New(known.Node{Op: known.Length, Unit: interval.Month, N: 3 * n})
	case interval.Century:
		return m.New(known.Node{Op: known.Length, Unit: interval.Year, N: 25 * n})
	}
	return nil
}

// unitsIn reports whether a unit stands in the plural.
func unitsIn(m grammar.Match) bool {
	return m.Get("UNITS") != nil || m.Get("PARTS") != nil || m.Get("WHILE") != nil
}

// period gives a stretch tied to the reference: "the past two years", "the
// next few days", "recent weeks", "the last 24 hours".
func period(m grammar.Match) *known.Node {
	n := m.New(known.Node{Op: known.Period})
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "DURATION":
			if x.Op != known.Length || x.Mod != "" {
				return nil
			}
			n.Unit, n.N, n.Hi, n.Half, n.Some, n.More = x.Unit, x.N, x.Hi, x.Half, x.Some, x.More
			n.Approx = x.Approx || x.Some
		case "UNIT", "UNITS":
			if x.Unit == 0 {
				return nil
			}
			n.Unit, n.N = x.Unit, 1
			if m.Classes[i] == "UNITS" {
				n.N, n.Some, n.Approx = 0, true, true
			}
		case "DEIXIS", "STRETCH", "RECENT":
			n.Dir = 1
			if x.N < 0 {
				n.Dir = -1
			}
			if x.Sym == "PREV" {
				n.Base = known.Previous
			}
		case "DATE":
			n.In, n.Base = x, known.Container
		}
	}
	if n.Unit == 0 || n.Dir == 0 {
		return nil
	}
	return n
}

// repeat gives a set: "every Monday", "twice a month", "annually".
func repeat(m grammar.Match) *known.Node {
	n := m.New(known.Node{Op: known.Repeat, N: 1})
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "EVERY":
			n.Quant = x.Sym
		case "UNIT", "UNITS", "ADVSET":
			if x.Unit == 0 {
				return nil
			}
			n.Unit = x.Unit
			if x.N > 1 {
				n.N = x.N
			}
		case "W":
			n.In, n.Unit = copyOf(m.Arena, x), interval.Day
		case "WEEKEND":
			n.Unit = interval.Weekend
		case "WEEKENDS":
			n.In, n.Unit = m.New(known.Node{Op: known.Fields, Has: known.HasWeekend}), interval.Weekend
		case "FREQ":
			n.Freq = x.Sym
		case "SKIP":
			n.N = x.N
		case "COUNT":
			n.N, n.Some = x.N, x.Some
		case "DURATION-N":
			n.Unit, n.N, n.Some = x.Unit, x.N, x.Some
		case "DATE", "TIME":
			if x.Has&known.HasYear != 0 || x.Op != known.Fields && x.Op != known.Holiday || x.In != nil {
				return nil
			}
			n.In, n.Unit = x, x.Grain()
		case "WEEKDAYS":
			n.In = m.New(known.Node{Op: known.Fields, Has: known.HasWeekday, Weekday: x.N})
			n.Unit = interval.Day
		case "PARTS", "PART":
			if n.In == nil {
				n.In = m.New(known.Node{Op: known.Fields})
			}
			n.In.Has, n.In.Part, n.Unit = n.In.Has|known.HasPart, x.Sym, interval.DayPart
		}
	}
	if n.Unit == 0 {
		return nil
	}
	if t := m.Get("TIMEOFDAY"); t != nil {
		return repeatAt(m, n, t)
	}
	return n
}

// repeatAt puts a clock time into a set of days: "every Monday at 8 p.m.".
func repeatAt(m grammar.Match, n, t *known.Node) *known.Node {
	day := n.In
	if day == nil && n.N == 1 && n.Unit == interval.Day {
		day = m.New(known.Node{Op: known.Fields})
	}
	if day == nil || day.Op != known.Fields || n.Unit > interval.Day {
		return nil
	}
	at := merge(m.Arena, day, t)
	if at == nil {
		return nil
	}
	n.In, n.Unit = afternoon(copyOf(m.Arena, at)), t.Grain()
	return n
}

// vague gives TIMEX3's PAST_REF, PRESENT_REF and FUTURE_REF.
func vague(m grammar.Match) *known.Node {
	x := m.Get("VAGUE")
	n := m.New(known.Node{Op: known.Vague, Sym: x.Sym, Weak: x.Weak, Dir: x.Dir, Unit: x.Unit, N: x.N})
	if d := m.Get("DURATION"); d != nil {
		n.Unit, n.N, n.Some = d.Unit, d.N, d.Some
	}
	return n
}

// soon gives "soon", which only what is to come makes a time.
func soon(m grammar.Match) *known.Node {
	x := m.Get("SOON")
	return m.New(known.Node{Op: known.Vague, Sym: x.Sym, Unit: x.Unit, N: x.N, Text: "soon"})
}

// vagueStory is vague for words that only stories use as times: "the former king".
func vagueStory(m grammar.Match) *known.Node {
	x := m.Get("VAGUE-STORY")
	return m.New(known.Node{Op: known.Vague, Sym: x.Sym, Text: "story", Sub: x.N})
}

// casual gives what only messages use as a time: "what a day", "day 2", "my future".
func casual(m grammar.Match) *known.Node {
	if x := m.Get("VAGUE-CASUAL"); x != nil {
		return m.New(known.Node{Op: known.Vague, Sym: x.Sym, Text: "casual"})
	}
	u := m.Get("UNIT-CASUAL").Unit
	if m.Get("DAY") != nil && u != interval.Day { // "week 10" is that of a calendar
		return nil
	}
	return m.New(known.Node{Op: known.Length, Unit: u, N: 1, Text: "casual"})
}

// lengthTold gives "the nine months", a length that the text is about.
func lengthTold(m grammar.Match) *known.Node { return told(m, length(m)) }

func told(m grammar.Match, x *known.Node) *known.Node {
	if x == nil || x.Op != known.Length {
		return x
	}
	n := copyOf(m.Arena, x)
	n.Text = "told"
	return n
}

// lengthAccounts gives "the year" of "the year ended Sept. 30", a length that
// the date behind it places. See refine.Words.accounts.
func lengthAccounts(m grammar.Match) *known.Node {
	return m.New(known.Node{Op: known.Length, Unit: interval.Year, N: 1, Text: "accounts"})
}
