package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

// report compares a timeline with the truth and prints what it finds.
func report(w io.Writer, timeline, truth string) error {
	if truth == "" {
		return errors.New("-score needs -truth")
	}
	tl, err := readTimeline(timeline)
	if err != nil {
		return err
	}
	tellings, err := readTruth(truth)
	if err != nil {
		return err
	}
	s := compare(tl, tellings)
	_, err = fmt.Fprintf(w, "tellings %d, found %d\nmerge precision %.4f\nmerge recall %.4f\nday right %.4f\nwrong days shown as conflicts %d of %d\n",
		s.tellings, s.found, s.precision, s.recall, s.dayRight, s.wrongShown, s.wrong)
	return err
}

// A result is what a comparison finds. Precision and recall are those of pairs
// of tellings in one event; a telling that was not found is in none.
type result struct {
	tellings, found   int
	precision, recall float64
	dayRight          float64 // share of the events found that give the true day, or an interval around it
	wrong, wrongShown int     // wrong days given with certainty, and those that some event names as contradicting it
}

// A shown is the part of a timeline's JSON that matters here.
type shown struct {
	Events []struct {
		ID   string
		When struct{ From, To *string }

		Mentions []struct {
			Article string
			Trigger [2]int
		}
		Conflicts []struct{ Article string }
	}
}

type place struct {
	article string
	trigger int
}

func compare(tl *shown, tellings []telling) (r result) {
	at := map[place]int{}
	contradicted := map[string]bool{}
	for i, e := range tl.Events {
		for _, m := range e.Mentions {
			at[place{m.Article, m.Trigger[0]}] = i
		}
		for _, c := range e.Conflicts {
			contradicted[c.Article] = true
		}
	}
	stories, events, both := map[int]int{}, map[int]int{}, map[[2]int]int{}
	days := 0
	for _, t := range tellings {
		r.tellings++
		stories[t.Story]++
		if t.Wrong {
			r.wrong++
			if contradicted[t.Article] {
				r.wrongShown++
			}
		}
		i, ok := at[place{t.Article, t.Trigger}]
		if !ok {
			continue
		}
		r.found++
		events[i]++
		both[[2]int{i, t.Story}]++
		if e := tl.Events[i].When; (e.From == nil || *e.From < t.Date+"T24") && (e.To == nil || *e.To > t.Date+"T00:00:00Z") {
			days++
		}
	}
	r.precision, r.recall = share(pairs(both), pairs(events)), share(pairs(both), pairs(stories))
	r.dayRight = share(days, r.found)
	return r
}

func pairs[K comparable](groups map[K]int) (n int) {
	for _, size := range groups {
		n += size * (size - 1) / 2
	}
	return n
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

func readTimeline(name string) (*shown, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	tl := new(shown)
	if err := json.Unmarshal(b, tl); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return tl, nil
}

func readTruth(name string) (out []telling, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for dec := json.NewDecoder(f); ; {
		var t telling
		switch err := dec.Decode(&t); {
		case errors.Is(err, io.EOF):
			return out, nil
		case err != nil:
			return nil, fmt.Errorf("%s: telling %d: %w", name, len(out)+1, err)
		}
		out = append(out, t)
	}
}
