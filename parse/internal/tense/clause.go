package tense

import "github.com/bbdb26f0/annals/parse/internal/text"

// maxCue bounds the words that are looked at, in bytes; a longer one is no verb,
// and a text without blanks would be read again for each expression in it.
const maxCue = 32

// reach is how many words away a verb may stand, and room how many more belong
// to its group.
const (
	reach = 14
	room  = 4
)

// A clause holds the words around an expression in its sentence, read as far as
// they are asked for.
type clause struct {
	words    *Words
	text     string
	from, to int // the expression, then the edges of what has been read
	left     [reach + room]role
	right    [reach + room]role
	nl, nr   int
	endl     bool
	endr     bool
}

// l gives the roles of the word that stands k words before the expression.
func (c *clause) l(k int) role {
	if uint(k) < uint(c.nl) {
		return c.left[k]
	}
	return c.readTo(k)
}

// readTo reads on until l knows the k-th word. It is apart so that l is inlined,
// which mostly asks for what has been read.
func (c *clause) readTo(k int) role {
	for c.nl <= k && !c.endl {
		c.endl = c.nl == len(c.left) || !c.readLeft()
	}
	if k < 0 || k >= c.nl {
		return 0
	}
	return c.left[k]
}

// r is l for the words behind the expression.
func (c *clause) r(k int) role {
	for c.nr <= k && !c.endr {
		c.endr = c.nr == len(c.right) || !c.readRight()
	}
	if k < 0 || k >= c.nr {
		return 0
	}
	return c.right[k]
}

// word gives the roles of the k-th word on the left where back is 1, on the right
// where it is -1. A function value in its place takes a third more time.
func (c *clause) word(back, k int) role {
	if back > 0 {
		return c.l(k)
	}
	return c.r(k)
}

func (c *clause) readLeft() bool {
	s, i := c.text, c.from
	if i > 0 && s[i-1] == ' ' { // as most words stand
		if from, r, capital, ok, plain := c.words.roles.FindBefore(s, i-1); plain {
			c.left[c.nl], c.from = c.words.judge(s[from:i-1], role(r), capital, ok), from
			c.nl++
			return true
		}
	}
	for i > 0 && !text.IsWord(s[i-1]) {
		i--
		if stops(s, i) {
			return false
		}
	}
	j := i
	i = text.LettersBefore(s, i, max(0, i-maxCue-1))
	for i > 0 && (text.IsWord(s[i-1]) || s[i-1] == '\'') {
		if i--; j-i > maxCue {
			return false
		}
	}
	if i == j || j-i > maxCue {
		return false
	}
	c.left[c.nl], c.from = c.words.at(s, i, j), i
	c.nl++
	return true
}

func (c *clause) readRight() bool {
	s, i := c.text, c.to
	for i < len(s) && !text.IsWord(s[i]) {
		if stops(s, i) {
			return false
		}
		i++
	}
	j := i
	i = text.LettersBehind(s[:min(len(s), i+maxCue+1)], i)
	for i < len(s) && (text.IsWord(s[i]) || s[i] == '\'' && i+1 < len(s) && text.IsWord(s[i+1])) {
		if i++; i-j > maxCue {
			return false
		}
	}
	if i == j || i-j > maxCue {
		return false
	}
	c.right[c.nr], c.to = c.words.at(s, j, i), i
	c.nr++
	return true
}

// stops reports whether the byte at i ends a sentence.
func stops(s string, i int) bool {
	switch s[i] {
	case ';', '?', '!':
		return true
	case '\n':
		return i > 0 && s[i-1] == '\n'
	case '.':
		return i+1 >= len(s) || (s[i+1] == ' ' || s[i+1] == '\n' || s[i+1] == '"') && i > 2 && text.IsWord(s[i-2]) && text.IsWord(s[i-3])
	}
	return false
}

// before gives the side by the nearest verb on the left, and how many words
// stand between.
func (c *clause) before() (dir int8, away int) {
	if c.l(0)&as != 0 && c.l(1)&soon != 0 && c.l(2)&as != 0 {
		return 1, 0 // "as soon as Friday"
	}
	if k := c.fixed(); k > 0 {
		return c.unlessHad(k, 1), k
	}
	ends := c.l(0)&until != 0
	for k := range reach {
		if ends && c.l(k)&onward != 0 {
			return 1, k
		}
		if d := c.side(k, 1); d != 0 {
			return d, k
		}
	}
	if ends && c.l(0)&to == 0 && c.nl > 1 {
		return 1, reach // "no rise until the autumn"
	}
	return 0, 0
}

// fixed gives how many words before the expression it is fixed for a time to
// come, "set a hearing on the claims for May 3"; 0 for not.
func (c *clause) fixed() int {
	if c.l(0)&aim == 0 {
		return 0
	}
	for k := 1; k < reach; k++ {
		switch r := c.l(k); {
		case r&fix != 0:
			return k
		case r&(future|present|is|had|feat) != 0 || r&past != 0 && r&toward == 0:
			return 0
		}
	}
	return 0
}

// behind gives the side by the nearest verb on the right.
func (c *clause) behind() (dir int8, away int) {
	for k := range reach {
		if d := c.side(k, -1); d != 0 {
			return d, k
		}
	}
	return 0, 0
}

// side judges the k-th word with the words of its group; the one before it in
// the text is the k+back-th.
func (c *clause) side(k, back int) int8 {
	r := c.word(back, k)
	switch {
	case r == 0 || r&neither != 0:
		return 0
	case r&toward != 0 && c.word(back, k-back)&to != 0 && k-back >= 0 && (back > 0 || r&past == 0 || c.word(back, k+back)&is != 0):
		return c.unlessHad(k, back) // but "on Friday they agreed to go"
	case r&urge != 0 && back > 0 && c.urges(k):
		return c.unlessHad(k, back)
	case r&future != 0:
		if c.word(back, k-back)&perfect != 0 && k-back >= 0 {
			return -1 // "may have left"
		}
		return c.unlessHad(k, back)
	case r&is != 0 && k-back >= 0 && c.word(back, k-back)&to != 0:
		return 1 // "is to resume"
	case r&present != 0:
		return c.arranged(k, back)
	case r&past != 0:
		return c.participle(k, back)
	}
	return 0
}

// urges reports whether "to" stands within some words of the k-th before.
func (c *clause) urges(k int) bool {
	for i := k - 1; i >= max(0, k-5); i-- {
		if c.l(i)&inf != 0 {
			return true
		}
	}
	return false
}

// unlessHad turns what looks ahead around where it stood in the past perfect:
// "had been due to expire". A modal between them begins a clause of its own.
func (c *clause) unlessHad(k, back int) int8 {
	for i := 1; i <= 3; i++ {
		if c.word(back, k+i*back)&had != 0 {
			return -1
		}
	}
	return 1
}

// arranged judges a verb in the present tense: what it tells lies ahead, unless
// it is a noun or an infinitive.
func (c *clause) arranged(k, back int) int8 {
	switch before := c.word(back, k+back); {
	case before&to != 0 && c.word(back, k+2*back)&(future|toward) != 0:
		return c.unlessHad(k+2*back, back)
	case before&(article|past|be|to) != 0:
		return 0
	}
	return 1
}

// participle judges a past form: of the passive "will be named", of the present
// "is heard", of an attribute "a still unspecified date", or a past tense.
func (c *clause) participle(k, back int) int8 {
	i := k + back
	for c.word(back, i)&adverb != 0 {
		i += back
	}
	switch before := c.word(back, i); {
	case before&be != 0:
		for i += back; c.word(back, i)&adverb != 0; {
			i += back
		}
		if c.word(back, i)&(future|to) != 0 {
			return 1
		}
	case before&is != 0 || before&article != 0:
		return 0
	}
	return -1
}
