package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// A world is what the news is about.
type world struct {
	rng     *rand.Rand
	stories []story // by day
	outlets []string
}

// A story is one event and what the press knows of it.
type story struct {
	day            time.Time
	kind           kind
	agent, patient string
	place          string
	topics         []string // what it is about: words that few other stories share
	wire           []string // the sentences of the wire report
}

// A kind is one of the ways to tell one kind of event.
type kind struct {
	past       []string // "X ... Y"
	participle []string // "X has ... Y"
}

var (
	kinds = []kind{
		{[]string{"attacked", "bombed", "shelled"}, []string{"attacked", "bombed", "shelled"}},
		{[]string{"visited"}, []string{"visited"}},
		{[]string{"arrested", "detained"}, []string{"arrested", "detained"}},
		{[]string{"accused", "blamed"}, []string{"accused", "blamed"}},
		{[]string{"sued"}, []string{"sued"}},
		{[]string{"bought", "acquired"}, []string{"bought", "acquired"}},
		{[]string{"released", "freed"}, []string{"released", "freed"}},
		{[]string{"met"}, []string{"met"}},
	}
	syllables = strings.Fields("ba cor del fin gar hol ist jen kal lum mor nev ost pel qua rin sol tam ulm ver wen xan yor zel")
	// Things that news is about and that name no event.
	things = strings.Fields(`anchors apples asphalt barley basalt batteries beacons beehives bicycles boilers bridges bronze buoys cables
		canals candles caravans cedar cement ceramics chalk charcoal cheese chimneys cider cinemas clay clocks cobalt coffee copper coral cork cotton
		cranes crystal culverts curtains dairies dikes docks ducks dunes elevators engines fences ferries ferns fibre fig filters flax flour fountains
		furnaces gardens gates gauges geese ginger glaciers glass granite grapes gravel hammers harps hazel hemp herring hinges honey hops horns
		iodine iron ivory jade jars kayaks kelp kettles kilns ladders lamps lanterns larch lead leather lemons lentils levees lime linen lithium
		locks looms magnets mahogany maize malt maples marble masts meadows mercury millet mines mirrors mortar moss mules murals nails nets nickel
		nutmeg oats olives onions orchards organs oysters paper pearls peat pepper pianos pigeons pillars pines pipes piers plaster plums porcelain
		prisms pulleys pumps quarries quartz quays quinces radar rafts rails rope roses rubber rye saddles salmon salt sand satin saws shale silk
		silos silver slate sledges sluices soap spruce stables steel sulphur syrup tar teak telescopes thatch tiles timber tin tobacco towers trams
		trout tubes tulips tungsten turbines turf turquoise tweed valves vanilla velvet vinegar violins wagons walnuts wax wells wharves wheat
		windmills wine wool yarn yeast zinc`)
	firstDay = time.Date(2031, time.January, 1, 0, 0, 0, 0, time.UTC)
)

// memory is how many months back an article may come back to a story.
const memory = 6

// storySize is how many articles tell a story, on average.
const storySize = 5

func newWorld(seed uint64, articles int) *world {
	n := max(1, articles/storySize)
	w := &world{rng: rand.New(rand.NewPCG(seed, 17))}
	parties, places := w.names(20+n/4), w.names(10+n/8)
	days := 30 + n/4
	for range 40 {
		w.outlets = append(w.outlets, w.name()+" "+[]string{"Post", "Times", "Herald", "Gazette"}[w.rng.IntN(4)])
	}
	for range n {
		s := story{day: firstDay.AddDate(0, 0, w.rng.IntN(days)), kind: kinds[w.rng.IntN(len(kinds))], place: places[w.few(len(places))]}
		s.agent = parties[w.few(len(parties))]
		for s.patient = s.agent; s.patient == s.agent; {
			s.patient = parties[w.few(len(parties))]
		}
		for range 6 {
			s.topics = append(s.topics, pick(w.rng, things))
		}
		for range 8 {
			s.wire = append(s.wire, w.filler(s.topics))
		}
		w.stories = append(w.stories, s)
	}
	slices.SortStableFunc(w.stories, func(a, b story) int { return a.day.Compare(b.day) })
	return w
}

// before gives the number of stories before a day.
func (w *world) before(day time.Time) int {
	n, _ := slices.BinarySearchFunc(w.stories, day, func(s story, day time.Time) int { return s.day.Compare(day) })
	return n
}

// few favours small numbers, as few names make most of the news.
func (w *world) few(n int) int {
	f := w.rng.Float64()
	return int(f * f * float64(n))
}

func (w *world) names(n int) []string {
	var out []string
	for len(out) < n {
		if name := w.name(); n > 1000 || !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// name makes one of about 300,000 names.
func (w *world) name() string {
	var b strings.Builder
	for range 3 + w.rng.IntN(2) {
		b.WriteString(pick(w.rng, syllables))
	}
	s := b.String()
	return strings.ToUpper(s[:1]) + s[1:]
}

func pick[A any](rng *rand.Rand, from []A) A { return from[rng.IntN(len(from))] }
