package web

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read"
)

func TestTheEncodingIsThatOfTheMarkTheHeaderOrThePage(t *testing.T) {
	const long = `<title>x</title><script>` // past what browsers look through
	cyrillic, japan := "<p>Докеры ушли", "<p>港が閉まった"
	encode := func(s string, e interface{ Bytes([]byte) ([]byte, error) }) string {
		b, err := e.Bytes([]byte(s))
		require.NoError(t, err)
		return string(b)
	}
	w1251 := charmap.Windows1251.NewEncoder()
	for name, tt := range map[string]struct{ page, header, want string }{
		"UTF-8 unsaid":           {cyrillic, "", "Докеры ушли"},
		"UTF-8 far down":         {long + strings.Repeat(" ", 5000) + "</script>" + cyrillic, "", "Докеры ушли"},
		"UTF-8 with a mark":      {"\ufeff" + cyrillic, "text/html; charset=windows-1251", "Докеры ушли"},
		"UTF-16 with a mark":     {encode(cyrillic, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()), "", "Докеры ушли"},
		"the header":             {encode(cyrillic, w1251), "text/html; charset=windows-1251", "Докеры ушли"},
		"the header before meta": {encode("<meta charset=iso-8859-1>"+cyrillic, w1251), "text/html; charset=windows-1251", "Докеры ушли"},
		"meta":                   {encode("<meta charset='windows-1251'>"+cyrillic, w1251), "", "Докеры ушли"},
		"meta far down":          {encode(long+strings.Repeat(" ", 5000)+"</script><meta http-equiv=content-type content='text/html; charset=windows-1251'>"+cyrillic, w1251), "", "Докеры ушли"},
		"an XML declaration":     {encode("<?xml version='1.0' encoding='windows-1251'?>"+cyrillic, w1251), "", "Докеры ушли"},
		"Shift JIS":              {encode("<meta charset=shift_jis>"+japan, japanese.ShiftJIS.NewEncoder()), "", "港が閉まった"},
		"nothing":                {"<p>caf\xe9 \x93au lait\x94", "", "café “au lait”"},
		"a name that is none":    {"<meta charset=klingon><p>caf\xe9", "", "café"},
		"bytes that are wrong":   {"<meta charset=utf-8><p>caf\xe9 au lait", "", "caf\ufffd au lait"},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := Parser{ContentType: tt.header}.Parse(strings.NewReader(tt.page), read.Context{}, read.Options{})
			require.NoError(t, err)
			assert.Equal(t, tt.want, p.Article.Text)
		})
	}
}

func TestTheFirstPlaceThatKnowsSaysWhenItWasPublished(t *testing.T) {
	const (
		ld     = `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-01T10:00:00+02:00","dateModified":"2031-05-20"}</script>`
		graph  = `<meta property="article:published_time" content="2031-05-02T10:00:00+02:00">`
		meta   = `<meta name="pubdate" content="2031-05-03">`
		micro  = `<span itemprop="datePublished" content="2031-05-04">x</span>`
		clock  = `<time datetime="2031-05-05">x</time>`
		byline = `<div class="byline">By A. Writer, May 7, 2031</div>`
		change = `<meta property="article:modified_time" content="2031-05-20T10:00:00Z">`
		text   = `<p>The crew ate soup.`
	)
	at := read.Context{File: "2031-05-08.html", URL: "https://a.example/2031/05/06/soup"}
	for name, tt := range map[string]struct {
		page, want, source string
		context            read.Context
	}{
		"JSON-LD":            {change + byline + clock + micro + meta + graph + ld, "2031-05-01T10:00:00", "JSON-LD datePublished 2031-05-01T10:00:00+02:00; the page also states", at},
		"Open Graph":         {change + byline + clock + micro + meta + graph, "2031-05-02T10:00:00", "meta article:published_time", at},
		"meta":               {change + byline + clock + micro + meta, "2031-05-03", "meta pubdate 2031-05-03; ", at},
		"microdata":          {change + byline + clock + micro, "2031-05-04", "microdata", at},
		"time":               {change + byline + clock, "2031-05-05", "time", at},
		"the address":        {change + byline, "2031-05-06", "address 2031-05-06; the page also states byline By A. Writer, May 7, 2031", at},
		"the byline":         {change + byline, "2031-05-07", "byline", read.Context{File: "2031-05-08.html"}},
		"the file":           {change, "2031-05-08", "the name of the file", read.Context{File: "2031-05-08.html"}},
		"a change":           {change, "../2031-05-20", "not after the change that meta article:modified_time", read.Context{}},
		"nothing":            {"", "", "", read.Context{}},
		"before a manifest":  {graph, "2031-05-02T10:00:00", "meta article", read.Context{Published: "2031-04-01"}},
		"a manifest":         {byline, "2031-04-01", "", read.Context{Published: "2031-04-01"}},
		"a clock for a day":  {graph + `<meta name="date" content="2031-05-02">`, "2031-05-02T10:00:00", "meta article:published_time 2031-05-02T10:00:00+02:00", read.Context{}},
		"a day for a clock":  {meta + `<time datetime="2031-05-03T09:00"></time>`, "2031-05-03T09:00", "meta pubdate 2031-05-03, with the time of time", read.Context{}},
		"a day for a month":  {byline, "2031-05-07", "address 2031-05, with the day of byline", read.Context{URL: "https://a.example/2031/05/soup"}},
		"the local clock":    {`<meta property="article:published_time" content="2031-05-03T02:30:00Z"><time datetime="2031-05-02T22:30-04:00"></time>`, "2031-05-02T22:30", "by the local clock of time", read.Context{}},
		"the local day":      {`<meta property="article:published_time" content="2031-05-03T02:30:00Z"><p class=date>May 2, 2031</p>`, "2031-05-02", "which is the local day of byline", read.Context{}},
		"no local day":       {`<meta property="article:published_time" content="2031-05-03T02:30:00Z"><p class=date>April 30, 2031</p>`, "2031-05-03T02:30:00", "; the page also states byline", read.Context{}},
		"times of teasers":   {`<article><div class="related"><time datetime="2031-05-09">x</time></div><aside><time datetime="2031-05-10">y</time></aside></article>` + byline, "2031-05-07", "byline", read.Context{}},
		"times in sentences": {`<p>The court, which the minister had appealed to, said that it would rule on <time datetime="2031-05-09">May 9, 2031</time>, or later.`, "", "", read.Context{}},
		"a changed byline":   {`<p class="meta">Updated May 9, 2031, first published May 8, 2031</p>`, "2031-05-08", "byline", read.Context{}},
		"a sentence":         {`<p class="meta">On May 9, 2031 the crew of the ship ate soup again.</p>`, "", "", read.Context{}},
		"a line":             {`<center><font size=1>Friday, May 9, 2031</font></center>`, "2031-05-09", "byline Friday, May 9, 2031", read.Context{}},
		"a line with a time": {`<em>Fri 9 May 2031, 9:05 p.m. EDT</em>`, "2031-05-09T21:05", "byline Fri 9 May", read.Context{}},
		"a byline, not line": {`<b>Friday, May 9, 2031</b>` + byline, "2031-05-07", "byline By A. Writer, May 7, 2031", read.Context{}},
		"lines of a list":    {`<b>Friday, May 9, 2031</b><br><b>Saturday, May 10, 2031</b>`, "", "", read.Context{}},
		"no weekday":         {`<b>May 9, 2031</b>`, "", "", read.Context{}},
		"a line aside":       {`<div class="sidebar"><b>Friday, May 9, 2031</b></div>`, "", "", read.Context{}},
		"placeholders":       {`<meta name="date" content="1970-01-01T00:00:00Z"><meta property="article:published_time" content="0001-01-01T00:00:00Z">`, "", "", read.Context{}},
		"an unlikely zone":   {`<meta name="date" content="2031-05-01T10:00:00+99:00">`, "2031-05-01T10:00:00", "meta date", read.Context{}},
		"an entry in JSON":   {`<meta name="parsely-page" content='{"title":"x","pub_date":"2031-05-02T10:00:00Z"}'>`, "2031-05-02T10:00:00", "meta parsely-page", read.Context{}},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := Parser{}.Parse(strings.NewReader("<body>"+tt.page+text), tt.context, read.Options{})
			require.NoError(t, err)
			c, err := read.Context{Published: tt.want}.Article("")
			require.NoError(t, err)
			assert.Equal(t, c.Published.Interval, p.Article.Published.Interval, p.Article.Published.Evidence)
			assert.Contains(t, p.Article.Published.Evidence, tt.source)
		})
	}
}

func TestLinkedDataIsReadAsItIsWritten(t *testing.T) {
	for name, tt := range map[string]struct{ script, published, publisher string }{
		"an object":         {`{"@type":"NewsArticle","datePublished":"2031-05-01","publisher":{"name":"P"}}`, "2031-05-01", "P"},
		"a list":            {`[{"@type":"WebSite","name":"W"},{"@type":"NewsArticle","datePublished":"2031-05-01","publisher":"P"}]`, "2031-05-01", "P"},
		"a graph":           {`{"@graph":[{"@type":"WebPage","datePublished":"2031-05-09"},{"@type":["x","BlogPosting"],"datePublished":"2031-05-01","publisher":{"@id":"#o"}},{"@id":"#o","name":"P"}]}`, "2031-05-01", "P"},
		"a full type":       {`{"@type":"https://schema.org/ReportageNewsArticle","datePublished":"2031-05-01"}`, "2031-05-01", ""},
		"a page":            {`{"@type":"WebPage","mainEntity":{"@type":"Article","datePublished":"2031-05-01"}}`, "2031-05-01", ""},
		"a list of dates":   {`{"@type":"Article","datePublished":["2031-05-01","2031-05-02"]}`, "2031-05-01", ""},
		"a value":           {`{"@type":"Article","datePublished":{"@value":"2031-05-01"}}`, "2031-05-01", ""},
		"the one of it":     {`[{"@type":"Article","url":"/other","datePublished":"2031-05-09"},{"@type":"Article","headline":"Soup","datePublished":"2031-05-01"}]`, "2031-05-01", ""},
		"a comma too many":  {`{"@type":"Article","datePublished":"2031-05-01",};`, "2031-05-01", ""},
		"a line in a text":  {"{\"@type\":\"Article\",\"description\":\"a\nb\",\"datePublished\":\"2031-05-01\"}", "2031-05-01", ""},
		"CDATA":             {"\n//<![CDATA[\n{\"@type\":\"Article\",\"datePublished\":\"2031-05-01\"}\n//]]>\n", "2031-05-01", ""},
		"torn":              {`{"@type":"Article","headline":"a "b" c","datePublished":"2031-05-01","x":`, "2031-05-01", ""},
		"something else":    {`{"@type":"Recipe","datePublished":"2031-05-01"}`, "", ""},
		"a video":           {`{"@type":"VideoObject","uploadDate":"2031-05-01"}`, "", ""},
		"numbers and nulls": {`{"@type":"Article","datePublished":20310501,"publisher":null,"author":[1,null,{}]}`, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			p := parse(t, `<meta property="og:title" content="Soup"><script type="application/ld+json">`+tt.script+`</script><p>x`)
			got := ""
			for _, d := range p.Dates {
				got = d.Text
			}
			assert.Equal(t, tt.published, got)
			assert.Equal(t, tt.publisher, p.Article.Outlet)
		})
	}
}

func TestWhatAPageSaysOfItselfIsCleaned(t *testing.T) {
	p := parse(t, `<html lang="en_us"><title>  The crew of a ferry ate soup
	 again — Island  Wire</title><link rel=canonical href="javascript:alert(1)"><meta property="og:url" content="https://a.example/soup"><meta name=author content="https://facebook.example/x"><p>x`)
	assert.Equal(t, timeline.Article{ID: "page", Title: "The crew of a ferry ate soup again", Outlet: "a.example", URL: "https://a.example/soup", Lang: "en-us", Text: "x",
		Published: timeline.Published{Basis: timeline.None}}, p.Article)
	assert.Empty(t, p.Byline)
	assert.Empty(t, parse(t, `<html lang="not a language"><link rel=canonical href="https://a.example/"><p>x`).Article.URL, "the front page is not the article")
}

func TestTextHasABlankLineBetweenParagraphs(t *testing.T) {
	for in, want := range map[string]string{
		"":                                    "",
		"plain":                               "plain",
		"<p>a\n b</p><p>c":                    "a b\n\nc",
		"a<br>b<br><br>c<br><br><br>d":        "a\nb\n\nc\n\nd",
		"<ul><li>a<li>b</ul>":                 "a\n\nb",
		"<table><tr><td>a<td>b<tr><td>c":      "a b\n\nc",
		"a<b>b</b>c <i>d</i>":                 "abc d",
		"a&nbsp;b&shy;c\u200bd":               "a bcd",
		"<script>x</script><style>y</style>a": "a",
		"<div hidden>x</div><p style='Display : none'>y</p>a": "a",
		"<figure><img><figcaption>x</figcaption></figure>a":   "a",
		"&lt;script&gt;": "<script>",
		"a<!-- b -->c":   "ac",
		strings.Repeat("<div>", 2000) + "deep<br>er</div><p>x<script>y</script>": "deep\ner\n\nx",
	} {
		text, _ := Text(in)
		assert.Equal(t, want, text, in)
	}
	_, captions := Text("<figure><figcaption> A <b>ferry</b><p>Photo: x</figcaption></figure><p class='wp-caption-text'>B</p>")
	assert.Equal(t, []string{"A ferry Photo: x", "B"}, captions)
}

func TestWhatStandsAsideIsNoText(t *testing.T) {
	const text = "<p>Dockers walked out late on Saturday, the port authority said.</p>"
	for name, aside := range map[string]string{
		"an element":      "<aside>Gulls again</aside>",
		"a class":         `<div class="article-related">Gulls again</div>`,
		"a class in one":  `<div class="mod relatedLinks">Gulls again</div>`,
		"an id":           `<section id="most-popular">Gulls again</section>`,
		"a menu":          "<nav>Gulls again</nav>",
		"a form":          "<form>Gulls again</form>",
		"a hidden one":    "<div hidden>Gulls again</div>",
		"a signup":        `<div class="newsletter-signup">Gulls again</div>`,
		"a date line":     `<div class="post-date">May 10, 2031</div>`,
		"a comment count": "<script>Gulls again</script>",
	} {
		p := parse(t, "<body>"+text+aside+text)
		assert.Equal(t, "Dockers walked out late on Saturday, the port authority said.\n\nDockers walked out late on Saturday, the port authority said.", p.Article.Text, name)
	}
	for name, page := range map[string]string{
		"a paragraph's class": `<p class="related teaser">Gulls again.</p>`,
		"a page builder":      `<div class="elementor-widget elementor-widget-text-editor"><p>Gulls again.</p></div>`,
		"a layout":            `<div class="has-sidebar comments-open"><p>Gulls again.</p></div>`,
		"an opinion":          `<div class="commentary"><p>Gulls again.</p></div>`,
		"for subscribers":     `<div class="subscriber-content"><p>Gulls again.</p></div>`,
		"an article's class":  `<article class="widget"><p>Gulls again.</p></article>`,
	} {
		assert.Equal(t, "Gulls again.", parse(t, "<body>"+page).Article.Text, name)
	}
}

func TestPagesAreReadFromFolders(t *testing.T) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	io.WriteString(w, "<title>Packed</title><p>Soup.")
	w.Close()
	files := fstest.MapFS{
		"a.html":        {Data: []byte("<title>Plain</title><p>The Post reported: soup.")},
		"b.htm.gz":      {Data: packed.Bytes()},
		"c.html":        {Data: nil},
		"manifest.json": {Data: []byte(`[{"file":"a.html","id":"A1","outlet":"Post","title":"Other","published":"2031-05-01","reports":[{"begins":"reported:"}]}]`)},
	}
	var got []string
	for a, err := range read.FS(files, read.Options{HTML: Read}) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, fmt.Sprint(a.ID, " ", a.Title, " ", a.Outlet, " ", a.Published.Basis, " ", len(a.Reports)))
	}
	assert.Equal(t, []string{"A1 Plain Post stated 1", "b Packed  none 0", "read: c.html: no text is found on the page"}, got)
}

func ExampleRead() {
	page := strings.NewReader(`<html lang="en"><title>Strike</title><meta property="article:published_time" content="2031-05-10T21:05:00-04:00">
<article><h1>Dockers walk out</h1><p>Dockers walked out late on Saturday.</p></article>`)
	for a, err := range Read(page, read.Context{File: "strike.html"}, read.Options{}) {
		fmt.Println(a.ID, a.Title, err)
		fmt.Println(a.Published.Interval, a.Published.Evidence)
		fmt.Println(a.Text)
	}
	// Output:
	// strike Dockers walk out <nil>
	// 2031-05-10T21:05:00Z/2031-05-10T21:05:01Z meta article:published_time 2031-05-10T21:05:00-04:00
	// Dockers walked out late on Saturday.
}

func ExampleParser_Parse() {
	page := strings.NewReader(`<meta name="date" content="2031-05-10"><p class="byline">By A. Writer, May 9, 2031</p>
<figure><img src="quay.jpg"><figcaption>The quay</figcaption></figure><p>Dockers walked out late on Saturday.`)
	p, err := Parser{}.Parse(page, read.Context{File: "strike.html"}, read.Options{})
	for _, d := range p.Dates {
		fmt.Println(d.Source, d.Interval)
	}
	fmt.Println(p.Captions, err)
	// Output:
	// meta date 2031-05-10T00:00:00Z/2031-05-11T00:00:00Z
	// byline 2031-05-09T00:00:00Z/2031-05-10T00:00:00Z
	// [The quay] <nil>
}

func ExampleText() {
	text, captions := Text("<p>Dockers walked out.</p><figure><figcaption>The quay</figcaption></figure><p>A ferry turned back.</p>")
	fmt.Printf("%q %q\n", text, captions)
	// Output: "Dockers walked out.\n\nA ferry turned back." ["The quay"]
}
