package htmltest

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

// ink gives how opaque the colour of asserted events is along the one row of the
// axis that has most of it, in its longest stretch. The colour alone is blue:
// lines are grey and words black.
const ink = `(() => {
	const c = document.querySelector("#page-axis canvas");
	const d = c.getContext("2d").getImageData(0, 40, c.width, c.height - 40).data;
	let best = [], most = 0;
	for (let y = 0; y < c.height - 40; y++) {
		const row = [];
		let sum = 0;
		for (let x = 0; x < c.width; x++) {
			const i = 4 * (y * c.width + x);
			const blue = d[i + 3] > 0 && d[i + 2] - d[i] > 25;
			row.push(blue ? d[i + 3] : 0);
			sum += blue ? d[i + 3] : 0;
		}
		if (sum > most) [best, most] = [row, sum];
	}
	let run = [], longest = [];
	for (const a of [...best, 0]) {
		if (a > 20) run.push(a);
		else [longest, run] = [run.length > longest.length ? run : longest, []];
	}
	return longest;
})()`

// shape says in words what is drawn: how each end looks, and how long it is.
func shape(alphas []int) string {
	const near = 10 // pixels
	end := func(edge []int) string {
		if max(edge[0], edge[1], edge[2]) > 130 {
			if edge[4] > 60 {
				return "hard"
			}
			edge = edge[3:] // the tip of the arrow, in the row where it is
		}
		for i := 1; i < len(edge)-1; i++ {
			if edge[i+1]+12 < edge[i] && edge[i+1] < edge[i-1] { // one pixel alone is a line of the calendar
				return "uneven"
			}
		}
		return "fading"
	}
	if len(alphas) <= 12 {
		return "dot"
	}
	tail := make([]int, near)
	for i := range tail {
		tail[i] = alphas[len(alphas)-1-i]
	}
	return end(alphas[:near]) + " to " + end(tail)
}

func TestWhatIsKnownOfATimeIsDrawnAsThat(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2031, 5, d, 0, 0, 0, 0, time.UTC) }
	var frame []timeline.Event // gives the axis half a year; not asserted, so not blue
	for d := -90; d <= 120; d += 15 {
		id := "f" + strconv.Itoa(d)
		frame = append(frame, timeline.Event{ID: id, Headline: "No news", Status: timeline.Negated, When: timeline.When{Interval: interval.Of(day(d), interval.Day)}})
	}
	for name, tt := range map[string]struct {
		when timeline.When
		want string
	}{
		"a day":               {timeline.When{Interval: interval.Of(day(10), interval.Day)}, "dot"},
		"a range":             {timeline.When{Interval: interval.New(day(1), day(30))}, "hard to hard"},
		"about":               {timeline.When{Interval: interval.New(day(1), day(30)), Approximate: true}, "fading to fading"},
		"before":              {timeline.When{Interval: interval.Until(day(10))}, "fading to hard"},
		"after":               {timeline.When{Interval: interval.Since(day(10))}, "hard to fading"},
		"nothing is known of": {timeline.When{}, "nothing"},
	} {
		t.Run(name, func(t *testing.T) {
			b := open(t, 1440, 900)
			e := timeline.Event{ID: "e", Headline: "Dockers walk out", Status: timeline.Asserted, When: tt.when}
			b.load(page(t, "shape-"+strings.ReplaceAll(name, " ", "-")+".html", timeline.New(nil, append([]timeline.Event{e}, frame...), nil), nil))
			alphas := eval[[]int](b, ink)
			if tt.want == "nothing" {
				assert.Empty(t, alphas)
				return
			}
			require.NotEmpty(t, alphas)
			assert.Equal(t, tt.want, shape(alphas), "%v", alphas)
		})
	}
}

func TestConflictsAreFlaggedWithWhatTheOtherSays(t *testing.T) {
	b := open(t, 1440, 900)
	b.load(page(t, "conflict.html", crowd(20), nil))
	const flagged = `[...document.querySelectorAll(".event")].filter((e) => e.querySelector(".flags .conflict")).length`
	require.Equal(t, 1, eval[int](b, flagged))
	assert.Regexp(t, `^But .+ has \d+ \w+ 2028: “the day after”$`, b.text(".disagree"))
	assert.True(t, eval[bool](b, `document.querySelector(".disagree a").hash.startsWith("#article-")`))
}

func TestATimelineOfLittleIsAPageToo(t *testing.T) {
	for name, tl := range map[string]*timeline.Timeline{
		"empty":     {},
		"undated":   timeline.New(nil, []timeline.Event{{ID: "e", Headline: "Rain"}}, nil),
		"no source": timeline.New(nil, []timeline.Event{{ID: "e", Headline: "Rain", When: timeline.When{Interval: interval.OfDay(2031, 5, 10)}}}, nil),
	} {
		b := open(t, 1440, 900)
		b.load(page(t, strings.ReplaceAll(name, " ", "-")+".html", tl, nil))
		assert.Equal(t, len(tl.Events()), b.listed(), name)
		assert.True(t, eval[bool](b, `document.getElementById("page-theme").checkVisibility()`), "%s: the script runs", name)
		assert.Equal(t, name == "no source", eval[bool](b, `document.getElementById("page-time").checkVisibility()`), name)
		assert.Empty(t, b.said(), name)
	}
}
