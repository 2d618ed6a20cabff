package timeline

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/parse/interval"
)

// keep makes the timeline of the events that pass, in the same order. Of the
// articles it keeps those that a kept event is told by, and of the relations
// those between kept events. Days stay: they count every expression of the
// articles, not only those of events.
func (t *Timeline) keep(pass func(*Event) bool) *Timeline {
	kept := make(map[string]bool)
	told := make(map[string]bool)
	out := &Timeline{days: t.days}
	for i := range t.events {
		e := &t.events[i]
		if !pass(e) {
			continue
		}
		out.events = append(out.events, *e)
		kept[e.ID] = true
		for _, m := range e.Mentions {
			told[m.Article] = true
		}
		for _, c := range e.Conflicts {
			told[c.Article] = true
		}
	}
	for i := range out.events {
		out.events[i].Relations = within(out.events[i].Relations, kept)
	}
	for _, a := range t.articles {
		if told[a.ID] {
			out.articles = append(out.articles, a)
		}
	}
	return out
}

// within gives the relations to events that are kept. It leaves the slice that
// it is given alone, since the timeline before the filter holds it too.
func within(relations []Relation, kept map[string]bool) []Relation {
	var out []Relation
	for _, r := range relations {
		if kept[r.Event] {
			out = append(out, r)
		}
	}
	return out
}

// Between keeps the events that can lie in i, at least in part: an event of
// which only an upper bound is known can lie in all that comes before it. Of
// the days it keeps those in i.
func (t *Timeline) Between(i interval.Interval) *Timeline {
	out := t.keep(func(e *Event) bool { return e.When.Interval.Overlaps(i) })
	out.days = nil
	for _, d := range t.days {
		if day, _, err := interval.ParseTime(d.Date); err == nil && day.Overlaps(i) {
			out.days = append(out.days, d)
		}
	}
	return out
}

// From keeps the events told by a source: the ID or the outlet of an article,
// or a name in an attribution such as a quoted outlet. Case does not matter,
// save in an ID.
func (t *Timeline) From(source string) *Timeline {
	articles := make(map[string]bool)
	for _, a := range t.articles {
		if a.ID == source || strings.EqualFold(a.Outlet, source) && source != "" {
			articles[a.ID] = true
		}
	}
	named := func(who string) bool { return strings.EqualFold(who, source) }
	return t.keep(func(e *Event) bool {
		return slices.ContainsFunc(e.Attribution, named) || slices.ContainsFunc(e.Mentions, func(m Mention) bool {
			return articles[m.Article] || m.Article == source || slices.ContainsFunc(m.Attribution, named)
		})
	})
}

// Matching keeps the events of which the headline, the place, a participant or
// the words of a mention contain text, whatever its case.
func (t *Timeline) Matching(text string) *Timeline {
	text = strings.ToLower(text)
	has := func(s string) bool { return strings.Contains(strings.ToLower(s), text) }
	return t.keep(func(e *Event) bool {
		return has(e.Headline) || has(e.Place) || slices.ContainsFunc(e.Participants, has) ||
			slices.ContainsFunc(e.Mentions, func(m Mention) bool { return has(m.Text) })
	})
}

// WithStatus keeps the events that have one of the statuses.
func (t *Timeline) WithStatus(statuses ...Status) *Timeline {
	return t.keep(func(e *Event) bool { return slices.Contains(statuses, e.Status) })
}

// Dated keeps the events of which more is known than the publication of the
// articles that tell them.
func (t *Timeline) Dated() *Timeline {
	return t.keep(func(e *Event) bool { return e.When.Basis != ByPublication && !e.When.Interval.IsZero() })
}

// Top keeps the n most salient events, the earlier one of equals.
func (t *Timeline) Top(n int) *Timeline {
	if n >= len(t.events) {
		return t
	}
	rank := make([]int, len(t.events))
	for i := range rank {
		rank[i] = i
	}
	slices.SortStableFunc(rank, func(a, b int) int { return cmp.Compare(t.events[b].Salience, t.events[a].Salience) })
	top := make(map[*Event]bool, max(n, 0))
	for _, i := range rank[:max(n, 0)] {
		top[&t.events[i]] = true
	}
	return t.keep(func(e *Event) bool { return top[e] })
}
