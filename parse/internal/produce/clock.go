package produce

import (
	"github.com/bbdb26f0/annals/parse/internal/grammar"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// part gives a part of a day: "morning", "noon".
func part(m grammar.Match) *known.Node {
	x := m.Get("PART")
	return m.New(known.Node{Op: known.Fields, Has: known.HasPart, Part: x.Sym, Weak: x.Weak})
}

// barePart gives a part of the day without a word that says of which: "at
// night", "daytime" are of any, "overnight" of one.
func barePart(m grammar.Match) *known.Node {
	n := part(m)
	if x := m.Get("PART"); x.N == 0 && (x.Sym == "NI" || x.Sym == "DT") {
		n.Text = "any"
	}
	return n
}

// clock gives a time of day: "3 p.m.", "15:30 GMT", "half past nine", "noon".
func clock(m grammar.Match) *known.Node {
	n := m.New(known.Node{Op: known.Fields})
	minutes, dir := -1, 0
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "CLOCK", "TIMEOFDAY", "MILTIME":
			if i > 0 && m.Classes[i] == "CLOCK" && x.Text == "24" && x.Hour <= 14 { // "11:00 GMT +02:00"
				n.Has &^= known.HasZone
				return n
			}
			if n.Has&known.HasHour != 0 {
				return nil
			}
			n.Has |= x.Has
			n.Hour, n.Minute, n.Second, n.Zone = x.Hour, x.Minute, x.Second, x.Zone
			n.Morning, n.Evening, n.Part, n.Text = x.Morning, x.Evening, x.Part, x.Text
		case "NUM", "DAY", "NUMBER", "NUMWORD":
			if n.Has&known.HasHour != 0 && m.Classes[i] == "NUMWORD" && m.Classes[0] == "NUMWORD" { // "nine fifty nine", "nine fifteen"
				if n.Has&known.HasMinute == 0 && x.N < 10 || n.Has&known.HasMinute != 0 && (x.N < 1 || x.N > 9) {
					return nil
				}
				n.Minute, n.Has = n.Minute+x.N, n.Has|known.HasMinute
				break
			}
			if dir != 0 || minutes < 0 && m.Get("PAST") == nil {
				if n.Has&known.HasHour != 0 {
					return nil
				}
				n.Has |= known.HasHour
				n.Hour = x.N
				break
			}
			minutes = x.N
		case "HALF":
			minutes = 30
		case "QUARTER":
			minutes = 15
		case "PAST":
			if minutes < 0 {
				minutes = 0
			}
			dir = x.N
		case "PART":
			if x.Sym == "MI" || x.Sym == "MN" {
				return nil
			}
			if n.Morning || n.Evening || n.Hour > 12 {
				break // "11:30 p.m. at night"
			}
			n.Morning = x.Sym == "MO" || x.Sym == "NI" && (n.Hour < 5 || n.Hour == 12) // "2 at night"
			n.Evening = !n.Morning
		case "TENS":
			if n.Has&known.HasHour == 0 || n.Hour > 12 {
				return nil
			}
			n.Minute, n.Has = x.N, n.Has|known.HasMinute
		case "AMPM", "NOON":
			if n.Has&known.HasHour == 0 { // "a quarter past noon"
				n.Has, n.Hour = n.Has|known.HasHour, 12
			}
			n.Morning, n.Evening = x.N == 0, x.N == 12
		case "ZONE":
			if x.Sym == "LOCAL" {
				if m.Get("MILTIME") != nil && (n.Hour == 19 || n.Hour == 20) {
					return nil // "on May 31, 2009 local time"
				}
				break // the zone of the place, which nobody states
			}
			n.Has |= known.HasZone
			n.Zone = x.N
		}
	}
	return settle(n, minutes, dir, m.Get("MINUTE") != nil)
}

// casualHour gives "8 tonight", "9 tomorrow morning", "tomorrow, 10 eastern",
// "between 7 and 9 last night".
func casualHour(m grammar.Match) *known.Node {
	h, d := m.Get("NUM"), firstOf(m, "DATE", "TIME")
	if len(m.Nodes) == 3 && m.Classes[0] == "NUM" {
		from := casualHour(grammar.Match{Classes: []string{"NUM", "DATE"}, Nodes: []*known.Node{h, d}, Arena: m.Arena})
		to := casualHour(grammar.Match{Classes: []string{"NUM", "DATE"}, Nodes: m.Nodes[1:], Arena: m.Arena})
		if from == nil || to == nil || d.Has&known.HasPart == 0 {
			return nil
		}
		return m.New(known.Node{Op: known.Range, In: from, To: to})
	}
	day := d
	if d.Op == known.Fields && d.In != nil {
		day = d.In
	}
	if day.Op != known.Relative || day.Unit != interval.Day || d.Has&known.HasHour != 0 || h.N < 1 || h.N > 12 {
		return nil
	}
	n := within(grammar.Match{Classes: []string{"DATE", "NUM"}, Nodes: []*known.Node{d, h}, Arena: m.Arena})
	if z := m.Get("ZONE"); n != nil && z != nil {
		if z.Sym == "LOCAL" {
			return nil
		}
		n = copyOf(m.Arena, n)
		n.Has, n.Zone = n.Has|known.HasZone, z.N
	}
	return n
}

// settle turns a.m. and p.m. and "quarter to" into hours and minutes; stated
// tells that the word "minutes" stands there.
func settle(n *known.Node, minutes, dir int, stated bool) *known.Node {
	if n.Has&known.HasHour != 0 && n.Has&known.HasMinute == 0 && n.Hour >= 100 && (n.Morning || n.Evening) { // "430pm"
		n.Hour, n.Minute, n.Has = n.Hour/100, n.Hour%100, n.Has|known.HasMinute
	}
	if n.Has&known.HasHour == 0 || n.Hour > 24 || n.Hour < 0 || n.Minute > 59 {
		return nil
	}
	if n.Morning || n.Evening {
		if n.Hour > 12 && (n.Morning || n.Has&known.HasMinute == 0) || n.Hour == 0 {
			return nil
		}
		if n.Evening && n.Hour < 12 {
			n.Hour += 12
		} else if n.Morning && n.Hour == 12 {
			n.Hour = 0
		}
		n.Has |= known.HasMinute // "3 p.m." is a moment, not an hour
	}
	if dir != 0 {
		if minutes%5 != 0 && !stated { // "two to one" is no time
			return nil
		}
		if n.Has&known.HasMinute != 0 && (n.Minute != 0 || !n.Morning && !n.Evening) || minutes > 59 || minutes < 1 {
			return nil
		}
		total := n.Hour*60 + dir*minutes
		n.Hour, n.Minute = (total+24*60)/60%24, (total+24*60)%60
		n.Has |= known.HasMinute
	}
	return n
}
