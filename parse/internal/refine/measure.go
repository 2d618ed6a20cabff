package refine

import (
	"strings"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/text"
	"github.com/bbdb26f0/annals/parse/interval"
)

// joined drops "last-minute" of "the last-minute deal".
func joined(s string, c *sight) bool {
	n := c.Node
	return (n.Op == known.Period && n.N == 1 && !n.Some || n.Op == known.Relative) && n.Unit <= interval.Minute && strings.Contains(s[c.Start:c.End], "-")
}

// named drops the weekday of "the Sunday Times", the season of "the Arab
// Spring" and "Ed Winter", and "DEC" as the name of something.
func (w *Words) named(s string, c *sight) bool {
	n := c.Node
	capital := s[c.Start] >= 'A' && s[c.Start] <= 'Z'
	if n.Op != known.Fields || !capital {
		return false
	}
	switch n.Has {
	case known.HasWeekday:
		return c.next != "" && !c.lower && w.role(c.next)&Masthead != 0
	case known.HasMonth:
		return c.before&Determiner != 0 && c.End-c.Start <= 4 && allCaps(s[c.Start:c.End])
	case known.HasSeason:
		return nameBefore(s, c) && (c.next == "" || c.lower)
	case known.HasPart:
		return nameBefore(s, c) && (c.next != "" && !c.lower && text.IsLetter(c.next[0]))
	}
	return false
}

// nameBefore reports whether a capitalised word stands before c, amid a sentence.
func nameBefore(s string, c *sight) bool {
	if c.word == "" || c.word[0] < 'A' || c.word[0] > 'Z' || allCaps(s[c.Start:c.End]) || s[c.Start-1] != ' ' {
		return false
	}
	head := strings.TrimRight(s[:c.Start-1-len(c.word)], " ")
	return head != "" && c.Start-1-len(c.word) > len(head) && text.IsWord(head[len(head)-1])
}

// shared reports whether another ordinal and what both count begin s: "the 17th
// and 18th centuries", "the 4th and 5th floors".
func shared(s string) bool {
	word, _ := nextWord(s)
	if word == "" {
		return false
	}
	rest := s[1+len(word):]
	word, _ = nextWord(rest)
	if len(word) < 3 || !text.IsDigit(word[0]) || !text.IsLetter(word[len(word)-1]) {
		return false
	}
	noun, lower := nextWord(rest[1+len(word):])
	return lower && strings.HasSuffix(noun, "s")
}

// cutShort drops "the day before last" of "the day before last Tuesday's vote".
func cutShort(c *sight) bool {
	return c.Rule == "after-next" && c.next != "" && !c.lower && text.IsLetter(c.next[0])
}

// anyTime drops "the time" where no preposition puts anything at it: "all the time".
func anyTime(c *sight) bool {
	return c.Node.Op == known.Vague && c.Node.Sub == 1 && c.before&(Season|Titled) == 0
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
