package feed

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read"
)

func readAll(t *testing.T, in string) (articles []timeline.Article) {
	t.Helper()
	for a, err := range Read(strings.NewReader(in), read.Context{File: "a.xml"}, read.Options{}) {
		require.NoError(t, err)
		articles = append(articles, a)
	}
	return articles
}

func TestAFeedMayBeInAnyEncoding(t *testing.T) {
	const text = "Докеры ушли – «больше нет»"
	for name, tt := range map[string]struct {
		encoding.Encoding
		declared string
	}{
		"UTF-8":             {unicode.UTF8, `encoding="UTF-8"`},
		"UTF-8, undeclared": {unicode.UTF8, ``},
		"UTF-8 with a mark": {unicode.UTF8BOM, `encoding="utf-8"`},
		"windows-1251":      {charmap.Windows1251, `encoding="windows-1251"`},
		"KOI8-R":            {charmap.KOI8R, `encoding='koi8-r'`},
		"UTF-16 LE":         {unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), `encoding="UTF-16" standalone="yes"`},
		"UTF-16 BE":         {unicode.UTF16(unicode.BigEndian, unicode.UseBOM), `encoding="utf-16"`},
	} {
		words := text
		if name == "KOI8-R" {
			words = "Докеры ушли"
		}
		in, err := tt.NewEncoder().String(`<?xml version="1.0" ` + tt.declared + `?><rss version="2.0"><channel><title>T</title><item><title>A</title><description>` + words + `</description></item></channel></rss>`)
		require.NoError(t, err)
		got := readAll(t, in)
		require.Len(t, got, 1, name)
		assert.Equal(t, words, got[0].Text, name)
	}
}

func TestEntitiesOfAFeedNeitherGrowNorReadFiles(t *testing.T) {
	bomb := `<!ENTITY a "` + strings.Repeat("lol", 1000) + `"><!ENTITY b "` + strings.Repeat("&a;", 1000) + `"><!ENTITY c "` + strings.Repeat("&b;", 1000) + `">`
	for name, doctype := range map[string]string{
		"entities in entities": bomb + `<!ENTITY x "&c;">`,
		"a file":               `<!ENTITY x SYSTEM "file:///etc/hostname">`,
		"an address":           `<!ENTITY % p SYSTEM "http://127.0.0.1:1/x"> %p; <!ENTITY x "y">`,
	} {
		in := `<?xml version="1.0"?><!DOCTYPE rss [` + doctype + `]><rss version="2.0"><channel><title>T</title><item><title>A</title><link>javascript:alert(1)</link><description>Dockers &x; left.</description></item></channel></rss>`
		for a, err := range Read(strings.NewReader(in), read.Context{File: "a.xml"}, read.Options{}) {
			if err != nil {
				assert.ErrorIs(t, err, ErrFormat, name)
				continue
			}
			assert.Regexp(t, `^Dockers .{0,4}left\.$`, a.Text, name)
			assert.Empty(t, a.URL, name)
		}
	}
}
