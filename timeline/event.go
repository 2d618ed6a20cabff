package timeline

import (
	"time"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

// A Span is a stretch of an article's text.
type Span struct {
	Start, End         int // bytes, half open
	RuneStart, RuneEnd int // the same in Unicode code points, as written in JSON
}

// A Mention is one place in one article that tells of an event.
type Mention struct {
	ID           string // the article's id, "@", and the byte offset of the trigger
	Article      string
	Span                // the clause or phrase that tells it
	Text         string // the exact words
	Trigger      Span   // its head word
	Sentence     Span   // the sentence that it stands in; the zero Span where that is not known
	Kind         string // what kind of thing happens: the lemma of the trigger, or its class where one is known
	Headline     string // one neutral line cut from the text
	When         When
	Status       Status
	Attribution  []string // nearest reporter first, then that reporter's own source
	Participants []string // who acts first
	Agentless    bool     // who acts is not told: the first participant is acted upon
	Place        string
	Expressions  []ExpressionRef
	Relations    []Relation // Event holds the ID of another mention of the same article
	Definite     bool       // "the attack": refers back to an event told elsewhere
	Weight       float64    // how much the article makes of it, 0 to 1
	Minor        bool       // dated, but not worth a row of a timeline
}

// An ExpressionRef is a time expression that a mention rests on.
type ExpressionRef struct {
	Span
	Text  string
	Value string // TIMEX3
	Type  parse.Type
}

// When is the time of a mention or an event with its derivation.
type When struct {
	Interval    interval.Interval
	Grain       interval.Grain // NoGrain for bounds that no single unit names
	Mod         string         // TIMEX3 mod of the expression that it rests on: "START", "END", ...
	Approximate bool           // the bounds are soft
	Basis       WhenBasis

	// Likely is where in Interval an undated event of a news report most likely
	// lies, such as the day of publication. It is a guess, kept apart from what
	// the text justifies; the zero Interval for none.
	Likely interval.Interval

	Why []string // the derivation, step by step, in words
}

// EDTF writes the time in the Extended Date/Time Format of ISO 8601-2:2019,
// levels 0 to 2, as other readers of it take it; open is "..", and nothing known
// is "../..". The format can call a date approximate, but no time of day and no
// unit that has a name of its own ("202X", "2024-34"): a time with soft bounds is
// written in days, months or years, and is the wider for it. The zero When is
// "../..".
func (w When) EDTF() string { return edtfOf(w.Interval, w.Grain, w.Approximate) }

func edtfOf(i interval.Interval, g interval.Grain, soft bool) string {
	if g == interval.Hour { // has minutes in EDTF
		g = interval.Minute
	}
	if !soft {
		return i.EDTF(g, 0)
	}
	switch {
	case g > interval.Year:
		g = interval.Year
	case g > interval.Month && g < interval.Year:
		g = interval.Month
	case g < interval.Day:
		g = interval.Day
	}
	return wholeDays(i).EDTF(g, interval.Approximate)
}

// wholeDays widens an interval to days.
func wholeDays(i interval.Interval) (out interval.Interval) {
	const day = 24 * time.Hour
	if from, ok := i.From(); ok {
		out = interval.Since(from.Truncate(day))
	}
	if to, ok := i.To(); ok {
		out = out.Intersect(interval.Until(to.Add(day - time.Second).Truncate(day)))
	}
	return out
}

// A WhenBasis says what a time rests on.
type WhenBasis string

// The bases of a time, surest first.
const (
	ByExpression  WhenBasis = "expression"  // a time expression in the clause or phrase
	ByMerged      WhenBasis = "merged"      // another mention of the same event
	ByCarried     WhenBasis = "carried"     // the date that the paragraph tells of
	ByRelation    WhenBasis = "relation"    // before, after or during another event
	ByPublication WhenBasis = "publication" // publication alone
)

// A Status says how an event stands in the text.
type Status string

// The statuses.
const (
	Asserted     Status = "asserted"
	Alleged      Status = "alleged"      // told with distance: reportedly, allegedly, attributed to
	Planned      Status = "planned"      // intended by somebody
	Future       Status = "future"       // predicted or scheduled
	Hypothetical Status = "hypothetical" // may, could, if
	Negated      Status = "negated"      // did not happen
)

// A RelationType is a relation between two events in time.
type RelationType string

// The relations.
const (
	Before   RelationType = "before"
	After    RelationType = "after"
	Same     RelationType = "same"
	During   RelationType = "during"
	Includes RelationType = "includes"
)

// A Relation ties an event or mention to another one in time.
type Relation struct {
	Type  RelationType
	Event string // ID of the other event (in Event) or mention (in Mention)
	Why   string // the words that state it
}

// A Conflict is what a source says that disagrees with the event as told.
type Conflict struct {
	Article  string            // ID of the article that says so
	Interval interval.Interval // the time that it gives
	Text     string            // its words
}

// An Event is something that happened, may have, or is to happen, with every
// mention of it.
type Event struct {
	ID           string // derived from content; the same on every run and in every order of input
	Headline     string // that of the mention that tells it best
	When         When
	Status       Status
	Attribution  []string // as in Mention
	Participants []string // of all mentions, who acts first
	Place        string   // as the text names it, "" for none
	Mentions     []Mention
	Relations    []Relation // Event holds the ID of another event
	Conflicts    []Conflict // what disagrees with When
	Sources      int        // independent articles: copies and rewrites of one report count once
	Salience     float64    // to rank the events of one timeline by, above 0; it has no unit
}

// A Day is a calendar day that some expression in some article names.
type Day struct {
	Date     string  // "2006-01-02"
	Articles int     // that name it
	Mentions int     // expressions that name it
	Salience float64 // to rank the days of one timeline by, above 0; it has no unit
}
