package render

import (
	"strings"

	"github.com/bbdb26f0/annals/timeline"
)

// header says what the timeline is made of: each article with what is known of
// its publication.
func (p *page) header(tl *timeline.Timeline) {
	articles := tl.Articles()
	p.row(0, cell{wrap(count(len(tl.Events()), "event")+" from "+count(len(articles), "article"), p.Width), bold, 0})
	if len(articles) == 0 {
		return
	}
	p.out.WriteByte('\n')
	p.row(0, cell{[]string{"Articles"}, bold, 0})
	var tags, dates, bases int
	for i := range articles {
		tags = max(tags, width(tag(articles[i].ID)))
		dates = max(dates, width(p.publication(&articles[i])))
		bases = max(bases, width(basisWords(&articles[i])))
	}
	tags, dates = min(tags, p.Width/4), min(dates, p.Width/4)
	for i := range articles {
		p.article(&articles[i], tags, dates, bases)
	}
}

func tag(id string) string { return "[" + safe(id) + "]" }

// article writes the row of an article: columns where there is room for them,
// else a line for the publication and one for the name.
func (p *page) article(a *timeline.Article, tags, dates, bases int) {
	date := p.publication(a)
	if strings.HasSuffix(date, guessMark) {
		p.note(guessMark)
	}
	name := strings.TrimPrefix(strings.TrimSuffix(safe(a.Outlet)+": "+safe(a.Title), ": "), ": ")
	tagCell := cell{wrap(tag(a.ID), tags), plain, tags + 1}
	left := tags + 1 + dates + gap + bases + gap
	if p.Width < twoColumns || p.Width-left < p.Width/3 {
		known := strings.TrimSuffix(date+", "+basisWords(a), ", ")
		p.row(0, tagCell, cell{wrap(known, p.Width-tags-1), plain, 0})
		left = tags + 1
		p.row(left, cell{wrap(name, p.Width-left), faint, 0})
	} else {
		p.row(0, tagCell, cell{wrap(date, dates), plain, dates + gap}, cell{[]string{basisWords(a)}, plain, bases + gap},
			cell{wrap(name, p.Width-left), faint, 0})
	}
	if p.Explain && a.Published.Evidence != "" {
		p.paragraph(left, "", safe(a.Published.Evidence), plain)
	}
}

// publication writes when an article appeared, with the mark of a guess.
func (p *page) publication(a *timeline.Article) string {
	if a.Published.Interval.IsZero() {
		return unknownDate
	}
	s := when(timeline.When{Interval: a.Published.Interval, Basis: timeline.ByExpression})
	if guess(a) {
		s += guessMark
	}
	return s
}

// unknownDate stands where nothing is known of a publication.
const unknownDate = "not known"

// basisWords says where the publication of an article is known from, "" where
// it is not.
func basisWords(a *timeline.Article) string {
	switch a.Published.Basis {
	case timeline.Stated:
		return "stated"
	case timeline.URL:
		return "from its address"
	case timeline.Filename:
		return "from its file name"
	case timeline.Dateline:
		return "from its dateline"
	case timeline.Flag:
		return "as given"
	case timeline.Inferred:
		return "a guess, inferred"
	}
	return ""
}

// conflictMark stands before what a source says that disagrees.
const conflictMark = "!"

// statusMark is the mark of a status, "" for what simply is told.
func statusMark(s timeline.Status) string {
	switch s {
	case timeline.Alleged:
		return "?"
	case timeline.Hypothetical:
		return "??"
	case timeline.Planned:
		return "+"
	case timeline.Future:
		return ">"
	case timeline.Negated:
		return "not"
	}
	return ""
}

// marks explains every mark, in the order of the legend.
var marks = []struct{ mark, meaning string }{
	{"~", "about: the bounds are soft"},
	{"..", "from, to: both ends are included"},
	{"before", "on that day at the latest"},
	{"after", "on that day at the earliest"},
	{"from", "on that day or later"},
	{guessMark, "the publication date is a guess, and so is a time that it bounds"},
	{"?", "alleged: told with distance"},
	{"??", "hypothetical: may, could, if"},
	{"+", "planned: somebody intends it"},
	{">", "future: predicted or scheduled"},
	{"not", "did not happen"},
	{"<", "on the word of: the outlet, its source, the source of that"},
	{conflictMark, "sources disagree on the time"},
}

// legend explains the marks that the page has used.
func (p *page) legend() {
	longest := 0
	for _, m := range marks {
		if p.used[m.mark] {
			longest = max(longest, width(m.mark))
		}
	}
	if longest == 0 {
		return
	}
	p.out.WriteByte('\n')
	p.row(0, cell{[]string{"Marks"}, bold, 0})
	for _, m := range marks {
		if p.used[m.mark] {
			p.paragraph(gap, pad(m.mark, longest+1), m.meaning, plain)
		}
	}
}
