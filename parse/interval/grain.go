package interval

import "fmt"

// A Grain is the size of the calendar unit that an expression names: the
// grain of "March 2021" is Month, of "yesterday" Day. The zero Grain says
// nothing. Grains are ordered from fine to coarse.
type Grain uint8

// The grains, named after the units of ISO 8601 and TIMEX3. DayPart is a part
// of a day ("morning", TMO), Weekend the two days of TIMEX3's WE, Season three
// months (SP, SU, FA, WI), Half six.
const (
	NoGrain Grain = iota
	Second
	Minute
	Hour
	DayPart
	Day
	Weekend
	Week
	Fortnight
	Month
	Quarter
	Season
	Half
	Year
	Decade
	Century
	Millennium
)

var grainNames = [...]string{"", "second", "minute", "hour", "daypart", "day", "weekend", "week", "fortnight",
	"month", "quarter", "season", "half", "year", "decade", "century", "millennium"}

// String gives the grain's English name in lower case, "" for NoGrain.
func (g Grain) String() string {
	if int(g) < len(grainNames) {
		return grainNames[g]
	}
	return fmt.Sprintf("Grain(%d)", uint8(g))
}

// ParseGrain is the inverse of String.
func ParseGrain(s string) (Grain, error) {
	for i, n := range grainNames {
		if n == s {
			return Grain(i), nil
		}
	}
	return NoGrain, &ParseError{Input: s, Reason: "no such grain"}
}

// MarshalText implements encoding.TextMarshaler with the name of String.
func (g Grain) MarshalText() ([]byte, error) { return []byte(g.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler, the inverse of MarshalText.
func (g *Grain) UnmarshalText(b []byte) (err error) {
	*g, err = ParseGrain(string(b))
	return err
}
