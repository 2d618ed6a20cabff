package parse

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse/internal/grammar"
	"github.com/bbdb26f0/annals/parse/internal/produce"
)

func TestATextWithoutExpressionsAllocatesNothing(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector makes pools forget")
	}
	text := benchNews(1<<16, 0)
	for _, lang := range []string{"", "en", "en-GB"} {
		p := Parser{Lang: lang}
		allocs := testing.AllocsPerRun(20, func() {
			for e := range p.All(text, wednesday) {
				t.Errorf("found %q", e.Text)
			}
		})
		assert.Zero(t, int(allocs), lang)
	}
}

func TestAnExpressionTakesAtMostThreeAllocations(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector makes pools forget")
	}
	var p Parser
	for name, text := range map[string]string{"news": benchNews(1<<16, 1), "table": benchTable(1 << 16)} {
		n := 0
		allocs := testing.AllocsPerRun(10, func() {
			n = 0
			for range p.All(text, wednesday) {
				n++
			}
		})
		require.Greater(t, n, 100, name)
		assert.LessOrEqual(t, allocs, 3*float64(n), "%s: %d expressions", name, n)
	}
}

func TestTimeGrowsWithTheLengthOfATextAndNoFaster(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector makes it ten times as slow")
	}
	const short, long = 8_000, 96_000
	var p Parser
	perByte := func(t *testing.T, text string) float64 {
		clock := startClock(t)
		best := time.Hour
		for range 3 {
			start := clock()
			for range p.All(text, wednesday) {
			}
			best = min(best, clock()-start)
		}
		return float64(best) / float64(len(text))
	}
	repeat := func(s string) func(int) string {
		return func(n int) string { return strings.Repeat(s, n/len(s)+1) }
	}
	for name, text := range map[string]func(int) string{
		"news": func(n int) string { return benchNews(n, 2) }, "one line": benchLine, "a table": benchTable,
		"may": repeat("may "), "last": repeat("last "), "numbers": repeat("12 "), "ranges": repeat("from May to "), "years with hyphens": repeat("1999-"),
		"years without blanks": repeat("在1999年"), "words of digits": repeat("1a"), "dashes": repeat("–"), "quotes": repeat("’"), "points": repeat("a."),
		"weekdays": repeat("Monday"), "nested": repeat("the day before the day after "), "letters": repeat("x"), "commas": repeat("1,000,"),
	} {
		t.Run(name, func(t *testing.T) {
			// Quadratic, it would take 12 times as long a byte; what else a machine
			// does makes less than 5, or else not three times.
			for range 3 {
				if perByte(t, text(long)) < 5*perByte(t, text(short))+20 {
					return
				}
			}
			t.Error("time grows faster than length")
		})
	}
}

func TestOneParserServesManyGoroutines(t *testing.T) {
	var p Parser
	text := benchNews(1<<14, 1) + benchTable(1<<12)
	want := p.Parse(text, wednesday)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 3 {
				assert.Equal(t, want, p.Parse(text, wednesday))
			}
		})
	}
	all.Wait()
}

func TestTheFirstUseIsQuickAndSmall(t *testing.T) {
	var before, after runtime.MemStats
	best := time.Hour
	for range 5 {
		runtime.ReadMemStats(&before)
		start := time.Now()
		_, err := load("en")
		best = min(best, time.Since(start))
		runtime.ReadMemStats(&after)
		require.NoError(t, err)
	}
	assert.Less(t, (after.TotalAlloc-before.TotalAlloc)>>20, uint64(8), "MB")
	if !raceEnabled {
		assert.Less(t, best, 20*time.Millisecond, "5 ms on a machine with nothing else to do")
	}
}

// TestNothingIsDoneAtImport asks the runtime what a program that imports this
// package does before main.
func TestNothingIsDoneAtImport(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	dir := t.TempDir()
	here, err := os.Getwd()
	require.NoError(t, err)
	source, overlay, program := filepath.Join(dir, "main.go"), filepath.Join(dir, "overlay.json"), filepath.Join(dir, "program")
	require.NoError(t, os.WriteFile(source, []byte("package main\n\nimport \"github.com/bbdb26f0/annals/parse\"\n\nvar p parse.Parser\n\nfunc main() { _ = p }\n"), 0o600))
	files, err := json.Marshal(map[string]any{"Replace": map[string]string{filepath.Join(here, "imports", "main.go"): source}})
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(overlay, files, 0o600))
	if out, err := exec.Command("go", "build", "-overlay", overlay, "-o", program, "./imports").CombinedOutput(); err != nil {
		t.Skipf("no program: %v %s", err, out)
	}
	run := exec.Command(program)
	run.Env = append(run.Environ(), "GODEBUG=inittrace=1")
	out, err := run.CombinedOutput()
	require.NoError(t, err)
	require.Contains(t, string(out), "init ")
	assert.NotContains(t, string(out), "annals")
}

func TestPlainNumbersAreReadAsElsewhere(t *testing.T) {
	for _, s := range []string{"5 days", "05, and", "31.", "12) x", "1999 was", "2024\nnext", "0999; x", "64\"", "7' x", "99", "30%", "30-day", "12/x", "5: x", "1999-", "3. am", "1/", "64$", "2012. 5", "31,x", "300 x", "007"} {
		end, at := grammar.PlainNumber(s, 0)
		require.GreaterOrEqual(t, at, 0, s)
		wantEnd, want := produce.Shapes(nil, s, 0)
		gotEnd, got := produce.Shapes(nil, s[:end], 0)
		assert.Equal(t, wantEnd, end, s)
		assert.Equal(t, wantEnd, gotEnd, s)
		assert.Equal(t, want, got, s)
	}
	for _, s := range []string{"5th", "5.5", "1,000", "10/8", "15:30", "1990s", "12-15", "3a", "12345 x", "3:30", "3.30 pm", "1/2", "5ü", "2012–13"} {
		_, at := grammar.PlainNumber(s, 0)
		assert.Negative(t, at, s)
	}
}
