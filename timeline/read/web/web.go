// Package web reads articles off saved pages of HTML: title, text, outlet,
// language, and when they were published, with the clock of the place.
//
//	for a, err := range read.Paths(paths, read.Options{HTML: web.Read}) { ... }
//
// Parser.Parse gives a Page instead, with what an article does not hold: the
// captions of its pictures, its byline, and every date that the page states.
//
// # When it was published
//
// Of the places that may say so, the first that does is taken: JSON-LD, Open
// Graph, meta tags and microdata, a time element, the address, the byline. The
// article's Published.Evidence names it, and those that name another day. A
// later place that agrees may add what the first lacks: a time of day, or the
// local clock where the first has that of UTC. A time of change never stands for
// that of publication; where nothing else is stated it is a bound, no more.
//
// # What is the text
//
// Paragraphs are apart by a blank line. Menus, sidebars, share bars and the like
// are dropped by a port of Mozilla's Readability. Pages too large or too deep
// for it give the text of their article, main or body element. A page comes out
// as UTF-8, whichever of the encodings of the web it is in.
package web

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read"
	"github.com/bbdb26f0/annals/timeline/read/internal/unpack"
)

// Read reads one page: it is a read.Format. What the page says goes before what
// c says, but for an address and a byline, which are less sure than a manifest.
// An error is a *read.Error that names c.File.
func Read(r io.Reader, c read.Context, o read.Options) iter.Seq2[timeline.Article, error] {
	return func(yield func(timeline.Article, error) bool) {
		page, err := Parser{MaxBytes: o.MaxBytes}.Parse(r, c, o)
		yield(page.Article, err)
	}
}

// A Parser has the settings of reading pages. The zero Parser is the default.
// Several goroutines may use one.
type Parser struct {
	ContentType string // header that came with the page, for its charset; "" for none
	MaxBytes    int64  // most bytes of a page, unpacked; 0 for 16 MiB
}

const defaultMaxBytes = 16 << 20

// A Page is what a page says.
type Page struct {
	Article  timeline.Article
	Captions []string // of pictures in the article; not part of its Text
	Byline   string   // who wrote it, as printed; "" where it is not known
	Dates    []Found  // every date that it states of itself, the most trusted first
}

// The causes where a page gives no article.
var (
	ErrNoText  = errors.New("no text is found on the page")
	ErrTooDeep = errors.New("the page cannot be parsed")
)

// Parse reads a page, which may be packed with gzip. No page makes it panic; an
// error is a *read.Error that names c.File: the page is too large, has no text,
// is nested too deep, or what c says of it is wrong.
func (p Parser) Parse(r io.Reader, c read.Context, o read.Options) (page Page, err error) {
	defer func() {
		if v := recover(); v != nil {
			page, err = Page{}, fmt.Errorf("%w: %v", ErrTooDeep, v)
		}
		if err != nil {
			page, err = Page{}, &read.Error{Path: c.File, Err: err}
		}
	}()
	doc, err := p.document(r)
	if err != nil {
		return Page{}, err
	}
	f := gather(doc, c.URL)
	page.Dates = f.dates()
	b := readBody(doc, f)
	if b.text == "" {
		return Page{}, ErrNoText
	}
	page.Captions, page.Byline = b.captions, f.byline(b.byline)
	page.Article, err = f.context(c, page.Dates, o).Article(b.text)
	return page, err
}

// document decodes and parses a page.
func (p Parser) document(r io.Reader) (*html.Node, error) {
	limit := p.MaxBytes
	if limit <= 0 {
		limit = defaultMaxBytes
	}
	in, err := unpack.Reader(r, limit)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	text, err := decode(data, p.ContentType)
	if err != nil {
		return nil, err
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrTooDeep, err)
	}
	return doc, nil
}

// context adds what the page says of itself to c.
func (f *facts) context(c read.Context, dates []Found, o read.Options) read.Context {
	for _, s := range []struct {
		to   *string
		said string
	}{{&c.Title, f.headline()}, {&c.URL, f.address}, {&c.Lang, f.language()}, {&c.Outlet, f.outlet()}} {
		if s.said != "" {
			*s.to = s.said
		}
	}
	if c.Outlet == "" {
		c.Outlet = host(c.URL)
	}
	said, sure := settle(dates)
	if said.Published != "" && (sure || c.Published == "") {
		c.Published, c.Basis, c.Evidence = said.Published, said.Basis, said.Evidence
	}
	if c = o.Dated(c); c.Published != "" {
		return c
	}
	return notAfter(c, dates)
}

// host is the name of a site, for want of a better name of an outlet.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}
