package stamp

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse/interval"
)

func TestMachinesWriteTimesInManyWays(t *testing.T) {
	for in, want := range map[string]struct{ text, zone string }{
		"2031-05-10":                         {"2031-05-10", ""},
		"2031-05":                            {"2031-05", ""},
		"20310510":                           {"2031-05-10", ""},
		"2031/05/10":                         {"2031-05-10", ""},
		" 2031-05-10T21:05:00-04:00 ":        {"2031-05-10T21:05:00-04:00", "-04:00"},
		"2031-05-10T21:05:00-0400":           {"2031-05-10T21:05:00-04:00", "-0400"},
		"2031-05-10T21:05:00.123+05:45":      {"2031-05-10T21:05:00+05:45", "+05:45"},
		"2031-05-10T21:05Z":                  {"2031-05-10T21:05Z", "Z"},
		"2031-05-10 21:05:00 UTC":            {"2031-05-10T21:05:00Z", "UTC"},
		"2031-05-10 21:05:00 +0200 CEST":     {"2031-05-10T21:05:00+02:00", "+0200"},
		"2031-05-10 21:05":                   {"2031-05-10T21:05", ""},
		"2031-05-10T24:00:00+00:00":          {"2031-05-11T00:00:00Z", "+00:00"},
		"Sat, 10 May 2031 21:05:00 -0400":    {"2031-05-10T21:05:00-04:00", "-0400"},
		"Sat, 10 May 2031 21:05:00 GMT":      {"2031-05-10T21:05:00Z", "GMT"},
		"Saturday, 10-May-2031 21:05:00 GMT": {"2031-05-10T21:05:00Z", "GMT"},
		"1936213500":                         {"2031-05-10T21:05:00Z", "Z"},
		"1936213500000":                      {"2031-05-10T21:05:00Z", "Z"},
		"20310510T210500Z":                   {"2031-05-10T21:05:00Z", "Z"},
	} {
		got, ok := Parse(in)
		require.True(t, ok, in)
		assert.Equal(t, want.text, got.String(), in)
		assert.Equal(t, want.zone, got.Zone, in)
		back, _, err := interval.ParseTime(got.String())
		require.NoError(t, err)
		assert.Equal(t, got.Interval, back)
	}
}

func TestDatesAreFoundInBylines(t *testing.T) {
	for in, want := range map[string]struct{ text, zone string }{
		"By A. Writer | May 10, 2031":                  {"2031-05-10", ""},
		"Published 9:05 PM EDT, Sat May 10, 2031":      {"2031-05-10T21:05-04:00", "EDT"},
		"May 10, 2031 at 9:05 p.m. ET":                 {"2031-05-10T21:05", "ET"},
		"May 10, 2031, 12:05 a.m.":                     {"2031-05-10T00:05", ""},
		"Posted on 10th May 2031 - 21.05":              {"2031-05-10T21:05", ""},
		"10 мая 2031, 21:05 MSK":                       {"2031-05-10T21:05+03:00", "MSK"},
		"Veröffentlicht am 10. März 2031 um 21:05 Uhr": {"2031-03-10T21:05", ""},
		"Publié le 1er août 2031 à 21h05":              {"2031-08-01T21:05", ""},
		"10 de mayo de 2031":                           {"2031-05-10", ""},
		"10.05.2031, 21:05":                            {"2031-05-10T21:05", ""},
		"2031年5月10日":                                   {"2031-05-10", ""},
		"2031-05-10T21:05:00 in a text":                {"2031-05-10T21:05:00", ""},
		"25/12/2031":                                   {"2031-12-25", ""},
		"12/25/2031":                                   {"2031-12-25", ""},
		"May 10, 2031 (updated May 12, 2031)":          {"2031-05-10", ""},
		"Sept. 3, 2031":                                {"2031-09-03", ""},
		"Published May 10, 2031 25:61":                 {"2031-05-10", ""},
	} {
		got, ok := Find(in)
		require.True(t, ok, in)
		assert.Equal(t, want.text, got.String(), in)
		assert.Equal(t, want.zone, got.Zone, in)
	}
}

func TestWhatIsNoDateIsNotFound(t *testing.T) {
	for _, in := range []string{
		"", "May 10", "10 May", "2031", "05/10/2031", "February 30, 2031", "2031-13-01", "31.31.2031", "version 1.10.2031.4",
		"call 555-2031-05", "May 2031", "0000-00-00T00:00:00Z", "9999999999999999", "Maya 10, 2031", "3.14.15926", strings.Repeat("1", 500),
	} {
		_, ok := Find(in)
		assert.False(t, ok, in)
		if in != "2031" && in != "May 2031" {
			_, ok = Parse(in)
			assert.False(t, ok, in)
		}
	}
}

func TestAnInstantNeedsAClockAndAZone(t *testing.T) {
	a, _ := Parse("2031-05-10T21:05:00-04:00")
	b, _ := Parse("2031-05-11T01:05:00Z")
	one, ok := a.Instant()
	assert.True(t, ok)
	two, ok := b.Instant()
	assert.True(t, ok)
	assert.Equal(t, one, two)
	assert.Equal(t, time.Date(2031, 5, 11, 1, 5, 0, 0, time.UTC), one)
	assert.True(t, a.Local())
	assert.False(t, b.Local())
	for _, in := range []string{"2031-05-10", "2031-05-10T21:05:00", "May 10, 2031 9:05 pm ET"} {
		s, _ := Parse(in)
		_, ok := s.Instant()
		assert.False(t, ok, in)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2031-05-10T21:05:00-04:00", "Sat, 10 May 2031 21:05 GMT", "10 мая 2031, 21:05", "1936213500", "9:05 PM EDT, May 10, 2031"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := Parse(s)
		if !ok {
			return
		}
		require.True(t, got.Interval.IsBounded() && got.Interval.IsValid())
		back, _, err := interval.ParseTime(got.String())
		require.NoError(t, err)
		require.Equal(t, got.Interval, back)
	})
}
