package detect

// outOfPhrase corrects a subject of the verb at v that is rather part of a
// phrase between the subject and the verb, as trees of news often have it: "A
// bomb planted by rebels killed", "Two men hurt in the attack died", "A judge in
// Bergen, Norway found".
func (t *tree) outOfPhrase(k, v int) int {
	k = t.outOfPlace(k)
	if k < 0 || k >= v || !t.isNoun(k) && t.tag(k) != "CD" {
		return k
	}
	if t.isTime(k) { // "Early Saturday, Roe reported"
		if n := t.linearSubject(v); n > k && !t.isTime(n) {
			return n
		}
		if n := t.npStart(k) - 1; t.isNoun(n) && !t.isTime(n) {
			return t.nounHead(n) // "An inquiry the following year blamed"
		}
	}
	whole, inside := t.wholePhrase(k)
	switch {
	case !inside:
		return k
	case whole >= 0:
		return whole
	}
	if n := t.linearSubject(v); n > k {
		return n
	}
	return k
}

// wholePhrase climbs from a noun that follows a preposition to the noun that
// the phrase says more of; inside tells whether there was such a preposition at
// all, and whole is -1 where the phrase opens its clause or tells a time.
func (t *tree) wholePhrase(k int) (whole int, inside bool) {
	for range 5 {
		p := t.npStart(k) - 1
		if t.tag(p) == "VBG" && t.tag(p-1) == "IN" {
			p-- // "from neighbouring Norway"
		}
		if w := t.at(p); (w == "and" || w == "or") && t.isNoun(p-1) && inside {
			k = p - 1
			continue
		}
		if t.tag(p) != "IN" || isSubordinator(t.at(p)) || isConjunction(t.at(p)) {
			break
		}
		q := p - 1
		if tag := t.tag(q); tag == "VBN" || tag == "VBG" || tag == "VBD" && !t.takesClause(q) || tag == "JJ" && t.isNoun(q-1) {
			for q--; q > 0 && t.isAdverb(q); q-- {
			}
		}
		if inside = true; !t.isNoun(q) || t.isTime(q) {
			return -1, true
		}
		k = q
	}
	if !inside || t.isVerb(t.npStart(k)-1) {
		return -1, inside
	}
	return t.nounHead(k), true
}
