package parse

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// values gives the values of a text's expressions, published on Saturday 24
// December 2016.
func values(t *testing.T, p Parser, text string) []string {
	t.Helper()
	var out []string
	for e := range p.All(text, On(time.Date(2016, time.December, 24, 0, 0, 0, 0, time.UTC))) {
		require.Equal(t, text[e.Start:e.End], e.Text)
		out = append(out, e.Value)
	}
	return out
}

func TestAClockTimeIsOfTheDayToldLast(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"the day before", "A fire broke out on Thursday. It was put out at 8:30 p.m.", []string{"2016-12-22", "2016-12-22T20:30"}},
		{"but not what lies ahead", "A fire broke out on Thursday. The mayor will speak at 8:30 p.m.", []string{"2016-12-22", "2016-12-24T20:30"}},
		{"nor after a date long ago", "A fire broke out on 5 March 2012. The mayor spoke at 8:30 p.m.", []string{"2012-03-05", "2016-12-24T20:30"}},
		{"nor without a day", "The mayor spoke at 8:30 p.m.", []string{"2016-12-24T20:30"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { assert.Equal(t, tt.want, values(t, Parser{}, tt.text)) })
	}
}

func TestAWeekdayBehindADateIsOfItOnlyWhereItFits(t *testing.T) {
	assert.Equal(t, []string{"2016-12-22"}, values(t, Parser{}, "on December 22, 2016, Thursday"))
	assert.Equal(t, []string{"2016-12-22", "2016-12-19"}, values(t, Parser{}, "December 22, 2016\nMonday, a judge acquitted both firms."))
	assert.Equal(t, []string{"2009-05-31"}, values(t, Parser{}, "It sank on May 31, 2009 local time (UTC−03:00)."), "an offset is no time")
}
