package grammar

import (
	"sync/atomic"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/text"
)

// A reading is what one token is by itself: its senses, and all that rules of one
// element make of them. The same word or number has the same reading wherever it
// stands, so that it is made once a program; to make it at each token would take
// a third of the time of an expression.
type reading struct {
	edges  []edge // their to is not set
	starts []start
	finals []edge // expressions among edges
	sig    uint64 // a bit for each of their classes, modulo 64
	goes   uint64 // likewise for the classes with which a longer pattern goes on
	state  uint32
}

// A start is an edge with which a pattern of several elements begins.
type start struct {
	sig  uint64 // of branch
	b    int32
	edge int32
}

// readings holds those that have turned up.
type readings struct {
	words   []atomic.Pointer[reading] // by word id, first as in lower case, then as with a capital letter
	numbers [10 + 100 + 1000 + 3000]atomic.Pointer[reading]
}

// ofWord gives the reading of a word.
func (l *Language) ofWord(word int32, capital bool) *reading {
	at := &l.readings.words[word<<1]
	if capital {
		at = &l.readings.words[word<<1|1]
	}
	if r := at.Load(); r != nil {
		return r
	}
	r := l.newReading(l.wordEdges(nil, word, capital, 0))
	at.Store(r)
	return r
}

// wordEdges appends the senses of a word.
func (l *Language) wordEdges(out []edge, word int32, capital bool, to int32) []edge {
	senses := l.senses[word]
	for i := range senses {
		s := &senses[i]
		node := s.node
		if s.cap && !capital {
			node = s.low
		}
		out = append(out, edge{node, to, -1, s.class})
	}
	return out
}

// ofNumber gives the reading of a number at byte i of s that has a place among
// the plain ones.
func (l *Language) ofNumber(num NumberReader, s string, i, end, place int) *reading {
	at := &l.readings.numbers[place]
	if r := at.Load(); r != nil {
		return r
	}
	_, shapes := num.Number(nil, nil, s[:end], i)
	var edges []edge
	for _, x := range shapes {
		edges = append(edges, edge{x.Node, 0, -1, x.Class})
	}
	r := l.newReading(edges)
	if len(shapes) > 0 {
		r.state = numbered
	}
	for _, x := range shapes {
		r.state |= l.shapes[x.Class]
	}
	at.Store(r)
	return r
}

func (l *Language) newReading(own []edge) *reading {
	r := &reading{}
	for k := 0; k < len(own) && k < maxEdges; k++ {
		e := own[k]
		r.sig |= bit(e.class)
		if e.rule >= 0 && l.final[e.class] {
			r.finals = append(r.finals, e)
		}
		root := l.roots[e.class]
		if root == 0 {
			continue
		}
		b := &l.trie.branches[root]
		if r.goes |= b.sig; b.sig != 0 {
			r.starts = append(r.starts, start{b.sig, root, int32(k)})
		}
		m := Match{}
		if e.node != nil {
			m = Match{Classes: []string{l.names[e.class]}, Nodes: []*known.Node{e.node}}
		}
		for _, rule := range l.trie.rules[b.rule:b.end] {
			if hasEdge(own, rule, 0) {
				continue
			}
			r := &l.rules[rule]
			if n := r.Production.Make(m); n != nil {
				own = append(own, edge{n, 0, rule, r.Class})
			}
		}
	}
	r.edges = own
	return r
}

// PlainNumber gives the end of a number of up to four digits with nothing of
// a date beside it, as most numbers are, and its place among the readings; -1
// where it is too long or what follows may belong to it.
func PlainNumber(s string, i int) (end, place int) {
	v := 0
	for end = i; end < len(s) && end-i < 5 && text.IsDigit(s[end]); end++ {
		v = v*10 + int(s[end]-'0')
	}
	switch n := end - i; {
	case !endsNumber(s, end):
		return end, -1
	case n == 1:
		return end, v
	case n == 2:
		return end, 10 + v
	case n == 3:
		return end, 110 + v
	case n == 4 && v < 3000:
		return end, 1110 + v
	}
	return end, -1
}

// endsNumber reports whether no reading of a number goes on at byte i: no letter
// or digit, nor a mark with a digit behind it.
func endsNumber(s string, i int) bool {
	if i == len(s) || s[i] == ' ' {
		return true
	}
	if s[i] >= ',' && s[i] <= ':' { // , - . / a digit :
		return i+1 == len(s) || s[i] < '0' && !text.IsDigit(s[i+1]) || s[i] == ':' && !text.IsDigit(s[i+1])
	}
	return !text.IsWord(s[i])
}
