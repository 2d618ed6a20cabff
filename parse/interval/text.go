package interval

import "fmt"

// A ParseError says which text is no interval, grain or EDTF date, and why.
// errors.As finds it in the errors of every function of this package.
type ParseError struct {
	Input  string // what was given
	Reason string
}

func (e *ParseError) Error() string { return fmt.Sprintf("interval: %q: %s", e.Input, e.Reason) }
