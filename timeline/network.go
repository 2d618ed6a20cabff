package timeline

import (
	"cmp"
	"slices"

	"github.com/bbdb26f0/annals/timeline/internal/similar"
)

// A network is a simple temporal network over the starts and ends of events.
// Its constraints say that one point is not later than another; each point has
// a lower and an upper bound besides. Bounds travel along constraints until
// nothing changes. Where a cycle or an empty pair of bounds shows that not all
// that is stated can be true, the weakest part of that contradiction is set
// aside and put on record.
type network struct {
	d          *derivation
	events     []draft
	statements []statement
	out, in    [][]edge // by point
	low, high  []bound  // by point
	loose      []bool   // by event: its own bounds were set aside
	rank       []int    // by event: its place in content order
	byRank     []int    // the events in that order
	within     []int32  // by point: scratch space of components
}

// A point is the start (even) or the end (odd) of event point/2.
type point = int32

func start(event int) point  { return point(2 * event) }
func finish(event int) point { return point(2*event + 1) }

// An edge says that a point is not later than to, and strictly earlier where
// that is what its statement says.
type edge struct {
	to        point
	statement int32 // index, or none
	strict    bool
}

const none = -1

// A statement is a relation between two events as the articles state it: a is
// before, the same time as, or includes b.
type statement struct {
	a, b     int
	kind     RelationType // Before, Same or Includes
	why      []string     // the words, sorted
	articles []string     // who says so, sorted
	strength int          // how many articles say so
	aside    bool         // set aside
}

// A bound is the bound of a point and where it comes from.
type bound struct {
	at   similar.Instant
	from point // the point whose own bound it is
	via  int32 // the statement that it last came along, or none
	prev point // the point that it came from along that statement
}

func newNetwork(events []draft, d *derivation) *network {
	n := &network{d: d, events: events, loose: make([]bool, len(events))}
	n.rank = make([]int, len(events))
	order := n.sorted(func(a, b int) int {
		x, y := d.mentions[events[a].members[0]], d.mentions[events[b].members[0]]
		return cmp.Or(byContent(x, y), cmp.Compare(x.Text, y.Text))
	})
	for r, e := range order {
		n.rank[e] = r
	}
	n.byRank = order
	n.state()
	return n
}

// sorted gives the indices of all events in an order.
func (n *network) sorted(compare func(a, b int) int) []int {
	order := make([]int, len(n.events))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, compare)
	return order
}

// state collects what the mentions state about events, once each.
func (n *network) state() {
	event := make([]int, len(n.d.mentions))
	for e := range n.events {
		for _, i := range n.events[e].members {
			event[i] = e
		}
	}
	type pair struct {
		a, b int
		kind RelationType
	}
	known := map[pair]int{}
	for i, m := range n.d.mentions {
		for _, r := range m.Relations {
			k, ok := n.d.byID[r.Event]
			if !ok || event[k] == event[i] {
				continue
			}
			p := pair{event[i], event[k], r.Type}
			switch {
			case r.Type == After:
				p = pair{p.b, p.a, Before}
			case r.Type == During:
				p = pair{p.b, p.a, Includes}
			case r.Type == Same && n.rank[p.b] < n.rank[p.a]:
				p.a, p.b = p.b, p.a
			}
			at, ok := known[p]
			if !ok {
				at = len(n.statements)
				known[p] = at
				n.statements = append(n.statements, statement{a: p.a, b: p.b, kind: p.kind})
			}
			s := &n.statements[at]
			s.why, s.articles = insert(s.why, r.Why), insert(s.articles, m.Article)
		}
	}
	for i := range n.statements {
		n.statements[i].strength = len(n.statements[i].articles)
	}
	slices.SortFunc(n.statements, n.compareStatements)
}

func insert(sorted []string, s string) []string {
	at, ok := slices.BinarySearch(sorted, s)
	if ok || s == "" {
		return sorted
	}
	return slices.Insert(sorted, at, s)
}

// compareStatements orders statements from weak to strong.
func (n *network) compareStatements(x, y statement) int {
	return cmp.Or(cmp.Compare(x.strength, y.strength), cmp.Compare(n.rank[x.a], n.rank[y.a]), cmp.Compare(n.rank[x.b], n.rank[y.b]), cmp.Compare(x.kind, y.kind))
}

// settle sets aside what contradicts, and tightens the events by the rest.
func (n *network) settle() {
	n.connect()
	n.breakCycles()
	for {
		n.connect()
		n.propagate()
		if !n.breakBounds() {
			break
		}
	}
	for e := range n.events {
		n.tighten(e)
	}
	n.relate()
}

// connect lays the edges of all statements that stand.
func (n *network) connect() {
	out, in := make([]int32, 2*len(n.events)), make([]int32, 2*len(n.events)) // how many edges there are
	n.links(func(a, b point, _ int32, _ bool) {
		out[a]++
		in[b]++
	})
	n.out, n.in = withRoom(n.out, out), withRoom(n.in, in)
	n.links(func(a, b point, s int32, strict bool) {
		n.out[a] = append(n.out[a], edge{b, s, strict})
		n.in[b] = append(n.in[b], edge{a, s, strict})
	})
}

// withRoom makes empty lists with room for as many edges each as sizes say, in
// place of those that there were.
func withRoom(lists [][]edge, sizes []int32) [][]edge {
	total := 0
	for _, n := range sizes {
		total += int(n)
	}
	if lists == nil {
		lists = make([][]edge, len(sizes))
	}
	all := make([]edge, total)
	for i, n := range sizes {
		lists[i], all = all[:0:n], all[n:]
	}
	return lists
}

// links hands out the edges that the statements make, those set aside left out.
func (n *network) links(link func(a, b point, s int32, strict bool)) {
	for e := range n.events {
		link(start(e), finish(e), none, false)
	}
	for i, s := range n.statements {
		if s.aside {
			continue
		}
		i := int32(i)
		switch s.kind {
		case Before:
			link(finish(s.a), start(s.b), i, true)
		case Includes:
			link(start(s.a), start(s.b), i, false)
			link(finish(s.b), finish(s.a), i, false)
		case Same:
			link(start(s.a), start(s.b), i, false)
			link(start(s.b), start(s.a), i, false)
			link(finish(s.a), finish(s.b), i, false)
			link(finish(s.b), finish(s.a), i, false)
		}
	}
}

// propagate brings all bounds to their fixed point. Taking the points from the
// highest lower bound down, each reaches what lies after it and has none yet;
// no point is visited twice.
func (n *network) propagate() {
	n.low = n.spread(n.out, func(e int) (point, similar.Instant) { return start(e), n.own(e).From }, -1)
	n.high = n.spread(n.in, func(e int) (point, similar.Instant) { return finish(e), n.own(e).To }, 1)
}

// own gives the bounds that an event has of itself.
func (n *network) own(e int) similar.Span {
	if n.loose[e] {
		return similar.Span{From: similar.Past, To: similar.Future}
	}
	return spanOf(n.events[e].When.Interval)
}

// spread spreads the sources' values along edges; sign -1 lets the greatest
// win, 1 the least.
func (n *network) spread(edges [][]edge, own func(e int) (point, similar.Instant), sign int) []bound {
	open := similar.Past
	if sign > 0 {
		open = similar.Future
	}
	bounds := make([]bound, len(edges))
	for p := range bounds {
		bounds[p] = bound{at: open, from: none, via: none, prev: none}
	}
	var todo []point
	for _, s := range n.sources(own, open, sign) {
		p, at := s.point, s.at
		if bounds[p].from != none {
			continue
		}
		bounds[p] = bound{at, p, none, none}
		todo = append(todo[:0], p)
		for len(todo) > 0 {
			q := todo[0]
			todo = todo[1:]
			for _, x := range edges[q] {
				if bounds[x.to].from == none {
					bounds[x.to] = bound{at, p, x.statement, q}
					todo = append(todo, x.to)
				}
			}
		}
	}
	return bounds
}

// A source is a point with a bound of its own.
type source struct {
	at    similar.Instant
	rank  int
	point point
}

// sources gives the points that are not open, the strictest bound first.
func (n *network) sources(own func(e int) (point, similar.Instant), open similar.Instant, sign int) []source {
	out := make([]source, 0, len(n.events))
	for e := range n.events {
		if p, at := own(e); at != open {
			out = append(out, source{at, n.rank[e], p})
		}
	}
	slices.SortFunc(out, func(a, b source) int {
		if a.at != b.at {
			return sign * cmp.Compare(a.at, b.at)
		}
		return cmp.Compare(a.rank, b.rank)
	})
	return out
}

// breakBounds looks for points that would have to lie before they can, and
// sets aside the weakest part of each such contradiction. It reports whether
// there was any.
func (n *network) breakBounds() bool {
	broken := false
	touched := map[int]bool{} // statements and (as -1-e) events set aside in this round
	for _, e := range n.byRank {
		for _, p := range []point{start(e), finish(e)} {
			if n.low[p].at < n.high[p].at {
				continue
			}
			c := n.contradiction(p)
			if slices.ContainsFunc(c.statements(), func(s int) bool { return touched[s] }) || touched[-1-c.ends[0]] || touched[-1-c.ends[1]] {
				continue // may be gone with what was set aside just now
			}
			touched[n.yield(c)] = true
			broken = true
		}
	}
	return broken
}
