package resolve

import (
	"time"

	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// midnight is the part of the day that is a moment between two days.
const midnight = "MN"

// clockOnly resolves a time of day without a day.
func (r *resolver) clockOnly(n *known.Node) (Span, bool) {
	if n.In != nil {
		day, ok := r.locate(n.In)
		return r.atClock(n, day), ok
	}
	day := r.Ref
	if !r.PrevDay.IsZero() && (r.Narrative || r.toldDay()) {
		day, r.used = r.PrevDay, UsedPrevious
	} else if day.IsZero() {
		return Span{}, false
	} else {
		r.use()
	}
	s := r.atClock(n, Span{From: floor(day.From, interval.Day, false)})
	if day.Grain < interval.Day && r.Dir > 0 && (r.Decided || !r.Near) && !s.From.After(day.From) && (n.Has&known.HasHour != 0 || n.Part == midnight) && !r.steady {
		half := 24
		if !n.Morning && !n.Evening && n.Hour < 12 && n.Hour > 0 && s.From.Add(12*time.Hour).After(day.From) && n.Has&known.HasZone == 0 {
			half = 12
		}
		s.From, s.To = s.From.Add(time.Duration(half)*time.Hour), s.To.Add(time.Duration(half)*time.Hour)
	}
	return s, true
}

// toldDay reports whether a report goes on about the day that it named last: one
// shortly before the reference, in the past tense. Its clock times are of that
// day and not of the day it was published.
func (r *resolver) toldDay() bool {
	if r.Dir > 0 || r.Decided || !r.Near || r.Ref.IsZero() {
		return false
	}
	ago := floor(r.Ref.From, interval.Day, false).Sub(floor(r.PrevDay.From, interval.Day, false))
	return ago >= 0 && ago <= 7*24*time.Hour
}

// atClock gives the stretch of the clock fields on a day.
func (r *resolver) atClock(n *known.Node, day Span) Span {
	if day.From.IsZero() {
		return Span{}
	}
	start := floor(day.From, interval.Day, false)
	if n.Has&known.HasHour == 0 {
		from, to := partHours(n.Part)
		if n.Part == midnight && !r.Near {
			from, to = 0, 1 // in messages a day begins at its midnight, in the news it ends there
		}
		return Span{start.Add(time.Duration(from) * time.Hour), start.Add(time.Duration(to) * time.Hour), interval.DayPart}
	}
	hour := n.Hour
	if !r.Near && hour >= 1 && hour <= 6 && !n.Morning && !n.Evening && n.Text != "24" && n.Has&(known.HasZone|known.HasSecond) == 0 && n.Has&known.HasMinute != 0 {
		hour += 12
	}
	t := start.Add(time.Duration(hour)*time.Hour + time.Duration(n.Minute)*time.Minute + time.Duration(n.Second)*time.Second)
	if n.Has&known.HasZone != 0 && r.Zone != nil {
		t = t.Add(-time.Duration(n.Zone) * time.Minute)
		_, off := t.In(r.Zone).Zone()
		t = t.Add(time.Duration(off) * time.Second)
	}
	g := n.Grain()
	return Span{t, g.Add(t, 1), g}
}
