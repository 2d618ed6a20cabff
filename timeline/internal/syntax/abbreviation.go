package syntax

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed abbreviations.txt
var abbreviationData string

//go:embed prefixes.txt
var prefixData string

//go:embed starters.txt
var starterData string

// An abbreviation class tells whether a sentence may end after an abbreviation.
type abbreviationClass uint8

const (
	noAbbreviation abbreviationClass = iota
	beforeName                       // "Mr.": a sentence never ends after it
	beforeNumber                     // "No. 5": no sentence ends before a number
	beforeAny                        // "U.S.", "Inc.": only words that start sentences end one
	beforeTime                       // "p.m.", "etc.": only words of time go on
)

// abbreviations are the abbreviations without the final stop. Lower case ones
// stand for all cases.
var abbreviations = sync.OnceValue(func() map[string]abbreviationClass {
	classes := map[string]abbreviationClass{
		"[name]": beforeName, "[number]": beforeNumber, "[any]": beforeAny, "[time]": beforeTime,
	}
	table := map[string]abbreviationClass{}
	for name, class := range classes {
		for _, a := range section(abbreviationData, name) {
			table[strings.TrimSuffix(a, ".")] = class
		}
	}
	return table
})

// The word lists of the splitter and of the tokenizer.
var (
	prefixes = sync.OnceValue(func() map[string]bool { return set(section(prefixData, "")) })
	starters = sync.OnceValue(func() map[string]bool { return set(section(starterData, "[start]")) })
	times    = sync.OnceValue(func() map[string]bool { return set(section(starterData, "[time]")) })
	speech   = sync.OnceValue(func() map[string]bool { return set(section(starterData, "[speech]")) })
)

func set(words []string) map[string]bool {
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}

// section returns the words under a heading of a data file without comments.
func section(data, heading string) []string {
	var words []string
	current := ""
	for line := range strings.Lines(data) {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "["):
			current = line
		case current == heading:
			words = append(words, strings.Fields(line)...)
		}
	}
	return words
}

// maxAbbreviation bounds the length of abbreviations, in bytes.
const maxAbbreviation = 12

// abbreviationOf tells what kind of abbreviation the last word of s is; the
// stop after it is left out.
func abbreviationOf(s string) abbreviationClass {
	from := len(s)
	for from > 0 && len(s)-from <= maxAbbreviation {
		r, size := utf8.DecodeLastRuneInString(s[:from])
		if !isWordRune(r) && r != '.' && r != '\'' && r != '&' {
			break
		}
		from -= size
	}
	w := s[from:]
	if w == "" || len(w) > maxAbbreviation {
		return noAbbreviation
	}
	if class := abbreviations()[w]; class != noAbbreviation {
		return class
	}
	if class := abbreviations()[strings.ToLower(w)]; class != noAbbreviation {
		return class
	}
	if isInitials(w) && !strings.HasSuffix(s[:from], "-") {
		return beforeAny
	}
	return noAbbreviation
}

// isInitials tells whether w is letters with stops between them: "J", "U.S", "p.m".
func isInitials(w string) bool {
	if len(w) == 1 {
		return isUpper(w[0]) && w != "I"
	}
	if len(w)%2 == 0 {
		return false
	}
	for i := range len(w) {
		if i%2 == 0 != isASCIILetter(w[i]) || i%2 == 1 && w[i] != '.' {
			return false
		}
	}
	return true
}

// endsInAbbreviation tells whether the stop after s belongs to its last word.
// At the end of a sentence the stop of an abbreviation such as "Inc." is the
// stop of the sentence; that of "U.S." stays with the letters.
func endsInAbbreviation(s string, final bool) bool {
	class := abbreviationOf(s)
	if !final || class == noAbbreviation {
		return class != noAbbreviation
	}
	return strings.LastIndexByte(s, '.') > 0
}
