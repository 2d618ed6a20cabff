package render

import (
	"bufio"
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/bbdb26f0/annals/timeline"
)

// Markdown writes a timeline in GitHub's Markdown: a table of articles and one
// of events for each year. Nothing from an article is taken as markup; the only
// links are those of articles to their own addresses.
type Markdown struct {
	Explain bool // add how each time was derived, the words, the order
}

// Render is a Func.
func (m Markdown) Render(w io.Writer, tl *timeline.Timeline) error {
	p := markdownPage{indexOf(tl), bufio.NewWriter(w)}
	p.printf("# Timeline\n\n%s from %s.\n", count(len(tl.Events()), "event"), count(len(tl.Articles()), "article"))
	p.articles(tl.Articles())
	p.events(tl.Events())
	p.notes(tl)
	if m.Explain {
		p.explanations(tl.Events())
	}
	return p.out.Flush() // gives the first error of any write
}

type markdownPage struct {
	index
	out *bufio.Writer
}

func (p markdownPage) printf(format string, args ...any) { fmt.Fprintf(p.out, format, args...) }

func (p markdownPage) articles(articles []timeline.Article) {
	if len(articles) == 0 {
		return
	}
	p.printf("\n## Articles\n\n| Article | Published | Known | Outlet | Title |\n|---|---|---|---|---|\n")
	for i := range articles {
		a := &articles[i]
		published := unknownDate
		if !a.Published.Interval.IsZero() {
			published = escape(when(timeline.When{Interval: a.Published.Interval, Basis: timeline.ByExpression}))
		}
		title := escape(a.Title)
		if address := link(a.URL); address != "" {
			if title == "" {
				title = escape(a.ID)
			}
			title = "[" + title + "](" + address + ")"
		}
		p.printf("| %s | %s | %s | %s | %s |\n", escape(tag(a.ID)), published, basisWords(a), escape(a.Outlet), title)
	}
}

func (p markdownPage) events(events []timeline.Event) {
	headings := sections(events)
	for i := range events {
		e := &events[i]
		if headings[i] != "" {
			p.printf("\n## %s\n\n| # | When | | Event | Who says so |\n|--:|---|---|---|---|\n", headings[i])
		}
		what := escape(headline(e))
		for _, c := range e.Conflicts {
			what += "<br>*disagrees:* " + escape(conflictText(c))
		}
		var who []string
		for _, t := range p.tellers(e) {
			who = append(who, escape(t.String()))
		}
		status := ""
		if e.Status != timeline.Asserted {
			status = escape(string(e.Status))
		}
		p.printf("| %d | %s | %s | %s | %s |\n", i+1, escape(p.time(e)), status, what, strings.Join(who, "<br>"))
	}
}

// notes explains the signs in the column of times.
func (p markdownPage) notes(tl *timeline.Timeline) {
	if len(tl.Events()) == 0 {
		return
	}
	p.printf("\n`..` includes both ends; `~` is about; `before` and `after` a day include that day; `<` means on the word of.\n")
	for i, events := 0, tl.Events(); i < len(events); i++ {
		if p.guessed(&events[i]) {
			p.printf("`*` is bounded by a publication date that is a guess.\n")
			return
		}
	}
}

func (p markdownPage) explanations(events []timeline.Event) {
	for i := range events {
		if i == 0 {
			p.printf("\n## How the times follow\n")
		}
		p.printf("\n**%d.** %s\n\n", i+1, escape(headline(&events[i])))
		for _, s := range p.explanation(&events[i]) {
			for n, line := range s.lines {
				if n == 0 {
					p.printf("- **%s** %s\n", escape(s.label), escape(line))
				} else {
					p.printf("  - %s\n", escape(line))
				}
			}
		}
	}
}

// escape makes text show as itself: it cannot become markup, HTML, a link, an
// automatic link or the end of a table cell.
func escape(s string) string {
	s = safe(s)
	var b strings.Builder
	for i, r := range s {
		switch r {
		case '&':
			b.WriteString("&amp;")
			continue
		case '<':
			b.WriteString("&lt;")
			continue
		case '>':
			b.WriteString("&gt;")
			continue
		case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '|', '~', '!', '$', '^':
			b.WriteByte('\\')
		case ':': // http://example.org becomes a link by itself
			if strings.HasPrefix(s[i:], "://") {
				b.WriteByte('\\')
			}
		case '.', ')': // and so does www.example.org; "1." begins a list
			if i >= 3 && strings.EqualFold(s[i-3:i], "www") || i > 0 && strings.Trim(s[:i], "0123456789") == "" {
				b.WriteByte('\\')
			}
		case '@': // and so does somebody@example.org, whatever escapes it
			b.WriteString("@&#8203;")
			continue
		case '(':
			if i > 0 && s[i-1] == ']' {
				b.WriteByte('\\')
			}
		case '-', '+', '=': // at the beginning of a line these are markup
			if i == 0 {
				b.WriteByte('\\')
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

// link gives an address fit for Markdown, "" for anything but the web.
func link(address string) string {
	return strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E", " ", "%20", "|", "%7C", "\\", "%5C", "`", "%60").Replace(webAddress(address))
}

// webAddress gives an address as net/url writes it, "" for anything but the web:
// no format may make a link of javascript: or data:.
func webAddress(address string) string {
	u, err := url.Parse(safe(address))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}
