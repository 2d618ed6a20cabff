package similar

import "slices"

// Alike reports whether two names can stand for one participant: the shorter
// one's own word occurs in the longer ("Smith", "President Ann Smith"), or one
// gives the initials of the other. Of two names with as many words either the
// last ones or all agree.
func Alike(a, b string) bool {
	s, t := properWords(split(a)), properWords(split(b))
	p, q := ownWords(s, t), ownWords(t, s)
	switch {
	case len(p) == 0 || len(q) == 0:
		return false
	case len(p) > len(q):
		return slices.Contains(p, q[0])
	case len(p) < len(q):
		return slices.Contains(q, p[0])
	case p[0] == q[0]:
		return true
	}
	slices.Sort(p)
	slices.Sort(q)
	return slices.Equal(p, q)
}

// ownWords gives the words of a name, each once, that by which it is known
// first: the last one, or its initials where other is such an acronym.
func ownWords(name, other []token) []string {
	if len(name) == 0 {
		return nil
	}
	out := []string{name[len(name)-1].stem}
	if a := initials(name); a != "" && slices.ContainsFunc(other, func(t token) bool { return t.acronym && t.stem == a }) {
		out = []string{a}
	}
	for _, t := range name {
		if !slices.Contains(out, t.stem) {
			out = append(out, t.stem)
		}
	}
	return out
}
