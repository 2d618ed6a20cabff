package detect

// dateAt is how many tokens at i tell a date that a headline leaves out: "on
// Tuesday", "last Friday", "earlier this week", "a few weeks ago"; 0 for none.
// Words of time that do more than date the event stay.
func (s *sentence) dateAt(i, last int) int {
	t := s.t
	before := i - 1
	for before > 0 && measures(t.at(before)) {
		before--
	}
	if governsTime(t.at(before)) {
		return 0
	}
	j := i
	if w := t.at(j); w == "on" || w == "in" || w == "over" || w == "during" {
		j++
	}
	if w := t.at(j); w == "earlier" || w == "late" || w == "early" || w == "later" {
		j++
	}
	for n := 0; n < 4 && (narrowsTime(t.at(j)) || t.tag(j) == "CD" && !t.isTime(j)); n++ {
		j++
	}
	if !t.isTime(j) || j > last || i == j && !isDayWord(t.at(j)) {
		return 0
	}
	k := j
	for k < last && (t.isTime(k+1) || t.tag(k+1) == "CD" || t.tag(k+1) == "," && t.tag(k+2) == "CD" && t.isTime(k+2)) {
		k++
	}
	if t.at(k+1) == "ago" {
		k++
	}
	for (t.at(k+1) == "and" || t.at(k+1) == "or") && t.isTime(k+2) {
		k += 2
	}
	switch next := t.at(k + 1); {
	case next == "of" || next == "that" && t.tag(k+1) != "IN" || next == "which" || t.tag(k+1) == "POS" || t.tag(k+1) == "HYPH" || t.isNoun(k+1):
		return 0
	}
	return min(k, last) - i + 1
}

// governsTime tells prepositions whose time is part of what happens: "fighting
// since 2004".
func governsTime(low string) bool {
	switch low {
	case "since", "until", "till", "from", "by", "between", "for", "than", "after", "before", "to", "through", "of":
		return true
	}
	return false
}

// measures tells words between a preposition and a length of time: "for over
// ten years".
func measures(low string) bool {
	switch low {
	case "over", "about", "nearly", "almost", "around", "some", "only", "just", "more", "less", "than", "at", "least":
		return true
	}
	return false
}

func narrowsTime(low string) bool {
	switch low {
	case "the", "this", "last", "next", "past", "a", "few", "several", "recent", "coming", "previous", "same":
		return true
	}
	return false
}
