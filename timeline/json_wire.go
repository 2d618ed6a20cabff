package timeline

import (
	"time"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

// The wire types are the JSON shape, field for field. They stand apart from
// the value types so that neither binds the other.
type (
	wireTimeline struct {
		Schema   string        `json:"schema"`
		Articles []wireArticle `json:"articles"`
		Events   []wireEvent   `json:"events"`
		Days     []wireDay     `json:"days"`
	}

	wireArticle struct {
		ID        string        `json:"id"`
		Title     string        `json:"title"`
		Outlet    string        `json:"outlet"`
		URL       string        `json:"url"`
		Lang      string        `json:"lang"`
		Published wirePublished `json:"published"`
		Reports   []wireReport  `json:"reports,omitempty"`
		Text      string        `json:"text,omitempty"`
		Merge     *wireMerge    `json:"merge,omitempty"`
	}

	wirePublished struct {
		wireBounds
		Basis    Basis  `json:"basis"`
		Evidence string `json:"evidence,omitempty"`
	}

	wireReport struct {
		Outlet    string     `json:"outlet"`
		Bytes     []int      `json:"bytes"`
		Published wireBounds `json:"published"`
	}

	wireBounds struct {
		From *string `json:"from"`
		To   *string `json:"to"`
	}

	wireEvent struct {
		ID           string         `json:"id"`
		Headline     string         `json:"headline"`
		When         wireWhen       `json:"when"`
		Status       Status         `json:"status"`
		Attribution  []string       `json:"attribution"`
		Participants []string       `json:"participants"`
		Place        string         `json:"place"`
		Mentions     []wireMention  `json:"mentions"`
		Relations    []wireRelation `json:"relations"`
		Conflicts    []wireConflict `json:"conflicts"`
		Sources      int            `json:"sources"`
		Salience     float64        `json:"salience"`
		Why          []string       `json:"why"`
	}

	wireWhen struct {
		wireBounds
		Grain       string    `json:"grain"`
		Mod         string    `json:"mod,omitempty"`
		EDTF        string    `json:"edtf"`
		Approximate bool      `json:"approximate"`
		Basis       WhenBasis `json:"basis"`

		Likely *wireBounds `json:"likely,omitempty"`
	}

	wireMention struct {
		ID      string `json:"id"`
		Article string `json:"article"`
		wireSpan
		Text         string           `json:"text"`
		Trigger      []int            `json:"trigger"`
		TriggerBytes []int            `json:"triggerBytes"`
		Sentence     *wireSpan        `json:"sentence,omitempty"`
		Kind         string           `json:"kind"`
		Headline     string           `json:"headline"`
		When         wireWhen         `json:"when"`
		Status       Status           `json:"status"`
		Attribution  []string         `json:"attribution"`
		Participants []string         `json:"participants"`
		Agentless    bool             `json:"agentless,omitempty"`
		Place        string           `json:"place"`
		Expressions  []wireExpression `json:"expressions"`
		Relations    []wireRelation   `json:"relations"`
		Definite     bool             `json:"definite"`
		Weight       float64          `json:"weight"`
		Minor        bool             `json:"minor"`
		Why          []string         `json:"why"`
	}

	wireSpan struct {
		Start int   `json:"start"`
		End   int   `json:"end"`
		Bytes []int `json:"bytes"`
	}

	wireExpression struct {
		wireSpan
		Text  string     `json:"text"`
		Value string     `json:"value"`
		Type  parse.Type `json:"type"`
	}

	wireRelation struct {
		Type  RelationType `json:"type"`
		Event string       `json:"event"`
		Why   string       `json:"why"`
	}

	wireConflict struct {
		Article string `json:"article"`
		wireBounds
		Text string `json:"text"`
	}

	wireDay struct {
		Date     string  `json:"date"`
		Articles int     `json:"articles"`
		Mentions int     `json:"mentions"`
		Salience float64 `json:"salience"`
	}
)

// wireBoundsOf writes bounds in RFC 3339.
func wireBoundsOf(i interval.Interval) (b wireBounds) {
	i = writable(i)
	if from, ok := i.From(); ok {
		b.From = new(from.Format(time.RFC3339))
	}
	if to, ok := i.To(); ok {
		b.To = new(to.Format(time.RFC3339))
	}
	return b
}

// writable widens i to bounds that RFC 3339 can write, which knows the years 0
// to 9999: one that lies outside goes to the nearest that keeps i inside.
func writable(i interval.Interval) (out interval.Interval) {
	first := time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)
	last := time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)
	if from, ok := i.From(); ok && !from.Before(first) {
		out = interval.Since(earlierTime(from, last))
	}
	if to, ok := i.To(); ok && !to.After(last) {
		out = out.Intersect(interval.Until(laterTime(to, first)))
	}
	return out
}

func earlierTime(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

func laterTime(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func wireWhenOf(w When) wireWhen {
	out := wireWhen{
		wireBounds: wireBoundsOf(w.Interval), Grain: w.Grain.String(), Mod: w.Mod, EDTF: edtfOf(writable(w.Interval), w.Grain, w.Approximate),
		Approximate: w.Approximate, Basis: w.Basis,
	}
	if !w.Likely.IsZero() {
		out.Likely = new(wireBoundsOf(w.Likely))
	}
	return out
}

func wireSpanOf(s Span) wireSpan {
	return wireSpan{Start: s.RuneStart, End: s.RuneEnd, Bytes: []int{s.Start, s.End}}
}

// wireEach gives the JSON shape of a list. It is never nil, so that an empty one
// is written [] and not null.
func wireEach[A, B any](in []A, f func(A) B) []B {
	out := make([]B, len(in))
	for i, a := range in {
		out[i] = f(a)
	}
	return out
}

// wireList gives a list that is written [] where it is empty.
func wireList(in []string) []string { return append([]string{}, in...) }

func wireArticleOf(a Article) wireArticle {
	return wireArticle{
		ID: a.ID, Title: a.Title, Outlet: a.Outlet, URL: a.URL, Lang: a.Lang,
		Published: wirePublished{wireBoundsOf(a.Published.Interval), a.Published.Basis, a.Published.Evidence},
		Reports: wireEach(a.Reports, func(r Report) wireReport {
			return wireReport{r.Outlet, []int{r.Start, r.End}, wireBoundsOf(r.Published)}
		}),
		Text: a.Text,
	}
}

func wireEventOf(e Event) wireEvent {
	return wireEvent{
		ID: e.ID, Headline: e.Headline, When: wireWhenOf(e.When), Status: e.Status,
		Attribution: wireList(e.Attribution), Participants: wireList(e.Participants), Place: e.Place,
		Mentions: wireEach(e.Mentions, wireMentionOf), Relations: wireEach(e.Relations, wireRelationOf),
		Conflicts: wireEach(e.Conflicts, func(c Conflict) wireConflict {
			return wireConflict{c.Article, wireBoundsOf(c.Interval), c.Text}
		}),
		Sources: e.Sources, Salience: e.Salience, Why: wireList(e.When.Why),
	}
}

func wireMentionOf(m Mention) wireMention {
	out := wireMention{
		ID: m.ID, Article: m.Article, wireSpan: wireSpanOf(m.Span), Text: m.Text,
		Trigger: []int{m.Trigger.RuneStart, m.Trigger.RuneEnd}, TriggerBytes: []int{m.Trigger.Start, m.Trigger.End},
		Kind: m.Kind, Headline: m.Headline, When: wireWhenOf(m.When), Status: m.Status,
		Attribution: wireList(m.Attribution), Participants: wireList(m.Participants), Agentless: m.Agentless, Place: m.Place,
		Expressions: wireEach(m.Expressions, func(x ExpressionRef) wireExpression {
			return wireExpression{wireSpanOf(x.Span), x.Text, x.Value, x.Type}
		}),
		Relations: wireEach(m.Relations, wireRelationOf),
		Definite:  m.Definite, Weight: m.Weight, Minor: m.Minor, Why: wireList(m.When.Why),
	}
	if m.Sentence != (Span{}) {
		out.Sentence = new(wireSpanOf(m.Sentence))
	}
	return out
}

func wireRelationOf(r Relation) wireRelation { return wireRelation(r) }
