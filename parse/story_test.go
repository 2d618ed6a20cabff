package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAStoryDoesNotMoveToWhatItComparesWith(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"The siege began in May 1853. Losses passed the June 1852 high. In July it ended.", []string{"1853-05", "1852-06", "1853-07"}},
		{"The siege began in May 1853. In June 1852 he had left. In July he returned.", []string{"1853-05", "1852-06", "1852-07"}},
		{"The siege began in May 1853. A year earlier he had left. In July it ended.", []string{"1853-05", "1852", "1853-07"}},
		{"It fell on 8 December 1853. The act of 1853 was read. In January they met.", []string{"1853-12-08", "1853", "1854-01"}},
		{"It fell in June 1853.\nWhen they made plans in 1854, there were two armies. One set off in May.", []string{"1853-06", "1854", "1854-05"}},
		{"It fell in June 1853. When they made plans in 1855, there were two armies. One set off in July.", []string{"1853-06", "1855", "1853-07"}},
		{"They left on 3 May 1853 and moved at night. In June they came.", []string{"1853-05-03", "XXXX-XX-XXTNI", "1853-06"}},
		{"The siege began in May 1853. At the time he was abroad, all the time.", []string{"1853-05", "PRESENT_REF"}},
		{"In 1853 the men of '49 came.", []string{"1853", "1849"}},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			p := Parser{Domain: Narrative}
			var got []string
			for e := range p.All(tt.text, wednesday) {
				got = append(got, e.Value)
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestAMonthOrSeasonThatIsAlsoAnotherWordIsReadBeforeItsNoun(t *testing.T) {
	for text, want := range map[string]string{
		"The March vote was close.":                      "2024-03",
		"They planned a spring offensive.":               "2025-SP",
		"After the inconclusive fall campaign, he quit.": "2024-FA",
		"Both sides spent the spring at rest.":           "2024-SP",
	} {
		t.Run(text, func(t *testing.T) {
			var p Parser
			var got []string
			for e := range p.All(text, wednesday) {
				got = append(got, e.Value)
			}
			assert.Equal(t, []string{want}, got)
		})
	}
}
