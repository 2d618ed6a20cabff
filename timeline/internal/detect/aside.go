package detect

// maxAside bounds how long what stands between a subject and its verb may be,
// in tokens.
const maxAside = 30

// beforeAside is the noun before the apposition, participle or relative clause
// that ends with the comma at k: "Jane Doe, a professor of law, said", "the
// ferry, sailing to Oslo, sank"; -1 for none.
func (t *tree) beforeAside(k int) int {
	for p := k - 1; p > 0 && p > k-maxAside; p-- {
		if t.tag(p) != "," {
			continue
		}
		n := t.beforeBracket(p - 1)
		if t.tag(n) == "CD" && t.isNoun(n-1) {
			n-- // "Flight 12"
		}
		switch {
		case !t.isNoun(n) || t.isTime(n):
		case t.opensAside(p + 1):
			if before := t.npStart(n) - 1; !t.isVerb(before) && t.tag(before) != "CC" {
				return n
			}
		case t.isProper(n) && !t.isPlaceList(n, p+1) && (t.tag(p+1) != "CC" && !t.isProper(p+1) || p+3 < k):
			return n
		}
	}
	return -1
}

// commaBefore is the comma before the one at k, not far from it, -1 for none.
func (t *tree) commaBefore(k int) int {
	for p := k - 1; p > 0 && p > k-6; p-- {
		if t.tag(p) == "," {
			return p
		}
	}
	return -1
}

// opensAside tells whether token i can open what adds something to a noun.
func (t *tree) opensAside(i int) bool {
	switch t.tag(t.skipAdverbs(i)) {
	case "VBG", "VBN", "WDT", "WP", "WP$", "WRB":
		return true
	case "DT":
		return !isSubordinator(t.at(i))
	case "JJ":
		return (t.at(i) == "many" || t.at(i) == "most" || t.at(i) == "several") && t.tag(i+1) == "IN"
	}
	return false
}

// isPlaceList tells whether the names that end at n and begin at i tell one
// place: "from Bergen, Norway".
func (t *tree) isPlaceList(n, i int) bool {
	return t.isProper(i) && t.tag(t.npStart(n)-1) == "IN"
}

// outOfPlace corrects the subject "Norway" of "A judge in Bergen, Norway found",
// which is part of where the judge is.
func (t *tree) outOfPlace(k int) int {
	if k < 0 || !t.isProper(k) {
		return k
	}
	comma := t.npStart(k) - 1
	if t.tag(comma) != "," || !t.isProper(comma-1) {
		return k
	}
	in := t.npStart(comma-1) - 1
	if t.tag(in) != "IN" || !t.isNoun(in-1) || t.isTime(in-1) {
		return k
	}
	first := t.npStart(in - 1)
	if first == 0 || t.isMark(first-1) || isSubordinator(t.at(first-1)) || isConjunction(t.at(first-1)) {
		return in - 1
	}
	return k
}

// named gives the name that stands beside a subject and before its verb at v:
// "the president of the club, Otto Brandt, told"; else the subject.
func (t *tree) named(k, v int) int {
	if k < 0 || k >= v-3 || !t.isNoun(k) || t.isProper(k) || t.tag(v-1) != "," {
		return k
	}
	comma := t.nameEnd(k) + 1
	for comma < v-1 && t.tag(comma) != "," {
		comma++
	}
	if t.isName(comma+1, v-2) {
		return v - 2
	}
	return k
}

// aside is what stands between the subject and the verb of draft d and can go
// from a line: brackets, and what a pair of commas encloses other than a name.
// The zero range is none.
func (s *sentence) aside(d *draft, first int) (from, to int) {
	t := s.t
	if d.kind != verbal && d.kind != predicate || d.subj < first || d.subj >= d.g.first {
		return 0, 0
	}
	end := t.lastWord(d.g.first)
	from = t.nameEnd(d.subj) + 1
	if t.tag(end) == "-RRB-" {
		if open := t.beforeBracket(end) + 1; open > d.subj && open < end {
			return open, end + 1
		}
	}
	if t.tag(end) != "," {
		return 0, 0
	}
	for from < end && t.tag(from) != "," && t.tag(from) != "-LRB-" {
		from++
	}
	if from == end && first == t.npStart(d.subj) {
		return end, end + 1 // the comma behind a name that stands between two
	}
	if from >= end || t.isName(from+1, end-1) {
		return 0, 0
	}
	return from, end + 1
}

// isName tells whether tokens i to j are a name and nothing else.
func (t *tree) isName(i, j int) bool {
	for k := i; k <= j; k++ {
		if !t.isProper(k) {
			return false
		}
	}
	return i <= j
}
