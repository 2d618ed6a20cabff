// Package whenrules joins package parse and github.com/olebedev/when, both ways.
//
// # Rules of when as a finder
//
// English gives the clock times and casual words of when, which package parse
// can use beside its own grammar; Dutch, Russian, Portuguese (of Brazil) and
// Chinese give whole rule sets for languages that it may have no grammar for.
// New does the same for any other rules:
//
//	p := parse.Parser{Lang: "nl", Finders: []parse.Finder{whenrules.Dutch()}}
//	for e := range p.All(text, parse.On(published)) { ... }
//
// A rule of when gives the first match in a text and sets fields of a context
// that becomes a moment. A finder gives every match, and what the text says
// rather than a moment. To tell the two apart, a rule is applied to several
// reference times: fields that stay the same are what the text says ("5 March"),
// fields that move with the reference are an offset ("two months ago"). The
// moment itself (rules.Context.Time) is never asked for, since it sets the
// month before the day and so turns 5 February into 5 March on a 31st.
//
// What when guesses is left out: the hour of "tonight", the midnight of a date,
// a year taken from the machine's clock, the direction of a bare weekday. Its
// known false findings are held back, among them "he may go", "the sun rose"
// and, in every language, abbreviations that are words of their own. A rule that
// panics finds nothing in the sentence at hand, and the search goes on.
//
// # A parser as a rule of when
//
// Rule goes the other way: it makes a rule of a parse.Parser, for programs that
// are built on when.
//
//	w := when.New(nil)
//	w.Add(whenrules.Rule(&parse.Parser{}))
//
// Making a finder compiles the regular expressions of its rules: make one and
// share it. Importing this package compiles those of all of when's languages, a
// few milliseconds at start-up. Package parse does not import it.
package whenrules
