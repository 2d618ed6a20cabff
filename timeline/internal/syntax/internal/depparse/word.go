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

// Words describes the forms of a sentence. The result is appended to dst.
func Words(dst []Word, forms []string, lex *Lexicon) []Word {
	st := styleOf(forms)
	for i, f := range forms {
		dst = append(dst, describe(f, i == 0, st))
		w := &dst[len(dst)-1]
		w.Class, w.only = lex.class(w)
	}
	return dst
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

// describe makes the Word of a form.
func describe(form string, first bool, st style) Word {
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
	w := Word{Norm: hashBytes(b), Shape: shapeOf(shape[:s], first, st)}
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

// shapeOf hashes a pattern with the circumstances that change its meaning.
func shapeOf(shape []byte, first bool, st style) uint64 {
	if st == allCaps {
		for i, c := range shape {
			if c == 'X' {
				shape[i] = 'x'
			}
		}
	}
	h := hashBytes(shape) + uint64(st)*fnvPrime
	if first {
		h ^= 0x5bd1e995
	}
	return h
}
