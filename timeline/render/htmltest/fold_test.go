package htmltest

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

// sparse is a few weeks of events in a century.
func sparse() *timeline.Timeline {
	tl := crowd(30)
	var events []timeline.Event
	for i, e := range tl.Events() {
		day := time.Date(2031, 5, 1+i, 0, 0, 0, 0, time.UTC)
		if i < 10 {
			day = time.Date(1950, 3, 1+i, 0, 0, 0, 0, time.UTC)
		}
		e.When = timeline.When{Interval: interval.Of(day, interval.Day), Grain: interval.Day, Basis: timeline.ByExpression}
		events = append(events, e)
	}
	return timeline.New(tl.Articles(), events, nil)
}

func TestLongGapsAreCutShortAndSaidToBe(t *testing.T) {
	b := open(t, 1440, 900)
	b.load(page(t, "sparse.html", sparse(), nil))
	// columns counts the columns of the axis in which something of a lane is drawn:
	// the more, the less of it is empty.
	const marks = `document.querySelector("#page-axis canvas").dataset.marks`
	assert.Equal(t, "true", eval[string](b, `document.getElementById("page-fold").getAttribute("aria-pressed")`))
	folded := eval[string](b, marks)
	all := b.text("#page-range")
	b.act(`document.getElementById("page-fold").click()`)
	assert.Equal(t, "false", eval[string](b, `document.getElementById("page-fold").getAttribute("aria-pressed")`))
	assert.NotEqual(t, folded, eval[string](b, marks), "at its real length time has no room for them")
	assert.NotEqual(t, all, b.text("#page-range"), "a year of air at each end")
	b.act(`document.getElementById("page-fold").click()`)
	assert.Equal(t, folded, eval[string](b, marks))
	assert.Equal(t, all, b.text("#page-range"))
	b.act(`document.getElementById("page-in").click(); document.getElementById("page-in").click(); document.getElementById("page-later").click()`)
	near := b.text("#page-range")
	b.act(`document.getElementById("page-fold").click()`)
	assert.Equal(t, near, b.text("#page-range"), "what was in view stays in view")
	assert.Empty(t, b.said())

	b.load(page(t, "even.html", crowd(60), nil))
	assert.False(t, eval[bool](b, `document.getElementById("page-fold").checkVisibility()`), "nothing to fold")
}
