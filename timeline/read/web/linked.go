package web

import (
	"encoding/json"
	"regexp"
	"strings"
)

// An ldArticle is what JSON-LD says of an article.
type ldArticle struct {
	weight                                                      int // 2 for an article, 1 for a page that says when it was published
	published, modified, headline, publisher, author, lang, url string
}

// readLinkedData gives the articles that scripts of JSON-LD tell of, in order.
// What is no JSON is mended as far as it can be.
func readLinkedData(scripts []string) []ldArticle {
	var r ldReader
	for _, s := range scripts {
		var v any
		if json.Unmarshal([]byte(s), &v) != nil && json.Unmarshal([]byte(mended(s)), &v) != nil {
			r.articles = append(r.articles, torn(s)...)
			continue
		}
		r.names = map[string]string{}
		r.collect(v, 0)
		r.read(v, 0)
	}
	return r.articles
}

// An ldReader walks the values of JSON-LD.
type ldReader struct {
	names    map[string]string // of people and organisations by @id
	articles []ldArticle
}

const (
	ldDepth    = 12
	ldArticles = 200
)

// parts are the members in which further things stand.
var parts = []string{"@graph", "mainEntity", "mainEntityOfPage", "publisher", "author", "isPartOf", "itemListElement", "item"}

// collect takes the names of things that others refer to by their @id.
func (r *ldReader) collect(v any, depth int) {
	if depth > ldDepth {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			r.collect(e, depth+1)
		}
	case map[string]any:
		if id, name := str(v["@id"]), str(v["name"]); id != "" && name != "" && len(r.names) < ldArticles {
			r.names[id] = name
		}
		for _, p := range parts {
			r.collect(v[p], depth+1)
		}
	}
}

// read takes the articles.
func (r *ldReader) read(v any, depth int) {
	if depth > ldDepth || len(r.articles) >= ldArticles {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			r.read(e, depth+1)
		}
	case map[string]any:
		if weight := weightOf(v["@type"]); weight > 0 {
			r.articles = append(r.articles, r.article(v, weight))
		}
		for _, p := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			r.read(v[p], depth+1)
		}
	}
}

func (r *ldReader) article(v map[string]any, weight int) ldArticle {
	a := ldArticle{
		weight: weight, published: str(v["datePublished"]), modified: str(v["dateModified"]), headline: clean(str(v["headline"])),
		publisher: r.name(v["publisher"]), author: r.name(v["author"]), lang: str(v["inLanguage"]), url: str(v["url"]),
	}
	if a.published == "" {
		a.published = str(v["dateCreated"])
	}
	if a.url == "" {
		a.url = str(v["mainEntityOfPage"])
	}
	if a.publisher == "" && weight > 1 {
		a.publisher = r.name(v["isPartOf"])
	}
	return a
}

// weightOf tells articles and pages by their type, or by one of their types.
func weightOf(types any) int {
	list, ok := types.([]any)
	if !ok {
		list = []any{types}
	}
	weight := 0
	for _, t := range list {
		name, _ := t.(string)
		name = name[strings.LastIndexByte(name, '/')+1:]
		switch {
		case strings.HasSuffix(name, "Article"), strings.HasSuffix(name, "Posting"), name == "Report":
			weight = 2
		case strings.HasSuffix(name, "Page") && weight == 0:
			weight = 1
		}
	}
	return weight
}

// str gives a value that is a text, or the first one in it.
func str(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case []any:
		if len(v) > 0 {
			if s, ok := v[0].(string); ok {
				return strings.TrimSpace(s)
			}
			if m, ok := v[0].(map[string]any); ok {
				return str(m["@value"])
			}
		}
	case map[string]any:
		if s := str(v["@value"]); s != "" {
			return s
		}
		return str(v["@id"])
	}
	return ""
}

// name gives the name of a person or organisation, or the names of several.
func (r *ldReader) name(v any) string {
	switch v := v.(type) {
	case string:
		return clean(v)
	case []any:
		var names []string
		for _, e := range v[:min(len(v), 10)] {
			if n := r.name(e); n != "" {
				names = append(names, n)
			}
		}
		return strings.Join(names, ", ")
	case map[string]any:
		if n := str(v["name"]); n != "" {
			return clean(n)
		}
		return clean(r.names[str(v["@id"])])
	}
	return ""
}

var (
	comma  = regexp.MustCompile(`,\s*([}\]])`)
	ldPair = regexp.MustCompile(`"(datePublished|dateModified)"\s*:\s*"([^"\\]{4,60})"`)
)

// mended takes out what pages most often put into JSON that is none: comments
// of HTML around it, line ends within strings, commas and semicolons too many.
func mended(s string) string {
	s = strings.TrimSpace(s)
	for _, mark := range []string{"<!--", "//<![CDATA[", "<![CDATA["} {
		s = strings.TrimPrefix(s, mark)
	}
	for _, mark := range []string{"-->", "//]]>", "]]>", "//"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, mark))
	}
	s = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, strings.TrimRight(s, "; \n\t"))
	return comma.ReplaceAllString(s, "$1")
}

// torn gives the first dates in what cannot be mended.
func torn(s string) []ldArticle {
	a := ldArticle{weight: 1}
	for _, m := range ldPair.FindAllStringSubmatch(s, 20) {
		switch {
		case m[1] == "datePublished" && a.published == "":
			a.published = m[2]
		case m[1] == "dateModified" && a.modified == "":
			a.modified = m[2]
		}
	}
	if a.published == "" && a.modified == "" {
		return nil
	}
	return []ldArticle{a}
}
