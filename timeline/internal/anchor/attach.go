package anchor

import (
	"strings"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/timeline/internal/detect"
	"github.com/bbdb26f0/annals/timeline/internal/syntax"
)

// attach gives each expression to the mention that it dates.
func (r *resolver) attach() {
	s := 0
	for x := range r.Expressions {
		e := &r.Expressions[x]
		for s < len(r.Sentences) && r.Sentences[s].End <= e.Start {
			s++
		}
		if s == len(r.Sentences) {
			return
		}
		if r.Sentences[s].Start > e.Start || len(r.bySentence[s]) == 0 || r.datesNothing(s, e) {
			continue
		}
		if m := r.owner(s, e); m >= 0 {
			r.attached[m] = append(r.attached[m], x)
			if v := r.predicate(m, s, e); v >= 0 {
				r.attached[v] = append(r.attached[v], x)
			}
		}
	}
}

// owner finds the mention that an expression of sentence s dates: the first
// event on the way up the tree, unless the words around it say otherwise.
func (r *resolver) owner(s int, e *parse.Expression) int {
	sent := &r.Sentences[s]
	first, last := tokenRange(sent, e.Start, e.End)
	if first < 0 {
		return -1
	}
	head := headOf(sent, first, last)
	up := r.climb(s, sent.Tokens[head].Head)
	if v := r.led(s, first, last, up); v >= 0 {
		return v
	}
	if n := r.nounAfter(s, first, last); n >= 0 {
		return n
	}
	if n := r.nounBefore(s, first, head, up); n >= 0 {
		if p := r.Mentions[n].Parent; r.behindObject(n, first) && answersTo[r.Mentions[p].Class] {
			return p // "condemned the attack Monday"
		}
		return n
	}
	if v, ok := r.at(s, first-1); ok && pastForm(sent.Tokens[first-1].Tag) {
		return v // "... until his practice closed last year"
	}
	if v, ok := r.at(s, first-2); ok && r.pastVerb(v) && datesWith(r.preposition(e)) {
		return v // "close to the record that was set in May"
	}
	if v, ok := r.at(s, last); ok && finiteVerb(sent.Tokens[last].Tag) && !r.Mentions[v].Saying {
		return v // "the service in February passed ..."
	}
	if up >= 0 {
		up = r.covering(s, up, e)
		return r.attempted(r.content(s, up, e), e)
	}
	return r.nearest(s, first)
}

// led finds the main verb of a sentence that opens with an expression and a comma,
// where the tree hangs it on something without a tense: "In 1996, following the
// purchase, he returned ..." dates the return.
func (r *resolver) led(s, first, last, up int) int {
	sent := &r.Sentences[s]
	if first > 1 || last >= len(sent.Tokens) || sent.Tokens[last].Tag != "," || up >= 0 && r.Mentions[up].Tense != detect.NoTense {
		return -1
	}
	for _, i := range r.bySentence[s] {
		if m := &r.Mentions[i]; m.Token > last && m.Tense != detect.NoTense && m.Role != detect.RoleAdverbial && !m.Quoted {
			return i
		}
	}
	return -1
}

// datesWith reports whether a preposition puts an event on its date.
func datesWith(preposition string) bool {
	return preposition == "on" || preposition == "in" || preposition == "at" || preposition == "during"
}

// pastVerb reports whether a mention is a verb in a past form, whatever the
// tagger took it for.
func (r *resolver) pastVerb(v int) bool {
	m := &r.Mentions[v]
	tag := r.Sentences[m.Sentence].Tokens[m.Token].Tag
	return !m.Noun && (pastForm(tag) || strings.HasPrefix(tag, "N"))
}

func pastForm(tag string) bool { return tag == "VBD" || tag == "VBN" }

func finiteVerb(tag string) bool { return tag == "VBD" || tag == "VBZ" || tag == "VBP" }

// tokenRange gives the tokens [first, last) that a span covers, -1 for none.
func tokenRange(s *syntax.Sentence, start, end int) (first, last int) {
	first = -1
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Start < end && start < t.End {
			if first < 0 {
				first = i
			}
			last = i + 1
		}
	}
	return first, last
}

// headOf gives the token of [first, last) that hangs on something outside.
func headOf(s *syntax.Sentence, first, last int) int {
	for i := first; i < last; i++ {
		if h := s.Tokens[i].Head; h < first || h >= last {
			return i
		}
	}
	return last - 1
}

// climb gives the first mention at or above token t, -1 for none.
func (r *resolver) climb(s, t int) int {
	for range r.Sentences[s].Tokens {
		if t < 0 {
			break
		}
		if m, ok := r.at(s, t); ok {
			return m
		}
		t = r.Sentences[s].Tokens[t].Head
	}
	return -1
}

// content moves an expression from a verb of saying to what is said when it
// stands inside of that: "said it struck the port on Friday".
func (r *resolver) content(s, up int, e *parse.Expression) int {
	if !r.Mentions[up].Saying {
		return up
	}
	best := -1
	for _, c := range r.children[up] {
		m := &r.Mentions[c]
		if m.Start <= e.Start && e.End <= m.End && m.TriggerStart < e.Start && r.Mentions[up].TriggerEnd <= m.Start {
			if best < 0 || m.TriggerStart > r.Mentions[best].TriggerStart {
				best = c
			}
		}
	}
	if best >= 0 {
		return best
	}
	return up
}

// covering moves an expression that stands outside the clause of its mention to
// the innermost clause that it stands in: the tree has hung it too far away,
// into a quotation say.
func (r *resolver) covering(s, up int, e *parse.Expression) int {
	m := &r.Mentions[up]
	if m.Start <= e.Start && e.End <= m.End || m.Noun {
		return up
	}
	best := -1
	for _, i := range r.bySentence[s] {
		q := &r.Mentions[i]
		if !q.Noun && q.Start <= e.Start && e.End <= q.End && q.Quoted == (m.Quoted && q.Quoted) && (best < 0 || q.End-q.Start < r.Mentions[best].End-r.Mentions[best].Start) {
			best = i
		}
	}
	if best < 0 {
		return up
	}
	return best
}

// attempted moves a past date from an infinitive to the verb that governs it:
// "tried to calm fears earlier this month" says when they tried.
func (r *resolver) attempted(i int, e *parse.Expression) int {
	pub, _ := r.published(i)
	end, ok := pub.To()
	to, past := e.Interval.To()
	if !ok || !past || to.After(end) {
		return i
	}
	if m := &r.Mentions[i]; r.Sentences[m.Sentence].Tokens[m.Token].Tag == "VBN" {
		return i // a past form that the tree took for a complement
	}
	if up := r.Mentions[i].Parent; up >= 0 && r.Mentions[up].Class == "cause" {
		return i // "prompting the firm to sue in 1989"
	}
	p := r.finite(i)
	if q := &r.Mentions[p]; q.Saying || q.Tense != detect.Past || q.Class == "plan" || q.Class == "predict" {
		return i // "had been scheduled to fly on Wednesday"
	}
	return p
}

// finite gives the verb that an infinitive or participle complement hangs on.
func (r *resolver) finite(i int) int {
	for range 8 {
		m := &r.Mentions[i]
		if m.Noun || m.Tense != detect.NoTense || m.Parent < 0 || m.Role != detect.RoleComplement || r.Mentions[m.Parent].Noun {
			break
		}
		i = m.Parent
	}
	return i
}

// nearest gives the verb mention nearest to a token, -1 for none: the tree had
// no event above the expression.
func (r *resolver) nearest(s, token int) int {
	best, dist := -1, 1<<30
	for _, m := range r.bySentence[s] {
		t := r.Mentions[m].Token
		d := max(t-token, token-t)
		if r.Mentions[m].Noun {
			d += 4
		}
		if d < dist {
			best, dist = m, d
		}
	}
	return best
}

// preposition gives the word that introduces an expression, in lower case.
func (r *resolver) preposition(e *parse.Expression) string {
	words := strings.Fields(strings.ToLower(r.Text[max(0, e.Start-20):e.Start]))
	for i := len(words) - 1; i >= 0 && i >= len(words)-2; i-- {
		switch w := strings.Trim(words[i], ",("); w {
		case "since", "until", "till", "by", "before", "after", "following", "from", "through":
			return w
		case "the", "early", "late", "mid", "about", "around":
			continue
		default:
			return w
		}
	}
	return ""
}
