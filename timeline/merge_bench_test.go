package timeline

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMentionsOfOneStoryMergeAndOthersDoNot(t *testing.T) {
	for _, size := range []int{200, 1000, 5000} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			if testing.Short() && size > 1000 {
				t.Skip("long")
			}
			p := newPress(uint64(size), size/5)
			events := derive(p.articles(size)).Events()
			precision, recall := p.score(events)
			shown := p.wrongDaysShown(events)
			t.Logf("%d articles: merge precision %.4f, recall %.4f, wrong days shown as conflicts %.2f of %d", size, precision, recall, shown, len(p.wrong))
			assert.GreaterOrEqual(t, precision, 0.98)
			assert.GreaterOrEqual(t, recall, 0.90)
		})
	}
}

// The time for one article must not grow with their number.
func BenchmarkDerive(b *testing.B) {
	for _, size := range []int{1000, 5000, 20000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			cs := newPress(7, size/5).articles(size)
			b.ReportAllocs()
			for b.Loop() {
				derive(cs)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*size), "µs/article")
		})
	}
}
