package parse

import (
	"strings"
	"time"

	"github.com/bbdb26f0/annals/parse/internal/civil"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/refine"
	"github.com/bbdb26f0/annals/parse/internal/resolve"
	"github.com/bbdb26f0/annals/parse/internal/tense"
	"github.com/bbdb26f0/annals/parse/internal/text"
	"github.com/bbdb26f0/annals/parse/interval"
)

// maxReferences bounds how many days of a publication interval are tried one
// by one; of a longer interval the two ends decide.
const maxReferences = 40

// A session resolves the expressions of one text in order; it carries what
// later expressions count from.
type session struct {
	*Parser
	lang    *language
	text    string
	ref     Reference
	against resolve.Context // with what earlier expressions left: Prev, PrevDay, Story, Topic
	told    int             // where the last place of a story ends

	// What follows is kept so that an expression does not allocate it.
	first     resolve.Result
	refs      []resolve.Span // the days of refsOf
	refsOf    interval.Interval
	daysFirst bool // dayFirst of the Parser
}

// expression resolves one candidate against every possible reference into e; not
// ok where it names no day at all. Results and expressions have hundreds of bytes:
// they are made where they stay.
func (s *session) expression(c *refine.Candidate, e *Expression) (ok bool) {
	published, quoted := s.ref.at(c.Start)
	*e = Expression{Start: c.Start, End: c.End, Text: s.text[c.Start:c.End], Rule: c.Rule, Anchor: AnchorNone}
	if s.lang != nil && s.Domain != Colloquial && c.Node.Op == known.Fields && c.Node.Has&^known.HasPart == known.HasWeekday && s.lang.context.AnySuch(s.text, c) {
		published = interval.Interval{} // "on a Friday in May" is no Friday near publication
	}
	side := s.direction(c)
	lead := s.lead(c)
	first := &s.first
	for i, ref := range s.references(published) {
		against := s.context(ref, side)
		against.Lead = lead
		if i == 0 {
			resolve.Resolve(c.Node, against, first)
			s.fill(e, first)
			e.Certain = true
			continue
		}
		var res resolve.Result
		resolve.Resolve(c.Node, against, &res)
		if iv := interval.New(res.From, res.To); iv != e.Interval {
			e.Interval, e.Certain = e.Interval.Hull(iv), false
		}
		if res.Value != e.Value {
			e.Certain = false
		}
	}
	if first.Used == resolve.UsedPrevious {
		e.Anchor, e.Reference = AnchorPrevious, interval.New(s.against.Prev.From, s.against.Prev.To)
	} else if first.Used == resolve.UsedReference {
		e.Anchor, e.Reference = AnchorPublication, published
		if quoted {
			e.Anchor = AnchorQuote
		}
	}
	if e.Mod == "" && s.lang != nil && s.lang.context.Approximates(s.text, c) {
		e.Mod, e.Approximate = "APPROX", true
	}
	s.open(e, c)
	s.remember(c, first)
	return !first.Impossible
}

func (s *session) fill(e *Expression, res *resolve.Result) {
	e.Type, e.Value, e.Mod, e.Quant, e.Freq = Type(res.Type), res.Value, res.Mod, res.Quant, res.Freq
	e.Interval, e.Grain = interval.New(res.From, res.To), res.Grain
	e.Approximate, e.Why = res.Approx, res.Why
}

// open leaves the interval of "since 2019" open at the end, that of "until
// 2019" at the beginning, and so on. The value stays that of the year.
func (s *session) open(e *Expression, c *refine.Candidate) {
	if s.lang == nil || s.Ends && s.Domain != Colloquial || c.Cut || e.Type != Date && e.Type != Time || !placed(c.Node) {
		return
	}
	from, okFrom := e.Interval.From()
	to, okTo := e.Interval.To()
	if !okFrom || !okTo {
		return
	}
	var none, begin time.Time
	if s.Domain == Colloquial { // "by Friday" of a message begins with it
		published, _ := s.ref.at(c.Start)
		begin, _ = published.From()
	}
	if !begin.Before(from) {
		begin = none
	}
	switch s.lang.context.Opens(s.text, c) {
	case refine.OpenSince:
		e.Interval = interval.New(from, none)
	case refine.OpenAfter:
		if e.Grain < interval.Day {
			to = from
		}
		e.Interval = interval.New(to, none)
	case refine.OpenUntil:
		if e.Grain < interval.Day {
			to = from
		}
		e.Interval = interval.New(begin, to)
	case refine.OpenAhead:
		if c.Node.Mod == "END" { // "by the end of March"
			from = to
		}
		e.Interval = interval.New(begin, from)
	case refine.OpenBy: // it may be as late as the end of the day
		if s.Domain == Colloquial && c.Node.Mod != "END" {
			to = from // a message means to have it when the day comes
		}
		e.Interval = interval.New(begin, to)
	}
}

// placed reports whether a node names one stretch of the calendar, which words
// before it can open.
func placed(n *known.Node) bool {
	switch n.Op {
	case known.Fields, known.Relative, known.Nth, known.Holiday:
		return true
	}
	return false
}

// remember keeps a resolved point as what later expressions may count from.
func (s *session) remember(c *refine.Candidate, res *resolve.Result) {
	n := c.Node
	if n.Text == "told" && n.Unit == interval.Month && n.N > 3 && s.against.Topic.Grain == interval.Quarter {
		s.against.Topic = resolve.Topic(s.against.Topic, interval.Year) // "the nine months" compare with those of the year before
	}
	if n.Op == known.Vague || n.Op == known.Period || n.Op == known.Length || n.Op == known.Repeat || res.From.IsZero() {
		return
	}
	if n.Op == known.Fields && (res.Grain == interval.Quarter || res.Grain == interval.Half) && s.reported(res, n.Fiscal) {
		s.against.Topic = res.Span
	}
	if n.Op == known.Shift && s.against.Topic.Grain == res.Grain && res.Grain == interval.Quarter {
		return // "a year earlier" compares; the text stays with its quarter
	}
	if s.Domain == Narrative && res.Used == resolve.UsedReference && (n.Op != known.Fields || n.In != nil) {
		return // "today" in a quotation is no step of the story
	}
	s.against.Prev = res.Span
	if res.Grain <= interval.Year && !s.aside(c, res) {
		s.against.Story, s.told = res.Span, c.End
	}
	if res.Grain <= interval.Day {
		s.against.PrevDay = res.Span
	}
}

// reported reports whether a text can be about a quarter: one that is still to
// come or longer past is only compared with the one that it tells of.
func (s *session) reported(res *resolve.Result, fiscal bool) bool {
	ref, ok := s.ref.Published.To()
	return fiscal || s.against.Topic.IsZero() || !ok || !res.To.After(ref) && !res.From.Before(s.against.Topic.From)
}

func (s *session) context(ref resolve.Span, side tense.Side) *resolve.Context {
	a := &s.against
	a.Ref, a.Dir, a.Decided, a.Far = ref, side.Dir, side.Sure, side.Far
	return a
}

// settle sets what is the same for all expressions of a text.
func (s *session) settle() {
	s.against = resolve.Context{Near: s.Domain != Colloquial, Narrative: s.Domain == Narrative,
		DayFirst: s.daysFirst, Sunday: s.Sunday, Rolling: s.Rolling, Southern: s.Southern, Pivot: s.Pivot, Zone: s.Zone}
}

// direction settles the side of the reference: the setting, then the tense of
// the verb nearby, then the prior of the domain. A sure one outweighs that what
// has no year is mostly near.
func (s *session) direction(c *refine.Candidate) tense.Side {
	switch s.Prefer {
	case Past:
		return tense.Side{Dir: -1, Sure: true}
	case Future:
		return tense.Side{Dir: 1, Sure: true}
	}
	if s.lang != nil && needsDirection(c.Node) {
		if c.Node.Has&known.HasWeekday != 0 && s.Domain != Colloquial && s.lang.tense.Aims(s.text, c.Start) && !refine.Owns(s.text[c.End:]) {
			return tense.Side{Dir: 1}
		}
		if side := s.lang.tense.Side(s.text, c.Start, c.End); side.Dir != 0 {
			return side
		}
	}
	if s.Domain == Colloquial {
		return tense.Side{Dir: 1, Far: true}
	}
	return tense.Side{Dir: -1, Far: true}
}

// ahead reports whether "soon" is a time to come and not a while behind
// something: news that tells of the future, and nothing that "soon" counts from.
func (s *session) ahead(c *refine.Candidate) bool {
	return s.Domain == News && !s.lang.context.Compares(s.text, c) && s.lang.tense.Side(s.text, c.Start, c.End).Dir > 0
}

// lead gives what the words before a length make of it in a message, where "in
// two weeks" is when and not how long, unless told of the past.
func (s *session) lead(c *refine.Candidate) known.Lead {
	if s.Domain != Colloquial || s.lang == nil || c.Node.Op != known.Length {
		return known.LeadNone
	}
	lead := s.lang.context.Leads(s.text, c.Start)
	if s.lang.tense.Side(s.text, c.Start, c.End).Dir < 0 && s.Prefer != Future {
		return known.LeadNone
	}
	return lead
}

// needsDirection reports whether the side of the reference matters: a field is
// stated and the coarser ones are not.
func needsDirection(n *known.Node) bool {
	if n == nil {
		return false
	}
	switch n.Op {
	case known.Fields:
		return n.Has&known.HasYear == 0 && n.Dir == 0 || needsDirection(n.In)
	case known.Holiday:
		return n.Has&known.HasYear == 0
	case known.Relative:
		return n.Unit == interval.Weekend && n.N == 0
	}
	return needsDirection(n.In) || needsDirection(n.To)
}

// references gives the days of a publication interval, one zero Span where it
// is not known.
func (s *session) references(published interval.Interval) []resolve.Span {
	if len(s.refs) == 0 || published != s.refsOf {
		s.refs, s.refsOf = appendReferences(s.refs[:0], published), published
	}
	return s.refs
}

func appendReferences(out []resolve.Span, published interval.Interval) []resolve.Span {
	from, okFrom := published.From()
	to, okTo := published.To()
	if !okFrom || !okTo || !published.IsValid() {
		return append(out, resolve.Span{})
	}
	if to.Sub(from) < 24*time.Hour {
		return append(out, resolve.Span{From: from, To: to, Grain: interval.Second})
	}
	for d := from; d.Before(to) && len(out) < maxReferences; d = civil.AddDays(d, 1) {
		out = append(out, resolve.Span{From: d, To: civil.AddDays(d, 1), Grain: interval.Day})
	}
	if len(out) == maxReferences {
		last := civil.AddDays(to, -1)
		out = append(out[:1], resolve.Span{From: last, To: to, Grain: interval.Day})
	}
	return out
}

// aside reports whether a date is mentioned in passing, so that a story does
// not move there: amid a sentence, and a bare year where the story has a finer
// date, a date well before the story's, or one of another age.
func (s *session) aside(c *refine.Candidate, res *resolve.Result) bool {
	if s.Domain != Narrative || s.against.Story.IsZero() {
		return false
	}
	if c.Node.Op == known.Shift && c.Node.Dir < 0 {
		return true // "a year earlier" looks back
	}
	back := s.against.Story.From.Sub(res.From)
	switch {
	case res.Grain >= interval.Year && s.against.Story.Grain < interval.Year:
	case c.Node.Op != known.Fields || c.Node.Has&known.HasYear == 0:
		return false
	case back > lookBack && res.Grain < interval.Year || back > age || back < -age:
	default:
		return false
	}
	fresh := strings.IndexByte(s.text[s.told:c.Start], '\n') >= 0 && (res.Grain < interval.Year || back < 0) && back > -nextAge
	return !fresh && !s.leads(c.Start)
}

// A date amid a sentence that lies lookBack before a story, or an age away from
// it, is compared with. A story that begins a paragraph can move to any date, to
// a bare year only ahead and not beyond nextAge.
const (
	lookBack = 150 * 24 * time.Hour
	age      = 15 * 366 * 24 * time.Hour
	nextAge  = 2 * 366 * 24 * time.Hour
)

// leads reports whether at most two words stand between byte i and the
// beginning of its sentence.
func (s *session) leads(i int) bool {
	for words := 0; words <= 2; words++ {
		for i > 0 && (s.text[i-1] == ' ' || s.text[i-1] == '"' || s.text[i-1] == '(') {
			i--
		}
		if i == 0 || strings.IndexByte(".\n!?;:", s.text[i-1]) >= 0 {
			return true
		}
		if !text.IsWord(s.text[i-1]) {
			return false
		}
		for i > 0 && text.IsWord(s.text[i-1]) {
			i--
		}
	}
	return false
}
