package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read"
)

// BenchmarkBuild is the whole way of generated news: from texts to a timeline,
// and that to JSON. The time of an article must not grow with their number.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var out bytes.Buffer
			require.NoError(b, write(&out, n, 1, ""))
			var articles []timeline.Article
			size := 0
			for a, err := range read.JSONL(&out, read.Context{}, read.Options{}) {
				require.NoError(b, err)
				articles = append(articles, a)
				size += len(a.Text)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				var builder timeline.Builder
				tl, err := builder.Build(context.Background(), timeline.Articles(articles...))
				require.NoError(b, err)
				require.NoError(b, tl.WriteJSON(io.Discard))
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/article")
		})
	}
}
