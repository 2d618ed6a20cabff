package detect

import (
	"reflect"
	"testing"

	"github.com/bbdb26f0/annals/timeline/internal/syntax"
)

// FuzzDetect checks what must hold for any text: spans in range and nested,
// parents within the list and without cycles, the same result twice.
func FuzzDetect(f *testing.F) {
	for _, s := range []string{
		"", "a", "Brazil attacked Peru on Monday, officials said.",
		"“We left,” she said. “We came back.", "According to", "as reported by", "Read more: X", "((((", "\x00\xff\xfe",
		"He said that he said that he said that he said", "plan to kill X, which took place", "\n\n0Comments\r\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		sentences := syntax.Parse(text)
		ms := Detect(text, sentences)
		for i, m := range ms {
			if m.Start < 0 || m.Start > m.TriggerStart || m.TriggerStart >= m.TriggerEnd || m.TriggerEnd > m.End || m.End > len(text) {
				t.Fatalf("mention %d: span %d..%d, trigger %d..%d of %d bytes", i, m.Start, m.End, m.TriggerStart, m.TriggerEnd, len(text))
			}
			if m.Sentence < 0 || m.Sentence >= len(sentences) || m.Token < 0 || m.Token >= len(sentences[m.Sentence].Tokens) {
				t.Fatalf("mention %d: token %d of sentence %d", i, m.Token, m.Sentence)
			}
			if m.Parent < -1 || m.Parent >= len(ms) || m.Refers < -1 || m.Refers >= len(ms) {
				t.Fatalf("mention %d: parent %d, refers %d of %d", i, m.Parent, m.Refers, len(ms))
			}
			if m.Weight < 0 || m.Weight > 1 {
				t.Fatalf("mention %d: weight %v", i, m.Weight)
			}
			for p, n := m.Parent, 0; p >= 0; p, n = ms[p].Parent, n+1 {
				if n > len(ms) {
					t.Fatalf("mention %d: cycle of parents", i)
				}
			}
		}
		if again := Detect(text, sentences); !reflect.DeepEqual(ms, again) {
			t.Fatal("not deterministic")
		}
		last := 0
		for _, b := range Boilerplate(text) {
			if b[0] < last || b[0] >= b[1] || b[1] > len(text) {
				t.Fatalf("boilerplate span %v", b)
			}
			last = b[1]
		}
	})
}
