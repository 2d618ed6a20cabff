package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read"
	"github.com/bbdb26f0/annals/timeline/read/feed"
	"github.com/bbdb26f0/annals/timeline/read/web"
)

// The limits of one request.
const (
	maxRequest = 32 << 20 // bytes
	maxFile    = 8 << 20  // bytes of one file, unpacked
	maxParts   = 200      // files and fields
	maxField   = 1 << 10  // bytes of a field other than the text
	maxName    = 80       // bytes of the name of a file
)

var (
	errParts = fmt.Errorf("more than %d files at once", maxParts)
	errField = errors.New("a field is too long")
)

// upload reads the files and the text of a request into the timeline. What
// cannot be read is told, and the rest is read.
func (s *server) upload(w http.ResponseWriter, r *http.Request) {
	form, err := r.MultipartReader()
	if err != nil {
		http.Error(w, "want multipart/form-data", http.StatusUnsupportedMediaType)
		return
	}
	session := s.session(w, r)
	session.change(func() { session.busy++ })
	defer session.change(func() { session.busy-- })
	select {
	case s.builds <- struct{}{}:
		defer func() { <-s.builds }()
	case <-r.Context().Done():
		return
	}
	u := uploading{ctx: r.Context(), session: session}
	switch err := u.form(form); {
	case err == nil:
		answer(w, r, http.StatusOK, u.errs)
	case errors.As(err, new(*http.MaxBytesError)):
		u.fail(fmt.Errorf("more than %d MB at once", maxRequest>>20))
		answer(w, r, http.StatusRequestEntityTooLarge, u.errs)
	default:
		u.fail(err)
		answer(w, r, http.StatusBadRequest, u.errs)
	}
}

// uploading is the state of one request.
type uploading struct {
	ctx     context.Context
	session *session
	about   read.Context // what the fields say of texts that do not say it
	errs    []string
}

// form reads the parts of a request one after the other. An error ends it.
func (u *uploading) form(form *multipart.Reader) error {
	for n := 0; ; n++ {
		part, err := form.NextPart()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		case n >= maxParts:
			return errParts
		}
		if err := u.part(part); err != nil {
			return err
		}
	}
}

func (u *uploading) part(part *multipart.Part) error {
	switch name := part.FormName(); {
	case part.FileName() != "":
		return u.articles(part, fileName(part.FileName()))
	case name == "text":
		return u.pasted(part)
	case name == "title":
		return field(part, &u.about.Title)
	case name == "outlet":
		return field(part, &u.about.Outlet)
	case name == "published":
		u.about.Basis, u.about.Evidence = string(timeline.Flag), "given on the page"
		return field(part, &u.about.Published)
	}
	return nil // a file field that was left empty, or something unknown
}

// field reads a short field.
func field(part io.Reader, to *string) error {
	data, err := io.ReadAll(io.LimitReader(part, maxField+1))
	if err != nil {
		return err
	}
	if len(data) > maxField {
		return errField
	}
	*to = strings.TrimSpace(strings.ToValidUTF8(string(data), "\ufffd"))
	return nil
}

// pasted reads the text that stands in the page's own field. The fields about it
// come before it.
func (u *uploading) pasted(part io.Reader) error {
	data, err := io.ReadAll(io.LimitReader(part, maxFile+1))
	if err != nil {
		return err
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil
	}
	return u.articles(bytes.NewReader(data), u.session.name()+".txt")
}

// articles adds the articles of one file. Only what ends the request is an
// error; the rest is told.
func (u *uploading) articles(from io.Reader, name string) error {
	c := u.about
	c.File = name
	if c.Published == "" {
		c.Basis, c.Evidence = "", ""
	}
	var articles []timeline.Article
	for a, err := range read.File(from, c, read.Options{HTML: web.Read, Feed: feed.Read, MaxBytes: maxFile}) {
		switch {
		case errors.As(err, new(*http.MaxBytesError)):
			return err
		case err != nil:
			u.fail(err)
		case len(articles) == maxArticles:
			u.fail(errFull)
			return nil
		default:
			articles = append(articles, a)
		}
	}
	if len(articles) == 0 {
		return u.ctx.Err()
	}
	if err := u.session.add(u.ctx, articles); err != nil {
		u.fail(err)
	}
	return u.ctx.Err()
}

// fail tells an error on the page and in the answer.
func (u *uploading) fail(err error) {
	const longest = 300
	message := printable(strings.TrimPrefix(err.Error(), "read: "), longest)
	if len(u.errs) < maxNotes {
		u.errs = append(u.errs, message)
	}
	u.session.note(message)
}

// fileName makes a name to show of the name that a browser sends, which may be
// anything.
func fileName(s string) string {
	s = s[strings.LastIndexAny(s, `/\`)+1:]
	s = strings.TrimSpace(printable(s, len(s)))
	if len(s) > maxName { // the extension is at the end
		from := len(s) - maxName
		for !utf8.RuneStart(s[from]) {
			from++
		}
		s = s[from:]
	}
	if strings.Trim(s, ". ") == "" {
		return "file"
	}
	return s
}

// printable drops what could confuse a reader, and cuts to n bytes.
func printable(s string, n int) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == utf8.RuneError {
			return -1
		}
		return r
	}, s)
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}
