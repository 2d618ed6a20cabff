// Package lexicon reads a language's words: text files that put word forms into
// classes and give them values.
//
// A line that begins in the first column names a class; the indented lines
// below it are entries, forms apart by "|", then "=" and the value:
//
//	MONTH
//		january | jan | jan. = 1
//		may = 5 cap weak
//
// A value is a number, the name of a grain, a symbol in capitals, and flags:
// cap (only with a capital letter), weak (means something else more often, and
// needs evidence beside it), some (a count left open), approx, past, future.
// "#" begins a comment.
package lexicon

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// A DataError says what is wrong in a language file, and where.
type DataError struct {
	File  string
	Line  int // from 1
	Input string
	Why   string
}

func (e *DataError) Error() string {
	return fmt.Sprintf("%s:%d: %q: %s", e.File, e.Line, e.Input, e.Why)
}

// An Entry is one form of one word in one class.
type Entry struct {
	Form  string // lower case; may hold spaces
	Class string
	Value known.Node
	Cap   bool // only with a capital letter
	Line  int
}

// Read reads the entries of a words file.
func Read(file, data string) ([]Entry, error) {
	out := make([]Entry, 0, strings.Count(data, "|")+strings.Count(data, "\n"))
	class := ""
	for i, line := range strings.Split(data, "\n") {
		line, _, _ = strings.Cut(line, "#")
		body := strings.TrimSpace(line)
		fail := func(why string) error { return &DataError{File: file, Line: i + 1, Input: body, Why: why} }
		switch {
		case body == "":
		case line[0] != ' ' && line[0] != '\t':
			if strings.ToUpper(body) != body || strings.ContainsAny(body, " =|") {
				return nil, fail("a class is one word in capitals")
			}
			class = body
		case class == "":
			return nil, fail("an entry before any class")
		default:
			forms, value, _ := strings.Cut(body, "=")
			e, err := readValue(value)
			if err != nil {
				return nil, fail(err.Error())
			}
			e.Class, e.Line = class, i+1
			for form := range strings.SplitSeq(forms, "|") {
				e.Form = strings.TrimSpace(form)
				if e.Form == "" || strings.ToLower(e.Form) != e.Form {
					return nil, fail("a form is in lower case and not empty")
				}
				out = append(out, e)
			}
		}
	}
	return out, nil
}

func readValue(s string) (Entry, error) {
	e := Entry{Value: known.Node{Op: known.Number}}
	for _, f := range strings.Fields(s) {
		if n, err := strconv.Atoi(f); err == nil {
			e.Value.N = n
			continue
		}
		switch f {
		case "cap":
			e.Cap = true
		case "weak":
			e.Value.Weak = true
		case "some":
			e.Value.Some = true
		case "approx":
			e.Value.Approx = true
		case "past":
			e.Value.Dir = -1
		case "future":
			e.Value.Dir = 1
		default:
			if g, err := interval.ParseGrain(f); err == nil {
				e.Value.Unit = g
			} else if isSymbol(f) {
				e.Value.Sym = f
			} else {
				return e, fmt.Errorf("%q is no number, grain, symbol or flag", f)
			}
		}
	}
	return e, nil
}

func isSymbol(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '_' && r != '-' && r != '+'
	}) < 0
}
