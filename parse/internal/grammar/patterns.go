package grammar

import (
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/parse/internal/lexicon"
)

// maxVariants bounds how many plain sequences one pattern may stand for.
const maxVariants = 512

// readPatterns compiles a patterns file into the trie.
func (l *Language) readPatterns(file, data string, productions []Production) error {
	rule := int32(-1)
	for i, line := range strings.Split(data, "\n") {
		body := strings.TrimSpace(line)
		fail := func(why string) error { return &lexicon.DataError{File: file, Line: i + 1, Input: body, Why: why} }
		switch {
		case body == "" || body[0] == '#':
		case line[0] != ' ' && line[0] != '\t':
			f := strings.Fields(body)
			if len(f) != 3 {
				return fail("a rule is NAME CLASS PRODUCTION")
			}
			p := slices.IndexFunc(productions, func(p Production) bool { return p.Name == f[2] })
			if p < 0 {
				return fail("no production has this name")
			}
			l.rules = append(l.rules, Rule{Name: f[0], Class: l.intern(f[1]), Production: &productions[p], Order: len(l.rules)})
			rule = int32(len(l.rules) - 1)
		case rule < 0:
			return fail("a pattern before any rule")
		default:
			if err := l.readPattern(body, rule, i+1, fail); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *Language) readPattern(body string, rule int32, line int, fail func(string) error) error {
	pattern, example, ok := strings.Cut(body, "::")
	text, value, ok2 := strings.Cut(example, "=>")
	if !ok || !ok2 || strings.TrimSpace(text) == "" {
		return fail("a pattern needs an example: PATTERN :: EXAMPLE => VALUE")
	}
	seqs := [][]Class{nil}
	for _, f := range strings.Fields(pattern) {
		f, optional := strings.CutSuffix(f, "?")
		var alts []Class
		for _, alt := range strings.Split(f, "|") {
			c, why := l.element(alt)
			if why != "" {
				return fail(why)
			}
			alts = append(alts, c)
		}
		if seqs = extend(seqs, alts, optional); len(seqs) > maxVariants {
			return fail("the pattern stands for too many sequences")
		}
	}
	for _, seq := range seqs {
		if len(seq) == 0 {
			return fail("the pattern can match nothing")
		}
		if !l.satisfies(seq, l.rules[rule].Production) {
			return fail("production " + l.rules[rule].Production.Name + " needs " + strings.Join(l.rules[rule].Production.Needs, " or "))
		}
		l.insert(seq, rule)
	}
	l.Examples = append(l.Examples, Example{Line: line, Rule: l.rules[rule].Name, Text: strings.TrimSpace(text), Value: strings.TrimSpace(value)})
	return nil
}

func (l *Language) element(s string) (Class, string) {
	switch {
	case len(s) > 2 && s[0] == '"' && s[len(s)-1] == '"':
		word := s[1 : len(s)-1]
		if strings.ToLower(word) != word {
			return 0, "a literal is in lower case"
		}
		return l.literal(word), ""
	case s != "" && strings.ToUpper(s) == s && !strings.ContainsAny(s, `"*+()[]`):
		return l.intern(s), ""
	}
	return 0, `an element is CLASS, "word", a|b or either with ?`
}

func extend(seqs [][]Class, alts []Class, optional bool) [][]Class {
	var out [][]Class
	for _, s := range seqs {
		if optional {
			out = append(out, s)
		}
		for _, a := range alts {
			out = append(out, append(slices.Clone(s), a))
		}
	}
	return out
}

func (l *Language) satisfies(seq []Class, p *Production) bool {
	if len(p.Needs) == 0 {
		return true
	}
	return slices.ContainsFunc(seq, func(c Class) bool { return slices.Contains(p.Needs, l.names[c]) })
}
