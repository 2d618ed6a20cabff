// Package depparse tags tokens and builds dependency trees with greedy linear
// classifiers: what the classifiers see (features), and the transition system.
// Both the parser and the program that trains its tables use it.
package depparse

import (
	"unicode"
	"unicode/utf8"
)

// A Word is what the classifiers see of the form of a token: hashes, so that
// no strings are built while parsing.
type Word struct {
	Norm  uint64    // lower case form, digits folded into one
	Shape uint64    // pattern of upper case, lower case, digits and marks
	Pre   uint64    // first three bytes of the norm
	Suf   [4]uint64 // last one, two, three and four bytes of the norm
	Class uint64    // ambiguity class of the lexicon; for others of the ending
	plain uint64    // shape without upper case
	only  int16     // the one tag of a frequent word, -1 if there are several
}

// maxNorm bounds how much of a form is looked at, in bytes.
const maxNorm = 48

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

func hashBytes(b []byte) uint64 {
	h := uint64(fnvOffset)
	for _, c := range b {
		h = (h ^ uint64(c)) * fnvPrime
	}
	return h
}

// A style says what upper case letters mean within a sentence.
type style uint64

const (
	running   style = iota // running text: upper case marks names
	allCaps                // all letters are upper case: it marks nothing
	titleCase              // headline with most words capitalised
)

// styleOf finds the style of a sentence from its forms.
func styleOf(forms []string) style {
	upper, title, lower := 0, 0, 0
	for _, f := range forms {
		if len(f) < 2 || !isASCIILetter(f[0]) {
			continue
		}
		switch {
		case f[0] >= 'a':
			if len(f) > 3 {
				lower++
			}
		case isASCIILetter(f[1]) && f[1] < 'a':
			upper++
		default:
			title++
		}
	}
	switch {
	case upper >= 3 && title == 0 && lower == 0:
		return allCaps
	case title+upper >= 4 && title > upper && lower*6 <= title:
		return titleCase
	}
	return running
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// Words describes the forms of a sentence. The result is appended to dst. The
// cache, which may be nil, must always be used with the same lexicon.
func Words(dst []Word, forms []string, lex *Lexicon, cache *Cache) []Word {
	st := styleOf(forms)
	for i, f := range forms {
		dst = append(dst, Word{})
		w := &dst[len(dst)-1]
		*w = lex.word(f, cache)
		w.settle(i == 0, st)
	}
	return dst
}

// word describes a form by itself, from the cache if it came up before.
func (l *Lexicon) word(form string, cache *Cache) (w Word) {
	key, short := Pack(form)
	if cache == nil || !short {
		w = describe(form)
		w.Class, w.only = l.class(w.Norm)
		return w
	}
	e, there := cache.entry(key)
	if !there {
		e.form, e.word = key, describe(form)
		e.word.Class, e.word.only = l.class(e.word.Norm)
	}
	return e.word
}

// Only is the tag of a word that has one only.
func (w *Word) Only() (tag uint8, ok bool) { return uint8(w.only), w.only >= 0 }

// Fix gives a word the tag of a class, whatever the tagger makes of it.
func (w *Word) Fix(tag uint8) { w.only = int16(tag) }

// settle makes the shape that of a place in a sentence, and with it the class
// of words that the lexicon does not know.
func (w *Word) settle(first bool, st style) {
	if st == allCaps {
		w.Shape = w.plain
	}
	w.Shape += uint64(st) * fnvPrime
	if first {
		w.Shape ^= 0x5bd1e995
	}
	if w.Class == 0 {
		w.Class = (w.Suf[1]*fnvPrime ^ w.Shape) * fnvPrime
	}
}

// marks maps typographic marks to the plain ones of the training text.
func marks(r rune) string {
	switch r {
	case '“', '”', '„', '«', '»':
		return `"`
	case '‘', '’', '‚', '`':
		return "'"
	case '–', '—', '―':
		return "--"
	case '…':
		return "..."
	}
	return ""
}

// describe makes the Word of a form by itself, without its class.
func describe(form string) Word {
	var norm [maxNorm + utf8.UTFMax]byte
	var shape [12]byte
	n, s := 0, 0
	for i := 0; i < len(form) && n < maxNorm; {
		c := form[i]
		var kind byte
		switch {
		case 'a' <= c && c <= 'z':
			kind = 'x'
			norm[n] = c
			n, i = n+1, i+1
		case 'A' <= c && c <= 'Z':
			kind = 'X'
			norm[n] = c | 0x20
			n, i = n+1, i+1
		case '0' <= c && c <= '9':
			kind = 'd'
			norm[n] = '0'
			n, i = n+1, i+1
		case c == '`':
			kind = '\''
			norm[n] = '\''
			n, i = n+1, i+1
		case c < utf8.RuneSelf:
			kind = c
			norm[n] = c
			n, i = n+1, i+1
		default:
			r, size := utf8.DecodeRuneInString(form[i:])
			n, kind = foldRune(norm[:], n, r)
			i += size
		}
		// Runs of one kind count once, except for the second letter: "X" is
		// an initial, "XX" an acronym.
		if s < len(shape) && (s == 0 || shape[s-1] != kind || s == 1 && kind == 'X') {
			shape[s] = kind
			s++
		}
	}
	b := norm[:n]
	w := Word{Norm: hashBytes(b), Shape: hashBytes(shape[:s])}
	for i, c := range shape[:s] {
		if c == 'X' {
			shape[i] = 'x'
		}
	}
	w.plain = hashBytes(shape[:s])
	w.Pre = hashBytes(b[:min(3, n)])
	for k := range w.Suf {
		w.Suf[k] = hashBytes(b[max(0, n-k-1):]) + uint64(k)
	}
	return w
}

// foldRune appends a rune beyond ASCII to the norm and tells its kind.
func foldRune(norm []byte, n int, r rune) (int, byte) {
	if m := marks(r); m != "" {
		return n + copy(norm[n:], m), m[0]
	}
	kind := byte('x')
	switch {
	case unicode.IsUpper(r):
		kind = 'X'
		r = unicode.ToLower(r)
	case unicode.IsDigit(r):
		kind = 'd'
	case !unicode.IsLetter(r) && !unicode.IsMark(r):
		kind = '*'
	}
	return n + utf8.EncodeRune(norm[n:], r), kind
}
