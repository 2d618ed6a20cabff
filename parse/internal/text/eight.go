package text

import "math/bits"

// Eight bytes of text in one register are looked at together.
const (
	everyByte = 0x0101010101010101
	highBits  = 0x80 * everyByte

	// ToLower turns each ASCII letter in eight bytes to lower case, and no digit or
	// apostrophe into anything else.
	ToLower = 0x20 * everyByte
)

// NotLetters gives a word with the highest bit set of each byte of x that is no
// lower-case ASCII letter.
func NotLetters(x uint64) uint64 {
	y := x &^ highBits
	return ^((y + (0x80-'a')*everyByte) &^ (y + (0x7f-'z')*everyByte) &^ x) & highBits
}

// FirstNotLetter gives a word whose lowest bit is the highest one of the first byte
// of x that is no lower-case ASCII letter, 0 where all are; what lies above that bit
// says nothing. Sums may carry out of a byte only behind it, so that nothing has to
// be masked first: fewer steps than NotLetters takes, and each word of a text waits for them.
func FirstNotLetter(x uint64) uint64 {
	return (((0x60+0x80)*everyByte - x) | (x + (0x7f-'z')*everyByte) | x) & highBits
}

// Load gives the eight bytes of s at i. Cut first, the string needs one check and
// the compiler makes one load of eight; of s[i], s[i+1], ... it makes eight with a
// check each, which costs a sixth more over a text without expressions.
func Load(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// LettersBefore gives where the ASCII letters that end at byte i begin, far at the
// least. It takes a word of the text in one step, where a loop over its bytes is
// guessed wrong at the end of each.
func LettersBefore(s string, i, far int) int {
	for i >= far+8 {
		n := bits.LeadingZeros64(NotLetters(Load(s, i-8)|ToLower)) >> 3
		if i -= n; n < 8 {
			return i
		}
	}
	for i > far && IsLetter(s[i-1]) {
		i--
	}
	return i
}

// LettersBehind gives where the ASCII letters at byte i end.
func LettersBehind(s string, i int) int {
	for i+8 <= len(s) {
		n := bits.TrailingZeros64(NotLetters(Load(s, i)|ToLower)) >> 3
		if i += n; n < 8 {
			return i
		}
	}
	for i < len(s) && IsLetter(s[i]) {
		i++
	}
	return i
}
