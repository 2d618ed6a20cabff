package anchor

import (
	"strings"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/syntax"
)

// datesNothing reports whether an expression of sentence s dates no event: it is
// part of a name, or says how far a comparison reaches.
func (r *resolver) datesNothing(s int, e *parse.Expression) bool {
	first, last := tokenRange(&r.Sentences[s], e.Start, e.End)
	return first > 0 && (namesEdition(&r.Sentences[s], first, e) || comparesOver(&r.Sentences[s], first, e) || r.ownsThing(s, first, last))
}

// ownsThing reports whether a date in the genitive belongs to something that is
// no event: "moved her to Saturday's final" was not on Saturday. "Played in
// Saturday's final" was.
func (r *resolver) ownsThing(s, first, last int) bool {
	sent := &r.Sentences[s]
	if last >= len(sent.Tokens) || sent.Tokens[last-1].Tag != "POS" && sent.Tokens[last].Tag != "POS" {
		return false
	}
	switch prev := &sent.Tokens[first-1]; r.Text[prev.Start:prev.End] {
	case "to", "for", "from", "of", "about", "with":
	default:
		return false
	}
	for t := last; t < len(sent.Tokens) && t < last+5; t++ {
		if m, ok := r.at(s, t); ok && r.Mentions[m].Noun {
			return false
		}
	}
	return true
}

// namesEdition reports whether a bare year right behind a name is part of it:
// "the opening of Expo 2005".
func namesEdition(s *syntax.Sentence, first int, e *parse.Expression) bool {
	return e.Grain == interval.Year && len(e.Text) == 4 && strings.HasPrefix(s.Tokens[first-1].Tag, "NNP")
}

// comparisonReach is how many tokens a superlative stands at most before the
// period that it holds for.
const comparisonReach = 5

// comparesOver reports whether a period is what a superlative or ordinal holds
// for: "the largest meeting in the past decade", "the third time in two years".
func comparesOver(s *syntax.Sentence, first int, e *parse.Expression) bool {
	if e.Type != parse.Duration || s.Tokens[first-1].Tag != "IN" {
		return false
	}
	for t := first - 2; t >= 0 && first-t <= comparisonReach; t-- {
		tok := &s.Tokens[t]
		if strings.HasPrefix(tok.Tag, "V") || tok.Tag == "," {
			return false
		}
		if tok.Tag == "JJS" || ordinals[tok.Lemma] {
			return true
		}
	}
	return false
}

var ordinals = map[string]bool{"first": true, "second": true, "third": true, "fourth": true, "fifth": true, "sixth": true, "seventh": true,
	"eighth": true, "ninth": true, "tenth": true, "only": true, "worst": true, "best": true}
