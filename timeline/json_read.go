package timeline

import (
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

// A wireReader turns the wire types into values. It keeps the first thing that
// is wrong; what it gives after that is not used.
type wireReader struct{ err error }

// fail notes that the value at path is wrong.
func (r *wireReader) fail(path string, value any, reason string) {
	if r.err != nil {
		return
	}
	input, _ := json.Marshal(value)
	r.err = &JSONError{Path: path, Input: jsonExcerpt(input), Reason: reason}
}

func (w *wireTimeline) timeline() (*Timeline, error) {
	var r wireReader
	if w.Schema != JSONSchema {
		r.fail("schema", w.Schema, "want "+strconv.Quote(JSONSchema))
	}
	t := known(readEach(&r, "articles", w.Articles, (*wireReader).article),
		readEach(&r, "events", w.Events, (*wireReader).event),
		readEach(&r, "days", w.Days, (*wireReader).day))
	uniqueIDs(&r, "articles", w.Articles, func(a wireArticle) string { return a.ID })
	uniqueIDs(&r, "events", w.Events, func(e wireEvent) string { return e.ID })
	t.chronicles = w.chronicles(&r, t)
	return t, r.err
}

// readEach reads the elements of a list; an empty one becomes nil, as it is in
// a timeline that was built.
func readEach[A, B any](r *wireReader, path string, in []A, read func(*wireReader, string, A) B) []B {
	var out []B
	for i, a := range in {
		if r.err != nil {
			return nil
		}
		out = append(out, read(r, path+"["+strconv.Itoa(i)+"]", a))
	}
	return out
}

func uniqueIDs[A any](r *wireReader, path string, in []A, id func(A) string) {
	seen := make(map[string]int, len(in))
	for i, a := range in {
		if first, ok := seen[id(a)]; ok {
			r.fail(fmt.Sprintf("%s[%d].id", path, i), id(a), fmt.Sprintf("already the id of %s[%d]", path, first))
			return
		}
		seen[id(a)] = i
	}
}

// readList gives nil for an empty list.
func readList(in []string) []string { return append([]string(nil), in...) }

func (r *wireReader) article(path string, a wireArticle) Article {
	return Article{
		ID: a.ID, Title: a.Title, Outlet: a.Outlet, URL: a.URL, Lang: a.Lang,
		Published: Published{
			Interval: r.bounds(path+".published", a.Published.wireBounds),
			Basis:    oneOf(r, path+".published.basis", a.Published.Basis, "", Stated, URL, Filename, Dateline, Flag, Inferred, None),
			Evidence: a.Published.Evidence,
		},
		Reports: readEach(r, path+".reports", a.Reports, (*wireReader).report),
		Text:    a.Text,
	}
}

func (r *wireReader) report(path string, w wireReport) Report {
	out := Report{Outlet: w.Outlet, Published: r.bounds(path+".published", w.Published)}
	out.Start, out.End = r.pair(path+".bytes", w.Bytes)
	return out
}

func (r *wireReader) event(path string, e wireEvent) Event {
	return Event{
		ID: e.ID, Headline: e.Headline, When: r.when(path, e.When, e.Why), Status: r.status(path, e.Status),
		Attribution: readList(e.Attribution), Participants: readList(e.Participants), Place: e.Place,
		Mentions:  readEach(r, path+".mentions", e.Mentions, (*wireReader).mention),
		Relations: readEach(r, path+".relations", e.Relations, (*wireReader).relation),
		Conflicts: readEach(r, path+".conflicts", e.Conflicts, (*wireReader).conflict),
		Sources:   e.Sources, Salience: e.Salience,
	}
}

func (r *wireReader) mention(path string, m wireMention) Mention {
	out := Mention{
		ID: m.ID, Article: m.Article, Span: r.span(path, m.wireSpan), Text: m.Text,
		Kind: m.Kind, Headline: m.Headline, When: r.when(path, m.When, m.Why), Status: r.status(path, m.Status),
		Attribution: readList(m.Attribution), Participants: readList(m.Participants), Agentless: m.Agentless, Place: m.Place,
		Expressions: readEach(r, path+".expressions", m.Expressions, (*wireReader).expression),
		Relations:   readEach(r, path+".relations", m.Relations, (*wireReader).relation),
		Definite:    m.Definite, Weight: m.Weight, Minor: m.Minor,
	}
	if m.Sentence != nil {
		out.Sentence = r.span(path+".sentence", *m.Sentence)
	}
	out.Trigger.RuneStart, out.Trigger.RuneEnd = r.pair(path+".trigger", m.Trigger)
	out.Trigger.Start, out.Trigger.End = r.pair(path+".triggerBytes", m.TriggerBytes)
	return out
}

func (r *wireReader) expression(path string, x wireExpression) ExpressionRef {
	return ExpressionRef{
		Span: r.span(path, x.wireSpan), Text: x.Text, Value: x.Value,
		Type: oneOf(r, path+".type", x.Type, "", parse.Date, parse.Time, parse.Duration, parse.Set),
	}
}

func (r *wireReader) relation(path string, x wireRelation) Relation {
	oneOf(r, path+".type", x.Type, Before, After, Same, During, Includes)
	return Relation(x)
}

func (r *wireReader) conflict(path string, c wireConflict) Conflict {
	return Conflict{Article: c.Article, Interval: r.bounds(path, c.wireBounds), Text: c.Text}
}

func (r *wireReader) day(path string, d wireDay) Day {
	if _, err := time.Parse(time.DateOnly, d.Date); err != nil {
		r.fail(path+".date", d.Date, "no day of the calendar such as 2024-04-13")
	}
	return Day(d)
}

func (r *wireReader) status(path string, s Status) Status {
	return oneOf(r, path+".status", s, "", Asserted, Alleged, Planned, Future, Hypothetical, Negated)
}

func (r *wireReader) when(path string, w wireWhen, why []string) When {
	g, err := interval.ParseGrain(w.Grain)
	if err != nil {
		r.fail(path+".when.grain", w.Grain, "no such grain")
	}
	out := When{
		Interval: r.bounds(path+".when", w.wireBounds), Grain: g, Mod: w.Mod, Approximate: w.Approximate,
		Basis: oneOf(r, path+".when.basis", w.Basis, "", ByExpression, ByMerged, ByCarried, ByRelation, ByPublication),
		Why:   readList(why),
	}
	if w.Likely != nil {
		out.Likely = r.bounds(path+".when.likely", *w.Likely)
	}
	return out
}

// oneOf checks that v is one of the values that are allowed.
func oneOf[T ~string](r *wireReader, path string, v T, allowed ...T) T {
	for _, a := range allowed {
		if v == a {
			return v
		}
	}
	r.fail(path, v, fmt.Sprintf("want one of %q", allowed))
	return v
}

func (r *wireReader) bounds(path string, b wireBounds) interval.Interval {
	var i interval.Interval
	if t, ok := r.time(path+".from", b.From); ok {
		i = i.Intersect(interval.Since(t))
	}
	if t, ok := r.time(path+".to", b.To); ok {
		i = i.Intersect(interval.Until(t))
	}
	if !i.IsValid() {
		r.fail(path+".to", b.To, "not after from, "+*b.From)
	}
	return i
}

// time reads a bound, and gives false for an open one.
func (r *wireReader) time(path string, s *string) (time.Time, bool) {
	if s == nil {
		return time.Time{}, false
	}
	t, err := time.Parse(time.RFC3339, *s)
	if err != nil {
		r.fail(path, *s, "no RFC 3339 time such as 2024-04-13T00:00:00Z")
	}
	return t, err == nil
}

func (r *wireReader) span(path string, w wireSpan) Span {
	r.pair(path+".end", []int{w.Start, w.End})
	s := Span{RuneStart: w.Start, RuneEnd: w.End}
	s.Start, s.End = r.pair(path+".bytes", w.Bytes)
	return s
}

// pair reads two offsets, half open.
func (r *wireReader) pair(path string, p []int) (start, end int) {
	switch {
	case len(p) != 2:
		r.fail(path, p, "want two offsets, [start, end]")
		return 0, 0
	case p[0] < 0 || p[1] < p[0]:
		r.fail(path, p, "offsets out of order")
	}
	return p[0], p[1]
}
