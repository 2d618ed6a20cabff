package web

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// facts is what a page says outside its text, gathered in one walk.
type facts struct {
	meta      map[string][]string // contents of meta elements by name or property, in lower case
	articles  []ldArticle         // of JSON-LD, in order
	printed   []printedDate       // dates in elements made for them, in order
	title     string              // of the title element
	heading   string              // the first h1
	titleNode *html.Node          // what heading was taken from
	entry     string              // the first element that says to be the title of the article
	author    string              // of an element with rel or itemprop author
	lang      string
	address   string // http or https, absolute; "" where it is not known
	elements  int
	depth     int
}

// gather walks a document. base is where it was found, "" where that is not known.
func gather(doc *html.Node, base string) *facts {
	f := &facts{meta: map[string][]string{}}
	var scripts []string
	var hrefs []string
	walk(doc, surroundings{}, 0, func(n *html.Node, s surroundings, depth int) {
		f.elements++
		f.depth = max(f.depth, depth)
		switch n.Data {
		case "html":
			f.lang = attr(n, "lang")
			if f.lang == "" {
				f.lang = attr(n, "xml:lang")
			}
		case "meta":
			f.addMeta(n)
		case "link":
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				hrefs = append(hrefs, attr(n, "href"))
			}
		case "title":
			if f.title == "" && n.Namespace == "" {
				f.title = shortText(n, maxLine)
			}
		case "h1":
			if f.heading == "" {
				f.heading, f.titleNode = shortText(n, maxLine), n
			}
		case "script":
			if strings.HasPrefix(strings.ToLower(attr(n, "type")), "application/ld+json") && n.FirstChild != nil {
				scripts = append(scripts, n.FirstChild.Data)
			}
		}
		if f.entry == "" && !s.aside && (attr(n, "itemprop") == "headline" || hasClass(n, "entry-title", "post-title")) {
			f.entry = shortText(n, maxLine)
		}
		f.addPrinted(n, s)
	})
	f.printed = oneLine(f.printed)
	f.articles = readLinkedData(scripts)
	hrefs = append(hrefs, f.meta["og:url"]...)
	for _, a := range f.articles {
		hrefs = append(hrefs, a.url)
	}
	f.address = firstAddress(append(hrefs, base), base)
	return f
}

// hasClass reports whether n has one of the classes.
func hasClass(n *html.Node, names ...string) bool {
	for class := range strings.FieldsSeq(attr(n, "class")) {
		if slices.Contains(names, class) {
			return true
		}
	}
	return false
}

const maxLine = 300 // bytes of a title, byline or the like

// addMeta keeps the content of a meta element under each of its names.
func (f *facts) addMeta(n *html.Node) {
	content := strings.TrimSpace(attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		if name := strings.ToLower(strings.TrimSpace(attr(n, key))); name != "" {
			f.meta[name] = append(f.meta[name], content)
		}
	}
}

// first gives the first content of the first of the names that has one.
func (f *facts) first(names ...string) string {
	for _, name := range names {
		for _, content := range f.meta[name] {
			return clip(clean(content), maxLine)
		}
	}
	return ""
}

// article is the one of the articles in JSON-LD that the page is about.
func (f *facts) article() ldArticle {
	best, bestRank := ldArticle{}, -1
	for _, a := range f.articles {
		rank := 2 * a.weight
		if a.url != "" && sameAddress(a.url, f.address) || a.headline != "" && a.headline == f.first("og:title") {
			rank++
		}
		if rank > bestRank {
			best, bestRank = a, rank
		}
	}
	return best
}

func (f *facts) headline() string {
	for _, s := range []string{f.first("og:title"), f.article().headline, f.heading, f.entry, f.first("twitter:title", "dc.title", "dcterms.title"), withoutSite(f.title)} {
		if s != "" {
			return s
		}
	}
	return ""
}

// titleEnd is where the name of the site begins in a title.
var titleEnd = regexp.MustCompile(`^(.{15,}?)\s+(?:[|–—»·]|-)\s+[^|–—»·]{2,40}$`)

func withoutSite(title string) string {
	if m := titleEnd.FindStringSubmatch(title); m != nil {
		return m[1]
	}
	return title
}

func (f *facts) outlet() string {
	if s := f.first("og:site_name"); s != "" {
		return s
	}
	if s := f.article().publisher; s != "" {
		return s
	}
	return f.first("application-name", "dc.publisher", "dcterms.publisher", "citation_journal_title", "apple-mobile-web-app-title")
}

func (f *facts) byline(found string) string {
	for _, s := range []string{f.article().author, found, f.author, f.first("author", "parsely-author", "dc.creator", "sailthru.author")} {
		if s = clip(clean(s), maxLine); s != "" && !strings.HasPrefix(s, "http") {
			return s
		}
	}
	return ""
}

// tag is what a language tag looks like: BCP 47, or a locale with an underline.
var tag = regexp.MustCompile(`^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$`)

func (f *facts) language() string {
	for _, s := range []string{f.lang, f.article().lang, f.first("og:locale", "content-language", "dc.language", "dcterms.language", "language")} {
		if tag.MatchString(strings.TrimSpace(s)) {
			return strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
		}
	}
	return ""
}

// firstAddress gives the first address of an article: of http, and not that of
// the front page, which some pages wrongly name.
func firstAddress(hrefs []string, base string) string {
	at, err := url.Parse(base)
	if err != nil {
		at = &url.URL{}
	}
	for _, href := range hrefs {
		u, err := at.Parse(strings.TrimSpace(href))
		if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && len(strings.Trim(u.Path, "/"))+len(u.RawQuery) > 0 {
			return u.String()
		}
	}
	return ""
}

// sameAddress compares addresses but for the scheme, a slash at the end and
// what comes after a question mark.
func sameAddress(a, b string) bool {
	plain := func(s string) string {
		_, s, _ = strings.Cut(s, "://")
		s, _, _ = strings.Cut(s, "#")
		s, _, _ = strings.Cut(s, "?")
		return strings.TrimSuffix(strings.TrimPrefix(s, "www."), "/")
	}
	return a != "" && b != "" && plain(a) == plain(b)
}
