package timeline

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbdb26f0/annals/parse/interval"
)

func TestWhereEventsStand(t *testing.T) {
	for name, tt := range map[string]struct {
		articles []*teller
		want     []string
	}{
		"by their beginning": {
			[]*teller{article("a", 20).tell("c: | third", on(9)).tell("b: | second", between(4, 12)).tell("a: | first", on(3))},
			[]string{"first", "second", "third"},
		},
		"the narrower of two that begin together first": {
			[]*teller{article("a", 20).tell("b: | the week", between(3, 10)).tell("a: | the day", on(3))},
			[]string{"the day", "the week"},
		},
		"what is only told of, when it was told": {
			[]*teller{article("a", 10).tell("b: | undated", When{}), article("b", 20).tell("a: | dated", on(9)).tell("c: | of the day after", on(11))},
			[]string{"dated", "undated", "of the day after"},
		},
		"plans after all that was news when they were": {
			[]*teller{article("a", 10).tell("c: | planned", When{}, as(Planned)).tell("b: | today", on(10)).tell("a: | undated", When{})},
			[]string{"undated", "today", "planned"},
		},
		"what nothing is known of comes last": {
			[]*teller{article("a", 10).tell("b: | unknown", When{Basis: ByPublication}).tell("a: | known", on(9))},
			[]string{"known", "unknown"},
		},
		"what is stated to precede is drawn forward": {
			[]*teller{article("a", 20).tell("a: | undated", When{}).tell("b: | dated", on(5), is(After, 0, "after")).tell("c: | before both in print", on(4))},
			[]string{"before both in print", "undated", "dated"},
		},
		"through an event that includes another": {
			[]*teller{article("a", 20).tell("a: | before", When{}).tell("b: | period", When{}, is(After, 0, "after")).tell("c: | within", on(6), is(During, 1, "during"))},
			[]string{"before", "period", "within"},
		},
		"undated events of one article in the order of telling": {
			[]*teller{article("a", 20).tell("z: | one", When{}).tell("y: | two", When{}).tell("x: | three", When{})},
			[]string{"one", "two", "three"},
		},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tt.want, headlines(timelineOf(tt.articles...))) })
	}
}

func TestOrderDoesNotDependOnThatOfTheInput(t *testing.T) {
	cs := newPress(9, 30).articles(120)
	want := bytesOf(t, derive(cs))
	for seed := range uint64(5) {
		rng := rand.New(rand.NewPCG(seed, 4))
		rng.Shuffle(len(cs), func(i, j int) { cs[i], cs[j] = cs[j], cs[i] })
		assert.Equal(t, want, bytesOf(t, derive(cs)))
	}
}

func FuzzDeriveKeepsCertainOrders(f *testing.F) {
	f.Add([]byte{3, 0, 1, 9, 2, 1, 5, 7, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		a := article("a", 25)
		for i := 0; i+2 < len(data) && i < 60; i += 3 {
			day := 1 + int(data[i]%20)
			when := []When{on(day), {}, carried(day), between(day, day+1+int(data[i+1]%5))}[data[i+1]%4]
			rel := []RelationType{Before, After, Same, During, Includes}[data[i+2]%5]
			a.tell("k"+string(rune('a'+i))+": | e", when, is(rel, int(data[i+2]/5)%20, ""))
		}
		events := timelineOf(a).Events()
		for i, e := range events {
			if !e.When.Interval.IsValid() {
				t.Fatalf("%s is empty", e.When.Interval)
			}
			for _, later := range events[i+1:] {
				if interval.Interval.CertainlyBefore(later.When.Interval, e.When.Interval) {
					t.Fatalf("%s before %s", e.When.Interval, later.When.Interval)
				}
			}
		}
	})
}
