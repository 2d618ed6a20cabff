package interval

import "fmt"

// A Qualifier says how far to trust a date, in the terms of EDTF. It is a set
// of flags; the zero Qualifier trusts the date fully.
type Qualifier uint8

// The qualifiers. A date can carry both.
const (
	Uncertain   Qualifier = 1 << iota // "?": the source of the date is in doubt
	Approximate                       // "~": the date is an estimate, about right
)

// String gives the sign of EDTF: "", "?", "~", or "%" for both.
func (q Qualifier) String() string {
	switch q {
	case 0:
		return ""
	case Uncertain:
		return "?"
	case Approximate:
		return "~"
	case Uncertain | Approximate:
		return "%"
	}
	return fmt.Sprintf("Qualifier(%d)", uint8(q))
}

// qualifierOf gives the meaning of a sign, and false for any other byte.
func qualifierOf(c byte) (Qualifier, bool) {
	switch c {
	case '?':
		return Uncertain, true
	case '~':
		return Approximate, true
	case '%':
		return Uncertain | Approximate, true
	}
	return 0, false
}
