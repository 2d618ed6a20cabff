package syntax

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed lemmas.txt
var lemmaData string

// A lemmaTable holds the base forms that no rule gives, by kind of tag and form.
type lemmaTable struct {
	verbs, nouns, comparatives, clitics map[string]string
	stems                               map[string]bool // verbs that end in e or a doubled consonant
}

// lemmas reads the table at first use.
var lemmas = sync.OnceValue(func() *lemmaTable {
	return &lemmaTable{
		verbs:        pairsOf("[verb]"),
		nouns:        pairsOf("[noun]"),
		comparatives: pairsOf("[comparative]"),
		clitics:      pairsOf("[any]"),
		stems:        set(section(lemmaData, "[stem]")),
	}
})

// pairsOf reads a section of "lemma: form form ..." lines, one to a line.
func pairsOf(heading string) map[string]string {
	table := map[string]string{}
	lemma := ""
	for _, w := range section(lemmaData, heading) {
		if l, ok := strings.CutSuffix(w, ":"); ok {
			lemma = l
			continue
		}
		table[w] = lemma
	}
	return table
}

// maxLemma bounds the forms that have a lemma of their own, in bytes; longer
// ones are no words.
const maxLemma = 40

// lemma returns the base form of a form with the tag given.
func (t *lemmaTable) lemma(form, tag string) string {
	if len(form) > maxLemma {
		return form
	}
	if strings.HasPrefix(tag, "NNP") {
		return form
	}
	w := strings.ReplaceAll(strings.ToLower(form), "’", "'")
	if l, ok := t.clitics[w+"/"+tag]; ok {
		return l
	}
	switch tag {
	case "VBD", "VBN", "VBG", "VBZ", "VBP", "VB", "MD":
		return t.verb(w, tag)
	case "NNS":
		return t.noun(w)
	case "JJR", "JJS", "RBR", "RBS":
		return t.comparative(w)
	}
	return w
}

func (t *lemmaTable) verb(w, tag string) string {
	if l, ok := t.verbs[w]; ok {
		return l
	}
	switch tag {
	case "VBZ":
		return t.unplural(w)
	case "VBD", "VBN":
		if base, ok := strings.CutSuffix(w, "ied"); ok && len(base) > 1 {
			return base + "y"
		}
		if base, ok := strings.CutSuffix(w, "ed"); ok && len(base) > 1 {
			return t.stem(base)
		}
	case "VBG":
		if base, ok := strings.CutSuffix(w, "ing"); ok && len(base) > 1 {
			return t.stem(base)
		}
	}
	return w
}

func (t *lemmaTable) noun(w string) string {
	if l, ok := t.nouns[w]; ok {
		return l
	}
	if base, ok := strings.CutSuffix(w, "men"); ok {
		return base + "man"
	}
	return t.unplural(w)
}

// unplural removes the ending -s.
func (t *lemmaTable) unplural(w string) string {
	n := len(w)
	switch {
	case n < 3 || !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us"):
		return w
	case strings.HasSuffix(w, "'s"):
		return w[:n-2]
	case n > 4 && strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "xes"),
		strings.HasSuffix(w, "zzes"), strings.HasSuffix(w, "oes") && n > 5:
		return w[:n-2]
	case strings.HasSuffix(w, "ches"):
		if t.stems[w[:n-1]] {
			return w[:n-1]
		}
		return w[:n-2]
	}
	return w[:n-1]
}

// stem restores a verb of two or more bytes from what is left without -ed or -ing: "mak" is "make",
// "stopp" is "stop".
func (t *lemmaTable) stem(base string) string {
	n := len(base)
	switch {
	case t.stems[base]:
		return base
	case t.stems[base+"e"]:
		return base + "e"
	case !hasVowel(base):
		return base
	}
	last, before := base[n-1], base[n-2]
	if last == before {
		if strings.IndexByte("lsfz", last) >= 0 || isVowel(last) || n < 4 {
			return base
		}
		return base[:n-1]
	}
	if needsE(base, last, before) {
		return base + "e"
	}
	return base
}

// needsE tells whether a verb of the stem given ends in e.
func needsE(base string, last, before byte) bool {
	switch last {
	case 'c', 'u', 'v':
		return true
	case 's':
		return before != 's'
	case 'z':
		return before == 'i' || before == 'y'
	case 'g':
		return before == 'r' || before == 'd' || before == 'n' && strings.HasSuffix(base, "eng") ||
			before == 'a' || before == 'l' && strings.HasSuffix(base, "ulg")
	case 'l':
		return strings.IndexByte("bcdfgkptz", before) >= 0
	case 't':
		return before == 'a' && len(base) > 4 && !isVowel(base[len(base)-3]) || strings.HasSuffix(base, "iat") ||
			strings.HasSuffix(base, "eat") && len(base) > 5 || strings.HasSuffix(base, "uat") || strings.HasSuffix(base, "ibut") ||
			strings.HasSuffix(base, "itut") || strings.HasSuffix(base, "ecut")
	case 'r':
		return strings.HasSuffix(base, "uir") || strings.HasSuffix(base, "pir") || strings.HasSuffix(base, "tir") ||
			strings.HasSuffix(base, "par") || strings.HasSuffix(base, "clar") || strings.HasSuffix(base, "sur") ||
			strings.HasSuffix(base, "tur") || strings.HasSuffix(base, "plor")
	case 'd':
		return strings.HasSuffix(base, "lud") || strings.HasSuffix(base, "vid") || strings.HasSuffix(base, "cid") ||
			strings.HasSuffix(base, "ced") && len(base) > 4
	}
	return false
}

func (t *lemmaTable) comparative(w string) string {
	if l, ok := t.comparatives[w]; ok {
		return l
	}
	base, ok := strings.CutSuffix(w, "er")
	if !ok {
		base, ok = strings.CutSuffix(w, "est")
	}
	if !ok || len(base) < 3 {
		return w
	}
	if y, ok := strings.CutSuffix(base, "i"); ok {
		return y + "y"
	}
	return t.stem(base)
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func hasVowel(s string) bool { return strings.ContainsAny(s, "aeiouy") }
