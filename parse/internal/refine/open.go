package refine

import (
	"strings"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/text"
)

// An Opening tells how the words before an expression open its interval.
type Opening uint8

// The openings.
const (
	Closed    Opening = iota
	OpenSince         // from its beginning on: "since 2019"
	OpenAfter         // from its end on: "after 2019"
	OpenUntil         // up to its end: "until 2019"
	OpenAhead         // up to its beginning: "before 2019"
	OpenBy            // up to some moment in it: "by 2019"
)

// Opens reads the one or two words before a candidate.
func (w *Words) Opens(s string, c *Candidate) Opening {
	beside := w.beside(s, c)
	if beside&(Since|Behind|Until|Ahead|By|Onto) == 0 {
		return Closed // as most are, without a second look at the word
	}
	if w.modifies(s[c.End:], beside) {
		return Closed
	}
	i := c.Start
	for k := range 3 {
		role := beside
		if k == 0 && c.plainFrom > 0 {
			i = c.plainFrom
		} else {
			for i > 0 && s[i-1] == ' ' {
				i--
			}
			end := i
			i = text.LettersBefore(s, i, max(0, i-maxWord))
			role = w.roleAt(s, i, end)
		}
		switch {
		case role&Since != 0:
			return OpenSince
		case role&Behind != 0:
			return OpenAfter
		case role&Until != 0:
			return OpenUntil
		case role&Ahead != 0:
			return OpenAhead
		case role&By != 0:
			return OpenBy
		case role&Onto == 0:
			return Closed
		}
	}
	return Closed
}

// modifies reports whether a candidate, given the word before it and the text
// behind it, says more of a noun, so that a preposition is that noun's: "after
// Monday's attack", "before the 2005 election".
func (w *Words) modifies(behind string, before Role) bool {
	next, lower := nextWord(behind)
	return Owns(behind) || before&Determiner != 0 && lower && w.role(next)&(Follow|NotPlural|Closes) == 0
}

// Owns reports whether the text behind an expression makes it an owner: "Monday's".
func Owns(behind string) bool {
	rest, ok := strings.CutPrefix(behind, "'")
	if !ok {
		rest, ok = strings.CutPrefix(behind, "’")
	}
	return ok && rest != "" && text.IsLetter(rest[0])
}

// AnySuch reports whether a candidate is one of many of its kind, "on a Friday in
// May", rather than that of a noun, "in a Friday statement".
func (w *Words) AnySuch(s string, c *Candidate) bool {
	if w.beside(s, c)&Indefinite == 0 || Owns(s[c.End:]) {
		return false
	}
	next, _ := nextWord(s[c.End:])
	return next == "" || w.role(next)&Follow != 0
}

// Leads reads the word before a length at byte i of s, past what makes it
// approximate: "in about two weeks".
func (w *Words) Leads(s string, i int) known.Lead {
	switch role := w.role(lastWord(s[:i])); {
	case role&Lead != 0:
		return known.LeadTo
	case role&Within != 0:
		return known.LeadWithin
	}
	return known.LeadNone
}
