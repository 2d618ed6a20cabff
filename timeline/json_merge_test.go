package timeline

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse/interval"
)

// readBack gives the timeline as JSON keeps it.
func readBack(t *testing.T, tl *Timeline) *Timeline {
	t.Helper()
	var back Timeline
	require.NoError(t, json.Unmarshal([]byte(bytesOf(t, tl)), &back))
	return &back
}

// oddPress gives chronicles with all that JSON could lose: minor mentions, days
// that no mention rests on, shared IDs, broken text, times beyond the calendar.
func oddPress(seed uint64, n int) []chronicle {
	rng := rand.New(rand.NewPCG(seed, 5))
	cs := newPress(seed, 12).articles(n)
	for i := range cs {
		c := &cs[i]
		for range rng.IntN(4) {
			c.days = append(c.days, namedDay{day: int32(22000 + 10*len(c.days) + rng.IntN(9)), count: 1 + int32(rng.IntN(3)), near: []uint32{rng.Uint32() / 2, 1<<31 + rng.Uint32()/2}})
		}
		for k := range c.mentions {
			c.mentions[k].Minor = rng.IntN(2) == 0
		}
		switch rng.IntN(5) {
		case 0:
			*c = c.renamed("same")
		case 1:
			c.mentions[0].Text += " \xff broken"
			c.article.Outlet = "The \xc3\x28 Post"
		case 2:
			c.mentions[0].When = When{Interval: interval.Since(time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC)), Basis: ByExpression}
		}
		cs[i] = c.sealed()
	}
	return cs
}

func TestATimelineReadBackMergesAsIfItHadNeverBeenWritten(t *testing.T) {
	for seed := range uint64(8) {
		cs := oddPress(seed, 30)
		a, b := derive(cs[:17]), derive(cs[12:])
		backA, backB := readBack(t, a), readBack(t, b)
		require.Equal(t, bytesOf(t, a), bytesOf(t, backA), "seed %d", seed)
		want := bytesOf(t, Merge(a, b))
		require.Equal(t, want, bytesOf(t, Merge(backA, backB)), "seed %d", seed)
		require.Equal(t, want, bytesOf(t, Merge(a, backB)), "seed %d", seed)
		require.Equal(t, bytesOf(t, a), bytesOf(t, Merge(backA, a)), "with itself, seed %d", seed)
		require.Equal(t, want, bytesOf(t, readBack(t, Merge(backA, backB))), "seed %d", seed)
	}
}

func TestAFilteredTimelineReadBackMergesAsTheFilteredOne(t *testing.T) {
	cs := oddPress(3, 40)
	top, rest := derive(cs[:20]).Top(5), derive(cs[20:])
	assert.NotContains(t, bytesOf(t, top), `"merge"`, "what a filter left out does not come back")
	assert.Equal(t, bytesOf(t, Merge(top, rest)), bytesOf(t, Merge(readBack(t, top), readBack(t, rest))))
}

func TestATimelineOfTextsReadBackMergesTheSame(t *testing.T) {
	var b Builder
	whole, err := b.Build(context.Background(), Articles(harbour...))
	require.NoError(t, err)
	var parts *Timeline
	for _, a := range harbour {
		one, err := b.Build(context.Background(), Articles(a))
		require.NoError(t, err)
		parts = Merge(readBack(t, Merge(parts, nil)), readBack(t, one))
	}
	assert.Equal(t, bytesOf(t, whole), bytesOf(t, parts))
}

func TestMergeDataOfAnotherShapeNamesThePlace(t *testing.T) {
	for name, tt := range map[string]struct{ merge, path, says string }{
		"half a hash":          {`"sketch":"AAAA"`, "sketch", "four bytes each"},
		"hashes out of order":  {`"sketch":"AAAAAgAAAAE="`, "sketch", "out of order"},
		"no base64":            {`"sketch":"?"`, "", "illegal base64"},
		"a day never named":    {`"days":[{"day":1,"count":0}]`, "days[0].count", "one or more"},
		"days out of order":    {`"days":[{"day":2,"count":1},{"day":1,"count":1}]`, "days[1].day", "out of order"},
		"names out of order":   {`"days":[{"day":2,"count":1,"near":"AAAAAQAAAAE="}]`, "days[0].near", "out of order"},
		"a mention's offsets":  {`"mentions":[{"id":"a@1"}]`, "mentions[0].bytes", "two offsets"},
		"a mention's relation": {`"mentions":[{"id":"a@1","bytes":[0,0],"trigger":[0,0],"triggerBytes":[0,0],"relations":[{"type":"near"}]}]`, "mentions[0].relations[0].type", "want one of"},
	} {
		t.Run(name, func(t *testing.T) {
			var tl Timeline
			err := json.Unmarshal([]byte(`{"schema":"annals/1","articles":[{"id":"a","merge":{`+tt.merge+`}}]}`), &tl)
			var e *JSONError
			require.ErrorAs(t, err, &e)
			assert.ErrorContains(t, err, tt.says)
			if tt.path != "" {
				assert.Equal(t, "articles[0].merge."+tt.path, e.Path)
			}
		})
	}
}

func TestMergeDataIsCompact(t *testing.T) {
	tl, err := (&Builder{}).Build(context.Background(), Articles(harbour...))
	require.NoError(t, err)
	whole := bytesOf(t, tl)
	shown := bytesOf(t, New(tl.Articles(), tl.Events(), tl.Days()))
	assert.Less(t, len(whole), len(shown)*2)
}

// harbour is a story told by four papers.
var harbour = []Article{
	{ID: "gazette", Outlet: "Harbour Gazette", Published: harbourDay(12), Text: "Dockers walked out of the port of Nordhavn late Saturday. The owner, Brandt Lines, bought the port in January 2030. " +
		"On May 3, 2031 Anna Kerr, the mayor of Nordhavn, met union leaders. The walkout came days after the meeting."},
	{ID: "wire", Outlet: "Island Wire", Published: harbourDay(14), Text: "The owner of the port of Nordhavn fired 40 dockers on Tuesday, according to union officials. " +
		"Dockers had walked out on May 10. Mayor Anna Kerr will visit the port next Monday."},
	{ID: "post", Outlet: "The Post", Published: harbourDay(15), Text: strings.Repeat("The harbour was quiet and ships lay at anchor in the bay of the town. ", 4) +
		"Brandt Lines fired dozens of dockers in Nordhavn on 13 May, the Island Wire reported."},
	{ID: "late", Outlet: "Late News", Published: Published{Basis: None}, Text: "Brandt Lines bought the port of Nordhavn in January 2030. It may sell it."},
}

func harbourDay(d int) Published {
	return Published{Interval: interval.OfDay(2031, time.May, d), Basis: Stated, Evidence: fmt.Sprintf("May %d", d)}
}
