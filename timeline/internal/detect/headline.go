package detect

import (
	"strings"
)

// maxHeadline bounds the length of the line for a mention, in bytes.
const maxHeadline = 110

// headline cuts one line from the text for draft k: its clause without fronted
// phrases, dates and attribution, with a pronoun subject named.
func (s *sentence) headline(k int) string {
	d := &s.drafts[k]
	t := s.t
	if d.line != "" {
		return d.line
	}
	if d.happened {
		if line := s.accomplished(d); line != "" {
			return line
		}
	}
	if r := s.saidBefore(k); d.Saying && d.kind == verbal && d.subj >= 0 && (d.subj > d.Token || r != nil) {
		return s.spoken(k, r)
	}
	first, last := d.first, d.last
	if d.kind == verbal || d.kind == predicate {
		first = max(first, min(s.clauseHeadOf(d), d.Token))
	}
	if p := s.announced(d); p != nil {
		first = s.clauseHeadOf(p)
	}
	if n := s.dateAt(first, last); n > 0 && d.kind == verbal && d.g.first > first+n {
		if first += n; t.tag(first) == "," {
			first++ // "Early Saturday, Roe said"
		}
	}
	if w := t.at(first - 1); (w == "on" || w == "in") && s.missingSubject(d, first) != "" {
		first += max(s.dateAt(first-1, last)-1, 0) // "The club, on May 22, called ..."
	}
	words := s.clauseWords(first, last, d)
	if n := t.bearer(d); n >= 0 && first == d.Token {
		words = append(s.headlineWords(t.npStart(n), t.nameEnd(n), d), words...)
	} else if subject := s.missingSubject(d, first); subject != "" {
		words = append([]string{subject}, words...)
	} else if len(words) > 0 && t.tag(first) == "PRP" && d.subjName != "" {
		words[0] = d.subjName
	} else if len(words) > 0 && t.tag(first) == "PRP$" && d.kind == nominal && d.subjName != "" {
		words[0] = owner(d.subjName)
	}
	return finish(words)
}

// owner is the possessive of a name.
func owner(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}

// saidBefore is the attribution phrase of the verb of draft k if what is said
// stands before it, nil for none.
func (s *sentence) saidBefore(k int) *source {
	for i := range s.sources {
		if r := &s.sources[i]; r.verb == k && r.lo < r.hi && r.hi <= s.drafts[k].first {
			return r
		}
	}
	return nil
}

// trails tells whether the verb of draft k says who told what stands before it:
// such a speaker is not what the text goes on with.
func (s *sentence) trails(k int) bool { return s.drafts[k].Saying && s.saidBefore(k) != nil }

// spoken puts speaker and verb, which stand behind the words, before them:
// `"We won," said Roe` is `Roe said: "We won"`.
func (s *sentence) spoken(k int, r *source) string {
	d := &s.drafts[k]
	words := s.headlineWords(s.t.npStart(d.subj), s.t.nameEnd(d.subj), d)
	if d.subj < d.g.first {
		words = s.clauseWords(max(d.first, s.clauseHeadOf(d)), d.last, d)
	} else {
		words = append(words, s.headlineWords(d.g.first, d.Token, d)...)
	}
	if r != nil && len(words) > 0 {
		words[len(words)-1] = strings.TrimRight(words[len(words)-1], ",") + ":"
		words = append(words, s.headlineWords(r.lo, r.hi-1, d)...)
	}
	return finish(words)
}

// clauseWords gives the words of tokens first to last without an aside between
// subject and verb.
func (s *sentence) clauseWords(first, last int, d *draft) []string {
	from, to := s.aside(d, first)
	if from >= to {
		return s.headlineWords(first, last, d)
	}
	return append(s.headlineWords(first, from-1, d), s.headlineWords(to, last, d)...)
}

// bearer is the noun that a participle says more of, -1 for none: "[a picture]
// taken on Monday", "[the suit], filed in May".
func (t *tree) bearer(d *draft) int {
	n := t.head[d.Token]
	near := n == d.Token-1 || n >= 0 && t.nameEnd(n) == d.Token-2 && t.tag(d.Token-1) == ","
	if d.kind == verbal && t.tag(d.Token) == "VBN" && near && t.isNoun(n) && t.label(d.Token) == "acl" {
		return n
	}
	return -1
}

// announced is the verb that tells that the infinitive d is planned and has its
// subject: "the trial is set to begin"; nil for none.
func (s *sentence) announced(d *draft) *draft {
	if d.Status != Planned && d.Status != Future || d.g.finite || !d.g.to || d.Parent < 0 {
		return nil
	}
	p := &s.drafts[d.Parent]
	if p.kind == nominal || p.subj < 0 || p.subj != d.subj || p.subj > p.Token || p.Token > d.Token {
		return nil
	}
	return p
}

// accomplished tells an infinitive that was carried out as done: "to kill the
// bishop in Lima" is "The bishop killed in Lima"; "" where it has no object.
func (s *sentence) accomplished(d *draft) string {
	object, last, ok := s.t.baseNP(d.Token + 1)
	if !ok || last > d.last || d.obj < 0 || s.t.tag(object) == "PRP" {
		return ""
	}
	words := s.headlineWords(d.Token+1, last, d)
	words = append(words, participle(s.t.lemma(d.Token)))
	return finish(append(words, s.headlineWords(last+1, d.last, d)...))
}

// participle is the past participle of a verb: regular but for the verbs of
// violence and taking that plans are about.
func participle(lemma string) string {
	switch lemma {
	case "strike":
		return "struck"
	case "shoot":
		return "shot"
	case "steal":
		return "stolen"
	case "take":
		return "taken"
	case "overthrow":
		return "overthrown"
	case "hit", "cut", "rid", "quit", "put", "set":
		return lemma
	case "buy":
		return "bought"
	case "sell":
		return "sold"
	case "break":
		return "broken"
	case "free":
		return "freed"
	}
	n := len(lemma)
	switch {
	case lemma[n-1] == 'e':
		return lemma + "d"
	case n > 1 && lemma[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(lemma[n-2])):
		return lemma[:n-1] + "ied"
	}
	return lemma + "ed"
}

// missingSubject names the subject of a verb whose clause does not hold it.
func (s *sentence) missingSubject(d *draft, first int) string {
	if d.kind != verbal || !d.g.finite || d.subj < 0 || d.subj >= first && d.subj <= d.last {
		return ""
	}
	if d.subjName != "" || d.subj > first || s.t.tag(d.subj) == "PRP" {
		return d.subjName
	}
	start := s.t.npStart(d.subj)
	for range 2 { // "the crash of Flight 12"
		if s.t.at(start-1) == "of" && s.t.isNoun(start-2) {
			start = s.t.npStart(start - 2)
		}
	}
	return strings.Join(s.headlineWords(start, s.t.nameEnd(d.subj), d), " ")
}

// headlineWords gives the words of tokens first to last, dates left out, each
// glued to what stands right before it in the text.
func (s *sentence) headlineWords(first, last int, d *draft) []string {
	t := s.t
	if d.kind == verbal && d.subj >= 0 && (t.tag(first) == "WDT" || t.tag(first) == "WP") {
		first++
	}
	out := make([]string, 0, max(last-first+1, 0)+1) // one more for a subject
	for i := first; i <= last && i < t.len(); i++ {
		if n := s.dateAt(i, last); n > 0 && i > first {
			i += n - 1
			continue
		}
		w := t.form(i)
		if len(out) > 0 && i > 0 && t.tok[i].Start == t.tok[i-1].End && !(i > first && s.dateAt(i-1, last) > 0) {
			out[len(out)-1] += w
			continue
		}
		out = append(out, w)
	}
	return out
}
