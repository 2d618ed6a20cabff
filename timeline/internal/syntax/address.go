package syntax

import "strings"

// maxAddress bounds the length of mail addresses, in bytes.
const maxAddress = 254

// addressLen is the length in bytes of the web or mail address at the start of
// s, 0 if there is none.
func addressLen(s string) int {
	if hasPrefixFold(s, "http://") || hasPrefixFold(s, "https://") || hasPrefixFold(s, "www.") {
		return trimAddress(s)
	}
	s = s[:min(len(s), maxAddress)]
	at := strings.IndexByte(s, '@')
	if at <= 0 || at+1 >= len(s) {
		return 0
	}
	for i := range at {
		if !isAddressByte(s[i]) {
			return 0
		}
	}
	end := at + 1
	for end < len(s) && isAddressByte(s[end]) {
		end++
	}
	if !strings.Contains(s[at:end], ".") {
		return 0
	}
	return trimAddress(s[:end])
}

func isAddressByte(c byte) bool {
	return isASCIILetter(c) || isDigit(c) || strings.IndexByte("._-+%", c) >= 0
}

// trimAddress is the length of s without the marks that end a clause.
func trimAddress(s string) int {
	if i := strings.IndexAny(s, "<>\"”“"); i > 0 {
		s = s[:i]
	}
	for s != "" && strings.IndexByte(".,;:!?)]'", s[len(s)-1]) >= 0 {
		s = s[:len(s)-1]
	}
	return len(strings.TrimSuffix(s, "’"))
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
