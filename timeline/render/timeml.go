package render

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

// The elements of TimeML 1.2.1 that a timeline can fill. They stand off: start
// and end are places in the article, which is not repeated.
type (
	timemlFile struct {
		XMLName xml.Name         `xml:"TimeML"`
		Docs    []timemlDocument `xml:"DOC"`
	}

	timemlDocument struct {
		ID        string           `xml:"DOCID"`
		Title     string           `xml:"TITLE,omitempty"`
		DCT       timemlTimex      `xml:"DCT>TIMEX3"`
		Events    []timemlEvent    `xml:"EVENT"`
		Times     []timemlTimex    `xml:"TIMEX3"`
		Instances []timemlInstance `xml:"MAKEINSTANCE"`
		Links     []timemlLink     `xml:"TLINK"`
	}

	timemlEvent struct {
		ID    string `xml:"eid,attr"`
		Class string `xml:"class,attr"`
		Stem  string `xml:"stem,attr,omitempty"`
		Start int    `xml:"start,attr"`
		End   int    `xml:"end,attr"`
		Text  string `xml:",chardata"`
	}

	timemlTimex struct {
		ID       string `xml:"tid,attr"`
		Type     string `xml:"type,attr"`
		Value    string `xml:"value,attr"`
		Function string `xml:"functionInDocument,attr,omitempty"`
		EDTF     string `xml:"edtf,attr,omitempty"`
		Start    *int   `xml:"start,attr"`
		End      *int   `xml:"end,attr"`
		Text     string `xml:",chardata"`
	}

	timemlInstance struct {
		ID       string `xml:"eiid,attr"`
		Event    string `xml:"eventID,attr"`
		Tense    string `xml:"tense,attr"`
		Aspect   string `xml:"aspect,attr"`
		POS      string `xml:"pos,attr"`
		Polarity string `xml:"polarity,attr"`
		Status   string `xml:"status,attr"`
		EDTF     string `xml:"edtf,attr"`
		Of       string `xml:"event,attr"`
	}

	timemlLink struct {
		ID      string `xml:"lid,attr"`
		Type    string `xml:"relType,attr"`
		Event   string `xml:"eventInstanceID,attr"`
		Time    string `xml:"relatedToTime,attr,omitempty"`
		Related string `xml:"relatedToEventInstance,attr,omitempty"`
	}
)

// TimeML writes what the articles state in the elements of TimeML 1.2.1, a DOC
// an article: EVENT and MAKEINSTANCE for each mention, TIMEX3 for each time
// expression that one rests on, and TLINK for what ties them. The annotation
// stands off: start and end count Unicode code points of the article's text,
// half open, as a timeline does not keep the text itself. Attributes beyond the
// standard (start, end, edtf, status, event) say what it has no place for;
// tense and aspect are not kept by a timeline and are NONE. Numbers of elements
// are unique in the file.
func TimeML(w io.Writer, tl *timeline.Timeline) error {
	var f timemlFile
	var n timemlCounter
	articles := tl.Articles()
	mentions := map[string][]timemlMention{}
	for _, e := range tl.Events() {
		for i := range e.Mentions {
			m := &e.Mentions[i]
			mentions[m.Article] = append(mentions[m.Article], timemlMention{m, e.ID})
		}
	}
	for i := range articles {
		f.Docs = append(f.Docs, n.document(&articles[i], mentions[articles[i].ID]))
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	out := xml.NewEncoder(w)
	out.Indent("", " ")
	if err := out.Encode(f); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// A timemlMention is a mention with the event that it is one of.
type timemlMention struct {
	*timeline.Mention
	event string
}

// A timemlCounter numbers elements.
type timemlCounter struct{ event, time, link int }

func (n *timemlCounter) document(a *timeline.Article, ms []timemlMention) timemlDocument {
	slices.SortStableFunc(ms, func(a, b timemlMention) int { return a.RuneStart - b.RuneStart })
	n.time++
	created := publishedWhen(a)
	d := timemlDocument{ID: safe(a.ID), Title: safe(a.Title)}
	d.DCT = timemlTimex{ID: fmt.Sprintf("t%d", n.time), Type: "DATE", Value: "XXXX-XX-XX", Function: "CREATION_TIME", EDTF: created.EDTF()}
	if from, ok := a.Published.Interval.From(); ok && interval.Of(from, interval.Day) == a.Published.Interval {
		d.DCT.Value = d.DCT.EDTF
	}
	instances := map[string]string{} // by mention
	for i := range ms {
		id := n.mention(&d, ms[i])
		if ms[i].ID != "" {
			instances[ms[i].ID] = id
		}
	}
	n.relate(&d, ms, instances)
	return d
}

// mention writes a mention with its times, and gives the ID of its instance.
func (n *timemlCounter) mention(d *timemlDocument, m timemlMention) string {
	n.event++
	word, start, end := m.Text, m.RuneStart, m.RuneEnd // the whole clause where its head is not known
	if t := m.Trigger; t.Start >= m.Start && t.End <= m.Start+len(m.Text) && t.Start < t.End {
		word, start, end = m.Text[t.Start-m.Start:t.End-m.Start], t.RuneStart, t.RuneEnd
	}
	eid, eiid := fmt.Sprintf("e%d", n.event), fmt.Sprintf("ei%d", n.event)
	d.Events = append(d.Events, timemlEvent{ID: eid, Class: "OCCURRENCE", Stem: safe(m.Kind), Start: start, End: end, Text: safe(word)})
	polarity := "POS"
	if m.Status == timeline.Negated {
		polarity = "NEG"
	}
	d.Instances = append(d.Instances, timemlInstance{
		ID: eiid, Event: eid, Tense: "NONE", Aspect: "NONE", POS: "UNKNOWN", Polarity: polarity,
		Status: statusOf(m.Status), EDTF: m.When.EDTF(), Of: safe(m.event),
	})
	for _, x := range m.Expressions {
		tid := n.timex(d, x)
		if (x.Type == parse.Date || x.Type == parse.Time) && m.When.Basis == timeline.ByExpression && m.When.Interval.IsBounded() {
			n.link2time(d, "IS_INCLUDED", eiid, tid)
		}
	}
	if len(m.Expressions) == 0 && m.When.Basis == timeline.ByPublication {
		_, hasFrom := m.When.Interval.From()
		_, hasTo := m.When.Interval.To()
		switch {
		case hasTo && !hasFrom:
			n.link2time(d, "BEFORE", eiid, d.DCT.ID)
		case hasFrom && !hasTo:
			n.link2time(d, "AFTER", eiid, d.DCT.ID)
		}
	}
	return eiid
}

// timex writes an expression, unless it stands there from another mention.
func (n *timemlCounter) timex(d *timemlDocument, x timeline.ExpressionRef) string {
	for _, t := range d.Times {
		if *t.Start == x.RuneStart && *t.End == x.RuneEnd && t.Value == safe(x.Value) {
			return t.ID
		}
	}
	n.time++
	t := timemlTimex{ID: fmt.Sprintf("t%d", n.time), Type: string(x.Type), Value: safe(x.Value), Start: new(x.RuneStart), End: new(x.RuneEnd), Text: safe(x.Text)}
	d.Times = append(d.Times, t)
	return t.ID
}

func (n *timemlCounter) link2time(d *timemlDocument, kind, instance, tid string) {
	n.link++
	d.Links = append(d.Links, timemlLink{ID: fmt.Sprintf("l%d", n.link), Type: kind, Event: instance, Time: tid})
}

// relate ties mentions to each other: by what the article states, and those of
// one event by identity.
func (n *timemlCounter) relate(d *timemlDocument, ms []timemlMention, instances map[string]string) {
	first := map[string]string{} // instance, by event
	for i := range ms {
		id := d.Instances[i].ID
		for _, r := range ms[i].Relations {
			if other, ok := instances[r.Event]; ok && timemlRelation(r.Type) != "" {
				n.link++
				d.Links = append(d.Links, timemlLink{ID: fmt.Sprintf("l%d", n.link), Type: timemlRelation(r.Type), Event: id, Related: other})
			}
		}
		if same, ok := first[ms[i].event]; ok {
			n.link++
			d.Links = append(d.Links, timemlLink{ID: fmt.Sprintf("l%d", n.link), Type: "IDENTITY", Event: id, Related: same})
		} else {
			first[ms[i].event] = id
		}
	}
}

func timemlRelation(r timeline.RelationType) string {
	switch r {
	case timeline.Before, timeline.After, timeline.During:
		return strings.ToUpper(string(r))
	case timeline.Same:
		return "SIMULTANEOUS"
	case timeline.Includes:
		return "INCLUDES"
	}
	return ""
}
