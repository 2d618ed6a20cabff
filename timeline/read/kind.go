package read

import (
	"fmt"
	"path"
	"strings"
)

// A kind is what an extension says of a file.
type kind int

const (
	noKind kind = iota
	textKind
	linesKind
	pageKind
	feedKind
)

func kindOf(name string) kind {
	switch strings.ToLower(path.Ext(name)) {
	case ".txt", ".md":
		return textKind
	case ".jsonl":
		return linesKind
	case ".html", ".htm", ".xhtml":
		return pageKind
	case ".xml", ".rss", ".atom", ".rdf", ".json":
		return feedKind
	}
	return noKind
}

// format gives the Format for a kind of files, nil where there is none.
func (o Options) format(k kind) Format {
	switch k {
	case linesKind:
		return JSONL
	case pageKind:
		return o.HTML
	case feedKind:
		return o.Feed
	}
	return nil
}

// refusal says what to give instead of a file of this kind.
func (o Options) refusal(k kind) error {
	switch k {
	case pageKind:
		return fmt.Errorf("%w: Options.HTML is not set", ErrFormat)
	case feedKind:
		return fmt.Errorf("%w: Options.Feed is not set", ErrFormat)
	}
	s := ".txt, .md, .jsonl"
	if o.HTML != nil {
		s += ", .html"
	}
	if o.Feed != nil {
		s += ", .xml, .rss, .atom, .json"
	}
	return fmt.Errorf("%w: give %s or a folder", ErrFormat, s)
}

// lookOf tells the kind of a stream that has no name from how it begins.
func (o Options) lookOf(head string) kind {
	head = strings.ToLower(strings.TrimLeft(head, "\ufeff \t\r\n"))
	begins := func(prefix string) bool { return strings.HasPrefix(head, prefix) }
	names := func(part string) bool { return strings.Contains(head, part) }
	switch {
	case o.Feed != nil && (begins("<rss") || begins("<feed") || begins("<rdf:rdf") || begins("{") && names("jsonfeed.org/version") ||
		begins("<?xml") && (names("<rss") || names("<feed") || names("<rdf:rdf"))):
		return feedKind
	case o.HTML != nil && (begins("<!doctype html") || begins("<html") || begins("<?xml") && names("<html")):
		return pageKind
	case begins("{"):
		return linesKind
	}
	return textKind
}

// unpacked is the name of a file without ".gz". Whether it is packed is told by
// its bytes.
func unpacked(name string) string {
	if ext := path.Ext(name); strings.EqualFold(ext, ".gz") {
		return strings.TrimSuffix(name, ext)
	}
	return name
}

// readable reports whether there is a reader for files of this name.
func (o Options) readable(name string) bool {
	k := kindOf(unpacked(name))
	return k == textKind || o.format(k) != nil
}
