package htmltest

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// browser finds a Chromium, "" for none.
func browser() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "headless-shell"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// A tab is a page in the browser, with what it asked for and said.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	requests []string
	messages []string
}

// started is the browser of all tests, once one has asked for it.
var started struct {
	once sync.Once
	ctx  context.Context
	stop context.CancelFunc
	err  error
}

func TestMain(m *testing.M) {
	status := m.Run()
	if started.stop != nil {
		started.stop()
	}
	os.Exit(status)
}

// start starts the browser at path without a window, with a profile of its own.
func start(path string) {
	options := append([]chromedp.ExecAllocatorOption{chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU}, chromedp.DefaultExecAllocatorOptions[:]...)
	for _, flag := range []string{"disable-quic", "disable-component-update"} {
		options = append(options, chromedp.Flag(flag, true))
	}
	limited, stopAll := context.WithTimeout(context.Background(), 3*time.Minute)
	allocator, stopAllocator := chromedp.NewExecAllocator(limited, options...)
	ctx, stop := chromedp.NewContext(allocator)
	started.ctx, started.stop = ctx, func() { stop(); stopAllocator(); stopAll() }
	started.err = chromedp.Do(ctx, chromedp.Navigate("about:blank"))
}

// open opens a tab, or skips the test where there is no browser.
func open(t *testing.T, width, height int64) *tab {
	t.Helper()
	path := browser()
	if path == "" {
		t.Skip("no Chromium is installed: the page is not tested in a browser (apt-get install chromium)")
	}
	started.once.Do(func() { start(path) })
	require.NoError(t, started.err, path)
	ctx, stop := chromedp.NewContext(started.ctx)
	t.Cleanup(stop)
	b := &tab{t: t, ctx: ctx}
	b.do(chromedp.EmulateViewport(width, height))
	require.NoError(t, chromedp.Listen(ctx, func(event any) {
		if e, ok := event.(*network.EventRequestWillBeSent); ok {
			b.mu.Lock()
			defer b.mu.Unlock()
			b.requests = append(b.requests, e.Request.URL)
		}
	}))
	messages := chromedp.Console(ctx)
	go func() {
		for m, err := range messages {
			if err != nil {
				return
			}
			b.mu.Lock()
			b.messages = append(b.messages, fmt.Sprint(m.Type, ": ", m.Text))
			b.mu.Unlock()
		}
	}()
	_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}},
	})
	require.NoError(t, err)
	return b
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	require.NoError(b.t, chromedp.Do(b.ctx, steps...))
}

// load opens a page and waits for a few frames, in which it draws.
func (b *tab) load(address string) {
	b.t.Helper()
	b.do(chromedp.Navigate(address))
	b.settle()
}

// settle waits for timers and frames that a change has set going.
func (b *tab) settle() {
	b.t.Helper()
	_, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool](`new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))), 160))`, chromedp.EvalAwaitPromise))
	require.NoError(b.t, err)
}

// eval gives the value of an expression in the page.
func eval[T any](b *tab, script string) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script))
	require.NoError(b.t, err, script)
	return v
}

// act runs statements, and waits for what they set going.
func (b *tab) act(script string) {
	b.t.Helper()
	eval[bool](b, script+"; true")
	b.settle()
}

func (b *tab) text(selector string) string {
	b.t.Helper()
	return eval[string](b, fmt.Sprintf("document.querySelector(%q).textContent.trim()", selector))
}

// listed counts the events that are shown.
func (b *tab) listed() int {
	b.t.Helper()
	return eval[int](b, `[...document.querySelectorAll(".event")].filter((e) => e.offsetParent !== null).length`)
}

// inked counts the pixels of the axis that are not empty.
func (b *tab) inked() int {
	b.t.Helper()
	return eval[int](b, `(() => {
		const c = document.querySelector("#page-axis canvas");
		const d = c.getContext("2d").getImageData(0, 0, c.width, c.height).data;
		let n = 0;
		for (let i = 3; i < d.length; i += 4) if (d[i]) n++;
		return n;
	})()`)
}

// left gives the addresses outside of the page that it asked for.
func (b *tab) left() (out []string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, r := range b.requests {
		if !strings.HasPrefix(r, "file://") && !strings.HasPrefix(r, "data:") && r != "about:blank" { // the browser's own icons are data:
			out = append(out, r)
		}
	}
	return out
}

func (b *tab) said() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(b.messages), func(m string) bool {
		return strings.Contains(m, "willReadFrequently") // advice on how these tests count pixels
	})
}
