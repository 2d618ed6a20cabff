package refine

import (
	"strings"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/text"
	"github.com/bbdb26f0/annals/parse/interval"
)

// Unlikely reports whether a candidate looks like a time but probably is none:
// part of a name, a price, a score, a word that means something else.
func (w *Words) Unlikely(s string, of *Candidate) bool {
	beside := w.look(s, of)
	c := &beside
	if w.gluedLeft(s, c) || gluedRight(s, c) || w.weak(s, c) || w.casual(s, c) || apart(s, c) {
		return true
	}
	// What is asked of one kind of node only is not asked of the others, which
	// have no more to do than to say so: a third of the time that this takes.
	switch c.Node.Op {
	case known.Fields:
		return w.notYear(s, c) || w.notDay(s, c) || w.greeting(s, c) || goesOn(s, c) || firstName(s, c) ||
			w.counts(s, c) || outwit(s, c) || w.named(s, c) || pointless(s, c)
	case known.Length:
		return w.age(s, c) || w.rate(s, c) || goesOn(s, c) || w.accounts(s, c) || w.during(s, c) || pointless(s, c) || few(s, c)
	}
	return w.age(s, c) || w.greeting(s, c) || title(s, c) || goesOn(s, c) || mixedCase(s, c) || w.counts(s, c) ||
		joined(s, c) || anyTime(c) || cutShort(c) || pointless(s, c)
}

func firstDigit(s string, c *sight) bool { return text.IsDigit(s[c.Start]) }
func lastDigit(s string, c *sight) bool  { return text.IsDigit(s[c.End-1]) }

// gluedLeft finds what stands right before a candidate and makes it something
// else: "$1999", "C-130", "v10.4", "x@2012".
func (w *Words) gluedLeft(s string, c *sight) bool {
	if c.Start == 0 {
		return false
	}
	b := s[c.Start-1]
	switch {
	case text.IsLetter(b) || text.IsDigit(b):
		return true
	case b == '@' || b == '_' || b == '\\' || b == '=':
		return true
	case b == '\'' && s[c.Start] == b: // a quotation that begins with a number
		return true
	case b == '#':
		return true
	case b == '$' || b == '&' || b == '+':
		return firstDigit(s, c)
	case b >= 0x80:
		return firstDigit(s, c) && (strings.HasSuffix(s[:c.Start], "£") || strings.HasSuffix(s[:c.Start], "€") || strings.HasSuffix(s[:c.Start], "¥") || strings.HasSuffix(s[:c.Start], "−"))
	case b == '.' || b == '/' || b == ',' || b == ':':
		return firstDigit(s, c) && c.Start > 1 && text.IsWord(s[c.Start-2])
	case b == '-':
		if c.Start < 2 || !text.IsWord(s[c.Start-2]) {
			return false
		}
		if c.JoinsLeft {
			return false
		}
		word := lastWord(s[:c.Start-1])
		return firstDigit(s, c) && w.role(word)&Prefix == 0
	case b == ' ' && c.Start > 1 && s[c.Start-2] == '$':
		return firstDigit(s, c)
	}
	return false
}

// gluedRight is gluedLeft for what stands right behind: "50%", "2000-seat", "5kg".
func gluedRight(s string, c *sight) bool {
	if c.End >= len(s) {
		return false
	}
	b := s[c.End]
	next := byte(0)
	if c.End+1 < len(s) {
		next = s[c.End+1]
	}
	switch {
	case text.IsLetter(b) || text.IsDigit(b):
		return true
	case b == '%' || b == '$' || b == '@' || b == '_':
		return true
	case b == '-' || b == '/':
		return !c.JoinsRight && lastDigit(s, c) && text.IsWord(next)
	case b == '.' || b == ',' || b == ':':
		return lastDigit(s, c) && text.IsDigit(next)
	}
	return false
}

// weak drops a word that mostly means something else and has no evidence
// beside it: "may", "march", "sun", "fall".
func (w *Words) weak(s string, c *sight) bool {
	if !c.Node.Weak || c.Node.Has == known.HasYear {
		return false
	}
	before := c.before
	switch {
	case c.Node.Op != known.Length && (!c.Node.Swap || c.Node.Has&known.HasHour != 0) && alone(s, c):
		return false // who asks about "mon" and nothing else means the day
	case c.Node.Op == known.Length: // "a second attack"
		next := c.next
		return next != "" && before&Season == 0
	case c.Node.Has == known.HasWeekday:
		return before&Weekday == 0
	case c.Node.Has == known.HasSeason || c.Node.Has&known.Clock != 0:
		if c.Node.Has == known.HasSeason && (c.behind&Seasonal != 0 || w.role(c.next)&Seasonal != 0 || c.Node.Sym == "SP" && inSpring(s, c)) {
			return false
		}
		return before&Season == 0 || followedBy(s[c.End:], "of")
	}
	if c.Node.Low && c.Node.Has == known.HasMonth {
		return before&Lower == 0
	}
	if before&Determiner != 0 && c.lower && c.behind&(Follow|Onto|Titled|Separator|NotPlural) == 0 && c.End-c.Start > 2 && !c.Node.Low {
		return false // "the March vote"
	}
	return before&Evidence == 0
}

// inSpring reports whether an article makes a spring a season: not that of water.
func inSpring(s string, c *sight) bool {
	return s[c.Start]|0x20 == 't' && c.behind&(Onto|Titled|Separator) == 0
}

// alone reports whether a candidate is all that there is.
func alone(s string, c *sight) bool {
	return strings.TrimSpace(s[:c.Start]) == "" && strings.Trim(s[c.End:], " \n.!?") == ""
}

// age drops "44 years old", "a six-year-old boy": a length, but no time.
func (w *Words) age(s string, c *sight) bool {
	if c.Node.Op != known.Length && c.Node.Op != known.Period {
		return false
	}
	rest := strings.TrimLeft(s[c.End:min(len(s), c.End+8)], " -")
	next, _ := nextWord(" " + rest)
	return w.role(next)&Age != 0
}

// greeting drops "good morning" and "in his 90s", an age.
func (w *Words) greeting(s string, c *sight) bool {
	n, before := c.Node, c.before
	switch {
	case n.Has&known.Clock == known.HasPart && n.In == nil && n.Has&^known.Clock == 0:
		return before&NotPart != 0 || (c.Rule == "the-part" || c.Rule == "bare-part" && before&Determiner != 0) && c.behind&(Behind|Ahead) != 0 || c.word == "a" && c.Start > 1 && w.rated(s[:c.Start-len("a ")])
	case n.Has == known.HasDecade && n.ShortYear:
		return before&Possessive != 0 || c.word != "" && w.role(lastWord(s[:strings.LastIndex(s[:c.Start], c.word)]))&Possessive != 0 // "in his early 30s"
	case n.Op == known.Relative && n.Text == "topic":
		return followedBy(s[c.End:], "of") || c.End+1 < len(s) && s[c.End] == '-' && text.IsLetter(s[c.End+1])
	}
	return false
}

// rate drops "$2 million a year" and "three-quarters of the food": no stretch
// of time is meant.
func (w *Words) rate(s string, c *sight) bool {
	n := c.Node
	if n.Op != known.Length {
		return false
	}
	if n.Unit == interval.Quarter {
		return followedBy(s[c.End:], "of") && !n.Some || n.Some && n.N == 0
	}
	article := s[c.Start] == 'a' && c.Start+1 < c.End && s[c.Start+1] == ' '
	return article && w.rated(s[:c.Start])
}

// rated reports whether an amount ends s.
func (w *Words) rated(s string) bool {
	word := lastWord(s)
	return w.role(word)&Rate != 0 || word != "" && text.IsDigit(word[len(word)-1])
}

// accounts keeps "the year" a length only where its end follows: "the year
// ended Sept. 30".
func (w *Words) accounts(s string, c *sight) bool {
	if c.Node.Op != known.Length || c.Node.Text != "accounts" {
		return false
	}
	return c.behind&Closes == 0
}

// firstName drops "Jan" and "Sun" before another name: "Jan Smith".
func firstName(s string, c *sight) bool {
	if c.End-c.Start > 3 || c.Node.Op != known.Fields || c.Node.Has != known.HasMonth && c.Node.Has != known.HasWeekday || allCaps(s[c.Start:c.End]) {
		return false
	}
	next, lower := c.next, c.lower
	return next != "" && !lower && text.IsLetter(next[0]) && s[c.Start] >= 'A' && s[c.Start] <= 'Z'
}

// mixedCase drops "a good Friday", which is no Good Friday.
func mixedCase(s string, c *sight) bool {
	if c.Node.Op != known.Holiday || s[c.Start] < 'a' || s[c.Start] > 'z' {
		return false
	}
	first := firstWord(s[c.Start:c.End])
	return first != "the" && len(first) < c.End-c.Start && strings.ToLower(s[c.Start:c.End]) != s[c.Start:c.End]
}

// counts drops the hour of "Friday at 3 locations" and the past of "the past
// two presidents": what follows is counted or described.
func (w *Words) counts(s string, c *sight) bool {
	next, lower := c.next, c.lower
	switch {
	case next == "" || c.behind&Follow != 0 || c.behind&NotPlural != 0:
		return false
	case c.Rule == "date-time" && c.Node.Has&known.HasMinute != 0 && c.Node.Minute == 0 && !c.Node.Morning && !c.Node.Evening && lastDigit(s, c):
		return lower && strings.HasSuffix(next, "s") && !strings.Contains(s[c.Start:c.End], ":")
	case c.Node.Op == known.Vague && c.Node.Sym == "PAST_REF":
		return strings.HasSuffix(s[c.Start:c.End], "past")
	}
	return false
}

// goesOn drops "two days before" where what it counts from follows.
func goesOn(s string, c *sight) bool {
	if c.Node.Op == known.Shift && c.Node.Text == "from" { // "two days from 3 to 5 March"
		return c.behind&Separator != 0 || c.JoinsRight
	}
	if c.Node.Op == known.Shift && c.Node.Base == known.Container && Owns(s[c.End:]) {
		return true // "two days after Monday's vote"
	}
	if c.Node.Text != "alone" || c.End == len(s) {
		return false
	}
	return s[c.End] == ' ' || s[c.End] == '\n' || s[c.End] == '-'
}

// title drops "This Week", "Today" as the name of a programme or paper: every
// word with a capital letter, in the middle of a sentence.
func title(s string, c *sight) bool {
	n := c.Node
	if n.Op != known.Relative || n.N > 0 || c.Start < 2 || s[c.Start] < 'A' || s[c.Start] > 'Z' || allCaps(s[c.Start:c.End]) {
		return false
	}
	for i := c.Start; i < c.End; i++ {
		if s[i] == ' ' && i+1 < c.End && s[i+1] >= 'a' && s[i+1] <= 'z' {
			return false
		}
	}
	before := strings.TrimRight(s[:c.Start], " \"'`“‘")
	if before == "" {
		return false
	}
	last := before[len(before)-1]
	return text.IsLetter(last) && (strings.Contains(s[c.Start:c.End], " ") || lastWord(before) == strings.ToUpper(lastWord(before)))
}

func allCaps(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 'a' && r <= 'z' }) < 0 && s == strings.ToUpper(s)
}

// notDay drops "the 7th" before a name or noun: "the 7th Fleet".
func (w *Words) notDay(s string, c *sight) bool {
	if c.Node.Op != known.Fields || c.Node.Has != known.HasDay {
		return false
	}
	next := c.next
	return next != "" && c.behind&Follow == 0 || shared(s[c.End:])
}

// notYear drops a number of four digits that counts or names something.
func (w *Words) notYear(s string, c *sight) bool {
	n := c.Node
	if n.Op != known.Fields || n.Has != known.HasYear || !n.Weak {
		return false
	}
	before := c.before
	if before&Against != 0 || amidNumbers(s, c) {
		return true
	}
	if c.Start > 0 && s[c.Start-1] == '-' && w.role(lastWord(s[:c.Start-1]))&Prefix != 0 {
		return false // "post-1959 politics"
	}
	evidence := before&Evidence != 0 || c.JoinsLeft || c.JoinsRight || between(s, c)
	next, lower := c.next, c.lower
	if n.Year%100 == 0 && before&Partitive != 0 {
		evidence = c.JoinsLeft || c.JoinsRight // "a hall of 2000 seats"
	}
	if lower && len(next) > 3 && strings.HasSuffix(next, "s") && !strings.HasSuffix(next, "ss") && c.behind&NotPlural == 0 && !evidence && before&Determiner == 0 {
		return true
	}
	if before&Quantity != 0 && lower && !evidence {
		return true
	}
	if n.Year >= 1900 && n.Year < 2060 {
		return false
	}
	if n.Year >= 1500 && n.Year < 1900 && (next == "" || before&Determiner != 0 || c.behind&NotPlural != 0) {
		return false // numbers of this size are mostly written with a comma when they count
	}
	return !evidence || n.Year >= 2200 || n.Year < 1000
}

// between reports whether punctuation stands on both sides: "(1861)", ", 1861,".
func between(s string, c *sight) bool {
	before := strings.TrimRight(s[:c.Start], " ")
	return before != "" && strings.ContainsRune(",(;\n", rune(before[len(before)-1])) &&
		(c.End == len(s) || strings.ContainsRune(",);.\n", rune(s[c.End])))
}

// maxWord bounds the words that are looked at, in bytes: a text without blanks
// would be read again for each expression in it.
const maxWord = 64

// lastWord gives the word that ends s, with nothing but blanks behind it.
func lastWord(s string) string {
	from, to := wordBefore(s, len(s))
	return s[from:to]
}

// wordBefore gives where the word before byte i, or before the blanks there, stands.
func wordBefore(s string, i int) (from, to int) {
	for to = i; to > 0 && (s[to-1] == ' ' || s[to-1] == '\n' || s[to-1] == '"' || s[to-1] == '('); {
		to--
	}
	far := max(0, to-maxWord)
	for from = text.LettersBefore(s, to, far); from > far && text.IsWord(s[from-1]); {
		from--
	}
	return from, to
}

// nextWord gives the word that begins s behind one blank, and whether it is in
// lower case.
func nextWord(s string) (word string, lower bool) {
	if s == "" || s[0] != ' ' {
		return "", false
	}
	i := text.LettersBehind(s, 1)
	for i < len(s) && text.IsWord(s[i]) {
		i++
	}
	word = s[1:i]
	return word, word != "" && word[0] >= 'a' && word[0] <= 'z'
}

func followedBy(s, word string) bool {
	next, _ := nextWord(s)
	return strings.EqualFold(next, word)
}
