// Package tense tells from the words around an expression on which side of the
// reference it lies. It looks for the nearest verb with the words that belong to
// it, not for a parse: HeidelTime gained four points of value on news by no more
// than the nearest verb.
package tense

import (
	"strings"

	"github.com/bbdb26f0/annals/parse/internal/text"
)

// A role is what a word can be in a clause; a word may have several.
type role uint32

const (
	past role = 1 << iota
	future
	neither // ends like a past form and is none
	toward  // looks ahead where "to" follows: "agreed to buy"
	onward  // looks ahead to what "until" follows: "extended until"
	present // a verb that in the present tense tells of what is arranged: "they meet Monday"
	be      // "be"
	is      // a present form of it: "is heard"
	had     // begins a past perfect: "had been due"
	article // stands before a noun, not before a verb
	adverb  // may stand amid a group of verbs
	perfect // behind a modal it looks back: "may have left"
	until   // a preposition that what is onward goes with
	soon    // "as soon as", "as early as"
	as      // around those
	to      // behind what is toward
	urge    // looks ahead where somebody and "to" follow: "urged them to vote"
	inf     // that "to"
	aim     // before a day that lies ahead: "a march for Friday"
	fix     // looks ahead where an aim stands right before the day: "set a hearing for May 3"
	feat    // what has been set is no date: "set a record for June"
	lowered // only counts in lower case: "may"
)

// roleNames are the lines of a tense file, in the order of the roles.
const roleNames = "past future neither toward onward present be is had article adverb perfect until soon as to urge inf aim fix feat lower"

// A Words holds the cues of a language: words that show past or future.
type Words struct {
	roles  text.Table
	suffix []string // endings of past forms
}

// Read reads a tense file: lines "past: words ...", "future: words ..." and so
// on by the roles above, "suffix: endings ...", with # comments. A kind that there is
// not is an error.
func Read(data string) (*Words, error) {
	roles, suffix, err := text.Roles(data, roleNames, "suffix")
	return &Words{roles: roles, suffix: suffix}, err
}

// A Side tells on which side of the reference an expression lies. The zero Side
// does not tell.
type Side struct {
	Dir  int8 // -1 for past, +1 for future
	Sure bool // a past form stands right before the expression: "ended Jan. 31"
	Far  bool // the cue is some words away, or there is none
}

// atHand is how many words may stand between an expression and a verb that it
// surely belongs to.
const atHand = 4

// Side judges by the cue nearest to s[start:end] in its sentence, one on the
// left before one on the right.
func (w *Words) Side(s string, start, end int) Side {
	c := clause{words: w, text: s, from: start, to: end}
	if d, k := c.before(); d != 0 {
		return Side{d, d < 0 && c.l(0)&past != 0 && c.l(0)&onward == 0, k > atHand}
	}
	d, k := c.behind()
	return Side{d, false, d == 0 || k > atHand}
}

// Aims reports whether the word before s[start:] puts that day ahead: "for Friday".
func (w *Words) Aims(s string, start int) bool {
	c := clause{words: w, text: s, from: start, to: start}
	return c.l(0)&aim != 0
}

// at gives the roles of the word [from, to) of s.
func (w *Words) at(s string, from, to int) role {
	r, capital, ok := w.roles.Find(s, from, to)
	return w.judge(s[from:to], role(r), capital, ok)
}

// judge gives the roles of a word that a language lists with role r, if it does;
// one that ends like a past form is one.
func (w *Words) judge(word string, r role, capital, listed bool) role {
	if listed {
		if !capital || r&lowered == 0 {
			return r
		}
		return 0 // the month of May
	}
	if capital { // a capitalised word is a name more often than a verb
		return 0
	}
	for _, e := range w.suffix {
		if len(word) > len(e)+2 && strings.HasSuffix(word, e) {
			return past
		}
	}
	if len(word) > 4 && strings.HasSuffix(word, "ly") {
		return adverb
	}
	return 0
}
