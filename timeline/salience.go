package timeline

import (
	"cmp"
	"maps"
	"slices"

	"github.com/bbdb26f0/annals/timeline/internal/similar"
)

// The salience of a day counts the articles that name it. One that names it
// beside the names that the input is about counts in full, one that names it
// without any of them, by half: a digest of many stories dates all of them. One
// that appeared when the next day was over counts twice: what is still told of
// was of weight. What appears on the day after counts too, since that is when the press tells of
// what has been; articles of the same day say less, as they were mostly written
// about the day before.
const (
	centralNames = 8 // names that the input is about: the most frequent near dates
	enoughNames  = 2 // of them make a day's mention count in full
)

// salientDays gives all days that expressions name, in order.
func (d *derivation) salientDays() []Day {
	central := d.central()
	published := d.published()
	type tally struct{ articles, mentions, quarters int }
	tallies := map[int32]tally{}
	for i := range d.chronicles {
		appeared, known := singleDay(d.chronicles[i].article.Published.Interval)
		for _, n := range d.chronicles[i].days {
			t := tallies[n.day]
			t.articles++
			t.mentions += int(n.count)
			weight := 2 + hits(n.near, central)
			if known && appeared > n.day+1 {
				weight *= 2
			}
			t.quarters += weight
			tallies[n.day] = t
		}
	}
	out := make([]Day, 0, len(tallies))
	for _, day := range slices.Sorted(maps.Keys(tallies)) {
		t := tallies[day]
		out = append(out, Day{dayString(day), t.articles, t.mentions, float64(t.quarters+4*published[day+1]) / 4})
	}
	return out
}

// central gives the hashes of the most frequent names near dates, sorted.
func (d *derivation) central() []uint32 {
	articles := map[uint32]int{}
	for i := range d.chronicles {
		var all []uint32
		for _, n := range d.chronicles[i].days {
			all = append(all, n.near...)
		}
		slices.Sort(all)
		for _, h := range slices.Compact(all) {
			articles[h]++
		}
	}
	names := slices.SortedFunc(maps.Keys(articles), func(a, b uint32) int {
		return cmp.Or(cmp.Compare(articles[b], articles[a]), cmp.Compare(a, b))
	})
	names = names[:min(centralNames, len(names))]
	slices.Sort(names)
	return names
}

// hits counts the central names in near, up to what is enough.
func hits(near, central []uint32) (n int) {
	for _, h := range central {
		if _, ok := slices.BinarySearch(near, h); ok {
			if n++; n == enoughNames {
				break
			}
		}
	}
	return n
}

// published counts the articles that appeared on each day, of those whose day
// is known.
func (d *derivation) published() map[int32]int {
	out := map[int32]int{}
	for i := range d.chronicles {
		if day, ok := singleDay(d.chronicles[i].article.Published.Interval); ok {
			out[day]++
		}
	}
	return out
}

// rate sets the salience of events: a point for what the articles make of it,
// and one for each doubling of the independent sources; parts of a point for
// further mentions, for a date of its own, and for standing on a day that is
// much told of. What is planned, feared or denied counts less.
func rate(events []Event, days []Day) {
	most, byDate := 1.0, map[string]float64{}
	for _, d := range days {
		most, byDate[d.Date] = max(most, d.Salience), d.Salience
	}
	for i := range events {
		e := &events[i]
		var weight float64
		for _, m := range e.Mentions {
			weight = max(weight, m.Weight)
		}
		points := int(weight*100) + similar.Log2(1+e.Sources) + similar.Log2(1+len(e.Mentions))/4
		if e.When.Basis != ByPublication {
			points += 25
		}
		if d, ok := singleDay(e.When.Interval); ok {
			points += int(byDate[dayString(d)] * 50 / most)
		}
		if moodOf(e.Status) != similar.Actual {
			points = points * 4 / 5
		}
		e.Salience = float64(points) / 100
	}
}
