package produce

import (
	"github.com/bbdb26f0/annals/parse/internal/grammar"
	"github.com/bbdb26f0/annals/parse/internal/known"
)

// maxNumber keeps counts in a range in which calendar arithmetic cannot overflow.
const maxNumber = 10_000_000

// number adds and multiplies number words: "two hundred and five".
func number(m grammar.Match) *known.Node {
	total := 0
	last := maxNumber
	for i, n := range m.Nodes {
		switch c := m.Classes[i]; {
		case c == "ARTICLE" && n.Unit != 0: // "another hundred years" counts on
			return nil
		case c == "HUNDRED" && total == 0:
			total, last = n.N, n.N
		case c == "HUNDRED":
			if total >= n.N {
				return nil
			}
			total, last = total*n.N, n.N
		case n.N >= last || total > 0 && n.N >= 100:
			return nil
		default:
			total, last = total+n.N, n.N
		}
		if total > maxNumber {
			return nil
		}
	}
	return m.New(known.Node{Op: known.Number, N: total, Half: m.Nodes[0].Half})
}

// ordinal gives "21st", "twenty-first", "third", "last" (-1).
func ordinal(m grammar.Match) *known.Node {
	n := m.New(known.Node{Op: known.Number})
	for _, x := range m.Nodes {
		n.N += x.N
	}
	return n
}

// count gives the number of units of a quantity: "two and a half", "a", "several".
func count(m grammar.Match) *known.Node {
	n := m.New(known.Node{Op: known.Number})
	if len(m.Nodes) == 2 && m.Classes[0] == "NUMBER" && m.Classes[1] == "NUMBER" {
		lo, hi := m.Nodes[0], m.Nodes[1]
		if lo.N >= hi.N {
			return nil
		}
		return m.New(known.Node{Op: known.Number, N: lo.N, Hi: hi.N, Half: hi.Half})
	}
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "KINDOF":
		case "HALF":
			if n.Half {
				return nil
			}
			n.Half = true
		case "APPROX", "MOD":
			n.Mod, n.Approx = x.Sym, true
		default:
			n.N += x.N
			n.Half = n.Half || x.Half
			n.Some = n.Some || x.Some
			n.Approx = n.Approx || x.Approx
			n.Unit = max(n.Unit, x.Unit)
		}
	}
	return n
}
