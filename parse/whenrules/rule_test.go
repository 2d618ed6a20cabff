package whenrules

import (
	"iter"
	"strings"
	"testing"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/en"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
)

// words finds the given words and resolves each by its function.
func words(resolve map[string]func(ref interval.Interval) parse.Expression) rule {
	return rule{func(text string, ref parse.Reference) iter.Seq[parse.Expression] {
		return func(yield func(parse.Expression) bool) {
			for i := range text {
				for w, f := range resolve {
					if strings.HasPrefix(text[i:], w) {
						e := f(ref.Published)
						e.Start, e.End, e.Text = i, i+len(w), w
						if !yield(e) {
							return
						}
					}
				}
			}
		}
	}}
}

func dated(i interval.Interval) func(interval.Interval) parse.Expression {
	return func(interval.Interval) parse.Expression { return parse.Expression{Type: parse.Date, Interval: i} }
}

func fake() rule {
	return words(map[string]func(interval.Interval) parse.Expression{
		"5 February": dated(interval.OfDay(2024, 2, 5)),
		"29 Feb":     dated(interval.OfDay(2024, 2, 29)),
		"long ago":   dated(interval.OfDay(-43, 3, 15)),
		"before":     dated(interval.Until(time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC))),
		"three days": func(interval.Interval) parse.Expression { return parse.Expression{Type: parse.Duration} },
		"in an hour": func(ref interval.Interval) parse.Expression {
			from, _ := ref.From()
			return parse.Expression{Type: parse.Time, Interval: interval.Of(from.Add(time.Hour), interval.Minute)}
		},
	})
}

func TestRuleGivesTheStartOfTheFirstInterval(t *testing.T) {
	berlin := time.FixedZone("CET", 3600)
	for _, test := range []struct {
		text, want string
		ref        time.Time
	}{
		{"on 5 February", "2024-02-05T00:00:00Z", time.Date(2024, 1, 31, 10, 20, 30, 0, time.UTC)}, // which when itself makes 5 March
		{"on 5 February", "2024-02-05T00:00:00+01:00", time.Date(2023, 8, 12, 10, 20, 30, 0, berlin)},
		{"29 Feb", "2024-02-29T00:00:00Z", time.Date(2023, 2, 28, 1, 1, 1, 0, time.UTC)},
		{"long ago", "-0043-03-15T00:00:00Z", time.Date(2024, 12, 30, 1, 1, 1, 0, time.UTC)},
		{"in an hour", "2024-03-31T11:20:30Z", time.Date(2024, 3, 31, 10, 20, 30, 0, time.UTC)},
		{"for three days before 5 February", "2024-02-05T00:00:00Z", time.Date(2024, 3, 31, 10, 20, 30, 0, time.UTC)},
	} {
		w := when.New(nil)
		w.Add(fake())
		got, err := w.Parse(test.text, test.ref)
		require.NoError(t, err)
		require.NotNil(t, got, test.text)
		assert.Equal(t, test.want, got.Time.Format(time.RFC3339), test.text)
	}
}

func TestRuleFindsNothingWhereNothingHasAStart(t *testing.T) {
	for _, text := range []string{"", "for three days", "before", "no time"} {
		assert.Nil(t, fake().Find(text), text)
	}
	assert.Nil(t, Rule(nil).Find("no time at all"))
}

func TestRuleGivesOffsetsOfTheText(t *testing.T) {
	m := fake().Find("— on 5 February —")
	require.NotNil(t, m)
	assert.Equal(t, "5 February", m.Text)
	assert.Equal(t, []string{"5 February"}, m.Captures)
	assert.Equal(t, 7, m.Left)
	assert.Equal(t, 17, m.Right)
}

func TestRuleTakesNoMatchThatVanishesWithTheReference(t *testing.T) {
	fickle := words(map[string]func(interval.Interval) parse.Expression{"then": func(ref interval.Interval) parse.Expression {
		if from, _ := ref.From(); from.Year() != 2000 {
			return parse.Expression{Type: parse.Date}
		}
		return parse.Expression{Type: parse.Date, Interval: interval.OfDay(2024, 1, 1)}
	}})
	m := fickle.Find("then")
	require.NotNil(t, m)
	var c rules.Context
	ok, err := m.Apply(&c, &rules.Options{}, time.Date(2024, 3, 31, 0, 0, 0, 0, time.UTC))
	assert.False(t, ok)
	assert.NoError(t, err)
	assert.Equal(t, rules.Context{}, c)
}

func TestRuleWorksBesideOtherRules(t *testing.T) {
	w := when.New(nil)
	w.Add(fake(), en.Hour(rules.Override))
	got, err := w.Parse("on 5 February, 5pm", time.Date(2024, 1, 31, 10, 20, 30, 0, time.UTC))
	require.NoError(t, err)
	require.NotNil(t, got)
	assert.Equal(t, "5 February, 5pm", got.Text)
	assert.Equal(t, "2024-02-05T17:00:00Z", got.Time.Format(time.RFC3339))
}
