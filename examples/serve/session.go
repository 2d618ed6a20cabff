package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/bbdb26f0/annals/timeline"
)

// The limits of what is kept.
const (
	maxSessions    = 32
	sessionLife    = time.Hour // since it was last used
	maxArticles    = 1000      // of a session
	maxSessionText = 16 << 20  // bytes
	maxNotes       = 20
)

var errFull = errors.New("this timeline is full; clear it to go on")

// A session is the timeline of one browser.
type session struct {
	adding sync.Mutex // held while a timeline is merged into tl

	mu      sync.Mutex
	tl      *timeline.Timeline
	text    int // bytes
	version int
	pasted  int
	busy    int           // uploads that are being read
	notes   []string      // what could not be read, the latest last
	changed chan struct{} // closed at each change
}

func newSession() *session {
	return &session{tl: timeline.New(nil, nil, nil), changed: make(chan struct{})}
}

// A state is what the page shows of a session beside the timeline.
type state struct {
	Version  int      `json:"version"`
	Articles int      `json:"articles"`
	Events   int      `json:"events"`
	Busy     bool     `json:"busy"`
	Notes    []string `json:"notes"`
}

// state gives the state and what is closed when there is a newer one.
func (s *session) state() (state, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return state{
		Version: s.version, Articles: len(s.tl.Articles()), Events: len(s.tl.Events()), Busy: s.busy > 0, Notes: append([]string{}, s.notes...), // a list, be it empty
	}, s.changed
}

// timeline gives what there is so far.
func (s *session) timeline() *timeline.Timeline {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.tl
}

// change does something to the session and tells those who wait.
func (s *session) change(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f()
	s.version++
	close(s.changed)
	s.changed = make(chan struct{})
}

func (s *session) note(message string) {
	s.change(func() {
		s.notes = append(s.notes, message)
		s.notes = s.notes[max(0, len(s.notes)-maxNotes):]
	})
}

// name gives a name to a text that has none.
func (s *session) name() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pasted++
	return fmt.Sprintf("pasted-%d", s.pasted)
}

// add reads articles into the timeline. They are read beside what others add at
// the same time, and merged.
func (s *session) add(ctx context.Context, articles []timeline.Article) error {
	size := 0
	for _, a := range articles {
		size += len(a.Text)
	}
	s.mu.Lock()
	full := s.text+size > maxSessionText || len(s.tl.Articles())+len(articles) > maxArticles
	if !full {
		s.text += size
	}
	s.mu.Unlock()
	if full {
		return errFull
	}
	b := timeline.Builder{KeepText: true} // the page shows sentences
	more, err := b.Build(ctx, timeline.Articles(articles...))
	s.adding.Lock()
	defer s.adding.Unlock()
	old := s.timeline()
	merged := timeline.Merge(old, more) // takes a while, so that s is not locked
	s.change(func() {
		if s.tl != old { // it was cleared
			merged = more
		}
		s.tl = merged
	})
	return err
}

func (s *session) clear() {
	s.change(func() { s.tl, s.text, s.notes = timeline.New(nil, nil, nil), 0, nil })
}

// sessions are those of all browsers by their cookies.
type sessions struct {
	now func() time.Time

	mu   sync.Mutex
	byID map[string]*entry
}

type entry struct {
	session *session
	used    time.Time
}

// get gives the session of a cookie, nil where there is none any more.
func (s *sessions) get(id string) *session {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.expire()
	e := s.byID[id]
	if e == nil {
		return nil
	}
	e.used = s.now()
	return e.session
}

// open makes a session, and drops the one that was not used for longest where
// there are too many.
func (s *sessions) open() (id string, opened *session) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.expire()
	if len(s.byID) >= maxSessions {
		oldest := ""
		for id, e := range s.byID {
			if oldest == "" || e.used.Before(s.byID[oldest].used) {
				oldest = id
			}
		}
		delete(s.byID, oldest)
	}
	id, opened = rand.Text(), newSession()
	s.byID[id] = &entry{opened, s.now()}
	return id, opened
}

func (s *sessions) expire() {
	before := s.now().Add(-sessionLife)
	for id, e := range s.byID {
		if e.used.Before(before) {
			delete(s.byID, id)
		}
	}
}
