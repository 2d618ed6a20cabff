package render

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/emersion/go-ical"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/bbdb26f0/annals/timeline"
)

// visible puts the ends of lines of Internet formats into words, since archives
// are files of text.
func visible(s string) []byte { return []byte(strings.ReplaceAll(s, "\r\n", "<CRLF>\n")) }

func TestTablesAndCalendarsReadWell(t *testing.T) {
	golden(t, "tables.txtar",
		txtar.File{Name: "csv", Data: visible(rendered(t, CSV, sample()))},
		txtar.File{Name: "ics", Data: visible(rendered(t, ICS, sample()))},
	)
}

func csvRows(t *testing.T, out string) [][]string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(out))
	r.FieldsPerRecord = len(csvHeader)
	rows, err := r.ReadAll()
	require.NoError(t, err)
	return rows
}

func TestCSVReadsBack(t *testing.T) {
	rows := csvRows(t, rendered(t, CSV, sample()))
	require.Len(t, rows, 1+len(sample().Events()))
	assert.Equal(t, csvHeader[:], rows[0])
	cell := func(row int, column string) string {
		for i, name := range rows[0] {
			if name == column {
				return rows[row][i]
			}
		}
		return "no column " + column
	}
	assert.Equal(t, "2031-05-10", cell(5, "edtf"))
	assert.Equal(t, "2031-05-10", cell(5, "last_day"))
	assert.Equal(t, "2031-05-11T00:00:00Z", cell(5, "to"))
	assert.Equal(t, "2031-04-07~/2031-05-05~", cell(3, "edtf"))
	assert.Empty(t, cell(4, "first_day"), "an open bound")
	assert.Equal(t, "a1; a2", cell(5, "articles"))
	assert.Contains(t, cell(5, "conflicts"), "日曜日")
	assert.Len(t, csvRows(t, rendered(t, CSV, &timeline.Timeline{})), 1)
}

func TestNoCellOfCSVIsAFormula(t *testing.T) {
	for _, attack := range attacks() {
		for _, row := range csvRows(t, rendered(t, CSV, hostileWith(attack))) {
			for _, cell := range row {
				assert.False(t, strings.HasPrefix(cell, "=") || strings.HasPrefix(cell, "+") || strings.HasPrefix(cell, "-") || strings.HasPrefix(cell, "@") || strings.HasPrefix(cell, "＝"), "%q", cell)
			}
		}
	}
	assert.Equal(t, "'-0043-03-15", noFormula("-0043-03-15"))
	assert.Equal(t, "2031-05-10", noFormula("2031-05-10"))
	assert.Empty(t, noFormula(""))
}

func calendar(t *testing.T, out string) *ical.Calendar {
	t.Helper()
	dec := ical.NewDecoder(strings.NewReader(out))
	c, err := dec.Decode()
	require.NoError(t, err)
	return c
}

func TestICSReadsBack(t *testing.T) {
	out := rendered(t, ICS, sample())
	c := calendar(t, out)
	days := map[string]string{}
	for _, e := range c.Events() {
		uid, err := e.Props.Text(ical.PropUID)
		require.NoError(t, err)
		summary, err := e.Props.Text(ical.PropSummary)
		require.NoError(t, err)
		start, err := e.DateTimeStart(nil)
		require.NoError(t, err)
		end, err := e.DateTimeEnd(nil)
		require.NoError(t, err)
		exact, err := e.Props.Text("X-ANNALS-EDTF")
		require.NoError(t, err)
		days[uid] = fmt.Sprintf("%s %s %s %s", start.Format("2006-01-02"), end.Format("2006-01-02"), exact, summary)
	}
	assert.Equal(t, "2031-05-10 2031-05-11 2031-05-10 Dockers walk out at Nordhavn", days["e5@annals"])
	assert.Equal(t, "2030-01-01 2030-02-01 2030-01 Owner buys the port", days["e2@annals"])
	assert.Equal(t, "2031-05-16 2031-05-17 ../2031-05-16 Before: Owner offers the unions money to stay silent", days["e4@annals"])
	assert.Equal(t, "2031-05-12 2031-05-13 2031-05-12/.. After: Ministers meet the unions", days["e7@annals"])
	assert.Len(t, days, len(sample().Events())-1)
	assert.NotContains(t, days, "e10@annals", "nothing is known of it")
	assert.Contains(t, out, "BEGIN:VJOURNAL\r\nUID:e10@annals")
	var again bytes.Buffer
	require.NoError(t, ical.NewEncoder(&again).Encode(c), "go-ical finds all that the standard wants")
}

func TestICSKeepsToItsLines(t *testing.T) {
	for _, attack := range append(attacks(), strings.Repeat("x", 1000)) {
		tl := hostileWith(attack)
		out := rendered(t, ICS, tl)
		for line := range strings.SplitSeq(strings.TrimSuffix(out, "\r\n"), "\r\n") {
			assert.LessOrEqual(t, len(line), 75)
			assert.True(t, strings.ToValidUTF8(line, "") == line, "no character is cut")
			assert.NotContains(t, line, "\n")
		}
		c := calendar(t, out)
		require.Len(t, c.Events(), 1, attack)
		summary, err := c.Events()[0].Props.Text(ical.PropSummary)
		require.NoError(t, err)
		assert.Equal(t, headline(&tl.Events()[0]), summary)
		if u := c.Events()[0].Props.Get(ical.PropURL); u != nil {
			assert.True(t, strings.HasPrefix(u.Value, "http"))
		}
	}
	require.NoError(t, ical.NewEncoder(&bytes.Buffer{}).Encode(calendar(t, rendered(t, ICS, &timeline.Timeline{}))), "an empty one is valid too")
}

func ExampleCSV() {
	tl := timeline.New(nil, []timeline.Event{{ID: "e1", Headline: "Dockers walk out", When: timeline.When{Interval: day(2031, 5, 10)}}}, nil)
	var b bytes.Buffer
	if err := CSV(&b, tl); err != nil {
		fmt.Println(err)
	}
	rows, _ := csv.NewReader(&b).ReadAll()
	fmt.Println(rows[0][:5], rows[1][:5])
	// Output: [id when edtf first_day last_day] [e1 2031-05-10 2031-05-10 2031-05-10 2031-05-10]
}

func ExampleICS() {
	tl := timeline.New(nil, []timeline.Event{{ID: "e1", Headline: "Dockers walk out", When: timeline.When{Interval: day(2031, 5, 10)}}}, nil)
	var b bytes.Buffer
	if err := ICS(&b, tl); err != nil {
		fmt.Println(err)
	}
	for line := range strings.SplitSeq(b.String(), "\r\n") {
		if strings.HasPrefix(line, "DT") || strings.HasPrefix(line, "SUMMARY") {
			fmt.Fprintln(os.Stdout, line)
		}
	}
	// Output:
	// DTSTAMP:19700101T000000Z
	// DTSTART;VALUE=DATE:20310510
	// DTEND;VALUE=DATE:20310511
	// SUMMARY:Dockers walk out
}
