package render

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"golang.org/x/tools/txtar"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

// bare cuts the style and the script out of a page; both stand in html/.
func bare(page string) string {
	kit := pageKitOf()
	page = strings.Replace(page, string(kit.style), "…", 1)
	page = strings.Replace(page, string(kit.script), "…", 1)
	return regexp.MustCompile(`sha256-.*?&#39;`).ReplaceAllString(page, "sha256-…&#39;")
}

func TestThePageReadsWell(t *testing.T) {
	golden(t, "html.txtar", txtar.File{Name: "html", Data: []byte(bare(rendered(t, HTML{}.Render, sample())))})
}

func TestThePolicyNamesTheScriptAndTheStyle(t *testing.T) {
	page := rendered(t, HTML{}.Render, hostile())
	style := page[strings.Index(page, "<style>")+7 : strings.Index(page, "</style>")]
	script := page[strings.LastIndex(page, "<script>")+8 : strings.LastIndex(page, "</script>")]
	policy := strings.NewReplacer("&#39;", "'", "&#43;", "+").Replace(page)
	assert.Contains(t, policy, "default-src 'none'; script-src "+hashSource(script)+"; style-src "+hashSource(style)+";")
	assert.Equal(t, 2, strings.Count(page, "<script"))
	assert.Equal(t, 2, strings.Count(page, "</script"))
}

func TestThePageHoldsNoMarkupOfArticles(t *testing.T) {
	tags := regexp.MustCompile(`</?[a-zA-Z!][^>]*>`)
	skeleton := func(s string) []string { // the tags without their attributes
		var names []string
		for _, tag := range tags.FindAllString(bare(s), -1) {
			names = append(names, strings.TrimLeft(regexp.MustCompile(`^</?[a-zA-Z0-9!]+`).FindString(tag), "</"))
		}
		return names
	}
	text := func(s string) func(string) string { return func(string) string { return "Before. " + s + " After." } }
	want := skeleton(rendered(t, HTML{text("plain")}.Render, hostileWith("plain")))
	for _, attack := range attacks() {
		if safe(attack) == "" {
			continue
		}
		page := rendered(t, HTML{text(attack)}.Render, hostileWith(attack))
		assert.Equal(t, want, skeleton(page), attack)
		for _, href := range regexp.MustCompile(`href="([^"]*)"`).FindAllStringSubmatch(page, -1) {
			assert.Regexp(t, `^(#|https?://)`, href[1])
		}
	}
}

func TestAnEventThatEverybodyTellsIsNotQuotedWithoutEnd(t *testing.T) {
	var e timeline.Event
	for i := range 500 {
		e.Mentions = append(e.Mentions, told(fmt.Sprint("a", i), "dockers walked out", 0))
	}
	page := rendered(t, HTML{}.Render, timeline.New(nil, []timeline.Event{e}, nil))
	assert.Equal(t, pageQuotes+pageWords, strings.Count(page, "<blockquote>"))
	assert.Contains(t, page, "and 497 more told it")
	assert.Contains(t, page, fmt.Sprint("and ", 500-pageQuotes-pageWords, " times more"))
}

func quoteText(parts []quotePart) string {
	var b strings.Builder
	for _, p := range parts {
		s := p.Text
		if p.Marked {
			s = "[" + s + "]"
		}
		if p.Opens {
			s = "“" + s
		}
		if p.Ends {
			s += "”"
		}
		b.WriteString(s)
	}
	return b.String()
}

func TestAQuoteStandsInItsSentenceWithItsTimesMarked(t *testing.T) {
	const text = "The port was quiet. On Monday, Mr. Holm of the J. Dahl line said, dockers walked out at noon, and ferries stopped. Nobody was hurt.\nA new line"
	span := func(words string) timeline.Span {
		i := strings.Index(text, words)
		return timeline.Span{Start: i, End: i + len(words)}
	}
	m := timeline.Mention{Text: "dockers walked out at noon", Span: span("dockers walked out at noon"), Expressions: []timeline.ExpressionRef{
		{Text: "Monday", Span: span("Monday")}, {Text: "noon", Span: span("noon")}, {Text: "Nobody", Span: timeline.Span{Start: 3, End: 9}},
	}}
	assert.Equal(t, "On [Monday], Mr. Holm of the J. Dahl line said, “dockers walked out at [noon]”, and ferries stopped.", quoteText(quoteParts(&m, text)))
	assert.Equal(t, "“dockers walked out at [noon]”", quoteText(quoteParts(&m, "")), "no text, no sentence")
	assert.Equal(t, "“dockers walked out at [noon]”", quoteText(quoteParts(&m, strings.ToUpper(text))), "nor another text's")
	long := strings.Repeat("word ", 100) + m.Text + strings.Repeat(" word", 100)
	m.Start = 500
	got := quoteText(quoteParts(&m, long))
	assert.True(t, strings.HasPrefix(got, "… word ") && strings.HasSuffix(got, " word …"), got)
	assert.Less(t, len(got), 2*maxAround+100)
	m.Sentence = timeline.Span{Start: 490, End: len(long)}
	got = quoteText(quoteParts(&m, long))
	assert.True(t, strings.HasPrefix(got, "word word “dockers") && strings.HasSuffix(got, " word …"), got)
	m.Sentence = timeline.Span{}
	for _, bad := range []timeline.Span{{Start: -1}, {Start: 1 << 40}, {Start: len(text) - 3}} {
		m.Span = bad
		assert.NotPanics(t, func() { quoteParts(&m, text) })
	}
}

func TestAQuoteStandsInTheSentenceThatTheMentionNames(t *testing.T) {
	const text = "The cost of the acct. No. 7 strike rose. Dockers of St. Ives Ltd. walked out on 10 May. It rained."
	span := func(words string) timeline.Span {
		i := strings.Index(text, words)
		return timeline.Span{Start: i, End: i + len(words)}
	}
	m := timeline.Mention{Text: "walked out on 10 May", Span: span("walked out on 10 May"), Expressions: []timeline.ExpressionRef{{Text: "10 May", Span: span("10 May")}}}
	assert.Equal(t, "Dockers of St. Ives Ltd. “walked out on [10 May]”. It rained.", quoteText(quoteParts(&m, text)), "by punctuation alone")
	m.Sentence = span("Dockers of St. Ives Ltd. walked out on 10 May.")
	assert.Equal(t, "Dockers of St. Ives Ltd. “walked out on [10 May]”.", quoteText(quoteParts(&m, text)))
	for _, bad := range []timeline.Span{{Start: -1, End: len(text)}, {Start: 0, End: len(text) + 1}, span("walked"), {Start: len(text), End: 0}} {
		m.Sentence = bad
		assert.Equal(t, "Dockers of St. Ives Ltd. “walked out on [10 May]”. It rained.", quoteText(quoteParts(&m, text)), "what cannot be is not believed")
	}
}

func TestSpokenTimesSayWhatIsKnown(t *testing.T) {
	byWords := func(i interval.Interval, g interval.Grain) timeline.When {
		return timeline.When{Interval: i, Grain: g, Basis: timeline.ByExpression}
	}
	noon := at(2031, 5, 10).Add(12 * time.Hour)
	soft := byWords(interval.New(at(2031, 4, 7), at(2031, 5, 6)), interval.NoGrain)
	soft.Approximate = true
	late := byWords(day(2031, 5, 10), interval.Day)
	late.Mod = "END"
	for want, w := range map[string]timeline.When{
		"date unknown":                            {},
		"10 May 2031":                             byWords(day(2031, 5, 10), interval.Day),
		"late 10 May 2031":                        late,
		"May 2031":                                byWords(interval.Of(at(2031, 5, 1), interval.Month), interval.Month),
		"2031":                                    byWords(interval.Of(at(2031, 1, 1), interval.Year), interval.Year),
		"the 1990s":                               byWords(interval.Of(at(1990, 1, 1), interval.Decade), interval.Decade),
		"the 20th century":                        byWords(interval.Of(at(1900, 1, 1), interval.Century), interval.Century),
		"third quarter of 2008":                   byWords(interval.Of(at(2008, 7, 1), interval.Quarter), interval.Quarter),
		"second half of 2008":                     byWords(interval.Of(at(2008, 7, 1), interval.Half), interval.Half),
		"10–12 May 2031":                          byWords(days(2031, 5, 10, 3), interval.Day),
		"30 May – 2 June 2031":                    byWords(days(2031, 5, 30, 4), interval.Day),
		"30 December 2031 – 2 January 2032":       byWords(days(2031, 12, 30, 4), interval.Day),
		"March – May 2031":                        byWords(interval.New(at(2031, 3, 1), at(2031, 6, 1)), interval.Month),
		"2029–2031":                               byWords(interval.New(at(2029, 1, 1), at(2032, 1, 1)), interval.Year),
		"about 7 April – 5 May 2031":              soft,
		"by 16 May 2031":                          {Interval: interval.Until(at(2031, 5, 17)), Basis: timeline.ByPublication},
		"before 17 May 2031":                      byWords(interval.Until(at(2031, 5, 17)), interval.Day),
		"on or after 12 May 2031":                 {Interval: interval.Since(at(2031, 5, 12)), Basis: timeline.ByPublication},
		"from 2031":                               byWords(interval.Since(at(2031, 1, 1)), interval.Year),
		"10 May 2031, 12:00":                      byWords(interval.Of(noon, interval.Minute), interval.Minute),
		"10 May 2031, 12:00–15:00":                byWords(interval.New(noon, noon.Add(3*time.Hour)), interval.Hour),
		"10 May 2031, 12:00 – 11 May 2031, 13:00": byWords(interval.New(noon, noon.Add(25*time.Hour)), interval.Hour),
		"15 March 44 BC":                          byWords(day(-43, 3, 15), interval.Day),
	} {
		assert.Equal(t, want, spoken(w))
	}
}

func ExampleHTML_Render() {
	text := "It rained. Dockers walked out on 10 May, the union said."
	m := timeline.Mention{Article: "a1", Text: "Dockers walked out on 10 May", Span: timeline.Span{Start: 11, End: 39}}
	tl := timeline.New([]timeline.Article{{ID: "a1"}}, []timeline.Event{{ID: "e1", Headline: "Dockers walk out", Mentions: []timeline.Mention{m}}}, nil)
	var page strings.Builder
	if err := (HTML{Text: func(string) string { return text }}).Render(&page, tl); err != nil {
		panic(err)
	}
	fmt.Fprintln(os.Stdout, regexp.MustCompile(`<blockquote><p>.*?</p>`).FindString(page.String()))
	// Output: <blockquote><p>“Dockers walked out on 10 May”<span>, the union said.</span></p>
}
