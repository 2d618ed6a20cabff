package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// An article is a line of the output.
type article struct {
	ID        string `json:"id"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	Text      string `json:"text"`
}

// A telling is one place that tells a story, and the truth about it.
type telling struct {
	Article string `json:"article"`
	Story   int    `json:"story"`
	Trigger int    `json:"trigger"`         // where its verb begins, in code points
	Date    string `json:"date"`            // when it happened in truth
	Wrong   bool   `json:"wrong,omitempty"` // the article gives another day
}

// A writer puts an article together.
type writer struct {
	w         *world
	published time.Time
	text      strings.Builder
	tellings  []telling
	id        string
}

// article has one outlet tell one story, and now and then mention another.
func (w *world) article(n int) (article, []telling) {
	main := w.rng.IntN(len(w.stories))
	s := &w.stories[main]
	wr := &writer{w: w, published: s.day.AddDate(0, 0, w.rng.IntN(3)), id: fmt.Sprintf("a%06d", n)}
	wr.lead(main)
	wr.body(s)
	if w.rng.IntN(3) == 0 {
		wr.background(main)
	}
	return article{wr.id, pick(w.rng, w.outlets), wr.published.Format(time.DateOnly), wr.text.String()}, wr.tellings
}

// lead tells the story itself.
func (wr *writer) lead(main int) {
	s := &wr.w.stories[main]
	rng := wr.w.rng
	verb, when, wrong := pick(rng, s.kind.past), "", false
	switch k := rng.IntN(40); {
	case k == 0:
		wrong = true
		when = " on " + s.day.AddDate(0, 0, -1).Format("January 2")
	case k < 5:
		when = " in recent days"
	case k < 12:
		verb = "has " + pick(rng, s.kind.participle)
	case k < 22:
		when = " on " + s.day.Format("January 2")
	case k < 28 && s.day.Before(wr.published):
		when = " on " + s.day.Format("Monday")
	default:
		when = " on " + s.day.Format("2 January 2006")
	}
	wr.tell(main, s.agent, verb, wr.rest(s)+when, wrong)
}

// rest tells whom, where and what about, in one of several orders.
func (wr *writer) rest(s *story) string {
	topics := slices.Clone(s.topics)
	wr.w.rng.Shuffle(len(topics), func(i, j int) { topics[i], topics[j] = topics[j], topics[i] })
	return fmt.Sprintf(" %s in %s over %s and %s", s.patient, s.place, topics[0], topics[1])
}

// tell writes one sentence that tells a story.
func (wr *writer) tell(story int, agent, verb, rest string, wrong bool) {
	at := utf8.RuneCountInString(wr.text.String()) + utf8.RuneCountInString(agent) + 1
	for _, auxiliary := range []string{"has ", "had "} {
		if strings.HasPrefix(verb, auxiliary) {
			at += len(auxiliary)
		}
	}
	wr.text.WriteString(agent + " " + verb + rest + ".\n")
	wr.tellings = append(wr.tellings, telling{wr.id, story, at, wr.w.stories[story].day.Format(time.DateOnly), wrong})
}

// body is half of the time the wire report, cut and shuffled.
func (wr *writer) body(s *story) {
	rng := wr.w.rng
	var lines []string
	if rng.IntN(2) == 0 {
		lines = slices.Clone(s.wire)
		rng.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		lines = lines[:6]
	} else {
		for range 6 {
			lines = append(lines, wr.w.filler(s.topics))
		}
	}
	wr.text.WriteString(strings.Join(lines, " ") + "\n")
}

// background mentions a story of the months before, half of the time without
// its date.
func (wr *writer) background(main int) {
	rng := wr.w.rng
	from, to := wr.w.before(wr.published.AddDate(0, -memory, 0)), wr.w.before(wr.published)
	if from == to {
		return
	}
	k := from + rng.IntN(to-from)
	s := &wr.w.stories[k]
	if k == main {
		return
	}
	verb, when := pick(rng, s.kind.past), " on "+s.day.Format("January 2, 2006")
	if rng.IntN(2) == 0 {
		verb, when = "had "+pick(rng, s.kind.participle), ""
	}
	wr.tell(k, s.agent, verb, wr.rest(s)+when, false)
}

var (
	scenes   = []string{"Nobody there knew much about", "The old quarter is known for", "For many people it was all about", "On the table were", "The crowd had eyes only for", "Behind the hall stood"}
	settings = []string{"beside the river", "near the market", "under a grey sky", "in the rain", "at the edge of town", "by the old road", "next to the school", "under the arches"}
)

// filler is a sentence without news.
func (w *world) filler(topics []string) string {
	return fmt.Sprintf("%s %s, %s and %s %s.", pick(w.rng, scenes), pick(w.rng, topics), pick(w.rng, things), pick(w.rng, things), pick(w.rng, settings))
}
