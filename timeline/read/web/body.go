package web

import (
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// The largest page that is given to Readability, which takes time that grows
// with the product of both, and the shortest text that it must find.
const (
	maxElements = 30_000
	maxDepth    = 150
	minText     = 200 // bytes
)

// A body is the text of a page.
type body struct {
	text     string
	captions []string
	byline   string
}

// readBody gives the text of the article. It changes doc.
func readBody(doc *html.Node, f *facts) body {
	f.dropPrinted()
	dropAsides(doc)
	if f.elements > maxElements || f.depth > maxDepth {
		return plainBody(doc)
	}
	plain := plainBody(doc) // before Readability changes doc
	p := readability.NewParser()
	p.KeepClasses = true // they tell captions
	p.DisableJSONLD = true
	article, err := p.ParseAndMutate(doc, nil)
	if err != nil || article.Node == nil {
		return plain
	}
	var w writer
	w.node(article.Node)
	b := body{text: w.text(), captions: w.captions, byline: article.Byline()}
	if len(b.text) < minText && len(plain.text) > 2*len(b.text) {
		plain.byline = b.byline
		return plain
	}
	if len(b.captions) == 0 {
		b.captions = plain.captions // Readability drops pictures of unknown kinds
	}
	return b
}

// dropAsides takes out what stands aside and is short: Readability takes it for
// text where it stands between paragraphs.
func dropAsides(doc *html.Node) {
	const short = 400
	var asides []*html.Node
	walk(doc, surroundings{}, 0, func(n *html.Node, s surroundings, _ int) {
		if s.aside && !s.deeper && shortText(n, short) != "" {
			asides = append(asides, n)
		}
	})
	for _, n := range asides {
		n.Parent.RemoveChild(n)
	}
}

// dropPrinted takes the headline, and lines that only say when the article was
// published and by whom, out of the page, since they are not part of its text.
func (f *facts) dropPrinted() {
	for _, p := range f.printed {
		switch p.node.Data {
		case "div", "span", "font", "center", "li", "ul", "small", "time", "abbr", "h6", "h5", "h4":
		case "p":
			if p.source != "byline" {
				continue
			}
		default:
			continue
		}
		if blocks[p.node.Data] || !inText(p.node) {
			drop(p.node)
		}
	}
	if f.titleNode != nil {
		drop(f.titleNode)
	}
}

// drop takes out a line. What is longer is a page that forgot to end one.
func drop(n *html.Node) {
	if n.Parent != nil && (n.FirstChild == nil || shortText(n, maxLine) != "") {
		n.Parent.RemoveChild(n)
	}
}

// plainBody gives the text of the article element, or else of main or body.
func plainBody(doc *html.Node) body {
	root := doc
	best := 0
	walk(doc, surroundings{}, 0, func(n *html.Node, s surroundings, _ int) {
		rank := 0
		switch {
		case s.aside:
		case n.Data == "article":
			rank = 3
		case n.Data == "main" || attr(n, "role") == "main":
			rank = 2
		case n.Data == "body":
			rank = 1
		}
		if rank > best {
			root, best = n, rank
		}
	})
	var w writer
	w.plain(root, surroundings{})
	return body{text: strings.TrimSpace(w.text()), captions: w.captions}
}

// plain writes n without what stands aside and without headings of the page.
func (w *writer) plain(n *html.Node, s surroundings) {
	if n.Type == html.ElementNode {
		if s = s.within(n); s.aside || n.Data == "h1" {
			return
		}
	}
	if n.FirstChild == nil || n.Type == html.ElementNode && (skipped[n.Data] || hidden(n) || isCaption(n)) {
		w.node(n)
		return
	}
	if blocks[n.Data] {
		w.paragraph()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.plain(c, s)
	}
	if blocks[n.Data] {
		w.paragraph()
	}
}
