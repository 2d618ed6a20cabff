package grammar

import (
	"cmp"
	"math/bits"
	"slices"
)

// A branch is a node of the pattern trie. Its children and rules lie side by
// side in the slices of the trie, in place of slices of its own.
type branch struct {
	sig         uint64 // a bit for each class of a child, modulo 64: most steps end at it
	first, last int32  // children
	rule, end   int32  // rules that end here, as indices into trie.rules
}

type trie struct {
	branches []branch
	children []child // in order within a branch
	rules    []int32
}

// A child is where a branch goes on over a class. What its branch asks of the
// items that follow stands in it too: most steps end there, without a look at the branch.
type child struct {
	sig   uint64 // of the branch
	to    int32  // branch
	class Class
	ends  bool // rules end at the branch
}

// A draft is a branch that is being built.
type draft struct {
	next []draftEdge
	rule []int32
}

type draftEdge struct {
	class Class
	to    int32
}

// bit gives the bit of a class in a signature.
func bit(c Class) uint64 { return 1 << (c & 63) }

// insert enters the sequence of a rule; the first element's branch is its root.
func (l *Language) insert(seq []Class, rule int32) {
	l.seqs = append(l.seqs, sequence{seq, l.rules[rule].Class})
	if l.roots[seq[0]] == 0 {
		l.drafts = append(l.drafts, draft{})
		l.roots[seq[0]] = int32(len(l.drafts) - 1)
	}
	at := l.roots[seq[0]]
	for _, c := range seq[1:] {
		to := int32(-1)
		for _, e := range l.drafts[at].next {
			if e.class == c {
				to = e.to
			}
		}
		if to < 0 {
			l.drafts = append(l.drafts, draft{})
			to = int32(len(l.drafts) - 1)
			l.drafts[at].next = append(l.drafts[at].next, draftEdge{c, to})
		}
		at = to
	}
	if !slices.Contains(l.drafts[at].rule, rule) {
		l.drafts[at].rule = append(l.drafts[at].rule, rule)
	}
}

// newTrie lays drafts out flat.
func newTrie(drafts []draft) trie {
	t := trie{branches: make([]branch, len(drafts)), children: make([]child, 0, len(drafts))}
	for i := range drafts {
		d, b := &drafts[i], &t.branches[i]
		slices.SortFunc(d.next, func(a, b draftEdge) int { return cmp.Compare(a.class&63, b.class&63) })
		b.first, b.rule = int32(len(t.children)), int32(len(t.rules))
		for _, e := range d.next {
			b.sig |= bit(e.class)
			t.children = append(t.children, child{to: e.to, class: e.class})
		}
		t.rules = append(t.rules, d.rule...)
		b.last, b.end = int32(len(t.children)), int32(len(t.rules))
	}
	for i := range t.children {
		x := &t.children[i]
		b := &t.branches[x.to]
		x.sig, x.ends = b.sig, b.rule != b.end
	}
	return t
}

// child gives the child of b for a class of its signature, nil for none. Children
// stand in the order of their bits: those before it are counted at once.
func (t *trie) child(b *branch, c Class) *child {
	at := b.first + int32(bits.OnesCount64(b.sig&(bit(c)-1)))
	if x := &t.children[at]; x.class == c { // as it mostly is
		return x
	}
	for at++; at < b.last; at++ {
		x := &t.children[at]
		if x.class == c {
			return x
		}
		if x.class&63 > c&63 {
			break
		}
	}
	return nil
}
