package render

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// safe makes text of an article fit for a line of a terminal or a page: white
// space of any kind becomes one space, control characters and bytes that are
// no UTF-8 become U+FFFD, and invisible format characters (bidirectional
// marks and overrides, tags, zero-width spaces) vanish, but for the joiners
// that scripts need.
func safe(s string) string {
	plain := func(r rune) bool { return r > ' ' && r < 0x7F }
	if strings.IndexFunc(s, func(r rune) bool { return !plain(r) }) < 0 {
		return s
	}
	var b strings.Builder
	space := true // swallows white space at the beginning
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		case unicode.IsControl(r):
			r = utf8.RuneError
		case unicode.Is(unicode.Cf, r) && r != '\u200C' && r != '\u200D' && !unicode.Is(unicode.Prepended_Concatenation_Mark, r):
			continue
		}
		b.WriteRune(r)
		space = false
	}
	return strings.TrimSuffix(b.String(), " ")
}
