package timeline

import (
	"slices"
	"unicode/utf8"

	"github.com/bbdb26f0/annals/parse/interval"
)

// What a timeline keeps is brought to the form in which JSON writes it, once,
// before anything depends on it: text is valid UTF-8, and bounds lie in the
// years that RFC 3339 knows. So a timeline that was written and read back is not
// merely like the one it was, but merges as that one does.

func plainArticle(a Article) Article {
	for _, s := range []*string{&a.ID, &a.Title, &a.Outlet, &a.URL, &a.Lang, &a.Published.Evidence} {
		*s = plainText(*s)
	}
	a.Published.Interval = plainInterval(a.Published.Interval)
	a.Reports = plainEach(a.Reports, func(r Report) Report {
		r.Outlet, r.Published = plainText(r.Outlet), plainInterval(r.Published)
		return r
	})
	return a
}

// plainMention changes m itself, and none of the lists that it may share.
func plainMention(m *Mention) {
	for _, s := range []*string{&m.ID, &m.Article, &m.Text, &m.Kind, &m.Headline, &m.Place, &m.When.Mod} {
		*s = plainText(*s)
	}
	m.When.Interval, m.When.Likely = plainInterval(m.When.Interval), plainInterval(m.When.Likely)
	m.When.Why, m.Attribution, m.Participants = plainTexts(m.When.Why), plainTexts(m.Attribution), plainTexts(m.Participants)
	m.Expressions = plainEach(m.Expressions, func(e ExpressionRef) ExpressionRef {
		e.Text, e.Value = plainText(e.Text), plainText(e.Value)
		return e
	})
	m.Relations = plainEach(m.Relations, func(r Relation) Relation {
		r.Event, r.Why = plainText(r.Event), plainText(r.Why)
		return r
	})
}

func plainTexts(ss []string) []string { return plainEach(ss, plainText) }

// plainEach copies a list only where some element changes.
func plainEach[A comparable](in []A, plain func(A) A) []A {
	for i, a := range in {
		if p := plain(a); p != a {
			in = slices.Clone(in)
			for k := i; k < len(in); k++ {
				in[k] = plain(in[k])
			}
			break
		}
	}
	return in
}

// plainText replaces each byte that is not UTF-8 by U+FFFD, as JSON does.
func plainText(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return string([]rune(s))
}

// plainInterval gives bounds that JSON can write; those that leave no time
// say nothing.
func plainInterval(i interval.Interval) interval.Interval {
	i = writable(i)
	if !i.IsValid() {
		return interval.Interval{}
	}
	return i
}
