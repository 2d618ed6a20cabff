package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMessagesUseBareUnitsAsTimes(t *testing.T) {
	p, news := Parser{Domain: Colloquial}, Parser{}
	tests := []struct {
		text, found, value string // found is "" where nothing is to be
	}{
		{"Long day!", "day", "P1D"},
		{"Busy week at the office", "week", "P1W"},
		{"Camp day 2 and still raining", "day 2", "P1D"},
		{"Her first day at work", "first day", "P1D"},
		{"I slept the whole day", "the whole day", "P1D"},
		{"Nobody knows my future", "future", "FUTURE_REF"},
		{"shares and future profits", "", ""},
		{"day of rest", "", ""},
		{"open year round", "", ""},
		{"no day like it", "", ""},
		{"Have a great week!", "", ""},
		{"month", "", ""},
		{"see week 10", "week", "P1W"},
	}
	for _, tt := range tests {
		var found, value string
		for e := range p.All(tt.text, wednesday) {
			found, value = found+e.Text, value+e.Value
		}
		assert.Equal(t, tt.found, found, tt.text)
		assert.Equal(t, tt.value, value, tt.text)
		assert.Empty(t, news.Parse(tt.text, wednesday), tt.text)
	}
}
