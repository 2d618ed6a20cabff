package timeline

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/timeline/internal/syntax"
)

func infer(text string) Published {
	var p parse.Parser
	expressions := p.Parse(text, parse.Reference{})
	return inferPublished(text, syntax.ParseProtected(text, spans(expressions)), expressions)
}

func TestTheTextBoundsItsPublication(t *testing.T) {
	const day = "T00:00:00Z"
	for name, tt := range map[string]struct{ text, from, to string }{
		"a past date":            {"The port was sold on 3 January 2030.", "2030-01-03", ""},
		"the latest past date":   {"The port opened in 1951. It was sold on 3 January 2030. The old owner had bought it in March 2012.", "2030-01-03", ""},
		"a year":                 {"The company bought the port in 2030.", "2030-01-01", ""},
		"a month":                {"Talks had begun in April 2031.", "2031-04-01", ""},
		"a participle with have": {"The owner has closed two quays since, the last on 5 May 2031.", "2031-05-05", ""},
		"a date to come":         {"The court will hear the case on 20 May 2031.", "", "2031-05-21"},
		"both":                   {"The strike began on 10 May 2031. The court will hear the case on 20 May 2031.", "2031-05-10", "2031-05-21"},
		"the earliest to come":   {"The port will close in 2034. The court will hear the case on 20 May 2031.", "", "2031-05-21"},
		"a contradiction":        {"The strike began on 10 May 2031. The contract will end on 1 March 2030.", "2031-05-10", ""},
		"a weekday beside a year": {
			"The port was sold on 3 January 2030. The dockers walked out on Saturday, May 10.", "2031-05-10", ""},
		"a weekday of another year": {
			"The port was sold on 3 January 2030. The dockers walked out on Monday, May 10.", "2032-05-10", ""},
		"a weekday beside two": {
			"The port was sold on 3 January 2030. The dockers walked out on Saturday, May 10. The harbour will be dredged in March 2033.", "2031-05-10", "2032-05-10"},
		"a weekday of before":     {"The port was sold on Thursday, January 3. It had been bought in June 2030.", "2030-06-01", ""},
		"a dateline":              {"NORDHAVN, May 11, 2031 (Wire) - A ferry turned back on Sunday.", "2031-05-11", "2031-05-12"},
		"a dateline with a dash":  {"PORT NORDHAVN, Island, 11 May 2031 — A ferry turned back.", "2031-05-11", "2031-05-12"},
		"a dateline under a head": {"Ferry turns back\n\nNORDHAVN, May 11, 2031 (Wire) -- A ferry turned back.", "2031-05-11", "2031-05-12"},
		"a dateline and a year":   {"NORDHAVN, May 11 (Wire) - A ferry turned back. The port was sold in June 2030.", "2031-05-11", ""},
		"a dateline and bounds": {
			"NORDHAVN, May 11 (Wire) - A ferry turned back. The port was sold in June 2030. The court will rule in July 2031.", "2031-05-11", "2031-05-12"},
		"a line of its own":    {"Ferry turns back\nMay 11, 2031\n\nA ferry turned back on Sunday.", "2031-05-11", "2031-05-12"},
		"a line with a clock":  {"May 11, 2031 9:05 pm EDT\nA ferry turned back on Sunday.", "2031-05-11", "2031-05-12"},
		"a byline":             {"Ferry turns back\nBy A. Writer | May 11, 2031\n\nA ferry turned back.", "2031-05-11", "2031-05-12"},
		"a label":              {"Published on May 11, 2031\nA ferry turned back.", "2031-05-11", "2031-05-12"},
		"a change":             {"Last updated May 14, 2031\n\nThe strike began on 10 May 2031.", "2031-05-10", "2031-05-15"},
		"a byline that is old": {"Published May 11, 2029\n\nThe strike began on 10 May 2031.", "2031-05-10", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := infer(tt.text)
			from, hasFrom := got.Interval.From()
			to, hasTo := got.Interval.To()
			assert.Equal(t, tt.from != "", hasFrom, got.Evidence)
			assert.Equal(t, tt.to != "", hasTo, got.Evidence)
			if hasFrom {
				assert.Equal(t, tt.from+day, from.Format(time.RFC3339), got.Evidence)
			}
			if hasTo {
				assert.Equal(t, tt.to+day, to.Format(time.RFC3339), got.Evidence)
			}
			assert.NotEmpty(t, got.Evidence)
			want := Inferred
			if strings.Contains(got.Evidence, " stands ") && hasTo {
				want = Dateline
			}
			assert.Equal(t, want, got.Basis)
		})
	}
}

func TestWhatBoundsNothingIsNoBound(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":               "",
		"no date":               "The dockers walked out late on Saturday.",
		"a day without a year":  "The dockers walked out on May 10.",
		"a weekday alone":       "The dockers walked out on Saturday, May 10.",
		"a dateline alone":      "NORDHAVN, May 11 (Wire) - A ferry turned back.",
		"a plan":                "The owner planned to close the port in 2034.",
		"scheduled for":         "The vote was scheduled for 5 May 2034.",
		"until":                 "The contract was extended until 2034.",
		"due":                   "Holders of bonds due 15 March 2034 sold them.",
		"effective":             "She resigned effective 1 March 2034.",
		"an edition":            "The firm showed the 2034 version of its crane.",
		"times of comments":     "At 10:21 pm on 22 May 2031, a reader wrote: no.",
		"by":                    "The owner promised a new quay by 2034.",
		"would":                 "The port would close in 2034, she said.",
		"may":                   "The port may close in 2034.",
		"a quotation":           "“We will sail in 1999,” he said. \"The ship sank in 2150,\" she read.",
		"a decade":              "The port was built in the 1990s.",
		"about":                 "The port was sold around 2030.",
		"a date for no verb":    "Nordhavn, a history (2034). Notes from 2035.",
		"numbers":               "The hall seats 2031. The owner paid 2040 crowns.",
		"the year 3000":         "The ship landed on 3 May 3000.",
		"a chronicle":           "May 1, 2031\nNothing.\n\nMay 2, 2031\nNothing again.",
		"a heading with a date": "The Fall of Nordhavn, May 10, 2031\n\nNothing fell.",
		"a long line":           "By the account of all who were there on the quay and in the sheds behind it that night, it was on or about May 10, 2031 or so, perhaps.",
		"a line far down":       strings.Repeat("Nothing.\n", 20) + "May 10, 2031\n",
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, Published{Basis: None}, infer(text)) })
	}
}

func TestInferenceTakesTimeInProportion(t *testing.T) {
	for _, s := range []string{"In 2030 it fell, in 2031 it rose, ", "\"In 2030 it fell. ", "May 1, 2031\n", "The port was sold on Saturday, May 10, 2031. "} {
		text := strings.Repeat(s, 3000)
		var p parse.Parser
		expressions := p.Parse(text, parse.Reference{})
		sentences := syntax.ParseProtected(text, spans(expressions))
		start := time.Now()
		inferPublished(text, sentences, expressions)
		assert.Less(t, time.Since(start), 2*time.Second, s)
	}
}

func FuzzInferPublished(f *testing.F) {
	f.Add("NORDHAVN, May 11 (Wire) - A ferry turned back. The port was sold in June 2030. The court will rule in 2031.")
	f.Add("Updated May 14, 2031\n\nThe dockers walked out on Saturday, May 10.")
	f.Fuzz(func(t *testing.T, text string) {
		got := infer(text)
		require.True(t, got.Interval.IsValid())
		require.Equal(t, got.Interval.IsZero(), got.Basis == None)
		require.Equal(t, got.Basis == None, got.Evidence == "")
	})
}
