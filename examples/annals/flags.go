package main

import (
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/render"
)

// settings is what the command line asks for.
type settings struct {
	paths     []string
	format    string
	output    string            // file, "" for standard output
	within    interval.Interval // only what can fall in it
	source    string
	match     string
	statuses  []timeline.Status // nil for all
	top       int               // 0 for all
	explain   bool
	published string
	undated   bool
	texts     texts // of the articles, where the format shows them
}

const usage = `annals reads news articles and prints one timeline of the events that they tell.

usage: go run ./examples/annals [flags] [FILE|DIR ...]

Without a file it reads the five articles of package seeds; "-" is standard input.
It reads .txt and .md (with or without front matter), .jsonl (an object with a text
a line), pages (.html), feeds (.xml, .rss, .atom, .json), any of these with .gz, and
folders of these with or without a manifest.json.

flags:
`

// parseFlags reads the command line. What is asked for with -h goes to stdout
// with flag.ErrHelp; other errors say what is wrong.
func parseFlags(args []string, stdout io.Writer) (*settings, error) {
	var s settings
	var from, to, status string
	fs := flag.NewFlagSet("annals", flag.ContinueOnError)
	fs.SetOutput(io.Discard) // errors are printed by the caller, once
	fs.StringVar(&s.format, "format", "", "write `FORMAT`: "+strings.Join(render.Names(), ", ")+" (by the name of the -o file, else text)")
	fs.StringVar(&s.output, "o", "", "write to `FILE` instead of standard output; timeline.html is a page, timeline.csv a table, ...")
	fs.StringVar(&from, "from", "", "only what can fall on or after `DATE` (2024, 2024-04, 2024-04-13)")
	fs.StringVar(&to, "to", "", "only what can fall on or before `DATE`")
	fs.StringVar(&s.source, "source", "", "only events told by the article or outlet `ID`, or on its word")
	fs.StringVar(&s.match, "match", "", "only events that mention `TEXT`")
	fs.StringVar(&status, "status", "", "only events of the statuses in `LIST`: "+strings.Join(statusNames(), ","))
	fs.IntVar(&s.top, "top", 0, "only the `N` most salient events")
	fs.BoolVar(&s.explain, "explain", false, "say under each event how its time and its place in the order follow")
	fs.StringVar(&s.published, "published", "", "publication `DATE` of files that do not say theirs: a day or an interval, 2024-04-14/2024-04-16")
	fs.BoolVar(&s.undated, "undated", true, "keep events with no bound but publication; -undated=false drops them")
	paths, err := parseMixed(fs, args)
	if err != nil {
		if err == flag.ErrHelp {
			fmt.Fprint(stdout, usage)
			fs.SetOutput(stdout)
			fs.PrintDefaults()
		}
		return nil, err
	}
	s.paths = paths
	return &s, s.check(from, to, status)
}

// parseMixed lets flags stand after paths too. What follows "--" is a path,
// whatever it looks like.
func parseMixed(fs *flag.FlagSet, args []string) (paths []string, err error) {
	for {
		if err := fs.Parse(args); err != nil {
			return nil, err
		}
		rest := fs.Args()
		read := len(args) - len(rest)
		if len(rest) == 0 || read > 0 && args[read-1] == "--" {
			return append(paths, rest...), nil
		}
		paths, args = append(paths, rest[0]), rest[1:]
	}
}

// check reads what the flags say further than package flag does.
func (s *settings) check(from, to, status string) (err error) {
	if s.format == "" {
		s.format = formatOf(s.output)
	}
	if _, ok := render.ByName(s.format, render.Options{}); !ok {
		return fmt.Errorf("no -format %q; there are %s", s.format, strings.Join(render.Names(), ", "))
	}
	if s.top < 0 {
		return fmt.Errorf("-top %d: want a number of events", s.top)
	}
	if s.published != "" {
		if _, _, err := interval.ParseTime(s.published); err != nil {
			return fmt.Errorf("-published: %w", err)
		}
	}
	if s.within, err = within(from, to); err != nil {
		return err
	}
	if status != "" {
		s.statuses, err = statuses(status)
	}
	return err
}

// formatOf is what the name of the output file asks for, text where it does not
// tell.
func formatOf(output string) string {
	if name, ok := render.NameByFile(output); ok {
		return name
	}
	return "text"
}

// within is the range from the beginning of one date to the end of another.
func within(from, to string) (i interval.Interval, err error) {
	if from != "" {
		date, _, _, err := interval.ParseEDTF(from)
		if err != nil {
			return i, fmt.Errorf("-from: %w", err)
		}
		if t, ok := date.From(); ok {
			i = interval.Since(t)
		}
	}
	if to != "" {
		date, _, _, err := interval.ParseEDTF(to)
		if err != nil {
			return i, fmt.Errorf("-to: %w", err)
		}
		if t, ok := date.To(); ok {
			i = i.Intersect(interval.Until(t))
		}
	}
	if !i.IsValid() {
		return i, fmt.Errorf("-from %s is after -to %s", from, to)
	}
	return i, nil
}

// statuses reads a list with commas.
func statuses(list string) (out []timeline.Status, err error) {
	for name := range strings.SplitSeq(list, ",") {
		name = strings.TrimSpace(name)
		if !slices.Contains(statusNames(), name) {
			return nil, fmt.Errorf("no -status %q; there are %s", name, strings.Join(statusNames(), ", "))
		}
		out = append(out, timeline.Status(name))
	}
	return out, nil
}

func statusNames() []string {
	var names []string
	for _, s := range []timeline.Status{
		timeline.Asserted, timeline.Alleged, timeline.Planned, timeline.Future, timeline.Hypothetical, timeline.Negated,
	} {
		names = append(names, string(s))
	}
	return names
}

// filter keeps what is asked for. The most salient events are chosen last,
// among those.
func (s *settings) filter(tl *timeline.Timeline) *timeline.Timeline {
	if !s.within.IsZero() {
		tl = tl.Between(s.within)
	}
	if s.source != "" {
		tl = tl.From(s.source)
	}
	if s.match != "" {
		tl = tl.Matching(s.match)
	}
	if s.statuses != nil {
		tl = tl.WithStatus(s.statuses...)
	}
	if !s.undated {
		tl = tl.Dated()
	}
	if s.top > 0 {
		tl = tl.Top(s.top)
	}
	return tl
}
