package interval_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
)

func Example() {
	strike := interval.OfDay(2024, time.April, 13)
	report, _, _ := interval.ParseTime("2024-04-15")
	if strike.CertainlyBefore(report) {
		fmt.Println(strike.EDTF(interval.Day, 0), "is before", report.EDTF(interval.Day, 0))
	}
	// Output: 2024-04-13 is before 2024-04-15
}

func ExampleParseEDTF() {
	for _, s := range []string{"2024-04-14/2024-04-19", "202X", "1984-06~", "2024-34", "../2024-10-08"} {
		i, g, q, err := interval.ParseEDTF(s)
		fmt.Println(i, g, q, err)
	}
	// Output:
	// 2024-04-14T00:00:00Z/2024-04-20T00:00:00Z day  <nil>
	// 2020-01-01T00:00:00Z/2030-01-01T00:00:00Z decade  <nil>
	// 1984-06-01T00:00:00Z/1984-07-01T00:00:00Z month ~ <nil>
	// 2024-04-01T00:00:00Z/2024-07-01T00:00:00Z quarter  <nil>
	// ../2024-10-09T00:00:00Z day  <nil>
}

func ExampleParseEDTF_error() {
	_, _, _, err := interval.ParseEDTF("2024-02-30")
	var pe *interval.ParseError
	fmt.Println(errors.As(err, &pe), err)
	// Output: true interval: "2024-02-30": no such day or month
}

func ExampleParseTime() {
	i, g, _ := interval.ParseTime("2024-04-15T10:00:00+02:00")
	fmt.Println(i, g)
	// Output: 2024-04-15T10:00:00Z/2024-04-15T10:00:01Z second
}

func ExampleInterval_EDTF() {
	day := func(m time.Month, d int) time.Time { return time.Date(2023, m, d, 0, 0, 0, 0, time.UTC) }
	fmt.Println(interval.Of(day(time.May, 1), interval.Month).EDTF(interval.Month, 0))
	fmt.Println(interval.New(day(time.April, 7), day(time.May, 6)).EDTF(interval.Week, interval.Approximate))
	fmt.Println(interval.Until(day(time.May, 20)).EDTF(interval.Day, 0))
	// Output:
	// 2023-05
	// 2023-04-07~/2023-05-05~
	// ../2023-05-19
}

func ExampleInterval_Allen() {
	april := interval.Of(time.Date(2024, time.April, 1, 0, 0, 0, 0, time.UTC), interval.Month)
	r, ok := interval.OfDay(2024, time.April, 30).Allen(april)
	fmt.Println(r, ok)
	fmt.Println(r.Inverse())
	_, ok = interval.Until(time.Date(2024, time.April, 9, 0, 0, 0, 0, time.UTC)).Allen(april)
	fmt.Println(ok)
	// Output:
	// finishes true
	// finished by
	// false
}

func ExampleInterval_MarshalText() {
	b, _ := json.Marshal(map[string]interval.Interval{
		"after": interval.Since(time.Date(2024, time.April, 13, 0, 0, 0, 0, time.UTC)),
	})
	fmt.Println(string(b))
	// Output: {"after":"2024-04-13T00:00:00Z/.."}
}

func ExampleGrain_Add() {
	fmt.Println(interval.Month.Add(time.Date(2024, time.March, 31, 0, 0, 0, 0, time.UTC), -1).Format(time.DateOnly))
	// Output: 2024-02-29
}
