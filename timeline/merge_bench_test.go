package timeline

import (
	"flag"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// large runs what takes minutes: go test ./timeline -large
var large = flag.Bool("large", false, "measure with up to 100,000 articles")

func sizes(small ...int) []int {
	if *large {
		return append(small, 20_000, 100_000)
	}
	return small
}

func TestMentionsOfOneStoryMergeAndOthersDoNot(t *testing.T) {
	for _, size := range sizes(200, 1000) {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			p := newPress(uint64(size), size/5)
			events := derive(p.articles(size)).Events()
			precision, recall := p.score(events)
			shown := p.wrongDaysShown(events)
			t.Logf("%d articles: merge precision %.4f, recall %.4f, wrong days shown as conflicts %.2f of %d", size, precision, recall, shown, len(p.wrong))
			assert.GreaterOrEqual(t, precision, 0.98)
			assert.GreaterOrEqual(t, recall, 0.90)
			assert.GreaterOrEqual(t, shown, 0.8)
		})
	}
}

// The time for one article must not grow with their number.
func TestTimeGrowsWithTheArticles(t *testing.T) {
	if !*large {
		t.Skip("takes minutes; run with -large")
	}
	perArticle := func(size int) time.Duration {
		cs := newPress(7, size/5).articles(size)
		best := time.Duration(1 << 62)
		for range 3 {
			begin := time.Now()
			derive(cs)
			best = min(best, time.Since(begin))
		}
		return best / time.Duration(size)
	}
	small, big := perArticle(1000), perArticle(100_000)
	t.Log(small, big)
	assert.LessOrEqual(t, float64(big), 1.5*float64(small))
}

func BenchmarkDerive(b *testing.B) {
	for _, size := range sizes(1000, 5000) {
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

func BenchmarkJSON(b *testing.B) {
	tl := derive(newPress(7, 200).articles(1000))
	whole, err := tl.MarshalJSON()
	if err != nil {
		b.Fatal(err)
	}
	b.Run("write", func(b *testing.B) {
		b.SetBytes(int64(len(whole)))
		b.ReportAllocs()
		for b.Loop() {
			_, _ = tl.MarshalJSON()
		}
	})
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(len(whole)))
		b.ReportAllocs()
		for b.Loop() {
			var back Timeline
			_ = back.UnmarshalJSON(whole)
		}
	})
}
