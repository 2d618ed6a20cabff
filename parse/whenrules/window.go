package whenrules

import (
	"iter"
	"strings"
	"unicode/utf8"
)

const (
	// windowSize bounds the text that a rule sees at once, so that a rule of
	// quadratic cost stays linear in the text.
	windowSize = 2 << 10

	// overlap is how far a match that begins in one window may reach into the
	// next. The longest expressions of when's rules have about fifty bytes.
	overlap = 128
)

// A window is a stretch of text, text[from:to]. Matches that begin in
// [from, cut) are its own; those from cut on belong to the next one.
type window struct {
	from, cut, to int
	rules         uint32 // bit i for the i-th source that can match in it
}

// windows covers text, for all rules. It cuts behind a line, else behind a sentence, else
// at a blank, else between two characters.
func windows(text string) iter.Seq[window] {
	return func(yield func(window) bool) {
		for from := 0; from < len(text); {
			w := window{from, len(text), len(text), 1<<32 - 1}
			if len(text)-from > windowSize {
				w.cut = cutBefore(text, from, from+windowSize)
				w.to = runeStart(text, min(w.cut+overlap, len(text)))
			}
			if !yield(w) {
				return
			}
			from = w.cut
		}
	}
}

// cutBefore gives the best place to cut in (from, limit].
func cutBefore(text string, from, limit int) int {
	part := text[from:limit]
	if i := strings.LastIndexByte(part, '\n'); i > 0 {
		return from + i + 1
	}
	for _, end := range []string{". ", "。", "! ", "? "} {
		if i := strings.LastIndex(part, end); i > windowSize/2 {
			return from + i + len(end)
		}
	}
	if i := strings.LastIndexByte(part, ' '); i > windowSize/2 {
		return from + i // the blank goes to the next window, where rules want it
	}
	return runeStart(text, limit)
}

// runeStart moves i back to the beginning of a character.
func runeStart(text string, i int) int {
	for k := 0; k < utf8.UTFMax && i > 0 && i < len(text) && !utf8.RuneStart(text[i]); k++ {
		i--
	}
	return i
}
