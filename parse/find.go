package parse

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/bbdb26f0/annals/parse/internal/grammar"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/refine"
	"github.com/bbdb26f0/annals/parse/interval"
)

// A search is the working memory of one walk through a text. Searches are kept
// for the next text, so that a text without an expression allocates nothing.
type search struct {
	*language
	session session
	made    Expression // the last one
	islands grammar.Islander
	chart   grammar.Chart
	found   []refine.Candidate
	picked  []refine.Candidate
	order   []int32
	starts  [grammar.MaxIsland + 1]reach // by item
	ends    [grammar.MaxIsland + 1]reach // by item
}

// searches holds searches that are not in use.
var searches = sync.Pool{New: func() any { return new(search) }}

// done hands a search back without a hold on the text.
func (w *search) done() {
	w.islands.Reset(nil, "", nil, false)
	clear(w.found[:cap(w.found)])
	clear(w.picked[:cap(w.picked)])
	w.language, w.session, w.made = nil, session{refs: w.session.refs[:0]}, Expression{}
	searches.Put(w)
}

// candidates gives what stands in text as expressions, unresolved, in order.
func (w *search) candidates(p *Parser, text string, yield func(*refine.Candidate) bool) {
	if len(p.Finders) > 0 {
		w.withFinders(p, text, yield)
		return
	}
	if w.language != nil {
		w.byGrammar(text, p.Ends, yield)
	}
}

// byGrammar searches text island by island; ends cuts ranges, so that their two
// ends stand for themselves.
func (w *search) byGrammar(text string, ends bool, yield func(*refine.Candidate) bool) {
	w.islands.Reset(w.Language, text, w.language, len(w.session.Finders) > 0)
	for items := w.islands.Next(); items != nil; items = w.islands.Next() {
		findings := w.chart.Find(&w.islands, items)
		if w.session.Domain != Colloquial { // elsewhere "a busy day" is no time, and hides none
			findings = w.serious(findings)
		}
		if len(findings) == 0 {
			continue
		}
		w.found = w.found[:0]
		ranges, joins := false, false
		for i := range findings {
			f := &findings[i]
			class, from, to := w.Name(f.Rule.Class), items[f.From].Start, items[f.To-1].End
			ranges = ranges || f.Rule.Class == w.ranges
			joins = joins || from > 0 && isDash(text[from-1]) || to < len(text) && isDash(text[to])
			w.found = append(w.found, refine.Candidate{Start: from, End: to, Rule: f.Rule.Name, Order: f.Rule.Order, Class: class, Node: f.Node})
		}
		if ranges || joins {
			w.join(text, items, findings)
		}
		for i := range w.pick(text, ends && ranges) {
			if c := &w.picked[i]; c.Node.Op != known.None && !yield(c) {
				return
			}
		}
	}
}

// serious drops what only messages use as a time, if there is any.
func (w *search) serious(findings []grammar.Finding) []grammar.Finding {
	for i := range findings {
		if findings[i].Rule.Class == w.casual {
			return slices.DeleteFunc(findings, func(f grammar.Finding) bool { return f.Rule.Class == w.casual })
		}
	}
	return findings
}

// A reach is what is known of the candidates on one side of an item.
type reach struct {
	any  bool
	far  int // the farthest other end of a range, as an item
	span bool
}

// join marks the candidates that a hyphen joins to another one ("1914-1918")
// and the two ends of a range.
func (w *search) join(s string, items []grammar.Item, findings []grammar.Finding) {
	clear(w.starts[:len(items)+1])
	clear(w.ends[:len(items)+1])
	for i, f := range findings {
		from, to := &w.starts[f.From], &w.ends[f.To]
		from.any, to.any = true, true
		if w.found[i].Class == "RANGE" {
			if !from.span || f.To > from.far {
				from.far = f.To
			}
			if !to.span || f.From < to.far {
				to.far = f.From
			}
			from.span, to.span = true, true
		}
	}
	for i, f := range findings {
		c := &w.found[i]
		from, to := &w.starts[f.From], &w.ends[f.To]
		c.JoinsRight = from.span && f.To <= from.far
		c.JoinsLeft = to.span && f.From >= to.far
		if before := dashesBefore(s, c.Start); before < c.Start && !c.JoinsLeft {
			for k := f.From; k > 0 && !c.JoinsLeft; k-- {
				c.JoinsLeft = items[k-1].End == before && w.ends[k].any
			}
		}
		if behind := dashesBehind(s, c.End); behind > c.End && !c.JoinsRight {
			for k := f.To; k < len(items) && !c.JoinsRight; k++ {
				c.JoinsRight = items[k].Start == behind && w.starts[k].any
			}
		}
	}
}

// isDash reports whether a byte may be a hyphen, or the first or last of a dash.
func isDash(b byte) bool { return b == '-' || b == 0xE2 || b == 0x93 }

// dashesBefore gives where the hyphens and dashes before byte i begin.
func dashesBefore(s string, i int) int {
	if i == 0 || !isDash(s[i-1]) {
		return i
	}
	return len(strings.TrimRight(s[:i], "-–"))
}

// dashesBehind gives where the hyphens and dashes from byte i on end.
func dashesBehind(s string, i int) int {
	if i == len(s) || !isDash(s[i]) {
		return i
	}
	return len(s) - len(strings.TrimLeft(s[i:], "-–"))
}

// pick keeps, of what was found in an island, what is likely and does not
// overlap, the longer first. Whether something is likely is asked only of what
// would be picked.
func (w *search) pick(text string, ends bool) []refine.Candidate {
	if ends {
		w.found = slices.DeleteFunc(w.found, func(c refine.Candidate) bool { return w.context.Unlikely(text, &c) })
		w.picked = append(w.picked[:0], w.context.Ends(text, w.found)...)
		return w.picked
	}
	w.picked = w.picked[:0]
next:
	for _, i := range w.byPreference() {
		c := &w.found[i]
		for k := range w.picked {
			if c.Start < w.picked[k].End && w.picked[k].Start < c.End {
				continue next
			}
		}
		if !w.context.Unlikely(text, c) {
			w.picked = append(w.picked, *c)
		}
	}
	if len(w.picked) > 1 {
		slices.SortFunc(w.picked, func(a, b refine.Candidate) int { return cmp.Compare(a.Start, b.Start) })
	}
	return w.picked
}

// byPreference gives the places of what was found in the order of
// refine.Compare. Most islands hold a handful: their places are sorted by
// insertion, which moves four bytes where the candidates have a hundred.
func (w *search) byPreference() []int32 {
	w.order = w.order[:0]
	for i := range w.found {
		w.order = append(w.order, int32(i))
	}
	if len(w.order) > 12 {
		slices.SortStableFunc(w.order, func(a, b int32) int { return refine.Compare(&w.found[a], &w.found[b]) })
		return w.order
	}
	for i := 1; i < len(w.order); i++ {
		for k := i; k > 0 && refine.Compare(&w.found[w.order[k]], &w.found[w.order[k-1]]) < 0; k-- {
			w.order[k], w.order[k-1] = w.order[k-1], w.order[k]
		}
	}
	return w.order
}

// withFinders joins what the grammar and the finders find.
func (w *search) withFinders(p *Parser, text string, yield func(*refine.Candidate) bool) {
	var all []refine.Candidate
	if w.language != nil {
		w.byGrammar(text, p.Ends, func(c *refine.Candidate) bool { all = append(all, *c); return true })
	}
	for i, f := range p.Finders {
		for x := range f.Find(text) {
			if 0 <= x.Start && x.Start < x.End && x.End <= len(text) {
				if n := foundNode(&x); n != nil {
					all = append(all, refine.Candidate{Start: x.Start, End: x.End, Rule: x.Rule, Order: 1<<20 + i, Class: "DATE", Node: n})
				}
			}
		}
	}
	// Only neighbours overlap: selecting cluster by cluster keeps a long text linear.
	slices.SortStableFunc(all, func(a, b refine.Candidate) int { return cmp.Compare(a.Start, b.Start) })
	for from := 0; from < len(all); {
		to, end := from+1, all[from].End
		for ; to < len(all) && all[to].Start < end; to++ {
			end = max(end, all[to].End)
		}
		for _, c := range refine.Select(all[from:to]) {
			if !yield(&c) {
				return
			}
		}
		from = to
	}
}

// foundNode turns a finder's fields into a node, nil where it states nothing.
func foundNode(f *Found) *known.Node {
	n := &known.Node{Op: known.Fields}
	set := func(has known.Has, to *int, from *int, lo, hi int) bool {
		if from == nil {
			return true
		}
		n.Has |= has
		*to = *from
		return *from >= lo && *from <= hi
	}
	ok := set(known.HasYear, &n.Year, f.Year, -9999, 9999) && set(known.HasMonth, &n.Month, f.Month, 1, 12) &&
		set(known.HasDay, &n.Day, f.Day, 1, 31) && set(known.HasWeekday, &n.Weekday, f.Weekday, 0, 6) &&
		set(known.HasHour, &n.Hour, f.Hour, 0, 24) && set(known.HasMinute, &n.Minute, f.Minute, 0, 59) &&
		set(known.HasSecond, &n.Second, f.Second, 0, 60)
	if !ok {
		return nil
	}
	offset := foundOffset(f.Offset)
	switch {
	case n.Has == 0:
		return offset
	case f.Weekday != nil && len(f.Offset) == 1 && f.Offset[0].Unit == interval.Day:
		// "last Friday": the first such day in that direction.
		if n.Dir, n.Text = 1, "near"; f.Offset[0].N < 0 {
			n.Dir, n.N, n.Text = -1, -1, "deixis"
		}
	case offset != nil:
		n.In = offset
	}
	return n
}

// foundOffset turns shifts into one node; whole days count as calendar days.
func foundOffset(shifts []Shift) *known.Node {
	shifts = slices.DeleteFunc(slices.Clone(shifts), func(s Shift) bool { return s.Unit == 0 })
	slices.SortStableFunc(shifts, func(a, b Shift) int { return cmp.Compare(b.Unit, a.Unit) })
	var n *known.Node
	for i, s := range slices.Backward(shifts) {
		dir := int8(1)
		if s.N < 0 {
			s.N, dir = -s.N, -1
		}
		if s.N > 100_000 {
			return nil
		}
		if i == 0 && len(shifts) == 1 && s.N <= 1 {
			return &known.Node{Op: known.Relative, Unit: s.Unit, N: int(dir) * s.N}
		}
		n = &known.Node{Op: known.Shift, Unit: s.Unit, N: s.N, Dir: dir, More: n}
	}
	return n
}
