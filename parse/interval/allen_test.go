package interval

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// secs makes an interval of seconds; a negative end is open.
func secs(from, to int64) Interval {
	var i Interval
	if from >= 0 {
		i.from, i.hasFrom = from, true
	}
	if to >= 0 {
		i.to, i.hasTo = to, true
	}
	return i
}

func TestAllenTellsTheThirteenRelationsApart(t *testing.T) {
	o := secs(10, 20)
	for want, i := range map[Allen]Interval{
		Before: secs(1, 9), Meets: secs(1, 10), Overlaps: secs(1, 15), Starts: secs(10, 15), During: secs(12, 15),
		Finishes: secs(15, 20), Equal: secs(10, 20), FinishedBy: secs(1, 20), Contains: secs(1, 30),
		StartedBy: secs(10, 30), OverlappedBy: secs(15, 30), MetBy: secs(20, 30), After: secs(21, 30),
	} {
		got, ok := i.Allen(o)
		assert.True(t, ok, want)
		assert.Equal(t, want, got)
		back, ok := o.Allen(i)
		assert.True(t, ok, want)
		assert.Equal(t, want.Inverse(), back)
	}
}

func TestAllenDecidesOpenIntervalsOnlyWhereItMust(t *testing.T) {
	for _, test := range []struct {
		i, o Interval
		want Allen
	}{
		{secs(-1, 10), secs(20, -1), Before},
		{secs(-1, 10), secs(10, -1), Meets},
		{secs(20, -1), secs(-1, 10), After},
		{secs(10, -1), secs(-1, 10), MetBy},
		{secs(-1, 10), secs(5, 20), NoAllen},
		{secs(-1, 10), secs(-1, 10), NoAllen}, // the open beginnings may differ
		{secs(5, -1), secs(1, 30), NoAllen},
		{secs(-1, -1), secs(1, 2), NoAllen},
		{secs(9, 3), secs(10, 20), NoAllen}, // holds no instant
	} {
		got, ok := test.i.Allen(test.o)
		assert.Equal(t, test.want, got, "%v %v", test.i, test.o)
		assert.Equal(t, test.want != NoAllen, ok, "%v %v", test.i, test.o)
	}
}

func TestAllenNamesAndInverses(t *testing.T) {
	for a := NoAllen; a <= After; a++ {
		assert.Equal(t, a, a.Inverse().Inverse())
	}
	assert.Equal(t, Equal, Equal.Inverse())
	assert.Equal(t, NoAllen, NoAllen.Inverse())
	assert.Equal(t, "before", Before.String())
	assert.Equal(t, "overlapped by", Overlaps.Inverse().String())
	assert.Equal(t, "", NoAllen.String())
	assert.Equal(t, "Allen(99)", Allen(99).String())
	assert.Equal(t, Allen(99), Allen(99).Inverse())
}
