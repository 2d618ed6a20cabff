package refine

import (
	"github.com/bbdb26f0/annals/parse/internal/text"
)

// A Role is what a word beside an expression speaks for or against; a word may
// have several.
type Role uint64

// The roles, in the order of roleNames.
const (
	Evidence   Role = 1 << iota // before a month or year that could be another word: "in", "since"
	Against                     // before a number that is none of time: "flight", "page"
	Quantity                    // before a number that counts things: "about", "than"
	Determiner                  // before a year that a plural follows: "the 1996 elections"
	Prefix                      // joined by a hyphen to a date: "pre", "post"
	NotPlural                   // words in -s that are no plural noun: "was"
	Season                      // before a season or part of the day that is also a verb
	Lower                       // before a month in lower case: "in may"
	Weekday                     // before an abbreviated weekday
	Possessive                  // before a decade that is an age: "in his 90s"
	Rate                        // before "a year" as a rate
	Age                         // behind a length that is an age: "old"
	Follow                      // behind "the 7th" when it is a day
	Closes                      // behind a year of accounts: "ended"
	Since                       // opens an interval to the future: "since 2019"
	Behind                      // begins one behind what it names: "after 2019"
	Until                       // opens an interval to the past: "until 2019"
	Ahead                       // ends one before what it names: "before 2019"
	Onto                        // may stand between those and the expression
	Partitive                   // before a round number that counts: "of"
	Opener                      // before a range: "from"
	Separator                   // between the ends of a range: "to"
	Approx                      // before an expression that it makes approximate
	Lead                        // before a length that leads to a day ahead: "in two weeks"
	Within                      // before a length that ends there: "within two weeks"
	Titled                      // behind a bare unit that names something: "day of rest"
	NotPart                     // before a part of the day that dates nothing: "good morning"
	Over                        // before "over two years" where it says more than two
	Several                     // before what is in the plural: "few"
	Seasonal                    // behind a season that is also another word: "the spring offensive"
	Comparing                   // beside "soon" where it is no time: "as soon as"
	Masthead                    // behind a weekday in the name of a paper: "the Sunday Times"
	Wish                        // before "a great week", which is wished and not told
	By                          // ends within what it names: "by Friday"
	Indefinite                  // before a weekday that is any: "on a Friday in May"
)

// roleNames are the lines of a context file.
const roleNames = "evidence against quantity determiner prefix notplural season lower weekday possessive rate age follow closes since behind until ahead onto partitive opener separator approx lead within titled notpart over several seasonal comparing masthead wish by indefinite"

// A Words holds the words that speak for or against a reading, by language. Each
// is looked up once and has all its roles in one word of bits; a map for each role
// took a sixth of the time of an expression.
type Words struct {
	roles text.Table
}

// ReadWords reads a file of lines "evidence: words ...", a role a line, with #
// comments. A role that there is not is an error.
func ReadWords(data string) (*Words, error) {
	roles, _, err := text.Roles(data, roleNames, "")
	return &Words{roles: roles}, err
}

// role gives the roles of a word in whatever case.
func (w *Words) role(word string) Role {
	r, _, _ := w.roles.Find(word, 0, len(word))
	return Role(r)
}

// A sight is a candidate with the words beside it.
type sight struct {
	*Candidate
	word   string // before it, "" for none
	before Role   // of word, in whatever case
	next   string // behind it and one blank, "" for none
	lower  bool   // next begins in lower case
	behind Role   // of next, in lower case only
}

// look reads the words beside a candidate.
func (w *Words) look(s string, c *Candidate) sight {
	x := sight{Candidate: c}
	if from, r, _, _, plain := w.roles.FindBefore(s, c.Start-1); plain && s[c.Start-1] == ' ' {
		x.word, x.before, c.plainFrom = s[from:c.Start-1], Role(r), from
	} else {
		c.plainFrom = 0
		from, to := wordBefore(s, c.Start)
		x.word, x.before = s[from:to], w.roleAt(s, from, to)
	}
	c.before, c.beforeAt = x.before, c.Start+1
	if x.next, x.lower = nextWord(s[c.End:]); x.next != "" {
		if r, capital, _ := w.roles.Find(s, c.End+1, c.End+1+len(x.next)); !capital {
			x.behind = Role(r)
		}
	}
	return x
}

// roleAt gives the roles of the word [from, to) of s in whatever case.
func (w *Words) roleAt(s string, from, to int) Role {
	r, _, _ := w.roles.Find(s, from, to)
	return Role(r)
}

// Compares reports whether "soon" belongs to a comparison or to what follows it:
// "as soon as", "soon after".
func (w *Words) Compares(s string, c *Candidate) bool {
	next, _ := nextWord(s[c.End:])
	return (w.role(next)|w.role(lastWord(s[:c.Start])))&Comparing != 0
}

// Approximates reports whether the word before a candidate makes it approximate:
// "about two years".
func (w *Words) Approximates(s string, c *Candidate) bool {
	return w.beside(s, c)&Approx != 0
}

// beside gives the roles of the word before a candidate, which mostly are known
// since it was found likely.
func (w *Words) beside(s string, c *Candidate) Role {
	if c.beforeAt != c.Start+1 {
		from, to := wordBefore(s, c.Start)
		c.before, c.beforeAt, c.plainFrom = w.roleAt(s, from, to), c.Start+1, 0
	}
	return c.before
}
