package parse

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestEveryPatternFindsItsExample reads each example of each language on
// Wednesday 9 October 2024 and expects its values to be what is found.
func TestEveryPatternFindsItsExample(t *testing.T) {
	dirs, err := langFS.ReadDir("lang")
	require.NoError(t, err)
	ref := On(time.Date(2024, time.October, 9, 0, 0, 0, 0, time.UTC))
	for _, d := range dirs {
		l, err := load(d.Name())
		require.NoError(t, err)
		p := Parser{Lang: d.Name()}
		for _, ex := range l.Examples {
			var values []string
			for e := range p.All(ex.Text, ref) {
				values = append(values, e.Value)
			}
			assert.Equal(t, strings.Fields(ex.Value), values, "%s/patterns.txt:%d rule %s: %q", d.Name(), ex.Line, ex.Rule, ex.Text)
		}
	}
}
