package web

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// surroundings is what the elements around one say about it.
type surroundings struct {
	article bool // in an article, main or header element
	aside   bool // in what belongs to other articles, readers or the site
	deeper  bool // in an element that is aside, and not that element itself
}

// walk visits every element with what stands around it, in document order.
func walk(n *html.Node, s surroundings, depth int, visit func(*html.Node, surroundings, int)) {
	if n.Type == html.ElementNode {
		s = s.within(n)
		visit(n, s, depth)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walk(c, s, depth+1, visit)
	}
}

// asideWords are parts of classes and ids ("related-links", "mostRead") which
// tell that what is in there belongs to another article, to readers or to the
// site.
var asideWords = set("related", "sidebar", "comment", "comments", "recommended", "recommendations", "popular", "trending", "teasers", "promo", "widget", "footer",
	"latest", "signup", "subscribe", "subscription", "outbrain", "taboola", "mostread", "ticker", "disqus")

// layout tells classes that say how the page is laid out, not what it is.
func layout(class string) bool {
	for _, prefix := range []string{"has-", "with-", "no-", "is-", "page-", "layout", "elementor", "wp-block"} {
		if strings.HasPrefix(class, prefix) {
			return true
		}
	}
	return strings.HasSuffix(class, "-open") || strings.HasSuffix(class, "-closed") || strings.HasSuffix(class, "wrapper") || strings.HasSuffix(class, "-count")
}

func (s surroundings) within(n *html.Node) surroundings {
	s.deeper = s.aside
	switch n.Data {
	case "aside", "nav", "footer":
		s.aside = true
	case "body", "html", "head", "p":
		return s // classes of the whole page, or of a paragraph of the article
	case "article", "main", "header":
		s.article = true
		return s // an article about comments is one
	}
	s.aside = s.aside || named(n, asideWords)
	return s
}

// named reports whether one of the words is a part of a class or the id of n.
func named(n *html.Node, words map[string]bool) bool {
	for _, key := range []string{"class", "id"} {
		for name := range strings.FieldsSeq(parted(attr(n, key))) {
			if layout(name) {
				continue
			}
			for part := range strings.FieldsFuncSeq(name, notLetter) {
				if words[part] {
					return true
				}
			}
		}
	}
	return false
}

func notLetter(r rune) bool { return r < 'a' || r > 'z' }

// attr gives an attribute, "" where it is not there.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// shortText gives the text in n with single blanks, "" where it is longer than
// limit bytes: it stops reading there, so that walks stay linear.
func shortText(n *html.Node, limit int) string {
	var b strings.Builder
	if !addShort(&b, n, limit*2) {
		return ""
	}
	s := clean(b.String())
	if len(s) > limit {
		return ""
	}
	return s
}

// addShort reports whether the limit has not been reached.
func addShort(b *strings.Builder, n *html.Node, limit int) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.Type == html.ElementNode && !skipped[c.Data]:
			b.WriteByte(' ')
			if !addShort(b, c, limit) {
				return false
			}
			b.WriteByte(' ')
		}
		if b.Len() > limit {
			return false
		}
	}
	return true
}

// clean gives s on one line with single blanks and without marks that nobody
// sees.
func clean(s string) string { return strings.Join(strings.Fields(visible.Replace(s)), " ") }

// visible takes out soft hyphens and other marks without a width, which would
// cut words in two.
var visible = strings.NewReplacer("\u00ad", "", "\u200b", "", "\u200c", "", "\ufeff", "", "\u2060", "", "\x00", "", "\u00a0", " ", "\u202f", " ")

// clip cuts s to n bytes, between characters.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
