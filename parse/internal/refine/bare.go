package refine

import (
	"strings"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/text"
	"github.com/bbdb26f0/annals/parse/interval"
)

// Bare reports whether a length is a single unit word without a count, such as
// "days", which needs no date to make sense.
func Bare(n *known.Node) bool {
	return n.Op == known.Length && n.Some && n.N == 0 && n.Unit != interval.NoGrain
}

// pointless drops what needs a text to be about where it is all that there is:
// "in days", "for the year", "year end".
func pointless(s string, c *sight) bool {
	n := c.Node
	topic := c.Rule == "the-unit" && n.N == 0 && n.In == nil && strings.Count(s[c.Start:c.End], " ") == 1
	if !Bare(n) && !topic && c.Rule != "unit-end" || strings.Trim(s[c.End:], " \n.!?") != "" {
		return false
	}
	before := strings.TrimSpace(s[:c.Start])
	return before == "" || before == c.word && c.Rule != "unit-end"
}

// few drops "a few hour" and "some day": several of what is one.
func few(s string, c *sight) bool {
	n := c.Node
	if n.Op != known.Length || !n.Some || n.N != 0 && n.N != 4 || n.More != nil || n.Text != "" || strings.IndexByte(s[c.Start:c.End], '-') >= 0 {
		return false
	}
	if b := s[c.End-1] | 0x20; b == 's' || b == 'a' || b == '.' { // "days", "millennia", "a few hrs."
		return false
	}
	return c.Rule == "length" && !strings.HasSuffix(s[c.Start:c.End], "while") && !strings.HasSuffix(s[c.Start:c.End], "time")
}

// apart drops what is only written in one piece: "5Mar12", "2h".
func apart(s string, c *sight) bool {
	return (c.Rule == "casual-glued" || c.Rule == "length-short") && strings.IndexByte(s[c.Start:c.End], ' ') >= 0
}

// amidNumbers reports whether a number stands in a row of others, "2012 80 10",
// or behind a dash and one that is no day and no year, "32 - 2015".
func amidNumbers(s string, c *sight) bool {
	if number(c.next) {
		if next, _ := nextWord(s[min(len(s), c.End+1+len(c.next)):]); number(next) {
			return true
		}
	}
	before, dash := strings.CutSuffix(s[:c.Start], " - ")
	if !dash || c.JoinsLeft {
		return false
	}
	word := lastWord(before)
	return len(word) <= 2 && number(word)
}

func number(word string) bool {
	for i := range len(word) {
		if !text.IsDigit(word[i]) {
			return false
		}
	}
	return word != ""
}
