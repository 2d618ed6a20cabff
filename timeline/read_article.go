package timeline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/bbdb26f0/annals/parse"
	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline/internal/anchor"
	"github.com/bbdb26f0/annals/timeline/internal/detect"
	"github.com/bbdb26f0/annals/timeline/internal/syntax"
)

// An Annotation is what one article says by itself, before it is merged with
// others.
type Annotation struct {
	Published   Published          // of the article, or what its text justifies where it states none
	Expressions []parse.Expression // every time expression, in order
	Mentions    []Mention          // every event mention with its time, minor ones too, in order of their triggers
}

// Annotate reads one article: its time expressions and its event mentions.
func (b *Builder) Annotate(a Article) Annotation {
	r := b.reading(&a)
	defer r.close()
	return Annotation{Published: a.Published, Expressions: r.expressions, Mentions: r.mentions(func(int) bool { return true })}
}

// reading reads one article, which gets the publication that its text justifies
// where it states none.
func (b *Builder) reading(a *Article) *reading {
	r := &reading{article: a, expressions: b.expressions(a), room: rooms.Get().(*syntax.Room)}
	r.sentences = r.room.Parse(a.Text, spans(r.expressions))
	if a.Published.Interval.IsZero() {
		if a.Published = inferPublished(a.Text, r.sentences, r.expressions); !a.Published.Interval.IsZero() {
			r.expressions = b.expressions(a) // the same words, read against it
		}
	}
	if english(a.Lang) {
		r.detected = detect.Read(a.Text, r.sentences)
		r.found = r.detected.Mentions()
	}
	r.times = anchor.Resolve(&anchor.Input{Text: a.Text, Sentences: r.sentences, Mentions: r.found, Expressions: r.expressions,
		Published: a.Published.Interval, Reports: anchorReports(a.Reports)})
	return r
}

// english reports whether events can be read off a text in this language. The
// days that a text in another one names still count.
func english(lang string) bool {
	return lang == "" || strings.EqualFold(lang, "en") || len(lang) > 2 && strings.EqualFold(lang[:3], "en-")
}

// chronicle reads one article and keeps what a timeline needs of it.
func (b *Builder) chronicle(a Article) chronicle {
	r := b.reading(&a)
	defer r.close()
	return newChronicle(a, r.mentions(r.useful()), r.expressions)
}

// expressions finds the time expressions of an article against its context.
func (b *Builder) expressions(a *Article) []parse.Expression {
	p := b.Parser
	if a.Lang != "" {
		p.Lang = a.Lang
	}
	if b.Finders != nil {
		p.Finders = append(slices.Clip(p.Finders), b.Finders(p.Lang)...)
	}
	ref := parse.Reference{Published: a.Published.Interval}
	for _, r := range a.Reports {
		if !r.Published.IsZero() {
			ref.Regions = append(ref.Regions, parse.Region{Start: r.Start, End: r.End, Published: r.Published})
		}
	}
	return p.Parse(a.Text, ref)
}

func spans(es []parse.Expression) [][2]int {
	out := make([][2]int, len(es))
	for i, e := range es {
		out[i] = [2]int{e.Start, e.End}
	}
	return out
}

func anchorReports(rs []Report) []anchor.Report {
	out := make([]anchor.Report, len(rs))
	for i, r := range rs {
		out[i] = anchor.Report{Start: r.Start, End: r.End, Outlet: r.Outlet, Published: r.Published}
	}
	return out
}

// A reading is one article on its way to a chronicle.
type reading struct {
	article     *Article
	expressions []parse.Expression
	sentences   []syntax.Sentence
	room        *syntax.Room    // that of the sentences
	detected    *detect.Reading // nil where the language is not known
	found       []detect.Mention
	times       []anchor.Time
	ids         []string // of mentions, as far as they were asked for
	runes       runeCounter
}

var rooms = sync.Pool{New: func() any { return new(syntax.Room) }}

// close gives back the memory of the reading.
func (r *reading) close() {
	r.room.Clear()
	rooms.Put(r.room)
	if r.detected != nil {
		r.detected.Close()
	}
}

// mentions puts together what detection and anchoring say of the mentions that
// are to be kept.
func (r *reading) mentions(keep func(i int) bool) []Mention {
	r.runes = newRuneCounter(r.article.Text)
	r.ids = make([]string, len(r.found))
	n := 0
	for i := range r.found {
		if keep(i) {
			n++
		}
	}
	out := make([]Mention, 0, n)
	for i := range r.found {
		if keep(i) {
			out = append(out, Mention{})
			r.fill(i, &out[len(out)-1])
		}
	}
	return out
}

// useful tells mentions that a timeline may show or learn from.
func (r *reading) useful() func(i int) bool {
	related := make([]bool, len(r.found))
	for i := range r.times {
		for _, rel := range r.times[i].Relations {
			related[rel.Target] = true
		}
	}
	return func(i int) bool {
		d, t := &r.found[i], &r.times[i]
		return !isMinor(d, t) || related[i] || len(t.Relations) > 0 || t.Basis != anchor.ByPublication || knownAgain(d.Weight, d.Definite, len(d.Participants))
	}
}

// isMinor reports whether a mention is worth no row of a timeline.
func isMinor(d *detect.Mention, t *anchor.Time) bool { return d.Minor && !exact(d, t) || d.Generic }

// fill makes m the i-th mention.
func (r *reading) fill(i int, m *Mention) {
	d, t := &r.found[i], &r.times[i]
	*m = Mention{
		ID: r.id(i), Article: r.article.ID, Span: r.span(d.Start, d.End), Text: r.article.Text[d.Start:d.End],
		Trigger: r.span(d.TriggerStart, d.TriggerEnd), Sentence: r.sentence(d), Kind: kind(d), Headline: r.detected.Headline(i), Status: Status(d.Status),
		Attribution: r.attribution(d), Participants: d.Participants, Agentless: d.Agentless, Place: d.Place,
		Definite: d.Definite, Weight: d.Weight, Minor: isMinor(d, t),
	}
	m.When = When{Interval: t.Interval, Grain: t.Grain, Mod: t.Mod, Approximate: t.Approximate, Basis: WhenBasis(t.Basis), Likely: t.Likely, Why: t.Why}
	for _, x := range t.Expressions {
		e := &r.expressions[x]
		m.Expressions = append(m.Expressions, ExpressionRef{Span: r.span(e.Start, e.End), Text: e.Text, Value: e.Value, Type: e.Type})
	}
	for _, rel := range t.Relations {
		m.Relations = append(m.Relations, Relation{Type: RelationType(rel.Type), Event: r.id(rel.Target), Why: rel.Why})
	}
}

// sentence gives the sentence of a mention, without white space around it.
func (r *reading) sentence(d *detect.Mention) Span {
	if d.Sentence < 0 || d.Sentence >= len(r.sentences) {
		return Span{}
	}
	s := &r.sentences[d.Sentence]
	start, end := min(s.Start, d.Start), max(s.End, d.End)
	text := r.article.Text[start:end]
	start = end - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	return r.span(start, start+len(strings.TrimSpace(text)))
}

// exact reports whether a plain verb has a day or month of its own, which is
// worth a row whatever it tells.
func exact(d *detect.Mention, t *anchor.Time) bool {
	return !d.Noun && !d.Quoted && !d.State && !d.Saying && (d.Status == detect.Asserted || d.Status == detect.Alleged) &&
		t.Basis == anchor.ByExpression && t.Grain >= interval.Day && t.Grain <= interval.Month && !t.Approximate
}

// id names a mention by the place of its trigger, which no other mention has.
func (r *reading) id(i int) string {
	if r.ids[i] == "" {
		r.ids[i] = r.article.ID + "@" + strconv.Itoa(r.found[i].TriggerStart)
	}
	return r.ids[i]
}

func kind(d *detect.Mention) string {
	if d.Class != "" {
		return d.Class
	}
	return d.Lemma
}

// attribution puts the quoted report that a mention stands in before the
// source that the words name.
func (r *reading) attribution(d *detect.Mention) []string {
	for _, rep := range r.article.Reports {
		if rep.Start <= d.TriggerStart && d.TriggerStart < rep.End && rep.Outlet != "" {
			if len(d.Attribution) > 0 && strings.EqualFold(withoutArticle(d.Attribution[0]), withoutArticle(rep.Outlet)) {
				return append([]string{rep.Outlet}, d.Attribution[1:]...)
			}
			return append([]string{rep.Outlet}, d.Attribution...)
		}
	}
	return d.Attribution
}

// withoutArticle gives a name without its article.
func withoutArticle(name string) string {
	return strings.TrimPrefix(strings.TrimPrefix(name, "The "), "the ")
}

func (r *reading) span(start, end int) Span {
	return Span{Start: start, End: end, RuneStart: r.runes.at(start), RuneEnd: r.runes.at(end)}
}

// runeStep is about how many bytes lie between the places that a runeCounter knows.
const runeStep = 64

// A runeCounter turns byte offsets of a text into code points.
type runeCounter struct {
	text  string
	marks []runeMark // ascending, the first at 0
}

type runeMark struct{ bytes, runes int }

func newRuneCounter(text string) runeCounter {
	c := runeCounter{text: text, marks: []runeMark{{}}}
	n := 0
	for pos := range text {
		if pos >= len(c.marks)*runeStep {
			c.marks = append(c.marks, runeMark{pos, n})
		}
		n++
	}
	return c
}

// at gives the number of code points that begin before byte pos.
func (c *runeCounter) at(pos int) int {
	i, found := slices.BinarySearchFunc(c.marks, pos, func(m runeMark, pos int) int { return cmp.Compare(m.bytes, pos) })
	if !found {
		i--
	}
	m := c.marks[i]
	return m.runes + utf8.RuneCountInString(c.text[m.bytes:pos])
}
