package htmltest

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/timeline"
)

func TestThePageShowsATimelineToEverybody(t *testing.T) {
	b := open(t, 1440, 900)
	address := page(t, "sixty.html", crowd(60), nil)
	b.load(address)
	assert.Equal(t, 60, b.listed())
	assert.Equal(t, "60 events", b.text("#page-count"))

	t.Run("the axis is drawn and zooms", func(t *testing.T) {
		b.t = t
		assert.Greater(t, b.inked(), 5000)
		all := b.text("#page-range")
		for _, step := range []string{
			`document.getElementById("page-in").click()`,
			`document.getElementById("page-later").click()`,
			`document.getElementById("page-axis").dispatchEvent(new KeyboardEvent("keydown", {key: "+", cancelable: true}))`,
			`document.getElementById("page-axis").dispatchEvent(new WheelEvent("wheel", {deltaY: -100, clientX: 700, clientY: 200, cancelable: true}))`,
			`document.getElementById("page-axis").dispatchEvent(new WheelEvent("wheel", {deltaY: 10, ctrlKey: true, clientX: 700, clientY: 200, cancelable: true}))`,
		} {
			before := b.text("#page-range")
			b.act(step)
			assert.NotEqual(t, before, b.text("#page-range"), step)
		}
		assert.Greater(t, b.inked(), 5000)
		b.act(`document.getElementById("page-all").click()`)
		assert.Equal(t, all, b.text("#page-range"))
		assert.False(t, eval[bool](b, `document.getElementById("page-axis").dispatchEvent(new WheelEvent("wheel", {deltaY: -50, cancelable: true}))`), "the wheel zooms")
		b.act(`document.getElementById("page-all").click()`)
		assert.True(t, eval[bool](b, `document.getElementById("page-axis").dispatchEvent(new WheelEvent("wheel", {deltaY: 50, cancelable: true}))`), "zoomed out, the page scrolls")
	})
	t.Run("filters choose", func(t *testing.T) { b.t = t; testFilters(t, b) })
	t.Run("an explanation opens", func(t *testing.T) {
		b.t = t
		const explanation = `document.querySelector("#event-e00010 dl")`
		assert.False(t, eval[bool](b, explanation+`.checkVisibility()`))
		b.act(`document.querySelector("#event-e00010 summary").focus()`)
		b.do(chromedp.KeyEvent(kb.Enter))
		assert.True(t, eval[bool](b, explanation+`.checkVisibility()`))
		assert.Contains(t, b.text("#event-e00010 dl"), "published 2028-")
	})
	t.Run("the theme turns", func(t *testing.T) {
		b.t = t
		paper := `getComputedStyle(document.body).backgroundColor`
		b.act(`document.getElementById("page-theme").click()`)
		light := eval[string](b, paper)
		b.act(`document.getElementById("page-theme").click()`)
		assert.NotEqual(t, light, eval[string](b, paper))
	})
	assert.Empty(t, b.left(), "no request leaves the page")
	assert.Empty(t, b.said())
}

func testFilters(t *testing.T, b *tab) {
	reset := func() {
		b.act(`document.getElementById("page-filters").reset()`)
		require.Equal(t, 60, b.listed())
	}
	input := `.dispatchEvent(new Event("input", {bubbles: true}))`
	for name, script := range map[string]string{
		"text":      `e = document.getElementById("page-text"); e.value = "STORM"; e` + input,
		"status":    `e = document.querySelector("input[value=asserted]"); e.checked = false; e` + input,
		"source":    `e = document.querySelector("input[name=source]"); e.checked = false; e` + input,
		"conflicts": `e = document.getElementById("page-conflicts"); e.checked = true; e` + input,
		"range":     `e = document.getElementById("page-from"); e.value = "2030-01-01"; e` + input,
	} {
		b.act("var " + script)
		n := b.listed()
		assert.Less(t, n, 60, name)
		assert.Positive(t, n, name)
		assert.Contains(t, b.text("#page-count"), "of 60 events", name)
		reset()
	}
	b.act(`document.getElementById("page-in").click(); var e = document.getElementById("page-view"); e.checked = true; e` + input)
	assert.Less(t, b.listed(), 60, "what the axis shows")
	reset()
	b.act(`var e = document.getElementById("page-text"); e.value = "nowhere in it"; e` + input)
	assert.Zero(t, b.listed())
	assert.True(t, eval[bool](b, `document.getElementById("page-none").checkVisibility()`))
	reset()
	b.act(`document.getElementById("page-all").click()`)
}

func TestThePageIsUsedByKeyboard(t *testing.T) {
	b := open(t, 1440, 900)
	b.load(page(t, "keys.html", crowd(40), nil))
	focused := func(property string) string { return eval[string](b, "document.activeElement."+property) }
	b.do(chromedp.KeyEvent(kb.Tab))
	assert.Equal(t, "skip", focused("className"))
	assert.NotEqual(t, "none", eval[string](b, "getComputedStyle(document.activeElement).outlineStyle"), "focus is visible")
	b.do(chromedp.KeyEvent(kb.Enter))
	assert.Equal(t, "page-list", focused("id"))
	b.act(`document.getElementById("page-axis").focus()`)
	b.do(chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowDown))
	b.settle()
	assert.Equal(t, "event-e00001", eval[string](b, `document.querySelector(".chosen").id`))
	said := b.text("#page-say")
	assert.Contains(t, said, b.text("#event-e00001 h4")[:8], "a screen reader hears the event")
	b.do(chromedp.KeyEvent(kb.Enter))
	b.settle()
	assert.True(t, eval[bool](b, `document.getElementById("event-e00001").contains(document.activeElement)`))
	assert.Equal(t, "#event-e00001", eval[string](b, "location.hash"))
	assert.Equal(t, "none", eval[string](b, `[...document.querySelectorAll("button, input, a[href], summary, canvas")].filter((e) =>
		e.offsetParent && !e.closest("[aria-hidden]") && !(e.textContent.trim() || e.getAttribute("aria-label") || e.labels?.length || e.tagName === "CANVAS")).map((e) => e.outerHTML).join() || "none"`),
		"everything to press has a name")
}

func TestAPermalinkShowsItsEvent(t *testing.T) {
	b := open(t, 1440, 900)
	address := page(t, "link.html", crowd(400), nil)
	b.load(address + "#event-e00300")
	b.settle()
	assert.Equal(t, "event-e00300", eval[string](b, `document.querySelector(".chosen").id`))
	box := eval[[]float64](b, `(() => { const r = document.getElementById("event-e00300").getBoundingClientRect(); return [r.top, r.bottom, document.getElementById("page-time").getBoundingClientRect().bottom]; })()`)
	assert.GreaterOrEqual(t, box[0], box[2]-1, "not below the axis that sticks")
	assert.Less(t, box[0], box[2]+60, "but next to it")
}

func TestFiveThousandEventsPaintWithinTwoSeconds(t *testing.T) {
	b := open(t, 1440, 900)
	b.load(page(t, "crowd.html", crowd(5000), nil))
	assert.Equal(t, "5,000 events", b.text("#page-count"))
	paint := eval[float64](b, `performance.getEntriesByName("first-contentful-paint")[0].startTime`)
	ready := eval[float64](b, `performance.timing.loadEventEnd - performance.timing.navigationStart`)
	t.Logf("first paint after %.0f ms, all there after %.0f ms", paint, ready)
	assert.Less(t, paint, 2000.0, "milliseconds")
	assert.Greater(t, b.inked(), 5000)
	frame := eval[float64](b, `(() => {
		const stage = document.getElementById("page-axis");
		const before = performance.now();
		for (let i = 0; i < 10; i++) stage.dispatchEvent(new WheelEvent("wheel", {deltaY: -30, clientX: 700, clientY: 200, cancelable: true}));
		return performance.now() - before;
	})()`)
	assert.Less(t, frame, 500.0, "ten turns of the wheel")
	b.act(`var e = document.getElementById("page-text"); e.value = "storm"; e.dispatchEvent(new Event("input", {bubbles: true}))`)
	assert.Contains(t, b.text("#page-count"), "of 5,000 events")
}

func TestThePageFitsANarrowScreen(t *testing.T) {
	b := open(t, 390, 844)
	b.load(page(t, "narrow.html", crowd(60), nil))
	assert.LessOrEqual(t, eval[int](b, `document.documentElement.scrollWidth`), 390)
	assert.Greater(t, b.inked(), 1000)
	b.act(`document.getElementById("page-more").focus()`)
	b.do(chromedp.KeyEvent(" "))
	assert.True(t, eval[bool](b, `document.getElementById("page-from").checkVisibility()`))
}

func TestThePageReadsWithoutScripts(t *testing.T) {
	b := open(t, 1440, 900)
	_, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	require.NoError(t, err)
	b.do(chromedp.Navigate(page(t, "plain.html", crowd(60), nil)))
	text, err := chromedp.Run(b.ctx, chromedp.TextContent("main"))
	require.NoError(t, err)
	assert.Contains(t, text, "Ferry crews")
	assert.Equal(t, 60, strings.Count(text, "Why this date"))
	for _, hidden := range []string{"#page-time", "#page-filters", "#page-theme"} {
		_, isHidden := must(chromedp.Run(b.ctx, chromedp.Attributes(hidden, chromedp.NodeReady)))(t)["hidden"]
		assert.True(t, isHidden, "%s works with scripts only", hidden)
	}
}

func TestAHostileArticleDoesNothing(t *testing.T) {
	b := open(t, 1440, 900)
	const attack = `</script><script>window.pwned = 1</script><img src=x onerror="window.pwned=2"><svg onload=window.pwned=3>` +
		`<!--<script><style>*{display:none}</style><iframe src=https://evil.example></iframe><base href=https://evil.example/><meta http-equiv=refresh content=0;url=https://evil.example>` +
		"'\"`${window.pwned=4}{{.Script}}\u2028\u202e\x00]]>"
	m := timeline.Mention{Article: attack, Text: attack, Attribution: []string{attack}, Expressions: []timeline.ExpressionRef{{Text: attack, Value: attack}}}
	m.End = len(attack)
	e := timeline.Event{
		ID: attack, Headline: attack, Place: attack, Status: timeline.Status(attack), Mentions: []timeline.Mention{m}, When: timeline.When{Why: []string{attack}},
		Conflicts: []timeline.Conflict{{Article: attack, Text: attack}}, Relations: []timeline.Relation{{Type: timeline.RelationType(attack), Event: attack, Why: attack}},
	}
	dated := crowd(1).Events()[0]
	dated.ID, dated.Headline, dated.Mentions = "d", attack, []timeline.Mention{m}
	a := timeline.Article{ID: attack, Title: attack, Outlet: attack, URL: "javascript:window.pwned=5", Published: timeline.Published{Evidence: attack}}
	b.load(page(t, "hostile.html", timeline.New([]timeline.Article{a}, []timeline.Event{e, dated}, nil), func(string) string { return attack + attack }))
	b.act(`document.querySelectorAll("summary").forEach((s) => s.click()); document.getElementById("page-axis").focus()`)
	b.do(chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.Enter))
	b.settle()
	assert.Equal(t, "undefined", eval[string](b, "typeof window.pwned"))
	assert.Equal(t, 2, b.listed())
	assert.Equal(t, 2, eval[int](b, `document.scripts.length`), "the data and the script")
	assert.Zero(t, eval[int](b, `document.querySelectorAll("img, iframe, svg, base, style ~ style, [onerror], [onload], a[href^='javascript']").length`))
	assert.Contains(t, b.text("h4"), "<script>window.pwned = 1</script>", "it is shown as what it is")
	assert.Empty(t, b.left())
	assert.Empty(t, b.said())
}

func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		require.NoError(t, err)
		return v
	}
}
