package resolve

import (
	"fmt"
	"strconv"

	"github.com/bbdb26f0/annals/parse/internal/civil"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// value writes the TIMEX3 value of a resolved point.
func (r *resolver) value(n *known.Node, s Span) string {
	switch n.Op {
	case known.Range:
		return r.rangeValue(n)
	case known.Nth:
		if n.Sub > 1 {
			return lengthValue(&known.Node{N: n.Sub, Unit: n.Unit})
		}
	case known.Fields:
		if n.Has&known.HasPart != 0 && n.Has&known.HasHour == 0 {
			if n.Part == midnight && !r.Near {
				return day(s.From, "T00:00")
			}
			if n.Part == midnight { // the one that ends the day
				return day(civil.AddDays(s.From, -1), "T24:00")
			}
			return day(s.From, "T", partName(n.Part))
		}
		if s.Grain == interval.Season && n.Sym != "" { // the southern summer begins in December
			at := s.From
			if r.Narrative && n.Has&known.HasYear == 0 {
				at = s.To // a winter without a year is named after its January
			}
			return unitValue(Span{From: at, Grain: interval.Year}, "-", n.Sym)
		}
		if n.Has&known.HasZone != 0 && n.Zone == 0 {
			return unitValue(s, "Z")
		}
	}
	return unitValue(s)
}

// rangeValue writes the values of both ends, as TIMEX3's extended ranges do.
func (r *resolver) rangeValue(n *known.Node) string {
	r.between(n)
	first, last := r.first, r.last
	return r.value(n.In, first) + "/" + r.value(n.To, last)
}

// partName writes a part of the day; noon and midnight are moments.
func partName(p string) string {
	switch p {
	case "MI":
		return "12:00"
	case "MN":
		return "24:00"
	}
	return p
}

// unresolved writes what is known of a point without a reference.
func (r *resolver) unresolved(n *known.Node) string {
	y := "XXXX"
	switch {
	case n.Op == known.Shift || n.Op == known.Relative:
		if n.Dir < 0 || n.N < 0 {
			return "PAST_REF"
		}
		if n.Dir > 0 || n.N > 0 {
			return "FUTURE_REF"
		}
		return "PRESENT_REF"
	case n.Op != known.Fields:
		return y
	case n.Has&known.HasDay != 0 && n.Has&known.HasMonth != 0:
		return fmt.Sprintf("%s-%02d-%02d%s", y, n.Month, n.Day, clockText(n))
	case n.Has&known.HasMonth != 0:
		return fmt.Sprintf("%s-%02d", y, n.Month)
	case n.Has&known.HasWeekday != 0:
		return fmt.Sprintf("XXXX-WXX-%d%s", (n.Weekday+6)%7+1, clockText(n))
	case n.Has&known.HasSeason != 0:
		return y + "-" + n.Sym
	case n.Has&known.HasQuarter != 0:
		return y + "-Q" + strconv.Itoa(n.Sub)
	case n.Has&known.Clock != 0:
		return "XXXX-XX-XX" + clockText(n)
	}
	return y
}

func clockText(n *known.Node) string {
	switch {
	case n.Has&known.HasHour != 0:
		return fmt.Sprintf("T%02d:%02d", n.Hour, n.Minute)
	case n.Has&known.HasPart != 0:
		return "T" + partName(n.Part)
	}
	return ""
}

// unitLetters are the designators of ISO 8601 durations and of TIMEX3's longer units.
func unitLetter(g interval.Grain) (letter string, clock bool, factor int) {
	switch g {
	case interval.Second:
		return "S", true, 1
	case interval.Minute:
		return "M", true, 1
	case interval.Hour:
		return "H", true, 1
	case interval.Day:
		return "D", false, 1
	case interval.Week:
		return "W", false, 1
	case interval.Fortnight:
		return "W", false, 2
	case interval.Weekend:
		return "WE", false, 1
	case interval.Month:
		return "M", false, 1
	case interval.Quarter, interval.Season:
		return "Q", false, 1
	case interval.Half:
		return "M", false, 6
	case interval.Year:
		return "Y", false, 1
	case interval.Decade:
		return "Y", false, 10
	case interval.Century:
		return "Y", false, 100
	case interval.Millennium:
		return "Y", false, 1000
	}
	return "D", false, 1
}

// lengthValue writes a duration: P2Y, PT90M, PXW, P1Y6M.
func lengthValue(n *known.Node) string {
	if n.Text == "while" {
		return "PXX"
	}
	if n.Unit == interval.DayPart {
		if n.Some && n.N == 0 {
			return "PXT" + n.Part
		}
		return fmt.Sprintf("P%dT%s", max(n.N, 1), n.Part)
	}
	letter, clock, factor := unitLetter(n.Unit)
	p := "P"
	if clock {
		p = "PT"
	}
	if n.Some {
		if factor >= 10 {
			return p + "X" + map[int]string{10: "DE", 100: "CE", 1000: "ML"}[factor]
		}
		return p + "X" + letter
	}
	out := p
	if n.Half && n.More == nil {
		switch {
		case n.Unit == interval.Decade || n.Unit == interval.Century || n.Unit == interval.Millennium:
			return fmt.Sprintf("P%dY", n.N*factor+factor/2)
		case n.N == 0 && n.Unit == interval.Hour:
			return "PT30M"
		case n.N == 0 && n.Unit == interval.Year:
			return "P6M"
		case n.N == 0 && n.Unit == interval.Day:
			return "PT12H"
		case n.N == 0 && n.Unit == interval.Minute:
			return "PT30S"
		}
		switch n.Unit {
		case interval.Year:
			return fmt.Sprintf("P%dY6M", n.N)
		case interval.Hour:
			return fmt.Sprintf("PT%dH30M", n.N)
		case interval.Minute:
			return fmt.Sprintf("PT%dM30S", n.N)
		}
		return fmt.Sprintf("%s%d.5%s", p, n.N, letter)
	}
	out += strconv.Itoa(max(n.N, n.Hi)*factor) + letter
	for m := n.More; m != nil; m = m.More {
		l, c, f := unitLetter(m.Unit)
		if c && !clock {
			out, clock = out+"T", true
		}
		out += strconv.Itoa(m.N*f) + l
	}
	return out
}

// setValue writes the value of a set: P1D, P1Y, XXXX-WXX-1, XXXX-12-25.
func (r *resolver) setValue(n *known.Node) string {
	if n.In == nil {
		return lengthValue(&known.Node{N: n.N, Some: n.Some, Unit: n.Unit})
	}
	if n.In.Op == known.Holiday && len(n.In.Sym) == 5 {
		return "XXXX-" + n.In.Sym
	}
	if n.In.Has == known.HasWeekend {
		return "XXXX-WXX-WE"
	}
	if n.In.Has == known.HasPart {
		return "XXXX-XX-XXT" + partName(n.In.Part)
	}
	return r.unresolved(n.In)
}
