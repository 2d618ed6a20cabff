package parse

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "\x00", "\xff\xfe May 5", "On 5 March 2012 at 3 p.m. EST", "from from to to 1999-2000-2001", "last last last week",
		"the first week of March last year", "31/31/3131", "2024-02-30", "'98 '60s ’99", "two to four to six days ago", "May\r\nMay\r\n\r\nMay",
		"9999-12-31", "year 0001 BC", "10,000,000,000 years ago", "1/2 1/2 1/2 hours", "half past half past nine", "the 5th of the 5th",
	} {
		f.Add(s, int64(1728432000))
	}
	f.Fuzz(func(t *testing.T, text string, unix int64) {
		day := time.Unix(unix%253402300800, 0).UTC()
		for _, p := range []Parser{{}, {Domain: Narrative, Ends: true}, {Domain: Colloquial, DayFirst: true, Sunday: true, Rolling: true, Southern: true}} {
			checkInvariants(t, text, p.Parse(text, On(day)))
			again := p.Parse(text, On(day))
			assert.Equal(t, p.Parse(text, On(day)), again)
			checkInvariants(t, text, p.Parse(text, Reference{}))
		}
	})
}

// checkInvariants holds what every result must: spans in order that quote the
// text, no empty interval, a type and a value.
func checkInvariants(t *testing.T, text string, es []Expression) {
	t.Helper()
	end := 0
	for _, e := range es {
		if e.Start < end || e.Start >= e.End || e.End > len(text) {
			t.Fatalf("span [%d, %d) after %d in a text of %d bytes", e.Start, e.End, end, len(text))
		}
		end = e.End
		if text[e.Start:e.End] != e.Text {
			t.Fatalf("text[%d:%d] = %q, Text = %q", e.Start, e.End, text[e.Start:e.End], e.Text)
		}
		if !e.Interval.IsValid() {
			t.Fatalf("%q: interval %s holds nothing", e.Text, e.Interval.EDTF(0, 0))
		}
		if e.Type == "" || e.Value == "" || e.Rule == "" || e.Anchor == "" {
			t.Fatalf("%q: type %q value %q rule %q anchor %q", e.Text, e.Type, e.Value, e.Rule, e.Anchor)
		}
	}
}

func TestNastyTextsAreReadInLinearTime(t *testing.T) {
	for name, text := range map[string]string{
		"a million of last":          strings.Repeat("last ", 1_000_000),
		"a hundred thousand may":     strings.Repeat("may ", 100_000),
		"nested ranges":              strings.Repeat("from May to ", 50_000),
		"a hundred thousand numbers": strings.Repeat("12 ", 100_000),
		"dates with hyphens":         strings.Repeat("1999-", 100_000),
		"first of first":             strings.Repeat("the first week of ", 50_000),
		"only digits":                strings.Repeat("1", 1_000_000),
		"only apostrophes":           strings.Repeat("'", 1_000_000),
	} {
		t.Run(name, func(t *testing.T) {
			var p Parser
			start := time.Now()
			for range p.All(text, wednesday) {
			}
			assert.Less(t, time.Since(start), 20*time.Second)
		})
	}
}
