package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// split calls emit for each sentence of the text in order, with the running
// number of its paragraph.
func split(text string, keep [][2]int, emit func(s span, paragraph int)) {
	paragraph := 0
	blocks(text, keep, func(b span, fresh bool) {
		if fresh {
			paragraph++
		}
		if end := datelineEnd(text, b); end > b.start {
			emit(span{b.start, end}, paragraph-1)
			b.start = skipSpace(text, end, b.end)
		}
		for b.start < b.end {
			var end int
			end, keep = sentenceEnd(text, b, keep)
			emit(span{b.start, end}, paragraph-1)
			b.start = skipSpace(text, end, b.end)
		}
	})
}

func skipSpace(text string, i, end int) int {
	for i < end {
		r, size := runeAt(text, i)
		if !isSpace(r) {
			break
		}
		i += size
	}
	return i
}

// sentenceEnd finds the end of the first sentence of the block b, and returns
// the protected spans that are not passed yet.
func sentenceEnd(text string, b span, keep [][2]int) (int, [][2]int) {
	for i := b.start; i < b.end; {
		r, size := runeAt(text, i)
		if !isStop(r) {
			i += size
			continue
		}
		stop := i
		i = skipRunes(text, i, b.end, isStop)
		stops := text[stop:i]
		i = skipRunes(text, i, b.end, isCloser)
		for len(keep) > 0 && keep[0][1] <= i {
			keep = keep[1:]
		}
		if len(keep) > 0 && keep[0][0] < i {
			continue
		}
		next := skipSpace(text, i, b.end)
		if next == b.end {
			break
		}
		if next > i && ends(text, b, stop, stops, next) {
			return i, keep
		}
	}
	end := b.end
	for end > b.start {
		r, size := utf8.DecodeLastRuneInString(text[b.start:end])
		if !isSpace(r) {
			break
		}
		end -= size
	}
	return end, keep
}

func isStop(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' || r == '‽' }

func skipRunes(text string, i, end int, is func(rune) bool) int {
	for i < end {
		r, size := runeAt(text, i)
		if !is(r) {
			break
		}
		i += size
	}
	return i
}

// ends tells whether the stops at text[stop] end a sentence of the block b, if
// the next word starts at next.
func ends(text string, b span, stop int, stops string, next int) bool {
	word := next
	quoted := false
	for word < b.end {
		r, size := runeAt(text, word)
		if !isOpener(r) || word > next+16 {
			break
		}
		quoted = quoted || r != '(' && r != '['
		word += size
	}
	if word == b.end {
		return true
	}
	follows := wordAt(text, word, b.end)
	if startsLower(follows) {
		return false
	}
	before := text[b.start:stop]
	if stops != "." {
		return !speech()[wordAfter(text, word+len(follows), b.end)] || !isCloserBefore(text, next) || starters()[strings.ToLower(follows)]
	}
	if isEnumerator(before) {
		return false
	}
	switch abbreviationOf(before) {
	case beforeName:
		return false
	case beforeNumber:
		return !isDigit(follows[0])
	case beforeAny:
		return quoted || starters()[strings.ToLower(follows)]
	case beforeTime:
		return !isDigit(follows[0]) && !times()[strings.ToLower(follows)]
	}
	return true
}

// isCloserBefore tells whether a closing mark stands before the space before i.
func isCloserBefore(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(text[max(0, i-8):i], isSpace))
	return isCloser(r)
}

// isEnumerator tells whether s is the number of an item: "1", "(2".
func isEnumerator(s string) bool {
	if len(s) > len("(99") {
		return false
	}
	s = strings.TrimLeft(s, "([")
	return len(s) <= 2 && s != "" && isDigit(s[0]) && isDigit(s[len(s)-1])
}

// maxWord bounds how much of a word is looked at, in bytes.
const maxWord = 24

// wordAt is the start of the word at text[i]; at least one byte.
func wordAt(text string, i, end int) string {
	end = min(end, i+maxWord)
	n := i
	for n < end {
		r, size := runeAt(text, n)
		if !isWordRune(r) && r != '.' {
			break
		}
		n += size
	}
	w := strings.TrimRight(text[i:min(max(n, i+1), len(text))], ".")
	if w == "" {
		return text[i : i+1]
	}
	return w
}

// wordAfter is the word after the space at text[i].
func wordAfter(text string, i, end int) string {
	i = skipRunes(text, i, min(end, i+8), isSpace)
	if i >= end {
		return ""
	}
	return wordAt(text, i, end)
}

// startsLower tells whether a word is one that no sentence starts with: lower
// case, but not like "iPhone".
func startsLower(w string) bool {
	r, size := utf8.DecodeRuneInString(w)
	if !unicode.IsLower(r) {
		return r == ',' || r == ';' || r == ':' || r == ')'
	}
	second, _ := utf8.DecodeRuneInString(w[size:])
	return !unicode.IsUpper(second)
}
