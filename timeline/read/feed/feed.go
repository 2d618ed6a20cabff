// Package feed reads the articles of feeds: RSS 1 and 2, Atom and JSON Feed.
//
//	for a, err := range read.Paths(paths, read.Options{Feed: feed.Read}) { ... }
//
// An entry gives an article: its content, or else its summary, as text with a
// blank line between paragraphs; its title, link, language and time of
// publication, with the clock of the zone that it is given in. The article's ID
// is that of the entry, else its link, else the name of the file and a number.
// The outlet is the title of the feed, or of the feed that the entry came from.
package feed

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/rss"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read"
	"github.com/bbdb26f0/annals/timeline/read/internal/charset"
	"github.com/bbdb26f0/annals/timeline/read/internal/stamp"
	"github.com/bbdb26f0/annals/timeline/read/internal/unpack"
	"github.com/bbdb26f0/annals/timeline/read/web"
)

const defaultMaxBytes = 64 << 20

// The causes where a feed, or an entry of one, gives no article.
var (
	ErrFormat = errors.New("no feed that is known: RSS, Atom or JSON Feed")
	ErrNoText = errors.New("an entry without a text")
)

// Read reads one feed: it is a read.Format. Feeds of more than o.MaxBytes
// (64 MiB where that is 0), unpacked, are refused. What an entry says goes
// before what c says. Each error is a *read.Error that names c.File; one for an
// entry without a text or a title does not end the feed.
func Read(r io.Reader, c read.Context, o read.Options) iter.Seq2[timeline.Article, error] {
	return func(yield func(timeline.Article, error) bool) {
		f, err := parse(r, o.MaxBytes)
		if err != nil {
			yield(timeline.Article{}, &read.Error{Path: c.File, Err: err})
			return
		}
		for n, item := range f.Items {
			a, err := article(f, n, c, o)
			if err != nil {
				err = &read.Error{Path: c.File, Input: clip(item.GUID + " " + item.Title), Err: fmt.Errorf("entry %d: %w", n+1, err)}
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// declaration is that of an encoding at the beginning of XML.
var declaration = regexp.MustCompile(`^(\s*<\?xml[^>?]*?)\s+encoding\s*=\s*["'][\w:-]*["']`)

// parse reads a feed; nothing in it makes it panic.
func parse(r io.Reader, limit int64) (f *gofeed.Feed, err error) {
	defer func() {
		if v := recover(); v != nil {
			f, err = nil, fmt.Errorf("%w: %v", ErrFormat, v)
		}
	}()
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
	if s, ok := charset.UTF16(data); ok {
		data = declaration.ReplaceAll([]byte(s), []byte("$1"))
	}
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\ufeff")), " \t\r\n")
	if bytes.HasPrefix(data, []byte("<")) {
		if err := checkXML(data); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrFormat, err)
		}
	}
	p := gofeed.NewParser()
	p.KeepOriginalFeed = true // which says what the common form does not, see said
	p.RSSTranslator = &gofeed.DefaultRSSTranslator{DisableContentImageScan: true}
	if f, err = p.Parse(bytes.NewReader(data)); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	return f, nil
}

// article makes an article of the n-th entry, counted from 0.
func article(f *gofeed.Feed, n int, c read.Context, o read.Options) (timeline.Article, error) {
	c.Reports = nil // they belong to one article
	item := f.Items[n]
	source, changed := said(f, n)
	if source == "" {
		source = plain(f.Title)
	}
	text := textOf(item)
	if text == "" {
		return timeline.Article{}, ErrNoText
	}
	link := address(item.Link, f.Link)
	c.ID = idOf(item, link, c, n+1)
	for _, s := range []struct {
		to   *string
		said string
	}{{&c.Title, plain(item.Title)}, {&c.URL, link}, {&c.Outlet, source}, {&c.Lang, strings.ReplaceAll(strings.TrimSpace(f.Language), "_", "-")}} {
		if s.said != "" {
			*s.to = s.said
		}
	}
	if s, evidence, ok := published(item, changed); ok {
		c.Published, c.Basis, c.Evidence = s.String(), string(timeline.Stated), evidence
	}
	return o.Dated(c).Article(text)
}

// textOf gives the content or the summary, whichever says more, or the title
// where there is neither.
func textOf(item *gofeed.Item) string {
	content := body(item.Content)
	if summary := body(item.Description); len(summary) > len(content) {
		content = summary
	}
	if content == "" {
		content = plain(item.Title)
	}
	return content
}

// body is a text that may hold markup. One that holds none keeps its lines.
func body(s string) string {
	if strings.ContainsAny(s, "<&") {
		text, _ := web.Text(s)
		return text
	}
	return strings.TrimSpace(strings.ToValidUTF8(s, "\ufffd"))
}

func idOf(item *gofeed.Item, link string, c read.Context, n int) string {
	if id := strings.TrimSpace(item.GUID); id != "" {
		return id
	}
	if link != "" {
		return link
	}
	name := c.ID
	if name == "" {
		name = strings.TrimSuffix(c.File, fileExt(c.File))
	}
	return fmt.Sprintf("%s-%d", name, n)
}

func fileExt(name string) string {
	if i := strings.LastIndexByte(name, '.'); i > strings.LastIndexByte(name, '/') {
		return name[i:]
	}
	return ""
}

// plain is a text on one line that may hold markup.
func plain(s string) string {
	text, _ := web.Text(s)
	return strings.Join(strings.Fields(text), " ")
}

// address is a link of http, absolute, or "".
func address(link, base string) string {
	at, err := url.Parse(strings.TrimSpace(base))
	if err != nil {
		at = &url.URL{}
	}
	u, err := at.Parse(strings.TrimSpace(link))
	if err != nil || link == "" || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

// said gives what the common form of feeds leaves out of the n-th entry: the
// feed that it came from, and whether its time is that of a change.
func said(f *gofeed.Feed, n int) (source string, changed bool) {
	switch feed := f.OriginalFeed().(type) {
	case *atom.Feed:
		if n < len(feed.Entries) {
			e := feed.Entries[n]
			if e.Source != nil {
				source = plain(e.Source.Title)
			}
			return source, e.Published == ""
		}
	case *rss.Feed:
		if n < len(feed.Items) && feed.Items[n].Source != nil {
			source = plain(feed.Items[n].Source.Title)
		}
	}
	return source, false
}

// published reads the time of publication. Atom knows feeds that give only the
// last change that matters, which is then what they sort by.
func published(item *gofeed.Item, changed bool) (s stamp.Stamp, evidence string, ok bool) {
	for _, said := range []struct{ what, text string }{{"published", item.Published}, {"updated", item.Updated}} {
		if s, ok := stamp.Parse(said.text); ok {
			if changed {
				said.what = "updated, and no more,"
			}
			return s, "the feed's entry says " + said.what + " " + strings.TrimSpace(said.text), true
		}
	}
	return s, "", false
}

// clip keeps what is quoted in an error readable.
func clip(s string) string {
	const limit = 80
	if r := []rune(strings.TrimSpace(s)); len(r) > limit {
		return string(r[:limit]) + "…"
	}
	return strings.TrimSpace(s)
}
