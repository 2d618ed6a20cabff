package render

import (
	"github.com/bbdb26f0/annals/timeline"
)

// pageQuotes is how many articles an event is quoted from before it is folded,
// and pageWords how many further mentions are quoted there.
const (
	pageQuotes = 3
	pageWords  = 30
)

func (p *pageMaker) event(e *timeline.Event) pageEvent {
	out := pageEvent{
		ID: "event-" + token(e.ID), When: spoken(e.When), DateTime: dateTime(e.When), Glyph: glyph(e.When), Status: statusOf(e.Status),
		Headline: headline(e), Place: safe(e.Place), Guessed: p.guessed(e),
		Time: basisMeaning(e.When.Basis), Why: safeEach(e.When.Why), EDTF: e.When.EDTF(),
	}
	quoted := map[string]bool{}
	for i := range e.Mentions {
		m := &e.Mentions[i]
		switch {
		case !quoted[m.Article] && len(out.Quotes) < pageQuotes:
			out.Quotes = append(out.Quotes, p.quote(m))
		case len(out.Words) < pageWords:
			out.Words = append(out.Words, p.quote(m))
		default:
			out.Unquoted++
		}
		if !quoted[m.Article] && len(quoted) >= pageQuotes {
			out.More++
		}
		quoted[m.Article] = true
	}
	for _, c := range e.Conflicts {
		w := timeline.When{Interval: c.Interval, Basis: timeline.ByExpression}
		out.Conflicts = append(out.Conflicts, pageConflict{"article-" + token(c.Article), p.source(c.Article), spoken(w), safe(c.Text)})
	}
	p.relations(&out, e)
	return out
}

// relations says what the place of e in the order follows from.
func (p *pageMaker) relations(out *pageEvent, e *timeline.Event) {
	for _, r := range e.Relations {
		rel := pageRelation{Words: relationWords(r.Type), Why: safe(r.Why), Headline: "an event that is not shown"}
		if o := p.byID[r.Event]; o != nil {
			rel.ID, rel.Headline, rel.When = "event-"+token(o.ID), headline(o), spoken(o.When)
		}
		out.Order = append(out.Order, rel)
	}
	switch {
	case len(out.Order) > 0:
	case e.When.Interval.IsBounded():
		out.OrderNote = "by its own time"
	case e.When.Interval.IsZero():
		out.OrderNote = "free: nothing is known of its time"
	default:
		out.OrderNote = "by its one bound"
	}
}

// quote gives the words of a mention, with the sentence around them where the
// text of the article is at hand.
func (p *pageMaker) quote(m *timeline.Mention) pageQuote {
	q := pageQuote{
		Parts: quoteParts(m, p.textOf(m.Article)), Article: "article-" + token(m.Article), Source: p.source(m.Article),
		Attribution: safeEach(m.Attribution),
	}
	if a := p.articles[m.Article]; a != nil {
		q.URL = webAddress(a.URL)
	}
	for _, x := range m.Expressions {
		q.Values = append(q.Values, pageValue{safe(x.Text), safe(x.Value)})
	}
	return q
}

func (p *pageMaker) textOf(article string) string {
	if p.Text == nil {
		return ""
	}
	text, ok := p.text[article]
	if !ok {
		text = p.Text(article)
		p.text[article] = text
	}
	return text
}
