package timeline

import (
	"cmp"
	"container/heap"
	"math"
	"slices"

	"github.com/bbdb26f0/annals/timeline/internal/similar"
)

// An event is printed at one moment of the interval in which it lies: dated
// ones where they begin; those of which only "before X" is known just before X,
// or just before they were first told of where that was earlier, since news tells
// of what has just been; those ahead after all that was told as done when they
// were announced. Any moment within the interval agrees
// with every order that intervals alone make certain. Stated orders are kept by
// drawing an event forward to the first thing that it precedes, never by
// pushing that back: going early contradicts no certain order.

// A place is where an event stands in print.
type place struct {
	at    similar.Instant
	class int8 // before, at or after what else stands at that moment
}

const (
	justBefore int8 = iota
	exactly
	justAfter
)

func (p place) compare(q place) int {
	return cmp.Or(cmp.Compare(p.at, q.at), cmp.Compare(p.class, q.class))
}

// place gives where an event belongs by its own interval.
func (n *network) place(e int) place {
	s := spanOf(n.events[e].When.Interval)
	switch {
	case s.From == similar.Past && s.To == similar.Future:
		return place{math.MaxInt64, justAfter}
	case s.From == similar.Past:
		return place{min(s.To, n.told(e)), justBefore}
	case s.To == similar.Future:
		return place{max(s.From, n.announced(e)), justAfter}
	}
	return place{s.From, exactly}
}

// told is the earliest moment at which an event can have been told of.
func (n *network) told(e int) similar.Instant {
	first := similar.Future
	for _, i := range n.events[e].members {
		if pub := spanOf(n.d.publication(i)); pub.From != similar.Past {
			first = min(first, pub.From)
		}
	}
	return first
}

// announced is when an event that is ahead had been told of for the first
// time, taking the latest moment at which that can have been.
func (n *network) announced(e int) similar.Instant {
	first := similar.Future
	for _, i := range n.events[e].members {
		if pub := spanOf(n.d.publication(i)); pub.From != similar.Past {
			first = min(first, pub.To)
		}
	}
	if first == similar.Future {
		return similar.Past
	}
	return first
}

// inOrder gives the events that are worth a row, in an order that agrees with
// every statement that stands.
func (n *network) inOrder() []Event {
	q := n.queue()
	shown := 0
	for e := range n.events {
		if !n.events[e].minor {
			shown++
		}
	}
	out := slices.Grow([]Event(nil), shown)
	for q.Len() > 0 {
		g := heap.Pop(q).(int)
		for _, p := range q.groups[g] {
			if e := int(p / 2); p == start(e) && !n.events[e].minor {
				out = append(out, n.events[e].Event)
			}
		}
		for _, to := range q.next[g] {
			if q.waits[to]--; q.waits[to] == 0 {
				heap.Push(q, to)
			}
		}
	}
	return out
}

// queue prepares a topological sort of the points by place. Points that must
// be simultaneous go as one group.
func (n *network) queue() *queue {
	n.connect()
	group, groups := n.simultaneous()
	q := &queue{n: n, groups: groups, places: make([]place, len(groups)), next: make([][]int, len(groups)), waits: make([]int, len(groups)), keys: make([]key, len(groups))}
	for g, points := range groups {
		q.places[g] = place{math.MaxInt64, justAfter}
		lead := &n.events[points[0]/2]
		q.keys[g] = key{spanOf(lead.When.Interval).To, slices.Index(strength, lead.Status), math.MaxInt, points[0]}
		for _, p := range points {
			e := int(p / 2)
			q.keys[g].rank = min(q.keys[g].rank, n.rank[e])
			if own := n.place(e); p == start(e) && own.compare(q.places[g]) < 0 {
				q.places[g] = own
			}
			for _, x := range n.out[p] {
				if to := group[x.to]; to != g {
					q.next[g] = append(q.next[g], to)
				}
			}
		}
		slices.Sort(q.next[g])
		q.next[g] = slices.Compact(q.next[g])
		for _, to := range q.next[g] {
			q.waits[to]++
		}
	}
	q.drawForward()
	for g := range groups {
		if q.waits[g] == 0 {
			q.ready = append(q.ready, g)
		}
	}
	heap.Init(q)
	return q
}

// simultaneous groups points that no order can part.
func (n *network) simultaneous() (group []int, groups [][]point) {
	all := make([]point, len(n.out))
	for p := range all {
		all[p] = point(p)
	}
	group = make([]int, len(all))
	for p := range group {
		group[p] = none
	}
	for _, part := range n.components(all) {
		slices.SortFunc(part, func(a, b point) int {
			return cmp.Or(n.place(int(a/2)).compare(n.place(int(b/2))), cmp.Compare(n.rank[a/2], n.rank[b/2]), cmp.Compare(a, b))
		})
		for _, p := range part {
			group[p] = len(groups)
		}
		groups = append(groups, part)
	}
	for p := range group {
		if group[p] == none {
			group[p] = len(groups)
			groups = append(groups, []point{point(p)})
		}
	}
	return group, groups
}

// A queue is a heap of the groups that nothing holds back any more.
type queue struct {
	n      *network
	groups [][]point
	places []place
	next   [][]int
	waits  []int // how many groups still stand before this one
	keys   []key // what decides among those of one place
	ready  []int
}

// A key orders what stands at one place: what ends first, what claims most,
// what stands first in the articles.
type key struct {
	to       similar.Instant
	strength int
	rank     int // least content rank in the group
	point    point
}

func (k key) compare(o key) int {
	return cmp.Or(cmp.Compare(k.to, o.to), cmp.Compare(k.strength, o.strength), cmp.Compare(k.rank, o.rank), cmp.Compare(k.point, o.point))
}

// drawForward gives each group the earliest place of all that it precedes.
func (q *queue) drawForward() {
	waits := slices.Clone(q.waits)
	var order []int
	for g := range q.groups {
		if waits[g] == 0 {
			order = append(order, g)
		}
	}
	for k := 0; k < len(order); k++ {
		for _, to := range q.next[order[k]] {
			if waits[to]--; waits[to] == 0 {
				order = append(order, to)
			}
		}
	}
	for _, g := range slices.Backward(order) {
		for _, to := range q.next[g] {
			if q.places[to].compare(q.places[g]) < 0 {
				q.places[g] = q.places[to]
			}
		}
	}
}

func (q *queue) Len() int { return len(q.ready) }

func (q *queue) Less(i, j int) bool {
	a, b := q.ready[i], q.ready[j]
	if c := q.places[a].compare(q.places[b]); c != 0 {
		return c < 0
	}
	return q.keys[a].compare(q.keys[b]) < 0
}

func (q *queue) Swap(i, j int) { q.ready[i], q.ready[j] = q.ready[j], q.ready[i] }
func (q *queue) Push(x any)    { q.ready = append(q.ready, x.(int)) }

func (q *queue) Pop() any {
	last := q.ready[len(q.ready)-1]
	q.ready = q.ready[:len(q.ready)-1]
	return last
}
