package produce

import (
	"github.com/bbdb26f0/annals/parse/interval"

	"github.com/bbdb26f0/annals/parse/internal/grammar"
	"github.com/bbdb26f0/annals/parse/internal/known"
)

// year gives a year: "1999", "'99", "nineteen eighty-four" (two numbers).
func year(m grammar.Match) *known.Node {
	n := m.New(known.Node{Op: known.Fields, Has: known.HasYear})
	if m.Get("FISCAL") != nil {
		n.Fiscal = true
	}
	var nums []*known.Node
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "YEAR", "NUM":
			n.Year, n.Weak = x.N, m.Classes[i] == "YEAR" && !n.Fiscal
			if x.Op == known.Fields {
				n.Year = x.Year
			}
		case "APOSYEAR", "YY", "OLDYEAR":
			n.Year, n.ShortYear = x.N, true
		case "NUMBER-K":
			if n.Year = x.N; x.N < 1000 || x.N > 2999 {
				return nil
			}
		case "HUNDRED":
			if x.N != 100 {
				return nil
			}
		case "TENS", "NUMWORD", "SPOKEN":
			nums = append(nums, x)
		}
	}
	if len(nums) == 0 {
		return n
	}
	return spoken(n, nums)
}

// spoken gives the year of number words: "nineteen ninety-four", "twenty ten".
func spoken(n *known.Node, nums []*known.Node) *known.Node {
	hi, lo := nums[0].N, nums[1].N
	if len(nums) == 3 {
		if lo < 20 || nums[2].N < 1 || nums[2].N > 9 {
			return nil
		}
		lo += nums[2].N
	}
	if hi < 11 || hi > 20 || lo < 10 || lo > 99 {
		return nil
	}
	n.Year = hi*100 + lo
	return n
}

// decade gives "the 1990s", "the '60s", "the sixties", "the nineteen sixties".
func decade(m grammar.Match) *known.Node {
	n := m.New(known.Node{Op: known.Fields, Has: known.HasDecade})
	if e := m.Get("EDGE"); e != nil {
		n.Mod = e.Sym
	}
	if x := firstOf(m, "DECADE", "YEAR", "YY"); x != nil {
		if x.N%10 != 0 {
			return nil
		}
		n.Year = x.N
		if x.N < 100 {
			n.ShortYear = true
		} else if x.N%100 == 0 && x.Unit == interval.Century {
			n.Has = known.HasCentury
		}
		return n
	}
	n.Year, n.ShortYear = m.Get("DECADEWORD").N, true
	if c := m.Get("NUMWORD"); c != nil {
		if c.N < 10 || c.N > 20 {
			return nil
		}
		n.Year, n.ShortYear = c.N*100+n.Year, false
	}
	return n
}

// century gives "the 19th century" and "the third millennium BC": Year is the first year.
func century(m grammar.Match) *known.Node {
	o := m.Get("ORDINAL").N
	if o < 1 || o > 60 {
		return nil
	}
	n := m.New(known.Node{Op: known.Fields, Has: known.HasCentury, Year: (o - 1) * 100, Unit: interval.Century})
	if u := m.Get("UNIT-C"); u != nil && u.Unit == interval.Millennium {
		n = m.New(known.Node{Op: known.Fields, Has: known.HasCentury, Year: (o - 1) * 1000, Unit: interval.Millennium})
	}
	return n
}

// era moves a year, decade or century before the common era: "44 BC", "the 5th
// century BC". Year 0 is 1 BC.
func era(m grammar.Match) *known.Node {
	e := m.Get("ERA")
	var n *known.Node
	for i, x := range m.Nodes {
		switch m.Classes[i] {
		case "NUM", "YEAR", "NUMBER", "DAY":
			n = m.New(known.Node{Op: known.Fields, Has: known.HasYear, Year: x.N})
		case "ORDINAL-C":
			n = copyOf(m.Arena, x)
		case "DECADE-OLD":
			n = m.New(known.Node{Op: known.Fields, Has: known.HasDecade, Year: x.N})
		}
	}
	if n == nil || n.Op != known.Fields || n.Year <= 0 && n.Has&known.HasCentury == 0 {
		return nil
	}
	n.Weak, n.ShortYear = false, false
	if e.Dir >= 0 {
		return n
	}
	switch {
	case n.Has&known.HasCentury != 0:
		width := 100
		if n.Unit == interval.Millennium {
			width = 1000
		}
		n.Year = -n.Year - width + 1
	case n.Has&known.HasDecade != 0:
		n.Year = -n.Year - 8
	default:
		n.Year = 1 - n.Year
	}
	return n
}

// eraRange gives "499-493 BC", whose era stands once for both years.
func eraRange(m grammar.Match) *known.Node {
	var ends []*known.Node
	for i, x := range m.Nodes {
		if m.Classes[i] == "ERA" {
			continue
		}
		n := era(grammar.Match{Classes: []string{"NUM", "ERA"}, Nodes: []*known.Node{x, m.Get("ERA")}, Arena: m.Arena})
		if n == nil {
			return nil
		}
		ends = append(ends, n)
	}
	if len(ends) != 2 || ends[0].Year >= ends[1].Year {
		return nil
	}
	return m.New(known.Node{Op: known.Range, In: ends[0], To: ends[1]})
}
