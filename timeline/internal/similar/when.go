package similar

import "slices"

// time compares when. Certain dates that exclude each other are a veto, and so
// is a mention that was published before what it would have to tell of.
func (s *scorer) time(i, j int) (Weight, bool) {
	a, b := &s.items[i], &s.items[j]
	meet := a.When.overlaps(b.When)
	switch {
	case a.Dated && b.Dated && meet:
		return s.agreement(a, b), true
	case a.Dated && b.Dated:
		return contradiction, !(a.Certain && b.Certain) && a.When.gap(b.When) < 3*day
	case !meet:
		return veto, false
	}
	return s.distance(i, j), true
}

// agreement weighs two dates that can be the same by how narrow they are: two
// equal days say much, two equal years next to nothing.
func (s *scorer) agreement(a, b *Item) Weight {
	if !a.When.bounded() || !b.When.bounded() {
		return 0
	}
	width := max(day, a.When.To-a.When.From) + max(day, b.When.To-b.When.From)
	return min(sameTime, max(0, log2(2*365*day, width)))
}

// distance weighs how far an undated mention was published from what it would
// have to tell of. News tells of what is new; the like that happened half a
// year ago is another event unless very much speaks for it.
func (s *scorer) distance(i, j int) Weight {
	a, b := &s.items[i], &s.items[j]
	if a.Doc == b.Doc {
		return nearInTime
	}
	gap := a.moment().gap(b.moment()) / day
	w := Weight(nearInTime)
	if gap > 2 {
		w = -log2(gap, 2) * perDoubling / 100
		if a.Definite && !a.Dated || b.Definite && !b.Dated {
			w /= 2 // "the attack" is told again long after an attack
		}
	}
	if a.Dated != b.Dated {
		undated, other := i, j
		if a.Dated {
			undated, other = j, i
		}
		w -= log2(int64(s.frames.daysAround(&s.profiles[other], s.items[undated].Published)), 1) * ambiguity / 100
	}
	return w
}

// moment is the time that an item is about as far as is known: its date, or
// the publication that it was news in.
func (it *Item) moment() Span {
	if it.Dated && it.When.bounded() || it.Published == (Span{}) {
		return it.When
	}
	return it.Published
}

// Frames knows on which days the like of an event (its kind and its two first
// participants) is dated. An attack that comes every day cannot be told from
// the others by its kind and parties.
type frames map[uint64][]int32

// around is how far from publication, in days, another event of the kind makes
// an undated mention ambiguous.
const around = 45

func newFrames(items []Item, ps []profile) frames {
	f := frames{}
	for i := range items {
		it := &items[i]
		if !it.Certain || !it.When.bounded() || it.When.To-it.When.From > 2*day {
			continue
		}
		if k := frame(&ps[i]); k != 0 {
			f[k] = append(f[k], int32(it.When.From/day))
		}
	}
	for k, days := range f {
		slices.Sort(days)
		f[k] = slices.Compact(days)
	}
	return f
}

func frame(p *profile) uint64 {
	if p.kind == 0 || len(p.names) == 0 {
		return 0
	}
	k := mix(uint64(p.kind))
	for _, n := range p.names[:min(2, len(p.names))] {
		k = mix(k ^ uint64(n.head))
	}
	return k
}

// daysAround counts the days around pub on which an event like p is dated, at least 1.
func (f frames) daysAround(p *profile, pub Span) int {
	days := f[frame(p)]
	if len(days) < 2 || pub == (Span{}) {
		return 1
	}
	lo, _ := slices.BinarySearch(days, int32(max(pub.From, -1<<40)/day)-around)
	hi, _ := slices.BinarySearch(days, int32(min(pub.To, 1<<40)/day)+around)
	return max(1, hi-lo)
}
