package anchor

import (
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/detect"
)

// likely says when an undated event of a news report most likely fell. It never
// touches the interval: what a report tells of around an event is evidence of
// when that was, not a statement.
//
// What is told in a clause that has a date shares it, what an event only takes
// up has the date of where it was told, and an effect that of its cause. What is
// told as past goes on in the month or day that the paragraph tells of, or else
// on the day that the lead names: a report tells one story. The rest, what is so
// or has come to be so, is news on the day of publication.
func (r *resolver) likely() {
	story, frames := r.story(), r.frames()
	r.dated = r.datedByClass()
	for i := range r.Mentions {
		m, t := &r.Mentions[i], &r.times[i]
		if iv := r.hosted(i); iv.IsBounded() {
			t.Likely = iv
			continue
		}
		if r.known[i] && t.Interval.IsBounded() && (t.Basis != ByCarried || monthLike(t.Interval)) || !t.Likely.IsZero() {
			continue
		}
		if m.Status == detect.Planned || m.Status == detect.Future {
			t.Likely = r.purpose(i)
			r.withinBounds(t)
			continue
		}
		pub, _ := r.published(i)
		day, ok := r.lastDay(pub)
		if !ok {
			continue
		}
		t.Likely = day
		if iv := r.lead(i); iv.IsBounded() {
			t.Likely = iv
			r.withinBounds(t)
			continue
		}
		if r.known[i] {
			t.Likely = story // "at the annual conference": the one of the report
			r.withinBounds(t)
			continue
		}
		for _, iv := range []interval.Interval{r.cause(i), r.reason(i), r.owned(i), r.told(i, story), r.soonAfter(i), r.takenUp(i), frames[i], story} {
			if both := iv.Intersect(t.Interval); past(m) && iv.IsBounded() && both.IsValid() && !both.IsZero() {
				t.Likely = iv
				break
			}
		}
		r.withinBounds(t)
	}
}

// withinBounds drops a likely time that the interval rules out.
func (r *resolver) withinBounds(t *Time) {
	if both := t.Likely.Intersect(t.Interval); !both.IsValid() || both.IsZero() {
		t.Likely = interval.Interval{}
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
	return m.Tense == detect.Past || m.Tense == detect.NoTense && (!m.State || harm[m.Class])
}

// harm are classes of what events do to people and things: what is told of one
// event happened when it did, though its own verb names no day.
var harm = map[string]bool{"kill": true, "die": true, "injure": true, "damage": true, "destroy": true, "displace": true, "cause": true, "harm": true}

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

// frames gives for each mention the month or day that its paragraph tells of
// where it stands: that of the last plain past event close before it. What people
// say of it is news all the same.
func (r *resolver) frames() []interval.Interval {
	out := make([]interval.Interval, len(r.Mentions))
	frame, paragraph, since, said := interval.Interval{}, -1, 0, -1
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if p := r.Sentences[m.Sentence].Paragraph; p != paragraph || m.Sentence > since+frameSentences {
			if frame, paragraph = (interval.Interval{}), p; m.Sentence > since+frameSentences {
				said = -1
			}
		}
		if !m.Saying {
			out[i] = frame
		} else if said >= 0 && r.sameSpeaker(said, i) {
			out[i] = r.times[said].Interval
		}
		if r.known[i] && !m.Noun && !m.Saying && m.Tense == detect.Past && !m.Perfect && happened(m.Status) && r.times[i].Basis == ByExpression {
			if iv := r.times[i].Interval; monthLike(iv) && !r.underway(i) {
				frame, since = iv, m.Sentence
			}
		}
		if r.known[i] && tells(m) && m.Saying && r.times[i].Basis == ByExpression && oneDay(r.times[i].Interval) {
			if said = i; m.Sentence != since {
				frame = interval.Interval{} // somebody's words of another day: the story has left its frame
			}
			since = m.Sentence
		}
	}
	return out
}

// underway reports whether the time of a mention goes on where it is published:
// "this week" frames nothing that is told after it.
func (r *resolver) underway(i int) bool {
	pub, _ := r.published(i)
	return !oneDay(r.times[i].Interval) && r.times[i].Interval.Contains(pub)
}

// sameSpeaker reports whether mention i goes on with what the speaker of mention
// j says: "She announced it on Monday. She added ...".
func (r *resolver) sameSpeaker(j, i int) bool {
	m, q := &r.Mentions[i], &r.Mentions[j]
	return tells(m) && m.Sentence > q.Sentence && len(m.Participants) > 0 && len(q.Participants) > 0 && m.Participants[0] == q.Participants[0]
}

// frameSentences is how many sentences a date holds for that nothing repeats.
const frameSentences = 2

func monthLike(iv interval.Interval) bool {
	w, ok := iv.Width()
	return ok && w.Hours() <= 31*24
}

func oneDay(iv interval.Interval) bool {
	w, ok := iv.Width()
	return ok && w.Hours() <= 24
}

func wholeDay(iv interval.Interval) interval.Interval {
	from, _ := iv.From()
	return interval.Of(midnight(from), interval.Day)
}

// told gives the day of the dated clause that a mention is part of, the zero
// Interval where there is none. What somebody is dated to have told happened
// before: on the day of the story, if that is not later.
func (r *resolver) told(i int, story interval.Interval) interval.Interval {
	for p, n := r.Mentions[i].Parent, 0; p >= 0 && n < 6; p, n = r.Mentions[p].Parent, n+1 {
		if !r.known[p] || r.times[p].Basis != ByExpression || !oneDay(r.times[p].Interval) || r.Mentions[p].Noun {
			continue
		}
		day := wholeDay(r.times[p].Interval)
		if r.Mentions[p].Saying && story.IsBounded() && !along[r.Mentions[i].Marker] {
			from, _ := story.From()
			if to, _ := day.To(); from.Before(to) {
				return story
			}
		}
		return day
	}
	return interval.Interval{}
}

// along are words of clauses that go along with the speaking, not with what is
// said: "he said yesterday as he left".
var along = map[string]bool{"as": true, "while": true, "when": true}

// best gives the time of a mention, or else where it most likely lies.
func (r *resolver) best(i int) interval.Interval {
	if r.known[i] {
		return r.times[i].Interval
	}
	return r.times[i].Likely
}

func midnight(t time.Time) time.Time { return t.Truncate(24 * time.Hour) }
