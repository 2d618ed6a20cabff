package interval

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseTimeReadsWhatDataFilesSay(t *testing.T) {
	for _, test := range []struct {
		in, from, to string
		g            Grain
	}{
		{"2024-04-15", "2024-04-15", "2024-04-16", Day},
		{" 2024-04-15\n", "2024-04-15", "2024-04-16", Day},
		{"20240415", "2024-04-15", "2024-04-16", Day},
		{"2024-04", "2024-04-01", "2024-05-01", Month},
		{"2024", "2024-01-01", "2025-01-01", Year},
		{"2024-04-15T10:00:00Z", "2024-04-15T10:00:00Z", "2024-04-15T10:00:01Z", Second},
		{"2024-04-15T10:00:00+02:00", "2024-04-15T10:00:00Z", "2024-04-15T10:00:01Z", Second},
		{"2024-04-15T10:00:00.123456-0700", "2024-04-15T10:00:00Z", "2024-04-15T10:00:01Z", Second},
		{"2024-04-15t10:00:00z", "2024-04-15T10:00:00Z", "2024-04-15T10:00:01Z", Second},
		{"2024-04-15 10:00", "2024-04-15T10:00:00Z", "2024-04-15T10:01:00Z", Minute},
		{"2024-04-14/2024-04-19", "2024-04-14", "2024-04-20", Day},
		{"2024-04-14/", "2024-04-14", "..", Day},
		{"2024-04~", "2024-04-01", "2024-05-01", Month},
	} {
		i, g, err := ParseTime(test.in)
		if assert.NoError(t, err) {
			assert.Equal(t, bound(test.from)+"/"+bound(test.to), i.String(), test.in)
			assert.Equal(t, test.g, g, test.in)
		}
	}
}

func TestParseTimeErrorsQuoteTheInput(t *testing.T) {
	for _, in := range []string{"", "yesterday", " 15 April 2024", "2024041", "20241315", "2024-04-15 at ten", "2024-04-15  ten", "2024-04-15 10:00 pm", "+2024041"} {
		i, g, err := ParseTime(in)
		var pe *ParseError
		if assert.ErrorAs(t, err, &pe, in) {
			assert.Equal(t, in, pe.Input)
			assert.Contains(t, err.Error(), "interval: ")
		}
		assert.Zero(t, i)
		assert.Zero(t, g)
	}
}

func TestTextIsHalfOpenAndReadsBack(t *testing.T) {
	for i, want := range map[Interval]string{
		OfDay(2024, 4, 13):             `"2024-04-13T00:00:00Z/2024-04-14T00:00:00Z"`,
		Until(date(2024, 10, 9)):       `"../2024-10-09T00:00:00Z"`,
		Since(date(2024, 10, 9)):       `"2024-10-09T00:00:00Z/.."`,
		{}:                             `"../.."`,
		OfDay(1, 1, 1):                 `"0001-01-01T00:00:00Z/0001-01-02T00:00:00Z"`,
		Of(date(-43, 3, 15), Second):   `"-0043-03-15T00:00:00Z/-0043-03-15T00:00:01Z"`,
		Of(date(12000, 1, 1), Century): `"Y12000-01-01T00:00:00Z/Y12100-01-01T00:00:00Z"`,
		secs(9, 3):                     `"1970-01-01T00:00:09Z/1970-01-01T00:00:03Z"`,
	} {
		b, err := json.Marshal(i)
		require.NoError(t, err)
		assert.Equal(t, want, string(b))
		var back Interval
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, i, back)
	}
	back := OfDay(2024, 4, 13)
	require.NoError(t, back.UnmarshalText(nil))
	assert.Zero(t, back)
}

func TestAFailedUnmarshalLeavesTheIntervalAsItWas(t *testing.T) {
	for _, in := range []string{"2024-04-13", "2024-04-13/2024-04-14", "2024-04-13T00:00:00Z", "2024-04-13T00:00:00Z/", "/..", "../2024-04-13T00:00:00Z~", "../x"} {
		i := OfDay(2024, 4, 13)
		var pe *ParseError
		if assert.ErrorAs(t, i.UnmarshalText([]byte(in)), &pe, in) {
			assert.Equal(t, in, pe.Input)
		}
		assert.Equal(t, OfDay(2024, 4, 13), i)
	}
}
