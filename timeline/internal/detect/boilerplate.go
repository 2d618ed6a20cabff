package detect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Boilerplate gives the byte spans of text, half open and ascending, that are
// furniture of a web page rather than news: share bars, comment counters,
// teasers to other articles, paywall and subscription lines, tags, bylines,
// credits of photographs. They are known by their shape, line by line.
func Boilerplate(text string) [][2]int {
	var out [][2]int
	lines := splitLines(text)
	for i, l := range lines {
		switch {
		case l.words == 0:
		case l.furniture(i, lines):
			out = append(out, [2]int{l.start, l.end})
		default:
			out = append(out, credits(text, l)...)
		}
	}
	return out
}

// A line is one line of text without the white space around it.
type line struct {
	start, end int // bytes, half open
	body       string
	low        []string // words in lower case, marks around them cut off
	words      int
	stop       bool // ends like a sentence
	question   bool
	exclaims   bool
	titled     int // words that begin with a capital
	digits     int // words that hold a digit
}

func splitLines(text string) []line {
	var out []line
	at := 0
	for raw := range strings.Lines(text) {
		body := strings.TrimFunc(raw, func(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' })
		start := at + strings.Index(raw, body)
		out = append(out, describeLine(body, start))
		at += len(raw)
	}
	return out
}

// maxLineWords bounds how many words of a line are looked at: furniture is short.
const maxLineWords = 64

func describeLine(body string, start int) line {
	l := line{start: start, end: start + len(body), body: body, low: make([]string, 0, min(len(body)/4+2, maxLineWords))}
	end := strings.TrimRight(body, `"'”’)] `)
	if r, _ := utf8.DecodeLastRuneInString(end); r != utf8.RuneError {
		l.question, l.exclaims = r == '?', r == '!'
		l.stop = strings.ContainsRune(".!?…", r)
	}
	for w := range strings.FieldsSeq(body) {
		if l.words++; l.words > maxLineWords {
			break
		}
		l.add(w)
	}
	return l
}

// add takes in a word of the line.
func (l *line) add(w string) {
	if isLowerASCII(w) { // most words
		l.low = append(l.low, w)
		return
	}
	core := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	r, _ := utf8.DecodeRuneInString(core)
	if unicode.IsUpper(r) {
		l.titled++
	}
	if strings.ContainsFunc(core, unicode.IsDigit) {
		l.digits++
	}
	l.low = append(l.low, strings.ToLower(core))
}

func isLowerASCII(w string) bool {
	for i := range len(w) {
		if c := w[i]; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// furniture tells whether line i as a whole is no news. The order of the tests
// is from the cheapest to the dearest; each stands alone.
func (l *line) furniture(i int, all []line) bool {
	if l.words > maxLineWords {
		return false
	}
	return l.counter() || l.invitesSharing() || l.teaser() || l.paywall() ||
		l.tagged(i, all) || l.byline() || l.stamp() || l.copyright()
}

// counter: "0", "12 Comments", "0Comments", "Post a Comment (0)", "1.2k shares".
func (l *line) counter() bool {
	if l.words > 5 {
		return false
	}
	about := false
	for _, w := range l.low {
		switch strings.TrimLeft(w, "0123456789.,k") {
		case "comment", "comments", "share", "shares", "view", "views", "like", "likes", "reply", "replies", "retweets":
			about = true
		}
	}
	if !about {
		return l.words == 1 && l.digits == 1 && len(l.body) <= 4 || strings.Trim(l.body, "-–—_*=•· ") == ""
	}
	return l.digits > 0 || is("imperative", l.low[0]) || l.words <= 2 && !l.stop
}

// invitesSharing: "Please follow us on A, B, C and D".
func (l *line) invitesSharing() bool {
	verb := l.callAt()
	if verb < 0 {
		return false
	}
	names := 0
	for _, part := range strings.FieldsFunc(l.body, func(r rune) bool { return r == ',' || r == '|' || r == '•' }) {
		if f := strings.Fields(part); len(f) <= 3 {
			names++
		}
	}
	us := slices.Contains(l.low, "us") || slices.Contains(l.low, "our")
	return us && l.words <= 30 || names >= 4 && !l.stop
}

// callAt finds a verb in the imperative that opens the line, -1 for none.
func (l *line) callAt() int {
	for i, w := range l.low {
		switch {
		case i > 1:
			return -1
		case is("imperative", w):
			return i
		case w != "please" && w != "to" && w != "just" && w != "simply":
			return -1
		}
	}
	return -1
}

// teaser: a label of one to three words, a colon, and the title of something
// else: "Read more: Minister warns of delays". Reported speech ("She told
// reporters: ...") has no such label; a line that ends like a sentence is none.
func (l *line) teaser() bool {
	label, rest, ok := strings.Cut(l.body, ":")
	if !ok && l.words > 4 || ok && !atMost(3, label) {
		return false
	}
	words := strings.Fields(strings.ToLower(label))
	if !ok || len(words) == 0 || len(words) > 3 {
		if len(words) >= 1 && len(words) <= 4 && !ok {
			return !l.stop && is("label", words[0]) && l.words >= 2 && allLabels(words)
		}
		return false
	}
	if !is("label", words[0]) || len(words) > 1 && !allLabels(words) {
		return false
	}
	if words[0] == "source" || words[0] == "sources" || words[0] == "opinion" || words[0] == "exclusive" || words[0] == "breaking" {
		return strings.HasPrefix(words[0], "source")
	}
	return rest == "" || !strings.HasSuffix(l.body, ".") || l.words <= 20
}

// atMost tells whether s has at most n words.
func atMost(n int, s string) bool {
	for range strings.FieldsSeq(s) {
		if n--; n < 0 {
			return false
		}
	}
	return true
}

func allLabels(words []string) bool {
	n := 0
	for _, w := range words {
		if is("label", w) {
			n++
		}
	}
	return n*2 >= len(words) && n >= 2 || n == len(words)
}

// paywall: questions and orders to the reader, and half sentences that a
// subscription form continues.
func (l *line) paywall() bool {
	if l.words > 25 {
		return false
	}
	reader, you := 0, false
	for i, w := range l.low {
		if is("reader", w) || w == "log" && l.word(i+1) == "in" || w == "sign" && (l.word(i+1) == "up" || l.word(i+1) == "in") ||
			(w == "full" && (l.word(i+1) == "story" || l.word(i+1) == "article")) {
			reader++
		}
		you = you || w == "you" || w == "your" || w == "you're"
	}
	call := l.callAt() >= 0
	switch {
	case strings.ContainsAny(l.body, "“”\""):
		return false
	case reader >= 1 && (you && (l.question || call || l.exclaims || l.words <= 12) || call && l.words <= 12):
		return true
	case reader >= 1 && l.question && l.words <= 5:
		return true
	case reader >= 2 && !l.stop && l.words <= 12:
		return true
	case l.words == 1 && (l.low[0] == "advertisement" || l.low[0] == "subscribe"):
		return true
	case call && !l.stop && l.words <= 5 && (l.word(1) == "reading" || l.word(1) == "here" || l.word(1) == "more"):
		return true
	}
	return call && slices.Contains(l.low, "here") && l.words <= 10
}

func (l *line) word(i int) string {
	if i < 0 || i >= len(l.low) {
		return ""
	}
	return l.low[i]
}

// tagged: "Tags:" alone, and the bare words below it.
func (l *line) tagged(i int, all []line) bool {
	if l.words == 1 && strings.HasSuffix(l.body, ":") && is("label", strings.TrimRight(strings.ToLower(l.body), ": ")) {
		return true
	}
	if l.stop || l.words > 3 {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if all[k].words > 3 {
			return false
		}
		w := strings.TrimRight(strings.ToLower(all[k].body), ": ")
		if w == "tags" || w == "topics" || w == "tag" || w == "keywords" {
			return true
		}
	}
	return false
}

// byline: "By Jane Doe", "By -", "Editor", "Staff writer".
func (l *line) byline() bool {
	if l.stop || l.words > 8 {
		return false
	}
	if l.low[0] == "by" && (l.words == 1 || l.titled == l.words || l.words == 2 && l.low[1] == "") {
		return true
	}
	if l.low[0] == "by" && l.titled >= 2 && l.words <= 6 && l.titled >= l.words-1 {
		return true
	}
	last := l.low[l.words-1]
	return l.words <= 3 && (last == "editor" || last == "writer" || last == "correspondent" || last == "reporter" || last == "admin")
}

// stamp: "Updated: 3 March 2011, 10:30 GMT".
func (l *line) stamp() bool {
	if l.digits == 0 || l.words > 10 || l.stop {
		return false
	}
	first := l.low[0]
	if first == "last" || first == "first" {
		first = l.word(1)
	}
	switch first {
	case "updated", "published", "posted", "modified", "update":
		return l.words == 1 || l.low[0] != first || l.digits >= 1
	}
	return false
}

func (l *line) copyright() bool {
	if strings.HasPrefix(l.body, "©") || l.words > 0 && l.low[0] == "copyright" && strings.HasPrefix(strings.ToLower(l.body), "copyright ") {
		return l.words <= 30
	}
	return l.words <= 20 && slices.Contains(l.low, "rights") && strings.Contains(strings.ToLower(l.body), "all rights reserved")
}

// credits finds the bracketed credits of a photograph inside a line:
// "(Agency/Handout via REUTERS)", "(AP Photo/Jane Doe)".
func credits(text string, l line) [][2]int {
	var out [][2]int
	for at := l.start; at < l.end; {
		open := strings.IndexByte(text[at:l.end], '(')
		if open < 0 {
			break
		}
		open += at
		end := matching(text[:l.end], open)
		if end < 0 {
			break
		}
		if isCredit(text[open+1 : end-1]) {
			out = append(out, [2]int{open, end})
		}
		at = end
	}
	return out
}

// matching is the end of the bracket that opens at i, -1 if it never closes.
func matching(text string, i int) int {
	depth := 0
	for k := i; k < len(text); k++ {
		switch text[k] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return k + 1
			}
		}
	}
	return -1
}

func isCredit(s string) bool {
	f := strings.Fields(strings.ToLower(s))
	if len(f) == 0 || len(f) > 16 {
		return false
	}
	if strings.Contains(s, "/") && (slices.Contains(f, "via") || strings.Contains(strings.ToLower(s), "photo") ||
		strings.Contains(strings.ToLower(s), "handout") || strings.Contains(strings.ToLower(s), "getty")) {
		return true
	}
	return f[0] == "photo" || f[0] == "photo:" || f[0] == "credit:" || f[0] == "image:" || f[0] == "picture:"
}
