package parse

import (
	"cmp"
	"slices"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/refine"
	"github.com/bbdb26f0/annals/parse/interval"
)

// candidates gives what stands in text as expressions, unresolved, in order.
func (p *Parser) candidates(text string, yield func(*refine.Candidate) bool) {
	lang := languageFor(p.Lang)
	if len(p.Finders) > 0 {
		p.withFinders(lang, text, yield)
		return
	}
	if lang != nil {
		lang.candidates(text, p.Ends, yield)
	}
}

// candidates searches text island by island; ends leaves ranges out, so that
// their two ends stand for themselves.
func (l *language) candidates(text string, ends bool, yield func(*refine.Candidate) bool) {
	chart := l.NewChart()
	islands := l.NewIslander(text, numbers{})
	var found []refine.Candidate
	for items := islands.Next(); items != nil; items = islands.Next() {
		found = found[:0]
		for _, f := range chart.Find(items) {
			found = append(found, refine.Candidate{Start: items[f.From].Start, End: items[f.To-1].End,
				Rule: f.Rule.Name, Order: f.Rule.Order, Class: l.Name(f.Rule.Class), Node: f.Node})
		}
		refine.Join(text, found)
		found = slices.DeleteFunc(found, func(c refine.Candidate) bool {
			return ends && c.Class == "RANGE" || l.context.Unlikely(text, &c)
		})
		for _, c := range refine.Select(found) {
			if c.Node.Op == known.None {
				continue
			}
			if !yield(&c) {
				return
			}
		}
	}
}

// withFinders joins what the grammar and the finders find.
func (p *Parser) withFinders(lang *language, text string, yield func(*refine.Candidate) bool) {
	var all []refine.Candidate
	if lang != nil {
		lang.candidates(text, p.Ends, func(c *refine.Candidate) bool { all = append(all, *c); return true })
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
	for _, c := range refine.Select(all) {
		if !yield(&c) {
			return
		}
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
