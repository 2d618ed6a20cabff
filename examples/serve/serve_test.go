package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A browser is a client with the cookie of one session.
type browser struct {
	t      *testing.T
	url    string
	cookie *http.Cookie
}

func start(t *testing.T) (*server, browser) {
	t.Helper()
	now := time.Date(2031, 5, 12, 9, 0, 0, 0, time.UTC)
	s := newServer(func() time.Time { return now }, true)
	listening := httptest.NewServer(s.handler())
	t.Cleanup(listening.Close)
	t.Cleanup(s.close) // first, so that streams end
	return s, open(t, listening.URL)
}

// open opens a session.
func open(t *testing.T, url string) browser {
	t.Helper()
	b := browser{t: t, url: url}
	answer := b.do("GET", "/", nil, nil)
	require.Len(t, answer.Cookies(), 1)
	b.cookie = answer.Cookies()[0]
	return b
}

func (b browser) do(method, path string, body io.Reader, header map[string]string) *http.Response {
	b.t.Helper()
	r, err := http.NewRequest(method, b.url+path, body)
	require.NoError(b.t, err)
	for k, v := range header {
		if k == "Host" {
			r.Host = v
		}
		r.Header.Set(k, v)
	}
	if b.cookie != nil {
		r.AddCookie(b.cookie)
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Do(r)
	require.NoError(b.t, err)
	b.t.Cleanup(func() { answer.Body.Close() })
	return answer
}

func (b browser) get(path string) string {
	b.t.Helper()
	answer := b.do("GET", path, nil, nil)
	require.Equal(b.t, http.StatusOK, answer.StatusCode)
	body, err := io.ReadAll(answer.Body)
	require.NoError(b.t, err)
	return string(body)
}

// A part is a field, or a file where it has a name for it.
type part struct{ field, file, content string }

func (b browser) send(parts ...part) (status int, errs []string) {
	b.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for _, p := range parts {
		h := textproto.MIMEHeader{}
		disposition := fmt.Sprintf(`form-data; name=%q`, p.field)
		if p.file != "" {
			disposition += fmt.Sprintf(`; filename="%s"`, strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(p.file))
		}
		h.Set("Content-Disposition", disposition)
		w, err := form.CreatePart(h)
		require.NoError(b.t, err)
		io.WriteString(w, p.content)
	}
	form.Close()
	answer := b.do("POST", "/articles", &body, map[string]string{
		"Content-Type": form.FormDataContentType(), "Accept": "application/json", "Origin": b.url, "Sec-Fetch-Site": "same-origin",
	})
	var got struct{ Errors []string }
	require.NoError(b.t, json.NewDecoder(answer.Body).Decode(&got))
	return answer.StatusCode, got.Errors
}

// ids gives the articles of the timeline.
func (b browser) ids() []string {
	b.t.Helper()
	var got struct {
		Articles []struct{ ID, Outlet string }
		Events   []struct{ Headline string }
	}
	require.NoError(b.t, json.Unmarshal([]byte(b.get("/timeline/json")), &got))
	ids := []string{}
	for _, a := range got.Articles {
		ids = append(ids, a.ID)
	}
	return ids
}

const strike = "Dockers walked out of the port of Nordhavn late Saturday."

func TestTextsPagesAndFeedsComeOntoOneTimeline(t *testing.T) {
	_, b := start(t)
	status, errs := b.send(
		part{"outlet", "", "Gazette"}, part{"published", "", "2031-05-12"},
		part{"file", "story.txt", strike},
		part{"file", "page.html", `<html lang=en><meta property="article:published_time" content="2031-05-11T10:00:00Z"><p>A ferry turned back on Sunday.`},
		part{"file", "feed.xml", `<rss version="2.0"><channel><title>Wire</title><item><guid>w1</guid><description>The minister met the owner on Monday.</description><pubDate>Mon, 12 May 2031 12:00:00 GMT</pubDate></item></channel></rss>`},
		part{"file", "picture.jpg", "x"},
		part{"text", "", "The court ruled on 20 May 2031."},
	)
	assert.Equal(t, http.StatusOK, status)
	require.Len(t, errs, 1)
	assert.Contains(t, errs[0], "picture.jpg: no reader for files of this kind")
	assert.Equal(t, []string{"page", "pasted-1", "story", "w1"}, b.ids())
	html := b.get("/timeline")
	assert.Contains(t, html, "late Saturday")
	assert.Contains(t, b.get("/timeline/text"), "2031-05-10")

	other := open(t, b.url)
	assert.Empty(t, other.ids(), "what one browser brings is not shown to another")
	assert.Equal(t, http.StatusSeeOther, b.do("POST", "/clear", nil, map[string]string{"Origin": b.url}).StatusCode)
	assert.Empty(t, b.ids())
}

func TestOtherSitesAreRefused(t *testing.T) {
	_, b := start(t)
	for name, tt := range map[string]struct {
		method, path string
		header       map[string]string
		want         int
	}{
		"another origin":       {"POST", "/clear", map[string]string{"Origin": "https://evil.example"}, http.StatusForbidden},
		"another site":         {"POST", "/clear", map[string]string{"Sec-Fetch-Site": "cross-site"}, http.StatusForbidden},
		"another port":         {"POST", "/clear", map[string]string{"Sec-Fetch-Site": "same-site"}, http.StatusForbidden},
		"a sandbox":            {"POST", "/clear", map[string]string{"Origin": "null"}, http.StatusForbidden},
		"a name of its own":    {"GET", "/timeline/json", map[string]string{"Host": "evil.example"}, http.StatusMisdirectedRequest},
		"a name with a port":   {"POST", "/clear", map[string]string{"Host": "evil.example:8080", "Origin": "http://evil.example:8080"}, http.StatusMisdirectedRequest},
		"a name like ours":     {"GET", "/", map[string]string{"Host": "localhost.evil.example"}, http.StatusMisdirectedRequest},
		"localhost":            {"GET", "/", map[string]string{"Host": "LOCALHOST:8080"}, http.StatusOK},
		"an address":           {"GET", "/", map[string]string{"Host": "[::1]:8080"}, http.StatusOK},
		"the page itself":      {"POST", "/clear", map[string]string{"Sec-Fetch-Site": "same-origin"}, http.StatusSeeOther},
		"a way to change":      {"GET", "/clear", nil, http.StatusMethodNotAllowed},
		"a file of the server": {"GET", "/../main.go", nil, http.StatusNotFound},
		"no format":            {"GET", "/timeline/exe", nil, http.StatusNotFound},
		"no form":              {"POST", "/articles", nil, http.StatusUnsupportedMediaType},
	} {
		t.Run(name, func(t *testing.T) {
			answer := b.do(tt.method, tt.path, nil, tt.header)
			if answer.StatusCode == http.StatusTemporaryRedirect || answer.StatusCode == http.StatusMovedPermanently {
				answer = b.do(tt.method, answer.Header.Get("Location"), nil, tt.header)
			}
			assert.Equal(t, tt.want, answer.StatusCode)
			assert.Equal(t, "nosniff", answer.Header.Get("X-Content-Type-Options"))
			assert.NotEmpty(t, answer.Header.Get("Content-Security-Policy"))
			assert.Empty(t, answer.Header.Get("Access-Control-Allow-Origin"))
		})
	}
}

func TestOnlyOurScriptsRun(t *testing.T) {
	_, b := start(t)
	hostile := `<script>alert(1)</script><img src=x onerror=alert(1)>`
	_, errs := b.send(part{"outlet", "", hostile}, part{"text", "", "On 10 May 2031 " + hostile + " dockers walked out of the port."}, part{"file", hostile + ".jpg", ""})
	require.Len(t, errs, 1)
	for _, path := range []string{"/", "/timeline"} {
		answer := b.do("GET", path, nil, nil)
		policy := answer.Header.Get("Content-Security-Policy")
		assert.Contains(t, policy, "default-src 'none'")
		assert.Contains(t, policy, "script-src 'sha256-")
		assert.Contains(t, policy, "frame-ancestors")
		assert.NotContains(t, policy, "unsafe")
		body, err := io.ReadAll(answer.Body)
		require.NoError(t, err)
		assert.NotContains(t, string(body), "<script>alert")
		assert.NotContains(t, string(body), "<img src=x")
		assert.Contains(t, policy, inlinePolicy(string(body)), "every script on the page is allowed, and no other")
	}
	assert.Contains(t, b.do("GET", "/timeline", nil, nil).Header.Get("Content-Security-Policy"), "sandbox allow-scripts ")
	c := b.cookie
	assert.True(t, c.HttpOnly && c.SameSite == http.SameSiteStrictMode && len(c.Value) >= 26)
	assert.NotContains(t, page, "http://")
	assert.NotContains(t, page, "https://")
	assert.NotContains(t, page, "innerHTML")
	saved := b.do("GET", "/timeline/html", nil, nil)
	assert.Equal(t, `attachment; filename="timeline.html"`, saved.Header.Get("Content-Disposition"))
}

func TestRequestsHaveLimits(t *testing.T) {
	_, b := start(t)
	status, errs := b.send(part{"file", "large.txt", strings.Repeat("a", maxFile+1)}, part{"file", "small.txt", strike})
	assert.Equal(t, http.StatusOK, status)
	assert.Equal(t, []string{fmt.Sprintf("large.txt: too large: more than %d bytes", maxFile)}, errs)
	assert.Equal(t, []string{"small"}, b.ids())

	status, _ = b.send(part{"text", "", strings.Repeat("a", maxFile+1)})
	assert.Equal(t, http.StatusOK, status)
	status, errs = b.send(part{"outlet", "", strings.Repeat("a", maxField+1)})
	assert.Equal(t, http.StatusBadRequest, status)
	assert.Equal(t, []string{errField.Error()}, errs)

	many := make([]part, maxParts+1)
	for i := range many {
		many[i] = part{"nothing", "", ""}
	}
	status, errs = b.send(many...)
	assert.Equal(t, http.StatusBadRequest, status)
	assert.Equal(t, []string{errParts.Error()}, errs)

	status, errs = b.send(part{"unknown", "", strings.Repeat("a", maxRequest)})
	assert.Equal(t, http.StatusRequestEntityTooLarge, status)
	assert.Equal(t, []string{"more than 32 MB at once"}, errs)
	status, errs = b.send(part{"text", "", " \n"}, part{"published", "", "soon"}, part{"text", "", "x"})
	assert.Equal(t, http.StatusOK, status)
	require.Len(t, errs, 1)
	assert.Contains(t, errs[0], `published "soon"`)
}

func TestATimelineHasLimits(t *testing.T) {
	s, b := start(t)
	var lines strings.Builder
	for range maxArticles + 1 {
		lines.WriteString("{\"text\":\"x\"}\n")
	}
	_, errs := b.send(part{"file", "many.jsonl", lines.String()})
	assert.Equal(t, []string{errFull.Error()}, errs)
	s.sessions.get(b.cookie.Value).text = maxSessionText
	_, errs = b.send(part{"text", "", "x"})
	assert.Equal(t, []string{errFull.Error()}, errs)
}

func TestNamesOfFilesDoNoHarm(t *testing.T) {
	for in, want := range map[string]string{
		"story.txt":                      "story.txt",
		"../../etc/passwd.txt":           "passwd.txt",
		`C:\Users\me\story.txt`:          "story.txt",
		"a\x00b\x1b[31m\u202etxt.html":   "ab[31mtxt.html",
		"":                               "file",
		"..":                             "file",
		"/":                              "file",
		"\xff\xfe.txt":                   ".txt",
		strings.Repeat("я", 100) + ".md": strings.Repeat("я", 38) + ".md",
	} {
		assert.Equal(t, want, fileName(in), "%q", in)
	}
	_, b := start(t)
	_, errs := b.send(part{"file", `../../x"><script>.txt`, strike}, part{"file", "a\u202eb.pdf", ""})
	require.Len(t, errs, 1)
	assert.True(t, strings.HasPrefix(errs[0], "a"), errs[0])
	assert.NotContains(t, errs[0], "\u202e")
	assert.Equal(t, []string{`x"><script>`}, b.ids())
}

func TestManyMayBringArticlesAtOnce(t *testing.T) {
	_, b := start(t)
	const uploads = 12
	var wait sync.WaitGroup
	for i := range uploads {
		wait.Go(func() {
			status, errs := b.send(part{"file", fmt.Sprintf("story-%02d.txt", i), fmt.Sprintf("%s On %d May 2031 a ferry turned back.", strike, i+1)})
			assert.Equal(t, http.StatusOK, status)
			assert.Empty(t, errs)
		})
		wait.Go(func() { b.get("/timeline") })
	}
	wait.Wait()
	assert.Len(t, b.ids(), uploads)
}

func TestThePageHearsOfArticlesAsTheyArrive(t *testing.T) {
	s, b := start(t)
	answer := b.do("GET", "/events", nil, nil)
	assert.Equal(t, "text/event-stream", answer.Header.Get("Content-Type"))
	lines := bufio.NewScanner(answer.Body)
	next := func() (got state) {
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				require.NoError(t, json.Unmarshal([]byte(data), &got))
				return got
			}
		}
		require.Fail(t, "the stream has ended")
		return got
	}
	assert.Equal(t, state{Notes: []string{}}, next(), "the page goes through the notes")
	go b.send(part{"text", "", "On 10 May 2031 dockers walked out of the port."}, part{"file", "x.pdf", ""})
	var got state
	for got.Articles == 0 || got.Busy || len(got.Notes) == 0 {
		got = next()
	}
	assert.Equal(t, 1, got.Articles)
	assert.Equal(t, 1, got.Events)
	assert.Contains(t, got.Notes[0], "x.pdf")
	s.close()
	for lines.Scan() {
	}
	assert.NoError(t, lines.Err(), "a shutdown ends the stream in order")
}

func TestSessionsExpireAndAreNotTooMany(t *testing.T) {
	now := time.Date(2031, 5, 12, 9, 0, 0, 0, time.UTC)
	s := sessions{now: func() time.Time { return now }, byID: map[string]*entry{}}
	first, _ := s.open()
	now = now.Add(sessionLife / 2)
	second, _ := s.open()
	assert.NotEqual(t, first, second)
	require.NotNil(t, s.get(first))
	now = now.Add(sessionLife/2 + time.Minute)
	assert.NotNil(t, s.get(first), "it was used since")
	now = now.Add(sessionLife + time.Minute)
	assert.Nil(t, s.get(first))
	assert.Nil(t, s.get(second))
	assert.Nil(t, s.get("guessed"))

	oldest, _ := s.open()
	for range maxSessions {
		now = now.Add(time.Second)
		s.open()
	}
	assert.Len(t, s.byID, maxSessions)
	assert.Nil(t, s.get(oldest))
}

func TestServingEndsInOrder(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	var messages bytes.Buffer
	err := run(ctx, []string{"-addr", "127.0.0.1:0"}, &messages, func(a net.Addr) {
		go func() {
			defer stop()
			b := open(t, "http://"+a.String())
			b.do("GET", "/events", nil, nil)
		}()
	})
	assert.NoError(t, err)
	assert.Contains(t, messages.String(), "http://127.0.0.1:")
	assert.NotContains(t, messages.String(), "warning")

	assert.Error(t, run(ctx, []string{"file.txt"}, &messages, nil))
	assert.Error(t, run(ctx, []string{"-addr", "nowhere:http:80"}, &messages, nil))
	assert.True(t, isLoopback(&net.TCPAddr{IP: net.IPv6loopback}))
	assert.False(t, isLoopback(&net.TCPAddr{IP: net.IPv4zero}))
}
