package grammar

import (
	"github.com/bbdb26f0/annals/parse/internal/known"
)

// An Item is one token of an island: a word of the language or a numeric shape.
type Item struct {
	Start, End int   // bytes, half open
	Word       int32 // word id, 0 for none
	from, to   int16 // shapes
	Hyphen     bool  // a hyphen that joins its neighbours
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
	node  *known.Node
	to    int32
	rule  int32 // -1 for a token
	class Class
}

// A Chart holds the working memory of a search; it may be used again.
type Chart struct {
	l     *Language
	items []Item
	edges []edge // by first item, from the last to the first
	at    [MaxIsland + 1]place
	args  Match
	found []Finding
}

// A place is what is known of the readings that begin at one item.
type place struct {
	first, last int32  // edges
	sig         uint64 // a bit for each of their classes, modulo 64
	ahead       uint64 // sig, and that behind the hyphen that the item is
}

// Find gives every expression that the items of an island hold, overlapping ones
// too. The slice is valid until the next call.
//
// It works from the last item to the first. All readings that begin behind an
// item are then complete when the item's own are made, so that one pass finds
// compositions of any depth.
func (c *Chart) Find(is *Islander, items []Item) []Finding {
	c.l, c.items, c.edges, c.found, c.args.Arena = is.l, items, c.edges[:0], c.found[:0], is.nodes
	c.at[len(items)] = place{}
	finals := false
	for i := len(items) - 1; i >= 0; i-- {
		p := &c.at[i]
		p.first, p.sig = int32(len(c.edges)), 0
		c.tokenEdges(is, &items[i], int32(i+1))
		for k := p.first; int(k) < len(c.edges) && k-p.first < maxEdges; k++ {
			e := c.edges[k]
			p.sig |= bit(e.class)
			finals = finals || c.l.final[e.class]
			if root := c.l.roots[e.class]; root != 0 && c.goesOn(root, e.to) {
				c.follow(int32(i), root, &e)
			}
		}
		p.last, p.ahead = int32(len(c.edges)), p.sig
		if items[i].Hyphen {
			p.ahead |= c.at[i+1].sig
		}
	}
	if finals {
		c.collect()
	}
	return c.found
}

// collect lists the expressions among the edges.
func (c *Chart) collect() {
	for i := range c.items {
		for k := c.at[i].first; k < c.at[i].last; k++ {
			if e := &c.edges[k]; e.rule >= 0 && c.l.final[e.class] {
				c.found = append(c.found, Finding{From: i, To: int(e.to), Rule: &c.l.rules[e.rule], Node: e.node})
			}
		}
	}
}

func (c *Chart) tokenEdges(is *Islander, it *Item, to int32) {
	senses := c.l.senses[it.Word]
	for i := range senses {
		s := &senses[i]
		node := s.node
		if s.cap && (is.text[it.Start] < 'A' || is.text[it.Start] > 'Z') {
			node = s.low
		}
		c.edges = append(c.edges, edge{node, to, -1, s.class})
	}
	for _, s := range is.shaped[it.from:it.to] {
		c.edges = append(c.edges, edge{s.Node, to, -1, s.Class})
	}
}

// follow walks on to branch b over edge e, which is an argument unless it is a
// literal.
func (c *Chart) follow(from, b int32, e *edge) {
	if e.node == nil {
		c.walk(from, b, e.to)
		return
	}
	n := len(c.args.Nodes)
	c.args.Classes = append(c.args.Classes, c.l.names[e.class])
	c.args.Nodes = append(c.args.Nodes, e.node)
	c.walk(from, b, e.to)
	c.args.Classes, c.args.Nodes = c.args.Classes[:n], c.args.Nodes[:n]
}

// goesOn reports whether anything may come of branch b before item at: a rule
// ends there, or a class of what follows is one of its children. Most
// steps end here, without a look at the edges.
func (c *Chart) goesOn(b, at int32) bool {
	br := &c.l.trie.branches[b]
	return br.rule != br.end || br.sig&c.at[at].ahead != 0
}

// walk continues every pattern that stands at branch b and has matched the
// items [from, at).
func (c *Chart) walk(from, b, at int32) {
	br := &c.l.trie.branches[b]
	for _, r := range c.l.trie.rules[br.rule:br.end] {
		c.produce(from, at, r)
	}
	if br.sig == 0 || int(at) >= len(c.items) {
		return
	}
	if br.sig&c.at[at].sig != 0 {
		c.step(from, br, at, false)
	}
	if c.items[at].Hyphen && int(at)+1 < len(c.items) && br.sig&c.at[at+1].sig != 0 {
		c.step(from, br, at+1, true)
	}
}

// step follows the readings at one item; over tells that a hyphen was left out
// before it.
func (c *Chart) step(from int32, br *branch, at int32, over bool) {
	edges := c.edges[c.at[at].first:c.at[at].last]
	for i := range edges {
		e := &edges[i]
		if br.sig&bit(e.class) == 0 || over && c.l.tight[e.class] {
			continue
		}
		if to := c.l.trie.child(br, e.class); to != 0 && c.goesOn(to, e.to) {
			c.follow(from, to, e)
		}
	}
}

func (c *Chart) produce(from, to, rule int32) {
	r := &c.l.rules[rule]
	own := c.edges[c.at[from].first:]
	if len(own) >= maxEdges {
		return
	}
	for i := range own { // a rule makes one class: the same rule and end are the same edge
		if own[i].rule == rule && own[i].to == to {
			return
		}
	}
	if n := r.Production.Make(c.args); n != nil {
		c.edges = append(c.edges, edge{n, to, rule, r.Class})
	}
}

// Class gives the class of a name that the language knows, 0 for others.
func (l *Language) Class(name string) Class { return l.ids[name] }

// Name gives the name of a class.
func (l *Language) Name(c Class) string { return l.names[c] }
