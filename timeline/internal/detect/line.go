package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// gluedMarks puts commas where they belong.
var gluedMarks = strings.NewReplacer(" ,", ",", ",\"", "\"", ",”", "”")

// finish joins words to a line of at most maxHeadline bytes, cut where a phrase
// begins, with a capital at its start.
func finish(words []string) string {
	size := len(words) - 1
	for _, w := range words {
		size += len(w)
	}
	short := size > maxHeadline
	if short {
		words = cut(words)
		for len(words) > 1 && opensPhrase(strings.ToLower(words[len(words)-1])) {
			words = words[:len(words)-1]
		}
		words[len(words)-1] = strings.TrimRight(words[len(words)-1], ",")
	}
	line := strings.Join(unfinished(words), " ")
	line = strings.Trim(line, " ,;:–—-")
	line = gluedMarks.Replace(line)
	for strings.Contains(line, ",,") { // what stood between them was a date
		line = strings.ReplaceAll(line, ",,", ",")
	}
	line = paired(strings.TrimRight(strings.TrimSpace(line), ",;:. "), short)
	r, n := utf8.DecodeRuneInString(line)
	if n == 0 || r == utf8.RuneError || unicode.ToUpper(r) == r {
		return line
	}
	return string(unicode.ToUpper(r)) + line[n:]
}

// paired closes a quotation that the line cuts off, with dots where words of it
// are missing, and drops marks that have lost their partner in another way.
func paired(line string, short bool) string {
	dots := ""
	if short {
		dots = "…"
	}
	opened := strings.LastIndexAny(line, "“\"")
	switch before := line[:max(opened, 0)]; {
	case strings.Count(line, "“") == strings.Count(line, "”") && strings.Count(line, "\"")%2 == 0:
		return line
	case opened < 0 || opened > 0 && !strings.HasSuffix(before, " ") || strings.HasSuffix(line, "\"") || strings.ContainsRune(line[opened:], '”'):
	case line[opened] != '"' && strings.Count(before, "“") == strings.Count(before, "”"):
		return line + dots + "”"
	case line[opened] == '"' && strings.Count(before, "\"")%2 == 0:
		return line + dots + "\""
	}
	return strings.Map(func(r rune) rune {
		if r == '“' || r == '”' || r == '"' {
			return -1
		}
		return r
	}, line)
}

// cut keeps as many words as fit and ends before a preposition or conjunction
// where one stands in the second half.
func cut(words []string) []string {
	size, at, phrase := 0, 0, 0
	for i, w := range words {
		if size+len(w)+1 > maxHeadline {
			break
		}
		if i > 0 && opensPhrase(strings.ToLower(w)) || i > 0 && strings.HasSuffix(words[i-1], ",") {
			phrase = i
		}
		size += len(w) + 1
		at = i + 1
	}
	if phrase*2 > at {
		at = phrase
	}
	if at == 0 && len(words) > 0 {
		w := words[0]
		n := min(len(w), maxHeadline)
		for n > 0 && !utf8.RuneStart(w[min(n, len(w)-1)]) {
			n--
		}
		return []string{w[:n]}
	}
	return words[:at]
}

// unfinished drops the words at the end of a line that only open what is cut off:
// "officials have stressed that".
func unfinished(words []string) []string {
	for len(words) > 1 && leadsOn(strings.ToLower(words[len(words)-1])) {
		words = words[:len(words)-1]
	}
	return words
}

// leadsOn tells words that a line cannot end with. Particles can: "the talks broke
// down", "the plan it voted for".
func leadsOn(low string) bool {
	switch low {
	case "that", "the", "a", "an", "of", "and", "or", "but", "while", "as", "which", "who", "when", "whether", "if", "because", "although", "than", "its", "their", "his":
		return true
	}
	return false
}

func opensPhrase(low string) bool {
	switch low {
	case "in", "on", "at", "to", "for", "with", "about", "after", "before", "by", "of", "from", "over", "against", "that", "and", "but", "while", "as", "which", "who", "when", "regarding", "including", "during", "between", "into", "amid", "within", "under", "toward", "towards", "through", "without", "despite", "since", "until", "though", "although", "because", "if", "whether", "where", "than", "near":
		return true
	}
	return false
}
