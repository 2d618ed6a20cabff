package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Widths between which hard wrapped text has its lines, in bytes.
const (
	minWrap = 50
	maxWrap = 120
)

// blocks calls emit for the runs of lines that hold whole sentences: blank
// lines end them, and so do line breaks that are no hard wrapping. The first
// block of a paragraph is fresh.
func blocks(text string, keep [][2]int, emit func(b span, fresh bool)) {
	for i := 0; i < len(text); {
		end, next := paragraphEnd(text, i)
		lines := splitLines(text, span{i, end})
		width := 0
		for _, l := range lines {
			width = max(width, l.end-l.start)
		}
		fresh := true
		for k := 0; k < len(lines); {
			n := k + 1
			for n < len(lines) && (isKept(&keep, lines[n].start) || joined(text, lines, n, width)) {
				n++
			}
			emit(span{lines[k].start, lines[n-1].end}, fresh)
			fresh = width > maxWrap
			k = n
		}
		i = next
	}
}

// isKept tells whether i is inside of a protected span, and drops the spans
// that are passed.
func isKept(keep *[][2]int, i int) bool {
	for len(*keep) > 0 && (*keep)[0][1] <= i {
		*keep = (*keep)[1:]
	}
	return len(*keep) > 0 && (*keep)[0][0] < i
}

// paragraphEnd finds the first blank line after i: where it starts, and where
// the text goes on.
func paragraphEnd(text string, i int) (end, next int) {
	blank := false
	for i < len(text) {
		n := lineEnd(text, i)
		empty := skipSpace(text, i, n) == n
		if empty && !blank {
			blank, end = true, i
		}
		if !empty && blank {
			return end, i
		}
		i = n + lineBreak(text, n)
	}
	if !blank {
		end = len(text)
	}
	return end, len(text)
}

// lineEnd is the position of the next line break, or the end of the text.
func lineEnd(text string, i int) int {
	n := strings.IndexAny(text[i:], "\r\n")
	if n < 0 {
		n = len(text) - i
	}
	return i + n
}

// lineBreak is the length of the line break at text[i]: LF, CR or CRLF.
func lineBreak(text string, i int) int {
	switch {
	case strings.HasPrefix(text[i:], "\r\n"):
		return 2
	case i < len(text):
		return 1
	}
	return 0
}

// splitLines returns the lines of s without the space around them.
func splitLines(text string, s span) []span {
	var lines []span
	for i := s.start; i < s.end; {
		end := min(lineEnd(text, i), s.end)
		start := skipSpace(text, i, end)
		i = end + lineBreak(text, end)
		for end > start {
			r, size := utf8.DecodeLastRuneInString(text[start:end])
			if !isSpace(r) {
				break
			}
			end -= size
		}
		if end > start {
			lines = append(lines, span{start, end})
		}
	}
	return lines
}

// joined tells whether line n goes on with what line n-1 says: it starts in
// lower case, or line n-1 is as full as hard wrapping leaves it.
func joined(text string, lines []span, n, width int) bool {
	above, line := lines[n-1], lines[n]
	first, _ := utf8.DecodeRuneInString(text[line.start:line.end])
	if first == '•' || first == '*' || first == '·' {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(text[above.start:above.end])
	if unicode.IsLower(first) || strings.ContainsRune(",;-–—&", last) {
		return true
	}
	if width < minWrap || width > maxWrap || len(lines) < 3 {
		return false
	}
	word := line.start
	for word < line.end && !isSpace(rune(text[word])) {
		word++
	}
	// The first word would not have fitted above.
	return above.end-above.start+1+word-line.start > width-wrapSlack
}

// wrapSlack is how much shorter than the longest line a full line may be.
const wrapSlack = 4
