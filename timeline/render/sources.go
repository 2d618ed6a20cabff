package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/timeline"
)

// An index finds what events refer to.
type index struct {
	articles map[string]*timeline.Article
	byID     map[string]*timeline.Event
}

func indexOf(tl *timeline.Timeline) index {
	ix := index{map[string]*timeline.Article{}, map[string]*timeline.Event{}}
	for i, articles := 0, tl.Articles(); i < len(articles); i++ {
		ix.articles[articles[i].ID] = &articles[i]
	}
	for i, events := 0, tl.Events(); i < len(events); i++ {
		ix.byID[events[i].ID] = &events[i]
	}
	return ix
}

// guess reports whether what is known of the publication of an article is
// inferred, or of unknown origin.
func guess(a *timeline.Article) bool {
	switch a.Published.Basis {
	case timeline.Inferred, timeline.None, "":
		return true
	}
	return false
}

// guessed reports whether a bound of the time of e is that of the publication
// of an article that tells e, and a guess.
func (ix index) guessed(e *timeline.Event) bool {
	from, hasFrom := e.When.Interval.From()
	to, hasTo := e.When.Interval.To()
	for i := range e.Mentions {
		m := &e.Mentions[i]
		a := ix.articles[m.Article]
		if a == nil || !guess(a) || names(m, e.When) {
			continue
		}
		first, ok := a.Published.Interval.From()
		if ok && hasFrom && from.Equal(first) {
			return true
		}
		last, ok := a.Published.Interval.To()
		if ok && hasTo && to.Equal(last) {
			return true
		}
	}
	return false
}

// names reports whether a mention says the time of its event in full, so that it
// rests on no publication: "on 3 May 2024", from which the publication may have
// been inferred.
func names(m *timeline.Mention, w timeline.When) bool {
	if m.When.Basis != timeline.ByExpression || m.When.Interval.Compare(w.Interval) != 0 || len(m.When.Why) == 0 {
		return false
	}
	return !slices.ContainsFunc(m.When.Why, func(step string) bool { return strings.HasPrefix(step, "published ") })
}

// guessMark stands behind a time that rests on a guess.
const guessMark = "*"

// time writes the time of an event, with the mark of a guess.
func (ix index) time(e *timeline.Event) string {
	if ix.guessed(e) {
		return when(e.When) + guessMark
	}
	return when(e.When)
}

// A teller is an article that tells an event, and on whose word it does.
type teller struct {
	article     string
	outlet      string
	attribution []string
}

// String is "[001] ANSA Media Hub < ABC News < officials".
func (t teller) String() string {
	var b strings.Builder
	b.WriteString("[" + safe(t.article) + "]")
	if t.outlet != "" {
		b.WriteString(" " + safe(t.outlet))
	}
	for _, who := range t.attribution {
		b.WriteString(" < " + safe(who))
	}
	return b.String()
}

// tellers lists the articles that tell e, in order of first mention, each with
// the first chain of sources that it names.
func (ix index) tellers(e *timeline.Event) []teller {
	var out []teller
	at := map[string]int{}
	for _, m := range e.Mentions {
		i, ok := at[m.Article]
		if !ok {
			i, at[m.Article] = len(out), len(out)
			t := teller{article: m.Article}
			if a := ix.articles[m.Article]; a != nil {
				t.outlet = a.Outlet
			}
			out = append(out, t)
		}
		if len(out[i].attribution) == 0 {
			out[i].attribution = m.Attribution
		}
	}
	return out
}

// maxTellers is how many articles a row lists.
const maxTellers = 4

// who says who tells e, a line an article.
func (p *page) who(e *timeline.Event) []string {
	var lines []string
	tellers := p.tellers(e)
	for i, t := range tellers {
		if i == maxTellers && len(tellers) > maxTellers+1 && !p.Explain {
			lines = append(lines, fmt.Sprintf("and %d more articles", len(tellers)-i))
			break
		}
		if len(t.attribution) > 0 {
			p.note("<")
		}
		lines = append(lines, t.String())
	}
	if e.Sources > 0 && e.Sources < len(tellers) {
		lines = append(lines, fmt.Sprintf("(%d articles, %s)", len(tellers), count(e.Sources, "independent source")))
	}
	return lines
}

// conflictText says what a source has that disagrees.
func conflictText(c timeline.Conflict) string {
	s := tag(c.Article) + " has " + when(timeline.When{Interval: c.Interval, Basis: timeline.ByExpression})
	if c.Text != "" {
		s += ": “" + safe(c.Text) + "”"
	}
	return s
}

// count writes a number of things: "1 event", "2 events".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
