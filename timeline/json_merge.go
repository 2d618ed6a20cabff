package timeline

import (
	"encoding/binary"
	"strconv"
)

// The articles of a timeline that was built carry, as "merge", what merging
// needs and events do not show, so that a timeline read back merges as if it had
// never been written. It is compact, and of no use to others.
type (
	wireMerge struct {
		Mentions []wireMinor    `json:"mentions,omitempty"` // those that no event of the timeline shows
		Days     []wireNamedDay `json:"days,omitempty"`
		Sketch   []byte         `json:"sketch,omitempty"` // hashes, four bytes each, ascending
	}

	wireNamedDay struct {
		Day   int32  `json:"day"` // since 1970-01-01
		Count int32  `json:"count"`
		Near  []byte `json:"near,omitempty"` // as Sketch
	}

	// A wireMinor is a wireMention without what is empty.
	wireMinor struct {
		ID      string `json:"id"`
		Article string `json:"article,omitempty"` // always that of the article it stands in
		wireSpan
		Text         string           `json:"text"`
		Trigger      []int            `json:"trigger"`
		TriggerBytes []int            `json:"triggerBytes"`
		Sentence     *wireSpan        `json:"sentence,omitempty"`
		Kind         string           `json:"kind,omitempty"`
		Headline     string           `json:"headline,omitempty"`
		When         wireWhen         `json:"when"`
		Status       Status           `json:"status,omitempty"`
		Attribution  []string         `json:"attribution,omitempty"`
		Participants []string         `json:"participants,omitempty"`
		Agentless    bool             `json:"agentless,omitempty"`
		Place        string           `json:"place,omitempty"`
		Expressions  []wireExpression `json:"expressions,omitempty"`
		Relations    []wireRelation   `json:"relations,omitempty"`
		Definite     bool             `json:"definite,omitempty"`
		Weight       float64          `json:"weight,omitempty"`
		Minor        bool             `json:"minor,omitempty"`
		Why          []string         `json:"why,omitempty"`
	}
)

// wireArticles gives the JSON shape of articles, with what merging needs where
// it is known.
func (t *Timeline) wireArticles() func(Article) wireArticle {
	if t.chronicles == nil {
		return wireArticleOf
	}
	shown := make(map[mentionKey]bool, len(t.events))
	for i := range t.events {
		for k := range t.events[i].Mentions {
			shown[keyOf(&t.events[i].Mentions[k])] = true
		}
	}
	byID := make(map[string]*chronicle, len(t.chronicles))
	for i := range t.chronicles {
		c := &t.chronicles[i]
		byID[c.article.ID+c.suffix()], byID[c.article.ID] = c, c
	}
	return func(a Article) wireArticle {
		w := wireArticleOf(a)
		if c := byID[a.ID]; c != nil {
			w.Merge = c.wireMerge(a.ID, shown)
		}
		return w
	}
}

// A mentionKey tells apart mentions that share an ID.
type mentionKey struct{ id, text string }

func keyOf(m *Mention) mentionKey { return mentionKey{m.ID, m.Text} }

// wireMerge writes what c holds beyond the mentions that are shown. The article
// goes by id in the timeline.
func (c *chronicle) wireMerge(id string, shown map[mentionKey]bool) *wireMerge {
	out := &wireMerge{Sketch: wireHashes(c.sketch)}
	mentions := c.mentions
	if id != c.article.ID {
		mentions = c.renamed(id).mentions
	}
	for i := range mentions {
		if !shown[keyOf(&mentions[i])] {
			w := wireMinor(wireMentionOf(mentions[i]))
			w.Article = ""
			out.Mentions = append(out.Mentions, w)
		}
	}
	for _, d := range c.days {
		out.Days = append(out.Days, wireNamedDay{d.day, d.count, wireHashes(d.near)})
	}
	return out
}

func wireHashes(hashes []uint32) []byte {
	out := make([]byte, 0, 4*len(hashes))
	for _, h := range hashes {
		out = binary.BigEndian.AppendUint32(out, h)
	}
	return out
}

// chronicles gives what articles contribute by themselves; nil where no
// article carries it. t is w as read so far.
func (w *wireTimeline) chronicles(r *wireReader, t *Timeline) []chronicle {
	known := map[string]*chronicle{}
	for i := range w.Articles {
		if a := &w.Articles[i]; a.Merge != nil {
			known[a.ID] = r.merge("articles["+strconv.Itoa(i)+"].merge", a.ID, a.Merge)
		}
	}
	if len(known) == 0 || r.err != nil {
		return nil
	}
	shown := mentionsByArticle(t.events)
	out := make([]chronicle, 0, len(t.articles))
	for _, a := range t.articles {
		c := known[a.ID]
		if c == nil {
			c = &chronicle{days: daysOfMentions(shown[a.ID])}
		}
		c.article, c.mentions = a, append(c.mentions, shown[a.ID]...)
		out = append(out, c.sealed())
	}
	return union(out)
}

func (r *wireReader) merge(path, article string, w *wireMerge) *chronicle {
	c := &chronicle{sketch: r.hashes(path+".sketch", w.Sketch)}
	c.mentions = readEach(r, path+".mentions", w.Mentions, func(r *wireReader, path string, m wireMinor) Mention {
		m.Article = article
		return r.mention(path, wireMention(m))
	})
	c.days = readEach(r, path+".days", w.Days, func(r *wireReader, path string, d wireNamedDay) namedDay {
		if d.Count < 1 {
			r.fail(path+".count", d.Count, "want one or more")
		}
		return namedDay{d.Day, d.Count, r.hashes(path+".near", d.Near)}
	})
	for i := 1; i < len(c.days); i++ {
		if c.days[i].day <= c.days[i-1].day {
			r.fail(path+".days["+strconv.Itoa(i)+"].day", c.days[i].day, "days out of order")
		}
	}
	return c
}

// hashes reads what wireHashes writes.
func (r *wireReader) hashes(path string, b []byte) []uint32 {
	if len(b)%4 != 0 {
		r.fail(path, b, "want hashes of four bytes each")
		return nil
	}
	var out []uint32
	for i := 0; i < len(b); i += 4 {
		h := binary.BigEndian.Uint32(b[i:])
		if i > 0 && h <= out[len(out)-1] {
			r.fail(path, b, "hashes out of order")
			return nil
		}
		out = append(out, h)
	}
	return out
}
