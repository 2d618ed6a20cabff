// Package detect finds event mentions in parsed sentences: what happens, who
// takes part, how it stands in the text and who says so. It knows nothing of
// dates; package anchor adds them.
//
// Detect reads a text in passes. Each sentence becomes a tree of its own whose
// tags are mended (repair.go); verbs, event nouns and a few adjectives become
// triggers (trigger.go); arguments, attribution phrases, spans, parents and
// statuses are found sentence by sentence, from the order of words first and
// the tree second, since trees of news are often wrong; names, speakers and the
// report that an article retells are followed through the whole text
// (document.go, cast.go, attribution.go); at last each mention is judged worth a row or
// not (judge.go). The word lists in data are read at first use.
package detect

// A Status says how an event stands in the text; the names are those of the
// timeline package.
type Status string

const (
	Asserted     Status = "asserted"
	Alleged      Status = "alleged"
	Planned      Status = "planned"
	Future       Status = "future"
	Hypothetical Status = "hypothetical"
	Negated      Status = "negated"
)

// A Tense is that of the finite verb that carries a mention.
type Tense uint8

const (
	NoTense Tense = iota // a noun, an infinitive or a participle on its own
	Past
	Present
	Futural // "will", "is to", "is going to"
)

// A Role says how a mention hangs on its Parent.
type Role uint8

const (
	RoleNone       Role = iota // main clause, or a noun that hangs on no event
	RoleComplement             // what a verb of saying, thinking or wanting is about
	RoleAdverbial              // "after ...", "when ...", "as ..."; Marker is the word
	RoleRelative               // "..., which took place ..."; says more of a noun mention
	RoleNominal                // an event noun among the dependents of the Parent verb or noun; Marker is its preposition, if any
	RoleConjunct               // "and", "but", "before" between equals
)

// A Mention is one event mention. All spans are byte offsets into the text, half open.
type Mention struct {
	Start, End               int // clause or noun phrase that tells it, without attribution around it
	TriggerStart, TriggerEnd int
	Sentence                 int    // index into the sentences given
	Token                    int    // index of the trigger within the sentence
	Lemma                    string // of the trigger; for a light verb ("carried out an attack") that of the noun
	Class                    string // coarse kind of event: "attack", "kill", "say", "meet", "move", ... ; "" where unknown
	Noun                     bool   // the trigger is a noun
	Definite                 bool   // "the attack", "this move": refers to an event told elsewhere
	Tense                    Tense
	Perfect, Progressive     bool
	Saying                   bool // a verb or noun of reporting; its complements are what is reported
	State                    bool // something that is so rather than happens ("has warm relations")
	Generic                  bool // habits, definitions, opinion: never a row of a timeline
	Quoted                   bool // stands inside quotation marks
	Status                   Status
	Attribution              []string // nearest reporter first, then that reporter's own source; without the article's outlet
	Participants             []string // who acts first
	Agentless                bool     // who acts is not told: the first participant is acted upon
	Place                    string
	Parent                   int // index of the mention that this one hangs on; -1 for none
	Role                     Role
	Marker                   string  // "after", "before", "when", "in", "during", ... in lower case, when Role has one
	Headline                 string  // one neutral line cut from the text
	Weight                   float64 // how much the article makes of it: 0 to 1
	Minor                    bool    // an event mention, but not worth a row of a timeline

	// Measure is the distance before a Marker, as written ("two days" in "two
	// days after"); "" for none.
	Measure string
	// Refers is the index of the mention whose event this one only speaks of
	// ("a plan to X, which took place", "before it was carried out", "held talks"
	// for its noun): what is said of the time of this one holds for that one. -1
	// for none.
	Refers int
}
