package timeline

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/parse/interval"
)

// A contradiction is a point that would have to lie before it can: one chain of
// evidence says that it is not before some moment, the other that it is not
// after an earlier one. Each chain begins with the dates of an event and goes on
// along statements.
type contradiction struct {
	ends   [2]int   // the events whose dates the chains begin with
	chains [2][]int // the statements that follow
}

func (n *network) contradiction(p point) (c contradiction) {
	for side, bounds := range [][]bound{n.low, n.high} {
		q := p
		for ; bounds[q].prev != none; q = bounds[q].prev {
			if v := bounds[q].via; v != none {
				c.chains[side] = append(c.chains[side], int(v))
			}
		}
		c.ends[side] = int(q / 2)
		slices.Reverse(c.chains[side])
		c.chains[side] = slices.Compact(c.chains[side])
	}
	return c
}

// statements gives those of both chains, from weak to strong.
func (c *contradiction) statements() []int {
	all := slices.Concat(c.chains[0], c.chains[1])
	slices.Sort(all)
	return slices.Compact(all)
}

// path gives all statements in the order in which they lead from one end to
// the other.
func (c *contradiction) path() []int {
	back := slices.Clone(c.chains[1])
	slices.Reverse(back)
	return slices.Compact(slices.Concat(c.chains[0], back))
}

// yield sets aside the weakest part of a contradiction: a soft date before a
// statement, a statement before a hard date. It gives the statement, or -1-e
// for the dates of event e.
func (n *network) yield(c contradiction) int {
	for side, e := range c.ends {
		if n.soft(e) && c.ends[0] != c.ends[1] {
			n.loose[e] = true
			ev := &n.events[e]
			ev.Conflicts = append(ev.Conflicts, Conflict{
				Article: n.d.mentions[ev.dated].Article, Interval: ev.When.Interval,
				Text: "set aside: " + n.date(e) + ". Against it: " + n.chain(c.ends[1-side], c.path()),
			})
			return -1 - e
		}
	}
	all := c.statements()
	if len(all) == 0 { // cannot be: the bounds of one event do not contradict
		n.loose[c.ends[0]] = true
		return -1 - c.ends[0]
	}
	weakest := all[0]
	side := 0
	if !slices.Contains(c.chains[0], weakest) {
		side = 1
	}
	n.setAside(weakest, n.chain(c.ends[1-side], c.chains[1-side])+". For it: "+n.chain(c.ends[side], c.chains[side]))
	return weakest
}

// soft reports whether the bounds of an event yield to what is stated.
func (n *network) soft(e int) bool {
	w := &n.events[e].When
	return w.Approximate || w.Basis == ByCarried || w.Basis == ByRelation
}

// setAside drops a statement and says so on both events, with the chain of
// evidence that it loses against and the one that it stands in.
func (n *network) setAside(i int, chains string) {
	s := &n.statements[i]
	s.aside = true
	article := ""
	if len(s.articles) > 0 {
		article = s.articles[0]
	}
	c := Conflict{article, interval.Interval{}, "set aside: " + n.words([]int{i}) + ". Against it: " + chains}
	for _, e := range []int{s.a, s.b} {
		n.events[e].Conflicts = append(n.events[e].Conflicts, c)
	}
}

// chain tells one chain of a contradiction: the dates that it begins with, then
// what is stated.
func (n *network) chain(end int, statements []int) string {
	out := n.date(end)
	for _, i := range statements {
		out += ", then " + n.words([]int{i})
	}
	return out
}

// date tells when an event is, and who says so.
func (n *network) date(e int) string {
	ev := &n.events[e]
	return "“" + ev.Headline + "” " + ev.When.EDTF() +
		" (" + n.d.mentions[ev.dated].Article + ": " + cmp.Or(strings.Join(ev.When.Why, ", "), string(ev.When.Basis)) + ")"
}
