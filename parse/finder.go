package parse

import (
	"iter"

	"github.com/bbdb26f0/annals/parse/interval"
)

// A Finder finds time expressions by other means than this package's grammar,
// such as the rule sets of another library. What it finds joins the grammar's
// findings: of two that overlap the longer one stays, of equal ones the
// grammar's. It must be safe for concurrent use.
type Finder interface {
	Find(text string) iter.Seq[Found]
}

// Found is what a Finder says of one expression. Fields that the text leaves
// open are nil; they are filled from the reference, coarser ones as they are,
// and the finest one that is set gives the grain.
type Found struct {
	Start, End int    // bytes, half open
	Rule       string // name of the rule, for Expression.Rule

	Year, Month, Day     *int
	Weekday              *int // 0 is Sunday
	Hour, Minute, Second *int

	// Offset moves the reference by N units, before the fields above are set.
	// Of a Weekday it says which one: {-1, Day} is the last such day before the
	// reference, {1, Day} the first one after it, {N, Week} that of the N-th
	// calendar week from the one at hand.
	Offset []Shift
}

// A Shift is a number of units of a grain, negative into the past.
type Shift struct {
	N    int
	Unit interval.Grain
}
