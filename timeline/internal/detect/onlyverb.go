package detect

// opening is the token where the phrase that ends before token i begins, looking
// over what prepositions add: "a judge in Bergen [ruled]"; -1 for none.
func (t *tree) opening(i int) int {
	k := t.lastWord(i)
	if !t.isNoun(k) {
		return -1
	}
	for range 4 {
		k = t.npStart(k)
		if t.tag(k-1) != "IN" || isConjunction(t.at(k-1)) || isSubordinator(t.at(k-1)) || !t.isNoun(k-2) || t.isTime(k-2) {
			return k
		}
		k -= 2
	}
	return k
}

// onlyVerb tells whether the form in -ed at i must be the verb of its clause: the
// clause opens right before its subject and has no other, "after a judge ruled
// in May that ...".
func (t *tree) onlyVerb(i int) bool {
	first := t.opening(i)
	if first < 0 || first > 0 && !isConjunction(t.at(first-1)) && t.at(first-1) != "that" {
		return false
	}
	for j := i + 1; j < t.len(); j++ {
		switch tag := t.tag(j); {
		case t.isFinite(j):
			return false
		case tag == "IN" && (isConjunction(t.at(j)) || isSubordinator(t.at(j))):
			return true
		case tag == ":" || tag == "``" || tag == "." || t.at(j) == ";":
			return true
		case tag == "," || tag == "CC" || tag == "WDT" || tag == "WP" || tag == "WRB":
			return !t.finiteLater(j)
		}
	}
	return true
}

// finiteLater tells whether a finite verb that can go back to the noun before
// token j follows: one right behind a comma.
func (t *tree) finiteLater(j int) bool {
	for j++; j < t.len(); j++ {
		if t.isFinite(j) && t.tag(t.lastWord(j)) == "," {
			return true
		}
	}
	return false
}
