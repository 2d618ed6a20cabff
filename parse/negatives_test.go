package parse

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestEveryRuleHasATextInWhichItStaysSilent reads testdata/negatives.txt.
func TestEveryRuleHasATextInWhichItStaysSilent(t *testing.T) {
	data, err := os.ReadFile("testdata/negatives.txt")
	require.NoError(t, err)
	lang, err := load("en")
	require.NoError(t, err)
	missing := map[string]bool{}
	for _, ex := range lang.Examples {
		missing[ex.Rule] = true
	}
	known := map[string]bool{}
	for name := range missing {
		known[name] = true
	}
	var p Parser
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		rule, rest, ok := strings.Cut(line, " :: ")
		require.True(t, ok, "line %d", i+1)
		assert.True(t, known[rule], "line %d: no rule %q", i+1, rule)
		delete(missing, rule)
		text, want, _ := strings.Cut(rest, " => ")
		got := []string{}
		for e := range p.All(text, wednesday) {
			got = append(got, e.Value)
		}
		assert.Equal(t, strings.Fields(want), got, "line %d, rule %s: %q", i+1, rule, text)
	}
	assert.Empty(t, missing, "rules without a text")
}
