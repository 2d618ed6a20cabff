package read

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/bbdb26f0/annals/timeline"
)

// Text reads one article: plain text or Markdown, perhaps with front matter,
// which is lines of "key: value" between two lines of three hyphens at the very
// beginning. The keys are id, title, outlet, url, published and lang; others
// are ignored. What the front matter says goes before what c says. An error is
// an *Error that names c.File.
func Text(r io.Reader, c Context, o Options) (timeline.Article, error) { return o.text(r, c.File, c) }

var errUTF16 = errors.New("the text is in UTF-16; only UTF-8 is read")

func (o Options) text(r io.Reader, name string, c Context) (timeline.Article, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return timeline.Article{}, fail(name, 0, "", err)
	}
	if isUTF16(data) {
		return timeline.Article{}, fail(name, 0, "", errUTF16)
	}
	front, body := cutFrontMatter(valid(string(data)))
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

// isUTF16 reports whether data begins with the byte order mark of UTF-16 and
// soon has a zero byte, as it does where there are Latin letters or spaces.
func isUTF16(data []byte) bool {
	mark := bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))
	return mark && bytes.IndexByte(data[:min(len(data), 64)], 0) >= 0
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
