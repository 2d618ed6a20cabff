package timeline

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/timeline/internal/similar"
)

// A chronicle is what one article contributes to a timeline. A Timeline is a
// pure function of its set of chronicles (see derive), which is why timelines
// can be built in parts and merged in any order.
type chronicle struct {
	article  Article // without Text, unless it is to be kept
	mentions []Mention
	days     []namedDay     // sorted by day
	sketch   similar.Sketch // of the text, to find copies by; empty where it is not known
	key      string         // hash of all of the above but the article's ID and the sketch
}

// newChronicle takes from an article what a timeline keeps of it. Nothing in
// the result refers to the article's text, so that the text can be freed. The
// mentions become its own.
func newChronicle(a Article, mentions []Mention, expressions []parse.Expression) chronicle {
	c := chronicle{article: a, mentions: mentions, days: daysNamed(a.Text, expressions), sketch: similar.NewSketch(a.Text)}
	c.article.Text = ""
	detach(c.mentions)
	return c.sealed()
}

// leastWeight is the weight from which a minor mention tells a kind of event
// that others may tell as one of their own.
const leastWeight = 0.1

// knownAgain reports whether a minor mention could be known again elsewhere: it
// names two parties or refers back ("the attack"). A timeline could neither show
// nor learn from the others, most of any article, where they have no date and
// nothing relates to them.
func knownAgain(weight float64, definite bool, parties int) bool {
	return weight >= leastWeight && (definite || parties > 1)
}

// sealed brings c to the form that JSON can write, sorts what has an order of
// its own, drops mentions that are there twice, and computes the key. An ID that
// derive made distinct (see distinct) loses its suffix again.
func (c chronicle) sealed() chronicle {
	c.article = plainArticle(c.article)
	for i := range c.mentions {
		plainMention(&c.mentions[i])
	}
	if !inOrder(c.mentions) { // most are
		slices.SortStableFunc(c.mentions, func(a, b Mention) int { return compareMentions(&a, &b) })
		c.mentions = slices.CompactFunc(c.mentions, func(a, b Mention) bool { return a.ID == b.ID && a.Text == b.Text })
	}
	c.key = c.digest()
	if id, ok := strings.CutSuffix(c.article.ID, c.suffix()); ok {
		c = c.renamed(id)
	}
	return c
}

// inOrder reports whether mentions stand in order, and none of them twice.
func inOrder(ms []Mention) bool {
	for i := 1; i < len(ms); i++ {
		if compareMentions(&ms[i-1], &ms[i]) >= 0 || ms[i-1].ID == ms[i].ID && ms[i-1].Text == ms[i].Text {
			return false
		}
	}
	return true
}

// compareMentions orders the mentions of one article by place; two with the
// same ID and text differ at most in what nobody made by reading a text.
func compareMentions(a, b *Mention) int {
	if c := cmp.Or(cmp.Compare(a.Trigger.Start, b.Trigger.Start), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End),
		cmp.Compare(a.ID, b.ID), cmp.Compare(a.Text, b.Text)); c != 0 {
		return c
	}
	return cmp.Compare(a.digest(), b.digest())
}

// suffix tells apart articles of the same ID and different content.
func (c *chronicle) suffix() string { return "~" + c.key[:8] }

// renamed gives the chronicle under another article ID.
func (c chronicle) renamed(id string) chronicle {
	old := c.article.ID + "@"
	local := func(s string) string {
		if rest, ok := strings.CutPrefix(s, old); ok {
			return id + "@" + rest
		}
		return s
	}
	c.article.ID = id
	c.mentions = slices.Clone(c.mentions)
	for i := range c.mentions {
		m := &c.mentions[i]
		m.Article, m.ID = id, local(m.ID)
		m.Relations = slices.Clone(m.Relations)
		for k := range m.Relations {
			m.Relations[k].Event = local(m.Relations[k].Event)
		}
	}
	return c
}

// compare orders chronicles by ID, then by content.
func (c *chronicle) compare(o *chronicle) int {
	if d := strings.Compare(c.article.ID, o.article.ID); d != 0 {
		return d
	}
	return strings.Compare(c.key, o.key)
}

// union gives the sorted set of chronicles. Of two with the same content the
// one that knows more of its text is kept.
func union(cs []chronicle) []chronicle {
	cs = slices.Clone(cs)
	slices.SortFunc(cs, func(a, b chronicle) int {
		if c := a.compare(&b); c != 0 {
			return c
		}
		return cmp.Or(cmp.Compare(len(b.sketch), len(a.sketch)), slices.Compare(a.sketch, b.sketch),
			cmp.Compare(len(b.article.Text), len(a.article.Text)), cmp.Compare(a.article.Text, b.article.Text))
	})
	return slices.CompactFunc(cs, func(a, b chronicle) bool { return a.compare(&b) == 0 })
}

// distinct renames the articles that share an ID though they differ, so that
// IDs are unique within a timeline. cs is sorted.
func distinct(cs []chronicle) []chronicle {
	out := slices.Clone(cs)
	for i := range cs {
		id := cs[i].article.ID
		if i > 0 && cs[i-1].article.ID == id || i+1 < len(cs) && cs[i+1].article.ID == id {
			out[i] = cs[i].renamed(id + cs[i].suffix())
		}
	}
	slices.SortFunc(out, func(a, b chronicle) int { return a.compare(&b) })
	return out
}

// chroniclesOf recovers chronicles from what a timeline shows: the mentions of
// its events, grouped by article. What it does not show (mentions that are not
// worth a row, sketches, days that no mention rests on) is not recovered.
func chroniclesOf(articles []Article, events []Event) []chronicle {
	byArticle := mentionsByArticle(events)
	out := make([]chronicle, 0, len(articles))
	for _, a := range articles {
		ms := byArticle[a.ID]
		out = append(out, chronicle{article: a, mentions: ms, days: daysOfMentions(ms)}.sealed())
	}
	return union(out)
}

func mentionsByArticle(events []Event) map[string][]Mention {
	out := map[string][]Mention{}
	for _, e := range events {
		for _, m := range e.Mentions {
			out[m.Article] = append(out[m.Article], m)
		}
	}
	return out
}
