package interval

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseEDTF(t *testing.T) {
	const both = Uncertain | Approximate
	for _, test := range []struct {
		in, from, to string // the bounds as in String, without "T00:00:00Z"
		g            Grain
		q            Qualifier
	}{
		// level 0
		{"2024-04-13", "2024-04-13", "2024-04-14", Day, 0},
		{"2024-02-29", "2024-02-29", "2024-03-01", Day, 0},
		{"2024-12", "2024-12-01", "2025-01-01", Month, 0},
		{"2024", "2024-01-01", "2025-01-01", Year, 0},
		{"0000", "0000-01-01", "0001-01-01", Year, 0},
		{"0001-01-01", "0001-01-01", "0001-01-02", Day, 0},
		{"-0043-03-15", "-0043-03-15", "-0043-03-16", Day, 0},
		{"9999-12-31", "9999-12-31", "Y10000-01-01", Day, 0},
		{"1964/2008", "1964-01-01", "2009-01-01", Year, 0},
		{"2024-04-14/2024-04-19", "2024-04-14", "2024-04-20", Day, 0},
		{"2024-04-15/2024", "2024-04-15", "2025-01-01", Day, 0},
		{"2004-06-11/2004-06", "2004-06-11", "2004-07-01", Day, 0},
		{"-0100/0100", "-0100-01-01", "0101-01-01", Year, 0},
		{"2024-04-15T17:00:00", "2024-04-15T17:00:00Z", "2024-04-15T17:00:01Z", Second, 0},
		{"2024-04-15T17:00:00Z", "2024-04-15T17:00:00Z", "2024-04-15T17:00:01Z", Second, 0},
		{"2024-04-15T23:59:59.999-04:00", "2024-04-15T23:59:59Z", "2024-04-16", Second, 0},
		{"2024-04-15T17:00", "2024-04-15T17:00:00Z", "2024-04-15T17:01:00Z", Minute, 0},
		{"2024-04-15T17", "2024-04-15T17:00:00Z", "2024-04-15T18:00:00Z", Hour, 0},
		{"2024-04-15T17+02", "2024-04-15T17:00:00Z", "2024-04-15T18:00:00Z", Hour, 0},
		{"2024-04-15T17:00~", "2024-04-15T17:00:00Z", "2024-04-15T17:01:00Z", Minute, Approximate},
		{"2024-04-15T10:00/2024-04-15T11", "2024-04-15T10:00:00Z", "2024-04-15T12:00:00Z", Minute, 0},
		{"2024-04-15T24:00:00", "2024-04-16", "2024-04-16T00:00:01Z", Second, 0},
		// level 1
		{"Y170000002", "Y170000002-01-01", "Y170000003-01-01", Year, 0},
		{"Y-17000", "Y-17000-01-01", "Y-16999-01-01", Year, 0},
		{"2001-21", "2001-03-01", "2001-06-01", Season, 0},
		{"2001-22", "2001-06-01", "2001-09-01", Season, 0},
		{"2001-23", "2001-09-01", "2001-12-01", Season, 0},
		{"2001-24", "2001-12-01", "2002-03-01", Season, 0},
		{"1984?", "1984-01-01", "1985-01-01", Year, Uncertain},
		{"2004-06~", "2004-06-01", "2004-07-01", Month, Approximate},
		{"2004-06-11%", "2004-06-11", "2004-06-12", Day, both},
		{"201X", "2010-01-01", "2020-01-01", Decade, 0},
		{"20XX", "2000-01-01", "2100-01-01", Century, 0},
		{"1XXX", "1000-01-01", "2000-01-01", Millennium, 0},
		{"-01XX", "-0199-01-01", "-0099-01-01", Century, 0},
		{"-000X", "-0009-01-01", "0001-01-01", Decade, 0},
		{"2004-XX", "2004-01-01", "2005-01-01", Month, 0},
		{"1985-04-XX", "1985-04-01", "1985-05-01", Day, 0},
		{"1985-XX-XX", "1985-01-01", "1986-01-01", Day, 0},
		{"16XX~", "1600-01-01", "1700-01-01", Century, Approximate},
		{"1985-04-12/..", "1985-04-12", "..", Day, 0},
		{"1985/", "1985-01-01", "..", Year, 0},
		{"../1985-04", "..", "1985-05-01", Month, 0},
		{"/1985-04-12", "..", "1985-04-13", Day, 0},
		{"../..", "..", "..", NoGrain, 0},
		{"/", "..", "..", NoGrain, 0},
		{"XXXX", "..", "..", NoGrain, 0},
		{"XXXX-12-25~", "..", "..", NoGrain, 0},
		{"XXXX~/..", "..", "..", NoGrain, 0},
		{"XXXX/2004", "..", "2005-01-01", Year, 0},
		{"1984-06?/2004-08?", "1984-06-01", "2004-09-01", Month, Uncertain},
		{"1984~/2004?", "1984-01-01", "2005-01-01", Year, both},
		// level 2
		{"2004-06~-11", "2004-06-11", "2004-06-12", Day, Approximate},
		{"2004?-06-~11", "2004-06-11", "2004-06-12", Day, both},
		{"?2004-%06", "2004-06-01", "2004-07-01", Month, both},
		{"156X-12-25", "1560-12-25", "1569-12-26", Day, 0},
		{"15XX-12-XX", "1500-12-01", "1600-01-01", Day, 0},
		{"1XXX-XX", "1000-01-01", "2000-01-01", Month, 0},
		{"1X32", "1032-01-01", "1933-01-01", Year, 0},
		{"2012-1X", "2012-10-01", "2013-01-01", Month, 0},
		{"2012-0X", "2012-01-01", "2012-10-01", Month, 0},
		{"1984-04-3X", "1984-04-30", "1984-05-01", Day, 0},
		{"1984-02-2X", "1984-02-20", "1984-03-01", Day, 0},
		{"202X-02-29", "2020-02-29", "2028-03-01", Day, 0},
		{"1985-XX-31", "1985-01-31", "1986-01-01", Day, 0},
		{"196X/197X", "1960-01-01", "1980-01-01", Year, 0},
		{"2004-06-XX/2004-07-03", "2004-06-01", "2004-07-04", Day, 0},
		{"2001-25", "2001-03-01", "2001-06-01", Season, 0},
		{"2001-29", "2001-09-01", "2001-12-01", Season, 0},
		{"2001-30", "2001-12-01", "2002-03-01", Season, 0},
		{"2001-32", "2001-06-01", "2001-09-01", Season, 0},
		{"2001-33", "2001-01-01", "2001-04-01", Quarter, 0},
		{"2001-36", "2001-10-01", "2002-01-01", Quarter, 0},
		{"2001-38", "2001-05-01", "2001-09-01", Month, 0},
		{"2001-41", "2001-07-01", "2002-01-01", Half, 0},
		{"2001-21/2001-36", "2001-03-01", "2002-01-01", Month, 0},
		{"20XX-41", "2000-07-01", "2100-01-01", Month, 0},
		{"1950S2", "1900-01-01", "2000-01-01", Century, 0},
		{"1953S3?", "1950-01-01", "1960-01-01", Decade, Uncertain},
		{"Y171010000S3", "Y171000000-01-01", "Y172000000-01-01", Year, 0},
		{"Y17E4", "Y170000-01-01", "Y170001-01-01", Year, 0},
		{"Y-17E4", "Y-170000-01-01", "Y-169999-01-01", Year, 0},
	} {
		i, g, q, err := ParseEDTF(test.in)
		if !assert.NoError(t, err) {
			continue
		}
		assert.Equal(t, bound(test.from)+"/"+bound(test.to), i.String(), test.in)
		assert.Equal(t, test.g, g, test.in)
		assert.Equal(t, test.q, q, test.in)
	}
}

// bound adds what the tables leave out.
func bound(s string) string {
	if s == ".." || s[len(s)-1] == 'Z' {
		return s
	}
	return s + "T00:00:00Z"
}

func TestParseEDTFErrorsQuoteTheInput(t *testing.T) {
	for _, in := range []string{
		"", " ", "20", "202", "20244", "-019", "-0000", "-0000-01-01", "2024-13", "2024-00", "2024-42", "2024-19", "2024-2X",
		"2024-4", "2024-04-31", "2023-02-29", "2024-04-00", "2024-21-01", "2024-04-13-01", "2024/04/13", "04/13/2024",
		"2024-04-13T", "2024-04-13T24:00:01", "2024-04-13T25", "2024-04-13T10:60", "2024-04-13T10:00:60", "2024-04-13T1:00", "2024-04-13T10:00:00.",
		"2024-04-13T10.5", "2024-04-13T10:00:00+15:00", "2024-04-13T10:00:00-12:01", "2024-04-13T10:00:00+2", "2024-04-13T10:00:00+0x",
		"2024-04T10:00", "2024-04-XXT10:00", "202X-04-13T10:00", "2024-04-13t10:00", "2024-04-13T10:00:00:00",
		"2024-12-01/2024-11-30", "2024//2025", "2024/2025/2026", "2024??", "~", "2024~~", "../..~",
		"Y", "Y2024", "Y00001", "Y1234567890", "Y9E9", "Y1E", "Y99999999999999999999", "1950S", "1950S0", "195XS2", "19X0S2",
		"[1667,1668]", "{1960,1961-12}", "XXX", "last week", "2024-(04)?", "２０２４", "20२4", "2024-04-13\x00", "199x",
	} {
		i, g, q, err := ParseEDTF(in)
		var pe *ParseError
		if assert.ErrorAs(t, err, &pe, in) {
			assert.Equal(t, in, pe.Input)
			assert.NotEmpty(t, pe.Reason)
		}
		assert.Zero(t, i)
		assert.Zero(t, g)
		assert.Zero(t, q)
	}
}

func TestEDTFWritesTheShortestHonestForm(t *testing.T) {
	at := func(s string) time.Time {
		v, err := time.Parse(time.DateTime, s)
		require.NoError(t, err)
		return v
	}
	for _, test := range []struct {
		i    Interval
		g    Grain
		q    Qualifier
		want string
	}{
		{OfDay(2024, 4, 13), Day, 0, "2024-04-13"},
		{OfDay(2024, 4, 13), NoGrain, Approximate, "2024-04-13~"},
		{Of(date(2020, 1, 1), Month), Month, 0, "2020-01"},
		{Of(date(2020, 1, 1), Month), Day, 0, "2020-01-01/2020-01-31"},
		{Of(date(2020, 1, 1), Year), Year, Uncertain, "2020?"},
		{Of(date(2020, 1, 1), Decade), Decade, 0, "202X"},
		{Of(date(2000, 1, 1), Century), Century, 0, "20XX"},
		{Of(date(1000, 1, 1), Millennium), Millennium, 0, "1XXX"},
		{Of(date(2015, 1, 1), Decade), Decade, 0, "2015/2024"},
		{Of(date(2024, 4, 1), Quarter), Quarter, 0, "2024-34"},
		{Of(date(2024, 6, 1), Season), Season, 0, "2024-22"},
		{Of(date(2024, 12, 1), Season), Season, 0, "2024-24"},
		{Of(date(2024, 1, 1), Season), Season, 0, "2024-01/2024-03"},
		{Of(date(2024, 6, 21), Season), Season, 0, "2024-06-21/2024-09-20"},
		{Of(date(2024, 7, 1), Half), Half, 0, "2024-41"},
		{Of(date(2024, 4, 8), Week), Week, 0, "2024-04-08/2024-04-14"},
		{Of(date(2024, 4, 13), Weekend), Weekend, Approximate, "2024-04-13~/2024-04-14~"},
		{New(date(2023, 4, 7), date(2023, 5, 6)), Week, 0, "2023-04-07/2023-05-05"},
		{New(date(2023, 4, 7), date(2023, 5, 6)), Month, 0, "2023-04-07/2023-05-05"},
		{New(date(2023, 4, 1), date(2023, 7, 1)), Month, 0, "2023-04/2023-06"},
		{New(date(2020, 1, 1), date(2023, 1, 1)), Year, 0, "2020/2022"},
		{New(date(2023, 4, 1), date(2024, 4, 1)), Year, 0, "2023-04-01/2024-03-31"},
		{Until(date(2024, 10, 9)), Day, 0, "../2024-10-08"},
		{Until(date(2024, 10, 9)), NoGrain, Approximate, "../2024-10-08~"},
		{Until(date(2024, 10, 1)), Month, 0, "../2024-09"},
		{Since(date(2024, 10, 9)), Day, 0, "2024-10-09/.."},
		{Interval{}, Day, Approximate, "../.."},
		{Of(at("2024-04-13 17:00:00"), Minute), Minute, 0, "2024-04-13T17:00"},
		{Of(at("2024-04-13 17:00:00"), Hour), Hour, 0, "2024-04-13T17"},
		{Of(at("2024-04-13 17:00:05"), Second), Second, 0, "2024-04-13T17:00:05"},
		{Of(at("2024-04-13 06:00:00"), DayPart), DayPart, 0, "2024-04-13T06:00:00/2024-04-13T11:59:59"},
		{New(at("2024-04-13 10:00:00"), at("2024-04-13 12:00:00")), Hour, 0, "2024-04-13T10/2024-04-13T11"},
		{Until(at("2024-04-13 10:00:00")), Day, 0, "../2024-04-13T09:59:59"},
		{OfDay(-43, 3, 15), Day, 0, "-0043-03-15"},
		{Of(date(-9, 1, 1), Decade), Decade, 0, "-000X"},
		{Of(date(-2019, 1, 1), Decade), Decade, 0, "-201X"},
		{Of(date(12000, 1, 1), Year), Year, 0, "Y12000"},
		{Of(date(12000, 1, 1), Decade), Decade, 0, "Y12000/Y12009"},
		{secs(9, 3), Day, 0, ""},
	} {
		assert.Equal(t, test.want, test.i.EDTF(test.g, test.q), "%v %v", test.i, test.g)
	}
}

func TestAnyIntervalSurvivesEDTF(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		g := Grain(r.IntN(int(Millennium) + 1))
		from := date(r.IntN(24000)-12000, time.Month(1+r.IntN(12)), 1+r.IntN(28))
		if r.IntN(2) == 0 {
			from = date(from.Year(), time.January, 1)
		}
		if g < Day {
			from = from.Add(time.Duration(r.IntN(86400)) * time.Second)
		}
		i := New(from, g.Add(from, 1+r.IntN(3)))
		switch r.IntN(8) {
		case 0:
			i = Since(from)
		case 1:
			i = Until(from)
		}
		if !i.IsValid() { // NoGrain adds nothing
			continue
		}
		q := Qualifier(r.IntN(4))
		text := i.EDTF(g, q)
		back, _, backQ, err := ParseEDTF(text)
		require.NoError(t, err, "%v %v", i, g)
		require.Equal(t, i, back, text)
		require.Equal(t, q, backQ, text)
	}
}

func TestQualifierNames(t *testing.T) {
	assert.Equal(t, "", Qualifier(0).String())
	assert.Equal(t, "%", (Uncertain | Approximate).String())
	assert.Equal(t, "Qualifier(9)", Qualifier(9).String())
}

func FuzzParseEDTF(f *testing.F) {
	for _, s := range []string{"2024-04-13", "202X", "20XX~", "2024-XX", "156X-12-25", "2001-21", "2001-34?", "Y-17E4S2", "1950S2",
		"../2024-10-08~", "2024-04-14/2024-04-19", "2004?-06-~11", "2024-04-15T17:00:00+02:00", "-000X", "XXXX", "XXX1-02-3X", "/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		i, g, q, err := ParseEDTF(s)
		if err != nil {
			return
		}
		if !i.IsValid() {
			t.Fatalf("%q gives the empty %v", s, i)
		}
		text := i.EDTF(g, q)
		i2, g2, q2, err := ParseEDTF(text)
		if err != nil || i2 != i || g2 != g || q2 != q {
			t.Fatalf("%q is %v %v %v, written %q, which is %v %v %v %v", s, i, g, q, text, i2, g2, q2, err)
		}
	})
}
