package whenrules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"
	"github.com/stretchr/testify/assert"

	"github.com/bbdb26f0/annals/parse"
)

// show writes a finding as its words, its fields and its offset.
func show(text string, f parse.Found) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:", text[f.Start:f.End])
	for _, x := range []struct {
		name  string
		value *int
	}{{"year", f.Year}, {"month", f.Month}, {"day", f.Day}, {"weekday", f.Weekday}, {"hour", f.Hour}, {"minute", f.Minute}, {"second", f.Second}} {
		if x.value != nil {
			fmt.Fprintf(&b, " %s=%d", x.name, *x.value)
		}
	}
	for _, s := range f.Offset {
		fmt.Fprintf(&b, " %+d %v", s.N, s.Unit)
	}
	return b.String()
}

func shown(f parse.Finder, text string) (out []string) {
	for x := range f.Find(text) {
		out = append(out, show(text, x))
	}
	return out
}

// A phrase is a text and all that is to be found in it.
type phrase struct {
	text string
	want []string
}

func check(t *testing.T, f parse.Finder, phrases []phrase) {
	t.Helper()
	for _, p := range phrases {
		assert.Equal(t, p.want, shown(f, p.text), p.text)
	}
}

func allEnglish() parse.Finder { return New("when", slices.Concat(en.All, common.All)...) }

func TestEveryMatchIsFoundWithWhatTheTextSays(t *testing.T) {
	check(t, allEnglish(), []phrase{
		{"March 3 and March 7 and 9 April", []string{"March 3: month=3 day=3", "March 7: month=3 day=7", "9 April: month=4 day=9"}},
		{"5pm 6pm 7:15 pm", []string{"5pm: hour=17", "6pm: hour=18", "7:15 pm: hour=19 minute=15"}},
		{"On March 5, 2012 it rained", []string{"March 5, 2012: year=2012 month=3 day=5"}},
		{"12 a.m., then 12 p.m.", []string{"12 a.m.: hour=0", "12 p.m.: hour=12"}},
		{"on 11/3/2015 and (11/3) and 05/11", []string{"11/3/2015: year=2015 month=3 day=11", "11/3: month=3 day=11", "05/11: month=11 day=5"}},
		{"on march 10th or the 3rd of may", []string{"march 10th: month=3 day=10", "3rd of may: month=5 day=3"}},
		{"", nil},
		{"nothing here", nil},
	})
}

func TestWhatMovesWithTheReferenceIsAnOffset(t *testing.T) {
	check(t, allEnglish(), []phrase{
		{"yesterday", []string{"yesterday: -1 day"}},
		{"today", []string{"today: +0 day"}},
		{"two weeks ago", []string{"two weeks ago: -2 week"}},
		{"14 days ago", []string{"14 days ago: -14 day"}},
		{"Two days ago", []string{"Two days ago: -2 day"}},
		{"in 5 minutes", []string{"in 5 minutes: +5 minute"}},
		{"half an hour ago", []string{"half an hour ago: -30 minute"}},
		{"a month ago", []string{"a month ago: -1 month"}},
		{"in one month", []string{"in one month: +1 month"}},
		{"11 months ago", []string{"11 months ago: -11 month"}},
		{"in eleven months", []string{"in eleven months: +11 month"}},
		{"in 12 months", []string{"in 12 months: +12 month"}},
		{"in twelve months", []string{"in twelve months: +12 month"}},
		{"twelve months ago", []string{"twelve months ago: -12 month"}},
		{"14 months ago", []string{"14 months ago: -14 month"}},
		{"in 30 months", []string{"in 30 months: +30 month"}},
		{"half a year ago", []string{"half a year ago: -6 month"}},
		{"two years ago", []string{"two years ago: -2 year"}},
		{"in 3 years", []string{"in 3 years: +3 year"}},
	})
}

func TestAWeekdayTellsItsDirectionOnlyWhereAWordDoes(t *testing.T) {
	check(t, allEnglish(), []phrase{
		{"on Friday", []string{"Friday: weekday=5"}},
		{"last Friday", []string{"last Friday: weekday=5 -1 day"}},
		{"next Friday", []string{"next Friday: weekday=5 +1 day"}},
		{"this Friday", []string{"this Friday: weekday=5 +0 week"}},
		{"this Sunday", []string{"this Sunday: weekday=0 +0 week"}},
		{"last Sunday", []string{"last Sunday: weekday=0 -1 week"}}, // the same day as "-1 day" counts
	})
}

func TestGuessesOfWhenAreLeftOut(t *testing.T) {
	check(t, allEnglish(), []phrase{
		{"tonight", []string{"tonight: +0 day"}},
		{"last night", []string{"last night: -1 day"}},
		{"this morning", []string{"this morning: +0 day"}},
		{"yesterday evening", []string{"yesterday: -1 day"}}, // not this evening
		{"noon", []string{"noon: hour=12"}},
	})
}

func TestADateAndAClockTimeAreOneFinding(t *testing.T) {
	check(t, allEnglish(), []phrase{
		{"yesterday at 5 pm", []string{"yesterday at 5 pm: hour=17 -1 day"}},
		{"at 5 pm on Friday", []string{"5 pm on Friday: weekday=5 hour=17"}},
		{"March 5, 2012, 17:30", []string{"March 5, 2012, 17:30: year=2012 month=3 day=5 hour=17 minute=30"}},
		{"two weeks ago at 5 pm", []string{"two weeks ago: -2 week", "5 pm: hour=17"}},
		{"yesterday. 5 pm", []string{"yesterday: -1 day", "5 pm: hour=17"}},
		{"5 pm, tomorrow", []string{"5 pm: hour=17", "tomorrow: +1 day"}},
		{"yesterday from about 5 pm", []string{"yesterday: -1 day", "5 pm: hour=17"}},
	})
}

func TestKnownFalseFindingsOfWhenDoNotComeThrough(t *testing.T) {
	f := allEnglish()
	for _, text := range []string{
		"He may go", "You may 5 times", "the sun rose", "Mrs May resigned", "May resigned", "they march on", "March on Washington",
		"The Sun reported", "we sat down", "he wed her", "a mar on it", "Jan said", "Dec and Ant", "on sat", "last sun",
		"won 3-10", "24/7", "1/2 cup", "5 a day", "5p each", "$5 am", "Noonan", "afternoons", "5.10 pm", "7-10pm", "3:10:15",
		"31/2/2015", "February 31", "25:10", "13 pm", "10:75",
	} {
		assert.Empty(t, shown(f, text), text)
	}
	assert.Equal(t, []string{"May: month=5"}, shown(f, "in May they met"))
}

func TestAYearThatTheTextLacksIsLeftOut(t *testing.T) {
	clock := &rules.F{RegExp: regexp.MustCompile(`(new year)`), Applier: func(_ *rules.Match, c *rules.Context, _ *rules.Options, _ time.Time) (bool, error) {
		y, m, d := time.Now().Year(), 1, 1
		c.Year, c.Month, c.Day = &y, &m, &d
		return true, nil
	}}
	assert.Equal(t, []string{"new year: month=1 day=1"}, shown(New("x", clock), "the new year"))
}

func TestOfTwoThatOverlapTheLongerStays(t *testing.T) {
	short := &rules.F{RegExp: regexp.MustCompile(`(day)`), Applier: setDay(1)}
	long := &rules.F{RegExp: regexp.MustCompile(`(day two)`), Applier: setDay(2)}
	same := &rules.F{RegExp: regexp.MustCompile(`(day two)`), Applier: setDay(3)}
	assert.Equal(t, []string{"day two: day=2", "day: day=1"}, shown(New("x", short, long, same), "day two, day"))
}

func setDay(n int) func(*rules.Match, *rules.Context, *rules.Options, time.Time) (bool, error) {
	return func(_ *rules.Match, c *rules.Context, _ *rules.Options, _ time.Time) (bool, error) {
		c.Day = &n
		return true, nil
	}
}

// ruleFunc is a rule that is no *rules.F.
type ruleFunc func(string) *rules.Match

func (f ruleFunc) Find(text string) *rules.Match { return f(text) }

func TestAPanickingRuleLosesNoMoreThanItsSurroundings(t *testing.T) {
	inFind := ruleFunc(func(text string) *rules.Match {
		if strings.Contains(text, "bomb") {
			panic("boom")
		}
		return (&rules.F{RegExp: regexp.MustCompile(`(day)`), Applier: setDay(1)}).Find(text)
	})
	inApply := &rules.F{RegExp: regexp.MustCompile(`(\w+day)`), Applier: func(m *rules.Match, c *rules.Context, o *rules.Options, ref time.Time) (bool, error) {
		if m.Text == "doomsday" {
			panic("boom")
		}
		return setDay(2)(m, c, o, ref)
	}}
	text := "day " + strings.Repeat("x ", 100) + "bomb " + strings.Repeat("x ", 100) + "day doomsday payday"
	assert.Equal(t, []string{"day: day=1", "day: day=1", "payday: day=2"}, shown(New("x", inFind, inApply), text))
	always := ruleFunc(func(string) *rules.Match { panic("boom") })
	assert.Equal(t, []string{"payday: day=2"}, shown(New("x", always, inApply, nil), "payday"))
}

func TestARuleThatTellsNonsenseFindsNothing(t *testing.T) {
	for name, m := range map[string]*rules.Match{
		"behind the text": {Left: 0, Right: 1000},
		"before it":       {Left: -5, Right: 2},
		"empty":           {Left: 2, Right: 2},
		"backwards":       {Left: 3, Right: 1},
		"no applier":      {Left: 0, Right: 3},
	} {
		assert.Empty(t, shown(New("x", ruleFunc(func(string) *rules.Match { c := *m; return &c })), "the text"), name)
	}
	failing := &rules.F{RegExp: regexp.MustCompile(`(day)`), Applier: func(*rules.Match, *rules.Context, *rules.Options, time.Time) (bool, error) {
		return true, fmt.Errorf("no")
	}}
	bare := &rules.F{RegExp: regexp.MustCompile(`day`), Applier: setDay(1)}
	empty := &rules.F{RegExp: regexp.MustCompile(`(day)?`), Applier: setDay(1)}
	assert.Equal(t, []string{"day: day=1"}, shown(New("x", failing, bare, empty), "the day"))
}

func TestFindingsStandInTheTextInOrder(t *testing.T) {
	text := strings.Repeat("Yesterday at 5 pm, on March 5, 2012, he may go. The sun, last Friday: 11/3/2015! ", 200)
	for _, f := range []parse.Finder{allEnglish(), English(), Dutch(), Russian(), Portuguese(), Chinese()} {
		end, n := 0, 0
		for x := range f.Find(text) {
			assert.GreaterOrEqual(t, x.Start, end)
			assert.Less(t, x.Start, x.End)
			assert.LessOrEqual(t, x.End, len(text))
			end = x.End
			n++
		}
		assert.NotZero(t, n)
	}
	got := 0
	for range allEnglish().Find(text) {
		if got++; got == 3 {
			break
		}
	}
	assert.Equal(t, 3, got, "the search can be stopped")
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"yesterday at 5:30 p.m., March 5, 2012", "vrijdag 5 maart 2012 om 17:30 uur", "завтра в 11:10 вечера, 5 марта",
		"há 2 dias, às 17h30 (11/3)", "2024年4月1日下午3点半，下周三", "1:1/1-1.1", "\xff5 pm\xff", "5\u00a0pm",
		"\xff\xff há 2 dias", "ȺȺ HÁ 2 dias", "\xff\xff в среду", "ȺȺ В Пятницу"} {
		f.Add(s)
	}
	finders := []parse.Finder{allEnglish(), English(), Dutch(), Russian(), Portuguese(), Chinese()}
	f.Fuzz(func(t *testing.T, text string) {
		for i, finder := range finders {
			end := 0
			for x := range finder.Find(text) {
				if x.Start < end || x.End <= x.Start || x.End > len(text) {
					t.Fatalf("finder %d gives [%d, %d) after %d in %d bytes", i, x.Start, x.End, end, len(text))
				}
				if !possible(&x) || nothing(&x) {
					t.Fatalf("finder %d gives %s", i, show(text, x))
				}
				end = x.End
			}
		}
	})
}

func TestWindowsCutNoExpression(t *testing.T) {
	for _, pad := range []string{"x ", "x. ", "x\n", "xx"} {
		for shift := 0; shift < 40; shift += 9 {
			text := strings.Repeat("y", shift) + " " + strings.Repeat(pad, windowSize/len(pad)-20) + " on March 5, 2012 we " + strings.Repeat(pad, 2000)
			assert.Equal(t, []string{"March 5, 2012: year=2012 month=3 day=5"}, shown(allEnglish(), text), "%q %d", pad, shift)
		}
	}
}

func TestFindersAreSafeForConcurrentUse(t *testing.T) {
	f := allEnglish()
	text := "Yesterday at 5 pm, tonight, this morning, on Friday, in two months."
	want := shown(f, text)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				assert.Equal(t, want, shown(f, text))
				for _, g := range []parse.Finder{English(), Dutch(), Russian()} {
					shown(g, text)
				}
			}
		})
	}
	wg.Wait()
}

func TestTimeIsLinearInTheText(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("reads megabytes")
	}
	const small, big = 1 << 18, 1 << 20
	repeat := func(s string, n int) string { return strings.Repeat(s, n/len(s)) }
	finders := map[string]parse.Finder{"English": English(), "Dutch": Dutch(), "Russian": Russian(), "Portuguese": Portuguese(), "Chinese": Chinese()}
	for name, text := range map[string]string{
		"one word":  repeat("x", big),
		"digits":    repeat("1", big),
		"words":     repeat("some news of the day and ", big),
		"invalid":   repeat("\xff", big),
		"colons":    repeat("1:", small),
		"Cyrillic":  repeat("1я", small),
		"Han":       repeat("一月", small),
		"all times": repeat("5pm ", small),
	} {
		for lang, f := range finders {
			within(t, 20*time.Second, lang+" "+name, f, text)
		}
	}
	within(t, 60*time.Second, "unguarded rules, words", allEnglish(), repeat("some news of the day and ", big))
}

func within(t *testing.T, limit time.Duration, name string, f parse.Finder, text string) {
	t.Helper()
	begin, n := time.Now(), 0
	for range f.Find(text) {
		n++
	}
	took := time.Since(begin)
	t.Logf("%s: %d found in %d bytes in %v", name, n, len(text), took.Round(time.Millisecond))
	assert.Less(t, took, limit, name)
}
