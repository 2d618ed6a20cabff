package timeline

import "github.com/bbdb26f0/annals/parse/interval"

// An Article is one text with the context of its publication.
type Article struct {
	ID        string // names the article in the timeline; of two with one ID and other contents each gets a suffix, as Merge says
	Title     string
	Outlet    string // who published it
	URL       string
	Lang      string // BCP 47, "" for "en"
	Text      string // the body; offsets in mentions count its bytes
	Published Published
	Reports   []Report // reports by others that Text quotes at length
}

// Published says when an article appeared, as exactly as it is known, and
// where that is known from.
type Published struct {
	Interval interval.Interval // a day, a moment, or bounds; the zero Interval where nothing is known
	Basis    Basis
	Evidence string // in words, for the reader
}

// A Basis says where a publication time comes from. The empty Basis says that of
// a time that is given nobody knows why, and counts as a guess: an article made by
// hand, with a date that is known, has Stated.
type Basis string

// The bases, from the surest to none at all.
const (
	Stated   Basis = "stated"   // front matter, manifest, page metadata, feed
	URL      Basis = "url"      // the address names the day
	Filename Basis = "filename" // the file's name does
	Dateline Basis = "dateline" // the text's first line does
	Flag     Basis = "flag"     // whoever runs the program says so
	Inferred Basis = "inferred" // bounds that the text justifies
	None     Basis = "none"     // nothing is known
)

// A Report is a stretch of an article that retells or quotes a report with a
// publication date of its own. Relative dates in it count from that date. A
// stretch, or a part of one, that lies outside of Text has no effect.
type Report struct {
	Outlet     string
	Start, End int               // bytes of Article.Text, half open
	Published  interval.Interval // the zero Interval where it is not known: its dates then count from the article's
}
