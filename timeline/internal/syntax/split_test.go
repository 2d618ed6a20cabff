package syntax

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// sentencesOf returns the texts of the sentences, without building trees.
func sentencesOf(text string, keep [][2]int) []string {
	var out []string
	split(text, keep, func(s span, _ int) { out = append(out, text[s.start:s.end]) })
	return out
}

func TestSplit(t *testing.T) {
	tests := map[string]struct {
		text string
		want []string
	}{
		"plain":               {"He left. She stayed.", []string{"He left.", "She stayed."}},
		"question":            {"Why? Nobody knows! Ever.", []string{"Why?", "Nobody knows!", "Ever."}},
		"title":               {"He met Mr. Smith and Gen. Lee.", []string{"He met Mr. Smith and Gen. Lee."}},
		"month":               {"It began on Jan. 5 in Rome.", []string{"It began on Jan. 5 in Rome."}},
		"month before name":   {"It began in Sept. Monday was calm.", []string{"It began in Sept. Monday was calm."}},
		"initials":            {"J. K. Rowling met George W. Bush.", []string{"J. K. Rowling met George W. Bush."}},
		"country":             {"The U.S. Army left.", []string{"The U.S. Army left."}},
		"country at end":      {"He left the U.S. The army stayed.", []string{"He left the U.S.", "The army stayed."}},
		"company":             {"Apple Inc. Chief Tim Cook spoke.", []string{"Apple Inc. Chief Tim Cook spoke."}},
		"company at end":      {"She runs Acme Inc. It makes tools.", []string{"She runs Acme Inc.", "It makes tools."}},
		"time":                {"It fell at 9 p.m. Police came.", []string{"It fell at 9 p.m.", "Police came."}},
		"time before weekday": {"It fell at 9 p.m. Monday in Rome.", []string{"It fell at 9 p.m. Monday in Rome."}},
		"time zone":           {"It starts at 9 a.m. EST on Friday.", []string{"It starts at 9 a.m. EST on Friday."}},
		"number":              {"He is No. 5 on the list.", []string{"He is No. 5 on the list."}},
		"answer":              {"He said no. Then he left.", []string{"He said no.", "Then he left."}},
		"decimal":             {"It rose 5.3 percent. Oil fell.", []string{"It rose 5.3 percent.", "Oil fell."}},
		"word like weekday":   {"The cat sat. Dogs ran.", []string{"The cat sat.", "Dogs ran."}},
		"pronoun I":           {"So did I. Others left.", []string{"So did I.", "Others left."}},
		"quote after stop":    {"\"He left.\" She stayed.", []string{"\"He left.\"", "She stayed."}},
		"curly quote":         {"“He left.” “She stayed.”", []string{"“He left.”", "“She stayed.”"}},
		"question in quote":   {"“Why?” he asked.", []string{"“Why?” he asked."}},
		"name after quote":    {"“Why?” Smith asked. Nobody knew.", []string{"“Why?” Smith asked.", "Nobody knew."}},
		"bracket":             {"(He left.) She stayed.", []string{"(He left.)", "She stayed."}},
		"ellipsis":            {"He waited... and left... Then it rained.", []string{"He waited... and left...", "Then it rained."}},
		"lower case":          {"The firm yahoo. com left.", []string{"The firm yahoo. com left."}},
		"item":                {"1. The army left.", []string{"1. The army left."}},
		"no space":            {"He left.She stayed", []string{"He left.She stayed"}},
		"blank line":          {"Army leaves city\n\nThe army left", []string{"Army leaves city", "The army left"}},
		"blank line of space": {"Army leaves city\r\n \t\r\nThe army left", []string{"Army leaves city", "The army left"}},
		"headline":            {"Army leaves city\nThe army left on Monday.", []string{"Army leaves city", "The army left on Monday."}},
		"broken line":         {"The army left\nthe city.", []string{"The army left\nthe city."}},
		"after comma":         {"The army left,\nGeneral Lee said.", []string{"The army left,\nGeneral Lee said."}},
		"list":                {"• One\n• Two", []string{"• One", "• Two"}},
		"dateline":            {"KABUL, Afghanistan (AP) — Troops left.", []string{"KABUL, Afghanistan (AP) —", "Troops left."}},
		"dateline in capitals": {"WASHINGTON - The army left.",
			[]string{"WASHINGTON -", "The army left."}},
		"dateline of a wire":    {"OSLO, Norway (AP)_ The army left.", []string{"OSLO, Norway (AP)_", "The army left."}},
		"dateline of an agency": {"(Reuters) - Troops left.", []string{"(Reuters) -", "Troops left."}},
		"no dateline":           {"The army (the old one) - Smith said - left.", []string{"The army (the old one) - Smith said - left."}},
		"no dateline either":    {"NASA - an agency - left.", []string{"NASA - an agency - left."}},
		"space only":            {" \n\n\t ", nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, sentencesOf(test.text, nil))
		})
	}
}

func TestSplitHardWrapped(t *testing.T) {
	text := strings.Join([]string{
		"The army left the city on Monday after weeks of talks with",
		"General Lee, who had asked for it. The troops of the Northern",
		"Alliance took over the town hall without a shot being fired.",
		"Nobody was hurt.",
	}, "\n")
	assert.Equal(t, []string{
		"The army left the city on Monday after weeks of talks with\nGeneral Lee, who had asked for it.",
		"The troops of the Northern\nAlliance took over the town hall without a shot being fired.",
		"Nobody was hurt.",
	}, sentencesOf(text, nil))
}

func TestSplitProtected(t *testing.T) {
	text := "It began in Feb. The 5th was calm. Then it ended."
	assert.Len(t, sentencesOf(text, nil), 3)
	keep := [][2]int{{12, 24}} // "Feb. The 5th"
	assert.Equal(t, []string{"It began in Feb. The 5th was calm.", "Then it ended."}, sentencesOf(text, keep))
	// A stop that ends the span may end the sentence.
	keep = [][2]int{{12, 16}, {29, 34}}
	assert.Len(t, sentencesOf(text, keep), 3)
}

func TestSplitParagraphs(t *testing.T) {
	var got []int
	split("One. Two.\n\n\nThree.\nFour.\n\nFive.", nil, func(_ span, paragraph int) { got = append(got, paragraph) })
	assert.Equal(t, []int{0, 0, 1, 1, 2}, got)
}
