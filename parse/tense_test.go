package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Read on Wednesday 9 October 2024.
func TestTheVerbAndItsGroupTellPastFromFuture(t *testing.T) {
	tests := []struct{ text, value string }{
		{"The envoy arrived on Friday.", "2024-10-04"},
		{"The envoy will arrive on Friday.", "2024-10-11"},
		{"She will be named director on Friday.", "2024-10-11"},
		{"She was named director on Friday.", "2024-10-04"},
		{"The rules to be published in December are strict.", "2024-12"},
		{"The rules published in December are strict.", "2023-12"},
		{"The offer had been due to expire Friday.", "2024-10-04"},
		{"The offer is due to expire Friday.", "2024-10-11"},
		{"The ministers meet separately Monday.", "2024-10-14"},
		{"The ministers did meet Monday.", "2024-10-07"},
		{"Trading is to resume Monday.", "2024-10-14"},
		{"The firm agreed to buy the mill in January.", "2025-01"},
		{"The firm agreed on a price in January.", "2024-01"},
		{"The court postponed until Friday any ruling.", "2024-10-11"},
		{"The court waited until Friday.", "2024-10-04"},
		{"They could leave as soon as Friday.", "2024-10-11"},
		{"He may have left on Friday.", "2024-10-04"},
		{"Critics met in May and were heard Friday.", "2024-05"},
		{"It would be paid on a still unspecified date in January.", "2025-01"},
		{"In the year ended Jan. 31, profit rose.", "2024-01-31"},
		{"A dividend is payable Jan. 2 to holders.", "2025-01-02"},
		{"He quit in November.", "2023-11"},
		{"Orders were placed by those who trade in the open so as to start the first day for November.", "2024-11"},
		{"They hope to meet demand well into the summer.", "2025-SU"},
		{"Protesters are organizing a march for Friday.", "2024-10-11"},
		{"The court set a hearing on the claims for November 4.", "2024-11-04"},
		{"The team set a record for June.", "2024-06"},
		{"Schools will remain closed until Monday.", "2024-10-14"},
		{"The plan that people closed on Monday failed.", "2024-10-07"},
		{"He apologised for September 4.", "2024-09-04"},
		{"Tickets for Friday's show are gone.", "2024-10-04"},
		{"He called on followers to gather on Friday.", "2024-10-11"},
		{"He told reporters in the capital on Friday.", "2024-10-04"},
		{"On Friday, the firm agreed to buy the mill.", "2024-10-04"},
		{"Talks on Friday are set to resume.", "2024-10-11"},
		{"There is no rise until the autumn of which experts speak, nor until Friday.", "2024-FA"},
		{"Until Friday, they had not met.", "2024-10-04"},
		{"Shares stood near the record set on Aug. 6 in Tokyo.", "2024-08-06"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var p Parser
			var got []string
			for e := range p.All(tt.text, wednesday) {
				if e.Type == Date {
					got = append(got, e.Value)
				}
			}
			require.NotEmpty(t, got)
			assert.Equal(t, tt.value, got[0])
		})
	}
}
