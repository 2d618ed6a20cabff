package htmltest

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/timeline/render"
)

// modules is where what is not ours lies, see package.json there.
const modules = "../../../.ci/readback/node_modules"

// other reads a file of a package from npm, or skips the test.
func other(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(modules, name))
	if err != nil {
		t.Skip("the packages from npm are not installed: " + name + " is not run (npm ci --prefix .ci/readback)")
	}
	return string(b)
}

// violation is a rule that axe-core finds broken, and where.
type violation struct {
	ID, Help string
	Nodes    []struct{ HTML, FailureSummary string }
}

func (v violation) String() string {
	s := v.ID + ": " + v.Help
	for i, n := range v.Nodes {
		if i == 3 {
			s += fmt.Sprintf("\n  and %d more", len(v.Nodes)-3)
			break
		}
		s += "\n  " + n.HTML + "\n  " + strings.ReplaceAll(n.FailureSummary, "\n", " ")
	}
	return s
}

// check has axe-core look at the page as it stands.
func (b *tab) check(script, how string) {
	b.t.Helper()
	eval[bool](b, script+"; true")
	out, err := chromedp.Run(b.ctx, chromedp.Evaluate[string](`axe.run(document, {resultTypes: ["violations"]}).then((r) => JSON.stringify(r.violations))`, chromedp.EvalAwaitPromise))
	require.NoError(b.t, err)
	var found []violation
	require.NoError(b.t, json.Unmarshal([]byte(out), &found))
	for _, v := range found {
		assert.Fail(b.t, how, "%v", v)
	}
}

func TestAxeFindsNoBarrierInThePage(t *testing.T) {
	script := other(t, "axe-core/axe.min.js")
	b := open(t, 1440, 900)
	address := page(t, "axe.html", crowd(16), nil)
	b.load(address)
	b.check(script, "light")
	b.act(`document.querySelectorAll("details").forEach((d, i) => { d.open = i % 3 == 0 }); document.querySelector(".event h4").click()`)
	b.check(script, "with explanations and a menu open, and an event chosen")
	b.act(`document.documentElement.dataset.theme = "dark"`)
	b.check(script, "dark")
	b.do(chromedp.EmulateViewport(390, 844))
	b.load(address)
	b.act(`document.getElementById("page-more").click()`)
	b.check(script, "narrow")
	b.act(`document.getElementById("page-quotes").click()`)
	b.check(script, "dense")
}

func TestTimelineJSItselfDrawsWhatIsWritten(t *testing.T) {
	script, style := other(t, "@knight-lab/timelinejs/dist/js/timeline.js"), other(t, "@knight-lab/timelinejs/dist/css/timeline.css")
	tl := crowd(40)
	bad := tl.Events()
	bad[3].Headline = `<img src=x onerror="window.pwned=1"><script>window.pwned=2</script>`
	bad[3].Mentions[0].Text = bad[3].Headline
	var data strings.Builder
	require.NoError(t, render.TimelineJS(&data, tl))
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "timeline.js"), []byte(script), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "timeline.css"), []byte(style), 0o644))
	html := `<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="timeline.css"><div id="t" style="height: 600px"></div><script src="timeline.js"></script><script>window.tl = new TL.Timeline("t", ` + data.String() + `, {font: null})</script>`
	file := filepath.Join(dir, "page.html")
	require.NoError(t, os.WriteFile(file, []byte(html), 0o644))
	b := open(t, 1200, 700)
	b.load("file://" + filepath.ToSlash(file))
	b.settle()
	dated := 0
	for _, e := range tl.Events() {
		if !e.When.Interval.IsZero() {
			dated++
		}
	}
	assert.Equal(t, dated, eval[int](b, `document.querySelectorAll(".tl-timemarker").length`), "a marker an event")
	assert.Equal(t, dated+1, eval[int](b, `document.querySelectorAll(".tl-slide").length`), "a slide each, and the title")
	assert.Equal(t, "undefined", eval[string](b, "typeof window.pwned"))
	assert.Zero(t, eval[int](b, `document.querySelectorAll(".tl-message-full .tl-message-content.error, img[onerror]").length`))
	assert.Contains(t, eval[string](b, `document.querySelector("#t").textContent`), "Dockers")
}
