package produce

import (
	"github.com/bbdb26f0/annals/parse/internal/grammar"
	"github.com/bbdb26f0/annals/parse/internal/known"
)

// edge gives "early March", "the end of 2012", "mid-1990s".
func edge(m grammar.Match) *known.Node {
	if u := m.Get("UNIT-THE"); u != nil {
		return m.New(known.Node{Op: known.Relative, Unit: u.Unit, Mod: m.Get("EDGE").Sym, Text: "deixis"})
	}
	return withMod(m, firstOf(m, "EDGE", "EDGE-IN"))
}

// soFar gives "earlier this week", which ends, and "later this week", which
// begins at the reference.
func soFar(m grammar.Match) *known.Node {
	e := m.Get("SOFAR")
	n := withMod(m, e)
	if n == nil || n.Op != known.Relative && n.In == nil { // "earlier Friday" is that Friday
		return nil
	}
	n = copyOf(m.Arena, n)
	n.Text, n.Dir = "sofar", e.Dir
	return n
}

// withMod puts the modifier of word e on the expression that it stands before.
func withMod(m grammar.Match, e *known.Node) *known.Node {
	for _, x := range m.Nodes {
		if x.Op == known.Number {
			continue
		}
		if x.Mod != "" || x.Op == known.Vague || x.Op == known.Length || x.Op == known.Repeat {
			return nil
		}
		n := copyOf(m.Arena, x)
		n.Mod, n.Weak = e.Sym, false
		return n
	}
	return nil
}

// mod gives "about two years", "more than a week", "around noon".
func mod(m grammar.Match) *known.Node {
	sym := ""
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "APPROX", "MOD":
			sym = x.Sym
		default:
			if x.Mod != "" || x.Op != known.Length {
				return nil
			}
			n := copyOf(m.Arena, x)
			n.Mod, n.Approx, n.Weak = sym, sym == "APPROX" || n.Approx, false
			return n
		}
	}
	return nil
}

// around gives "around March 1981", "circa 1900": a date that is only near.
func around(m grammar.Match) *known.Node {
	x := firstOf(m, "DATE", "TIME")
	if x.Mod != "" || x.Op != known.Fields && x.Op != known.Holiday && x.Op != known.Relative || x.Text == "topic" {
		return nil
	}
	n := copyOf(m.Arena, x)
	n.Mod, n.Approx = "APPROX", true
	if n.Has == known.HasYear {
		n.Weak = n.Weak && n.Year < 1000
	}
	return n
}
