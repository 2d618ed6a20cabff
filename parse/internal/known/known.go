// Package known holds what a time expression says, apart from what it means on
// a given day: fields, counts, directions and how they hang together. Resolving
// a Node against a reference is the work of package resolve.
package known

import "github.com/bbdb26f0/annals/parse/interval"

// An Op is the way in which a Node names a time.
type Op uint8

// The operations.
const (
	None     Op = iota
	Fields      // calendar fields, coarser ones implied: "March 5", "Friday", "1999", "3 p.m."
	Relative    // the Unit that lies N units from the one that holds the base: "last week", "tomorrow"
	Shift       // the base moved by N Units (and what More adds): "three days ago"
	Nth         // the N-th Unit inside In, from its end where N < 0: "the first week of March"
	Range       // from In to To
	Period      // a stretch of N Units that ends or begins at the base: "the past two years"
	Length      // a duration tied to no date: "two years"
	Repeat      // a set: "every Monday", "annually"
	Vague       // TIMEX3's PAST_REF, PRESENT_REF, FUTURE_REF, in Sym
	Holiday     // a named day, in Sym
	Number      // no time at all yet: a count, an ordinal, a word's value
)

// A Base is what a relative Node counts from.
type Base uint8

// The bases.
const (
	Reference Base = iota // publication, or the domain's own reference
	Previous              // an earlier expression of the text: "the next day"
	Container             // the time in In: "two days before Christmas"
)

// A Lead tells what the words before a length make of it.
type Lead uint8

// The leads.
const (
	LeadNone   Lead = iota
	LeadTo          // the day that lies so far ahead: "in two weeks"
	LeadWithin      // the time until then: "within two weeks"
)

// Has tells which calendar fields a Node states.
type Has uint16

// The calendar fields.
const (
	HasYear Has = 1 << iota
	HasMonth
	HasDay
	HasWeekday
	HasHour
	HasMinute
	HasSecond
	HasPart    // part of the day
	HasZone    // minutes east of UTC
	HasSeason  // in Sym
	HasQuarter // in Sub
	HasHalf    // in Sub
	HasWeek    // ISO week, in Sub
	HasDecade  // Year is its first year
	HasCentury // Year is its first year
	HasWeekend
)

// Clock holds the fields finer than a day.
const Clock = HasHour | HasMinute | HasSecond | HasPart | HasZone

// A Node is one expression or part of one. It is immutable once produced.
type Node struct {
	Op   Op
	Base Base
	Unit interval.Grain
	N    int  // count, offset or ordinal
	Hi   int  // the upper end of a count given as a range: "two to four"; 0 for none
	Half bool // and a half: N + 1/2
	Some bool // the count is left open: "several", "a few"; N is then a likely number, 0 for none
	Dir  int8 // -1 into the past, +1 into the future, where words say so

	Has                  Has
	Year                 int // of the common era, 0 is 1 BC
	Month, Day, Weekday  int
	Hour, Minute, Second int
	Zone                 int
	Sub                  int
	ShortYear            bool   // Year has two digits, its century is implied
	Part                 string // TIMEX3 part of the day: MO, MI, AF, EV, NI
	Sym                  string // vague reference, holiday, season (SP SU FA WI)
	Mod                  string // TIMEX3 mod
	Quant, Freq          string // of a set
	Fiscal               bool
	Swap                 bool // "5/3": month and day stand in the order of the settings
	Morning, Evening     bool // AM or PM stated
	Approx               bool
	Low                  bool // a name in lower case that is also another word: "may", "march"
	Weak                 bool // made of words that mostly mean something else: needs evidence beside it
	In, To, More         *Node
	Text                 string // a surface form that the value keeps
}

// Grain gives the finest unit that the node's fields state.
func (n *Node) Grain() interval.Grain {
	switch h := n.Has; {
	case h&HasSecond != 0:
		return interval.Second
	case h&HasMinute != 0:
		return interval.Minute
	case h&HasHour != 0:
		return interval.Hour
	case h&HasPart != 0:
		return interval.DayPart
	case h&(HasDay|HasWeekday) != 0:
		return interval.Day
	case h&HasWeekend != 0:
		return interval.Weekend
	case h&HasWeek != 0:
		return interval.Week
	case h&HasMonth != 0:
		return interval.Month
	case h&HasQuarter != 0:
		return interval.Quarter
	case h&HasSeason != 0:
		return interval.Season
	case h&HasHalf != 0:
		return interval.Half
	case h&HasDecade != 0:
		return interval.Decade
	case h&HasCentury != 0:
		return interval.Century
	case h&HasYear != 0:
		return interval.Year
	}
	return n.Unit
}
