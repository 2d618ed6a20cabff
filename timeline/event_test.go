package timeline

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/bbdb26f0/annals/parse/interval"
)

func TestEDTFOfATimeIsWhatOtherReadersTake(t *testing.T) {
	at := func(month, day, hour, minute int) time.Time {
		return time.Date(2031, time.Month(month), day, hour, minute, 0, 0, time.UTC)
	}
	noon, day, april := at(5, 10, 12, 0), at(5, 10, 0, 0), at(4, 1, 0, 0)
	decade := time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)
	soft := func(i interval.Interval, g interval.Grain) When {
		return When{Interval: i, Grain: g, Approximate: true}
	}
	for _, tt := range []struct {
		name string
		w    When
		want string
	}{
		{"a day", When{Interval: interval.Of(day, interval.Day), Grain: interval.Day}, "2031-05-10"},
		{"a minute", When{Interval: interval.Of(noon, interval.Minute), Grain: interval.Minute}, "2031-05-10T12:00"},
		{"an hour has minutes", When{Interval: interval.Of(noon, interval.Hour), Grain: interval.Hour}, "2031-05-10T12:00/2031-05-10T12:59"},
		{"a decade", When{Interval: interval.Of(decade, interval.Decade), Grain: interval.Decade}, "203X"},
		{"a quarter", When{Interval: interval.Of(april, interval.Quarter), Grain: interval.Quarter}, "2031-34"},
		{"about a day", soft(interval.Of(day, interval.Day), interval.Day), "2031-05-10~"},
		{"about an hour is about a day", soft(interval.Of(noon, interval.Hour), interval.Hour), "2031-05-10~"},
		{"soft minutes become days", soft(interval.New(at(5, 7, 23, 59), at(5, 10, 0, 1)), interval.NoGrain), "2031-05-07~/2031-05-10~"},
		{"whole days stay", soft(interval.New(at(5, 7, 0, 0), at(5, 11, 0, 0)), interval.Day), "2031-05-07~/2031-05-10~"},
		{"about a week", soft(interval.Of(day, interval.Week), interval.Week), "2031-05-10~/2031-05-16~"},
		{"about a month", soft(interval.Of(april, interval.Month), interval.Month), "2031-04~"},
		{"about a quarter", soft(interval.Of(april, interval.Quarter), interval.Quarter), "2031-04~/2031-06~"},
		{"about a decade", soft(interval.Of(decade, interval.Decade), interval.Decade), "2030~/2039~"},
		{"soft and open", soft(interval.Until(noon), interval.Hour), "../2031-05-10~"},
		{"open", When{Interval: interval.Since(at(5, 10, 0, 0)), Grain: interval.Day}, "2031-05-10/.."},
		{"nothing", When{}, "../.."},
		{"nothing, softly", When{Approximate: true}, "../.."},
	} {
		assert.Equal(t, tt.want, tt.w.EDTF(), tt.name)
		back, _, _, err := interval.ParseEDTF(tt.want)
		assert.NoError(t, err, tt.name)
		assert.True(t, back.Intersect(tt.w.Interval) == tt.w.Interval, "%s: never narrower", tt.name)
	}
}

func ExampleWhen_EDTF() {
	w := When{Interval: interval.New(time.Date(2031, 4, 7, 0, 0, 0, 0, time.UTC), time.Date(2031, 5, 6, 0, 0, 0, 0, time.UTC)), Approximate: true}
	fmt.Println(w.EDTF())
	// Output: 2031-04-07~/2031-05-05~
}
