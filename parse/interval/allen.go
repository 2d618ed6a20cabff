package interval

import (
	"cmp"
	"fmt"
)

// An Allen is one of the thirteen relations in which two intervals can stand
// (James F. Allen, "Maintaining knowledge about temporal intervals", 1983).
// Exactly one of them holds of any two bounded intervals. The zero Allen is
// none of them.
type Allen uint8

// The relations of i to o, in the order that makes each the mirror image of its
// inverse.
const (
	NoAllen      Allen = iota
	Before             // i ends before o begins
	Meets              // i ends where o begins
	Overlaps           // i begins first and ends within o
	Starts             // they begin together and i ends first
	During             // i lies within o and touches neither end
	Finishes           // they end together and i begins last
	Equal              // they are the same
	FinishedBy         // o finishes i
	Contains           // o lies during i
	StartedBy          // o starts i
	OverlappedBy       // o overlaps i
	MetBy              // o meets i
	After              // o lies before i
)

var allenNames = [...]string{"", "before", "meets", "overlaps", "starts", "during", "finishes", "equal",
	"finished by", "contains", "started by", "overlapped by", "met by", "after"}

// String gives the relation's English name in lower case, "" for NoAllen.
func (a Allen) String() string {
	if int(a) < len(allenNames) {
		return allenNames[a]
	}
	return fmt.Sprintf("Allen(%d)", uint8(a))
}

// Inverse gives the relation of o to i where a is that of i to o. That of
// NoAllen is NoAllen.
func (a Allen) Inverse() Allen {
	if a == NoAllen || a > After {
		return a
	}
	return Before + After - a
}

// Allen gives the relation of i to o. It is false where open ends leave it
// undecided, since an open end may lie anywhere, and where one of the two is
// not IsValid. An end that is open does not keep "before" and "meets" from
// being certain.
func (i Interval) Allen(o Interval) (Allen, bool) {
	if !i.IsValid() || !o.IsValid() {
		return NoAllen, false
	}
	if i.hasTo && o.hasFrom && i.to <= o.from {
		return pick(i.to < o.from, Before, Meets), true
	}
	if i.hasFrom && o.hasTo && o.to <= i.from {
		return pick(o.to < i.from, After, MetBy), true
	}
	if !i.IsBounded() || !o.IsBounded() {
		return NoAllen, false
	}
	byEnd := [...][3]Allen{ // the row says how the beginnings compare, the column the ends
		{Overlaps, FinishedBy, Contains},
		{Starts, Equal, StartedBy},
		{During, Finishes, OverlappedBy},
	}
	return byEnd[1+cmp.Compare(i.from, o.from)][1+cmp.Compare(i.to, o.to)], true
}

func pick(first bool, a, b Allen) Allen {
	if first {
		return a
	}
	return b
}
