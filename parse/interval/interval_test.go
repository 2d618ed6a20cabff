package interval

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheZeroIntervalKnowsNothing(t *testing.T) {
	var i Interval
	assert.True(t, i.IsZero())
	assert.True(t, i.IsValid())
	assert.False(t, i.IsBounded())
	_, ok := i.From()
	assert.False(t, ok)
	_, ok = i.To()
	assert.False(t, ok)
	_, ok = i.Width()
	assert.False(t, ok)
	assert.Equal(t, i, New(time.Time{}, time.Time{}))
}

func TestIntervalsEndAtTheirBounds(t *testing.T) {
	day := OfDay(2024, 4, 13)
	from, ok := day.From()
	require.True(t, ok)
	assert.Equal(t, date(2024, 4, 13), from)
	to, ok := day.To()
	require.True(t, ok)
	assert.Equal(t, date(2024, 4, 14), to)
	w, ok := day.Width()
	assert.True(t, ok)
	assert.Equal(t, 24*time.Hour, w)
	assert.False(t, New(to, from).IsValid())
	assert.False(t, New(from, from).IsValid())
	assert.Equal(t, day, New(from.Add(time.Millisecond), to.Add(time.Millisecond)), "fractions are dropped")
}

func TestTheYearsAroundTheZeroTimeAreClosed(t *testing.T) {
	// The zero time.Time is the first instant of year 1.
	for _, i := range []Interval{OfDay(1, 1, 1), Of(date(1, 1, 1), Year), OfDay(0, 12, 31), Of(date(0, 1, 1), Year), OfDay(-43, 3, 15)} {
		assert.True(t, i.IsBounded(), "%v", i)
		assert.True(t, i.IsValid(), "%v", i)
	}
	assert.False(t, Since(date(1, 1, 1)).IsZero())
	assert.False(t, Until(date(1, 1, 1)).IsZero())
}

func TestGrainAddGoesByTheCalendar(t *testing.T) {
	for _, test := range []struct {
		from string
		n    int
		g    Grain
		want string
	}{
		{"2024-03-31", -1, Month, "2024-02-29"},
		{"2023-03-31", -1, Month, "2023-02-28"},
		{"2024-01-31", 1, Month, "2024-02-29"},
		{"2024-02-29", 1, Year, "2025-02-28"},
		{"2024-02-29", -4, Year, "2020-02-29"},
		{"2024-12-31", 1, Day, "2025-01-01"},
		{"2024-04-13", 2, Week, "2024-04-27"},
		{"2024-04-13", 1, Fortnight, "2024-04-27"},
		{"2024-04-13", 1, Weekend, "2024-04-15"},
		{"2024-11-30", 1, Quarter, "2025-02-28"},
		{"2024-11-30", 1, Half, "2025-05-30"},
		{"2024-04-13", -3, Season, "2023-07-13"},
		{"2024-04-13", -1, Decade, "2014-04-13"},
		{"2024-04-13", 1, Century, "2124-04-13"},
		{"2024-04-13", -2, Millennium, "0024-04-13"},
		{"2024-04-13", 9, NoGrain, "2024-04-13"},
	} {
		from, err := time.Parse(time.DateOnly, test.from)
		require.NoError(t, err)
		assert.Equal(t, test.want, test.g.Add(from, test.n).Format(time.DateOnly), "%+v", test)
	}
	noon := date(2024, 1, 31).Add(12*time.Hour + 30*time.Minute)
	assert.Equal(t, noon.AddDate(0, 0, 29), Month.Add(noon, 1), "the time of day stays")
	assert.Equal(t, noon.Add(6*time.Hour), DayPart.Add(noon, 1))
	assert.Equal(t, noon.Add(-5*time.Hour), Hour.Add(noon, -5))
	assert.Equal(t, noon.Add(5*time.Minute), Minute.Add(noon, 5))
	assert.Equal(t, noon.Add(5*time.Second), Second.Add(noon, 5))
}

func TestGrainNamesReadBack(t *testing.T) {
	for g := NoGrain; g <= Millennium; g++ {
		b, err := g.MarshalText()
		require.NoError(t, err)
		var back Grain
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, g, back)
	}
	assert.Equal(t, "Grain(99)", Grain(99).String())
	_, err := ParseGrain("eon")
	var pe *ParseError
	require.ErrorAs(t, err, &pe)
	assert.Equal(t, "eon", pe.Input)
}

func TestCertainlyBefore(t *testing.T) {
	assert.True(t, secs(1, 5).CertainlyBefore(secs(5, 9)))
	assert.True(t, secs(-1, 5).CertainlyBefore(secs(5, -1)))
	assert.False(t, secs(1, 6).CertainlyBefore(secs(5, 9)))
	assert.False(t, secs(1, -1).CertainlyBefore(secs(5, 9)))
	assert.False(t, secs(1, 4).CertainlyBefore(secs(-1, 9)))
}

func TestContains(t *testing.T) {
	assert.True(t, secs(1, 9).Contains(secs(1, 9)))
	assert.True(t, secs(1, 9).Contains(secs(2, 3)))
	assert.False(t, secs(1, 9).Contains(secs(2, 10)))
	assert.False(t, secs(1, 9).Contains(secs(2, -1)), "what is open may lie outside")
	assert.True(t, secs(-1, -1).Contains(secs(2, -1)))
}

// some gives every interval with ends from a few seconds or open, valid or
// not, in an order that depends on the seed alone.
func some() []Interval {
	var all []Interval
	for from := int64(-1); from < 5; from++ {
		for to := int64(-1); to < 5; to++ {
			all = append(all, secs(from, to))
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

func TestHullAndIntersectAreLattices(t *testing.T) {
	all := some()
	for _, a := range all {
		assert.Equal(t, a, a.Hull(a))
		assert.Equal(t, a, a.Intersect(a))
		assert.Equal(t, a, a.Intersect(Interval{}), "nothing known adds nothing")
		assert.Equal(t, Interval{}, a.Hull(Interval{}), "nothing known leaves nothing")
		for _, b := range all {
			assert.Equal(t, a.Hull(b), b.Hull(a))
			assert.Equal(t, a.Intersect(b), b.Intersect(a))
			assert.True(t, a.Hull(b).Contains(a), "%v %v", a, b)
			assert.True(t, a.Contains(a.Intersect(b)), "%v %v", a, b)
			assert.Equal(t, a.Overlaps(b), b.Overlaps(a))
			for _, c := range all {
				if a.Hull(b).Hull(c) != a.Hull(b.Hull(c)) || a.Intersect(b).Intersect(c) != a.Intersect(b.Intersect(c)) {
					t.Fatalf("not associative: %v %v %v", a, b, c)
				}
			}
		}
	}
}

func TestCompareIsATotalOrderThatAgreesWithEquality(t *testing.T) {
	all := some()
	for _, a := range all {
		for _, b := range all {
			assert.Equal(t, a == b, a.Compare(b) == 0, "%v %v", a, b)
			assert.Equal(t, a.Compare(b), -b.Compare(a), "%v %v", a, b)
			for _, c := range all {
				if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
					t.Fatalf("not transitive: %v %v %v", a, b, c)
				}
			}
		}
	}
	slices.SortFunc(all, Interval.Compare)
	assert.Equal(t, secs(-1, 0), all[0], "open starts come first")
	assert.Equal(t, secs(4, -1), all[len(all)-1], "open ends come last")
}

func TestAllenOfTheInverseIsTheInverse(t *testing.T) {
	all := some()
	for _, a := range all {
		for _, b := range all {
			r, ok := a.Allen(b)
			back, okBack := b.Allen(a)
			assert.Equal(t, ok, okBack)
			assert.Equal(t, r.Inverse(), back, "%v %v", a, b)
			if !ok {
				continue
			}
			assert.Equal(t, r == Before || r == Meets, a.CertainlyBefore(b), "%v %v %v", a, r, b)
			assert.Equal(t, r == Equal, a == b, "%v %v %v", a, r, b)
			apart := r == Before || r == Meets || r == MetBy || r == After
			assert.Equal(t, !apart, a.Overlaps(b), "%v %v %v", a, r, b)
		}
	}
}
