package main

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/render"
)

// A server answers the requests of the page.
type server struct {
	local    bool // only this machine can reach it
	sessions sessions
	builds   chan struct{} // one element for each upload that is being read
	closing  chan struct{} // closed when the server shuts down
	once     sync.Once
	policy   string // content security policy of the page
	framed   string // that of the timeline in it
}

const maxBuilds = 2 // at once, of all browsers

//go:embed page.html
var page string

func newServer(now func() time.Time, local bool) *server {
	return &server{
		local:    local,
		sessions: sessions{now: now, byID: map[string]*entry{}},
		builds:   make(chan struct{}, maxBuilds),
		closing:  make(chan struct{}),
		policy:   "default-src 'none'; " + inlinePolicy(page) + "; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
		framed:   "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; default-src 'none'; " + inlinePolicy(emptyTimeline()) + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
	}
}

// close ends the streams that wait for news, so that a shutdown need not.
func (s *server) close() { s.once.Do(func() { close(s.closing) }) }

// emptyTimeline is the page of a timeline without anything from articles: the
// scripts and styles in it are the only ones that may ever run.
func emptyTimeline() string {
	var b strings.Builder
	if err := (render.HTML{}).Render(&b, timeline.New(nil, nil, nil)); err != nil {
		return ""
	}
	return b.String()
}

var inline = regexp.MustCompile(`(?s)<(script|style)>(.*?)</(?:script|style)>`)

// inlinePolicy allows the scripts and styles of a page by their hashes.
func inlinePolicy(page string) string {
	scripts, styles := "script-src", "style-src"
	for _, m := range inline.FindAllStringSubmatch(page, -1) {
		sum := sha256.Sum256([]byte(m[2]))
		source := " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
		if m[1] == "script" {
			scripts += source
		} else {
			styles += source
		}
	}
	return scripts + "; " + styles
}

// handler routes requests. Those of other sites are refused before they come to
// anything: by the name of the host, which a site that points its own name at
// this machine cannot change, and by what browsers say of where they come from.
func (s *server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.front)
	mux.HandleFunc("POST /articles", s.upload)
	mux.HandleFunc("POST /clear", s.clear)
	mux.HandleFunc("GET /events", s.events)
	mux.HandleFunc("GET /timeline", s.timeline)
	mux.HandleFunc("GET /timeline/{format}", s.download)
	return s.guard(http.NewCrossOriginProtection().Handler(mux))
}

func (s *server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		if s.local && !localHost(r.Host) {
			http.Error(w, "this server answers to localhost alone", http.StatusMisdirectedRequest)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxRequest)
		next.ServeHTTP(w, r)
	})
}

// localHost reports whether a Host header names this machine.
func localHost(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = strings.Trim(host, "[]")
	}
	ip := net.ParseIP(name)
	return strings.EqualFold(name, "localhost") || ip != nil && ip.IsLoopback()
}

const cookieName = "annals"

// session gives the session of a request, and opens one where there is none.
func (s *server) session(w http.ResponseWriter, r *http.Request) *session {
	if c, err := r.Cookie(cookieName); err == nil {
		if found := s.sessions.get(c.Value); found != nil {
			return found
		}
	}
	id, opened := s.sessions.open()
	http.SetCookie(w, &http.Cookie{Name: cookieName, Value: id, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode})
	return opened
}

func (s *server) front(w http.ResponseWriter, r *http.Request) {
	s.session(w, r)
	w.Header().Set("Content-Security-Policy", s.policy)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprint(w, page)
}

func (s *server) clear(w http.ResponseWriter, r *http.Request) {
	s.session(w, r).clear()
	answer(w, r, http.StatusOK, nil)
}

// answer sends the errors of a request as JSON, or browsers without scripts back
// to the page.
func answer(w http.ResponseWriter, r *http.Request, status int, errs []string) {
	if !strings.Contains(r.Header.Get("Accept"), "application/json") && status == http.StatusOK {
		http.Redirect(w, r, "/", http.StatusSeeOther)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string][]string{"errors": errs})
}

// timeline is the page of the timeline, for the frame. It stands in a sandbox:
// even a script in it that nobody foresaw could reach nothing.
func (s *server) timeline(w http.ResponseWriter, r *http.Request) {
	tl := s.session(w, r).timeline()
	w.Header().Set("Content-Security-Policy", s.framed)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	render.HTML{Text: texts(tl)}.Render(w, tl) // who fails here has gone
}

// texts gives the texts that a timeline keeps.
func texts(tl *timeline.Timeline) func(string) string {
	byID := map[string]string{}
	for _, a := range tl.Articles() {
		byID[a.ID] = a.Text
	}
	return func(id string) string { return byID[id] }
}

// download gives the timeline in any format, as a file.
func (s *server) download(w http.ResponseWriter, r *http.Request) {
	tl := s.session(w, r).timeline()
	name := r.PathValue("format")
	f, ok := render.ByName(name, render.Options{Text: texts(tl)})
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Security-Policy", "sandbox; default-src 'none'")
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Content-Disposition", `attachment; filename="timeline`+extension(name)+`"`)
	f(w, tl)
}

// extension is that of the files of a format.
func extension(format string) string {
	switch format {
	case "text":
		return ".txt"
	case "markdown":
		return ".md"
	case "timelinejs":
		return ".timelinejs.json"
	case "mermaid":
		return ".mmd"
	}
	return "." + format
}

const (
	heartbeat  = 20 * time.Second
	streamLife = 10 * time.Minute // the browser comes back by itself
)

// events streams the state of a session: at once, and at each change.
func (s *server) events(w http.ResponseWriter, r *http.Request) {
	session := s.session(w, r)
	w.Header().Set("Content-Type", "text/event-stream")
	control := http.NewResponseController(w)
	control.SetReadDeadline(time.Time{}) // that of the request has passed its use
	ticker, end := time.NewTicker(heartbeat), time.NewTimer(streamLife)
	defer ticker.Stop()
	defer end.Stop()
	for {
		now, changed := session.state()
		data, err := json.Marshal(now)
		if err != nil || !send(w, control, "data: "+string(data)+"\n\n") {
			return
		}
		for wait := true; wait; {
			select {
			case <-changed:
				wait = false
			case <-ticker.C:
				if !send(w, control, ": still here\n\n") {
					return
				}
			case <-r.Context().Done():
				return
			case <-s.closing:
				return
			case <-end.C:
				return
			}
		}
	}
}

// send writes to a stream that may be slow, but not for ever.
func send(w http.ResponseWriter, control *http.ResponseController, text string) bool {
	control.SetWriteDeadline(time.Now().Add(15 * time.Second))
	_, err := fmt.Fprint(w, text)
	return err == nil && control.Flush() == nil
}
