// Package anchor gives every event mention of an article its time: which
// expression dates it, what bounds the clauses around it set, what the
// paragraph carries on, and the derivation in words.
//
// The steps run from the surest evidence to none: an expression in the mention's
// own clause or phrase; the event that it refers to; the clauses that it hangs
// on; the date that the paragraph tells of; tense and status against the
// publication. A mention keeps what the first step that knows something says,
// and later steps only narrow open bounds.
package anchor

import (
	"slices"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/detect"
	"github.com/bbdb26f0/annals/timeline/internal/syntax"
)

// An Input is one article after detection.
type Input struct {
	Text        string
	Sentences   []syntax.Sentence
	Mentions    []detect.Mention
	Expressions []parse.Expression // in order of Start
	Published   interval.Interval  // the zero Interval where nothing is known
	Reports     []Report
}

// A Report is a stretch of the text with a publication of its own.
type Report struct {
	Start, End int // bytes, half open
	Outlet     string
	Published  interval.Interval
}

// A Basis says what a time rests on; the names are those of the timeline package.
type Basis string

// The bases.
const (
	ByExpression  Basis = "expression"
	ByCarried     Basis = "carried"
	ByRelation    Basis = "relation"
	ByPublication Basis = "publication"
)

// A Relation ties a mention to another one of the same article.
type Relation struct {
	Type   string // before, after, same, during, includes
	Target int    // index of the other mention
	Why    string // the words that state it
}

// A Time is the time of one mention.
type Time struct {
	Interval    interval.Interval
	Grain       interval.Grain
	Mod         string
	Approximate bool
	Basis       Basis
	Likely      interval.Interval // where in Interval an undated event most likely lies; the zero Interval for no idea
	Why         []string
	Expressions []int // indexes into Input.Expressions, those that it rests on first
	Relations   []Relation
}

// Resolve gives the time of each mention, in the order of in.Mentions.
func Resolve(in *Input) []Time {
	r := newResolver(in)
	r.attach()
	r.own()
	r.refer()
	r.related()
	r.definite()
	r.sequence()
	r.also()
	r.related() // conjuncts of what has a date by now
	r.carry()
	r.fallback()
	r.tighten()
	r.likely()
	return r.times
}

// resolver is the working state of one article.
type resolver struct {
	*Input
	times      []Time
	known      []bool  // the mention's time is settled by evidence of its own
	attached   [][]int // expressions by mention
	bySentence [][]int // mentions, in order
	children   [][]int // mentions that hang on each mention
	dated      map[string][]int
	lastStep   step
	since      string // the publication of the article in words
}

func newResolver(in *Input) *resolver {
	n := len(in.Mentions)
	r := &resolver{Input: in, times: make([]Time, n), known: make([]bool, n), attached: make([][]int, n), since: "no publication date is known"}
	r.bySentence = grouped(n, len(in.Sentences), func(i int) int { return in.Mentions[i].Sentence })
	r.children = grouped(n, n, func(i int) int { return in.Mentions[i].Parent })
	if !in.Published.IsZero() {
		r.since = "published " + label(in.Published)
	}
	return r
}

// grouped gives the members of each group, of n members in order; those in a
// negative group are in none. All groups share two allocations.
func grouped(n, groups int, of func(member int) int) [][]int {
	sizes := make([]int, groups)
	for i := range n {
		if g := of(i); g >= 0 {
			sizes[g]++
		}
	}
	all, out := make([]int, n), make([][]int, groups)
	for g, size := range sizes {
		out[g], all = all[:0:size], all[size:]
	}
	for i := range n {
		if g := of(i); g >= 0 {
			out[g] = append(out[g], i)
		}
	}
	return out
}

// at gives the mention whose trigger is a token of a sentence, and false where
// there is none.
func (r *resolver) at(sentence, token int) (int, bool) {
	for _, i := range slices.Backward(r.bySentence[sentence]) {
		if r.Mentions[i].Token == token {
			return i, true
		}
	}
	return -1, false
}

// published gives the publication that bounds a mention: that of the quoted
// report that it stands in, else that of the article.
func (r *resolver) published(i int) (interval.Interval, string) {
	pos := r.Mentions[i].TriggerStart
	for _, rep := range r.Reports {
		if rep.Start <= pos && pos < rep.End && !rep.Published.IsZero() {
			return rep.Published, "the quoted report of " + label(rep.Published)
		}
	}
	return r.Published, r.since
}

// label writes an interval for a derivation.
func label(iv interval.Interval) string {
	if iv.IsZero() {
		return "unknown"
	}
	return iv.EDTF(interval.NoGrain, 0)
}
