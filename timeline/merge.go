package timeline

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/similar"
)

// Merge gives the timeline of the articles of both. It is associative,
// commutative and idempotent: articles may be split into parts in any way, and
// the parts merged in any order and more than once, and the result is the same.
// Two articles with one ID and different contents are both kept, each under its
// ID with a suffix of its own. A nil timeline counts as empty.
//
// Merge derives events anew from the mentions of both, so that a merged
// timeline may join events that were two, or part events that were one. From
// timelines that were made by New or cut down by a filter it takes what they show.
func Merge(a, b *Timeline) *Timeline {
	return derive(append(slices.Clone(a.contributions()), b.contributions()...))
}

// contributions gives the chronicles that t is derived from.
func (t *Timeline) contributions() []chronicle {
	switch {
	case t == nil:
		return nil
	case t.chronicles == nil:
		return chroniclesOf(t.articles, t.events)
	}
	return t.chronicles
}

// derive makes the timeline of a set of chronicles. The result depends on the
// set alone: not on order, and not on repetitions.
func derive(cs []chronicle) *Timeline {
	kept := union(cs)
	named := distinct(kept)
	t := &Timeline{chronicles: kept}
	for i := range named {
		t.articles = append(t.articles, named[i].article)
	}
	d := newDerivation(named)
	drafts := d.fuse(similar.Cluster(d.items()))
	network := newNetwork(drafts, d)
	network.settle()
	t.events = network.inOrder()
	t.days = d.salientDays()
	rate(t.events, t.days)
	return t
}

// A derivation holds the mentions of all articles side by side.
type derivation struct {
	chronicles []chronicle
	copies     []int // for each chronicle the first of the group that copies one report
	mentions   []*Mention
	owner      []int // the chronicle of each mention
	place      []int // where it stands there
	facts      []fact
	byID       map[string]int // mention ID to index; the first where an article repeats one
}

func newDerivation(cs []chronicle) *derivation {
	n := 0
	for i := range cs {
		n += len(cs[i].mentions)
	}
	d := &derivation{chronicles: cs, byID: make(map[string]int, n), mentions: make([]*Mention, 0, n), owner: make([]int, 0, n), place: make([]int, 0, n)}
	sketches := make([]similar.Sketch, len(cs))
	for i := range cs {
		sketches[i] = cs[i].sketch
		for k := range cs[i].mentions {
			m := &cs[i].mentions[k]
			if first, ok := d.byID[m.ID]; !ok {
				d.byID[m.ID] = len(d.mentions)
			} else if d.mentions[first].Text == m.Text {
				continue // the same mention twice
			}
			d.mentions = append(d.mentions, m)
			d.owner = append(d.owner, i)
			d.place = append(d.place, k)
		}
	}
	d.copies = similar.Copies(sketches)
	return d
}

// A fact is what of an item is asked for after items have been compared, which
// are let go by then: they need as much room as mentions.
type fact struct {
	when           similar.Span
	mood           similar.Mood
	dated, certain bool
}

// items shows all mentions to package similar, and sets the facts.
func (d *derivation) items() []similar.Item {
	items := make([]similar.Item, len(d.mentions))
	d.facts = make([]fact, len(items))
	for i := range items {
		items[i] = d.item(i)
		d.facts[i] = fact{items[i].When, items[i].Mood, items[i].Dated, items[i].Certain}
	}
	return items
}

func (d *derivation) article(i int) *Article { return &d.chronicles[d.owner[i]].article }

// ownedByDate reports whether a mention names its event by the day alone:
// "Monday's attack" refers back as much as "the attack" does.
func ownedByDate(m *Mention) bool {
	if len(m.Participants) > 0 || len(m.Expressions) != 1 {
		return false
	}
	rest, ok := strings.CutPrefix(m.Text, m.Expressions[0].Text)
	return ok && (strings.HasPrefix(rest, "'s ") || strings.HasPrefix(rest, "’s "))
}

// item shows a mention to package similar.
func (d *derivation) item(i int) similar.Item {
	m := d.mentions[i]
	it := similar.Item{
		Doc: d.owner[i], Pos: m.Trigger.Start, Key: m.ID, Words: m.Text, Kind: m.Kind, Head: trigger(m), Names: m.Participants, Agentless: m.Agentless, Place: m.Place,
		Text: bare(m), Mood: moodOf(m.Status), Definite: m.Definite || ownedByDate(m),
		When: spanOf(m.When.Interval), Published: spanOf(d.publication(i)),
	}
	if m.Status == Planned && m.When.Interval.IsZero() {
		it.Published.From = similar.Past // a plan retold: it was one when it was told first
	}
	it.Dated = dated(&m.When)
	it.Certain = it.Dated && m.When.Basis == ByExpression && !m.When.Approximate
	for _, r := range m.Relations {
		k, ok := d.byID[r.Event]
		switch {
		case !ok || k == i:
		case r.Type != Same:
			it.Apart = append(it.Apart, k)
		case m.Definite || d.mentions[k].Definite || m.Kind == d.mentions[k].Kind:
			// Two different things at the same time are no coreference.
			it.Same = append(it.Same, k)
		}
	}
	return it
}

// publication is when the words of a mention were first published: the time of
// the report that the article quotes there, or the article's own.
func (d *derivation) publication(i int) interval.Interval {
	a := d.article(i)
	if r := a.reportAt(d.mentions[i].Start); r != nil {
		return r.Published
	}
	return a.Published.Interval
}

// softWidth is the width from which an approximate interval ("in recent
// years") no longer dates an event.
const softWidth = 120 * secondsPerDay

// dated reports whether w says when, rather than only before or after what.
func dated(w *When) bool {
	s := spanOf(w.Interval)
	if s.From == similar.Past || s.To == similar.Future {
		return false
	}
	switch w.Basis {
	case ByExpression, ByMerged, ByCarried:
		return !w.Approximate || s.To-s.From <= softWidth
	}
	return false
}

// trigger gives the head word of a mention.
func trigger(m *Mention) string {
	from, to := m.Trigger.Start-m.Start, m.Trigger.End-m.Start
	if from < 0 || from > to || to > len(m.Text) {
		return ""
	}
	return m.Text[from:to]
}

// bare gives the words of a mention without its trigger and those that say
// when: they are compared as a kind and as times, not as words.
func bare(m *Mention) string {
	text := []byte(m.Text)
	blank := func(start, end int) {
		if from, to := start-m.Start, end-m.Start; from >= 0 && to <= len(text) {
			for i := from; i < to; i++ {
				text[i] = ' '
			}
		}
	}
	blank(m.Trigger.Start, m.Trigger.End)
	for _, e := range m.Expressions {
		blank(e.Start, e.End)
	}
	return string(text)
}

func moodOf(s Status) similar.Mood {
	switch s {
	case Planned, Future, Hypothetical:
		return similar.Prospective
	case Negated:
		return similar.Negated
	}
	return similar.Actual
}

func spanOf(i interval.Interval) similar.Span {
	s := similar.Span{From: similar.Past, To: similar.Future}
	if t, ok := i.From(); ok {
		s.From = max(t.Unix(), similar.Past+1)
	}
	if t, ok := i.To(); ok {
		s.To = min(t.Unix(), similar.Future-1)
	}
	return s
}

// independent counts the sources among some mentions: articles, where copies
// of one report count once, several articles of one outlet count once, and so
// do those that only pass on what another outlet reports.
func (d *derivation) independent(mentions []int) int {
	if len(mentions) == 1 {
		return 1
	}
	var reports, outlets []string
	for _, i := range mentions {
		c := d.owner[i]
		report := "\x00" + d.chronicles[d.copies[c]].article.ID
		outlet := "\x00" + d.chronicles[c].article.ID
		if o := d.chronicles[c].article.Outlet; o != "" {
			outlet = strings.ToLower(o)
		}
		if origin := d.origin(i); origin != "" {
			report = origin
		}
		reports, outlets = append(reports, report), append(outlets, outlet)
	}
	return min(distinctStrings(reports), distinctStrings(outlets))
}

func distinctStrings(ss []string) int {
	slices.Sort(ss)
	return len(slices.Compact(ss))
}

// origin is the outlet that a mention is attributed to, in lower case, where
// it is one of those that the input knows as outlets; "" for none.
func (d *derivation) origin(i int) string {
	m := d.mentions[i]
	if len(m.Attribution) == 0 {
		return ""
	}
	first := strings.ToLower(m.Attribution[0])
	for _, r := range d.article(i).Reports {
		if strings.ToLower(r.Outlet) == first {
			return first
		}
	}
	return ""
}

// byContent orders mentions by where they stand: article, then place in it.
func byContent(a, b *Mention) int {
	if c := strings.Compare(a.Article, b.Article); c != 0 {
		return c // most differ here, and the rest need not be looked at
	}
	return cmp.Or(cmp.Compare(a.Trigger.Start, b.Trigger.Start), cmp.Compare(a.Start, b.Start), strings.Compare(a.ID, b.ID))
}
