package main

import "github.com/bbdb26f0/annals/timeline/internal/syntax/internal/depparse"

const (
	plainLeast = 30 // arcs between two tags after which they may be plain
	plainOdds  = 80 // arcs among which one may have another relation
)

// plain finds out between which tags all arcs have the same relation.
func plain(t *task) *depparse.Plain {
	var counts [len(depparse.Plain{})][]int
	n := len(t.labels.names)
	for k, s := range t.corpus {
		for d, h := range s.heads {
			if h < 0 {
				continue
			}
			move := depparse.Left
			if h < d {
				move = depparse.Right
			}
			i := depparse.PlainIndex(move, t.tagged[k][h], t.tagged[k][d])
			if counts[i] == nil {
				counts[i] = make([]int, n)
			}
			counts[i][t.labels.label(s.labels[d])]++
		}
	}
	p := depparse.NewPlain()
	for i, count := range counts {
		if total, best := mostOf(count); total >= plainLeast && (total-count[best])*plainOdds <= total {
			p[i] = uint8(best)
		}
	}
	return p
}

// mostOf adds up counts and finds the first of the highest ones.
func mostOf(counts []int) (total, best int) {
	for i, n := range counts {
		total += n
		if n > counts[best] {
			best = i
		}
	}
	return total, best
}
