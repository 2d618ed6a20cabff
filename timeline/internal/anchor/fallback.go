package anchor

import (
	"fmt"
	"slices"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/detect"
)

// fallback bounds the mentions that nothing dates: by who says it and when, by
// tense and status, against the publication.
func (r *resolver) fallback() {
	for i := range r.Mentions {
		if r.known[i] {
			continue
		}
		pub, why := r.published(i)
		if p := r.teller(i); p >= 0 {
			pub, why = r.times[p].Interval, fmt.Sprintf("told by %q, %s", r.word(p), label(r.times[p].Interval))
		}
		t := &r.times[i]
		if t.Basis == "" {
			t.Basis = ByPublication
		}
		iv, words := r.side(i, pub)
		if r.recent(i) && !iv.IsZero() {
			iv, words = recently(iv), "recent"
			t.Approximate, t.Basis = true, ByExpression
		}
		if both := t.Interval.Intersect(iv); both.IsValid() {
			t.Interval = both
		}
		if words == "" {
			t.Why = append(t.Why, why)
			continue
		}
		t.Why = append(t.Why, why, r.step(words, t.Interval))
	}
}

// step writes a step of a derivation. Most mentions of an article have the last
// one again.
func (r *resolver) step(words string, iv interval.Interval) string {
	if l := &r.lastStep; l.words != words || l.interval != iv {
		*l = step{words, iv, words + " = " + label(iv)}
	}
	return r.lastStep.text
}

type step struct {
	words    string
	interval interval.Interval
	text     string
}

// teller gives the dated verb of saying that reports mention i, -1 for none.
func (r *resolver) teller(i int) int {
	for p, n := r.Mentions[i].Parent, 0; p >= 0 && n < 8; p, n = r.Mentions[p].Parent, n+1 {
		if r.Mentions[p].Saying && r.known[p] && r.times[p].Interval.IsBounded() {
			return p
		}
	}
	return -1
}

// side gives the bound that tense and status set against a reference.
func (r *resolver) side(i int, ref interval.Interval) (interval.Interval, string) {
	m := &r.Mentions[i]
	from, okFrom := ref.From()
	to, okTo := ref.To()
	before, after := interval.Interval{}, interval.Interval{}
	if okTo {
		before = interval.Until(to)
	}
	if okFrom {
		after = interval.Since(from)
	}
	switch m.Status {
	case detect.Planned, detect.Future:
		if m.Noun && m.Parent >= 0 && r.retold(m.Parent) && !r.called(i, "upcoming", "forthcoming", "impending", "next", "coming") {
			return interval.Interval{}, "planned when that was told"
		}
		if p := r.governor(i); p >= 0 && r.known[p] {
			if from, ok := r.times[p].Interval.From(); ok && !r.times[p].Interval.Intersect(before).IsZero() {
				return interval.Since(from), fmt.Sprintf("planned at %q, so not before", r.word(p))
			}
		}
		return after, string(m.Status) + ", so not before"
	case detect.Hypothetical:
		if m.Perfect || m.Tense == detect.Past && !m.Noun {
			return before, "possibly past, so not after"
		}
		return after, "possible, so not before"
	case detect.Negated:
		if m.Perfect || m.Tense == detect.Present {
			return ref, "has not happened as of"
		}
	}
	if m.State && m.Tense == detect.Present || m.Tense == detect.Present && !m.Perfect && !m.Noun && m.Progressive {
		return before, "still so, up to"
	}
	return before, "not after"
}

// governor gives the past deed that an infinitive is the purpose of ("gathered on
// Wednesday to discuss ..."), -1 for none: what it was for may have come to pass
// before anything was published.
func (r *resolver) governor(i int) int {
	m := &r.Mentions[i]
	if m.Noun || m.Tense != detect.NoTense || m.Parent < 0 {
		return -1
	}
	p := m.Parent
	if q := &r.Mentions[p]; q.Noun && q.Refers >= 0 {
		p = q.Refers // "made an appearance to ..."
	}
	if q := &r.Mentions[p]; q.Noun || q.Tense != detect.Past || q.Perfect || !happened(q.Status) {
		return -1
	}
	return p
}

// retold reports whether a mention is told as past, so that what was planned
// then may have happened by now.
func (r *resolver) retold(p int) bool {
	for n := 0; p >= 0 && n < 8; n++ {
		q := &r.Mentions[p]
		if q.Tense == detect.Past && happened(q.Status) {
			return true
		}
		if q.Tense != detect.NoTense {
			return false
		}
		p = q.Parent
	}
	return false
}

// recent reports whether a noun mention is called recent: "the recent attacks".
func (r *resolver) recent(i int) bool {
	m := &r.Mentions[i]
	return m.Noun && happened(m.Status) && r.called(i, "recent", "latest")
}

// called reports whether one of the words stands before the noun of a mention
// in its phrase: "the recent China-brokered deal".
func (r *resolver) called(i int, lemmas ...string) bool {
	m := &r.Mentions[i]
	s := &r.Sentences[m.Sentence]
	for t := m.Token - 1; t >= 0 && s.Tokens[t].Start >= m.Start; t-- {
		if slices.Contains(lemmas, s.Tokens[t].Lemma) {
			return true
		}
	}
	return false
}

// recentMonths is how far back "recent" may reach: the width that "recently" has.
const recentMonths = 6

func recently(iv interval.Interval) interval.Interval {
	to, ok := iv.To()
	if !ok {
		return iv
	}
	return interval.New(interval.Month.Add(to.Add(-24*time.Hour), -recentMonths), to)
}

// tighten takes the relations between mentions once more now that every one of
// them has bounds.
func (r *resolver) tighten() {
	for i := range r.times {
		for _, rel := range r.times[i].Relations {
			j := rel.Target
			switch rel.Type {
			case "before":
				r.squeeze(i, j)
			case "after":
				r.squeeze(j, i)
			}
		}
	}
}

// squeeze lets the earlier of two mentions end, and the later one begin, where
// the other allows.
func (r *resolver) squeeze(first, second int) {
	if to, ok := r.times[second].Interval.To(); ok && !r.known[first] {
		r.bound(first, interval.Until(to), fmt.Sprintf("before %q", r.word(second)))
	}
	if from, ok := r.times[first].Interval.From(); ok && !r.known[second] {
		r.bound(second, interval.Since(from), fmt.Sprintf("after %q", r.word(first)))
	}
}
