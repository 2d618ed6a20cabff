package timeline

import (
	"cmp"
	"slices"
)

// New makes a timeline of parts that are already known: for those who read a
// timeline from elsewhere, and for tests. Articles lose their Text and are
// sorted by ID, days are sorted by Date, and events keep the order in which
// they are given; New neither merges nor checks anything. A Builder makes
// timelines from articles.
func New(articles []Article, events []Event, days []Day) *Timeline {
	t := known(slices.Clone(articles), slices.Clone(events), slices.Clone(days))
	for i := range t.articles {
		t.articles[i].Text = ""
	}
	return t
}

// known makes a timeline of parts that become its own.
func known(articles []Article, events []Event, days []Day) *Timeline {
	t := &Timeline{articles: articles, events: events, days: days}
	slices.SortStableFunc(t.articles, func(a, b Article) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortStableFunc(t.days, func(a, b Day) int { return cmp.Compare(a.Date, b.Date) })
	return t
}
