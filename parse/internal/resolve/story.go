package resolve

import (
	"time"

	"github.com/bbdb26f0/annals/parse/internal/civil"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/interval"
)

// storyWeekday gives the weekday that follows a story's last day, or that day.
func (r *resolver) storyWeekday(n *known.Node) Span {
	r.used = UsedPrevious
	day := floor(r.PrevDay.From, interval.Day, false)
	d := civil.AddDays(day, (n.Weekday-int(day.Weekday())+7)%7)
	return Span{d, civil.AddDays(d, 1), interval.Day}
}

// inStory picks the turn nearest to the story's last date. Stories move on, so
// that a step back into the year before is only taken for what is far closer,
// and a step into the next year only near its end.
func (r *resolver) inStory(cycle interval.Grain, at func(time.Time) (Span, bool)) (Span, bool) {
	r.used = UsedPrevious
	now := floor(r.Story.From, cycle, false)
	if r.Story.Grain >= cycle {
		return at(now)
	}
	if s, ok := at(cycle.Add(now, -1)); ok && s.Grain == interval.Season && s.To.After(r.Story.From) {
		return s, true // the winter that a story of January is in
	}
	best, found := at(now)
	if found && cycle == interval.Year {
		if next, ok := at(cycle.Add(now, 1)); ok && distance(best, r.Story) > storyTurn && best.To.Before(r.Story.From) && distance(next, r.Story) < storyLeap {
			return next, true
		}
	}
	for _, k := range []int{1, -1} {
		if s, ok := at(cycle.Add(now, k)); ok && !found {
			best, found = s, true
		}
	}
	return best, found
}

// A story turns the year where its next date would otherwise lie more than
// storyTurn back, and less than storyLeap ahead in the year that follows.
const (
	storyTurn = 270 * 24 * time.Hour
	storyLeap = 60 * 24 * time.Hour
)
