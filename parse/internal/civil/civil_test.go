package civil

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDaysAreThoseOfPackageTime(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		y, m, d := r.IntN(30_000)-15_000, r.IntN(60)-20, r.IntN(100)-40
		want := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
		require.Equal(t, want, Date(y, m, d), "%d-%d-%d", y, m, d)
	}
}

func TestMovesAreThoseOfPackageTime(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	zone := time.FixedZone("", 3600)
	months := func(t time.Time, n int) time.Time {
		first := time.Date(t.Year(), t.Month()+time.Month(n), 1, t.Hour(), t.Minute(), t.Second(), 0, t.Location())
		return first.AddDate(0, 0, min(t.Day(), first.AddDate(0, 1, -1).Day())-1)
	}
	for range 20_000 {
		at := time.Unix(r.Int64N(1e12)-5e11, r.Int64N(2)*500).UTC()
		n := r.IntN(40_000) - 20_000
		require.Equal(t, at.AddDate(0, 0, n), AddDays(at, n), "%v %d", at, n)
		require.Equal(t, months(at, n), AddMonths(at, n), "%v %d", at, n)
		y, m, d := at.Date()
		require.Equal(t, time.Date(y, m, d, 0, 0, 0, 0, time.UTC), Midnight(at), "%v", at)
		require.Equal(t, at.In(zone).AddDate(0, 0, n), AddDays(at.In(zone), n), "%v %d", at, n)
		require.Equal(t, months(at.In(zone), n), AddMonths(at.In(zone), n), "%v %d", at, n)
	}
}

func TestAMonthEndsWhereTheNextOneIsTooShort(t *testing.T) {
	assert.Equal(t, Date(2024, 2, 29), AddMonths(Date(2024, 3, 31), -1))
	assert.Equal(t, Date(2023, 2, 28), AddMonths(Date(2023, 3, 31), -1))
	assert.Equal(t, Date(2023, 4, 30), AddMonths(Date(2023, 3, 30), 1))
}

func TestFarMovesAreThoseOfPackageTime(t *testing.T) {
	from := Date(2024, 2, 29)
	for _, n := range []int{10_000_000, -10_000_000, 12_000_000_000} {
		assert.Equal(t, from.AddDate(0, 0, n), AddDays(from, n))
		assert.Equal(t, from.AddDate(0, n, -28), AddMonths(Date(2024, 2, 1), n))
	}
}
