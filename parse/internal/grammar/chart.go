package grammar

import (
	"slices"

	"github.com/bbdb26f0/annals/parse/internal/known"
)

// A Item is one token of an island: a word of the language or a numeric shape.
type Item struct {
	Start, End int   // bytes, half open
	Word       int32 // word id, 0 for none
	Cap        bool  // begins with a capital letter
	Gap        bool  // white space stands before it
	Hyphen     bool  // a hyphen that joins its neighbours
	Shapes     []Shape
}

// A Shape is a reading of a numeric token.
type Shape struct {
	Class Class
	Node  *known.Node
}

// A Finding is something that a rule made of the items [From, To).
type Finding struct {
	From, To int // items, half open
	Rule     *Rule
	Node     *known.Node
}

// limits keep adversarial text linear: more readings than this at one item are
// never needed by a real expression.
const maxEdges = 96

type edge struct {
	class Class
	to    int32
	rule  int32 // -1 for a token
	node  *known.Node
}

// A Chart holds the working memory of one search; it may be used again.
type Chart struct {
	l     *Language
	items []Item
	edges [][]edge // by first item
	args  Match
	cls   []string
}

// NewChart makes a chart for a language.
func (l *Language) NewChart() *Chart { return &Chart{l: l} }

// Find gives every expression that items hold, overlapping ones too.
//
// It works from the last item to the first. All readings that begin behind an
// item are then complete when the item's own are made, so that one pass finds
// compositions of any depth.
func (c *Chart) Find(items []Item) []Finding {
	c.items = items
	for len(c.edges) <= len(items) {
		c.edges = append(c.edges, nil)
	}
	c.edges[len(items)] = c.edges[len(items)][:0]
	for i := len(items) - 1; i >= 0; i-- {
		c.edges[i] = c.tokenEdges(c.edges[i][:0], &items[i], int32(i+1))
		for k := 0; k < len(c.edges[i]) && k < maxEdges; k++ {
			e := c.edges[i][k]
			if root := c.l.roots[e.class]; root != 0 {
				c.push(e)
				c.walk(i, root, e.to)
				c.pop(e)
			}
		}
	}
	var out []Finding
	for i := range items {
		for _, e := range c.edges[i] {
			if e.rule >= 0 && c.l.final[e.class] {
				out = append(out, Finding{From: i, To: int(e.to), Rule: &c.l.rules[e.rule], Node: e.node})
			}
		}
	}
	return out
}

func (c *Chart) tokenEdges(out []edge, it *Item, to int32) []edge {
	for _, s := range c.l.senses[it.Word] {
		if s.cap && !it.Cap {
			out = append(out, edge{s.class, to, -1, s.low})
			continue
		}
		out = append(out, edge{s.class, to, -1, s.node})
	}
	for _, s := range it.Shapes {
		out = append(out, edge{s.Class, to, -1, s.Node})
	}
	return out
}

func (c *Chart) push(e edge) {
	if e.node != nil {
		c.args.Classes = append(c.args.Classes, c.l.names[e.class])
		c.args.Nodes = append(c.args.Nodes, e.node)
	}
}

func (c *Chart) pop(e edge) {
	if e.node != nil {
		n := len(c.args.Nodes) - 1
		c.args.Classes, c.args.Nodes = c.args.Classes[:n], c.args.Nodes[:n]
	}
}

// walk continues every pattern that stands at branch b and has matched the
// items [from, at).
func (c *Chart) walk(from int, b, at int32) {
	br := &c.l.trie[b]
	for _, r := range br.rule {
		c.produce(from, at, r)
	}
	if len(br.next) == 0 || int(at) >= len(c.items) {
		return
	}
	c.step(from, br, at, false)
	if c.items[at].Hyphen && int(at)+1 < len(c.items) {
		c.step(from, br, at+1, true)
	}
}

// step follows the readings at one item; over tells that a hyphen was left out
// before it.
func (c *Chart) step(from int, br *branch, at int32, over bool) {
	for _, e := range c.edges[at] {
		if over && c.l.tight[e.class] {
			continue
		}
		for _, n := range br.next {
			if n.class == e.class {
				c.push(e)
				c.walk(from, n.to, e.to)
				c.pop(e)
			}
		}
	}
}

func (c *Chart) produce(from int, to, rule int32) {
	r := &c.l.rules[rule]
	same := func(e edge) bool { return e.class == r.Class && e.to == to && e.rule == rule }
	if len(c.edges[from]) >= maxEdges || slices.ContainsFunc(c.edges[from], same) {
		return
	}
	if n := r.Production.Make(c.args); n != nil {
		c.edges[from] = append(c.edges[from], edge{r.Class, to, rule, n})
	}
}

// Class gives the class of a name that the language knows, 0 for others.
func (l *Language) Class(name string) Class { return l.ids[name] }

// Name gives the name of a class.
func (l *Language) Name(c Class) string { return l.names[c] }
