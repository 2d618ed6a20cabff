package htmltest

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	printing "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// media has the browser say that its reader wants something.
func (b *tab) media(features ...*emulation.MediaFeature) {
	b.t.Helper()
	_, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features})
	require.NoError(b.t, err)
	b.settle()
}

// contrast gives the greatest difference in brightness of the axis from what lies
// behind it.
const contrast = `(() => {
	const light = ([r, g, b]) => 0.3 * r + 0.6 * g + 0.1 * b;
	const behind = light(getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number));
	const c = document.querySelector("#page-axis canvas");
	const d = c.getContext("2d").getImageData(0, 0, c.width, c.height).data;
	let most = 0;
	for (let i = 0; i < d.length; i += 4) if (d[i + 3] > 200) most = Math.max(most, Math.abs(light(d.slice(i, i + 3)) - behind));
	return most;
})()`

func TestTheAxisTakesTheColoursThatTheReaderForces(t *testing.T) {
	b := open(t, 1440, 900)
	b.load(pageOf(t, "forced.html"))
	for _, scheme := range []string{"light", "dark"} {
		b.media(&emulation.MediaFeature{Name: "forced-colors", Value: "active"}, &emulation.MediaFeature{Name: "prefers-color-scheme", Value: scheme})
		assert.Greater(t, eval[float64](b, contrast), 150.0, scheme)
		b.shot("forced-" + scheme + ".png")
	}
}

func TestTwoFingersZoom(t *testing.T) {
	b := open(t, 390, 844)
	_, err := chromedp.Call(b.ctx, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true, MaxTouchPoints: 2})
	require.NoError(t, err)
	b.load(pageOf(t, "touch.html"))
	touch := func(kind input.DispatchTouchEventType, xs ...float64) {
		points := []*input.TouchPoint{}
		for i, x := range xs {
			points = append(points, &input.TouchPoint{X: x, Y: 260, ID: new(float64(i))})
		}
		_, err := chromedp.Call(b.ctx, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: points})
		require.NoError(t, err)
	}
	before := b.text("#page-range")
	touch(input.DispatchTouchEventTypeTouchStart, 180, 210)
	for i := range 8 {
		touch(input.DispatchTouchEventTypeTouchMove, 180-float64(i*12), 210+float64(i*12))
	}
	touch(input.DispatchTouchEventTypeTouchEnd)
	b.settle()
	assert.NotEqual(t, before, b.text("#page-range"))
	assert.Equal(t, 1.0, eval[float64](b, "visualViewport.scale"), "the axis zooms, not the page")
}

func TestThePagePrintsWhatItShows(t *testing.T) {
	b := open(t, 1440, 900)
	b.load(pageOf(t, "print.html"))
	out, err := chromedp.Call(b.ctx, printing.PrintToPDF, printing.PrintToPDFParams{PrintBackground: new(true)})
	require.NoError(t, err)
	assert.Greater(t, len(out.Data), 20_000)
	_, err = chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	require.NoError(t, err)
	b.settle()
	for _, gone := range []string{"#page-filters", ".controls", "#page-theme", ".skip", ".event details:not([open])"} {
		assert.False(t, eval[bool](b, fmt.Sprintf("document.querySelector(%q).checkVisibility()", gone)), gone)
	}
	assert.True(t, eval[bool](b, `document.getElementById("page-axis").checkVisibility()`))
	assert.Equal(t, "rgb(255, 255, 255)", eval[string](b, "getComputedStyle(document.body).backgroundColor"))
	assert.Equal(t, 60, b.listed())
}

func TestWithLessMotionNothingMovesByItself(t *testing.T) {
	b := open(t, 1440, 900)
	b.load(pageOf(t, "calm.html"))
	const zoomed = `(() => {
		const before = document.getElementById("page-range").textContent;
		document.getElementById("page-in").click();
		return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
			const soon = document.getElementById("page-range").textContent;
			setTimeout(() => done(soon !== before && soon === document.getElementById("page-range").textContent), 400);
		})));
	})()`
	at := func() bool {
		v, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool](zoomed, chromedp.EvalAwaitPromise))
		require.NoError(t, err)
		return v
	}
	assert.True(t, at(), "at once where less motion is wanted")
	b.media(&emulation.MediaFeature{Name: "prefers-reduced-motion", Value: "no-preference"})
	assert.False(t, at(), "smoothly where it is not")
}

// shot keeps a picture beside the pages, to look at.
func (b *tab) shot(name string) {
	b.t.Helper()
	if *pages == "" {
		return
	}
	png, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	require.NoError(b.t, err)
	require.NoError(b.t, os.WriteFile(filepath.Join(*pages, name), png, 0o644))
}

func pageOf(t *testing.T, name string) string { return page(t, name, crowd(60), nil) }
