package timeline

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse/interval"
)

const raid = "attack: Borduria > Syldavia @ Klow | "

func TestWhatIsOneEventAndWhatIsNot(t *testing.T) {
	for name, tt := range map[string]struct {
		articles []*teller
		events   int
	}{
		"the same in other words": {[]*teller{
			article("a", 11).tell(raid+"Borduria shelled the port of Klow", on(10)),
			article("b", 12).tell(raid+"Bordurian guns hit Syldavia's port at Klow", on(10)),
		}, 1},
		"undated takes the date of a dated one": {[]*teller{
			article("a", 11).tell(raid+"its attack on Syldavia", When{}),
			article("b", 12).tell(raid+"Borduria's attack on Syldavia", on(10)),
		}, 1},
		"a certain day and another": {[]*teller{
			article("a", 11).tell(raid+"Borduria shelled the port of Klow", on(10)),
			article("b", 12).tell(raid+"Borduria shelled the port of Klow", on(11)),
		}, 2},
		"roles exchanged": {[]*teller{
			article("a", 11).tell(raid+"Borduria shelled the port of Klow", on(10)),
			article("b", 11).tell("attack: Syldavia > Borduria @ Klow | Syldavia shelled the port of Klow", on(10)),
		}, 2},
		"roles exchanged where there is no direction": {[]*teller{
			article("a", 11).tell("meet: Anna Kerr > Otto Brandt | Kerr met Brandt", on(10)),
			article("b", 11).tell("meet: Otto Brandt > Anna Kerr | Brandt met Kerr for talks", on(10)),
		}, 1},
		"the same two half a year apart": {[]*teller{
			article("a", 11).tell(raid+"Borduria's attack on Syldavia", on(10)),
			article("b", 200).tell(raid+"Borduria's attack on Syldavia", When{}),
		}, 2},
		"one party the same": {[]*teller{
			article("a", 11).tell("meet: Anna Kerr > Otto Brandt | Kerr met Brandt", on(10)),
			article("b", 12).tell("meet: Anna Kerr > Maria Sole | Kerr met Sole", When{}),
		}, 2},
		"published before it happened": {[]*teller{
			article("a", 5).tell(raid+"Borduria's attack on Syldavia", When{}),
			article("b", 12).tell(raid+"Borduria's attack on Syldavia", on(10)),
		}, 2},
		"what did not happen": {[]*teller{
			article("a", 11).tell(raid+"Borduria's attack on Syldavia", on(10)),
			article("b", 11).tell(raid+"Borduria did not attack Syldavia", on(10), as(Negated)),
		}, 2},
		"two plans far apart": {[]*teller{
			article("a", 11).tell(raid+"a planned attack on Syldavia", When{}, as(Planned)),
			article("b", 200).tell(raid+"the planned attack on Syldavia", When{}, as(Planned)),
		}, 2},
		"a plan and another thing done": {[]*teller{
			article("a", 11).tell(raid+"a planned attack on Syldavia", When{}, as(Planned)),
			article("b", 60).tell(raid+"Borduria attacked Syldavia", on(58)),
		}, 2},
		"the attack, later in the same article": {[]*teller{
			article("a", 11).tell(raid+"Borduria shelled the port of Klow", on(10)).tell("attack: | the attack", When{}, definite),
		}, 1},
		"the attack, where two came before": {[]*teller{
			article("a", 11).tell(raid+"Borduria shelled the port of Klow", on(3)).
				tell("attack: Vestria > Syldavia @ Dorn | Vestria bombed the dam of Dorn", on(9)).tell("attack: Vestria | the Vestrian attack", When{}, definite),
		}, 2},
		"the text itself tells them apart": {[]*teller{
			article("a", 11).tell(raid+"Borduria shelled the port of Klow", When{}).tell(raid+"Borduria shelled the port of Klow", When{}, is(After, 0, "again")),
		}, 2},
		"the same time is not the same thing": {[]*teller{
			article("a", 11).tell(raid+"Borduria shelled the port of Klow", on(10)).tell("say: Anna Kerr | Kerr spoke in parliament", When{}, is(Same, 0, "as")),
		}, 2},
		"one speaker, two things said": {[]*teller{
			article("a", 11).tell("say: Anna Kerr | Kerr, the harbour fund was empty after years of waste", When{}).
				tell("say: Anna Kerr | Kerr, no minister had ever asked about pilots' wages", When{}),
		}, 2},
		"one speaker, one thing said twice": {[]*teller{
			article("a", 11).tell("say: Anna Kerr | Kerr, the harbour fund was empty after years of waste", When{}).
				tell("say: Anna Kerr | the harbour fund was empty", When{}),
		}, 1},
		"other kinds": {[]*teller{
			article("a", 11).tell(raid+"Borduria shelled the port", on(10)),
			article("b", 11).tell("visit: Borduria > Syldavia @ Klow | Borduria's minister came to Klow", on(10)),
		}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			tl := timelineOf(tt.articles...)
			assert.Len(t, tl.Events(), tt.events, headlines(tl))
		})
	}
}

func TestMergeTakesTheDateAndSaysFromWhere(t *testing.T) {
	tl := timelineOf(
		article("a", 11).tell(raid+"Borduria's guns opened their attack on Syldavia", When{}, said("The Post"), func(m *Mention) { m.Weight = 1 }),
		article("b", 12).tell("attack: Borduria > Syldavia > the Klow garrison @ Klow | Borduria's attack on Syldavia", on(10)),
		article("c", 12).tell(raid+"Borduria's attack on Syldavia", about(9)),
	)
	require.Len(t, tl.Events(), 1)
	e := tl.Events()[0]
	assert.Equal(t, march(10), e.When.Interval)
	assert.Equal(t, interval.Day, e.When.Grain)
	assert.Equal(t, ByMerged, e.When.Basis, "the headline's own article gives no date")
	assert.Contains(t, strings.Join(e.When.Why, "\n"), "date from b")
	assert.Contains(t, strings.Join(e.When.Why, "\n"), "same event in")
	assert.Equal(t, "Borduria's guns opened their attack on Syldavia", e.Headline)
	assert.Equal(t, []string{"Borduria", "Syldavia", "the Klow garrison"}, e.Participants)
	assert.Equal(t, []string{"The Post"}, e.Attribution)
	assert.Equal(t, 3, e.Sources)
	assert.Empty(t, e.Conflicts)
}

func TestSourcesThatDisagreeOnTheDate(t *testing.T) {
	t.Run("a date said beats one carried over, which is kept as a conflict", func(t *testing.T) {
		tl := timelineOf(
			article("a", 11).tell(raid+"Borduria shelled the port of Klow", on(10)),
			article("b", 11).tell(raid+"Borduria shelled the port of Klow", carried(8)),
		)
		require.Len(t, tl.Events(), 1)
		assert.Equal(t, march(10), tl.Events()[0].When.Interval)
		assert.Equal(t, []Conflict{{"b", march(8), "Borduria shelled the port of Klow"}}, tl.Events()[0].Conflicts)
	})
	t.Run("two certain dates stay two events that name each other", func(t *testing.T) {
		tl := timelineOf(
			article("a", 11).tell(raid+"Borduria shelled the port of Klow with mortars", on(9)),
			article("b", 11).tell(raid+"Borduria shelled the port of Klow with mortars", on(10)),
		)
		require.Len(t, tl.Events(), 2)
		assert.Equal(t, []Conflict{{"b", march(10), "Borduria shelled the port of Klow with mortars"}}, tl.Events()[0].Conflicts)
		assert.Equal(t, []Conflict{{"a", march(9), "Borduria shelled the port of Klow with mortars"}}, tl.Events()[1].Conflicts)
	})
}

func TestStatusIsThatOfTheStrongestArticle(t *testing.T) {
	for name, tt := range map[string]struct {
		articles []*teller
		want     Status
	}{
		"asserted beats alleged": {[]*teller{article("a", 11).tell(raid+"the attack on Syldavia", on(10), as(Alleged)), article("b", 11).tell(raid+"the attack on Syldavia", on(10))}, Asserted},
		"an article is taken as a whole": {[]*teller{article("a", 11).tell(raid+"Borduria attacked Syldavia", on(10), as(Alleged)).
			tell(raid+"Borduria attacked Syldavia", on(10), as(Alleged)).tell(raid+"Borduria attacked Syldavia", on(10))}, Alleged},
		"planned beats feared": {[]*teller{article("a", 11).tell(raid+"Borduria's attack on Syldavia", on(20), as(Hypothetical)), article("b", 11).tell(raid+"Borduria's attack on Syldavia", on(20), as(Planned))}, Planned},
	} {
		t.Run(name, func(t *testing.T) {
			tl := timelineOf(tt.articles...)
			require.Len(t, tl.Events(), 1)
			assert.Equal(t, tt.want, tl.Events()[0].Status)
		})
	}
}

func TestCopiesOfOneReportAreOneSource(t *testing.T) {
	wire := "Bordurian guns opened fire on the harbour of Klow before dawn, officials in the Syldavian capital told reporters, and at least four ships were burning when the sun rose over the bay. " +
		"The governor asked people to stay indoors until the fire brigade had cleared the quays."
	cut := "KLOW - " + wire[:190] + " More follows."
	own := "Four vessels burned in the bay after shells fell on the docks, said a fisherman who had watched from the hill with his two sons since the small hours of the night."
	tell := func(id, outlet, text string) *teller {
		a := article(id, 11).tell(raid+"Borduria's attack on Syldavia", on(10)).reading(text)
		a.article.Outlet = outlet
		return a
	}
	for name, tt := range map[string]struct {
		articles []*teller
		want     int
	}{
		"two reports":          {[]*teller{tell("a", "Post", wire), tell("b", "Times", own)}, 2},
		"a copy":               {[]*teller{tell("a", "Post", wire), tell("b", "Times", wire)}, 1},
		"a rewrite":            {[]*teller{tell("a", "Post", wire), tell("b", "Times", cut), tell("c", "Globe", own)}, 2},
		"one outlet twice":     {[]*teller{tell("a", "Post", wire), tell("b", "Post", own)}, 1},
		"nothing is known":     {[]*teller{tell("a", "", ""), tell("b", "", "")}, 2},
		"a report passed on":   {[]*teller{passedOn("a"), passedOn("b")}, 1},
		"other reports quoted": {[]*teller{passedOn("a"), article("b", 11).tell(raid+"Borduria's attack on Syldavia", on(10), said("an official"))}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			tl := timelineOf(tt.articles...)
			require.Len(t, tl.Events(), 1)
			assert.Equal(t, tt.want, tl.Events()[0].Sources)
		})
	}
}

func passedOn(id string) *teller {
	a := article(id, 11).tell(raid+"Borduria's attack on Syldavia", on(10), said("Klow Gazette"))
	a.article.Reports = []Report{{"Klow Gazette", 5000, 6000, march(10)}}
	return a
}

func TestMinorMentionsMakeNoEventOfTheirOwn(t *testing.T) {
	tl := timelineOf(article("a", 11).tell(raid+"Borduria's attack on Syldavia", on(10), minor).tell("visit: Anna Kerr @ Dorn | Kerr came to Dorn", on(9)))
	assert.Equal(t, []string{"Kerr came to Dorn"}, headlines(tl))
}

func bytesOf(t *testing.T, tl *Timeline) string {
	t.Helper()
	b, err := json.Marshal(tl)
	require.NoError(t, err)
	return string(b)
}

// Whatever way the articles are split, shuffled and repeated, the timeline is
// the same to the byte.
func TestMergeIsAssociativeCommutativeAndIdempotent(t *testing.T) {
	for seed := range uint64(12) {
		rng := rand.New(rand.NewPCG(seed, 2))
		cs := newPress(seed, 12).articles(40)
		want := bytesOf(t, derive(cs))
		parts := make([]*Timeline, 1+rng.IntN(6))
		for range 1 + rng.IntN(2) { // each article goes to one part or two
			for _, c := range cs {
				i := rng.IntN(len(parts))
				parts[i] = Merge(parts[i], derive([]chronicle{c}))
			}
		}
		rng.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		for len(parts) > 1 { // in a random tree
			i := rng.IntN(len(parts) - 1)
			parts = slices.Replace(parts, i, i+2, Merge(parts[i], parts[i+1]))
		}
		got := parts[0]
		require.Equal(t, want, bytesOf(t, got), "seed %d", seed)
		require.Equal(t, want, bytesOf(t, Merge(got, got)), "idempotent")
		require.Equal(t, want, bytesOf(t, Merge(nil, got)), "nil is empty")
		require.Equal(t, want, bytesOf(t, Merge(got, &Timeline{})), "so is the zero Timeline")
	}
}

func TestAnArticleReadBackMergesWithItself(t *testing.T) {
	whole := timelineOf(article("a", 11).tell(raid+"Borduria's attack on Syldavia", on(10)), article("b", 12).tell(raid+"Borduria's attack on Syldavia", When{}))
	var back Timeline
	require.NoError(t, json.Unmarshal([]byte(bytesOf(t, whole)), &back))
	assert.Equal(t, whole.Events(), Merge(&back, whole).Events())
	assert.Equal(t, whole.Events(), Merge(&back, &back).Events())
}

func TestTwoArticlesWithOneIDAreBothKept(t *testing.T) {
	one := article("a", 11).tell(raid+"Borduria's attack on Syldavia", on(10)).tell("attack: | the attack", When{}, definite, is(Same, 0, "the"))
	two := article("a", 20).tell("visit: Anna Kerr @ Dorn | Kerr came to Dorn", on(19))
	merged := Merge(timelineOf(one), timelineOf(two))
	require.Len(t, merged.Articles(), 2)
	require.Len(t, merged.Events(), 2)
	ids := map[string]bool{}
	for _, a := range merged.Articles() {
		assert.Regexp(t, `^a~[0-9a-f]{8}$`, a.ID)
		ids[a.ID] = true
	}
	assert.Len(t, ids, 2)
	for _, e := range merged.Events() {
		for _, m := range e.Mentions {
			assert.True(t, ids[m.Article] && strings.HasPrefix(m.ID, m.Article+"@"), m.ID)
		}
	}
	assert.Equal(t, bytesOf(t, merged), bytesOf(t, Merge(merged, merged)))
	var back Timeline
	require.NoError(t, json.Unmarshal([]byte(bytesOf(t, merged)), &back))
	assert.Equal(t, merged.Events(), Merge(&back, timelineOf(two)).Events(), "the suffix comes off again")
}

func TestEventIDsAreUniqueAndOutliveLaterArticles(t *testing.T) {
	tl := derive(newPress(3, 40).articles(200))
	ids := map[string]bool{}
	for _, e := range tl.Events() {
		assert.Regexp(t, `^e[a-z2-7]{11}$`, e.ID)
		assert.False(t, ids[e.ID], e.ID)
		ids[e.ID] = true
	}
	first := timelineOf(article("a", 11).tell(raid+"Borduria's attack on Syldavia", on(10)))
	more := Merge(first, timelineOf(article("0", 12).tell(raid+"Borduria's attack on Syldavia", on(10))))
	require.Len(t, more.Events(), 1)
	assert.Equal(t, first.Events()[0].ID, more.Events()[0].ID)
}
