package timeline

import (
	"fmt"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/similar"
)

// A teller makes chronicles by hand.
type teller struct{ chronicle }

// article published on a day of March 2031.
func article(id string, day int) *teller {
	return &teller{chronicle{article: Article{ID: id, Outlet: "The " + id, Published: Published{march(day), Stated, ""}}}}
}

func march(day int) interval.Interval { return interval.OfDay(2031, time.March, day) }

// on a day of March, in so many words.
func on(day int) When {
	return When{Interval: march(day), Grain: interval.Day, Basis: ByExpression, Why: []string{fmt.Sprintf("March %d", day)}}
}

// about a day: three days on either side.
func about(day int) When {
	return When{Interval: march(day - 3).Hull(march(day + 3)), Approximate: true, Basis: ByExpression}
}

// from a day to before another.
func between(from, to int) When {
	return When{Interval: march(from).Hull(march(to - 1)), Basis: ByExpression}
}

// carried from another sentence.
func carried(day int) When { return When{Interval: march(day), Grain: interval.Day, Basis: ByCarried} }

// tell adds a mention: "Borduria attacks Syldavia in Klow" acts, kind and parties
// are read off the words "KIND: AGENT > PATIENT @ PLACE | the text".
func (t *teller) tell(what string, when When, more ...func(*Mention)) *teller {
	head, text, _ := strings.Cut(what, " | ")
	head, place, _ := strings.Cut(head, " @ ")
	kind, names, _ := strings.Cut(head, ":")
	at := 1000 * len(t.mentions)
	m := Mention{
		ID: fmt.Sprintf("%s@%d", t.article.ID, at), Article: t.article.ID, Span: Span{at, at + len(text), at, at + len(text)},
		Trigger: Span{at, at, at, at}, Text: text, Kind: kind, Headline: text, When: when, Status: Asserted, Place: place, Weight: 0.5,
	}
	if names = strings.TrimSpace(names); names != "" {
		m.Participants = strings.Split(names, " > ")
	}
	if when.Basis == "" {
		to, _ := t.article.Published.Interval.To()
		m.When = When{Interval: interval.Until(to), Basis: ByPublication}
	}
	for _, f := range more {
		f(&m)
	}
	if when.Basis == "" && moodOf(m.Status) == similar.Prospective {
		from, _ := t.article.Published.Interval.From()
		m.When.Interval = interval.Since(from)
	}
	t.mentions = append(t.mentions, m)
	return t
}

func as(s Status) func(*Mention) { return func(m *Mention) { m.Status = s } }
func definite(m *Mention)        { m.Definite = true }
func minor(m *Mention)           { m.Minor = true }

// is relates a mention to the nth of its article.
func is(r RelationType, nth int, why string) func(*Mention) {
	return func(m *Mention) {
		m.Relations = append(m.Relations, Relation{r, fmt.Sprintf("%s@%d", m.Article, 1000*nth), why})
	}
}

func said(by ...string) func(*Mention) { return func(m *Mention) { m.Attribution = by } }

func (t *teller) reading(text string) *teller {
	t.sketch = similar.NewSketch(text)
	return t
}

func timelineOf(ts ...*teller) *Timeline {
	var cs []chronicle
	for _, t := range ts {
		cs = append(cs, t.sealed())
	}
	return derive(cs)
}

func headlines(t *Timeline) []string {
	var out []string
	for _, e := range t.Events() {
		out = append(out, e.Headline)
	}
	return out
}
