package timeline

import (
	"hash/maphash"
	"slices"
	"strings"
	"sync"
)

// detach copies what mentions refer to, so that they share no memory with the
// text of their article.
func detach(ms []Mention) {
	c := copiers.Get().(*copier)
	defer copiers.Put(c)
	for i := range ms {
		m := &ms[i]
		m.Text, m.Headline, m.Kind, m.Place = strings.Clone(m.Text), strings.Clone(m.Headline), c.copy(m.Kind), c.copy(m.Place)
		m.Attribution, m.Participants, m.When.Why = c.list(m.Attribution), c.list(m.Participants), c.list(m.When.Why)
		m.Expressions = slices.Clone(m.Expressions)
		for k := range m.Expressions {
			m.Expressions[k].Text = c.copy(m.Expressions[k].Text)
		}
		m.Relations = slices.Clone(m.Relations)
		for k := range m.Relations {
			m.Relations[k].Why = c.copy(m.Relations[k].Why)
		}
	}
}

// A copier copies strings and remembers some of the copies, so that what comes
// up again and again (names, kinds, "published 2024-04-15") is kept once. It
// makes no difference to anybody.
type copier [1 << copierBits]string

const (
	copierBits = 12
	maxCopied  = 64 // bytes of the longest string that is remembered
)

var (
	copiers    = sync.Pool{New: func() any { return new(copier) }}
	copierSeed = maphash.MakeSeed()
)

func (c *copier) copy(s string) string {
	if s == "" || len(s) > maxCopied {
		return strings.Clone(s)
	}
	known := &c[maphash.String(copierSeed, s)>>(64-copierBits)]
	if *known != s {
		*known = strings.Clone(s)
	}
	return *known
}

func (c *copier) list(ss []string) []string {
	out := slices.Clone(ss)
	for i := range out {
		out[i] = c.copy(out[i])
	}
	return out
}
