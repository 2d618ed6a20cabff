package timeline

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse"
)

func built(t *testing.T, articles ...Article) *Timeline {
	t.Helper()
	tl, err := (&Builder{}).Build(context.Background(), Articles(articles...))
	require.NoError(t, err)
	return tl
}

// failing yields articles, and an error before the nth of them.
func failing(n int, err error, goesOn bool) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		for i, a := range harbour {
			if i == n && (!yield(Article{ID: "lost"}, err) || !goesOn) {
				return
			}
			if !yield(a, nil) {
				return
			}
		}
	}
}

func TestAReaderThatFailsInTheMiddleCostsNoMore(t *testing.T) {
	broken := errors.New("line 3 is no object")
	var b Builder
	tl, err := b.Build(context.Background(), failing(2, broken, true))
	assert.ErrorIs(t, err, broken)
	assert.Equal(t, bytesOf(t, built(t, harbour...)), bytesOf(t, tl), "a sequence that goes on is read to the end")
	tl, err = b.Build(context.Background(), failing(2, broken, false))
	assert.ErrorIs(t, err, broken)
	assert.Equal(t, bytesOf(t, built(t, harbour[:2]...)), bytesOf(t, tl), "one that stops gives what came before")
}

func TestASequenceThatPanicsIsAnError(t *testing.T) {
	tl, err := (&Builder{}).Build(context.Background(), func(yield func(Article, error) bool) {
		yield(harbour[0], nil)
		panic(errTest)
	})
	var p *PanicError
	require.ErrorAs(t, err, &p)
	assert.ErrorIs(t, err, errTest)
	assert.Equal(t, "panic in the sequence of articles: test", err.Error())
	assert.Equal(t, bytesOf(t, built(t, harbour[0])), bytesOf(t, tl))
}

var errTest = errors.New("test")

func TestACancelledBuildGivesWhatWasRead(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	given := 0
	tl, err := (&Builder{}).Build(ctx, func(yield func(Article, error) bool) {
		for i := 0; ; i++ { // without end
			if i == 2 {
				cancel()
			}
			given++
			if !yield(harbour[i%len(harbour)], nil) {
				return
			}
		}
	})
	assert.ErrorIs(t, err, context.Canceled)
	assert.Equal(t, bytesOf(t, built(t, harbour[:2]...)), bytesOf(t, tl))
	assert.Equal(t, 3, given)

	tl, err = (&Builder{}).Build(ctx, Articles(harbour...))
	assert.ErrorIs(t, err, context.Canceled)
	assert.Empty(t, tl.Articles())
	tl, err = (&Builder{}).Build(ctx, Articles())
	assert.ErrorIs(t, err, context.Canceled, "even where there is nothing to read")
	assert.NotNil(t, tl)
}

func TestAnArticleOverItsLimitIsNamedAndTheRestIsComplete(t *testing.T) {
	long := Article{ID: "long", Text: strings.Repeat("Dockers walked out of the port on May 3, 2031. ", 40)}
	for name, tt := range map[string]struct {
		builder Builder
		says    string
	}{
		"text":     {Builder{MaxText: 1000}, `article "long": 1880 bytes of text, more than the limit of 1000`},
		"mentions": {Builder{MaxMentions: 20}, `article "long": 40 mentions, more than the limit of 20`},
	} {
		t.Run(name, func(t *testing.T) {
			tl, err := tt.builder.Build(context.Background(), Articles(append([]Article{long}, harbour...)...))
			var a *ArticleError
			var l *LimitError
			require.ErrorAs(t, err, &a)
			require.ErrorAs(t, err, &l)
			assert.Equal(t, "long", a.ID)
			assert.EqualError(t, err, tt.says)
			assert.Equal(t, bytesOf(t, built(t, harbour...)), bytesOf(t, tl))
		})
	}
	unlimited := Builder{MaxText: -1, MaxMentions: -1}
	tl, err := unlimited.Build(context.Background(), Articles(long))
	assert.NoError(t, err)
	assert.Len(t, tl.Articles(), 1)
}

func TestAFinderThatPanicsCostsItsArticleOnly(t *testing.T) {
	b := Builder{Finders: func(lang string) []parse.Finder {
		if lang == "de" {
			panic("no German")
		}
		return nil
	}}
	german := Article{ID: "zeitung", Lang: "de", Text: "Am 3. Mai"}
	tl, err := b.Build(context.Background(), Articles(append([]Article{german}, harbour...)...))
	assert.EqualError(t, err, `article "zeitung": panic in reading it: no German`)
	assert.Equal(t, bytesOf(t, built(t, harbour...)), bytesOf(t, tl))
}

func TestProgressCountsEveryArticleOnce(t *testing.T) {
	var calls []Progress // no lock: calls come one at a time
	b := Builder{MaxText: 1000, Progress: func(p Progress) { calls = append(calls, p) }}
	tl, err := b.Build(context.Background(), Articles(append([]Article{{ID: "long", Text: strings.Repeat("x", 1001)}}, harbour...)...))
	assert.Error(t, err)
	require.Len(t, calls, 5)
	var ids []string
	for i, p := range calls {
		ids = append(ids, p.Article)
		assert.Equal(t, i+1, p.Read+p.LeftOut)
	}
	slices.Sort(ids)
	assert.Equal(t, []string{"gazette", "late", "long", "post", "wire"}, ids)
	last := calls[4]
	last.Article = ""
	size, mentions := 0, 0
	for _, a := range harbour {
		size += len(a.Text)
	}
	for _, c := range tl.chronicles {
		mentions += len(c.mentions)
	}
	assert.Equal(t, Progress{Read: 4, LeftOut: 1, Bytes: int64(size), Mentions: mentions}, last)
}

func TestAProgressThatPanicsIsReportedAndNotCalledAgain(t *testing.T) {
	var calls atomic.Int32
	b := Builder{Progress: func(Progress) { calls.Add(1); panic(errTest) }}
	tl, err := b.Build(context.Background(), Articles(harbour...))
	assert.EqualError(t, err, "panic in Progress: test")
	assert.ErrorIs(t, err, errTest)
	assert.EqualValues(t, 1, calls.Load())
	assert.Equal(t, bytesOf(t, built(t, harbour...)), bytesOf(t, tl))
}

// Whatever is added to what, in whatever order, through JSON or not, the
// timeline is that of all.
func TestAddingGivesWhatBuildingGives(t *testing.T) {
	articles := slices.Concat(harbour, pressTexts(24))
	want := bytesOf(t, built(t, articles...))
	for seed := range uint64(6) {
		rng := rand.New(rand.NewPCG(seed, 6))
		rest := slices.Clone(articles)
		rng.Shuffle(len(rest), func(i, j int) { rest[i], rest[j] = rest[j], rest[i] })
		var b Builder
		var tl *Timeline
		for len(rest) > 0 {
			n := min(len(rest), 1+rng.IntN(12))
			more, err := b.Add(context.Background(), tl, Articles(rest[:n]...))
			require.NoError(t, err)
			if rest, tl = rest[n:], more; rng.IntN(3) == 0 {
				tl = readBack(t, tl)
			}
		}
		require.Equal(t, want, bytesOf(t, tl), "seed %d", seed)
	}
}

// pressTexts gives short articles over a few events.
func pressTexts(n int) (out []Article) {
	verbs := []string{"bombed", "shelled", "attacked"}
	for i := range n {
		day := 5 + i%5
		out = append(out, Article{ID: fmt.Sprintf("text%02d", i), Outlet: fmt.Sprintf("Outlet %d", i%4), Published: harbourDay(day + 1 + i%2),
			Text: fmt.Sprintf("Borduria %s the port of Klow on May %d. The attack came days after talks in Dorn. Officials said %d people were hurt.", verbs[i%3], day, 3+i%5)})
	}
	return out
}

func TestTextsAreKeptOnRequestOnly(t *testing.T) {
	assert.Empty(t, built(t, harbour...).Articles()[0].Text)
	b := Builder{KeepText: true}
	tl, err := b.Build(context.Background(), Articles(harbour...))
	require.NoError(t, err)
	assert.Equal(t, harbour[0].Text, tl.Articles()[0].Text)
	assert.Equal(t, harbour[0].Text, readBack(t, tl).Articles()[0].Text, "in JSON too")
	without := built(t, harbour...)
	assert.Equal(t, without.Events(), tl.Events(), "nothing else depends on it")
	assert.Equal(t, bytesOf(t, tl), bytesOf(t, Merge(without, tl)), "of two the one with its text is kept")
}

// No more texts are held than are being read.
func TestMemoryDoesNotGrowWithTheTexts(t *testing.T) {
	filler := strings.Repeat("x", 200_000)
	heap := func() int64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC() // the second one takes what is held for the next text
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	var read atomic.Int32
	b := Builder{Progress: func(p Progress) { read.Store(int32(p.Read)) }}
	before := heap()
	tl, err := b.Build(context.Background(), func(yield func(Article, error) bool) {
		for i := range 25 {
			assert.LessOrEqual(t, i-int(read.Load()), runtime.GOMAXPROCS(0)+1, "texts in hand")
			if !yield(Article{ID: fmt.Sprint(i), Text: fmt.Sprintf("Dockers struck on May %d, 2031. %s", 1+i%30, filler)}, nil) {
				return
			}
		}
	})
	require.NoError(t, err)
	assert.Less(t, heap()-before, int64(1<<20), "the texts make 5 MB")
	assert.Len(t, tl.Articles(), 25)
}

func TestWhoReportedItFirst(t *testing.T) {
	quoted := article("c", 14).tell(raid+"Borduria's attack on Syldavia", on(10))
	quoted.article.Reports = []Report{{"Klow Gazette", 0, 500, march(11)}}
	for name, tt := range map[string]struct {
		articles []*teller
		outlet   string
		certain  bool
		quoted   bool
	}{
		"the earlier day":      {[]*teller{article("b", 12).tell(raid+"Borduria's attack on Syldavia", on(10)), article("a", 13).tell(raid+"Borduria's attack on Syldavia", on(10))}, "The b", true, false},
		"the same day":         {[]*teller{article("b", 12).tell(raid+"Borduria's attack on Syldavia", on(10)), article("a", 12).tell(raid+"Borduria's attack on Syldavia", on(10))}, "The a", false, false},
		"a report quoted":      {[]*teller{article("b", 12).tell(raid+"Borduria's attack on Syldavia", on(10)), quoted}, "Klow Gazette", true, true},
		"an unknown day":       {[]*teller{unpublished("a"), article("b", 12).tell(raid+"Borduria's attack on Syldavia", on(10))}, "The b", false, false},
		"alone, day not known": {[]*teller{unpublished("a")}, "The a", true, false},
	} {
		t.Run(name, func(t *testing.T) {
			tl := timelineOf(tt.articles...)
			require.Len(t, tl.Events(), 1)
			first, ok := tl.First(tl.Events()[0])
			require.True(t, ok)
			assert.Equal(t, tt.outlet, first.Outlet)
			assert.Equal(t, tt.certain, first.Certain)
			assert.Equal(t, tt.quoted, first.Quoted)
			assert.Len(t, tl.Tellings(tl.Events()[0]), len(tt.articles))
		})
	}
	_, ok := (&Timeline{}).First(Event{})
	assert.False(t, ok)
}

func unpublished(id string) *teller {
	a := article(id, 12).tell(raid+"Borduria's attack on Syldavia", on(10))
	a.article.Published = Published{Basis: None}
	return a
}
