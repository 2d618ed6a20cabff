// Package produce makes nodes of what patterns match: one file a kind of
// expression. A production returns nil where the parts do not go together,
// such as 31 February.
package produce

import (
	"github.com/bbdb26f0/annals/parse/internal/grammar"
	"github.com/bbdb26f0/annals/parse/internal/known"
)

// All lists the productions that the rules of a language may name.
func All() []grammar.Production {
	return []grammar.Production{
		{Name: "number", Needs: []string{"NUMWORD", "TENS", "HUNDRED", "NUM", "DECIMAL"}, Make: number},
		{Name: "ordinal", Needs: []string{"ORD", "ORDWORD", "NUMWORD", "TENS"}, Make: ordinal},
		{Name: "count", Needs: []string{"NUMBER", "SOME", "HALF", "ARTICLE"}, Make: count},
		{Name: "pass", Make: pass},
		{Name: "fields", Make: fields},
		{Name: "month", Needs: []string{"MONTH"}, Make: month},
		{Name: "weekday", Needs: []string{"WEEKDAY"}, Make: weekday},
		{Name: "year", Needs: []string{"NUMBER-K", "YEAR", "APOSYEAR", "TENS", "NUMWORD", "SPOKEN"}, Make: year},
		{Name: "decade", Needs: []string{"DECADE", "DECADEWORD", "DECADE-OLD", "YEAR", "YY"}, Make: decade},
		{Name: "century", Needs: []string{"ORDINAL"}, Make: century},
		{Name: "era", Needs: []string{"ERA"}, Make: era},
		{Name: "subyear", Needs: []string{"ORDINAL", "LASTORD", "EDGEORD", "QUARTERNAME", "HALFWORD"}, Make: subyear},
		{Name: "season", Needs: []string{"SEASON", "SEASON-CASUAL"}, Make: season},
		{Name: "part", Needs: []string{"PART"}, Make: part},
		{Name: "bare-part", Needs: []string{"PART"}, Make: barePart},
		{Name: "clock", Make: clock},
		{Name: "holiday", Needs: []string{"HOLIDAY"}, Make: holiday},
		{Name: "dayref", Needs: []string{"DAYREF"}, Make: dayref},
		{Name: "weekend", Needs: []string{"WEEKEND"}, Make: weekend},
		{Name: "relative", Needs: []string{"DEIXIS", "NEXT"}, Make: relative},
		{Name: "the-unit", Needs: []string{"THE", "Y"}, Make: theUnit},
		{Name: "year-earlier", Needs: []string{"YEARAGO"}, Make: yearEarlier},
		{Name: "same", Needs: []string{"SAME"}, Make: same},
		{Name: "shift", Needs: []string{"DIR", "PREP", "FROM"}, Make: shift},
		{Name: "shift-unit", Needs: []string{"PREP"}, Make: shiftUnit},
		{Name: "shift-in", Needs: []string{"DURATION"}, Make: shiftIn},
		{Name: "nth", Make: nth},
		{Name: "nth-bare", Needs: []string{"ORDINAL", "LASTORD"}, Make: nthBare},
		{Name: "nth-length", Needs: []string{"DURATION-N"}, Make: nthLength},
		{Name: "edge", Needs: []string{"EDGE", "EDGE-IN"}, Make: edge},
		{Name: "edge-sofar", Needs: []string{"SOFAR"}, Make: soFar},
		{Name: "mod", Needs: []string{"MOD", "APPROX"}, Make: mod},
		{Name: "within", Make: within},
		{Name: "range", Make: span},
		{Name: "range-day", Needs: []string{"TRANGE"}, Make: rangeDay},
		{Name: "length", Make: length},
		{Name: "same-earlier", Needs: []string{"THE"}, Make: sameEarlier},
		{Name: "unit-of", Needs: []string{"UNIT", "MD"}, Make: unitOf},
		{Name: "length-told", Make: lengthTold},
		{Name: "period", Make: period},
		{Name: "repeat", Make: repeat},
		{Name: "vague", Needs: []string{"VAGUE"}, Make: vague},
		{Name: "around", Needs: []string{"AROUND"}, Make: around},
		{Name: "soon", Needs: []string{"SOON"}, Make: soon},
		{Name: "vague-story", Needs: []string{"VAGUE-STORY"}, Make: vagueStory},
		{Name: "unit-end", Needs: []string{"UNITEND"}, Make: unitEnd},
		{Name: "length-accounts", Needs: []string{"UNIT-YEAR"}, Make: lengthAccounts},
		{Name: "after-next", Needs: []string{"DEIXIS"}, Make: afterNext},
		{Name: "weekday-from", Needs: []string{"WEEKDAYNAME", "WEEKDAYS"}, Make: weekdayFrom},
		{Name: "within-month", Needs: []string{"DAY", "ORDINAL"}, Make: withinMonth},
		{Name: "era-range", Needs: []string{"ERA"}, Make: eraRange},
		{Name: "casual-hour", Needs: []string{"NUM"}, Make: casualHour},
		{Name: "casual", Needs: []string{"UNIT-CASUAL", "VAGUE-CASUAL"}, Make: casual},
		{Name: "shift-alone", Needs: []string{"PREP"}, Make: shiftAlone},
	}
}

// pass gives the only element as it is, under the rule's class.
func pass(m grammar.Match) *known.Node {
	if len(m.Nodes) != 1 {
		return nil
	}
	return m.Nodes[0]
}

// copyOf gives a node that may be changed.
func copyOf(mem *known.Arena, n *known.Node) *known.Node {
	return mem.Put(*n)
}
