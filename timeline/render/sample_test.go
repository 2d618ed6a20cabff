package render

import (
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

func at(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func day(y, m, d int) interval.Interval { return interval.OfDay(y, time.Month(m), d) }

func days(y, m, d, n int) interval.Interval { return interval.New(at(y, m, d), at(y, m, d+n)) }

// told is a mention of an event by an article.
func told(article, text string, from int, chain ...string) timeline.Mention {
	n := len([]rune(text))
	return timeline.Mention{
		Article: article, Text: text, Status: timeline.Asserted, Attribution: chain,
		Span: timeline.Span{Start: from, End: from + len(text), RuneStart: from, RuneEnd: from + n},
	}
}

// sample is a timeline with a bit of everything that a page can show.
func sample() *timeline.Timeline {
	articles := []timeline.Article{
		{ID: "a1", Outlet: "Harbour Gazette", Title: "Strike shuts the port of Nordhavn", URL: "https://gazette.example/2031/05/12/strike",
			Published: timeline.Published{Interval: day(2031, 5, 12), Basis: timeline.URL, Evidence: "the address names 2031-05-12"}},
		{ID: "a2", Outlet: "Island Wire", Title: "Ministers and dockers: what we know",
			Published: timeline.Published{Interval: days(2031, 5, 14, 3), Basis: timeline.Inferred, Evidence: "retells a report of 14 May"}},
		{ID: "a3", Title: "港湾ストライキ", Published: timeline.Published{Basis: timeline.None}},
	}
	strike := told("a1", "dockers walked out late on Saturday", 120, "the port authority")
	strike.Expressions = []timeline.ExpressionRef{{Text: "late on Saturday", Value: "2031-05-10", Type: parse.Date}}
	strike.When = timeline.When{Interval: day(2031, 5, 10)}
	undated := told("a2", "the walkout at Nordhavn", 44, "The Daily Post", "a union official")
	undated.When = timeline.When{Interval: interval.Until(at(2031, 5, 17)), Basis: timeline.ByPublication}
	events := []timeline.Event{
		{
			ID: "e1", Headline: "Nordhavn builds its first quay", Status: timeline.Asserted, Mentions: []timeline.Mention{told("a1", "built in the 1990s", 700)},
			When: timeline.When{Interval: interval.Of(at(1990, 1, 1), interval.Decade), Grain: interval.Decade, Basis: timeline.ByExpression},
		},
		{
			ID: "e2", Headline: "Owner buys the port", Status: timeline.Asserted, Mentions: []timeline.Mention{told("a1", "bought in January 2030", 640)},
			When: timeline.When{Interval: interval.Of(at(2030, 1, 1), interval.Month), Grain: interval.Month, Basis: timeline.ByExpression},
		},
		{
			ID: "e3", Headline: "Talks on pay begin between the owner of the port and the two unions of dockers on the island", Status: timeline.Asserted,
			Mentions: []timeline.Mention{told("a2", "a few weeks ago", 300, "3 union officials")},
			When:     timeline.When{Interval: interval.New(at(2031, 4, 7), at(2031, 5, 6)), Approximate: true, Basis: timeline.ByExpression, Why: []string{"a few weeks ago", "published 2031-05-14..16"}},
		},
		{
			ID: "e4", Headline: "Owner offers the unions money to stay silent", Status: timeline.Alleged,
			Mentions: []timeline.Mention{told("a2", "had allegedly offered", 410, "The Daily Post")},
			When:     timeline.When{Interval: interval.Until(at(2031, 5, 17)), Basis: timeline.ByPublication},
			Relations: []timeline.Relation{
				{Type: timeline.Before, Event: "e5", Why: "ahead of"}, {Type: timeline.After, Event: "gone", Why: "in response to"},
			},
		},
		{
			ID: "e5", Headline: "Dockers walk out at Nordhavn", Status: timeline.Asserted, Attribution: []string{"the port authority"},
			Mentions: []timeline.Mention{strike, undated}, Sources: 1,
			When: timeline.When{Interval: day(2031, 5, 10), Grain: interval.Day, Mod: "END", Basis: timeline.ByExpression,
				Why: []string{"late on Saturday", "published 2031-05-12", "last Saturday before 2031-05-12 = 2031-05-10"}},
			Conflicts: []timeline.Conflict{{Article: "a3", Interval: day(2031, 5, 11), Text: "日曜日"}},
			Relations: []timeline.Relation{{Type: timeline.After, Event: "e4", Why: "ahead of"}},
		},
		{
			ID: "e6", Headline: "No minister visits the port", Status: timeline.Negated, Mentions: []timeline.Mention{told("a1", "has yet to visit", 500)},
			When: timeline.When{Interval: interval.Until(at(2031, 5, 13)), Basis: timeline.ByPublication},
		},
		{
			ID: "e7", Headline: "Ministers meet the unions", Status: timeline.Planned, Mentions: []timeline.Mention{told("a1", "will meet", 560)},
			When: timeline.When{Interval: interval.Since(at(2031, 5, 12)), Basis: timeline.ByPublication},
		},
		{
			ID: "e8", Headline: "Other ports join", Status: timeline.Hypothetical, Mentions: []timeline.Mention{told("a2", "could join", 610, "a union official")},
			When: timeline.When{Interval: interval.Since(at(2031, 5, 14)), Basis: timeline.ByPublication},
		},
		{
			ID: "e9", Headline: "国は法律を改正する", Status: timeline.Future, Mentions: []timeline.Mention{told("a3", "改正する", 9)},
			When: timeline.When{Interval: interval.Of(at(2032, 1, 1), interval.Year), Grain: interval.Year, Mod: "START", Basis: timeline.ByExpression},
		},
		{ID: "e10", Headline: "Rain", Status: timeline.Asserted},
	}
	return timeline.New(articles, events, []timeline.Day{{Date: "2031-05-10", Articles: 2, Mentions: 2, Salience: 1}})
}

// hostile is a timeline in which every text of an article tries something.
func hostile() *timeline.Timeline {
	return hostileWith("\x1b[31mred\x1b[0m \u009b2J \u202eltr\u2066 a\nb\r\tc <script>alert(1)</script> [x](http://evil.example) ![i](x) | `code` **b** www.evil.example me@evil.example \U000e0041\xff")
}

// attacks try the syntax of each format, and what programs do with it.
func attacks() []string {
	return []string{
		"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "＝1", "\t=1", "\r=1", "' =1", `","=1`, "a;b,c\nd", `\n\N\;\`,
		"x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y", "BEGIN:VCALENDAR", strings.Repeat("é港", 60),
		"title x\n    section y\n    2031 : z", ": y : z", "%%{init: {'securityLevel': 'loose'}}%%", "#59; #quot; ;", "end", "`**x**`", "click a call b()",
		`"]; evil -> evil [URL="javascript:x"]; //`, `\"`, `\`, "<b>&lt;&amp;</b>", "}\nsubgraph x {", "/* */ //", `\N\G\l`,
		"</script><script>alert(1)</script>", "<!--<script>", "]]>", "--><x/>", "<?xml?>", "&x;", "{{.Script}}", "${x}", "' onclick='x", `" onclick="x`,
		"javascript:alert(1)", "data:text/html,x", "\u202eevil\u2066\u200f", "\x00\x01\x1b[31m\x7f\u0085\u2028", "\xff\xfe", "\ufffe\uffff\U0010ffff", "",
	}
}

// hostileWith has a text in every place that one from an article can take.
func hostileWith(bad string) *timeline.Timeline {
	m := told(bad, bad, 0, bad, bad)
	m.Expressions = []timeline.ExpressionRef{{Text: bad, Value: bad}}
	when := timeline.When{Interval: day(2031, 5, 10), Why: []string{bad}, Basis: timeline.ByExpression}
	return timeline.New(
		[]timeline.Article{{ID: bad, Title: bad, Outlet: bad, URL: "javascript:" + bad, Published: timeline.Published{Evidence: bad}}},
		[]timeline.Event{{
			ID: "a", Headline: bad, When: when, Status: timeline.Status(bad), Attribution: []string{bad}, Participants: []string{bad}, Place: bad,
			Mentions: []timeline.Mention{m}, Relations: []timeline.Relation{{Type: timeline.RelationType(bad), Event: "a", Why: bad}},
			Conflicts: []timeline.Conflict{{Article: bad, Text: bad}},
		}},
		nil,
	)
}
