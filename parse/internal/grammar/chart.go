package grammar

import (
	"github.com/bbdb26f0/annals/parse/internal/known"
)

// An Item is one token of an island: a word of the language or a numeric shape.
type Item struct {
	Start, End int   // bytes, half open
	Word       int32 // word id, 0 for none
	from, to   int16 // shapes
	plain      int16 // place of a plain number among the readings, from 1; it has no shapes
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
	edges []edge // by first item, from the last to the first, without those of readings
	at    [MaxIsland + 1]place
	args  Match
	found []Finding
}

// A place is what is known of the readings that begin at one item.
type place struct {
	token       []edge // of the item's reading
	finals      []edge // expressions among them
	first, last int32  // further edges
	final       bool   // there is an expression among the further edges
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
		p.first, p.final = int32(len(c.edges)), false
		if r := c.reading(is, &items[i]); r != nil {
			p.token, p.finals, p.sig = r.edges, r.finals, r.sig
			finals = finals || len(r.finals) > 0
			if r.goes&c.at[i+1].ahead != 0 {
				c.goOn(int32(i), r)
			}
		} else {
			p.token, p.finals, p.sig = nil, nil, 0
			c.tokenEdges(is, &items[i], int32(i+1))
		}
		for k := p.first; int(k) < len(c.edges) && k-p.first < maxEdges; k++ {
			e := &c.edges[k]
			p.sig |= bit(e.class)
			p.final = p.final || c.l.final[e.class]
			if root := c.l.roots[e.class]; root != 0 && c.goesOn(root, e.to) {
				e := *e // edges may move
				c.follow(int32(i), root, &e, e.to)
			}
		}
		finals = finals || p.final
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

// reading gives that of an item, nil for a number that is not plain.
func (c *Chart) reading(is *Islander, it *Item) *reading {
	switch {
	case it.plain > 0:
		return c.l.readings.numbers[it.plain-1].Load()
	case it.to > it.from:
		return nil
	}
	return c.l.ofWord(it.Word, isCapital(is.text[it.Start]))
}

func isCapital(b byte) bool { return b >= 'A' && b <= 'Z' }

// collect lists the expressions among the edges.
func (c *Chart) collect() {
	for i := range c.items {
		p := &c.at[i]
		for k := range p.finals {
			e := &p.finals[k]
			c.found = append(c.found, Finding{From: i, To: i + 1, Rule: &c.l.rules[e.rule], Node: e.node})
		}
		if !p.final {
			continue
		}
		for k := p.first; k < p.last; k++ {
			if e := &c.edges[k]; e.rule >= 0 && c.l.final[e.class] {
				c.found = append(c.found, Finding{From: i, To: int(e.to), Rule: &c.l.rules[e.rule], Node: e.node})
			}
		}
	}
}

// tokenEdges enters the senses and shapes of an item without a reading.
func (c *Chart) tokenEdges(is *Islander, it *Item, to int32) {
	c.edges = c.l.wordEdges(c.edges, it.Word, isCapital(is.text[it.Start]), to)
	for _, s := range is.shaped[it.from:it.to] {
		c.edges = append(c.edges, edge{s.Node, to, -1, s.Class})
	}
}

// goOn follows the patterns of more than one element that begin with an edge of a
// reading; those of one are in the reading.
func (c *Chart) goOn(from int32, r *reading) {
	ahead := c.at[from+1].ahead
	for i := range r.starts {
		s := &r.starts[i]
		if s.sig&ahead == 0 {
			continue
		}
		b, e := &c.l.trie.branches[s.b], &r.edges[s.edge]
		if e.node == nil {
			c.onward(from, b, from+1)
			continue
		}
		n := c.push(e)
		c.onward(from, b, from+1)
		c.pop(n)
	}
}

// follow walks on to branch b over edge e, which ends at item to and is an argument
// unless it is a literal.
func (c *Chart) follow(from, b int32, e *edge, to int32) {
	if e.node == nil {
		c.walk(from, b, to)
		return
	}
	n := c.push(e)
	c.walk(from, b, to)
	c.pop(n)
}

// push makes an edge an argument and gives what pop takes to take it back.
func (c *Chart) push(e *edge) int {
	n := len(c.args.Nodes)
	c.args.Classes = append(c.args.Classes, c.l.names[e.class])
	c.args.Nodes = append(c.args.Nodes, e.node)
	return n
}

func (c *Chart) pop(n int) { c.args.Classes, c.args.Nodes = c.args.Classes[:n], c.args.Nodes[:n] }

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
	if br.sig != 0 && int(at) < len(c.items) {
		c.onward(from, br, at)
	}
}

// onward continues behind a branch from item at on, behind a hyphen too.
func (c *Chart) onward(from int32, br *branch, at int32) {
	p := &c.at[at]
	if br.sig&p.sig != 0 {
		c.stepOver(from, br, p.token, at+1, false)
		if p.first < p.last {
			c.stepOver(from, br, c.edges[p.first:p.last], 0, false)
		}
	}
	if c.items[at].Hyphen && int(at)+1 < len(c.items) {
		if p = &c.at[at+1]; br.sig&p.sig != 0 {
			c.stepOver(from, br, p.token, at+2, true)
			c.stepOver(from, br, c.edges[p.first:p.last], 0, true)
		}
	}
}

// stepOver follows edges, which end at item end where they do not say otherwise;
// over tells that a hyphen was left out before them.
func (c *Chart) stepOver(from int32, br *branch, edges []edge, end int32, over bool) {
	for i := range edges {
		e := &edges[i]
		if br.sig&bit(e.class) == 0 || over && c.l.tight[e.class] {
			continue
		}
		x := c.l.trie.child(br, e.class)
		if x == nil {
			continue
		}
		if to := max(e.to, end); x.ends || x.sig&c.at[to].ahead != 0 {
			c.follow(from, x.to, e, to)
		}
	}
}

func (c *Chart) produce(from, to, rule int32) {
	own := c.edges[c.at[from].first:]
	if len(own) >= maxEdges || hasEdge(own, rule, to) {
		return
	}
	r := &c.l.rules[rule]
	if n := r.Production.Make(c.args); n != nil {
		c.edges = append(c.edges, edge{n, to, rule, r.Class})
	}
}

// hasEdge reports whether a rule was already made up to an item: a rule makes one
// class, so that the same rule and end are the same edge.
func hasEdge(own []edge, rule, to int32) bool {
	for i := range own {
		if own[i].rule == rule && own[i].to == to {
			return true
		}
	}
	return false
}

// Class gives the class of a name that the language knows, 0 for others.
func (l *Language) Class(name string) Class { return l.ids[name] }

// Name gives the name of a class.
func (l *Language) Name(c Class) string { return l.names[c] }
