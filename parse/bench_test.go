package parse

import (
	"bufio"
	"strings"
	"testing"
	"time"

	"github.com/olebedev/when"
)

// Each benchmark of Parse stands beside two floors, which do no more than cut
// the same text into words, and beside when.EN, the finder most used from Go.
//
//	go test -run '^$' -bench 'ToScanWords|News$|Expressions$|Table$|Line$' -cpu 1 ./parse

const benchSize = 1 << 20

func BenchmarkParseNews(b *testing.B)               { benchParse(b, benchNews(benchSize, 2)) }
func BenchmarkFloorScanWordsNews(b *testing.B)      { benchScanWords(b, benchNews(benchSize, 2)) }
func BenchmarkFloorFieldsNews(b *testing.B)         { benchFields(b, benchNews(benchSize, 2)) }
func BenchmarkWhenENNews(b *testing.B)              { benchWhen(b, benchNews(benchSize/16, 2)) }
func BenchmarkParseDateTable(b *testing.B)          { benchParse(b, benchTable(benchSize)) }
func BenchmarkFloorScanWordsDateTable(b *testing.B) { benchScanWords(b, benchTable(benchSize)) }
func BenchmarkFloorFieldsDateTable(b *testing.B)    { benchFields(b, benchTable(benchSize)) }
func BenchmarkWhenENDateTable(b *testing.B)         { benchWhen(b, benchTable(benchSize/16)) }

func BenchmarkParseNewsWithoutExpressions(b *testing.B) { benchParse(b, benchNews(benchSize, 0)) }
func BenchmarkFloorScanWordsNewsWithoutExpressions(b *testing.B) {
	benchScanWords(b, benchNews(benchSize, 0))
}
func BenchmarkFloorFieldsNewsWithoutExpressions(b *testing.B) {
	benchFields(b, benchNews(benchSize, 0))
}
func BenchmarkWhenENNewsWithoutExpressions(b *testing.B) { benchWhen(b, benchNews(benchSize/16, 0)) }

func BenchmarkParseTenMegabyteLine(b *testing.B)          { benchParse(b, benchLine(10_000_000)) }
func BenchmarkFloorScanWordsTenMegabyteLine(b *testing.B) { benchScanWords(b, benchLine(10_000_000)) }
func BenchmarkFloorFieldsTenMegabyteLine(b *testing.B)    { benchFields(b, benchLine(10_000_000)) }

// A line of 10 MB would keep when.EN busy for hours; this one has 64 KB.
func BenchmarkWhenENTenMegabyteLine(b *testing.B) { benchWhen(b, benchLine(64<<10)) }

// BenchmarkToScanWords gives the speed of Parse in terms of bufio.ScanWords over the
// same text, a quarter of a megabyte: the best of many short rounds in turns, which
// what else the machine does disturbs least.
func BenchmarkToScanWords(b *testing.B) {
	const size = 1 << 18
	for _, text := range []struct{ name, text string }{{"News", benchNews(size, 2)}, {"NewsWithoutExpressions", benchNews(size, 0)}, {"Line", benchLine(size)}, {"DateTable", benchTable(size / 16)}} {
		b.Run(text.name, func(b *testing.B) {
			var p Parser
			parse, words, fields := time.Hour, time.Hour, time.Hour
			for b.Loop() {
				start := time.Now()
				for range p.All(text.text, wednesday) {
				}
				parse, start = min(parse, time.Since(start)), time.Now()
				for s := newWordScanner(text.text); s.Scan(); {
				}
				words, start = min(words, time.Since(start)), time.Now()
				strings.Fields(text.text)
				fields = min(fields, time.Since(start))
			}
			b.ReportMetric(float64(words)/float64(parse), "times-ScanWords")
			b.ReportMetric(float64(words)/float64(fields), "times-ScanWords-by-Fields")
			b.ReportMetric(float64(parse)/float64(len(text.text)), "ns/byte")
		})
	}
}

func newWordScanner(text string) *bufio.Scanner {
	s := bufio.NewScanner(strings.NewReader(text))
	s.Split(bufio.ScanWords)
	return s
}

func benchParse(b *testing.B, text string) {
	var p Parser
	n := 0
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		n = 0
		for range p.All(text, wednesday) {
			n++
		}
	}
	b.ReportMetric(float64(n), "expressions")
}

func benchScanWords(b *testing.B, text string) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for s := newWordScanner(text); s.Scan(); {
		}
	}
}

func benchFields(b *testing.B, text string) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		strings.Fields(text)
	}
}

// benchWhen asks for one expression a line: when gives no more than the first.
func benchWhen(b *testing.B, text string) {
	base := time.Date(2024, time.October, 9, 0, 0, 0, 0, time.UTC)
	lines := strings.Split(text, "\n")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, line := range lines {
			_, _ = when.EN.Parse(line, base)
		}
	}
}

// BenchmarkParseNewsInParallel shows how one Parser scales with -cpu 1,2.
func BenchmarkParseNewsInParallel(b *testing.B) {
	text := benchNews(1<<16, 2)
	var p Parser
	b.SetBytes(int64(len(text)))
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			for range p.All(text, wednesday) {
			}
		}
	})
}

// BenchmarkFirstUse compiles English, as the first call of a program does.
func BenchmarkFirstUse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := load("en"); err != nil {
			b.Fatal(err)
		}
	}
}
