package timeline

import (
	"cmp"
	"slices"

	"github.com/bbdb26f0/annals/parse/interval"
)

// A Telling is one mention of an event with when its words were published.
type Telling struct {
	Mention   Mention
	Outlet    string            // who published it: the article's outlet, or that of the report that it quotes there
	Published interval.Interval // of the article, or of that report
	Quoted    bool              // the words are of a report that the article quotes

	// Certain is set where no telling by another outlet can have been published
	// earlier or on the same day.
	Certain bool
}

// Tellings gives the mentions of an event of t in the order in which they were
// published: by the moment by which each certainly was, those of an unknown
// publication last.
func (t *Timeline) Tellings(e Event) []Telling {
	out := make([]Telling, 0, len(e.Mentions))
	for _, m := range e.Mentions {
		out = append(out, t.telling(m))
	}
	slices.SortFunc(out, func(a, b Telling) int {
		return cmp.Or(byEnd(a.Published, b.Published), byContent(&a.Mention, &b.Mention))
	})
	for i := range out {
		a := &out[i]
		a.Certain = !slices.ContainsFunc(out, func(b Telling) bool { return b.Outlet != a.Outlet && !a.Published.CertainlyBefore(b.Published) })
	}
	return out
}

// First gives who reported an event of t first, as far as the articles tell:
// the first of its Tellings. It is false for an event without mentions.
func (t *Timeline) First(e Event) (Telling, bool) {
	if ts := t.Tellings(e); len(ts) > 0 {
		return ts[0], true
	}
	return Telling{}, false
}

func (t *Timeline) telling(m Mention) Telling {
	out := Telling{Mention: m}
	at, ok := slices.BinarySearchFunc(t.articles, m.Article, func(a Article, id string) int { return cmp.Compare(a.ID, id) })
	if !ok {
		return out
	}
	a := &t.articles[at]
	out.Outlet, out.Published = cmp.Or(a.Outlet, a.ID), a.Published.Interval
	if r := a.reportAt(m.Start); r != nil {
		out.Outlet, out.Published, out.Quoted = cmp.Or(r.Outlet, out.Outlet), r.Published, true
	}
	return out
}

// reportAt gives the dated report that the byte stands in, nil for none.
func (a *Article) reportAt(pos int) *Report {
	for i := range a.Reports {
		if r := &a.Reports[i]; r.Start <= pos && pos < r.End && !r.Published.IsZero() {
			return r
		}
	}
	return nil
}

// byEnd orders intervals by their end, an open one last.
func byEnd(a, b interval.Interval) int {
	x, y := spanOf(a), spanOf(b)
	return cmp.Or(cmp.Compare(x.To, y.To), cmp.Compare(x.From, y.From))
}
