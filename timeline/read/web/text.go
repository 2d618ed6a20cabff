package web

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Text gives the text of a piece of HTML, such as an entry of a feed: its
// paragraphs with a blank line between them, without scripts, and without what
// is written under pictures, which is captions.
func Text(fragment string) (text string, captions []string) {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(strings.ToValidUTF8(fragment, "\ufffd")), body)
	if err != nil { // nested deeper than the parser goes
		return stripped(fragment), nil
	}
	var w writer
	for _, n := range nodes {
		w.node(n)
	}
	return w.text(), w.captions
}

// stripped is the text of HTML that cannot be parsed.
func stripped(fragment string) string {
	var w writer
	z := html.NewTokenizer(strings.NewReader(strings.ToValidUTF8(fragment, "\ufffd")))
	quiet := false
	for {
		switch z.Next() {
		case html.ErrorToken:
			return w.text()
		case html.TextToken:
			if !quiet {
				w.words(string(z.Text()))
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			t := z.Token()
			switch {
			case blocks[t.Data]:
				w.paragraph()
			case t.Data == "br":
				w.lineEnd()
			}
			quiet = t.Type == html.StartTagToken && skipped[t.Data]
		}
	}
}

// skipped are elements whose text nobody reads as text.
var skipped = set("script", "style", "template", "noscript", "svg", "math", "iframe", "object", "audio", "video", "canvas", "form", "button", "select",
	"textarea", "input", "nav", "head", "title", "map", "dialog")

// blocks are elements that begin and end a paragraph.
var blocks = set("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "figcaption", "footer",
	"h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul")

func set(names ...string) map[string]bool {
	m := make(map[string]bool, len(names))
	for _, n := range names {
		m[n] = true
	}
	return m
}

// A writer puts together text from nodes.
type writer struct {
	b        strings.Builder
	captions []string
	gap      int // line ends before the next word
	blank    bool
	broken   int // br elements since the last word
}

// node writes n and what is in it.
func (w *writer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.words(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	switch {
	case skipped[n.Data] || hidden(n):
		return
	case isCaption(n):
		w.caption(n)
		return
	case n.Data == "br":
		w.lineEnd()
		return
	case noteMark(n):
		return
	case n.Data == "td" || n.Data == "th":
		w.blank = true
	}
	block := blocks[n.Data] || n.Data == "td" && n.FirstChild != nil && shortText(n, maxCell) == ""
	if block {
		w.paragraph()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	if block {
		w.paragraph()
	}
}

// maxCell is how many bytes a cell of a table of figures may have. One that has
// more is a part of a page that is laid out as a table.
const maxCell = 200

// noteMark reports whether n is the mark of a note ("[3]") or a link to edit a
// section, as wikis have them among their words.
func noteMark(n *html.Node) bool {
	switch n.Data {
	case "sup":
		text := shortText(n, 12)
		return hasClass(n, "reference", "noprint", "footnote-ref") || strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]")
	case "span", "a":
		return hasClass(n, "mw-editsection") || attr(n, "role") == "doc-noteref"
	}
	return false
}

// isCaption reports whether n is what is written under a picture.
func isCaption(n *html.Node) bool {
	if n.Data == "figcaption" {
		return true
	}
	class := attr(n, "class")
	return strings.Contains(class, "wp-caption-text") || strings.Contains(class, "image-caption") || strings.Contains(class, "photo-caption") ||
		strings.Contains(class, "tr-caption") && n.Data == "td"
}

// hidden reports whether a browser shows n to nobody.
func hidden(n *html.Node) bool {
	if hasAttr(n, "hidden") {
		return true
	}
	style := attr(n, "style")
	return style != "" && strings.Contains(strings.ReplaceAll(strings.ToLower(style), " ", ""), "display:none")
}

func (w *writer) caption(n *html.Node) {
	inner := writer{}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		inner.node(c)
	}
	if s := clean(inner.text()); s != "" {
		w.captions = append(w.captions, s)
	}
	w.paragraph()
}

// words writes text with single blanks.
func (w *writer) words(s string) {
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		if unicode.IsSpace(r) {
			w.blank = true
			s = s[n:]
			continue
		}
		end := strings.IndexFunc(s, unicode.IsSpace)
		if end < 0 {
			end = len(s)
		}
		if word := visible.Replace(s[:end]); word != "" {
			w.word(word)
		}
		s = s[end:]
	}
}

func (w *writer) word(word string) {
	switch {
	case w.b.Len() == 0:
	case w.gap > 0:
		w.b.WriteString("\n\n"[:min(w.gap, 2)])
	case w.blank:
		w.b.WriteByte(' ')
	}
	w.gap, w.blank, w.broken = 0, false, 0
	w.b.WriteString(word)
}

// lineEnd is one line end; a second one makes a paragraph.
func (w *writer) lineEnd() {
	w.broken++
	w.gap = max(w.gap, min(w.broken, 2))
}

func (w *writer) paragraph() { w.gap = 2 }

func (w *writer) text() string { return w.b.String() }
