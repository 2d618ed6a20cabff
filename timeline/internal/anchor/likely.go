package anchor

import (
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/detect"
)

// likely says on which day an undated event of a news report most likely fell.
// It never touches the interval: a report's day is evidence of when it was
// written, not of when the things happened that it tells.
//
// What is told in a sentence that has a date shares it. What is told as past
// shares the day that the lead of the report names: a report tells one story.
// The rest, what is so or has come to be so, is news on the day of publication.
func (r *resolver) likely() {
	story := r.story()
	for i := range r.Mentions {
		m, t := &r.Mentions[i], &r.times[i]
		if r.known[i] && t.Interval.IsBounded() && t.Basis != ByPublication {
			continue
		}
		pub, _ := r.published(i)
		day, ok := r.lastDay(pub)
		if !ok || m.Status == detect.Planned || m.Status == detect.Future {
			continue
		}
		switch {
		case r.told(i).IsBounded():
			t.Likely = r.told(i)
		case story.IsBounded() && past(m):
			t.Likely = story
		default:
			t.Likely = day
		}
		if both := t.Likely.Intersect(t.Interval); !both.IsValid() || both.IsZero() {
			t.Likely = interval.Interval{}
		}
	}
}

// lastDay gives the publication as one day, and false where it is not known so
// exactly.
func (r *resolver) lastDay(pub interval.Interval) (interval.Interval, bool) {
	from, ok := pub.From()
	w, bounded := pub.Width()
	return interval.Of(midnight(from), interval.Day), ok && bounded && w.Hours() <= 24
}

// past reports whether a mention is told as over: a past tense that is no
// perfect, or a deed in a noun or participle.
func past(m *detect.Mention) bool {
	if m.Perfect || m.Quoted {
		return false
	}
	return m.Tense == detect.Past || m.Tense == detect.NoTense && !m.State
}

// story gives the day that the lead of a report tells of: that of the first
// plain past event that an expression dates to a day, among its first sentences,
// or else of the first thing so dated.
func (r *resolver) story() interval.Interval {
	first, noun := -1, interval.Interval{}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if first < 0 && !m.Noun && m.Tense != detect.NoTense {
			first = m.Sentence
		}
		if first >= 0 && m.Sentence > first+leadSentences {
			break
		}
		if !r.known[i] || r.times[i].Basis != ByExpression || !happened(m.Status) || !oneDay(r.times[i].Interval) {
			continue
		}
		if !m.Noun && m.Tense == detect.Past {
			return wholeDay(r.times[i].Interval)
		}
		if noun.IsZero() {
			noun = wholeDay(r.times[i].Interval)
		}
	}
	return noun
}

// leadSentences is how many sentences behind the first one belong to the lead.
const leadSentences = 3

func oneDay(iv interval.Interval) bool {
	w, ok := iv.Width()
	return ok && w.Hours() <= 24
}

func wholeDay(iv interval.Interval) interval.Interval {
	from, _ := iv.From()
	return interval.Of(midnight(from), interval.Day)
}

// told gives the day of the dated clause that a mention is part of, the zero
// Interval where there is none.
func (r *resolver) told(i int) interval.Interval {
	for p, n := r.Mentions[i].Parent, 0; p >= 0 && n < 6; p, n = r.Mentions[p].Parent, n+1 {
		if r.known[p] && r.times[p].Basis == ByExpression && oneDay(r.times[p].Interval) && !r.Mentions[p].Noun {
			if past(&r.Mentions[i]) {
				return wholeDay(r.times[p].Interval)
			}
			return interval.Interval{}
		}
	}
	return interval.Interval{}
}

func midnight(t time.Time) time.Time { return t.Truncate(24 * time.Hour) }
