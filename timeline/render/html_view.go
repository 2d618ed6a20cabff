package render

import (
	"encoding/json"
	"html/template"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

// The view is what the template of the page shows. All texts of articles in it
// are safe, and the template escapes them.
type (
	pageView struct {
		Style    template.CSS
		Script   template.JS
		Data     template.JS
		Policy   string
		Span     string // "2018–2024"
		Counts   string
		Statuses []string // those that occur
		Sources  []pageSource
		Conflict bool // some event has one
		Years    []pageYear
		Articles []pageArticle
		Guessed  bool // some time has the mark of a guess
	}

	pageSource struct {
		Name   string `json:"name"`
		Events int    `json:"-"`
	}

	pageYear struct {
		Name   string
		Events []pageEvent
	}

	pageEvent struct {
		ID, When, DateTime, Glyph, Status, Headline, Place string
		Guessed                                            bool
		Quotes                                             []pageQuote
		More                                               int // articles beyond those quoted
		Conflicts                                          []pageConflict
		Time                                               string
		Why                                                []string
		EDTF                                               string
		Words                                              []pageQuote // told again
		Unquoted                                           int         // and how often besides
		Order                                              []pageRelation
		OrderNote                                          string
	}

	pageQuote struct {
		Parts       []quotePart
		Article     string // ID on the page
		Source      string
		URL         string
		Attribution []string
		Values      []pageValue
	}

	pageValue struct{ Text, Value string }

	pageConflict struct{ Article, Source, When, Text string }

	pageRelation struct{ Words, ID, Headline, When, Why string }

	pageArticle struct {
		ID, Tag, Source, Title, URL, Published, Basis, Evidence string
	}
)

// view takes a timeline apart for the page.
func (h HTML) view(tl *timeline.Timeline) (*pageView, error) {
	p := pageMaker{HTML: h, index: indexOf(tl), sources: map[string]int{}, text: map[string]string{}}
	p.plotted = plot{Sources: []pageSource{}, Events: []plotEvent{}} // the script wants lists, not null
	events := tl.Events()
	v := &pageView{
		Span:   yearSpan(events),
		Counts: thousands(count(len(events), "event")) + " from " + thousands(count(len(tl.Articles()), "article")),
	}
	seen := map[string]bool{}
	for i, heading := range sections(events) {
		e := &events[i]
		if heading != "" {
			v.Years = append(v.Years, pageYear{Name: heading})
		}
		year := &v.Years[len(v.Years)-1]
		year.Events = append(year.Events, p.event(e))
		p.plot(e)
		seen[statusOf(e.Status)] = true
		v.Conflict = v.Conflict || len(e.Conflicts) > 0
		v.Guessed = v.Guessed || p.guessed(e)
	}
	for _, s := range allStatuses {
		if seen[string(s)] {
			v.Statuses = append(v.Statuses, string(s))
		}
	}
	articles := tl.Articles()
	for i := range articles {
		v.Articles = append(v.Articles, p.article(&articles[i]))
	}
	v.Sources = p.plotted.Sources
	data, err := json.Marshal(p.plotted) // escapes <, > and &
	v.Data = template.JS(data)
	return v, err
}

// allStatuses lists the statuses in the order in which to show them.
var allStatuses = [...]timeline.Status{timeline.Asserted, timeline.Alleged, timeline.Planned, timeline.Future, timeline.Hypothetical, timeline.Negated}

// yearSpan names the years that the known bounds of events cover, "" for none.
func yearSpan(events []timeline.Event) string {
	var first, last time.Time
	for i := range events {
		from, hasFrom := events[i].When.Interval.From()
		to, hasTo := events[i].When.Interval.To()
		to = to.Add(-time.Second)
		if !hasFrom {
			from = to
		}
		if !hasTo {
			to = from
		}
		if !hasFrom && !hasTo {
			continue
		}
		if first.IsZero() || from.Before(first) {
			first = from
		}
		if last.IsZero() || to.After(last) {
			last = to
		}
	}
	switch {
	case first.IsZero():
		return ""
	case first.Year() == last.Year():
		return yearName(first.Year())
	}
	return yearName(first.Year()) + "–" + yearName(last.Year())
}

// thousands sets commas into a number of four digits or more before some words.
func thousands(s string) string {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	for i := digits - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// A pageMaker makes the parts of a view.
type pageMaker struct {
	HTML
	index
	plotted plot
	sources map[string]int    // places in plotted.Sources
	text    map[string]string // texts of articles that have been asked for
}

// A plot is what the axis draws, as JSON: an event has the same place in Events
// as in the list.
type plot struct {
	Sources []pageSource `json:"sources"`
	Events  []plotEvent  `json:"events"`
}

type plotEvent struct {
	From        *int64  `json:"from,omitempty"` // seconds since 1970, absent where open
	To          *int64  `json:"to,omitempty"`
	Approximate bool    `json:"soft,omitempty"`
	Status      string  `json:"status"`
	Sources     []int   `json:"sources"`
	Conflict    bool    `json:"conflict,omitempty"`
	Salience    float64 `json:"salience,omitempty"`
}

func (p *pageMaker) plot(e *timeline.Event) {
	out := plotEvent{Approximate: e.When.Approximate, Status: statusOf(e.Status), Sources: []int{}, Conflict: len(e.Conflicts) > 0, Salience: e.Salience}
	if t, ok := e.When.Interval.From(); ok {
		out.From = new(t.Unix())
	}
	if t, ok := e.When.Interval.To(); ok {
		out.To = new(t.Unix())
	}
	told := map[int]bool{}
	for _, t := range p.tellers(e) {
		name := p.source(t.article)
		i, ok := p.sources[name]
		if !ok {
			i = len(p.plotted.Sources)
			p.sources[name] = i
			p.plotted.Sources = append(p.plotted.Sources, pageSource{Name: name})
		}
		if !told[i] {
			told[i] = true
			p.plotted.Sources[i].Events++
			out.Sources = append(out.Sources, i)
		}
	}
	p.plotted.Events = append(p.plotted.Events, out)
}

func (p *pageMaker) article(a *timeline.Article) pageArticle {
	out := pageArticle{
		ID: "article-" + token(a.ID), Tag: safe(a.ID), Source: safe(a.Outlet), Title: safe(a.Title), URL: webAddress(a.URL),
		Published: "not known", Basis: basisWords(a), Evidence: safe(a.Published.Evidence),
	}
	if !a.Published.Interval.IsZero() {
		out.Published = spoken(publishedWhen(a))
	}
	if out.Title == "" {
		out.Title = out.Tag
	}
	return out
}

// glyph names the shape that stands for what is known of a time.
func glyph(w timeline.When) string {
	_, hasFrom := w.Interval.From()
	_, hasTo := w.Interval.To()
	width, _ := w.Interval.Width()
	switch {
	case !hasFrom && !hasTo:
		return "none"
	case !hasFrom:
		return "before"
	case !hasTo:
		return "after"
	case w.Approximate:
		return "soft"
	case width > 24*time.Hour:
		return "range"
	}
	return "day"
}

// dateTime gives a time in the form that the time element of HTML takes, "" for
// one that is no single year, month, day or minute.
func dateTime(w timeline.When) string {
	from, ok := w.Interval.From()
	if !ok || w.Approximate || !fourDigits(from) || from.Year() == 0 {
		return ""
	}
	for i, unit := range []interval.Grain{interval.Year, interval.Month, interval.Day} {
		if begins(from, unit) && interval.Of(from, unit) == w.Interval {
			return from.Format([...]string{"2006", "2006-01", "2006-01-02"}[i])
		}
	}
	if from.Second() == 0 && interval.Of(from, interval.Minute) == w.Interval {
		return from.Format("2006-01-02T15:04")
	}
	return ""
}
