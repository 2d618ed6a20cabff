package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMain is the program itself where it is told so, to be run on a terminal.
func TestMain(m *testing.M) {
	if os.Getenv("ANNALS_TEST_AS_PROGRAM") != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// onTerminal runs the program on a terminal of its own, through script(1), and
// gives what is seen there and the exit status. more follows on the command line.
func onTerminal(t *testing.T, args, more string) (seen string, status int) {
	t.Helper()
	script, err := exec.LookPath("script")
	if err != nil {
		t.Skip("there is no script(1): the bar is not tested on a terminal")
	}
	program, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(script, "--quiet", "--return", "--command", "stty cols 60 2>/dev/null; '"+program+"' "+args+" "+more, "/dev/null")
	cmd.Env = append(os.Environ(), "ANNALS_TEST_AS_PROGRAM=1", "TERM=xterm", "COLUMNS=", "NO_COLOR=")
	out, err := cmd.Output()
	if exit, ok := err.(*exec.ExitError); ok {
		return string(out), exit.ExitCode()
	}
	if err != nil {
		t.Skip("script(1) is another one here: ", err)
	}
	return string(out), 0
}

// articles writes n articles and gives their folder.
func articles(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		text := fmt.Sprintf("Dockers of quay %d walked out on %d May 2031, the union said.", i, 1+i%28)
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.txt", i)), []byte(text), 0o600))
	}
	return dir
}

func TestLongWorkHasABarOnATerminalAlone(t *testing.T) {
	const clear = "\r\x1b[K"
	long, short := articles(t, 60), articles(t, 3)
	output := " -o '" + filepath.Join(t.TempDir(), "out.json") + "'"

	seen, status := onTerminal(t, "'"+long+"'"+output, "")
	assert.Zero(t, status)
	assert.Contains(t, seen, "█")
	assert.Contains(t, seen, " 50 %")
	assert.True(t, strings.HasSuffix(seen, clear), "%q: it is gone when all is done", seen)

	for name, run := range map[string][2]string{
		"short work":             {"'" + short + "'" + output, ""},
		"an error elsewhere":     {"'" + long + "'" + output, "2>/dev/null"},
		"a terminal that is not": {"'" + long + "'" + output, "2>&1 | cat"},
	} {
		seen, status := onTerminal(t, run[0], run[1])
		assert.Zero(t, status, name)
		assert.Empty(t, seen, name)
	}

	seen, status = onTerminal(t, "'"+long+"' nowhere.txt"+output, "")
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, strings.ReplaceAll(seen, clear, ""), "annals: read: nowhere.txt:")

	seen, status = onTerminal(t, "-format pictures", "")
	assert.Equal(t, exitUsage, status)
	assert.Contains(t, seen, `no -format "pictures"; there are text, json`)
}

func TestColourIsForTerminals(t *testing.T) {
	dir := articles(t, 2)
	seen, _ := onTerminal(t, "'"+dir+"'", "")
	assert.Contains(t, seen, "\x1b[")
	seen, _ = onTerminal(t, "'"+dir+"'", "| cat")
	assert.NotContains(t, seen, "\x1b[")
	for _, line := range strings.Split(seen, "\r\n") {
		assert.LessOrEqual(t, len(line), 100)
	}
}
