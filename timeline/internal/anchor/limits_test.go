package anchor

import (
	"strings"
	"testing"
	"time"
)

func TestClausesThatLeanOnDatesTakeTimeInProportion(t *testing.T) {
	const told = "The quake was the worst since 1987, when 900 people died in Oss. He was freed on Monday, six days after rebels attacked Oss. "
	perByte := func(in *Input) float64 {
		best := 0.0
		for range 3 {
			start := time.Now()
			Resolve(in)
			if d := float64(time.Since(start)) / float64(len(in.Text)); best == 0 || d < best {
				best = d
			}
		}
		return best
	}
	short, long := input(t, strings.Repeat(told, 100), published), input(t, strings.Repeat(told, 2500), published)
	for range 3 { // a machine may be busy once; looking through all expressions each time took over ten times as long
		if perByte(long) < 4*perByte(short) {
			return
		}
	}
	t.Error("time grows faster than length")
}
