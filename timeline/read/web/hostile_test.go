package web

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/timeline/read"
)

func parse(t *testing.T, page string) Page {
	t.Helper()
	p, err := Parser{}.Parse(strings.NewReader(page), read.Context{File: "page.html"}, read.Options{})
	require.NoError(t, err)
	return p
}

func TestPagesThatGiveNoArticleAreErrors(t *testing.T) {
	for name, tt := range map[string]struct {
		page  string
		cause error
	}{
		"empty":              {"", ErrNoText},
		"markup only":        {"<html><body><div></div><script>x</script></body></html>", ErrNoText},
		"nested too deep":    {strings.Repeat("<div>", 5000) + "x", ErrTooDeep},
		"too large":          {strings.Repeat("a", 2001), read.ErrTooLarge},
		"torn gzip":          {"\x1f\x8b\x08\x00\x00", io.ErrUnexpectedEOF},
		"a date that is not": {"<p>x", errContext},
	} {
		t.Run(name, func(t *testing.T) {
			c := read.Context{File: "a.html"}
			if tt.cause == errContext {
				c.Basis = "rumour"
			}
			_, err := Parser{MaxBytes: 50_000}.Parse(strings.NewReader(tt.page), c, read.Options{})
			if tt.cause == read.ErrTooLarge {
				_, err = Parser{MaxBytes: 2000}.Parse(strings.NewReader(tt.page), c, read.Options{})
			}
			var at *read.Error
			require.ErrorAs(t, err, &at)
			assert.Equal(t, "a.html", at.Path)
			if tt.cause != errContext {
				assert.ErrorIs(t, err, tt.cause)
			}
		})
	}
	_, err := Parser{}.Parse(iotest.ErrReader(io.ErrClosedPipe), read.Context{}, read.Options{})
	assert.ErrorIs(t, err, io.ErrClosedPipe)
}

var errContext = errors.New("the context is wrong")

// shapes are pages made to take long.
func shapes(n int) map[string]string {
	rep := func(s string) string { return strings.Repeat(s, n) }
	return map[string]string{
		"paragraphs":       "<article>" + rep("<p>The crew ate soup, again, and said so.</p>") + "</article>",
		"open paragraphs":  rep("<p>soup, "),
		"nested":           rep(strings.Repeat("<div><p>soup, and bread, and tea for all of them", 40) + strings.Repeat("</div>", 40))[:n*40],
		"wrapped":          strings.Repeat("<div>", 100) + rep("<div><p>soup, and bread, and tea for all of them</div>"),
		"lists in lists":   strings.Repeat("<ul><li>soup", 50) + rep("<li>soup, <a href=x>and bread, and tea</a> for all of them"),
		"br":               "<div>soup" + rep("<br>") + "tea</div>",
		"formatting":       rep("<b><i><a>soup"),
		"misnested":        rep("<b><p></b>soup<table><b>"),
		"attributes":       "<p " + rep("a b=c ") + ">soup</p>",
		"classes":          rep(`<div class="related comment date byline sidebar">soup May 10, 2031</div>`),
		"times":            rep(`<time datetime="2031-05-10">May 10, 2031</time> soup `),
		"meta":             rep(`<meta name="date" content="2031-05-10">`) + "<p>soup",
		"linked data":      rep(`<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-10"}</script>`) + "<p>soup",
		"deep linked data": `<script type="application/ld+json">` + rep("[") + rep("]") + `</script><p>soup`,
		"torn linked data": `<script type="application/ld+json">` + rep(`{"datePublished": "`) + `</script><p>soup`,
		"list":             "<ul>" + rep("<li><a href=x>soup</a>") + "</ul>",
		"table":            "<table>" + rep("<tr><td>soup<td>tea"),
		"one word":         "<p>" + rep("soup"),
		"entities":         "<p>" + rep("&#x41;&amp;&notanentity;"),
		"comments":         rep("<!-- soup -->") + "<p>soup",
		"unclosed comment": "<p>soup<!--" + rep("<!-"),
		"unclosed tag":     "<p>soup" + rep("<div class='"),
		"figures":          rep("<figure><figcaption>soup</figcaption></figure>") + "<p>soup",
		"noscript images":  rep("<img><noscript><img src=x></noscript>") + "<p>soup",
		"headings":         rep("<h1>soup</h1>"),
		"title":            "<title>" + rep("soup - ") + "</title><p>soup",
		"long byline":      `<div class="byline">` + rep("updated published ") + "</div><p>soup",
	}
}

func TestNoPageTakesLong(t *testing.T) {
	pages := shapes(maxElements / 40)
	for _, name := range []string{"paragraphs", "nested"} {
		pages["too large: "+name] = shapes(maxElements)[name]
	}
	for name, page := range pages {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := Parser{}.Parse(strings.NewReader(page), read.Context{}, read.Options{})
			if err != nil && !errors.Is(err, ErrTooDeep) {
				assert.ErrorIs(t, err, ErrNoText)
			}
			assert.Less(t, time.Since(start), 10*time.Second)
		})
	}
}

func TestNothingBreaksAPage(t *testing.T) {
	for name, page := range map[string]string{
		"no markup":           "Plain text.",
		"NUL":                 "<p>a\x00b</p>",
		"bad bytes":           "<meta charset=utf-8><p>a\xff\xfeb</p>",
		"a bad base":          `<base href="%zz"><link rel=canonical href="http://[::1"><p>x</p>`,
		"no closing quote":    `<p>x</p><p class="x>y</p><p>z</p>`,
		"plaintext":           `<p>x<plaintext></p>`,
		"template":            `<template><p>x</template><p>y`,
		"svg":                 `<p>x</p><svg><title>x</title><foreignObject><p>y`,
		"a table in a select": `<p>x<select><table><tr><td>y`,
		"linked data of null": `<script type="application/ld+json">null</script><script type="application/ld+json">{"@type":null,"@graph":[null,1,"x",[[]]],"author":[{}]}</script><p>x`,
		"dates that are none": `<meta name=date content="99999999999999999999"><time datetime="-">x</time><p>y`,
	} {
		t.Run(name, func(t *testing.T) {
			p := parse(t, page)
			assert.NotEmpty(t, p.Article.Text)
			assert.True(t, utf8.ValidString(p.Article.Text))
		})
	}
}

func FuzzParse(f *testing.F) {
	for _, page := range shapes(3) {
		f.Add(page)
	}
	f.Add(`<html lang=en><meta property="article:published_time" content="2031-05-10T10:00:00Z"><article><h1>T</h1><p>x <time>May 10, 2031</time>`)
	f.Fuzz(func(t *testing.T, page string) {
		p, err := Parser{}.Parse(strings.NewReader(page), read.Context{File: "a.html", URL: "https://a.example/b"}, read.Options{})
		if err != nil {
			var at *read.Error
			require.ErrorAs(t, err, &at)
			return
		}
		require.NotEmpty(t, p.Article.Text)
		require.True(t, utf8.ValidString(p.Article.Text+p.Article.Title+p.Article.Outlet+p.Article.Published.Evidence))
		require.True(t, p.Article.Published.Interval.IsValid())
		for _, d := range p.Dates {
			require.True(t, d.Interval.IsBounded())
		}
		Text(page)
	})
}
