package refine

import (
	"strings"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// casual drops what even a message does not mean as a time: "day of rest", "all
// year round", "no week", "have a great week", and a unit as the whole text.
func (w *Words) casual(s string, c *Candidate) bool {
	if c.Class != "CASUAL" {
		return false
	}
	before := w.fold(lastWord(s[:c.Start]))
	next, lower := nextWord(s[c.End:])
	switch {
	case alone(s, c), w.Against[before], strings.HasSuffix(s[:c.Start], "' "):
		return true
	case c.Node.Op == known.Vague: // "future returns"
		return lower && strings.HasSuffix(next, "s") && !w.NotPlural[next]
	case w.Titled[next] && !strings.Contains(s[c.Start:c.End], " "):
		return before == "" || w.Determiner[before] || next != "of"
	}
	return c.Node.Op == known.Length && c.Node.Unit > interval.Day && w.wished(s[:c.Start])
}

// wished reports whether s ends in the beginning of a wish, "have a great".
func (w *Words) wished(s string) bool {
	for range 3 {
		word := lastWord(s)
		if w.Wish[w.fold(word)] {
			return true
		}
		s = strings.TrimSuffix(strings.TrimRight(s, " "), word)
	}
	return false
}
