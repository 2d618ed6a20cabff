package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/parse/whenrules"
	"github.com/bbdb26f0/annals/timeline"
)

// An input is one line: a text with its context.
type input struct {
	ID        string  `json:"id"`
	Text      *string `json:"text"`
	Published string  `json:"published"`
	Lang      string  `json:"lang"`
	Domain    string  `json:"domain"`
	Ranges    string  `json:"ranges"` // "whole" keeps "10-12 May" in one piece, "ends" or "" gives its two ends
}

// A timex is one time expression; offsets count code points.
type timex struct {
	Start  int     `json:"start"`
	End    int     `json:"end"`
	Text   string  `json:"text"`
	Type   string  `json:"type"`
	Value  string  `json:"value"`
	Mod    string  `json:"mod"`
	Quant  string  `json:"quant"`
	Freq   string  `json:"freq"`
	From   *string `json:"from"`
	To     *string `json:"to"`
	Grain  string  `json:"grain"`
	Rule   string  `json:"rule"`
	Anchor string  `json:"anchor"`
}

// An output is the line for one input.
type output struct {
	ID      string  `json:"id"`
	Timexes []timex `json:"timexes"`
	Events  []event `json:"events"`
}

// An event is one event mention; offsets count code points.
type event struct {
	Start   int     `json:"start"`
	End     int     `json:"end"`
	Trigger [2]int  `json:"trigger"`
	From    *string `json:"from"`
	To      *string `json:"to"`
	Basis   string  `json:"basis"`
	Status  string  `json:"status"`
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("annotate", flag.ContinueOnError)
	fs.SetOutput(stderr)
	skip := fs.Bool("skip", false, "go on after a line that cannot be read")
	if err := fs.Parse(args); err != nil {
		return 2
	}
	out := bufio.NewWriter(stdout)
	in := bufio.NewReader(stdin)
	bad := 0
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			if e := annotate(line, out); e != nil {
				out.Flush()
				fmt.Fprintf(stderr, "annotate: line %d: %v\n", n, e)
				if bad++; !*skip {
					return 1
				}
			}
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			out.Flush()
			fmt.Fprintf(stderr, "annotate: line %d: %v\n", n, err)
			return 1
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintf(stderr, "annotate: %v\n", err)
		return 1
	}
	if bad > 0 {
		fmt.Fprintf(stderr, "annotate: lines skipped: %d\n", bad)
	}
	return 0
}

// annotate reads one line and writes the line that answers it.
func annotate(line []byte, w io.Writer) error {
	var in input
	if err := json.Unmarshal(line, &in); err != nil {
		return fmt.Errorf("no JSON object: %w", err)
	}
	if in.Text == nil {
		return errors.New(`"text" is missing`)
	}
	p, err := parserFor(&in)
	if err != nil {
		return err
	}
	published, err := reference(in.Published)
	if err != nil {
		return err
	}
	b := timeline.Builder{Parser: *p, Finders: whenrules.Finders}
	read := b.Annotate(timeline.Article{ID: in.ID, Text: *in.Text, Lang: in.Lang, Published: timeline.Published{Interval: published}})
	out := output{ID: in.ID, Timexes: []timex{}, Events: []event{}}
	runes := counter{text: *in.Text}
	for _, e := range read.Expressions {
		from, to := bounds(e.Interval)
		out.Timexes = append(out.Timexes, timex{Start: runes.at(e.Start), End: runes.at(e.End), Text: e.Text,
			Type: string(e.Type), Value: e.Value, Mod: e.Mod, Quant: e.Quant, Freq: e.Freq,
			From: from, To: to, Grain: e.Grain.String(), Rule: e.Rule, Anchor: string(e.Anchor)})
	}
	for _, m := range read.Mentions {
		when := m.When.Interval
		if !m.When.Likely.IsZero() {
			when = m.When.Likely // one day rather than bounds: whoever wants those reads the timeline
		}
		from, to := bounds(when)
		out.Events = append(out.Events, event{Start: m.RuneStart, End: m.RuneEnd, Trigger: [2]int{m.Trigger.RuneStart, m.Trigger.RuneEnd},
			From: from, To: to, Basis: string(m.When.Basis), Status: string(m.Status)})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

func parserFor(in *input) (*parse.Parser, error) {
	p := &parse.Parser{Lang: in.Lang}
	switch in.Ranges {
	case "", "ends": // as the annotated corpora have them, of news, of stories and of messages
		p.Ends = true
	case "whole":
	default:
		return nil, fmt.Errorf("ranges %q is none of ends, whole", in.Ranges)
	}
	switch in.Domain {
	case "", "news":
	case "narrative":
		p.Domain = parse.Narrative
	case "colloquial":
		p.Domain = parse.Colloquial
	default:
		return nil, fmt.Errorf("domain %q is none of news, narrative, colloquial", in.Domain)
	}
	return p, nil
}

// reference reads "published": a date or EDTF interval is a stretch of days, a
// time a moment.
func reference(published string) (interval.Interval, error) {
	if published == "" {
		return interval.Interval{}, nil
	}
	iv, _, err := interval.ParseTime(strings.TrimSpace(published))
	return iv, err
}

// bounds writes the ends of an interval, nil where they are open.
func bounds(iv interval.Interval) (from, to *string) {
	text := func(t time.Time, ok bool) *string {
		if !ok {
			return nil
		}
		s := t.Format(time.RFC3339)
		return &s
	}
	return text(iv.From()), text(iv.To())
}

// A counter turns ascending byte offsets into code points.
type counter struct {
	text        string
	byte, runes int
}

func (c *counter) at(pos int) int {
	if pos < c.byte {
		c.byte, c.runes = 0, 0
	}
	for range c.text[c.byte:pos] {
		c.runes++
	}
	c.byte = pos
	return c.runes
}
