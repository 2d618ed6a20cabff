package render

import (
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

// fourDigits reports whether a year can be written in ISO 8601 and RFC 3339 as
// everybody reads them.
func fourDigits(t time.Time) bool { return t.Year() >= 0 && t.Year() <= 9999 }

// firstDay gives the day on which an interval begins, false where that is open
// or has no year of four digits.
func firstDay(i interval.Interval) (time.Time, bool) {
	t, ok := i.From()
	return t.Truncate(24 * time.Hour), ok && fourDigits(t)
}

// lastDay gives the last day that an interval touches, likewise.
func lastDay(i interval.Interval) (time.Time, bool) {
	t, ok := i.To()
	t = t.Add(-time.Second).Truncate(24 * time.Hour)
	return t, ok && fourDigits(t)
}

// safeEach makes each text safe, and drops those of which nothing is left.
func safeEach(ss []string) []string {
	out := make([]string, 0, len(ss))
	for _, s := range ss {
		if s = safe(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// joined puts texts of articles into one field of a format without lists.
func joined(ss []string) string { return strings.Join(safeEach(ss), "; ") }

// statusOf is the status of an event, asserted where it has none.
func statusOf(s timeline.Status) string {
	if s == "" {
		return string(timeline.Asserted)
	}
	return safe(string(s))
}

// source names who published an article: the outlet, else the title, else the ID.
func (ix index) source(article string) string {
	if a := ix.articles[article]; a != nil {
		for _, name := range []string{a.Outlet, a.Title} {
			if name = safe(name); name != "" {
				return name
			}
		}
	}
	return safe(article)
}

// token makes of an ID a name of letters, digits, "-" and "_": itself where it
// is one, and never the same for two IDs.
func token(id string) string {
	var b strings.Builder
	for _, c := range []byte(id) {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-':
			b.WriteByte(c)
		default: // an underscore too, as it begins an escape
			const hex = "0123456789abcdef"
			b.Write([]byte{'_', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}
