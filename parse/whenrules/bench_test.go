package whenrules

import (
	"strings"
	"testing"

	"github.com/bbdb26f0/annals/parse"
)

func BenchmarkFind(b *testing.B) {
	news := strings.Repeat("The minister said the talks, which had been going on for some weeks, might end before the summer. "+
		"Officials met in the capital at 5:30 p.m. yesterday; nothing else was known about the 27 delegations. "+
		strings.Repeat("Nobody in the government wanted to say what the plan to rebuild the port would cost the town. ", 8), 50)
	for _, bench := range []struct {
		name string
		f    parse.Finder
	}{{"English", English()}, {"Dutch", Dutch()}, {"unguarded", allEnglish()}} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(news)))
			b.ReportAllocs()
			for b.Loop() {
				for range bench.f.Find(news) {
				}
			}
		})
	}
	b.Run("floor=strings.Fields", func(b *testing.B) {
		b.SetBytes(int64(len(news)))
		for b.Loop() {
			strings.Fields(news)
		}
	})
}
