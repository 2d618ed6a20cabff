package read

import (
	"path"
	"regexp"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/timeline"
)

// The patterns of days and months in addresses and names of files. Years are
// those of news sites and archives; a number that happens to look like another
// year is no date. A day ends its part of the address: "/2024/04/5-reasons" is
// of April.
var (
	urlDates  = regexp.MustCompile(`/((?:19|20)\d\d)/(\d\d?)(?:/(\d\d?))?(?:/|$)|/((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[/.-]|$)`)
	fileDates = regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)-(\d\d)-(\d\d)(?:\D|$)`)
)

// Dated fills in a publication time that nobody states from the address, the
// name of the file or the options. It is for those who write a Format.
func (o Options) Dated(c Context) Context {
	if c.Published != "" {
		return c
	}
	address := c.URL
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		address = address[:i]
	}
	if date := dateIn(urlDates, address); date != "" {
		c.Published, c.Basis, c.Evidence = date, string(timeline.URL), "the address names "+date
	} else if date := dateIn(fileDates, path.Base(c.File)); date != "" {
		c.Published, c.Basis, c.Evidence = date, string(timeline.Filename), "the name of the file is dated "+date
	} else if o.Published != "" {
		c.Published, c.Basis, c.Evidence = o.Published, string(timeline.Flag), "given for all articles that do not say theirs"
	}
	return c
}

// dateIn gives the first date of the calendar that a pattern finds: "2024-04-15"
// or, without a day of that month, "2024-04".
func dateIn(pattern *regexp.Regexp, s string) string {
	for _, m := range pattern.FindAllStringSubmatch(s, -1) {
		if m = m[1:]; m[0] == "" {
			m = m[3:] // the other way to write it
		}
		month := m[0] + "-" + pad(m[1])
		if _, err := time.Parse(time.DateOnly, month+"-"+pad(m[2])); err == nil {
			return month + "-" + pad(m[2])
		}
		if _, err := time.Parse("2006-01", month); err == nil && pattern == urlDates {
			return month
		}
	}
	return ""
}

func pad(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// stem is the name of a file without its extension, "article" for none.
func stem(file string) string {
	if file == "" {
		return "article"
	}
	return strings.TrimSuffix(file, path.Ext(file))
}
