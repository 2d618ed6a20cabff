package timeline

import (
	"cmp"
	"crypto/sha256"
	"encoding/base32"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/similar"
)

// A draft is an event on its way into the timeline.
type draft struct {
	Event
	members []int // its mentions, best first
	dated   int   // the one that its date rests on
	minor   bool  // no mention of it is worth a row
}

// fuse makes an event of each group of mentions.
func (d *derivation) fuse(groups similar.Events) []draft {
	links := map[int][]similar.Link{} // by the group of their first item
	group := make([]int, len(d.facts))
	for g, members := range groups.Groups {
		for _, i := range members {
			group[i] = g
		}
	}
	for _, l := range groups.Links {
		links[group[l.A]] = append(links[group[l.A]], l)
	}
	out := make([]draft, len(groups.Groups))
	inParallel(len(out), func(g int) { out[g] = d.event(groups.Groups[g], links[g]) })
	for _, r := range groups.Rivals {
		a, b := group[r.A], group[r.B]
		out[a].contradict(d.mentions[r.B], &out[b])
		out[b].contradict(d.mentions[r.A], &out[a])
	}
	return out
}

// inParallel calls f with 0 to n-1, on all cores. The calls must not depend on
// each other.
func inParallel(n int, f func(i int)) {
	const chunk = 64
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n/chunk+1) {
		wait.Go(func() {
			for from := int(next.Add(chunk)) - chunk; from < n; from = int(next.Add(chunk)) - chunk {
				for i := from; i < min(from+chunk, n); i++ {
					f(i)
				}
			}
		})
	}
	wait.Wait()
}

// contradict notes that other, which tells much the same, gives a date that
// excludes that of e.
func (e *draft) contradict(m *Mention, other *draft) {
	if other.minor {
		return
	}
	c := Conflict{Article: m.Article, Interval: m.When.Interval, Text: m.Text}
	if !slices.Contains(e.Conflicts, c) {
		e.Conflicts = append(e.Conflicts, c)
	}
}

func (d *derivation) event(members []int, links []similar.Link) draft {
	members = slices.Clone(members)
	slices.SortFunc(members, d.better)
	best := d.mentions[members[0]]
	e := draft{members: members, minor: !slices.ContainsFunc(members, func(i int) bool { return !d.mentions[i].Minor })}
	e.Headline, e.Status = best.Headline, d.status(members)
	e.dated = slices.MinFunc(members, d.surer)
	e.When, e.Conflicts = d.when(members)
	e.When.Why = append(e.When.Why, d.evidence(links)...)
	if !e.minor {
		d.present(&e, best)
	}
	return e
}

// present fills in what only shows of an event. Most are minor and never shown:
// they are there for what they say of the time of others.
func (d *derivation) present(e *draft, best *Mention) {
	e.Place = best.Place
	for _, i := range e.members {
		m := d.mentions[i]
		e.Participants = join(e.Participants, m.Participants)
		if e.Place == "" {
			e.Place = m.Place
		}
	}
	e.Attribution = d.sayer(e.members)
	e.Mentions = d.told(e.members)
	e.ID = d.id(e.members)
	e.Sources = d.independent(e.members)
}

// told gives mentions in order of content. A single one is not copied: most
// events have no other.
func (d *derivation) told(members []int) []Mention {
	if len(members) == 1 {
		i := members[0]
		return d.chronicles[d.owner[i]].mentions[d.place[i]:][:1:1]
	}
	order := slices.Clone(members)
	slices.SortFunc(order, func(i, j int) int { return byContent(d.mentions[i], d.mentions[j]) })
	out := make([]Mention, len(order))
	for k, i := range order {
		out[k] = *d.mentions[i]
	}
	return out
}

// sayer gives the chain of the mention whose date can be trusted most, of those
// that name anybody: who says when says that it happened.
func (d *derivation) sayer(members []int) []string {
	order := slices.Clone(members)
	slices.SortStableFunc(order, d.surer)
	for _, i := range order {
		if m := d.mentions[i]; len(m.Attribution) > 0 {
			return m.Attribution
		}
	}
	return nil
}

// better orders the mentions of one event by how well they tell it: worth a
// row, done rather than planned, with words of its own rather than "the
// attack", of weight, naming who took part.
func (d *derivation) better(i, j int) int {
	a, b := d.mentions[i], d.mentions[j]
	return cmp.Or(
		falseFirst(a.Minor, b.Minor),
		cmp.Compare(d.facts[i].mood, d.facts[j].mood),
		falseFirst(a.Definite && len(a.Participants) < 2, b.Definite && len(b.Participants) < 2),
		cmp.Compare(b.Weight, a.Weight),
		cmp.Compare(min(2, len(b.Participants)), min(2, len(a.Participants))),
		falseFirst(!d.facts[i].dated, !d.facts[j].dated),
		byContent(a, b),
	)
}

func falseFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// status is that of the article that stands for most: each article counts with
// the status that most of its mentions have, and asserted anywhere wins. Where
// an article tells what happened, its mentions of the plan do not count; where
// it tells it at a distance once, it does so throughout.
func (d *derivation) status(members []int) Status {
	if len(members) == 1 {
		return d.mentions[members[0]].Status
	}
	votes := map[int]map[Status]int{}
	for _, i := range members {
		a := d.owner[i]
		if votes[a] == nil {
			votes[a] = map[Status]int{}
		}
		votes[a][d.mentions[i].Status]++
	}
	for _, v := range votes {
		if done := v[Asserted] + v[Alleged]; done > 0 {
			v[Planned], v[Future], v[Hypothetical] = 0, 0, 0
		}
		if v[Alleged] > 0 {
			v[Alleged], v[Asserted] = v[Alleged]+v[Asserted], 0
		}
	}
	best := Negated
	for _, i := range members {
		s := d.mentions[i].Status
		for _, o := range strength { // the strongest wins a tie within an article
			if votes[d.owner[i]][o] > votes[d.owner[i]][s] {
				s = o
			}
		}
		if slices.Index(strength, s) < slices.Index(strength, best) {
			best = s
		}
	}
	return best
}

// strength orders statuses by how much they claim.
var strength = []Status{Asserted, Alleged, Planned, Future, Hypothetical, Negated}

// join adds those of more that no one in names stands for.
func join(names, more []string) []string {
	if len(names) == 0 && len(more) == 1 {
		return slices.Clip(more)
	}
	for _, m := range more {
		if !slices.ContainsFunc(names, func(n string) bool { return n == m || similar.Alike(n, m) }) {
			names = append(names, m)
		}
	}
	return names
}

// when settles the time of an event: that of its best dated mention, narrowed
// by the other hard ones. A mention whose date cannot be had together with it
// is a conflict.
func (d *derivation) when(members []int) (When, []Conflict) {
	order := slices.Clone(members)
	slices.SortStableFunc(order, d.surer)
	w := d.mentions[order[0]].When
	w.Why = slices.Clip(w.Why) // what is appended goes elsewhere
	var conflicts []Conflict
	for _, i := range order[1:] {
		m := d.mentions[i]
		both := w.Interval.Intersect(m.When.Interval)
		switch {
		case !both.IsValid():
			conflicts = append(conflicts, Conflict{m.Article, m.When.Interval, m.Text})
		case both != w.Interval && d.narrows(i, order[0]):
			w.Why = append(w.Why, "narrowed by "+m.Article+": "+cmp.Or(strings.Join(m.When.Why, ", "), m.Text))
			w.narrow(both)
			w.Grain, w.Mod = interval.NoGrain, ""
			if w.Basis != ByPublication || m.When.Basis != ByPublication { // two publications bound it no better than one
				w.Basis = ByMerged
			}
			if both == m.When.Interval {
				w.Grain, w.Mod = m.When.Grain, m.When.Mod
			}
		}
	}
	if lead := members[0]; d.facts[order[0]].dated && !d.facts[lead].dated && d.owner[lead] != d.owner[order[0]] {
		w.Basis = ByMerged
		w.Why = append(w.Why, "date from "+d.mentions[order[0]].Article)
	}
	return w, conflicts
}

// narrow sets the interval, and gives up a guess that does not lie in it.
func (w *When) narrow(i interval.Interval) {
	w.Interval = i
	if !w.Likely.IsZero() && !i.Contains(w.Likely) {
		w.Likely = interval.Interval{}
	}
}

// narrows reports whether mention i may narrow what mention first says: hard
// bounds narrow anything, soft ones only what is not dated at all.
func (d *derivation) narrows(i, first int) bool {
	return !d.mentions[i].When.Approximate && d.facts[i].mood == d.facts[first].mood && (d.facts[i].certain || !d.facts[first].dated)
}

// surer orders mentions by how far their date can be trusted.
func (d *derivation) surer(i, j int) int {
	a, b := d.mentions[i], d.mentions[j]
	return cmp.Or(
		cmp.Compare(d.facts[i].mood, d.facts[j].mood),
		falseFirst(!d.facts[i].dated, !d.facts[j].dated),
		cmp.Compare(basisRank(a.When.Basis), basisRank(b.When.Basis)),
		falseFirst(a.When.Approximate, b.When.Approximate),
		cmp.Compare(width(d.facts[i].when), width(d.facts[j].when)),
		byContent(a, b),
	)
}

func width(s similar.Span) int64 { return s.To - s.From }

func basisRank(b WhenBasis) int {
	return slices.Index([]WhenBasis{ByExpression, ByMerged, ByCarried, ByRelation, ByPublication}, b)
}

// evidence says why the mentions of an event were taken for one.
func (d *derivation) evidence(links []similar.Link) []string {
	if len(links) == 0 {
		return nil
	}
	var out []string
	seen := map[[2]int]bool{}
	for _, l := range links {
		a, b := d.mentions[l.A], d.mentions[l.B]
		if byContent(a, b) > 0 {
			a, b, l.A, l.B = b, a, l.B, l.A
		}
		if pair := [2]int{d.owner[l.A], d.owner[l.B]}; seen[pair] {
			continue // one line for two articles is enough
		} else {
			seen[pair] = true
		}
		where := "in " + a.Article + " and " + b.Article
		if a.Article == b.Article {
			where = "twice in " + a.Article
		}
		out = append(out, "same event "+where+": "+reasons(l.By))
	}
	return out
}

func reasons(e similar.Evidence) string {
	var out []string
	for _, r := range []struct {
		weight similar.Weight
		text   string
	}{{e.Kind, "kind"}, {e.Names, "participants"}, {e.Place, "place"}, {e.Words, "words"}, {e.Time, "time"}} {
		if r.weight > 0 {
			out = append(out, r.text)
		}
	}
	if e.Corefers {
		out = append(out, "coreference")
	}
	return strings.Join(out, ", ")
}

// id names an event after its first mention, so that it stays the same as long
// as no earlier article comes to tell of it.
func (d *derivation) id(members []int) string {
	first := slices.MinFunc(members, func(i, j int) int {
		return cmp.Or(d.article(i).Published.Interval.Compare(d.article(j).Published.Interval), byContent(d.mentions[i], d.mentions[j]))
	})
	m := d.mentions[first]
	sum := sha256.Sum256([]byte(m.ID + "\x00" + m.Text))
	return "e" + strings.ToLower(base32.StdEncoding.EncodeToString(sum[:])[:11])
}
