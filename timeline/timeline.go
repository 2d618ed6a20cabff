package timeline

// A Timeline is a set of articles and the events that they tell, in order. It
// is immutable. The zero Timeline is empty.
type Timeline struct {
	articles []Article // without Text, sorted by ID
	events   []Event   // in timeline order
	days     []Day     // sorted by Date

	chronicles []chronicle // what the rest is derived from; nil where it was made by New
}

// Articles gives the articles, sorted by ID, without their texts unless a
// Builder kept them (KeepText). The slice is the timeline's own: do not change it.
func (t *Timeline) Articles() []Article { return t.articles }

// Events gives the events in timeline order. The slice is the timeline's own: do
// not change it.
func (t *Timeline) Events() []Event { return t.events }

// Days gives every day that some expression names, in order. The slice is the
// timeline's own: do not change it.
func (t *Timeline) Days() []Day { return t.days }
