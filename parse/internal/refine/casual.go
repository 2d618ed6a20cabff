package refine

import (
	"strings"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// casual drops what even a message does not mean as a time: "day of rest", "all
// year round", "no week", "have a great week", and a unit as the whole text.
func (w *Words) casual(s string, c *sight) bool {
	if c.Class != "CASUAL" || c.Node.Op != known.Length && c.Node.Op != known.Vague {
		return false
	}
	before := c.before
	next, lower := c.next, c.lower
	switch {
	case w.lonely(s, c), before&Several != 0, number(c.word), strings.HasSuffix(s[:c.Start], "' "):
		return true
	case c.Node.Op == known.Vague: // "future returns"
		return lower && strings.HasSuffix(next, "s") && c.behind&NotPlural == 0
	case c.behind&Titled != 0 && !strings.Contains(s[c.Start:c.End], " "):
		return c.word == "" || before&Determiner != 0 || next != "of"
	}
	return c.Node.Op == known.Length && c.Node.Unit > interval.Day && w.wished(s[:c.Start])
}

// lonely reports whether nothing but small words stands beside a candidate: "for
// the year".
func (w *Words) lonely(s string, c *sight) bool {
	if strings.Trim(s[c.End:], " \n.!?") != "" {
		return false
	}
	s = s[:c.Start]
	for range 2 {
		word := lastWord(s)
		if w.role(word)&(Season|Determiner) == 0 {
			break
		}
		s = strings.TrimSuffix(strings.TrimRight(s, " "), word)
	}
	return strings.TrimSpace(s) == ""
}

// wished reports whether s ends in the beginning of a wish, "have a great".
func (w *Words) wished(s string) bool {
	for range 3 {
		word := lastWord(s)
		if w.role(word)&Wish != 0 {
			return true
		}
		s = strings.TrimSuffix(strings.TrimRight(s, " "), word)
	}
	return false
}
