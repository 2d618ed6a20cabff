// Package parse finds time expressions in running text and resolves them: "late
// Saturday", "a few weeks ago", "the third quarter of 2008", "March 22-24".
//
// Start with a [Parser] and a [Reference]:
//
//	var p parse.Parser // reads English news
//	ref := parse.On(time.Date(2024, time.October, 9, 0, 0, 0, 0, time.UTC))
//	for e := range p.All(text, ref) {
//		fmt.Println(e.Text, e.Value, e.Interval)
//	}
//
// # What an expression says
//
// Each [Expression] has its place in the text in bytes, its TIMEX3 type, value
// and mod as in TimeBank, the interval of the calendar that it names, the grain
// in which it names it, the rule that found it, and what it was resolved
// against. Nothing is made more exact than the words: "January 2020" is a month,
// "a few weeks ago" a range, "recently" a wide one, and "in the past" has no
// beginning.
//
// # What it is relative to
//
// The reference is an interval, since a publication date is often known only
// within bounds. An expression is resolved for every day in it: if all agree,
// the result is Certain, else it is their hull. A text may quote a report that
// has a date of its own; give it as a [Region].
//
// Weekdays, months and days of a month without a year lie on the side of the
// reference that the tense of the verb beside them tells, else on that of the
// [Domain]: news looks back, messages look ahead, stories go on where they are.
// Parser.Prefer overrules both.
//
// # Languages
//
// A language is a folder of text files under lang: words, patterns with an
// example each, words of tense, and words that tell a time from a look-alike.
// Other libraries' rules join through a [Finder]; package whenrules does it for
// olebedev/when.
//
// Times are civil: the wall clock of the reference, written as UTC. Nothing
// here reads the machine's clock or zone. Text never makes an error; it yields
// what it yields.
package parse
