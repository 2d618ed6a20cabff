package render

import (
	"encoding/json"
	"io"
	"time"

	"github.com/bbdb26f0/annals/timeline"
)

// The shape of JSON-LD: schema.org's words, and a few of our own for what it has
// none for.
type (
	ldGraph struct {
		Context []any `json:"@context"`
		Graph   []any `json:"@graph"`
	}

	ldRef struct {
		ID string `json:"@id"`
	}

	ldNamed struct {
		Type string `json:"@type"`
		Name string `json:"name"`
	}

	ldArticle struct {
		Type      string   `json:"@type"`
		ID        string   `json:"@id"`
		Headline  string   `json:"headline,omitempty"`
		URL       string   `json:"url,omitempty"`
		Lang      string   `json:"inLanguage,omitempty"`
		Publisher *ldNamed `json:"publisher,omitempty"`
		Published string   `json:"datePublished,omitempty"`
		EDTF      string   `json:"annals:publishedEDTF,omitempty"`
		Basis     string   `json:"annals:publishedBasis,omitempty"`
	}

	ldEvent struct {
		Type     string       `json:"@type"`
		ID       string       `json:"@id"`
		Name     string       `json:"name"`
		Start    string       `json:"startDate,omitempty"`
		End      string       `json:"endDate,omitempty"`
		EDTF     string       `json:"annals:edtf"`
		Status   string       `json:"annals:status"`
		Event    string       `json:"eventStatus,omitempty"`
		Place    *ldNamed     `json:"location,omitempty"`
		About    []ldNamed    `json:"about,omitempty"`
		Quotes   []ldQuote    `json:"subjectOf,omitempty"`
		Before   []ldRef      `json:"annals:before,omitempty"`
		After    []ldRef      `json:"annals:after,omitempty"`
		Same     []ldRef      `json:"annals:same,omitempty"`
		During   []ldRef      `json:"annals:during,omitempty"`
		Includes []ldRef      `json:"annals:includes,omitempty"`
		Conflict []ldConflict `json:"annals:conflict,omitempty"`
	}

	ldQuote struct {
		Type     string `json:"@type"`
		Text     string `json:"text"`
		Citation ldRef  `json:"citation"`
		Credit   string `json:"creditText,omitempty"`
	}

	ldConflict struct {
		Citation ldRef  `json:"citation"`
		EDTF     string `json:"annals:edtf"`
		Text     string `json:"text,omitempty"`
	}
)

// ldVocabulary is where the names that begin with "annals:" belong.
const ldVocabulary = "https://pkg.go.dev/github.com/bbdb26f0/annals/timeline/render#"

// JSONLD writes schema.org's Event, one for each event, with the quotes that
// tell it as subjectOf, each citing its NewsArticle. startDate and endDate stand
// where that end is known and not soft, in ISO 8601; the last day is included.
// annals:edtf always has the time as exactly as it is known. It may be put into
// a script element of a page as it is.
func JSONLD(w io.Writer, tl *timeline.Timeline) error {
	ix := indexOf(tl)
	g := ldGraph{Context: []any{"https://schema.org", map[string]string{"annals": ldVocabulary}}, Graph: []any{}}
	articles, events := tl.Articles(), tl.Events()
	for i := range articles {
		g.Graph = append(g.Graph, ldArticleOf(&articles[i]))
	}
	for i := range events {
		g.Graph = append(g.Graph, ix.ldEventOf(&events[i]))
	}
	out := json.NewEncoder(w)
	out.SetIndent("", " ")
	return out.Encode(g) // escapes <, > and &, which keeps a page whole
}

func ldArticleOf(a *timeline.Article) ldArticle {
	out := ldArticle{
		Type: "NewsArticle", ID: ldArticleID(a.ID), Headline: safe(a.Title), URL: webAddress(a.URL), Lang: safe(a.Lang),
		EDTF: publishedWhen(a).EDTF(), Basis: safe(string(a.Published.Basis)),
	}
	if outlet := safe(a.Outlet); outlet != "" {
		out.Publisher = &ldNamed{"Organization", outlet}
	}
	first, ok := firstDay(a.Published.Interval)
	last, both := lastDay(a.Published.Interval)
	if ok && both && first.Equal(last) {
		out.Published = first.Format(time.DateOnly)
	}
	return out
}

func publishedWhen(a *timeline.Article) timeline.When {
	return timeline.When{Interval: a.Published.Interval, Basis: timeline.ByExpression}
}

func (ix index) ldEventOf(e *timeline.Event) ldEvent {
	out := ldEvent{Type: "Event", ID: ldEventID(e.ID), Name: headline(e), EDTF: e.When.EDTF(), Status: statusOf(e.Status)}
	if !e.When.Approximate {
		if t, ok := firstDay(e.When.Interval); ok {
			out.Start = t.Format(time.DateOnly)
		}
		if t, ok := lastDay(e.When.Interval); ok {
			out.End = t.Format(time.DateOnly)
		}
	}
	if e.Status == timeline.Planned || e.Status == timeline.Future {
		out.Event = "https://schema.org/EventScheduled"
	}
	if place := safe(e.Place); place != "" {
		out.Place = &ldNamed{"Place", place}
	}
	for _, who := range safeEach(e.Participants) {
		out.About = append(out.About, ldNamed{"Thing", who})
	}
	for _, m := range e.Mentions {
		out.Quotes = append(out.Quotes, ldQuote{"Quotation", safe(m.Text), ldRef{ldArticleID(m.Article)}, joined(m.Attribution)})
	}
	for _, c := range e.Conflicts {
		w := timeline.When{Interval: c.Interval}
		out.Conflict = append(out.Conflict, ldConflict{ldRef{ldArticleID(c.Article)}, w.EDTF(), safe(c.Text)})
	}
	ix.ldRelate(&out, e)
	return out
}

func (ix index) ldRelate(out *ldEvent, e *timeline.Event) {
	for _, r := range e.Relations {
		if ix.byID[r.Event] == nil {
			continue
		}
		ref := ldRef{ldEventID(r.Event)}
		switch r.Type {
		case timeline.Before:
			out.Before = append(out.Before, ref)
		case timeline.After:
			out.After = append(out.After, ref)
		case timeline.Same:
			out.Same = append(out.Same, ref)
		case timeline.During:
			out.During = append(out.During, ref)
		case timeline.Includes:
			out.Includes = append(out.Includes, ref)
		}
	}
}

// The identifiers are those of the page that HTML writes.
func ldEventID(id string) string   { return "#event-" + token(id) }
func ldArticleID(id string) string { return "#article-" + token(id) }
