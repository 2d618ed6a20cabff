package anchor

import (
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/detect"
)

// hosted gives a gathering of some year the day of what was done at it:
// "Yesterday, at this year's fair, she showed ...".
func (r *resolver) hosted(i int) interval.Interval {
	m := &r.Mentions[i]
	if !r.known[i] || !m.Noun || !within[m.Marker] || m.Parent < 0 || !gatherings[m.Class] || monthLike(r.times[i].Interval) {
		return interval.Interval{}
	}
	p := m.Parent
	if !r.known[p] || !oneDay(r.times[p].Interval) || !r.times[i].Interval.Contains(wholeDay(r.times[p].Interval)) {
		return interval.Interval{}
	}
	return wholeDay(r.times[p].Interval)
}

// owned gives a noun with an owner, "his arrest", the date of where the arrest is
// told.
func (r *resolver) owned(i int) interval.Interval {
	if m := &r.Mentions[i]; !m.Noun || !r.possessed(i) || len(m.Participants) == 0 {
		return interval.Interval{}
	}
	return r.takenUp(i)
}

// lead gives what the headline of a report tells, in the present tense as
// headlines do, the day that the lead has for it: "Founder dies", "He died
// yesterday".
func (r *resolver) lead(i int) interval.Interval {
	m := &r.Mentions[i]
	if m.Sentence > 0 || m.Noun || m.Tense != detect.Present || m.State || m.Quoted || m.Class == "" || r.ends(0) {
		return interval.Interval{}
	}
	for j := i + 1; j < len(r.Mentions) && r.Mentions[j].Sentence <= leadSentences; j++ {
		q := &r.Mentions[j]
		if q.Sentence > 0 && !q.Noun && q.Class == m.Class && q.Tense != detect.NoTense && r.known[j] && r.times[j].Basis != ByPublication &&
			oneDay(r.times[j].Interval) && happened(q.Status) {
			return wholeDay(r.times[j].Interval)
		}
	}
	return interval.Interval{}
}

// ends reports whether a sentence ends with a mark, as headlines do not.
func (r *resolver) ends(s int) bool {
	n := len(r.Sentences[s].Tokens)
	return n > 0 && r.Sentences[s].Tokens[n-1].Tag == "."
}

// purpose gives what a dated deed was for its date: "gathered on Wednesday to
// discuss ...".
func (r *resolver) purpose(i int) interval.Interval {
	m := &r.Mentions[i]
	if m.Noun || m.Tense != detect.NoTense || m.Parent < 0 {
		return interval.Interval{}
	}
	at := m.Parent
	if g := r.governor(i); g >= 0 {
		at = g
	}
	p := &r.Mentions[at]
	if p.Noun || p.Saying || !happened(p.Status) || ahead[p.Class] {
		return interval.Interval{}
	}
	return r.best(at)
}

// ahead are classes of verbs whose infinitives lie ahead of them: "plans to open".
var ahead = map[string]bool{"plan": true, "promise": true, "predict": true, "agree": true, "decide": true, "urge": true, "hope": true}

// reason gives what an act answers the date of where it is told: "fined for
// spying" tells of the spying, not of the day of the fine.
func (r *resolver) reason(i int) interval.Interval {
	if m := &r.Mentions[i]; m.Noun || m.Marker != "for" || m.Role != detect.RoleAdverbial {
		return interval.Interval{}
	}
	return r.takenUp(i)
}

// cause gives an effect the time of the event that had it: "the 2009 crash that
// killed 228", "a fire on Monday destroyed ...".
func (r *resolver) cause(i int) interval.Interval {
	m := &r.Mentions[i]
	if m.Noun || !harm[m.Class] {
		return interval.Interval{}
	}
	if m.Role == detect.RoleRelative {
		if c := r.disasterBefore(i); c >= 0 {
			return r.best(c)
		}
	}
	for _, c := range r.children[i] {
		if q := &r.Mentions[c]; q.Noun && q.Marker == "" && q.TriggerStart < m.TriggerStart {
			return r.best(c)
		}
	}
	if c := r.disasterBefore(i); c >= 0 && r.known[c] {
		return r.best(c) // "A 2004 flood that hit nine towns killed 200"
	}
	return interval.Interval{}
}

// disasterBefore gives the noun that a relative clause of harm says more of: what
// it hangs on, or else the nearest event before it that can do harm. -1 for none.
func (r *resolver) disasterBefore(i int) int {
	m := &r.Mentions[i]
	if m.Parent >= 0 && r.Mentions[m.Parent].Noun {
		return m.Parent
	}
	for j := i - 1; j >= 0 && r.Mentions[j].Sentence == m.Sentence; j-- {
		if q := &r.Mentions[j]; q.Noun && harmful[q.Class] {
			return j
		}
	}
	return -1
}

// harmful are classes of events that kill and destroy.
var harmful = map[string]bool{"attack": true, "crash": true, "disaster": true, "erupt": true, "collapse": true, "fight": true, "invade": true, "war": true}

// soonAfter gives what came right after a dated event the date of that:
// "shortly after joining in 2011, he ...".
func (r *resolver) soonAfter(i int) interval.Interval {
	for _, c := range r.children[i] {
		q := &r.Mentions[c]
		if q.Marker == "after" && soon[strings.ToLower(q.Measure)] && r.known[c] {
			return r.times[c].Interval
		}
	}
	return interval.Interval{}
}

var soon = map[string]bool{"just": true, "shortly": true, "soon": true, "immediately": true, "right": true, "minutes": true, "hours": true}

// takenUp gives the time of the event that a mention only takes up: "their
// invasion", "when he was abducted" after the article has told of it, or before
// it does.
func (r *resolver) takenUp(i int) interval.Interval {
	m := &r.Mentions[i]
	if m.Class == "" || points[m.Lemma] || m.Saying || m.State {
		return interval.Interval{}
	}
	needed := 0 // how many of those who take part must be the same
	if !m.Noun && m.Role != detect.RoleAdverbial && m.Role != detect.RoleRelative {
		needed = 2
	}
	told := r.dated[family(m.Class)]
	after, _ := slices.BinarySearch(told, i+1)
	before, _ := slices.BinarySearch(told, i)
	near := -1
	for before--; ; {
		back, ahead := reach+1, reach+1 // to the nearest ones that are left
		if before >= 0 {
			back = i - told[before]
		}
		if after < len(told) {
			ahead = told[after] - i
		}
		var j int
		switch {
		case min(back, ahead) > reach && near < 0:
			return interval.Interval{}
		case min(back, ahead) > reach:
			return r.times[near].Interval
		case back <= ahead:
			j = told[before]
			before--
		default:
			j = told[after]
			after++
		}
		q := &r.Mentions[j]
		if !compatible(m.Participants, q.Participants) || shared(m.Participants, q.Participants) < needed {
			continue
		}
		if q.Lemma == m.Lemma {
			return r.times[j].Interval // the same word before one of its class
		}
		if near < 0 {
			near = j
		}
	}
}

// family is the class under which events are looked for: whoever is abducted is
// held.
func family(class string) string {
	if class == "abduct" {
		return "arrest"
	}
	return class
}

// datedByClass gives the mentions of each class that tell when to the month, in order.
func (r *resolver) datedByClass() map[string][]int {
	out := map[string][]int{}
	for j := range r.Mentions {
		q := &r.Mentions[j]
		if q.Class != "" && r.known[j] && r.times[j].Basis == ByExpression && happened(q.Status) && monthLike(r.times[j].Interval) {
			out[family(q.Class)] = append(out[family(q.Class)], j)
		}
	}
	return out
}
