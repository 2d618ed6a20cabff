// Package similar decides which mentions tell of the same event (event
// coreference across and within documents) and which documents copy each other.
//
// The decision is that of probabilistic record linkage (Fellegi and Sunter):
// each field of a pair of mentions that agrees adds the information content of
// what it agrees on, each one that disagrees subtracts, and some disagreements
// are a veto. All weights are integers, in hundredths of a bit, so that a result
// is the same on every machine.
//
// Nothing here depends on the order in which items are given, except that the
// results name items by their index.
package similar

import "math"

// An Instant counts seconds since 1970-01-01T00:00:00Z.
type Instant = int64

// The open ends of a Span. They leave room for sums.
const (
	Past   Instant = math.MinInt64 / 4
	Future Instant = math.MaxInt64 / 4
)

const day = 24 * 60 * 60

// A Span is the half-open stretch [From, To). Its ends may be Past and Future.
type Span struct{ From, To Instant }

// always is the span that says nothing.
var always = Span{Past, Future}

func (s Span) overlaps(o Span) bool { return max(s.From, o.From) < min(s.To, o.To) }

func (s Span) intersect(o Span) Span { return Span{max(s.From, o.From), min(s.To, o.To)} }

// gap is the time between two spans, 0 where they meet.
func (s Span) gap(o Span) int64 { return max(0, o.From-s.To, s.From-o.To) }

func (s Span) bounded() bool { return s.From > Past && s.To < Future }

// A Mood says whether a mention tells of something done, ahead, or denied.
type Mood uint8

// The moods. Actual and Negated never meet in one event.
const (
	Actual      Mood = iota // it happened, or is said to have
	Prospective             // planned, expected, feared
	Negated                 // it did not happen
)

// An Item is one mention, as far as the decision needs it.
type Item struct {
	Doc       int      // which document tells it
	Pos       int      // where in that document; orders the mentions of one document
	Key       string   // orders items of one time and text, by no matter what
	Words     string   // as Key, after it
	Kind      string   // what kind of thing happens; "" where unknown
	Head      string   // the word that says so
	Names     []string // who takes part, who acts first
	Agentless bool     // who acts is not told: the first name is acted upon
	Place     string
	Text      string // the words of the mention without those that say when
	Mood      Mood
	Definite  bool // "the attack": refers back to something told elsewhere
	When      Span
	Dated     bool // When rests on words about time, not on publication alone
	Certain   bool // the bounds of When are hard
	Published Span // of the document
	Same      []int
	Apart     []int // items that the text itself tells apart from this one
}

// bare reports whether an item leans on another one for what it tells: "the
// attack", or what the text itself ties to an earlier mention.
func (it *Item) bare() bool { return it.Definite && len(it.Names) == 0 || len(it.Same) > 0 }
