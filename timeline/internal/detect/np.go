package detect

// npStart finds where the noun phrase of head begins, walking left over
// determiners, possessors and modifiers.
func (t *tree) npStart(head int) int {
	i := head
	if t.tag(head) == "PRP" || t.tag(head) == "WDT" || t.tag(head) == "WP" || t.tag(head) == "EX" {
		return head
	}
	for i > 0 {
		k := i - 1
		if t.at(k) == ";" || (t.tag(i) == "DT" || t.tag(i) == "PRP$") && t.tag(k) != "PDT" && t.at(k) != "all" && t.at(k) != "both" {
			return i // "ten years the family"
		}
		switch tag := t.tag(k); {
		case tag == "DT" || tag == "PDT" || tag == "PRP$" || tag == "WP$":
			if isSubordinator(t.at(k)) && k > 0 {
				return i
			}
		case tag == "$" && t.tag(i) == "CD":
		case tag == "CD", tag == "POS", tag == "HYPH", tag == "JJR", tag == "JJS", t.isNoun(k):
		case tag == "JJ":
		case tag == "VBN" || tag == "VBG":
			if !t.modifies(k, head) || k > 0 && auxLemma(t.at(k-1)) == "have" {
				return i
			}
		case tag == "RB" && t.tag(i) == "HYPH":
		case tag == "RB" && i < head && (t.tag(i) == "JJ" || t.tag(i) == "VBN") && isPremodifierAdverb(t.at(k)):
		case (tag == "``" || tag == "''") && t.quotedWord(k, i):
		case tag == "CC" || tag == ",":
			if !t.joinsModifiers(k, head) {
				return i
			}
		default:
			return i
		}
		if t.isNoun(k) && t.breaksPhrase(k, i) {
			return i
		}
		i = k
	}
	return i
}

// quantified moves from a number to the words that say how exact it is: "more
// than 200", "at least ten".
func (t *tree) quantified(i int) int {
	if t.tag(i) != "CD" && t.tag(i+1) != "CD" {
		return i
	}
	switch t.at(i - 1) {
	case "about", "nearly", "almost", "around", "some", "over", "approximately", "roughly":
		return i - 1
	case "least", "most", "to", "than", "as":
		switch t.at(i - 2) {
		case "at", "up", "more", "fewer", "less":
			return i - 2
		case "many", "few":
			if t.at(i-3) == "as" {
				return i - 3
			}
		}
	}
	return i
}

// isSubordinator tells words that the tagger may take for determiners although
// they open a clause.
func isSubordinator(low string) bool { return low == "that" || low == "which" }

// isPremodifierAdverb tells adverbs that stand inside noun phrases: those in
// "-ly" and a few more.
func isPremodifierAdverb(low string) bool {
	n := len(low)
	return n > 4 && low[n-2:] == "ly" || low == "newly" || low == "more" || low == "most" || low == "very"
}

// modifies tells whether a participle at k is a modifier inside the noun
// phrase of head rather than a verb before it.
func (t *tree) modifies(k, head int) bool {
	if auxLemma(t.at(k-1)) == "have" {
		return false // "had condemned the attack"
	}
	switch t.tok[k].Label {
	case "amod", "compound", "conj":
		return true
	}
	if k == 0 {
		return false
	}
	prev := t.tag(k - 1)
	return prev == "DT" || prev == "PRP$" || prev == "POS" || prev == "JJ" && t.tag(k) == "VBN"
}

// quotedWord tells whether the mark at k belongs to scare quotes around one or
// two words of a noun phrase.
func (t *tree) quotedWord(k, i int) bool {
	return k > 0 && t.tok[k-1].End < t.tok[k].Start+2 && i-k <= 1 && t.tag(k-1) != ","
}

// joinsModifiers tells whether a conjunction or comma at k joins modifiers of
// head ("missile and drone strike") rather than phrases.
func (t *tree) joinsModifiers(k, head int) bool {
	if k == 0 || k+1 >= t.len() || k+1 == head && t.tag(k) == "," {
		return false
	}
	a := k - 1
	switch t.tag(a) {
	case "JJ", "VBN", "VBG":
		return t.tag(k+1) != "DT" && (t.inPhrase(a, head) || t.tag(k+1) == "JJ")
	case "NN", "NNP":
		if t.tag(k) == "," || t.tag(k+1) == "DT" || t.tag(k+1) == "PRP$" {
			return false
		}
		l := t.tok[a].Label
		return t.tag(a) == t.tag(k+1) && (l == "compound" || l == "amod") && t.inPhrase(a, head) ||
			t.tag(a) == "NN" && t.tag(k+1) == "NN" && k+2 <= head && a > 0 && t.tag(a-1) != "IN"
	}
	return false
}

// inPhrase tells whether the chain of heads from a stays left of head until it
// reaches it.
func (t *tree) inPhrase(a, head int) bool {
	for n := 0; a >= 0 && n < 8; n++ {
		if a == head {
			return true
		}
		a = t.head[a]
	}
	return false
}

// breaksPhrase tells whether two nouns side by side belong to different
// phrases: "told reporters Tuesday", "two days Iran".
func (t *tree) breaksPhrase(k, i int) bool {
	if t.tag(k) == "NNS" && t.isProper(i) && (is("unit", singular(t.at(k))) || isDecade(t.at(k))) {
		return true // "for two days Norway", "in the 1980s Norway"
	}
	if isDayWord(t.at(k)) && !is("time", t.at(i)) && t.tag(i) != "POS" && !isDayPart(t.at(i)) {
		return t.tag(i) == "NNP" || t.tag(i) == "DT" || t.tag(i) == "PRP$" // "Monday Iran"
	}
	if t.tag(i) == "NNP" && t.tag(k) == "NN" && isPlainTime(t.at(k)) {
		return true // "at the time Norway signed"
	}
	return isDayWord(t.at(i)) && !is("time", t.at(k))
}

// isPlainTime tells nouns of time that a clause without "that" can follow.
func isPlainTime(low string) bool {
	switch low {
	case "time", "day", "night", "moment", "week", "month", "year", "hour", "minute":
		return true
	}
	return false
}

// isDayWord tells the words that date a clause by standing beside its phrases.
func isDayWord(low string) bool {
	switch low {
	case "today", "yesterday", "tomorrow", "tonight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// isDecade tells "1980s" and "1980's".
func isDecade(low string) bool {
	return len(low) >= 5 && low[0] >= '1' && low[0] <= '2' && low[3] == '0' && low[len(low)-1] == 's'
}

func isDayPart(low string) bool {
	switch low {
	case "morning", "afternoon", "evening", "night":
		return true
	}
	return false
}

// baseNP reads the noun phrase that begins at token i and gives its head and
// last token; ok is false where none begins.
func (t *tree) baseNP(i int) (head, last int, ok bool) {
	head = -1
	for k := i; k < t.len() && k < i+20; k++ {
		switch tag := t.tag(k); {
		case t.isNoun(k):
			if head >= 0 && t.breaksPhrase(k-1, k) {
				return head, k - 1, true // "their search tomorrow"
			}
			head = k
		case tag == "PRP" || tag == "EX":
			if head < 0 && k == i {
				return k, k, true
			}
			return head, k - 1, head >= 0
		case tag == "CD":
			if head < 0 && !t.isNoun(k+1) && t.tag(k+1) != "JJ" {
				return k, k, true
			}
		case tag == "DT" || tag == "PDT" || tag == "PRP$":
			if head >= 0 && t.tag(k-1) != "PDT" {
				return head, k - 1, true
			}
		case tag == "JJ" || tag == "JJR" || tag == "JJS" || tag == "HYPH" || tag == "POS" || tag == "``":
			if head >= 0 && tag != "HYPH" && tag != "POS" && !t.isNounAhead(k) {
				return head, k - 1, true
			}
		case (tag == "VBN" || tag == "VBG") && (head < 0 || t.tok[k].Label == "amod") && t.isNounAhead(k):
		case tag == "RB" && head < 0:
		case tag == "''" && k > i && k+1 < t.len() && (t.isNoun(k+1) || t.isNoun(k-1)):
		case tag == "CC" && k > i && t.isNounAhead(k) && t.tag(k+1) != "DT" && (t.tag(k-1) == "JJ" || t.isNoun(k-1)):
			if head >= 0 && !t.joinsModifiers(k, t.lastNoun(k)) {
				return head, k - 1, true
			}
		default:
			return head, k - 1, head >= 0
		}
	}
	if head < 0 {
		return -1, -1, false
	}
	return head, head, true
}

// isNounAhead tells whether a noun follows token k within the same run of
// modifiers.
func (t *tree) isNounAhead(k int) bool {
	for j := k + 1; j < t.len() && j <= k+5; j++ {
		switch tag := t.tag(j); {
		case t.isNoun(j):
			return true
		case tag == "JJ" || tag == "VBN" || tag == "HYPH" || tag == "CD" || tag == "CC" || tag == "``" || tag == "''" || tag == "RB":
		default:
			return false
		}
	}
	return false
}

// lastNoun is the last of the nouns that follow k side by side.
func (t *tree) lastNoun(k int) int {
	j := k + 1
	for j < t.len() && !t.isNoun(j) && j < k+5 {
		j++
	}
	for t.isNoun(j + 1) {
		j++
	}
	return min(j, t.len()-1)
}
