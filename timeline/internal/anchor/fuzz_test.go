package anchor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// FuzzResolve checks that any text gives one valid time for each mention, with a
// reason, and that what it points at is there.
func FuzzResolve(f *testing.F) {
	for _, s := range []string{
		"The rebels attacked the village on Monday. The attack killed nine.", "since until before after Monday on 2020 in May,",
		"\"He said\" she said he said yesterday that tomorrow", "In 1996, following the purchase, the return of the return", "\x00\xff 5pm 5 May\r\n\r\nwas shot when he was shot",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			t.Skip("the laws do not depend on length")
		}
		mentions, times := resolveText(t, text, published)
		require.Len(t, times, len(mentions))
		for i, got := range times {
			assert.True(t, got.Interval.IsValid())
			assert.NotEmpty(t, got.Why)
			assert.NotEmpty(t, got.Basis)
			if !got.Likely.IsZero() {
				both := got.Likely.Intersect(got.Interval)
				assert.True(t, both.IsValid() && !both.IsZero(), "likely %s outside %s", edtf(got.Likely), edtf(got.Interval))
			}
			for _, rel := range got.Relations {
				assert.NotEqual(t, i, rel.Target, "related to itself")
				assert.True(t, rel.Target >= 0 && rel.Target < len(mentions))
			}
		}
	})
}
