package parse

import "github.com/bbdb26f0/annals/parse/interval"

// A Type is a TIMEX3 type.
type Type string

// The four types of TIMEX3.
const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// An Anchor names what a relative expression was resolved against.
type Anchor string

// The anchors. An absolute expression ("5 March 2012") has AnchorNone.
const (
	AnchorNone        Anchor = "none"
	AnchorPublication Anchor = "publication" // the publication of the article
	AnchorPrevious    Anchor = "previous"    // an earlier expression of the same text
	AnchorQuote       Anchor = "quote"       // the publication of a quoted report
)

// An Expression is a time expression found in a text: where it stands, what it
// says in TIMEX3 terms, and the interval that it names given its reference.
//
// text[Start:End] == Text holds for the text that was parsed.
type Expression struct {
	Start, End int    // bytes, half open
	Text       string // the words, as written
	Type       Type
	Value      string // TIMEX3 value: "2024-04-13", "P3M", "PAST_REF", "1998-W05-WE"; against bounds that of their first day
	Mod        string // TIMEX3 mod: "START", "MID", "END", "APPROX", "LESS_THAN", ...; "" for none
	Quant      string // TIMEX3 quant of a SET: "EVERY"
	Freq       string // TIMEX3 freq of a SET: "2X"

	// Interval is what the expression names on the calendar. It is the zero
	// Interval for a duration that is tied to no date, for a set, and where no
	// reference is known. A reference of several days gives the hull of the
	// readings against each; Certain is then false unless they all agree. A
	// preposition before it counts, though it is not in Text: "since 2019" has no
	// end, "until 2019" and "before 2019" have no beginning.
	Interval    interval.Interval
	Grain       interval.Grain // of what Value names, NoGrain for durations and sets
	Certain     bool           // every possible reference gives the same interval, be it the zero one
	Approximate bool           // "about", "a few", "recent": the bounds are soft

	Rule      string            // name of the rule that found it, as in lang/*/patterns.txt
	Anchor    Anchor            // what Interval was resolved against
	Reference interval.Interval // the reference itself, zero for AnchorNone
	Why       string            // the last step of resolution in words: "last Friday before 2024-10-08"
}
