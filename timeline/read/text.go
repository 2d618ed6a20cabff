package read

import (
	"io"
	"strings"
	"unicode/utf8"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read/internal/charset"
)

// Text reads one article: plain text or Markdown, perhaps with front matter,
// which is lines of "key: value" between two lines of three hyphens at the very
// beginning. The keys are id, title, outlet, url, published and lang; others
// are ignored. What the front matter says goes before what c says. A text is in
// UTF-8, in UTF-16 with a byte order mark, or, where it cannot be UTF-8 and has
// but a few characters beyond ASCII, in windows-1252. An error is an *Error that
// names c.File.
func Text(r io.Reader, c Context, o Options) (timeline.Article, error) { return o.text(r, c.File, c) }

func (o Options) text(r io.Reader, name string, c Context) (timeline.Article, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return timeline.Article{}, fail(name, 0, "", err)
	}
	front, body := cutFrontMatter(charset.UTF8(data))
	line := 0
	for n, l := range front {
		if set(&c, l) == "published" {
			line = n + 2 // counted from 1, after the first hyphens
		}
	}
	a, err := o.Dated(c).Article(body)
	if err != nil {
		return timeline.Article{}, fail(name, line, "", err)
	}
	return a, nil
}

// cutFrontMatter gives the lines of the front matter and the text after it. A
// text whose first line of hyphens has no second is all text.
func cutFrontMatter(s string) (front []string, body string) {
	first, rest, ok := strings.Cut(s, "\n")
	if !ok || strings.TrimRight(first, " \t\r") != "---" {
		return nil, s
	}
	for {
		line, after, more := strings.Cut(rest, "\n")
		if strings.TrimRight(line, " \t\r") == "---" {
			return front, after
		}
		if !more {
			return nil, s
		}
		front, rest = append(front, line), after
	}
}

// set takes a line of front matter into c, and gives the key that it set.
func set(c *Context, line string) string {
	key, value, ok := strings.Cut(line, ":")
	if !ok || strings.TrimLeft(key, " \t") != key {
		return "" // a list item or a member of something else
	}
	key, value = strings.ToLower(strings.TrimSpace(key)), unquote(strings.TrimSpace(value))
	field := map[string]*string{
		"id": &c.ID, "title": &c.Title, "outlet": &c.Outlet, "url": &c.URL, "published": &c.Published, "lang": &c.Lang,
	}[key]
	if field == nil || value == "" {
		return ""
	}
	*field = value
	if key == "published" {
		c.Basis, c.Evidence = string(timeline.Stated), "front matter"
	}
	return key
}

// unquote drops the quotes around a value.
func unquote(s string) string {
	if n := len(s); n >= 2 && s[0] == s[n-1] && (s[0] == '"' || s[0] == '\'') {
		return s[1 : n-1]
	}
	return s
}

// valid gives s without a byte order mark and with U+FFFD for each byte that
// is no UTF-8, as other languages read it, so that offsets agree.
func valid(s string) string {
	s = strings.TrimPrefix(s, "\ufeff")
	if utf8.ValidString(s) {
		return s
	}
	return string([]rune(s))
}
