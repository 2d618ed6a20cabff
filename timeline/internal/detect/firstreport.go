package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// firstReports gives each outlet whose report an article retells a row for the
// first act of reporting that the text tells of, "as reported by X" or "officials
// speaking to X", where no verb of a clause has one. A plain "according to X"
// tells of no act.
func (doc *document) firstReports(chains [][][]string) {
	told := map[string]bool{}
	for _, s := range doc.sentences {
		for k := range s.drafts {
			if d := &s.drafts[k]; !d.Minor && d.cls.name == "report" {
				told[d.subjName] = true
			}
		}
	}
	for i, s := range doc.sentences {
		if doc.heading[i] || doc.isFurniture(s.t) {
			continue
		}
		for j := range s.sources {
			src := &s.sources[j]
			names := chains[i][j]
			if src.from == src.to || len(names) == 0 || told[names[0]] || !src.isOutletAny(s) {
				continue
			}
			if k := s.actOfReport(src); k >= 0 {
				told[names[0]] = true
				d := &s.drafts[k]
				d.Minor, d.line = false, s.reportLine(src, d, names[0])
			}
		}
	}
}

// actOfReport is the draft of the verb inside an attribution phrase that tells
// of an act of reporting, -1 for none.
func (s *sentence) actOfReport(src *source) int {
	if k := src.verb; k >= 0 && s.drafts[k].kind == verbal && s.drafts[k].Lemma != "accord" {
		if d := &s.drafts[k]; d.Token >= src.from && d.Token < src.to && d.cls.name == "report" && !d.g.finite {
			return k
		}
		return -1
	}
	if len(src.heads) < 2 {
		return -1
	}
	for k := s.nextVerb(src.heads[1]); k >= 0 && s.drafts[k].Token < src.heads[0]; k = s.nextVerb(s.drafts[k].Token) {
		if d := &s.drafts[k]; speakingTo(d.Lemma) != "" {
			return k
		}
	}
	return -1
}

// speakingTo is how a line tells that somebody spoke to an outlet.
func speakingTo(lemma string) string {
	switch lemma {
	case "speak":
		return "spoke to"
	case "talk":
		return "talked to"
	}
	return ""
}

// reportLine is the line for an act of reporting: who spoke to the outlet, or
// what it reported.
func (s *sentence) reportLine(src *source, d *draft, outlet string) string {
	t := s.t
	if said := speakingTo(d.Lemma); said != "" {
		first, last := t.npStart(src.heads[1]), t.nameEnd(src.heads[1])
		return finish(append(s.headlineWords(first, last, d), said, outlet))
	}
	for k := range s.drafts {
		w := &s.drafts[k]
		if w.Token < src.lo || w.Token >= src.hi || w.kind != verbal || !w.g.finite || w.Role == RoleAdverbial || w.Role == RoleRelative {
			continue
		}
		line := s.headline(k)
		if !t.isProper(w.first) && t.at(w.first) != "i" {
			line = lowerFirst(line)
		}
		return finish(append([]string{outlet, "reported", "that"}, strings.Fields(line)...))
	}
	return finish([]string{outlet, "reported", "it"})
}

// lowerFirst is s with its first letter in lower case.
func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
