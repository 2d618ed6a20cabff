package timeline

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/similar"
)

// breakCycles sets statements aside until no event comes before itself.
func (n *network) breakCycles() {
	all := make([]point, len(n.out))
	for p := range all {
		all[p] = point(p)
	}
	todo := [][]point{all}
	for len(todo) > 0 {
		points := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, part := range n.components(points) {
			cycle := n.strictCycle(part)
			if cycle == nil {
				continue
			}
			weakest := slices.Min(cycle)
			rest := slices.DeleteFunc(slices.Clone(cycle), func(s int) bool { return s == weakest })
			n.setAside(weakest, n.words(rest))
			todo = append(todo, part)
		}
	}
}

// components gives the strongly connected components of more than one point
// (Tarjan's algorithm, with a stack of its own in place of recursion) of the
// part of the network that lies within points.
func (n *network) components(points []point) [][]point {
	if n.within == nil {
		n.within = slices.Repeat([]int32{none}, len(n.out))
	}
	for i, p := range points {
		n.within[p] = int32(i)
	}
	t := tarjan{n: n, points: points, index: make([]int32, len(points)), lowest: make([]int32, len(points)), on: make([]bool, len(points))}
	for i := range points {
		if t.index[i] == 0 {
			t.visit(int32(i))
		}
	}
	for _, p := range points {
		n.within[p] = none
	}
	return t.found
}

type tarjan struct {
	n             *network
	points        []point
	index, lowest []int32
	on            []bool
	count         int32
	stack         []int32
	found         [][]point
}

func (t *tarjan) visit(root int32) {
	type frame struct {
		at   int32
		next int
	}
	calls := []frame{{t.enter(root), 0}}
	for len(calls) > 0 {
		f := &calls[len(calls)-1]
		if out := t.n.out[t.points[f.at]]; f.next < len(out) {
			e := out[f.next]
			f.next++
			to := t.n.within[e.to]
			switch {
			case to == none || t.n.dropped(e):
			case t.index[to] == 0:
				calls = append(calls, frame{t.enter(to), 0})
			case t.on[to]:
				t.lowest[f.at] = min(t.lowest[f.at], t.index[to])
			}
			continue
		}
		at := f.at
		calls = calls[:len(calls)-1]
		if len(calls) > 0 {
			up := calls[len(calls)-1].at
			t.lowest[up] = min(t.lowest[up], t.lowest[at])
		}
		if t.lowest[at] == t.index[at] {
			t.leave(at)
		}
	}
}

func (t *tarjan) enter(i int32) int32 {
	t.count++
	t.index[i], t.lowest[i], t.on[i] = t.count, t.count, true
	t.stack = append(t.stack, i)
	return i
}

func (t *tarjan) leave(root int32) {
	var part []point
	for {
		i := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.on[i] = false
		part = append(part, t.points[i])
		if i == root {
			break
		}
	}
	if len(part) > 1 {
		slices.Sort(part)
		t.found = append(t.found, part)
	}
}

func (n *network) dropped(e edge) bool { return e.statement != none && n.statements[e.statement].aside }

// strictCycle gives the statements of a shortest cycle through the weakest
// strict statement within a component; nil where all of it may be simultaneous.
func (n *network) strictCycle(part []point) []int {
	within := make(map[point]bool, len(part))
	for _, p := range part {
		within[p] = true
	}
	at, first := point(none), edge{statement: int32(len(n.statements))}
	for _, p := range part {
		for _, e := range n.out[p] {
			if e.strict && within[e.to] && !n.dropped(e) && e.statement < first.statement {
				at, first = p, e
			}
		}
	}
	if at == none {
		return nil
	}
	via := map[point]edge{} // edge by which a point was reached, turned round
	via[first.to] = edge{to: none, statement: none}
	for todo := []point{first.to}; len(todo) > 0; todo = todo[1:] {
		for _, e := range n.out[todo[0]] {
			if _, seen := via[e.to]; !seen && within[e.to] && !n.dropped(e) {
				via[e.to] = edge{to: todo[0], statement: e.statement}
				todo = append(todo, e.to)
			}
		}
	}
	cycle := []int{int(first.statement)}
	for p := at; p != first.to; p = via[p].to {
		if s := via[p].statement; s != none {
			cycle = append(cycle, int(s))
		}
	}
	slices.Sort(cycle)
	return slices.Compact(cycle)
}

// words tells statements in words: “days after” (004).
func (n *network) words(statements []int) string {
	var out []string
	for _, i := range statements {
		s := &n.statements[i]
		out = append(out, "“"+n.events[s.a].Headline+"” "+string(s.kind)+" “"+n.events[s.b].Headline+"”"+s.said())
	}
	return strings.Join(out, " and ")
}

func (s *statement) said() string {
	var t string
	if len(s.why) > 0 {
		t = ": " + strings.Join(s.why, ", ")
	}
	return " (" + strings.Join(s.articles, ", ") + t + ")"
}

// tighten gives an event the bounds that the network allows it.
func (n *network) tighten(e int) {
	ev := &n.events[e]
	own := n.own(e)
	low, high := n.low[start(e)], n.high[finish(e)]
	if low.at <= own.From && high.at >= own.To && !n.loose[e] {
		return
	}
	if low.at >= high.at { // left without any time: better wide than wrong
		return
	}
	if low.at > own.From {
		ev.When.Why = append(ev.When.Why, n.story(start(e), n.low, "not before "))
	}
	if high.at < own.To {
		ev.When.Why = append(ev.When.Why, n.story(finish(e), n.high, "not after "))
	}
	ev.When.narrow(intervalOf(similar.Span{From: low.at, To: high.at}))
	ev.When.Basis, ev.When.Grain, ev.When.Mod = ByRelation, interval.NoGrain, ""
}

// story tells where the bound of a point comes from, and by which statement it
// came in the end. What lies between stands with the events between.
func (n *network) story(p point, bounds []bound, word string) string {
	q := p
	for bounds[q].via == none {
		q = bounds[q].prev
	}
	source := &n.events[bounds[p].from/2]
	return word + "“" + source.Headline + "” (" + source.When.Interval.String() + "): " + n.words([]int{int(bounds[q].via)})
}

func intervalOf(s similar.Span) interval.Interval {
	var from, to time.Time
	if s.From != similar.Past {
		from = time.Unix(s.From, 0).UTC()
	}
	if s.To != similar.Future {
		to = time.Unix(s.To, 0).UTC()
	}
	return interval.New(from, to)
}

// relate gives each event the relations that stand.
func (n *network) relate() {
	for i := range n.statements {
		s := &n.statements[i]
		a, b := &n.events[s.a], &n.events[s.b]
		if s.aside || a.minor || b.minor {
			continue
		}
		why := strings.Join(s.why, "; ")
		a.Relations = append(a.Relations, Relation{s.kind, b.ID, why})
		b.Relations = append(b.Relations, Relation{inverse(s.kind), a.ID, why})
	}
	for e := range n.events {
		slices.SortFunc(n.events[e].Relations, func(x, y Relation) int {
			return cmp.Or(cmp.Compare(x.Type, y.Type), cmp.Compare(x.Event, y.Event), cmp.Compare(x.Why, y.Why))
		})
		slices.SortFunc(n.events[e].Conflicts, func(x, y Conflict) int {
			return cmp.Or(cmp.Compare(x.Article, y.Article), x.Interval.Compare(y.Interval), cmp.Compare(x.Text, y.Text))
		})
	}
}

func inverse(r RelationType) RelationType {
	switch r {
	case Before:
		return After
	case After:
		return Before
	case During:
		return Includes
	case Includes:
		return During
	}
	return r
}
