package render

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/bbdb26f0/annals/timeline"
)

// csvHeader names the columns. Columns may be added at the end; none is renamed
// or dropped.
var csvHeader = [...]string{
	"id", "when", "edtf", "first_day", "last_day", "from", "to", "grain", "approximate", "basis",
	"status", "headline", "attribution", "participants", "place", "sources", "articles", "outlets", "urls",
	"quotes", "expressions", "conflicts", "relations", "salience", "why",
}

// CSV writes a table as RFC 4180 has it (UTF-8, CRLF, a header row), an event a
// row. first_day and last_day are dates that a spreadsheet can sort and count
// with, both included; from and to are the same bounds as in JSON: RFC 3339,
// half open. An open bound is an empty cell. Lists are joined by "; ".
//
// A cell that a spreadsheet would take for a formula begins with an apostrophe.
func CSV(w io.Writer, tl *timeline.Timeline) error {
	ix := indexOf(tl)
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(csvHeader[:]); err != nil {
		return err
	}
	for i, events := 0, tl.Events(); i < len(events); i++ {
		row := ix.csvRow(&events[i])
		for k := range row {
			row[k] = noFormula(row[k])
		}
		if err := out.Write(row[:]); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func (ix index) csvRow(e *timeline.Event) [len(csvHeader)]string {
	var firstDate, lastDate, from, to string
	if t, ok := firstDay(e.When.Interval); ok {
		firstDate = t.Format(time.DateOnly)
	}
	if t, ok := lastDay(e.When.Interval); ok {
		lastDate = t.Format(time.DateOnly)
	}
	if t, ok := e.When.Interval.From(); ok && fourDigits(t) {
		from = t.Format(time.RFC3339)
	}
	if t, ok := e.When.Interval.To(); ok && fourDigits(t) {
		to = t.Format(time.RFC3339)
	}
	var articles, outlets, urls []string
	for _, t := range ix.tellers(e) {
		articles = append(articles, t.article)
		outlets = append(outlets, ix.source(t.article))
		if a := ix.articles[t.article]; a != nil {
			urls = append(urls, webAddress(a.URL))
		}
	}
	var quotes, expressions []string
	for _, m := range e.Mentions {
		quotes = append(quotes, tag(m.Article)+" “"+safe(m.Text)+"”")
		for _, x := range m.Expressions {
			expressions = append(expressions, strings.TrimSuffix(safe(x.Text)+" = "+safe(x.Value), " = "))
		}
	}
	var conflicts, relations []string
	for _, c := range e.Conflicts {
		conflicts = append(conflicts, conflictText(c))
	}
	for _, r := range e.Relations {
		relations = append(relations, safe(string(r.Type))+" "+safe(r.Event))
	}
	return [...]string{
		safe(e.ID), ix.time(e), e.When.EDTF(), firstDate, lastDate, from, to, e.When.Grain.String(), strconv.FormatBool(e.When.Approximate), safe(string(e.When.Basis)),
		statusOf(e.Status), headline(e), joined(e.Attribution), joined(e.Participants), safe(e.Place), strconv.Itoa(e.Sources), joined(articles), joined(outlets), joined(urls),
		joined(quotes), joined(distinct(expressions)), joined(conflicts), joined(relations), fmt.Sprintf("%.2f", e.Salience), joined(e.When.Why),
	}
}

// distinct gives the texts without repetition, in order of first appearance.
func distinct(ss []string) (out []string) {
	seen := map[string]bool{}
	for _, s := range ss {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

// noFormula keeps spreadsheets from running a cell. They look at its first
// character, some also at its full-width twin; tab and carriage return never
// get past safe, but would count.
func noFormula(s string) string {
	if r, _ := utf8.DecodeRuneInString(s); s != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", r) {
		return "'" + s
	}
	return s
}
