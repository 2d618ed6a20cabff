package timeline

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"math"
	"strings"

	"github.com/bbdb26f0/annals/parse/interval"
)

// digest hashes all that counts as content. IDs within the article are hashed
// without the article's ID, so that an article keeps its key under another one.
func (c *chronicle) digest() string {
	w := newDigester()
	a := &c.article
	w.strings(a.Title, a.Outlet, a.URL, a.Lang, string(a.Published.Basis), a.Published.Evidence)
	w.interval(a.Published.Interval)
	w.ints(len(a.Reports))
	for _, r := range a.Reports {
		w.strings(r.Outlet)
		w.ints(r.Start, r.End)
		w.interval(r.Published)
	}
	w.ints(len(c.mentions))
	for i := range c.mentions {
		w.mention(&c.mentions[i], a.ID+"@")
	}
	w.ints(len(c.days))
	for _, d := range c.days {
		w.ints(int(d.day), int(d.count), len(d.near))
		for _, h := range d.near {
			w.ints(int(h))
		}
	}
	return hex.EncodeToString(w.sum()[:16])
}

// digest hashes all of a mention.
func (m *Mention) digest() string {
	w := newDigester()
	w.mention(m, "")
	return string(w.sum())
}

// A digester writes values to a hash so that different ones never look alike.
type digester struct {
	h hash.Hash
	b []byte // not hashed yet: a hash is slow to take many small values
}

// digestRoom is about how many bytes a digester collects before it hashes them.
const digestRoom = 4096

func newDigester() *digester { return &digester{sha256.New(), make([]byte, 0, digestRoom+512)} }

func (w *digester) sum() []byte {
	w.h.Write(w.b)
	return w.h.Sum(nil)
}

func (w *digester) ints(ns ...int) {
	for _, n := range ns {
		w.b = binary.LittleEndian.AppendUint64(w.b, uint64(n))
	}
	if len(w.b) > digestRoom {
		w.h.Write(w.b)
		w.b = w.b[:0]
	}
}

func (w *digester) strings(ss ...string) {
	for _, s := range ss {
		w.ints(len(s))
		w.b = append(w.b, s...)
	}
}

func (w *digester) list(ss []string) {
	w.ints(len(ss))
	w.strings(ss...)
}

func (w *digester) interval(i interval.Interval) {
	s := spanOf(i)
	w.ints(int(s.From), int(s.To))
}

func (w *digester) span(s Span) { w.ints(s.Start, s.End, s.RuneStart, s.RuneEnd) }

func (w *digester) mention(m *Mention, prefix string) {
	w.strings(strings.TrimPrefix(m.ID, prefix), m.Text, m.Kind, m.Headline, string(m.Status), m.Place)
	w.span(m.Span)
	w.span(m.Trigger)
	w.span(m.Sentence)
	w.interval(m.When.Interval)
	w.interval(m.When.Likely)
	w.strings(m.When.Grain.String(), m.When.Mod, string(m.When.Basis))
	w.list(m.When.Why)
	w.list(m.Attribution)
	w.list(m.Participants)
	w.ints(len(m.Expressions))
	for _, e := range m.Expressions {
		w.span(e.Span)
		w.strings(e.Text, e.Value, string(e.Type))
	}
	w.ints(len(m.Relations))
	for _, r := range m.Relations {
		w.strings(string(r.Type), strings.TrimPrefix(r.Event, prefix), r.Why)
	}
	flags := 0
	for i, b := range []bool{m.Definite, m.Minor, m.When.Approximate, m.Agentless} {
		if b {
			flags |= 1 << i
		}
	}
	w.ints(flags, int(math.Float64bits(m.Weight)))
}
