// Package timeline turns news articles into one ordered timeline of the events
// that they tell, each with who says so and how its date was found.
//
// Start with a [Builder] and a sequence of articles; package read makes one of
// files, and package render prints the result:
//
//	var b timeline.Builder // reads English news
//	tl, err := b.Build(ctx, read.Paths([]string{"articles/"}, read.Options{}))
//	for _, e := range tl.Events() {
//		fmt.Println(e.When.Interval, e.Headline, e.Attribution)
//	}
//
// # What an event says
//
// An [Event] is told by one or more mentions, each of which quotes its article
// exactly. [When] is an interval, open where nothing is known, with the grain in
// which the text names it and, in Why, the steps that led to it. Nothing is more
// exact than the words: "January 2020" is a month, and what is only told of
// happened before it was published. [Status] keeps what happened apart from what
// is alleged, planned, feared or denied, and Attribution names who says so,
// nearest reporter first.
//
// # One timeline of many articles
//
// [Merge] joins timelines, and [Builder.Add] adds articles to one. Both are
// exact: however the articles are split, in whatever order the parts are merged,
// once or twice, the result is the same to the byte. So a timeline may be built
// in parts, on many machines, and updated as articles come in. It keeps what
// articles tell, not their texts (see Builder.KeepText).
//
// Two mentions are one event where their times can be the same and what happens
// agrees: kind of event, who takes part in which role, place, rare words. Why
// says on what grounds. Certain dates that exclude each other never merge; where
// all else agrees each event names the other's date in Conflicts. Sources counts
// independent ones: copies and rewrites of one report, several articles of one
// outlet and reports passed on count once.
//
// # Order
//
// Dates and the relations that texts state ("days after the ceasefire") tighten
// each other until nothing changes. Where they contradict, the weakest is set
// aside, and Conflicts holds both chains of evidence. Events stand by when they
// begin, in an order that agrees with every relation that stands and with every
// order that the dates make certain; it is the same on every run.
//
// # Asking
//
// [Timeline.Top], [Timeline.Between], [Timeline.From], [Timeline.Matching],
// [Timeline.WithStatus] and [Timeline.Dated] each give a timeline with fewer
// events, and may follow each other. [Timeline.First] tells who reported an
// event first. [Timeline.Days] rates the calendar days that articles name.
//
// # JSON
//
// A Timeline marshals to JSON and back without loss: what is read merges as what
// was written would have. [Timeline.WriteJSON] writes large ones.
//
// # Failure
//
// What fails costs no more than itself: Build leaves out an article that cannot
// be used or exceeds a limit, and gives the timeline of the others beside an
// error that names it. Text never makes an error.
//
// Timelines are immutable and may be used by several goroutines at once. Nothing
// here reads the machine's clock or zone: times are civil, written as UTC.
package timeline
