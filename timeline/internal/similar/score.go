package similar

// Thresholds, in hundredths of a bit. They were set on generated stories with
// known truth and on a few annotated articles, and stand together here because
// they only make sense together.
const (
	joinAt       Weight = 700 // a pair with this much evidence is one event
	linkAt       Weight = 450 // what the mentions of two clusters must reach on average
	rivalAt      Weight = 900 // without time: alike enough to say that the dates contradict
	leastContent Weight = 100 // of names, place and words: two things of one kind happen on one day
	corefers     Weight = 700 // the text itself says so: "the attack" after an attack

	perName       = 70 // per cent of its information that a shared participant is worth
	perKind       = 80
	perWord       = 50
	maxWords      = 900
	otherKind     = -1000
	otherAgent    = -1200
	otherPatient  = -400
	swappedAgent  = -300 // the one who acts takes part in the other event in another role
	otherPlace    = -200
	maxPlace      = 300
	otherWords    = -300
	otherMood     = -500 // a plan and its realisation
	sameTime      = 600  // at most, for two equal days
	nearInTime    = 100
	perDoubling   = 170 // for each doubling of the distance in time of an undated mention
	contradiction = -400
	ambiguity     = 150 // per doubling of the days on which the like is known to have happened
)

// An aspect is one field of the comparison, with what it adds.
type aspect uint8

const (
	byKind aspect = iota
	byNames
	byPlace
	byWords
	byTime
	byMood
	aspects
)

// A scorer compares pairs of items.
type scorer struct {
	items    []Item
	profiles []profile
	lex      *lexicon
	frames   frames
}

// A verdict is the evidence on one pair.
type verdict struct {
	by     [aspects]Weight
	vetoed bool // whatever the rest says
	empty  bool // there is nothing but kind and time to go by
	rival  bool // vetoed by certain dates that exclude each other, and by nothing else
}

func (v *verdict) sum() Weight {
	if v.vetoed {
		return veto
	}
	var s Weight
	for _, w := range v.by {
		s += w
	}
	return s
}

func (s *scorer) compare(i, j int) verdict {
	a, b, p, q := &s.items[i], &s.items[j], &s.profiles[i], &s.profiles[j]
	var v verdict
	var ok bool
	if v.by[byMood], ok = s.mood(a, b); !ok {
		v.vetoed = true
		return v
	}
	if v.by[byKind] = s.kind(p, q); v.by[byKind] > 0 && speech(a.Kind) {
		v.by[byKind] = 0
	}
	if v.by[byNames], ok = s.names(p, q, symmetric(a.Kind)); !ok {
		v.vetoed = true
		return v
	}
	v.by[byPlace] = s.place(p, q)
	shared, ratio := s.words(p, q)
	v.by[byWords] = shared
	v.empty = max(0, v.by[byNames])+max(0, v.by[byPlace])+max(0, shared) < leastContent
	if v.by[byTime], ok = s.time(i, j); !ok {
		v.vetoed = true
		v.rival = a.Certain && b.Certain && ratio >= 40 && a.When.gap(b.When) < 3*day && v.withoutTime() >= rivalAt
	}
	return v
}

func (v *verdict) withoutTime() (s Weight) {
	for i, w := range v.by {
		if aspect(i) != byTime {
			s += w
		}
	}
	return s
}

func (s *scorer) kind(p, q *profile) Weight {
	switch {
	case p.kind == 0 || q.kind == 0:
		return 0
	case p.kind == q.kind && p.wide && p.head != q.head && p.head != 0 && q.head != 0:
		return 0 // a departure and something left behind are no evidence of one event
	case p.kind == q.kind:
		return s.lex.kind(p.kind) * perKind / 100
	case has(q.words, p.kind) || has(p.words, q.kind):
		return otherKind / 2
	}
	return otherKind
}

// speech does not become one event by its being speech: what is said makes it.
func speech(kind string) bool {
	switch kind {
	case "say", "claim", "comment", "state", "tell", "speech":
		return true
	}
	return false
}

// symmetric kinds of event have no direction: who met whom is all one.
func symmetric(kind string) bool {
	switch kind {
	case "meet", "meeting", "talk", "talks", "speak", "call", "discuss", "agree", "negotiate", "confer", "clash", "fight", "collide", "marry", "wed":
		return true
	}
	return false
}

// names compares who takes part. Two events with the roles of their two
// parties exchanged are two events.
func (s *scorer) names(p, q *profile, symmetric bool) (w Weight, ok bool) {
	if len(p.names) == 0 || len(q.names) == 0 {
		return 0, true
	}
	for i, a := range p.names {
		for _, b := range q.names {
			if a.alike(b) {
				if !among(a, p.names[:i]) { // one participant counts once
					w += min(s.lex.head(a.head), s.lex.head(b.head)) * perName / 100
				}
				break
			}
		}
	}
	if symmetric {
		return w + core(p.names, q.names), true
	}
	if p.acted != q.acted {
		return w + oneActed(p, q), true
	}
	if swapped(p.names, q.names) {
		return veto, false
	}
	return w + agents(p.names, q.names) + patients(p.names, q.names), true
}

// oneActed compares a mention that tells only who is acted upon with one that
// tells who acts: "the attack on X" is no attack by X.
func oneActed(p, q *profile) Weight {
	if q.acted {
		p, q = q, p
	}
	switch {
	case len(q.names) > 1 && p.names[0].alike(q.names[1]):
		return 0
	case p.names[0].alike(q.names[0]):
		return otherAgent
	case len(q.names) > 1:
		return otherPatient
	}
	return 0
}

func among(a name, ns []name) bool {
	for _, n := range ns {
		if a.alike(n) {
			return true
		}
	}
	return false
}

func swapped(p, q []name) bool {
	return len(p) > 1 && len(q) > 1 && p[0].alike(q[1]) && p[1].alike(q[0]) && !p[0].alike(q[0]) && !p[1].alike(q[1])
}

// core compares the two parties of a symmetric event as a set.
func core(p, q []name) Weight {
	p, q = p[:min(2, len(p))], q[:min(2, len(q))]
	if odd(p, q) && odd(q, p) {
		return otherAgent
	}
	return 0
}

func odd(p, q []name) bool {
	for _, a := range p {
		if !among(a, q) {
			return true
		}
	}
	return false
}

func agents(p, q []name) Weight {
	switch {
	case p[0].alike(q[0]):
		return 0
	case among(p[0], q) && among(q[0], p), len(p) == 1 && among(p[0], q), len(q) == 1 && among(q[0], p):
		return swappedAgent
	}
	return otherAgent
}

func patients(p, q []name) Weight {
	if len(p) > 1 && len(q) > 1 && !among(p[1], q) && !among(q[1], p) {
		return otherPatient
	}
	return 0
}

func (s *scorer) place(p, q *profile) (w Weight) {
	if len(p.place) == 0 || len(q.place) == 0 {
		return 0
	}
	told := false
	for _, t := range p.place {
		if has(q.place, t) {
			w = max(w, s.lex.head(t)/2)
		}
		told = told || has(q.words, t)
	}
	for _, t := range q.place {
		told = told || has(p.words, t)
	}
	if w == 0 && !told {
		return otherPlace
	}
	return min(w, maxPlace)
}

// words weighs the words that two mentions share, and tells how many per cent
// of the information of the poorer one that is.
func (s *scorer) words(p, q *profile) (w Weight, ratio int) {
	var shared, left, right Weight
	i, j, n := 0, 0, 0
	for i < len(p.words) || j < len(q.words) {
		switch {
		case j == len(q.words) || i < len(p.words) && p.words[i] < q.words[j]:
			left += s.lex.word(p.words[i])
			i++
		case i == len(p.words) || q.words[j] < p.words[i]:
			right += s.lex.word(q.words[j])
			j++
		default:
			shared += s.lex.word(p.words[i])
			i, j, n = i+1, j+1, n+1
		}
	}
	least := min(left, right) + shared
	if least > 0 {
		ratio = int(shared) * 100 / int(least)
	}
	w = min(maxWords, shared*perWord/100)
	if least := min(len(p.words), len(q.words)); least > 3 && ratio < 25 && 4*n < least {
		w += otherWords
	}
	return w, ratio
}

// mood keeps what happened apart from what did not, and asks for more before a
// plan counts as told of what came of it.
func (s *scorer) mood(a, b *Item) (Weight, bool) {
	if a.Mood == b.Mood {
		return 0, true
	}
	if a.Mood == Negated || b.Mood == Negated {
		return veto, false
	}
	if b.Mood == Prospective {
		a, b = b, a
	}
	// a is the plan: it must have been told before the event was over.
	if a.Published.From >= b.When.To {
		return veto, false
	}
	return otherMood, true
}
