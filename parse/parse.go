package parse

import (
	"iter"
	"time"

	"github.com/bbdb26f0/annals/parse/internal/refine"
)

// A Domain says from which side a text looks at time. It changes the reference
// and the prior of an expression, never the grammar.
type Domain uint8

// The domains.
const (
	News       Domain = iota // looks back from publication unless tense or words say otherwise
	Narrative                // carries the last date on: histories, biographies, reports after the fact
	Colloquial               // looks ahead unless tense or words say otherwise: messages, posts
)

// A Preference settles on which side of the reference an expression without a
// direction of its own ("Friday", "in March") lies.
type Preference uint8

// The preferences.
const (
	ByTense Preference = iota // the tense of the verb, then the domain
	Past
	Future
)

// A Parser finds and resolves time expressions. The zero Parser reads English
// news. A Parser is safe for concurrent use as long as its fields are not changed.
type Parser struct {
	Lang     string // BCP 47 language, "" for "en"; an unknown language finds only what Finders find
	Domain   Domain
	Prefer   Preference
	DayFirst bool           // 5/3/2012 is 5 March
	Sunday   bool           // weeks begin on Sunday rather than Monday
	Rolling  bool           // "last week" is the seven days before the reference, not the calendar week
	Southern bool           // seasons of the southern hemisphere
	Pivot    int            // two-digit years below it are of this century; 0 for fifty years around the reference
	Zone     *time.Location // zone in which times with a zone of their own are given; nil keeps their wall clock
	Ends     bool           // report the two ends of a range each by itself, as TimeBank does, not the range, unless they are clock times; "since 2019" is then 2019, and open in messages only
	Finders  []Finder       // further ways to find expressions, tried after the grammar
}

// All gives the expressions of text in order of Start. They do not overlap.
func (p *Parser) All(text string, ref Reference) iter.Seq[Expression] {
	return func(yield func(Expression) bool) { p.all(text, ref, yield) }
}

// all is apart from All so that All is inlined and the closures of a caller's
// loop need no memory.
func (p *Parser) all(text string, ref Reference, yield func(Expression) bool) {
	w := searches.Get().(*search)
	lang := forTag(p.Lang)
	w.language = lang.language
	w.session = session{Parser: p, lang: w.language, text: text, ref: ref, daysFirst: p.DayFirst || lang.dayFirst, refs: w.session.refs[:0]}
	w.session.settle()
	w.candidates(p, text, func(c *refine.Candidate) bool {
		if c.Node.Text == "story" && p.Domain != Narrative {
			return true // "the former king" dates a story, and nothing in the news
		}
		if c.Node.Text == "soon" && !w.session.ahead(c) {
			return true // "he soon left", "as soon as"
		}
		return !w.session.expression(c, &w.made) || yield(w.made)
	})
	w.done()
}

// Parse collects All.
func (p *Parser) Parse(text string, ref Reference) []Expression {
	var out []Expression
	for e := range p.All(text, ref) {
		out = append(out, e)
	}
	return out
}
