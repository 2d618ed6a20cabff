package timeline

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse/interval"
)

// find gives the event with the headline.
func find(t *testing.T, tl *Timeline, headline string) Event {
	t.Helper()
	for _, e := range tl.Events() {
		if e.Headline == headline {
			return e
		}
	}
	require.Fail(t, "no event "+headline, headlines(tl))
	return Event{}
}

func TestRelationsTightenIntervals(t *testing.T) {
	open, day := interval.Interval{}, march
	until := func(d int) interval.Interval { to, _ := day(d).To(); return interval.Until(to) }
	since := func(d int) interval.Interval { from, _ := day(d).From(); return interval.Since(from) }
	for name, tt := range map[string]struct {
		article *teller
		want    map[string]interval.Interval
	}{
		"before a dated event": {
			article("a", 20).tell("fall: | the wall fell", on(10)).tell("meet: Kerr | Kerr met nobody", When{}, is(Before, 0, "before")),
			map[string]interval.Interval{"Kerr met nobody": until(10), "the wall fell": day(10)},
		},
		"after a dated event": {
			article("a", 20).tell("fall: | the wall fell", on(10)).tell("meet: Kerr | Kerr met nobody", When{}, is(After, 0, "days after")),
			map[string]interval.Interval{"Kerr met nobody": day(10).Hull(day(20))},
		},
		"along a chain, and from both ends": {
			article("a", 20).tell("fall: | the wall fell", on(10)).tell("meet: Kerr | Kerr met nobody", When{}, is(After, 0, "after")).
				tell("sing: Brandt | Brandt sang", When{}, is(After, 1, "then")).tell("burn: | the mill burned", on(12), is(After, 2, "then")),
			map[string]interval.Interval{"Kerr met nobody": day(10).Hull(day(12)), "Brandt sang": day(10).Hull(day(12))},
		},
		"during a period": {
			article("a", 20).tell("strike: | the dockers struck", between(3, 9)).tell("burn: | the mill burned", When{}, is(During, 0, "during")),
			map[string]interval.Interval{"the mill burned": day(3).Hull(day(8)), "the dockers struck": day(3).Hull(day(8))},
		},
		"a period that includes a dated event keeps its own width": {
			article("a", 20).tell("burn: | the mill burned", on(5)).tell("strike: | the dockers struck", between(3, 9), is(Includes, 0, "saw")),
			map[string]interval.Interval{"the mill burned": day(5), "the dockers struck": day(3).Hull(day(8))},
		},
		"at the same time": {
			article("a", 20).tell("burn: | the mill burned", on(5)).tell("sing: Brandt | Brandt sang", When{}, is(Same, 0, "as")),
			map[string]interval.Interval{"Brandt sang": day(5)},
		},
		"a plan after something done": {
			article("a", 20).tell("burn: | the mill burned", on(18)).tell("visit: Kerr | Kerr is to come", When{}, as(Planned), is(After, 0, "after")),
			map[string]interval.Interval{"Kerr is to come": since(20)},
		},
		"nothing stated changes nothing": {
			article("a", 20).tell("burn: | the mill burned", When{}).tell("sing: Brandt | Brandt sang", on(5)),
			map[string]interval.Interval{"the mill burned": until(20), "Brandt sang": day(5)},
		},
		"a relation to a mention that is not there": {
			article("a", 20).tell("burn: | the mill burned", When{Interval: open, Basis: ByPublication}, is(After, 7, "after")),
			map[string]interval.Interval{"the mill burned": open},
		},
	} {
		t.Run(name, func(t *testing.T) {
			tl := timelineOf(tt.article)
			for headline, want := range tt.want {
				e := find(t, tl, headline)
				assert.Equal(t, want, e.When.Interval, headline)
				assert.Empty(t, e.Conflicts)
			}
		})
	}
}

func TestATightenedDateSaysHow(t *testing.T) {
	e := find(t, timelineOf(article("a", 20).tell("fall: | the wall fell", on(10)).tell("meet: Kerr | Kerr met nobody", When{}, is(After, 0, "days after"))), "Kerr met nobody")
	assert.Equal(t, ByRelation, e.When.Basis)
	assert.Equal(t, interval.NoGrain, e.When.Grain)
	assert.Contains(t, strings.Join(e.When.Why, "\n"), "not before “the wall fell”")
	assert.Contains(t, strings.Join(e.When.Why, "\n"), "days after")
	require.Len(t, e.Relations, 1)
	assert.Equal(t, After, e.Relations[0].Type)
}

func TestContradictionsAreReportedAndTheWeakerPartSetAside(t *testing.T) {
	t.Run("a statement yields to certain dates", func(t *testing.T) {
		tl := timelineOf(article("a", 20).tell("fall: | the wall fell", on(10)).tell("meet: Kerr | Kerr met nobody", on(5), is(After, 0, "after")))
		for _, h := range []string{"the wall fell", "Kerr met nobody"} {
			e := find(t, tl, h)
			assert.Equal(t, ByExpression, e.When.Basis)
			assert.Empty(t, e.Relations)
			require.Len(t, e.Conflicts, 1)
			assert.Equal(t, "set aside: “the wall fell” before “Kerr met nobody” (a: after). Against it: “the wall fell” 2031-03-10 (a: March 10). "+
				"For it: “Kerr met nobody” 2031-03-05 (a: March 5), then “the wall fell” before “Kerr met nobody” (a: after)", e.Conflicts[0].Text)
		}
		assert.Equal(t, []string{"Kerr met nobody", "the wall fell"}, headlines(tl))
	})
	t.Run("a soft date yields to a statement", func(t *testing.T) {
		tl := timelineOf(article("a", 20).tell("fall: | the wall fell", on(10)).tell("meet: Kerr | Kerr met nobody", carried(5), is(After, 0, "after")))
		e := find(t, tl, "Kerr met nobody")
		from, _ := march(10).From()
		assert.Equal(t, interval.Since(from), e.When.Interval)
		require.Len(t, e.Conflicts, 1)
		assert.Equal(t, march(5), e.Conflicts[0].Interval, "what the text says is kept")
		assert.Equal(t, "set aside: “Kerr met nobody” 2031-03-05 (a: carried). Against it: “the wall fell” 2031-03-10 (a: March 10), then "+
			"“the wall fell” before “Kerr met nobody” (a: after)", e.Conflicts[0].Text)
		assert.Equal(t, []string{"the wall fell", "Kerr met nobody"}, headlines(tl))
	})
	t.Run("of a circle the statement that fewer articles make", func(t *testing.T) {
		tl := timelineOf(
			article("a", 20).tell("burn: the mill > fire | the mill burned", When{}).tell("sing: Otto Brandt > hymns | Brandt sang hymns", When{}, is(After, 0, "then")),
			article("b", 20).tell("burn: the mill > fire | the mill burned", When{}).tell("sing: Otto Brandt > hymns | Brandt sang hymns", When{}, is(After, 0, "later")),
			article("c", 20).tell("burn: the mill > fire | the mill burned", When{}).tell("sing: Otto Brandt > hymns | Brandt sang hymns", When{}, is(Before, 0, "earlier")),
		)
		require.Equal(t, []string{"the mill burned", "Brandt sang hymns"}, headlines(tl))
		for _, e := range tl.Events() {
			require.Len(t, e.Relations, 1)
			assert.Equal(t, "later; then", e.Relations[0].Why)
			require.Len(t, e.Conflicts, 1)
			assert.Equal(t, "c", e.Conflicts[0].Article)
			assert.Equal(t, "set aside: “Brandt sang hymns” before “the mill burned” (c: earlier). "+
				"Against it: “the mill burned” before “Brandt sang hymns” (a, b: later, then)", e.Conflicts[0].Text)
		}
	})
	t.Run("a longer circle", func(t *testing.T) {
		tl := timelineOf(article("a", 20).tell("one: | one", When{}, is(After, 2, "x")).tell("two: | two", When{}, is(After, 0, "y")).tell("three: | three", When{}, is(After, 1, "z")))
		n := 0
		for _, e := range tl.Events() {
			n += len(e.Relations)
		}
		assert.Equal(t, 4, n, "two statements of three stand, each on two events")
	})
}

// Random networks: what stands agrees with the order that is printed and with
// the intervals, and what does not is on record.
func TestTheOrderAgreesWithEveryRelationThatStands(t *testing.T) {
	types := []RelationType{Before, After, Same, During, Includes}
	for seed := range uint64(200) {
		rng := rand.New(rand.NewPCG(seed, 3))
		a := article("a", 25)
		n := 3 + rng.IntN(12)
		for i := range n {
			when := []When{{}, {}, on(1 + rng.IntN(20)), carried(1 + rng.IntN(20)), about(5 + rng.IntN(10)), between(2, 5+rng.IntN(10))}[rng.IntN(6)]
			var more []func(*Mention)
			for range rng.IntN(3) {
				more = append(more, is(types[rng.IntN(len(types))], rng.IntN(n), "said"))
			}
			a.tell("k"+string(rune('a'+i))+": | event "+string(rune('a'+i)), when, more...)
		}
		tl := timelineOf(a)
		at := map[string]int{}
		for i, e := range tl.Events() {
			at[e.ID] = i
			require.True(t, e.When.Interval.IsValid(), "seed %d", seed)
		}
		require.Len(t, at, n)
		for i, e := range tl.Events() {
			for _, r := range e.Relations {
				other := tl.Events()[at[r.Event]]
				if r.Type == Before {
					require.Less(t, i, at[r.Event], "seed %d: %s before %s", seed, e.Headline, other.Headline)
					require.False(t, other.When.Interval.CertainlyBefore(e.When.Interval))
				}
			}
			for _, later := range tl.Events()[i+1:] {
				require.False(t, later.When.Interval.CertainlyBefore(e.When.Interval), "seed %d: %s %s, then %s %s",
					seed, e.Headline, e.When.Interval, later.Headline, later.When.Interval)
			}
		}
	}
}

func TestALongChainIsNoTrouble(t *testing.T) {
	a := article("a", 25).tell("k: | first", on(3))
	for i := 1; i < 5000; i++ {
		a.tell("k"+string(rune(0x4e00+i))+": | next", When{}, is(After, i-1, "then"))
	}
	tl := timelineOf(a)
	require.Len(t, tl.Events(), 5000)
	assert.Equal(t, march(3).Hull(march(25)), tl.Events()[4999].When.Interval)
}
