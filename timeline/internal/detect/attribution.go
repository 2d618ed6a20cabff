package detect

import (
	"slices"
	"strings"
)

// nameSources names the sources of a sentence, in reading order.
func (doc *document) nameSources(s *sentence) [][]string {
	out := make([][]string, len(s.sources))
	order := make([]int, 0, len(s.sources))
	for i, src := range s.sources {
		if len(src.heads) > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return s.sources[a].heads[0] - s.sources[b].heads[0] })
	told := 0
	for _, i := range order {
		src := s.sources[i]
		told = doc.note(s, told, src.heads[0])
		for _, h := range src.heads {
			r := s.t.refer(h)
			heard := src.verb >= 0 && s.drafts[src.verb].obj == h && s.drafts[src.verb].subj != h
			trails := src.from < src.to && src.lo < src.from && !r.person // "it" goes on with what was told, not with who told it
			name := doc.memory.resolve(r, !heard && !trails)
			if heard && !namesOutlet(r) {
				continue // told to a person: no reporter
			}
			if is("report", r.head) && !r.proper && doc.memory.outlet != "" {
				name = doc.memory.outlet
			}
			if name == "" || !r.proper && !r.person && s.draftAt(h, nominal) >= 0 && !is("report", r.head) && !is("source", r.head) {
				continue // an event says nothing
			}
			if strings.ContainsRune(name, ':') {
				continue // a label: "Update 8:45 p.m."
			}
			if r.surface != "" {
				name = r.surface // a seat of government speaks under its own name
			}
			if src.isOutlet(s, r) {
				doc.memory.outlet = name
			}
			if !slices.Contains(out[i], name) {
				out[i] = append(out[i], name)
			}
		}
	}
	return out
}

// namesOutlet tells whether a name sounds like that of a news outlet: one of its
// words says so, or it is an acronym.
func namesOutlet(r ref) bool {
	if !r.proper || r.person || r.place {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(r.name)) {
		if is("outlet", w) {
			return true
		}
	}
	return isAcronym(r.name) && len(r.name) <= 5
}

// note remembers the subjects of the verbs before token end, from the told-th
// verb on, and returns how many verbs have been told.
func (doc *document) note(s *sentence, told, end int) int {
	for ; told < len(s.verbs); told++ {
		d := &s.drafts[s.verbs[told]]
		if d.Token >= end {
			break
		}
		if d.subj >= 0 && d.subj < end && d.g.finite {
			if r := s.t.refer(d.subj); r.pronoun == "" {
				doc.memory.resolve(r, true)
			}
		}
	}
	return told
}

// isOutlet tells whether a source named so is a news outlet: a word of its name
// says so, or it is a name without a title that "reported".
func (src *source) isOutlet(s *sentence, r ref) bool {
	if !r.proper || r.person || r.place {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(r.name)) {
		if is("outlet", w) {
			return true
		}
	}
	return src.verb >= 0 && s.drafts[src.verb].cls.name == "report"
}

// speakers notes who speaks in each quotation that a saying verb governs.
func (doc *document) speakers(s *sentence, names [][]string, speakers [][]string) {
	t := s.t
	for i, src := range s.sources {
		if src.verb < 0 || len(names[i]) == 0 {
			continue
		}
		for j := src.lo; j < src.hi && j < t.len(); j++ {
			if q, ok := span(doc.quotes, t.tok[j].Start); ok && speakers[q] == nil && !doc.inside(q, s.drafts[src.verb].TriggerStart) {
				speakers[q] = names[i]
			}
		}
	}
}

// inside tells whether a position lies in quotation q.
func (doc *document) inside(q, at int) bool { return doc.quotes[q][0] <= at && at < doc.quotes[q][1] }

// defaults gives, for each sentence, the outlet whose report the article retells
// there and which its facts rest on where they name no other: the outlet that
// ends the headline, or the one that the lead names as its source. A sentence
// that opens with "Meanwhile" and the like leaves the report; a line that ends
// with a colon ("X reported:") opens one.
func (doc *document) defaults(chains [][][]string) []string {
	out := make([]string, len(doc.sentences))
	current, whole := doc.headlineOutlet(chains), true
	if current == "" {
		current, whole = doc.leadOutlet(chains), false
	}
	for i, s := range doc.sentences {
		for k, src := range s.sources {
			if src.open && src.report && len(chains[i][k]) > 0 && src.isOutletAny(s) {
				current, whole = chains[i][k][0], false
			}
		}
		if !whole && s.leavesReport() {
			current = ""
		}
		out[i] = current
	}
	return out
}

func (src *source) isOutletAny(s *sentence) bool {
	for _, h := range src.heads {
		if src.isOutlet(s, s.t.refer(h)) {
			return true
		}
	}
	return false
}

// leavesReport tells whether the sentence opens with a word that turns to
// something else.
func (s *sentence) leavesReport() bool { return is("elsewhere", s.t.at(0)) }

// headlineOutlet is the name at the end of a headline ("...: Name") that the
// text gives as a source.
func (doc *document) headlineOutlet(chains [][][]string) string {
	for i, s := range doc.sentences {
		if !doc.heading[i] {
			continue
		}
		start, end := s.t.tok[0].Start, s.t.tok[s.t.len()-1].End
		title := clip(doc.text, start, end)
		at := strings.LastIndex(title, ": ")
		if at < 0 {
			return ""
		}
		name := strings.Trim(title[at+2:], " .'\"’”")
		if name == "" || len(strings.Fields(name)) > 4 {
			return ""
		}
		for _, c := range chains {
			for _, names := range c {
				if slices.Contains(names, name) {
					return name
				}
			}
		}
		return ""
	}
	return ""
}

// leadSentences is how many sentences of the body count as the lead.
const leadSentences = 4

// leadOutlet is the outlet that the lead names as the source of a report.
func (doc *document) leadOutlet(chains [][][]string) string {
	for i, s := range doc.sentences {
		if doc.body[i] >= leadSentences {
			break
		}
		for k, src := range s.sources {
			if src.report && len(chains[i][k]) > 0 && src.isOutletAny(s) {
				return chains[i][k][0]
			}
		}
	}
	return ""
}

// attribute sets the chain of attribution of the drafts of a sentence.
func (doc *document) attribute(s *sentence, names [][]string, speakers [][]string, outlet string) {
	order := make([]int, 0, len(s.sources))
	for i := range s.sources {
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(a, b int) int { // the widest first: it reports the others
		x, y := s.sources[a], s.sources[b]
		return (y.hi - y.lo) - (x.hi - x.lo)
	})
	credit := doc.credit(s)
	for k := range s.drafts {
		d := &s.drafts[k]
		if credit != "" {
			d.Attribution = []string{credit}
			continue
		}
		var chain []string
		for _, i := range order {
			chain = appendNew(chain, doc.governs(s, i, k, names[i])...)
		}
		if q, ok := span(doc.quotes, d.TriggerStart); ok && len(chain) == 0 {
			chain = appendNew(chain, speakers[q]...)
		}
		if outlet != "" && !slices.Contains(chain, outlet) && !s.reportsIt(k) {
			chain = slices.Insert(chain, 0, outlet)
		}
		d.Attribution = chain
	}
}

// credit is the credit of the photograph that the sentence is the caption of:
// the bracket right behind it; "" where it is none.
func (doc *document) credit(s *sentence) string {
	if s.t.len() == 0 || len(s.drafts) == 0 {
		return ""
	}
	end := s.t.tok[s.t.len()-1].End
	i, _ := slices.BinarySearchFunc(doc.boiler, end, func(b [2]int, at int) int { return b[0] - at })
	if i == len(doc.boiler) || end < 0 {
		return ""
	}
	b := doc.boiler[i]
	if clip(doc.text, b[0], b[0]+1) != "(" || strings.Trim(clip(doc.text, end, b[0]), " \t") != "" {
		return ""
	}
	return strings.Trim(clip(doc.text, b[0]+1, b[1]-1), " .")
}

// governs gives the names of source i if it governs draft k, or if k is its own
// verb and tells what somebody said: neither a report nor an exchange between
// parties, which others tell.
func (doc *document) governs(s *sentence, i, k int, names []string) []string {
	src, d := &s.sources[i], &s.drafts[k]
	if src.verb == k {
		if src.isOutletAny(s) || src.report || d.cls.party || s.addressed(d) {
			return nil
		}
		return names
	}
	if d.Token < src.lo || d.Token >= src.hi || d.Token >= src.from && d.Token < src.to {
		return nil
	}
	return names
}

// reportsIt tells whether draft k is the report of an outlet itself.
func (s *sentence) reportsIt(k int) bool {
	for _, src := range s.sources {
		if src.verb == k && (src.report || src.isOutletAny(s)) {
			return true
		}
	}
	return false
}

func appendNew(chain []string, names ...string) []string {
	for _, n := range names {
		if !slices.Contains(chain, n) {
			chain = append(chain, n)
		}
	}
	return chain
}
