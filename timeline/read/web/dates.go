package web

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read"
	"github.com/bbdb26f0/annals/timeline/read/internal/stamp"
)

// A Found is a date that a page states of itself.
type Found struct {
	Source   string            // "JSON-LD datePublished", "meta article:published_time", "time", "address", "byline", ...
	Basis    timeline.Basis    // timeline.Stated, or timeline.URL for the address
	Modified bool              // when it was changed, not when it was published
	Text     string            // as written
	Interval interval.Interval // civil: the wall clock of the zone that it is given in
	Grain    interval.Grain
	Zone     string // "Z", "-04:00", "EDT"; "" where none is given

	stamp stamp.Stamp
	sure  bool // goes before what a manifest says
}

// The names of meta elements that state dates, the most trusted first. Those
// of Open Graph stand apart since they go before the others.
var (
	graphNames = []string{"article:published_time", "og:article:published_time", "og:published_time", "og:pubdate", "article:published"}
	metaNames  = []string{
		"datepublished", "parsely-pub-date", "sailthru.date", "dcterms.issued", "dc.date.issued", "dcterms.date", "dc.date", "dcterms.created", "dc.date.created",
		"dcterms.available", "pubdate", "pub_date", "publishdate", "publish-date", "publish_date", "publicationdate", "publication_date", "publication-date",
		"published_date", "published-date", "date_published", "article.published", "article:publish_date", "article_date_original", "originalpublicationdate",
		"displaydate", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "bt:pubdate", "rbpubdate", "citation_publication_date", "citation_date",
		"citation_online_date", "eprints.date", "prism.publicationdate", "release_date", "iso-8601-publish-date", "datecreated", "date",
	}
	changeNames = []string{
		"article:modified_time", "og:updated_time", "og:article:modified_time", "article:modified", "datemodified", "dcterms.modified", "dc.date.modified",
		"last-modified", "lastmod", "revised", "last_updated", "article_date_updated",
	}
)

// dates lists what the page states, the most trusted first and changes last.
func (f *facts) dates() []Found {
	var d dateList
	ld := f.article()
	d.add("JSON-LD datePublished", ld.published, false)
	for _, name := range graphNames {
		d.addMeta(f, name, false)
	}
	for _, name := range metaNames {
		d.addMeta(f, name, false)
	}
	d.addJSON("meta parsely-page", f.meta["parsely-page"])
	for _, source := range []string{"microdata", "time"} {
		d.addPrinted(f.printed, source, false)
	}
	d.addAddress(f.address)
	d.addPrinted(f.printed, "byline", false)
	d.add("JSON-LD dateModified", ld.modified, true)
	for _, name := range changeNames {
		d.addMeta(f, name, true)
	}
	for _, source := range []string{"microdata", "time", "byline"} {
		d.addPrinted(f.printed, source, true)
	}
	return d
}

type dateList []Found

// add takes a text that is a date.
func (d *dateList) add(source, text string, modified bool) {
	if s, ok := readStamp(text); ok {
		d.append(Found{Source: source, Basis: timeline.Stated, Modified: modified, Text: clip(clean(text), maxByline), stamp: s, sure: true})
	}
}

func (d *dateList) addMeta(f *facts, name string, modified bool) {
	for _, text := range f.meta[name][:min(len(f.meta[name]), 3)] {
		d.add("meta "+name, text, modified)
	}
}

// addJSON takes the date of a meta element that holds an object.
func (d *dateList) addJSON(source string, contents []string) {
	const key = `"pub_date":`
	for _, text := range contents[:min(len(contents), 1)] {
		if _, rest, ok := strings.Cut(text, key); ok {
			if parts := strings.SplitN(rest, `"`, 3); len(parts) == 3 {
				d.add(source, parts[1], false)
			}
		}
	}
}

// addPrinted takes the dates of one source, that of the highest rank first.
func (d *dateList) addPrinted(printed []printedDate, source string, modified bool) {
	const most = 5 // of one source; the rest is a list of something
	count := 0
	for rank := 3; rank >= 0; rank-- {
		for _, p := range printed {
			if p.source == source && p.rank == rank && p.modified == modified && count < most {
				count++
				d.append(Found{Source: source, Basis: timeline.Stated, Modified: modified, Text: p.text, stamp: p.stamp, sure: source != "byline"})
			}
		}
		if count > 0 {
			return // those of lower rank are dates of something else
		}
	}
}

// addAddress takes the date that the address names.
func (d *dateList) addAddress(address string) {
	c := read.Options{}.Dated(read.Context{URL: address})
	if s, ok := readStamp(c.Published); ok {
		d.append(Found{Source: "address", Basis: timeline.URL, Text: c.Published, stamp: s})
	}
}

// append takes a date that its source does not state already.
func (d *dateList) append(f Found) {
	f.Interval, f.Grain, f.Zone = f.stamp.Interval, f.stamp.Grain, f.stamp.Zone
	same := func(o Found) bool {
		return o.Source == f.Source && o.Modified == f.Modified && o.Interval == f.Interval
	}
	if !slices.ContainsFunc(*d, same) {
		*d = append(*d, f)
	}
}

// settle gives the publication that the dates state, and whether it goes before
// what a manifest says.
func settle(dates []Found) (c read.Context, sure bool) {
	var taken *Found
	var why, others []string
	var days []interval.Interval // of the others
	for i := range dates {
		f := &dates[i]
		switch {
		case f.Modified:
		case taken == nil:
			taken, sure = f, f.sure
			c.Basis, why = string(f.Basis), []string{f.Source + " " + f.Text}
		default:
			how := refines(taken, f)
			if how != "" {
				taken, why = f, append(why, how+" "+f.Source+" "+f.Text)
			} else if day := daysOf(f.Interval); !agree(taken, f) && !slices.Contains(days, day) {
				others, days = append(others, f.Source+" "+f.Text), append(days, day)
			}
		}
	}
	if taken == nil {
		return c, false
	}
	c.Published, c.Evidence = taken.stamp.String(), strings.Join(why, ", ")
	if len(others) > 0 {
		c.Evidence += "; the page also states " + strings.Join(others[:min(len(others), 4)], ", ")
	}
	return c, sure
}

// refines says in which way a later date adds to the one that is taken, "" if
// it does not.
func refines(taken, f *Found) string {
	moment, ok := taken.stamp.Instant()
	universal := ok && !taken.stamp.Local()
	other, okOther := f.stamp.Instant()
	switch {
	case taken.Grain > f.Grain && f.Grain <= interval.Day && taken.Interval.Contains(f.Interval):
		switch {
		case taken.stamp.Clock():
			return ""
		case f.stamp.Clock():
			return "with the time of"
		}
		return "with the day of"
	case universal && okOther && f.stamp.Local() && near(moment, other):
		return "by the local clock of"
	case universal && f.Grain == interval.Day && f.Source != "address" && !f.Interval.Overlaps(taken.Interval) && somewhere(moment, f.Interval):
		return "which is the local day of"
	}
	return ""
}

// near reports whether two moments are those of one deed, written down by two
// programs.
func near(a, b time.Time) bool { return a.Sub(b).Abs() <= 10*time.Minute }

// somewhere reports whether it is a given day in some zone at a moment.
func somewhere(moment time.Time, day interval.Interval) bool {
	const west, east = -12 * time.Hour, 14 * time.Hour
	return day.Overlaps(interval.New(moment.Add(west), moment.Add(east)))
}

// agree reports whether two dates can be of one publication: they name the same
// day, or moments that are near each other in zones that are known.
func agree(a, b *Found) bool {
	x, okX := a.stamp.Instant()
	y, okY := b.stamp.Instant()
	if okX && okY && near(x, y) {
		return true
	}
	return daysOf(a.Interval).Overlaps(daysOf(b.Interval))
}

// daysOf is i from the beginning of its first day to the end of its last one.
func daysOf(i interval.Interval) interval.Interval {
	from, _ := i.From()
	to, _ := i.To()
	if floor := to.Truncate(24 * time.Hour); floor.Before(to) {
		to = floor.Add(24 * time.Hour)
	}
	return interval.New(from.Truncate(24*time.Hour), to)
}

// notAfter bounds the publication by the first change where nothing else is
// known.
func notAfter(c read.Context, dates []Found) read.Context {
	for _, f := range dates {
		from, ok := f.Interval.From()
		if !f.Modified || !ok {
			continue
		}
		c.Published, c.Basis = "../"+from.Format(time.DateOnly), string(timeline.Inferred)
		c.Evidence = fmt.Sprintf("not after the change that %s %s states", f.Source, f.Text)
		return c
	}
	return c
}
