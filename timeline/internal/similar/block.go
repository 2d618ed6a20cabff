package similar

import (
	"cmp"
	"math/bits"
	"slices"
)

// Comparing every pair is out of the question, so that items are compared only
// within blocks: those that share a kind and two participants, a kind, a
// participant and a week, two rare words, or the very same text. A block is
// walked as a sorted neighbourhood: items stand in it in order of time, and each
// is compared with the next few only. The cost grows with the number of items,
// however large the blocks.
const (
	neighbours = 10
	rareWords  = 3
	bucket     = 7 * day

	likelyBlocks = 12 // of one item in news
)

// A posting puts an item into a block.
type posting struct {
	block uint64
	item  int32
}

func (p posting) compare(q posting) int {
	if p.block != q.block {
		return cmp.Compare(p.block, q.block)
	}
	return cmp.Compare(p.item, q.item)
}

// A blocks index holds the postings sorted by block, then item, and where each
// item's own postings stand.
type blocks struct {
	postings []posting
	first    []int32 // first[i]:first[i+1] is the part of own for item i
	own      []int32
}

func newBlocks(items []Item, ps []profile, lex *lexicon) *blocks {
	x := &blocks{postings: make([]posting, 0, likelyBlocks*len(items))}
	for i := range items {
		x.add(i, &items[i], &ps[i], lex)
	}
	x.postings = slices.Compact(inOrder(x.postings))
	x.first = make([]int32, len(items)+1)
	for _, p := range x.postings {
		x.first[p.item+1]++
	}
	for i := range items {
		x.first[i+1] += x.first[i]
	}
	x.own = make([]int32, len(x.postings))
	next := slices.Clone(x.first)
	for k, p := range x.postings {
		x.own[next[p.item]] = int32(k)
		next[p.item]++
	}
	return x
}

// inOrder sorts postings whose blocks are hashes: their upper bits alone part
// them into buckets of a few each.
func inOrder(ps []posting) []posting {
	shift := 64 - max(0, bits.Len(uint(len(ps)))-2)
	end := make([]int, 1+1<<(64-shift))
	for _, p := range ps {
		end[p.block>>shift+1]++
	}
	for b := range end[1:] {
		end[b+1] += end[b]
	}
	out := make([]posting, len(ps))
	for _, p := range ps {
		out[end[p.block>>shift]] = p
		end[p.block>>shift]++ // from where the bucket begins to where it ends
	}
	begin := 0
	for _, e := range end[:len(end)-1] {
		slices.SortFunc(out[begin:e], posting.compare)
		begin = e
	}
	return out
}

func (x *blocks) add(i int, it *Item, p *profile, lex *lexicon) {
	put := func(parts ...uint64) {
		k := uint64(len(parts))
		for _, v := range parts {
			k = mix(k ^ v)
		}
		x.postings = append(x.postings, posting{k, int32(i)})
	}
	kind := uint64(p.kind)
	names := p.names[:min(4, len(p.names))]
	week := it.moment().middle() / bucket
	for a, n := range names {
		for _, m := range names[a+1:] {
			lo, hi := min(n.head, m.head), max(n.head, m.head)
			put(kind, uint64(lo), uint64(hi))
			put(uint64(lo), uint64(hi), uint64(week), 1)
		}
		put(kind, uint64(n.head), uint64(week), 2)
		put(kind, uint64(n.head), uint64(week+1), 2)
	}
	rare := rarest(p.words, lex)
	for a, w := range rare {
		for _, v := range rare[a+1:] {
			put(uint64(min(w, v)), uint64(max(w, v)), 3, 3, 3)
		}
		put(kind, uint64(w), 4, 4)
	}
	put(p.text, 5)
}

func (s Span) middle() Instant {
	switch {
	case s.bounded():
		return s.From/2 + s.To/2
	case s.To < Future:
		return s.To
	}
	return s.From
}

// rarest gives the words of an item that fewest others have, of those that
// some other has.
func rarest(words []id, lex *lexicon) []id {
	var out []id
	for _, w := range words {
		if lex.words[w] > 1 {
			out = append(out, w)
		}
	}
	slices.SortFunc(out, func(a, b id) int {
		return cmp.Or(cmp.Compare(lex.words[a], lex.words[b]), cmp.Compare(a, b))
	})
	return out[:min(rareWords, len(out))]
}

// each calls yield with every item after i that i is to be compared with, once
// and in order. buf is scratch space.
func (x *blocks) each(i int, buf []int32, yield func(j int)) []int32 {
	buf = buf[:0]
	for _, at := range x.own[x.first[i]:x.first[i+1]] {
		block := x.postings[at].block
		for k := int(at) + 1; k < len(x.postings) && k <= int(at)+neighbours && x.postings[k].block == block; k++ {
			buf = append(buf, x.postings[k].item)
		}
	}
	slices.Sort(buf)
	last := int32(-1)
	for _, j := range buf {
		if j != last {
			yield(int(j))
		}
		last = j
	}
	return buf
}
