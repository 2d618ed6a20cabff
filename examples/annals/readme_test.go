package main

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

// The README shows the head of what the program prints, between these lines.
const (
	readme       = "../../README.md"
	readmeBegin  = "<!-- the next block is checked by a test -->\n```text\n"
	readmeEnd    = "```\n"
	readmeLength = 60 // lines, about
)

func readReadme(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(readme)
	require.NoError(t, err)
	return string(b)
}

func TestTheReadmeShowsWhatIsPrinted(t *testing.T) {
	_, out, _ := call("")
	before, rest, ok := strings.Cut(readReadme(t), readmeBegin)
	require.True(t, ok, "the README has no block after %q", readmeBegin)
	block, after, ok := strings.Cut(rest, readmeEnd)
	require.True(t, ok)
	if *update {
		block = head(out, readmeLength)
		require.NoError(t, os.WriteFile(readme, []byte(before+readmeBegin+block+readmeEnd+after), 0o644))
	}
	assert.True(t, strings.HasPrefix(out, block), "after a change that is meant: go test ./examples/annals -update")
	assert.NotEmpty(t, block)
}

// head gives about n lines of out, and no half of a row.
func head(out string, n int) string {
	lines := strings.SplitAfter(out, "\n")
	n = min(n, len(lines))
	for n > 1 && n < len(lines) && strings.HasPrefix(lines[n], " ") {
		n--
	}
	return strings.TrimRight(strings.Join(lines[:n], ""), "\n") + "\n"
}

func TestTheReadmeQuickStartIsTwoCommands(t *testing.T) {
	_, section, ok := strings.Cut(readReadme(t), "\n## Quick start\n")
	require.True(t, ok)
	section, _, _ = strings.Cut(section, "\n## ")
	_, commands, ok := strings.Cut(section, "```sh\n")
	require.True(t, ok)
	commands, _, _ = strings.Cut(commands, "```")
	assert.Equal(t, "go run ./examples/annals\ngo test ./...\n", commands)
	assert.Equal(t, 2, strings.Count(section, "```"), "one block of code and no more")
}

func TestTheReadmeResolvesAsItSays(t *testing.T) {
	before, table, ok := strings.Cut(readReadme(t), readmeTable)
	require.True(t, ok)
	table, after, ok := strings.Cut(table, "\n\n")
	require.True(t, ok)
	var rows []string
	for row := range strings.SplitSeq(table, "\n") {
		text, _, ok := strings.Cut(strings.TrimPrefix(row, "| "), " | ")
		require.True(t, ok, row)
		rows = append(rows, "| "+text+" | "+resolved(text)+" |")
	}
	got := strings.Join(rows, "\n")
	if *update {
		table = got
		require.NoError(t, os.WriteFile(readme, []byte(before+readmeTable+table+"\n\n"+after), 0o644))
	}
	assert.Equal(t, table, got)
}

const readmeTable = "| text | time |\n|---|---|\n"

// resolved gives the EDTF of the expressions in a text of 9 October 2024.
func resolved(text string) string {
	var p parse.Parser
	var times []string
	for e := range p.All(text, parse.On(time.Date(2024, 10, 9, 0, 0, 0, 0, time.UTC))) {
		var q interval.Qualifier
		if e.Approximate {
			q = interval.Approximate
		}
		times = append(times, e.Interval.EDTF(e.Grain, q))
	}
	return strings.Join(times, ", ")
}
