package timeline

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/similar"
)

// A synthetic press: stories with a known truth, told by outlets that report
// on their own, rewrite one wire report, come back to old stories without a
// date, and now and then get a date wrong. Kinds, parties and places repeat, so
// that many stories are alike in all but their day and their details.
type press struct {
	rng     *rand.Rand
	stories []story
	truth   map[string]int // mention ID to story
	days    int            // that the stories spread over
	wrong   []string       // articles that give a wrong day with certainty
}

type story struct {
	day            int
	kind           string
	agent, patient string
	place          string
	details        []string // words that belong to it alone, more or less
	wire           []string // sentences of the wire report
}

var (
	pressKinds = [][]string{
		{"attack", "attacked", "struck", "shelled"}, {"visit", "visited", "travelled to", "called on"},
		{"arrest", "arrested", "detained", "seized"}, {"sign", "signed a pact with", "concluded a treaty with"},
		{"accuse", "accused", "blamed"}, {"sue", "sued", "took to court"}, {"buy", "bought", "acquired", "took over"}, {"free", "freed", "released"},
	}
	syllables = strings.Fields("ba cor del fin gar hol ist jen kal lum mor nev ost pel qua rin sol tam ulm ver wen xan yor zel")
)

func (p *press) word(parts int) string {
	var b strings.Builder
	for range parts {
		b.WriteString(syllables[p.rng.IntN(len(syllables))])
	}
	return b.String()
}

func (p *press) name() string {
	w := p.word(2 + p.rng.IntN(2))
	return strings.ToUpper(w[:1]) + w[1:]
}

var pressStart = time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)

func newPress(seed uint64, stories int) *press {
	p := &press{rng: rand.New(rand.NewPCG(seed, 1)), truth: map[string]int{}, days: 30 + stories/4}
	parties, places, words := make([]string, 20+stories/4), make([]string, 10+stories/8), make([]string, 400+stories*2)
	for _, list := range [][]string{parties, places} {
		for i := range list {
			list[i] = p.name()
		}
	}
	for i := range words {
		words[i] = p.word(3)
	}
	for range stories {
		s := story{day: p.rng.IntN(p.days), kind: fmt.Sprint(p.rng.IntN(len(pressKinds)))}
		s.agent, s.patient = parties[p.zipf(len(parties))], parties[p.zipf(len(parties))]
		s.place = places[p.zipf(len(places))]
		for range 12 {
			s.details = append(s.details, words[p.rng.IntN(len(words))])
		}
		for range 8 {
			s.wire = append(s.wire, p.sentence(words, s.details))
		}
		p.stories = append(p.stories, s)
	}
	return p
}

// zipf favours small numbers, as few names make most of the news.
func (p *press) zipf(n int) int {
	f := p.rng.Float64()
	return int(f * f * float64(n))
}

func (p *press) sentence(words, details []string) string {
	var out []string
	for range 14 {
		if p.rng.IntN(4) == 0 {
			out = append(out, details[p.rng.IntN(len(details))])
		} else {
			out = append(out, words[p.rng.IntN(len(words))])
		}
	}
	return strings.Join(out, " ") + "."
}

// article has one outlet tell one story, and now and then mention another.
func (p *press) article(n int) chronicle {
	main := p.rng.IntN(len(p.stories))
	s := &p.stories[main]
	lag := p.rng.IntN(3)
	published := pressStart.AddDate(0, 0, s.day+lag)
	a := Article{ID: fmt.Sprintf("a%06d", n), Outlet: fmt.Sprintf("Outlet %d", p.rng.IntN(40)), Published: Published{Interval: interval.Of(published, interval.Day), Basis: Stated}}
	text := p.body(s)
	c := chronicle{article: a, sketch: similar.NewSketch(text)}
	p.lead(&c, main, published)
	if p.rng.IntN(2) == 0 { // "the attack"
		p.add(&c, main, Mention{Kind: pressKinds[kindOf(s)][0], Text: "the " + pressKinds[kindOf(s)][0], Definite: true, When: undatedAt(published), Weight: 0.2})
	}
	if p.rng.IntN(3) == 0 {
		p.background(&c, main, published)
	}
	return c.sealed()
}

func kindOf(s *story) int { return int(s.kind[0] - '0') }

func (p *press) body(s *story) string {
	if p.rng.IntN(2) == 0 { // the wire report, cut and shuffled
		lines := slices.Clone(s.wire)
		p.rng.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		return strings.Join(lines[:6], " ")
	}
	var lines []string
	for range 8 {
		lines = append(lines, p.sentence([]string{p.word(3), p.word(3), p.word(3), p.word(3), p.word(3)}, s.details))
	}
	return strings.Join(lines, " ")
}

// clause words the story anew: another verb, some of the details.
func (p *press) clause(s *story) string {
	verbs := pressKinds[kindOf(s)][1:]
	details := slices.Clone(s.details)
	p.rng.Shuffle(len(details), func(i, j int) { details[i], details[j] = details[j], details[i] })
	return fmt.Sprintf("%s %s %s in %s with %s", s.agent, verbs[p.rng.IntN(len(verbs))], s.patient, s.place, strings.Join(details[:3+p.rng.IntN(3)], " "))
}

func (p *press) lead(c *chronicle, main int, published time.Time) {
	s := &p.stories[main]
	m := Mention{Kind: pressKinds[kindOf(s)][0], Text: p.clause(s), Participants: []string{s.agent, s.patient}, Place: s.place, Weight: 0.9}
	day := pressStart.AddDate(0, 0, s.day)
	switch p.rng.IntN(40) {
	case 0: // the wrong day, said with certainty
		p.wrong = append(p.wrong, c.article.ID)
		m.When = When{Interval: interval.Of(day.AddDate(0, 0, 1), interval.Day), Grain: interval.Day, Basis: ByExpression}
	case 1, 2: // the wrong day, carried over from the sentence before
		m.When = When{Interval: interval.Of(day.AddDate(0, 0, -1), interval.Day), Grain: interval.Day, Basis: ByCarried}
	case 3, 4, 5, 6: // roughly
		m.When = When{Interval: interval.New(day.AddDate(0, 0, -3), day.AddDate(0, 0, 4)), Approximate: true, Basis: ByExpression}
	case 7, 8, 9, 10, 11, 12:
		m.When = undatedAt(published)
	default:
		m.When = When{Interval: interval.Of(day, interval.Day), Grain: interval.Day, Basis: ByExpression}
	}
	if p.rng.IntN(8) == 0 {
		m.Participants = m.Participants[:1]
	}
	p.add(c, main, m)
}

// background mentions an older story, half of the time without its date.
func (p *press) background(c *chronicle, main int, published time.Time) {
	k := p.rng.IntN(len(p.stories))
	s := &p.stories[k]
	day := pressStart.AddDate(0, 0, s.day)
	if k == main || !day.Before(published) {
		return
	}
	m := Mention{Kind: pressKinds[kindOf(s)][0], Text: p.clause(s), Participants: []string{s.agent, s.patient}, Place: s.place, Weight: 0.3}
	m.When = undatedAt(published)
	if p.rng.IntN(2) == 0 {
		m.When = When{Interval: interval.Of(day, interval.Day), Grain: interval.Day, Basis: ByExpression}
	}
	p.add(c, k, m)
}

func undatedAt(published time.Time) When {
	return When{Interval: interval.Until(published.AddDate(0, 0, 1)), Basis: ByPublication}
}

func (p *press) add(c *chronicle, truth int, m Mention) {
	at := 100 * len(c.mentions)
	m.Article, m.ID = c.article.ID, fmt.Sprintf("%s@%d", c.article.ID, at)
	m.Span = Span{at, at + len(m.Text), at, at + len(m.Text)}
	m.Trigger = Span{at, at, at, at}
	m.Headline, m.Status = m.Text, Asserted
	c.mentions = append(c.mentions, m)
	p.truth[m.ID] = truth
}

func (p *press) articles(n int) []chronicle {
	out := make([]chronicle, n)
	for i := range out {
		out[i] = p.article(i)
	}
	return out
}

// score compares events with the truth over pairs of mentions.
func (p *press) score(events []Event) (precision, recall float64) {
	pairs := func(n int) int { return n * (n - 1) / 2 }
	told, right, all := 0, 0, 0
	stories := map[int]int{}
	for _, e := range events {
		told += pairs(len(e.Mentions))
		mine := map[int]int{}
		for _, m := range e.Mentions {
			mine[p.truth[m.ID]]++
			stories[p.truth[m.ID]]++
		}
		for _, n := range mine {
			right += pairs(n)
		}
	}
	for _, n := range stories {
		all += pairs(n)
	}
	return float64(right) / float64(max(1, told)), float64(right) / float64(max(1, all))
}

// wrongDaysShown gives the share of the articles with a certain but wrong day
// that some event names as contradicting it.
func (p *press) wrongDaysShown(events []Event) float64 {
	named := map[string]bool{}
	for _, e := range events {
		for _, c := range e.Conflicts {
			named[c.Article] = true
		}
	}
	n := 0
	for _, id := range p.wrong {
		if named[id] {
			n++
		}
	}
	return float64(n) / float64(max(1, len(p.wrong)))
}
