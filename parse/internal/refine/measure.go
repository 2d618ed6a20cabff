package refine

import (
	"strings"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// joined drops "last-minute" of "the last-minute deal".
func joined(s string, c *sight) bool {
	n := c.Node
	return (n.Op == known.Period && n.N == 1 && !n.Some || n.Op == known.Relative) && n.Unit <= interval.Minute && strings.Contains(s[c.Start:c.End], "-")
}

// outwit drops the "around" of "get around Wednesday's ruling".
func outwit(s string, c *sight) bool {
	return c.Rule == "around" && c.Node.Has == known.HasWeekday && strings.HasPrefix(s[c.End:], "'s")
}

// during keeps "over two years" from meaning more than two where nothing
// before it says that it counts: "paid over two years".
func (w *Words) during(s string, c *sight) bool {
	n := c.Node
	if n.Op != known.Length || n.Mod != "MORE_THAN" || n.N < 2 && !n.Some || !strings.EqualFold(firstWord(s[c.Start:c.End]), "over") {
		return false
	}
	return c.before&Over == 0
}
