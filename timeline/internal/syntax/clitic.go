package syntax

import "strings"

// word appends a word, cut from its clitics: "do", "n't"; "he", "'ll";
// "Obama", "'s"; "can", "not".
func word(dst []span, w span, text string) []span {
	form := text[w.start:w.end]
	if n := cliticLen(form); n > 0 && n < len(form) {
		cut := w.end - n
		return append(dst, span{w.start, cut}, span{cut, w.end})
	}
	n := fusedLen(form)
	if n == 0 {
		n = clockLen(form)
	}
	if n > 0 {
		cut := w.start + n
		return append(dst, span{w.start, cut}, span{cut, w.end})
	}
	return append(dst, w)
}

// cliticLen is the length in bytes of the clitic at the end of a word, 0 if
// there is none.
func cliticLen(form string) int {
	if len(form) < 3 {
		return 0
	}
	mark := lastApostrophe(form)
	if mark <= 0 {
		return 0
	}
	tail := form[mark:]
	rest := strings.TrimPrefix(strings.TrimPrefix(tail, "'"), "’")
	switch strings.ToLower(rest) {
	case "s":
		// The 1990's and G's are plurals rather than possessives only to a
		// reader; digits alone tell that much.
		if isDigit(form[mark-1]) {
			return 0
		}
		return len(tail)
	case "m", "d", "ll", "re", "ve":
		return len(tail)
	case "t":
		if n := form[mark-1] | 0x20; n == 'n' && mark > 1 {
			return len(tail) + 1
		}
	}
	return 0
}

// lastApostrophe is where the last apostrophe of a word stands, -1 if there is none.
func lastApostrophe(form string) int {
	for i := len(form) - 1; i >= 0; i-- {
		switch c := form[i]; {
		case c == '\'':
			return i
		case c == "’"[2] && strings.HasSuffix(form[:i+1], "’"):
			return i - 2
		}
	}
	return -1
}

// fusedLen is the length of the first part of two words written as one.
func fusedLen(form string) int {
	if len(form) > len("cannot") || len(form) < len("gonna") {
		return 0
	}
	switch strings.ToLower(form) {
	case "cannot", "gonna", "gotta", "wanna":
		return 3
	}
	return 0
}

// clockLen is the length in bytes of the number before "am" or "pm" in a form
// such as "5pm" and "7:30p.m.", 0 for others.
func clockLen(form string) int {
	n := 0
	for n < len(form) && n <= len("12:30") && (isDigit(form[n]) || n > 0 && (form[n] == ':' || form[n] == '.')) {
		n++
	}
	if n == 0 || len(form)-n > len("a.m.") {
		return 0
	}
	switch strings.ToLower(form[n:]) {
	case "am", "pm", "a.m", "p.m", "a.m.", "p.m.":
		return n
	}
	return 0
}

// elisionLen is the length in bytes of a word that starts with an apostrophe:
// "'90s", "'em", "'s" after a bracket; 0 if there is none.
func elisionLen(s string) int {
	mark := 0
	switch {
	case strings.HasPrefix(s, "'"):
		mark = 1
	case strings.HasPrefix(s, "’"):
		mark = len("’")
	default:
		return 0
	}
	n := mark
	for n < len(s) && (isDigit(s[n]) || isASCIILetter(s[n])) {
		n++
	}
	tail := s[mark:n]
	switch strings.ToLower(tail) {
	case "s", "re", "ve", "ll", "m", "d", "em", "til", "tis", "twas":
		return n
	}
	if len(tail) >= 2 && isDigit(tail[0]) && isDigit(tail[1]) && (len(tail) == 2 || tail[2:] == "s") {
		return n
	}
	return 0
}
