package web

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"github.com/bbdb26f0/annals/timeline/read/internal/stamp"
)

// A printedDate is a date in an element that is made for one.
type printedDate struct {
	node     *html.Node
	source   string // "microdata", "time" or "byline"
	text     string
	stamp    stamp.Stamp
	modified bool
	rank     int // of several of one source the one of the highest rank is meant
}

// addPrinted takes the dates that n is made for, if any.
func (f *facts) addPrinted(n *html.Node, s surroundings) {
	names := parted(attr(n, "class") + " " + attr(n, "id") + " " + attr(n, "data-testid") + " " + attr(n, "data-component") + " " + attr(n, "property"))
	itemprop := strings.ToLower(attr(n, "itemprop"))
	if f.author == "" && (attr(n, "rel") == "author" || itemprop == "author") && !s.aside {
		f.author = shortText(n, maxByline)
	}
	modified := strings.Contains(itemprop, "modified") || strings.Contains(names, "updated") || strings.Contains(names, "modified")
	switch {
	case n.Data == "meta":
	case itemprop == "datepublished" || itemprop == "datemodified" || itemprop == "datecreated":
		f.addMachine(n, "microdata", modified, 3)
	case n.Data == "time":
		f.addMachine(n, "time", modified && !strings.Contains(names, "published"), timeRank(n, names, s))
	case n.Data == "abbr" && strings.Contains(names, "published"):
		f.addMachine(n, "time", false, 3)
	case !s.aside && isByline(n, names):
		f.addByline(n, s)
	case !s.aside && isDateLine(n):
		f.addLine(n)
	}
}

// lineTags are what a date by itself stands in on pages without classes.
var lineTags = set("p", "div", "span", "td", "font", "center", "small", "em", "i", "b", "strong", "h2", "h3", "h4", "h5", "h6", "address")

// isDateLine reports whether n is a line that is a date with its weekday and
// nothing else, as a page says it that has no markup for dates.
func isDateLine(n *html.Node) bool {
	const longest = len("Wednesday, September 30, 2026, 11:59 p.m. CEST")
	if !lineTags[n.Data] || n.FirstChild == nil || n.FirstChild != n.LastChild || n.FirstChild.Type != html.TextNode || len(n.FirstChild.Data) > 2*longest {
		return false
	}
	text := clean(n.FirstChild.Data)
	return len(text) <= longest && dateLine.MatchString(text)
}

// dateLine is a date with its weekday before it, and perhaps the time of day.
var dateLine = regexp.MustCompile(`(?i)^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+(?:\d{1,2}\s+\pL+|\pL+\.?\s+\d{1,2}),?\s+\d{4}(?:[,\s]+(?:at\s+)?\d[\d:.]*\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?)?$`)

// addLine takes the date of a line by itself. It counts less than one in an
// element that is made for it.
func (f *facts) addLine(n *html.Node) {
	text := clean(n.FirstChild.Data)
	if got, ok := stamp.Find(text); ok && !placeholder(got) && len(f.printed) < maxPrinted {
		f.printed = append(f.printed, printedDate{node: n, source: "byline", text: text, stamp: got})
	}
}

// oneLine drops the dates of lines by themselves where they are of several days:
// such a page lists something.
func oneLine(printed []printedDate) []printedDate {
	days := map[time.Time]bool{}
	alone := func(p printedDate) bool { return p.source == "byline" && p.rank == 0 }
	for _, p := range printed {
		if from, ok := p.stamp.Interval.From(); ok && alone(p) {
			days[from.Truncate(24*time.Hour)] = true
		}
	}
	if len(days) < 2 {
		return printed
	}
	return slices.DeleteFunc(printed, alone)
}

// parted gives names in lower case, with a blank before each capital letter.
func parted(s string) string {
	s = strings.TrimSpace(clip(s, maxLine))
	if s == strings.ToLower(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		if r >= 'A' && r <= 'Z' && i > 0 && s[i-1] >= 'a' && s[i-1] <= 'z' {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return strings.ToLower(b.String())
}

// timeRank tells the time element of the article from those in its text and of
// other articles.
func timeRank(n *html.Node, names string, s surroundings) int {
	switch {
	case s.aside || inText(n):
		return -1
	case hasAttr(n, "pubdate") || strings.Contains(names, "publish") || strings.Contains(names, "entry-date"):
		return 3
	case s.article:
		return 2
	}
	return 1
}

// inText reports whether n stands among the words of a sentence, rather than in
// a line about the article.
func inText(n *html.Node) bool {
	const line = 70 // bytes that may stand beside a date in such a line
	p := n.Parent
	for p != nil && p.Type == html.ElementNode && !blocks[p.Data] {
		p = p.Parent
	}
	return p == nil || shortText(p, len(shortText(n, maxByline))+line) == ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

const (
	maxByline  = 160 // bytes of a line that says who wrote an article, and when
	maxPrinted = 500 // dates kept of one page
)

// addMachine takes the date of an element that states one for machines. Words
// around it may say that it is the time of a change.
func (f *facts) addMachine(n *html.Node, source string, modified bool, rank int) {
	if len(f.printed) >= maxPrinted || rank < 0 {
		return
	}
	shown := shortText(n, maxByline)
	for _, text := range []string{attr(n, "datetime"), attr(n, "content"), attr(n, "title"), shown} {
		s, ok := readStamp(text)
		if !ok {
			continue
		}
		before := ""
		if n.PrevSibling != nil && n.PrevSibling.Type == html.TextNode {
			before = n.PrevSibling.Data
		}
		modified = modified || changes.MatchString(shown) || lastLabel(clip(before, maxByline)) == labelChange
		f.printed = append(f.printed, printedDate{node: n, source: source, text: clip(clean(text), maxByline), stamp: s, modified: modified, rank: rank})
		return
	}
}

// bylineWords are parts of the classes and ids of elements that say who wrote
// an article, and when: "post-date", "articleMeta", "byline__name".
var bylineWords = set("byline", "bylines", "dateline", "date", "datetime", "pubdate", "postdate", "published", "publish", "publication", "posted", "timestamp",
	"time", "meta", "author", "authors", "credit", "credits", "submitted", "datum", "fecha")

var bylineTags = set("p", "div", "span", "li", "ul", "dd", "dl", "td", "small", "em", "i", "b", "strong", "h2", "h3", "h4", "h5", "h6", "header", "address", "footer")

func isByline(n *html.Node, names string) bool {
	if !bylineTags[n.Data] || len(names) < len("date") {
		return false
	}
	for part := range strings.FieldsFuncSeq(names, notLetter) {
		if bylineWords[part] {
			return true
		}
	}
	return false
}

// sentenceEnd is how a sentence ends, and a byline does not.
var sentenceEnd = regexp.MustCompile(`[\p{Ll}\d][.!?]["”’)]*$`)

// isSentence reports whether text is one of the article's rather than about it.
func isSentence(text string) bool {
	lower := 0
	for word := range strings.FieldsSeq(text) {
		if word[0] >= 'a' && word[0] <= 'z' {
			lower++
		}
	}
	const inByline = 8 // "by", "at", "published", "last updated on"
	return lower > inByline || lower > 2 && sentenceEnd.MatchString(strings.TrimSuffix(text, ".m."))
}

// Words before a date that say what it is the date of.
var (
	changes = regexp.MustCompile(`(?i)\b(?:updated|modified|revised|changed|edited|corrected|aktualisiert|actualizado|atualizado|aggiornato|bijgewerkt|mis[e]? à jour|modifié|modificado)\b|обновлен|изменен|оновлен`)
	firsts  = regexp.MustCompile(`(?i)\b(?:published|posted|first published|created|issued|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd)\b|опубликован|опубліков`)
)

type label int

const (
	noLabel label = iota
	labelFirst
	labelChange
)

// lastLabel gives the label that stands nearest before what follows s.
func lastLabel(s string) label {
	last := func(rx *regexp.Regexp) int {
		at := rx.FindAllStringIndex(s, -1)
		if len(at) == 0 {
			return -1
		}
		return at[len(at)-1][0]
	}
	c, p := last(changes), last(firsts)
	switch {
	case c > p:
		return labelChange
	case p > c:
		return labelFirst
	}
	return noLabel
}

// addByline takes the dates in a line of text, each with the word before it.
func (f *facts) addByline(n *html.Node, s surroundings) {
	text := shortText(n, maxByline)
	if text == "" || len(f.printed) >= maxPrinted || isSentence(text) {
		return
	}
	rank := 1
	if s.article {
		rank = 2
	}
	for _, part := range labelled(text) {
		if got, ok := stamp.Find(part); ok && !placeholder(got) {
			f.printed = append(f.printed, printedDate{node: n, source: "byline", text: part, stamp: got, modified: lastLabel(part) == labelChange, rank: rank})
		}
	}
}

// labelled cuts a line before each word that says what a date is the date of.
func labelled(text string) []string {
	cuts := []int{0}
	for _, rx := range []*regexp.Regexp{changes, firsts} {
		for _, at := range rx.FindAllStringIndex(text, 4) {
			cuts = append(cuts, at[0])
		}
	}
	if len(cuts) == 3 && cuts[1] > cuts[2] {
		cuts[1], cuts[2] = cuts[2], cuts[1]
	}
	if len(cuts) > 3 {
		return []string{text}
	}
	var parts []string
	for i, from := range cuts {
		to := len(text)
		if i+1 < len(cuts) {
			to = cuts[i+1]
		}
		if part := strings.Trim(text[from:to], " ,;|·•–—("); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// readStamp reads a stamp that is one.
func readStamp(s string) (stamp.Stamp, bool) {
	got, ok := stamp.Parse(s)
	return got, ok && !placeholder(got)
}

// placeholder reports whether a date is what a program writes for none.
func placeholder(s stamp.Stamp) bool {
	from, _ := s.Interval.From()
	return from.Year() < 1700 || from.Unix() == 0
}
