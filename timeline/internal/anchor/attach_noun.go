package anchor

import (
	"strings"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/timeline/internal/detect"
)

// nounAfter finds the event noun whose phrase an expression stands in: "the Aug. 2
// attack", "his May 3 land-grab". -1 for none.
func (r *resolver) nounAfter(s, first, last int) int {
	sent := &r.Sentences[s]
	if first == 0 {
		return -1
	}
	switch sent.Tokens[first-1].Tag {
	case "DT", "PRP$", "POS":
	default:
		return -1
	}
	for t := last; t < len(sent.Tokens) && t < last+4; t++ {
		if m, ok := r.at(s, t); ok && r.Mentions[m].Noun {
			return m
		}
		switch sent.Tokens[t].Tag {
		case "NN", "NNP", "JJ", "HYPH":
		default:
			return -1
		}
	}
	return -1
}

// behindObject reports whether the token first, where a date without a
// preposition begins, follows the object of a past deed whose noun is mention n.
func (r *resolver) behindObject(n, first int) bool {
	m := &r.Mentions[n]
	if m.Parent < 0 || m.Role != detect.RoleNominal || m.Marker != "" || m.Token != first-1 {
		return false
	}
	q := &r.Mentions[m.Parent]
	return !q.Noun && q.Tense == detect.Past && q.Token < m.Token
}

// predicate gives the verb that shares the date behind its subject: "a fire on
// Thursday engulfed ..." burned and engulfed on Thursday. -1 where the noun alone
// is dated ("Thursday's fire").
func (r *resolver) predicate(m, s int, e *parse.Expression) int {
	n := &r.Mentions[m]
	if first, _ := tokenRange(&r.Sentences[s], e.Start, e.End); n.Noun && r.behindObject(m, first) {
		return n.Parent // "released a report Wednesday"
	}
	if !n.Noun || n.Parent < 0 || n.Role != detect.RoleNominal || n.Marker != "" || e.Start < n.TriggerEnd {
		return -1
	}
	v := &r.Mentions[n.Parent]
	ahead := v.Tense == detect.Futural && v.Status == detect.Future && v.Token < n.Token
	if v.Noun || v.Saying || v.Tense != detect.Past && !ahead {
		return -1
	}
	if v.Token < n.Token && !ahead && (answersTo[v.Class] || !datesWith(r.preposition(e))) || v.Token > n.Token && v.TriggerStart < e.End {
		return -1 // "the talks on Monday failed", "passed its inspection on Monday", not "condemned the attack on Monday"
	}
	return n.Parent
}

// nounBefore finds an event noun that the expression belongs to though the tree
// may hang it on the verb: "Saturday's strike", "the attack on X late Saturday,
// ..., escalated": the noun stands before, its verb behind the expression.
func (r *resolver) nounBefore(s, first, head, up int) int {
	sent := &r.Sentences[s]
	if h := sent.Tokens[head].Head; h >= 0 {
		if m, ok := r.at(s, h); ok && r.Mentions[m].Noun {
			return m
		}
	}
	if m := r.markedNoun(s, first); m >= 0 {
		return m
	}
	verb := len(sent.Tokens)
	if up >= 0 && !r.Mentions[up].Noun {
		verb = r.Mentions[up].Token
	}
	if verb < first {
		return -1
	}
	for t := first - 1; t >= 0 && first-t <= 8; t-- {
		tok := &sent.Tokens[t]
		if m, ok := r.at(s, t); ok {
			if r.Mentions[m].Noun && r.Mentions[m].Token < verb {
				return m
			}
			return -1
		}
		if strings.HasPrefix(tok.Tag, "V") || tok.Tag == "," || tok.Tag == ":" {
			return -1
		}
	}
	return -1
}

// markedNoun finds the event noun of a phrase such as "following the attacks"
// right before an expression: "delivered following the attacks over the weekend"
// dates the attacks.
func (r *resolver) markedNoun(s, first int) int {
	sent := &r.Sentences[s]
	t := first - 1
	for t >= 0 && (sent.Tokens[t].Tag == "IN" || sent.Tokens[t].Tag == "DT") {
		t--
	}
	if m, ok := r.at(s, t); ok && r.Mentions[m].Noun && (earlier[r.Mentions[m].Marker] || later[r.Mentions[m].Marker] || r.counted(m)) {
		return m
	}
	return -1
}

// counted reports whether time is counted from a noun: "within weeks of his
// arrest".
func (r *resolver) counted(i int) bool {
	m := &r.Mentions[i]
	words := strings.Fields(r.Text[max(0, m.Start-16):m.Start])
	return m.Marker == "of" && len(words) > 1 && units[strings.TrimSuffix(words[len(words)-2], "s")]
}

var units = map[string]bool{"minute": true, "hour": true, "day": true, "week": true, "month": true, "year": true}
