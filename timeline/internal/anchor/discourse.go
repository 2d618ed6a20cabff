package anchor

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/detect"
)

// definite gives "the attack" the time of the attack told before in the same
// article: the nearest earlier mention of that kind that is dated, or else the
// next one.
func (r *resolver) definite() {
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if r.known[i] || !m.Noun || !happened(m.Status) {
			continue
		}
		if !m.Definite {
			r.sameDeed(i)
			continue
		}
		if m.Saying {
			r.thisMessage(i)
			continue
		}
		if j := r.antecedent(i); j >= 0 {
			r.copy(i, j, ByCarried, fmt.Sprintf("%q refers to %q", r.word(i), r.word(j)))
			r.times[i].Relations = append(r.times[i].Relations, Relation{"same", j, "refers to it"})
			r.spread(i)
		}
	}
}

// sameDeed gives "Norway's attack" the time of the attack told elsewhere in the
// article that has the same name and shares somebody who took part, where all of
// those that are dated can be one event.
func (r *resolver) sameDeed(i int) {
	m := &r.Mentions[i]
	if m.Class == "" || m.Saying || points[m.Lemma] || len(m.Participants) == 0 || !r.hasOwner(i) {
		return
	}
	found, both := -1, interval.Interval{}
	for j := max(0, i-reach); j < min(len(r.Mentions), i+reach); j++ {
		q := &r.Mentions[j]
		if j == i || !r.known[j] || r.times[j].Basis != ByExpression || q.Class != m.Class || !happened(q.Status) || shared(m.Participants, q.Participants) == 0 {
			continue
		}
		if both = both.Intersect(r.times[j].Interval); !both.IsValid() {
			return // two of them: which one is meant?
		}
		if q.Noun && q.Lemma == m.Lemma || shared(m.Participants, q.Participants) > 1 {
			found = j
		}
	}
	if found < 0 || !monthLike(r.times[found].Interval) {
		return
	}
	r.copy(i, found, ByCarried, fmt.Sprintf("%q is %q by who took part", r.word(i), r.word(found)))
	r.times[i].Relations = append(r.times[i].Relations, Relation{"same", found, "by who took part"})
}

// hasOwner reports whether the noun of a mention has a possessor: "its attack",
// "Norway's attack".
func (r *resolver) hasOwner(i int) bool {
	m := &r.Mentions[i]
	s := &r.Sentences[m.Sentence]
	for t := m.Token - 1; t >= 0 && s.Tokens[t].Start >= m.Start; t-- {
		if tag := s.Tokens[t].Tag; tag == "PRP$" || tag == "POS" {
			return true
		}
	}
	return false
}

// thisMessage ties "this message was delivered after ..." to what was said in
// the sentence before: bounds on the one are bounds on the other.
func (r *resolver) thisMessage(i int) {
	m := &r.Mentions[i]
	if m.Parent < 0 || r.Mentions[m.Parent].Tense != detect.Past {
		return
	}
	for j := i - 1; j >= 0 && r.Mentions[j].Sentence >= m.Sentence-1; j-- {
		q := &r.Mentions[j]
		if q.Sentence == m.Sentence || !q.Saying || q.Noun || q.Minor || r.known[j] || !happened(q.Status) {
			continue
		}
		r.times[i].Relations = append(r.times[i].Relations, Relation{"same", j, "refers to it"})
		if iv := r.times[m.Parent].Interval; r.known[m.Parent] {
			r.copy(j, m.Parent, ByCarried, fmt.Sprintf("taken up by %q", r.word(i)))
		} else if !iv.IsZero() {
			r.bound(j, iv, fmt.Sprintf("taken up by %q", r.word(i)))
		}
		return
	}
}

// also finds events told with "also" right behind a dated one of their kind:
// they lie close to it, between its date and whoever tells them.
func (r *resolver) also() {
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if r.known[i] || m.Noun || !happened(m.Status) || m.Tense != detect.Past || !r.modifiedBy(i, "also") {
			continue
		}
		for j := i - 1; j >= 0 && r.Mentions[j].Sentence >= m.Sentence-3; j-- {
			q := &r.Mentions[j]
			if r.known[j] && akin(q.Class, m.Class) && r.times[j].Basis == ByExpression && dayLike(r.times[j].Interval) {
				r.closeTo(i, j)
				break
			}
		}
	}
}

// akin reports whether two classes of event are of one kind; talk is talk.
func akin(a, b string) bool { return a != "" && (a == b || talk[a] && talk[b]) }

var talk = map[string]bool{"say": true, "call": true, "meet": true, "inform": true, "discuss": true, "warn": true, "urge": true, "promise": true}

// closeTo dates mention i from the date of mention j up to its own teller.
func (r *resolver) closeTo(i, j int) {
	from, _ := r.times[j].Interval.From()
	end, _ := r.published(i)
	if p := r.teller(i); p >= 0 {
		end = r.times[p].Interval
	}
	to, ok := end.To()
	if !ok || !to.After(from) || to.Sub(from).Hours() > 7*24 {
		return
	}
	why := fmt.Sprintf("told with \"also\" after %q", r.word(j))
	r.copy(i, j, ByCarried, why)
	r.times[i].Interval, r.times[i].Grain, r.times[i].Mod, r.times[i].Approximate = interval.New(from, to), 0, "", true
	r.times[i].Likely = r.times[j].Interval
}

// modifiedBy reports whether a word hangs on the trigger of a mention.
func (r *resolver) modifiedBy(i int, word string) bool {
	m := &r.Mentions[i]
	s := &r.Sentences[m.Sentence]
	for t := range s.Tokens {
		if s.Tokens[t].Head == m.Token && strings.EqualFold(r.Text[s.Tokens[t].Start:s.Tokens[t].End], word) {
			return true
		}
	}
	return false
}

// cameToPass finds the deed of which a noun tells the plan, in the same
// article: an event of the same class by the same parties that happened. -1 for
// none.
func (r *resolver) cameToPass(i int) int {
	m := &r.Mentions[i]
	for j := max(0, i-reach); j < min(len(r.Mentions), i+reach); j++ {
		q := &r.Mentions[j]
		if j != i && q.Noun && q.Class != "" && q.Class == m.Class && happened(q.Status) && !q.Minor && shared(m.Participants, q.Participants) >= 2 {
			return j
		}
	}
	return -1
}

// shared counts the names that two casts have in common.
func shared(a, b []string) int {
	n := 0
	for _, x := range a {
		if slices.ContainsFunc(b, func(y string) bool { return strings.EqualFold(x, y) }) {
			n++
		}
	}
	return n
}

// sequence ties events that adverbs put after or before the event told before
// them: "later", "then", "more recently"; "earlier", "previously".
func (r *resolver) sequence() {
	before := -1
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Noun || m.Minor || m.Quoted || m.Tense != detect.Past || !happened(m.Status) {
			continue
		}
		if before >= 0 && r.Mentions[before].Sentence < m.Sentence {
			if how, word := r.sequenceWord(i); how != "" {
				r.inSequence(i, before, how, word)
			}
		}
		before = i
	}
}

// inSequence ties mention i to the one told before it and, where a new
// paragraph moves on in time, to everything that the one before it tells.
func (r *resolver) inSequence(i, before int, how, word string) {
	last := &r.Mentions[before]
	r.times[i].Relations = append(r.times[i].Relations, Relation{how, before, word})
	paragraph := r.Sentences[last.Sentence].Paragraph
	if how != "after" || paragraph == r.Sentences[r.Mentions[i].Sentence].Paragraph {
		return
	}
	for j := before - 1; j >= 0 && r.Sentences[r.Mentions[j].Sentence].Paragraph == paragraph; j-- {
		if q := &r.Mentions[j]; !q.Minor && !q.Quoted && q.Tense == detect.Past && happened(q.Status) {
			r.times[i].Relations = append(r.times[i].Relations, Relation{how, j, word})
		}
	}
}

var sequenceWords = []struct{ word, how string }{
	{"later", "after"}, {"then", "after"}, {"subsequently", "after"}, {"afterwards", "after"}, {"afterward", "after"}, {"thereafter", "after"},
	{"earlier", "before"}, {"previously", "before"}, {"beforehand", "before"},
}

// sequenceWord gives the relation that an adverb of mention i states to the
// event told before, "" for none.
func (r *resolver) sequenceWord(i int) (how, word string) {
	for _, x := range r.attached[i] {
		e := &r.Expressions[x]
		if e.Value == "PAST_REF" && strings.HasPrefix(strings.ToLower(e.Text), "more ") {
			return "after", e.Text
		}
		if e.Interval.IsBounded() {
			return "", "" // the date says more
		}
	}
	for _, w := range sequenceWords {
		if r.modifiedBy(i, w.word) {
			return w.how, w.word
		}
	}
	return "", ""
}

// spread gives the verb of a definite noun its time: "the attack targeted ...".
func (r *resolver) spread(i int) {
	p := r.Mentions[i].Parent
	if p < 0 || r.known[p] || r.Mentions[i].Role != detect.RoleNominal || r.Mentions[i].Marker != "" {
		return
	}
	q := &r.Mentions[p]
	if q.Class == "surprise" || q.TriggerStart < r.Mentions[i].TriggerStart && q.Class != r.Mentions[i].Class {
		return // "criticised the attack", "settled the dispute": on another day
	}
	if q.Tense == detect.Past && !q.Perfect && !q.Saying && !q.State && q.Status == r.Mentions[i].Status {
		r.copy(p, i, ByCarried, fmt.Sprintf("told of %q", r.word(i)))
		if q.Class == r.Mentions[i].Class {
			r.times[p].Relations = append(r.times[p].Relations, Relation{"same", i, "told of it"})
		}
	}
}

func happened(s detect.Status) bool { return s == detect.Asserted || s == detect.Alleged }

// reach is how many mentions back a definite noun can refer. It keeps the work
// linear on an article of any size.
const reach = 300

// antecedent finds the dated mention that a definite noun takes up.
func (r *resolver) antecedent(i int) int {
	m := &r.Mentions[i]
	for j := i - 1; j >= max(0, i-reach); j-- {
		if r.takesUp(m, j) {
			return j
		}
	}
	for j := i + 1; j < len(r.Mentions) && r.Mentions[j].Sentence <= m.Sentence+1; j++ {
		if r.Mentions[j].Lemma == m.Lemma && r.takesUp(m, j) {
			return j
		}
	}
	return -1
}

// points are nouns that take up whatever was told before, of any class.
var points = map[string]bool{"move": true, "step": true, "decision": true, "action": true, "measure": true, "effort": true}

func (r *resolver) takesUp(m *detect.Mention, j int) bool {
	q := &r.Mentions[j]
	return r.known[j] && happened(q.Status) && (q.Lemma == m.Lemma || q.Class != "" && q.Class == m.Class && !points[m.Lemma]) && compatible(m.Participants, q.Participants)
}

// compatible reports whether two casts can be that of one event: one names
// nobody, or they share somebody.
func compatible(a, b []string) bool {
	return len(a) == 0 || len(b) == 0 || shared(a, b) > 0
}

// carry hands the date of a mention on to the mentions behind it in the same
// paragraph that are told in the same tense of somebody who took part: a
// narrative goes on where it is. A new cast may be on another day; where that
// most likely lies, likely says.
func (r *resolver) carry() {
	story := -1
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if story >= 0 && (r.Sentences[r.Mentions[story].Sentence].Paragraph != r.Sentences[m.Sentence].Paragraph || m.Sentence > r.Mentions[story].Sentence+frameSentences) {
			story = -1
		}
		switch {
		case r.known[i] && r.times[i].Basis == ByExpression && tells(m) && dayLike(r.times[i].Interval):
			if story = i; r.aside(i) {
				story = -1
			}
		case story >= 0 && !r.known[i] && !r.ruledOut(i) && tells(m) && !m.Saying && !r.Mentions[story].Saying && !bounded(r.times[i].Interval) &&
			shared(m.Participants, r.Mentions[story].Participants) > 0:
			r.copy(i, story, ByCarried, fmt.Sprintf("the paragraph goes on from %q", r.word(story)))
			r.times[i].Approximate = true
		}
	}
}

// aside reports whether a mention is dated by its distance from what was told
// before ("a day earlier"): the story goes on from that, not from here.
func (r *resolver) aside(i int) bool {
	xs := r.times[i].Expressions
	return len(xs) > 0 && r.Expressions[xs[0]].Anchor == parse.AnchorPrevious && r.Expressions[xs[0]].Grain == interval.Day
}

func bounded(iv interval.Interval) bool { return !iv.IsZero() }

// tells reports whether a mention moves a story: a plain past of a main clause.
func tells(m *detect.Mention) bool {
	return !m.Noun && m.Tense == detect.Past && !m.Perfect && !m.State && !m.Quoted && happened(m.Status) &&
		(m.Role == detect.RoleNone || m.Role == detect.RoleConjunct)
}

// dayLike reports whether an interval is exact enough to be carried on.
func dayLike(iv interval.Interval) bool {
	w, ok := iv.Width()
	return ok && w.Hours() <= 72
}
