package resolve

import (
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// Topic gives the unit of grain g that holds a topic.
func Topic(s Span, g interval.Grain) Span {
	from := floor(s.From, g, false)
	return Span{from, g.Add(from, 1), g}
}

// topic gives "the quarter", "the month": the unit that the text is about, else
// the one at hand; of a quarter of results the last that has ended.
func (r *resolver) topic(n *known.Node) Span {
	base := r.Ref
	switch {
	case r.Topic.Grain == n.Unit || n.In != nil && r.Topic.Grain == interval.Year:
		return r.Topic
	case r.used == UsedPrevious && r.Prev.Grain <= n.Unit && (r.Ref.IsZero() || n.Unit < interval.Year || !r.Prev.From.After(r.Ref.To)):
		base = r.Prev
	case base.IsZero():
		base = r.Prev
	default:
		r.used = UsedReference
	}
	s := floor(base.From, n.Unit, r.Sunday)
	if n.Unit == interval.Quarter {
		s = n.Unit.Add(s, -1)
	}
	return Span{s, n.Unit.Add(s, 1), n.Unit}
}
