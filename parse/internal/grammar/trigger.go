package grammar

import (
	"cmp"
	"slices"
)

// telling are classes of words that tell of time more than those beside them:
// they had better trigger a search than "this" in "this day", "to" in "ten to six".
var telling = []string{"DAY", "ORD", "NUM", "NUMWORD", "CENTURY", "PERIOD", "UNIT-TOPIC", "UNIT-THE", "SUBYEAR", "WEEKEND", "PARTS", "UNITS", "UNIT"}

// A deriver finds which classes can be derived from a set of classes, as one
// finds what follows from Horn clauses: each sequence of a rule counts the
// elements that it lacks.
type deriver struct {
	l      *Language
	lacks  []int32   // by sequence
	uses   [][]int32 // by class: sequences that have it, once for each place
	has    []bool    // by class
	undone []Class   // what the last allow derived
}

func newDeriver(l *Language) *deriver {
	d := &deriver{l: l, lacks: make([]int32, len(l.seqs)), uses: make([][]int32, len(l.names)), has: make([]bool, len(l.names))}
	counts := make([]int, len(l.names))
	n := 0
	for _, s := range l.seqs {
		for _, c := range s.elements {
			counts[c]++
			n++
		}
	}
	room := make([]int32, n)
	for c, k := range counts {
		d.uses[c], room = room[:0:k], room[k:]
	}
	for i, s := range l.seqs {
		d.lacks[i] = int32(len(s.elements))
		for _, c := range s.elements {
			d.uses[c] = append(d.uses[c], int32(i))
		}
	}
	return d
}

// allow adds a class unless an expression could then be made of what has been
// added so far, and reports whether it did.
func (d *deriver) allow(c Class) bool {
	d.undone = d.undone[:0]
	ok := d.add(c)
	if !ok {
		for _, c := range d.undone {
			d.has[c] = false
			for _, s := range d.uses[c] {
				d.lacks[s]++
			}
		}
	}
	return ok
}

func (d *deriver) add(c Class) bool {
	if d.has[c] {
		return true
	}
	d.has[c] = true
	d.undone = append(d.undone, c)
	ok := !d.l.final[c]
	for _, s := range d.uses[c] {
		if d.lacks[s]--; d.lacks[s] == 0 && ok {
			ok = d.add(d.l.seqs[s].makes)
		}
	}
	return ok
}

// counting are the classes of numbers, which mostly count other things: the
// words beside them had better be the triggers.
var counting = []string{"NUM", "DAY", "ORD", "DECIMAL", "MONTHNUM", "YY", "OLDYEAR", "BADDAY", "MINUTES", "HUNDRED"}

// findTriggers settles which words make an island worth a search. It takes as
// many classes as it can for connectors, out of which alone no expression can
// be made; a word with a reading in any other class is a trigger. It does so
// twice, once with the telling classes last and once with numbers first; an
// island needs a trigger of both kinds. Of the islands of news five in six have
// none and are dropped.
//
// Any order of taking is right; it decides how many islands are searched.
func (l *Language) findTriggers() {
	plain, late := l.named(telling)
	l.triggers = l.allBut(nil, plain, late)
	_, numbers := l.named(counting)
	l.seconds = l.allBut(numbers, plain, late)
}

// allBut gives the classes that are no connectors, where those in first, then the
// shortest literals, then those in plain, then other literals, then those in late
// are taken for connectors.
func (l *Language) allBut(first, plain, late []Class) []bool {
	d := newDeriver(l)
	triggers := make([]bool, len(l.names))
	for c := range triggers {
		triggers[c] = l.terminal[c] && (l.solos[c] || slices.Contains(late, Class(c)) && !slices.Contains(first, Class(c)))
	}
	short, long := l.literals(triggers)
	for _, classes := range [][]Class{first, short, plain, long, late} {
		for _, c := range classes {
			triggers[c] = !d.allow(c)
		}
	}
	// What is left was taken for neither: literals of words that trigger anyhow.
	for c := range triggers {
		triggers[c] = triggers[c] || !d.has[c]
	}
	return triggers
}

// named gives the classes that words and numbers can have, those in apart apart.
func (l *Language) named(apart []string) (plain, others []Class) {
	for c, name := range l.names {
		switch {
		case c == 0 || !l.terminal[c] || isLiteral(name):
		case slices.Contains(apart, name):
			others = append(others, Class(c))
		default:
			plain = append(plain, Class(c))
		}
	}
	return plain, others
}

// literals gives the literals that might be connectors, the more frequent words
// first: short ones ("the", "of", "and", which stand apart), and of those as short
// the ones that seldom end a form ("this time", "long ago"). A word that triggers
// anyhow is none of them.
func (l *Language) literals(triggers []bool) (short, long []Class) {
	ends := make([]int, len(l.names))
	for _, s := range l.seqs {
		ends[s.elements[len(s.elements)-1]]++
	}
	var out []Class
	for c, name := range l.names {
		if isLiteral(name) && !l.triggered(l.wordIDs[name[1:len(name)-1]], triggers) {
			out = append(out, Class(c))
		}
	}
	slices.SortStableFunc(out, func(a, b Class) int {
		return cmp.Or(cmp.Compare(len(l.names[a]), len(l.names[b])), cmp.Compare(ends[a], ends[b]))
	})
	n := slices.IndexFunc(out, func(c Class) bool { return len(l.names[c]) > len(`"the"`) })
	if n < 0 {
		n = len(out)
	}
	return out[:n], out[n:]
}

// triggered reports whether a word has a named reading that is no connector.
func (l *Language) triggered(word int32, triggers []bool) bool {
	return slices.ContainsFunc(l.senses[word], func(s sense) bool { return s.node != nil && triggers[s.class] })
}

func isLiteral(name string) bool { return name != "" && name[0] == '"' }

// findSolos settles which classes are or become an expression without any
// other element: "yesterday" does, "seven" does not.
func (l *Language) findSolos() {
	l.solos = slices.Clone(l.final)
	for again := true; again; {
		again = false
		for _, s := range l.seqs {
			if len(s.elements) == 1 && l.solos[s.makes] && !l.solos[s.elements[0]] {
				l.solos[s.elements[0]], again = true, true
			}
		}
	}
}
