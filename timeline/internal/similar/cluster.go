package similar

import (
	"cmp"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// A Link says why two items were taken for one event, or, for a rival, why
// their dates contradict.
type Link struct {
	A, B  int // indices of items
	Total Weight
	By    Evidence
}

// Evidence is the weight of each aspect of a pair. Corefers is set where the
// text itself refers from one to the other.
type Evidence struct {
	Kind, Names, Place, Words, Time, Mood Weight
	Corefers                              bool
}

// Events is a partition of items into events.
type Events struct {
	Groups [][]int // each sorted; sorted by their first item
	Links  []Link  // that made the groups, strongest first
	Rivals []Link  // pairs that would be one event were it not for their dates
}

// Cluster finds the items that tell of the same event.
func Cluster(items []Item) Events {
	order := canonical(items)
	sorted := make([]Item, len(items))
	back := make([]int, len(items))
	for rank, i := range order {
		sorted[rank], back[i] = items[i], rank
	}
	for i := range sorted {
		sorted[i].Same = through(sorted[i].Same, back)
		sorted[i].Apart = through(sorted[i].Apart, back)
	}
	for i := range sorted { // being apart is mutual
		for _, j := range sorted[i].Apart {
			if !slices.Contains(sorted[j].Apart, i) {
				sorted[j].Apart = append(sorted[j].Apart, i)
			}
		}
	}
	ps, lex := profiles(sorted)
	for i := range sorted {
		sorted[i].Text = "" // it is in the profile
	}
	s := &scorer{items: sorted, profiles: ps, lex: lex, frames: newFrames(sorted, ps)}
	links, rivals := s.links()
	out := s.join(append(links, s.coreferences()...))
	out.Rivals = rivals
	out.rename(order)
	return out
}

func through(in, m []int) []int {
	out := make([]int, len(in))
	for i, x := range in {
		out[i] = m[x]
	}
	return out
}

// canonical orders items by content, so that nothing later depends on the
// order in which they were given; neighbours in time come to stand together.
func canonical(items []Item) []int {
	order, at := make([]int, len(items)), make([]Instant, len(items))
	for i := range order {
		order[i], at[i] = i, items[i].moment().middle()
	}
	slices.SortFunc(order, func(i, j int) int {
		if at[i] != at[j] {
			return cmp.Compare(at[i], at[j])
		}
		if c := strings.Compare(items[i].Text, items[j].Text); c != 0 {
			return c
		}
		return cmp.Or(strings.Compare(items[i].Key, items[j].Key), strings.Compare(items[i].Words, items[j].Words))
	})
	return order
}

func (e *Events) rename(order []int) {
	for _, g := range e.Groups {
		for k, i := range g {
			g[k] = order[i]
		}
		slices.Sort(g)
	}
	slices.SortFunc(e.Groups, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	for _, ls := range [][]Link{e.Links, e.Rivals} {
		for k := range ls {
			ls[k].A, ls[k].B = order[ls[k].A], order[ls[k].B]
		}
	}
}

// links compares all pairs of the blocks, on all cores.
func (s *scorer) links() (links, rivals []Link) {
	x := newBlocks(s.items, s.profiles, s.lex)
	const chunk = 512
	n := (len(s.items) + chunk - 1) / chunk
	found := make([][2][]Link, n)
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			var buf []int32
			for c := range next {
				for i := c * chunk; i < min((c+1)*chunk, len(s.items)); i++ {
					buf = x.each(i, buf, func(j int) { s.link(i, j, &found[c]) })
				}
			}
		})
	}
	for c := range n {
		next <- c
	}
	close(next)
	wg.Wait()
	for _, f := range found {
		links, rivals = append(links, f[0]...), append(rivals, f[1]...)
	}
	return links, rivals
}

func (s *scorer) link(i, j int, out *[2][]Link) {
	v := s.compare(i, j)
	if v.rival {
		out[1] = append(out[1], Link{i, j, v.withoutTime(), v.evidence()})
	}
	if sum := v.sum(); sum >= joinAt && !v.empty {
		out[0] = append(out[0], Link{i, j, sum, v.evidence()})
	}
}

func (v *verdict) evidence() Evidence {
	return Evidence{Kind: v.by[byKind], Names: v.by[byNames], Place: v.by[byPlace], Words: v.by[byWords], Time: v.by[byTime], Mood: v.by[byMood]}
}

// A cluster is a set of items that may all be one event.
type cluster struct {
	members []int
	certain Span // what all certain dates have in common
}

// sample is how many members of each of two clusters are compared before they
// are joined: average linkage over a bounded sample.
const sample = 5

// join merges clusters along the links, strongest first. A link alone does not
// join: the certain dates of all must have something in common, no two
// members may be told apart, and the clusters must be alike on average.
func (s *scorer) join(links []Link) Events {
	slices.SortFunc(links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(b.Total, a.Total), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	f := newForest(s.items)
	var out Events
	for _, l := range links {
		a, b := f.find(l.A), f.find(l.B)
		if a == b || !s.joinable(f, a, b, l.By.Corefers) {
			continue
		}
		f.union(a, b)
		out.Links = append(out.Links, l)
	}
	for i := range s.items {
		if f.find(i) == i {
			out.Groups = append(out.Groups, f.clusters[i].members)
		}
	}
	return out
}

func (s *scorer) joinable(f *forest, a, b int, corefers bool) bool {
	x, y := &f.clusters[a], &f.clusters[b]
	if c := x.certain.intersect(y.certain); c.From >= c.To {
		return false
	}
	if f.apart(s.items, a, b) {
		return false
	}
	var total, pairs Weight
	var mixed, mixedPairs Weight // of a plan and a deed, or with a bare "the attack": they count where there is nothing else
	for _, i := range x.members[:min(sample, len(x.members))] {
		for _, j := range y.members[:min(sample, len(y.members))] {
			v := s.compare(i, j)
			if v.vetoed || corefers && v.by[byNames] <= otherPatient {
				return false // a bare "the attack" must not tie the attacks of two parties
			}
			if s.items[i].Mood != s.items[j].Mood || s.items[i].bare() || s.items[j].bare() {
				mixed, mixedPairs = mixed+v.sum(), mixedPairs+1
				continue
			}
			total, pairs = total+v.sum(), pairs+1
		}
	}
	if pairs == 0 {
		total, pairs = mixed, mixedPairs
	}
	return corefers || total >= linkAt*pairs
}

// A forest is a union-find structure over items.
type forest struct {
	parent   []int
	clusters []cluster // valid at roots
}

func newForest(items []Item) *forest {
	f := &forest{make([]int, len(items)), make([]cluster, len(items))}
	for i := range items {
		f.parent[i] = i
		c := cluster{members: []int{i}, certain: always}
		if items[i].Certain {
			c.certain = items[i].When
		}
		f.clusters[i] = c
	}
	return f
}

func (f *forest) find(i int) int {
	for f.parent[i] != i {
		f.parent[i] = f.parent[f.parent[i]]
		i = f.parent[i]
	}
	return i
}

// union hangs the smaller cluster under the larger; the sample keeps the
// members that joined first.
func (f *forest) union(a, b int) {
	if len(f.clusters[a].members) < len(f.clusters[b].members) {
		a, b = b, a
	}
	x, y := &f.clusters[a], &f.clusters[b]
	x.members = append(x.members, y.members...)
	x.certain = x.certain.intersect(y.certain)
	y.members = nil
	f.parent[b] = a
}

func (f *forest) apart(items []Item, a, b int) bool {
	if len(f.clusters[a].members) > len(f.clusters[b].members) {
		a, b = b, a
	}
	for _, i := range f.clusters[a].members {
		for _, j := range items[i].Apart {
			if f.find(j) == b {
				return true
			}
		}
	}
	return false
}
