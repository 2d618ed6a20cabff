package detect

import "strings"

// promote makes a past tense of the participle or adjective in -ed that is
// most likely the verb of a sentence without any: one after the subject, or
// after the comma that ends what stands between subject and verb.
func (t *tree) promote() {
	best := -1
	for i := 1; i < t.len()-1; i++ {
		tag := t.tag(i)
		if tag == "``" {
			break
		}
		if tag == "NNS" && best < 0 && t.isPlainVerb(i) {
			t.tags[i], t.lemmas[i] = "VBZ", singularVerb(t.at(i))
			return
		}
		if tag != "VBN" && tag != "JJ" || !strings.HasSuffix(t.at(i), "ed") || auxLemma(t.at(i-1)) != "" {
			continue
		}
		prev := t.tag(i - 1)
		object := t.tag(i+1) == "DT" || t.tag(i+1) == "PRP$" || t.isNoun(i+1) || t.tag(i+1) == "JJ" || t.tag(i+1) == "IN" || t.tag(i+1) == "CD" ||
			prev == "," && t.tag(i+1) == "RB" && t.beforeAside(i-1) >= 0
		if !object || t.tag(i+1) == "IN" && prev != "," && t.label(i) == "acl" && t.at(i+1) != "in" {
			continue
		}
		if t.isNoun(i-1) && best < 0 || prev == "," && t.nounsBefore(i-1) {
			best = i
		}
	}
	if best < 0 {
		return
	}
	t.tags[best], t.main = "VBD", best
	if t.tok[best].Tag == "JJ" {
		t.lemmas[best] = pastLemma(t.at(best))
	}
}

// isPlainVerb tells whether a form in -s that was taken for a plural is rather
// the verb of a headline: "Company announces new range".
func (t *tree) isPlainVerb(i int) bool {
	c := words().verbs[singularVerb(t.at(i))]
	return c != nil && c.weight >= 4 && t.isProper(0) && t.isNoun(i-1) && (t.isNoun(i+1) || t.tag(i+1) == "JJ" || t.tag(i+1) == "DT" || t.tag(i+1) == "TO" || t.tag(i+1) == "CD")
}

// isForce tells whether the noun at i is a force of nature.
func (t *tree) isForce(i int) bool {
	if !t.isNoun(i) {
		return false
	}
	e, _ := nounClass(t.lemma(i))
	return e.class != nil && (e.class.name == "disaster" || e.class.name == "erupt")
}

// plansTo tells whether a form in -s at i is rather the verb of "Halden plans to
// cut jobs": a name opens the sentence, and no other verb follows in its clause.
func (t *tree) plansTo(i int) bool {
	c := words().verbs[singularVerb(t.at(i))]
	if c == nil || c.name != "plan" || t.tag(i+1) != "TO" || t.tag(i+2) != "VB" || i == 0 || !capitalised(t.form(i-1)) || t.npStart(i) != 0 {
		return false
	}
	end := i + 3
	for end < t.len() && t.tag(end) != "," {
		end++
	}
	return !t.hasFiniteTag(i+2, end)
}

// singularVerb strips the ending of the third person.
func singularVerb(low string) string {
	v := words().verbs
	if s := strings.TrimSuffix(low, "es"); v[s] != nil {
		return s
	}
	return strings.TrimSuffix(low, "s")
}

func (t *tree) nounsBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-30; k-- {
		if t.tag(k) == "," && k > 0 && t.isNoun(k-1) {
			return true
		}
	}
	return false
}

// pastLemma strips the ending of a regular past tense, to a verb that is known
// where one is.
func pastLemma(low string) string {
	v := words().verbs
	stem := strings.TrimSuffix(low, "ed")
	for _, c := range []string{stem, stem + "e", strings.TrimSuffix(stem, "i") + "y"} {
		if v[c] != nil {
			return c
		}
	}
	if n := len(stem); n > 2 && stem[n-1] == stem[n-2] && v[stem[:n-1]] != nil {
		return stem[:n-1]
	}
	return stem
}
