package similar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is one word as it is compared.
type token struct {
	stem    string
	capital bool // begins with a capital letter or is a number
	acronym bool // all capitals: "NATO", "U.S."
}

// stemRunes is how many letters of a word are compared. Cutting words short is
// the one stemmer that works alike in all European languages.
const stemRunes = 6

// split gives the words of s. Dots inside an abbreviation and the English
// possessive do not count.
func split(s string) []token { return appendTokens(nil, s, newToken) }

// split is split, for many texts: words come again and again. The result is
// valid until the next call.
func (x *lexicon) split(s string) []token {
	x.buffer = appendTokens(x.buffer[:0], s, x.token)
	return x.buffer
}

// token is newToken with a memory.
func (x *lexicon) token(w string) token {
	t, seen := x.tokens[w]
	if !seen {
		t = newToken(w)
		x.tokens[strings.Clone(w)] = t
	}
	return t
}

func appendTokens(out []token, s string, of func(word string) token) []token {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += n
			continue
		}
		end := wordEnd(s, i)
		if t := of(s[i:end]); t.stem != "" {
			out = append(out, t)
		}
		i = end
		if strings.HasPrefix(s[i:], "'s") || strings.HasPrefix(s[i:], "’s") {
			i += strings.IndexByte(s[i:], 's') + 1
		}
	}
	return out
}

// wordEnd finds the end of the word that begins at i. A dot belongs to it
// after a single capital that a capital follows, as in "U.S.".
func wordEnd(s string, i int) int {
	letters := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
			letters++
		case r == '.' && letters == 1 && i+1 < len(s) && s[i+1] >= 'A' && s[i+1] <= 'Z':
			letters = 0
		default:
			return i
		}
		i += n
	}
	return i
}

// newToken gives the zero token for a word that says nothing.
func newToken(w string) token {
	first, _ := utf8.DecodeRuneInString(w)
	t := token{capital: unicode.IsUpper(first) || unicode.IsDigit(first)}
	w = strings.ReplaceAll(w, ".", "")
	t.acronym = len(w) >= 2 && len(w) <= 6 && unicode.IsLetter(first) && strings.ToUpper(w) == w
	w = strings.ToLower(w)
	if !t.acronym && closedClass(w) {
		return token{}
	}
	t.stem = w
	if !t.acronym {
		t.stem = stem(w, t.capital)
	}
	return t
}

// nameEndings make the name of a people or an adjective out of that of a
// country, in either direction; the longest that fits is cut off.
var nameEndings = []string{"ians", "ian", "ish", "ese", "ans", "an", "ain", "ey", "is", "i", "a", "y", "s"}

func stem(w string, name bool) string {
	if name {
		for _, e := range nameEndings {
			if base, ok := strings.CutSuffix(w, e); ok && utf8.RuneCountInString(base) >= 4 {
				w = base
				break
			}
		}
	} else if base, ok := strings.CutSuffix(w, "s"); ok && utf8.RuneCountInString(base) >= 3 {
		w = base
	}
	n := 0
	for i := range w {
		if n == stemRunes {
			return w[:i]
		}
		n++
	}
	return w
}

// function words of English, sorted: they say nothing of what happens. Other
// languages do without such a list, by the rarity of words alone.
var functionWords = strings.Fields(`a about after also although an and any are as at be because been before being both but
	by can could did do does during for from had has have he her him his i if in into is it its may might more most must no
	nor not of on or our over shall she should since so some such than that the their them then there these they this those
	to under until up upon us was we were what when where which while who whom whose will with would you your`)

func closedClass(w string) bool {
	_, found := slices.BinarySearch(functionWords, w)
	return found || len(w) == 1 && w[0] >= 'a'
}

// properWords gives the words by which a participant is known: the capitalised
// ones, or all where there are none ("two soldiers").
func properWords(ts []token) []token {
	var proper []token
	for _, t := range ts {
		if t.capital {
			proper = append(proper, t)
		}
	}
	if len(proper) == 0 {
		return ts
	}
	return proper
}

// initials of a name all of whose words are capitalised: "us" for "United
// States"; "" for any other.
func initials(ts []token) string {
	if len(ts) < 2 || len(ts) > 6 {
		return ""
	}
	var b strings.Builder
	for _, t := range ts {
		if !t.capital || t.acronym {
			return ""
		}
		r, _ := utf8.DecodeRuneInString(t.stem)
		b.WriteRune(r)
	}
	return b.String()
}
