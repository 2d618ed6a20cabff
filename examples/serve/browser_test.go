package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// chromium finds a browser, or skips the test.
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "headless-shell"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium is installed: the page is not tested in a browser (apt-get install chromium)")
	return ""
}

// serving runs the program until the test ends, and gives its address.
func serving(t *testing.T) string {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	ready, done := make(chan net.Addr, 1), make(chan error, 1)
	go func() {
		done <- run(ctx, []string{"-addr", "127.0.0.1:0"}, io.Discard, func(a net.Addr) { ready <- a })
	}()
	t.Cleanup(func() {
		stop()
		assert.NoError(t, <-done)
	})
	select {
	case a := <-ready:
		return "http://" + a.String() + "/"
	case err := <-done:
		require.NoError(t, err)
	}
	return ""
}

func TestWhatIsDroppedOrPastedAppearsOnThePage(t *testing.T) {
	path, address := chromium(t), serving(t)
	limited, stopAll := context.WithTimeout(context.Background(), time.Minute)
	defer stopAll()
	options := append([]chromedp.ExecAllocatorOption{chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU}, chromedp.DefaultExecAllocatorOptions[:]...)
	allocator, stopAllocator := chromedp.NewExecAllocator(limited, options...)
	defer stopAllocator()
	ctx, stop := chromedp.NewContext(allocator)
	defer stop()
	var mu sync.Mutex
	var elsewhere []string
	require.NoError(t, chromedp.Do(ctx, chromedp.Navigate("about:blank")))
	require.NoError(t, chromedp.Listen(ctx, func(event any) {
		if e, ok := event.(*network.EventRequestWillBeSent); ok && !strings.HasPrefix(e.Request.URL, address) && !strings.HasPrefix(e.Request.URL, "data:") {
			mu.Lock()
			defer mu.Unlock()
			elsewhere = append(elsewhere, e.Request.URL)
		}
	}))
	require.NoError(t, chromedp.Do(ctx, chromedp.Navigate(address)))
	act := func(script string) {
		t.Helper()
		_, err := chromedp.Run(ctx, chromedp.Evaluate[bool](script+"; true"))
		require.NoError(t, err)
	}
	says := func(selector, want string) {
		t.Helper()
		script := fmt.Sprintf("document.querySelector(%q).textContent", selector)
		assert.EventuallyWithT(t, func(c *assert.CollectT) {
			got, err := chromedp.Run(ctx, chromedp.Evaluate[string](script))
			assert.NoError(c, err)
			assert.Contains(c, got, want)
		}, 15*time.Second, 50*time.Millisecond)
	}
	drop := func(name, content string) {
		t.Helper()
		act(fmt.Sprintf(`{ const d = new DataTransfer(); d.items.add(new File([%q], %q)); document.dispatchEvent(new DragEvent("drop", {dataTransfer: d, bubbles: true, cancelable: true})) }`, content, name))
	}

	says("#state", "Drop articles")
	drop("strike.txt", "---\noutlet: Harbour Gazette\npublished: 2031-05-12\n---\nDockers walked out on 10 May 2031 <img src=https://evil.example/x.png onerror=alert(1)>.")
	says("#state", "from 1 article")
	drop("news.xml", `<rss version="2.0"><channel><title>Island Wire</title><item><title>Owner sues</title><description>The owner sued the union on Monday.</description><pubDate>Tue, 13 May 2031 10:00:00 GMT</pubDate></item><item><title>Ferry</title><description>A ferry turned back on Sunday.</description><pubDate>Mon, 12 May 2031 10:00:00 GMT</pubDate></item></channel></rss>`)
	says("#state", "from 3 articles")
	act(`document.querySelector("textarea").value = "Ministers met the union on 14 May 2031."; document.querySelector("#add button").click()`)
	says("#state", "from 4 articles")
	drop("torn.xml", "<rss><channel><item>")
	says("#notes", "torn.xml")
	if axe, err := os.ReadFile("../../.ci/readback/node_modules/axe-core/axe.min.js"); err != nil {
		t.Log("axe-core is not installed: barriers in the page are not looked for (npm ci --prefix .ci/readback)")
	} else {
		act(string(axe))
		barriers, err := chromedp.Run(ctx, chromedp.Evaluate[string](`axe.run(document, {iframes: false}).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html + " " + n.failureSummary).join("\n")).join("\n"))`, chromedp.EvalAwaitPromise))
		require.NoError(t, err)
		assert.Empty(t, barriers)
	}

	require.NoError(t, chromedp.Do(ctx, chromedp.Navigate(address+"timeline")))
	for _, words := range []string{"Dockers walked out", "wner sued the union", "Ministers met the union", "<img src=https://evil.example/x.png"} {
		says("main", words)
	}
	mu.Lock()
	defer mu.Unlock()
	assert.Empty(t, elsewhere, "no request leaves the page")
}
