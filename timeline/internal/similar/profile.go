package similar

import (
	"hash/fnv"
	"slices"
	"strings"
)

// An id stands for a word; ids are dense, and 0 stands for none.
type id = int32

// A profile is an item made ready for comparison.
type profile struct {
	kind  id
	head  id // of the word that tells the kind
	wide  bool
	names []name
	acted bool // who acts is not told: the first name is acted upon
	place []id // sorted
	words []id // sorted; without those of kind and names
	text  uint64
}

// A name is a participant: its words sorted, and the one that is his own
// (surname, country, acronym).
type name struct {
	words []id
	head  id
}

// alike reports whether two names can stand for one participant: the shorter
// one's own word occurs in the longer. Two people of one surname are alike; other
// evidence has to tell them apart.
func (a name) alike(b name) bool {
	switch {
	case a.head == 0 || b.head == 0:
		return false
	case len(a.words) > len(b.words):
		return has(a.words, b.head)
	case len(a.words) < len(b.words):
		return has(b.words, a.head)
	}
	return a.head == b.head || slices.Equal(a.words, b.words)
}

func has(sorted []id, x id) bool {
	_, ok := slices.BinarySearch(sorted, x)
	return ok
}

// A lexicon numbers words and counts how many items have each, by the part it
// plays in them.
type lexicon struct {
	ids      map[string]id
	tokens   map[string]token // by word as it is written
	acronyms map[string]bool  // all-capital words seen, as stems
	words    []int32          // items that have the word in their text
	heads    []int32          // items that have it as a participant's head or in their place
	kinds    []int32
	worth    []Weight // information by count
	buffer   []token
}

func (x *lexicon) id(s string) id {
	if n, ok := x.ids[s]; ok {
		return n
	}
	n := id(len(x.ids) + 1)
	x.ids[strings.Clone(s)] = n
	return n
}

// profiles prepares all items and the counts that weigh what they share.
func profiles(items []Item) ([]profile, *lexicon) {
	x := &lexicon{ids: map[string]id{}, tokens: map[string]token{}, acronyms: map[string]bool{}}
	for i := range items {
		for _, n := range items[i].Names {
			for _, t := range x.split(n) {
				if t.acronym {
					x.acronyms[t.stem] = true
				}
			}
		}
	}
	out := make([]profile, len(items))
	for i := range items {
		out[i] = x.profile(&items[i])
	}
	n := len(x.ids) + 1
	x.words, x.heads, x.kinds = make([]int32, n), make([]int32, n), make([]int32, n)
	for i := range out {
		x.count(&out[i])
	}
	x.worth = make([]Weight, 1+max(slices.Max(x.words), slices.Max(x.heads), slices.Max(x.kinds)))
	for count := range x.worth {
		x.worth[count] = information(count, len(items))
	}
	return out, x
}

func (x *lexicon) profile(it *Item) profile {
	p := profile{text: hash(it.Text), acted: it.Agentless, wide: wide(it.Kind)}
	if it.Kind != "" {
		p.kind = x.id(stem(strings.ToLower(it.Kind), false))
	}
	if head := x.split(it.Head); len(head) > 0 {
		p.head = x.id(head[len(head)-1].stem)
	}
	var own []id
	for _, s := range it.Names {
		if n := x.name(s); n.head != 0 {
			p.names = append(p.names, n)
			own = append(own, n.words...)
		}
	}
	for _, t := range x.split(it.Place) {
		p.place = append(p.place, x.id(t.stem))
	}
	p.place = set(p.place)
	slices.Sort(own)
	for _, t := range x.split(it.Text) {
		if w := x.id(t.stem); w != p.kind && !has(own, w) {
			p.words = append(p.words, w)
		}
	}
	p.words = set(p.words)
	return p
}

// name makes a participant comparable. One whose initials occur as an acronym
// elsewhere is known by the acronym.
func (x *lexicon) name(s string) name {
	ts := properWords(x.split(s))
	if len(ts) == 0 {
		return name{}
	}
	n := name{head: x.id(ts[len(ts)-1].stem)}
	for _, t := range ts {
		n.words = append(n.words, x.id(t.stem))
	}
	if a := initials(ts); a != "" && x.acronyms[a] {
		n.head = x.id(a)
		n.words = append(n.words, n.head)
	}
	n.words = set(n.words)
	return n
}

func (x *lexicon) count(p *profile) {
	x.kinds[p.kind]++
	for _, w := range p.words {
		x.words[w]++
	}
	for i, n := range p.names {
		if !slices.ContainsFunc(p.names[:i], func(o name) bool { return o.head == n.head }) {
			x.heads[n.head]++
		}
	}
	for _, w := range p.place {
		x.heads[w]++
	}
}

func (x *lexicon) word(w id) Weight { return x.worth[x.words[w]] }
func (x *lexicon) head(w id) Weight { return max(leastField, x.worth[x.heads[w]]) }
func (x *lexicon) kind(w id) Weight { return max(leastField, x.worth[x.kinds[w]]) }

func set(s []id) []id {
	slices.Sort(s)
	return slices.Compact(s)
}

func hash(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return mix(h.Sum64())
}

// mix spreads the bits of h (the finalizer of MurmurHash3), so that its low
// bits can pick a sample.
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
