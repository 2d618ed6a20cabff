package main

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// augment adds varied copies of sentences, so that tags and trees do not hang
// on a final full stop or on the case of letters: news has headlines in upper
// case and in title case.
func augment(corpus []sentence, rng *rand.Rand) []sentence {
	var out []sentence
	for _, s := range corpus {
		out = append(out, s)
		bare, cut := withoutStop(s)
		switch k := rng.IntN(100); {
		case k < 15 && cut:
			out = append(out, bare)
		case k < 20:
			out = append(out, mapForms(bare, strings.ToUpper))
		case k < 26 && len(s.forms) > 4:
			out = append(out, mapForms(bare, titleWord))
		case k < 29:
			out = append(out, mapForms(s, strings.ToUpper))
		}
	}
	return out
}

func withoutStop(s sentence) (sentence, bool) {
	n := len(s.forms) - 1
	if n < 2 || s.forms[n] != "." || slices.Contains(s.heads, n) {
		return s, false
	}
	return sentence{forms: s.forms[:n], tags: s.tags[:n], labels: s.labels[:n], heads: s.heads[:n], fold: s.fold}, true
}

func mapForms(s sentence, f func(string) string) sentence {
	forms := make([]string, len(s.forms))
	for i, form := range s.forms {
		forms[i] = f(form)
	}
	s.forms = forms
	return s
}

// titleWord capitalises a word as headlines do, which leave short function
// words alone.
func titleWord(form string) string {
	switch form {
	case "a", "an", "the", "of", "in", "on", "to", "and", "or", "for", "at", "by", "as", "n't", "'s", "with", "from":
		return form
	}
	if form[0] < 'a' || form[0] > 'z' {
		return form
	}
	return strings.ToUpper(form[:1]) + form[1:]
}
