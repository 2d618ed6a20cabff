package timeline

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse/interval"
)

// toldOn is an article published on a day of March 2031.
func toldOn(id string, day int, text ...string) Article {
	return Article{ID: id, Text: strings.Join(text, "\n\n"), Published: Published{Interval: interval.OfDay(2031, time.March, day), Basis: Stated}}
}

// row gives the row whose headline contains text.
func row(t *testing.T, tl *Timeline, text string) Event {
	t.Helper()
	for _, e := range tl.Events() {
		if strings.Contains(e.Headline, text) {
			return e
		}
	}
	require.Fail(t, "no such row", "%q in %q", text, headlines(tl))
	return Event{}
}

func TestTheDayAloneRefersBack(t *testing.T) {
	tl := built(t, toldOn("a", 14,
		"A ferry sank off the coast of Klow late on Monday.",
		"Monday's sinking was the worst in thirty years. Rescuers were still at work on Friday morning."))
	for _, h := range headlines(tl) {
		assert.NotContains(t, h, "Monday's sinking")
	}
	assert.Len(t, row(t, tl, "A ferry sank").Mentions, 2)
}

func TestTheDayAloneIsNoOtherKindOfEvent(t *testing.T) {
	tl := built(t, toldOn("a", 14, "A ferry sank off the coast of Klow on Monday.", "Monday's talks between Borduria and Syldavia failed."))
	assert.Len(t, row(t, tl, "A ferry sank").Mentions, 1)
}

func TestWhatIsScheduledIsOneRowOnItsOwnDay(t *testing.T) {
	tl := built(t, toldOn("a", 14, "President Otto Brandt is scheduled to fly to Klow on Wednesday for talks."))
	e := row(t, tl, "scheduled to fly")
	assert.Equal(t, Planned, e.Status)
	assert.Equal(t, interval.OfDay(2031, time.March, 19), e.When.Interval)
	n := 0
	for _, h := range headlines(tl) {
		n += strings.Count(h, "scheduled")
	}
	assert.Equal(t, 1, n)
}

func TestDistancesBetweenEventsAreCounted(t *testing.T) {
	tl := built(t, toldOn("a", 20, "Police in Borduria arrested Otto Brandt on Sunday, six days after the sinking of the Star of Klow."))
	assert.Equal(t, interval.OfDay(2031, time.March, 10), row(t, tl, "The sinking").When.Interval)
}

func TestWhenBehindADateNamesThatDate(t *testing.T) {
	tl := built(t, toldOn("a", 20, "The quake was the deadliest in Borduria since 1987, when more than 900 people died in the town of Klow."))
	assert.Equal(t, interval.Of(time.Date(1987, 1, 1, 0, 0, 0, 0, time.UTC), interval.Year), row(t, tl, "900 people died").When.Interval)
}

func TestWhatASpeakerToldGoesOn(t *testing.T) {
	tl := built(t, toldOn("a", 20, "The quake hit at 4:12 a.m. on Thursday near Klow, the Bordurian Geological Survey said. It was followed by dozens of aftershocks."))
	assert.Contains(t, row(t, tl, "The quake hit").Headline, "near Klow")
	for _, e := range tl.Events() {
		assert.NotContains(t, e.Headline, "Survey was followed")
	}
}
