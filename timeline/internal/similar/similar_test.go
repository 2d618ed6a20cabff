package similar

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLog2(t *testing.T) {
	for _, n := range []int64{1, 2, 3, 7, 10, 100, 1 << 20, 123456789, math.MaxInt64} {
		assert.InDelta(t, 100*math.Log2(float64(n)), float64(ilog(n)), 1.2, n)
	}
	assert.Equal(t, 0, Log2(0))
	assert.Equal(t, Weight(100), log2(8, 4))
	for n := int64(1); n < 5000; n++ {
		require.LessOrEqual(t, ilog(n), ilog(n+1), "grows with n")
	}
}

func TestFunctionWordsAreSorted(t *testing.T) { assert.True(t, slices.IsSorted(functionWords)) }

func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"":                              "",
		"The U.S. and Kerr's men":       "us kerr men",
		"U.S.-led talks":                "us led talk",
		"the NATO summit, 12 ships":     "nato summit 12 ship",
		"Bordurian Bordurians Borduria": "bordur bordur bordur",
		"Zubrowkan and Zubrowka’s":      "zubrow zubrow",
		"Éclair's größte Stadt; 東京 東京都":      "éclair größte stadt 東京 東京都",
		"assassination of the assassinated":  "assass assass",
		"\xff\xfe ... 's":                    "",
		"she was with them at a meeting us.": "meetin",
	} {
		var got []string
		for _, tok := range split(in) {
			got = append(got, tok.stem)
		}
		assert.Equal(t, want, strings.Join(got, " "), in)
	}
}

func TestNamesThatStandForOneParticipant(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Kerr", "President Anna Kerr", true},
		{"Minister Kerr", "Kerr Foundation", false},
		{"Ministry of Trade", "Trade Ministry", true},
		{"President Kerr", "President Brandt", false},
		{"Borduria", "Bordurian officials", true},
		{"Bordurian officials", "Syldavian officials", false},
		{"officials", "officials", true},
		{"two soldiers", "soldiers", true},
		{"United Emirates", "UE", true},
		{"UE", "U.E.", true},
		{"Ulm East", "Kerr", false},
		{"Foreign Minister Kerr of Borduria", "Borduria", true},
		{"", "Kerr", false},
		{"...", "...", false},
	} {
		assert.Equal(t, tt.want, Alike(tt.a, tt.b), "%q %q", tt.a, tt.b)
		assert.Equal(t, tt.want, Alike(tt.b, tt.a), "%q %q", tt.b, tt.a)
	}
}

func onDay(d int64) Span { return Span{d * day, (d + 1) * day} }

func strike(doc int, d int64, text string) Item {
	return Item{Doc: doc, Key: fmt.Sprint(doc, text, d), Kind: "strike", Names: []string{"Dockers", "Port"}, Text: text, When: onDay(d), Dated: true, Certain: true, Published: onDay(d + 1)}
}

// A chain of soft dates, each of which meets the next, must not tie the first
// to the last when those are certain.
func TestAChainDoesNotJoinCertainDatesThatExcludeEachOther(t *testing.T) {
	soft := func(doc int, d int64) Item {
		it := strike(doc, d, "dockers struck at the old port")
		it.When, it.Certain = Span{(d - 2) * day, (d + 3) * day}, false
		return it
	}
	items := []Item{strike(0, 10, "dockers struck at the old port"), soft(1, 11), soft(2, 13), strike(3, 15, "dockers struck at the old port")}
	got := Cluster(items)
	for _, g := range got.Groups {
		assert.False(t, slices.Contains(g, 0) && slices.Contains(g, 3), got.Groups)
	}
}

func TestGroupsAreAPartitionWhateverTheOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	var items []Item
	for i := range 300 {
		items = append(items, strike(i, int64(rng.IntN(12)), fmt.Sprintf("dockers struck pier %d over pay %d", rng.IntN(8), rng.IntN(3))))
	}
	var want []string
	for round := range 4 {
		order := rng.Perm(len(items))
		shuffled := make([]Item, len(items))
		for to, from := range order {
			shuffled[to] = items[from]
		}
		var got []string
		n := 0
		for _, g := range Cluster(shuffled).Groups {
			var docs []int
			for _, i := range g {
				docs = append(docs, shuffled[i].Doc)
			}
			n += len(docs)
			slices.Sort(docs)
			got = append(got, fmt.Sprint(docs))
		}
		slices.Sort(got)
		require.Equal(t, len(items), n)
		if round == 0 {
			want = got
		}
		require.Equal(t, want, got)
	}
}

// Of a kind that holds much, two mentions must use one word to be of one kind.
func TestAWideKindIsNoEvidenceByItself(t *testing.T) {
	item := func(doc int, kind, head, text string) Item {
		return Item{Doc: doc, Key: fmt.Sprint(doc), Kind: kind, Head: head, Names: []string{"Kerr", "Borduria"}, Text: text, When: Span{Past, 20 * day}, Published: onDay(19)}
	}
	for _, tt := range []struct {
		kind, a, b string
		groups     int
	}{{"move", "left", "departure", 2}, {"move", "left", "left", 1}, {"attack", "shelled", "attack", 1}} {
		items := []Item{item(0, tt.kind, tt.a, "Kerr Borduria in the old days"), item(1, tt.kind, tt.b, "Kerr Borduria as nobody knew")}
		for i := range 60 { // so that the names are common
			items = append(items, Item{Doc: 2 + i, Key: fmt.Sprint("x", i), Kind: fmt.Sprint("k", i), Names: []string{"Kerr", "Borduria"}, Text: fmt.Sprint("w", i), When: onDay(int64(300 + 10*i)), Dated: true, Certain: true})
		}
		n := map[int]bool{}
		for g, members := range Cluster(items).Groups {
			for _, i := range members {
				if i < 2 {
					n[g] = true
				}
			}
		}
		assert.Len(t, n, tt.groups, "%s: %s, %s", tt.kind, tt.a, tt.b)
	}
}

func TestOneLargeStoryStaysWhole(t *testing.T) {
	var items []Item
	for i := range 400 {
		items = append(items, strike(i, 10, fmt.Sprintf("dockers struck at the old port over pay, outlet %d says", i)))
	}
	assert.Len(t, Cluster(items).Groups, 1)
}

func TestCopies(t *testing.T) {
	words := func(seed uint64, n int) string {
		rng := rand.New(rand.NewPCG(seed, 9))
		var b strings.Builder
		for range n {
			fmt.Fprintf(&b, "w%d ", rng.IntN(5000))
		}
		return b.String()
	}
	wire, own := words(1, 300), words(2, 300)
	cut := wire[:len(wire)/2]
	mixed := words(3, 250) + own[:len(own)/12]
	docs := []string{wire, own, strings.ToUpper(wire), cut + words(4, 40), mixed, "", "too short", "too short"}
	var sketches []Sketch
	for _, d := range docs {
		sketches = append(sketches, NewSketch(d))
	}
	assert.Equal(t, []int{0, 1, 0, 0, 4, 5, 6, 7}, Copies(sketches))
	assert.InDelta(t, 100, NewSketch(wire).Contained(NewSketch(cut)), 5)
	long := NewSketch(wire + words(5, 20000))
	assert.Len(t, long, sketchSize)
	assert.Len(t, NewSketch(words(6, 300000)), sketchSize)
}

func FuzzClusterNeverBreaks(f *testing.F) {
	f.Add("strike", "Kerr", "text of it", int64(5), true)
	f.Fuzz(func(t *testing.T, kind, name, text string, at int64, definite bool) {
		items := []Item{
			{Kind: kind, Names: []string{name, text}, Text: text, When: Span{Past, at}, Definite: definite},
			{Doc: 1, Kind: text, Names: []string{name}, Place: name, Text: kind, When: Span{at, Future}},
			{Doc: 1, Pos: 1, Kind: kind, Text: text, When: Span{Past, Future}, Definite: true, Same: []int{1}},
		}
		n := 0
		for _, g := range Cluster(items).Groups {
			n += len(g)
		}
		if n != len(items) {
			t.Fatal(n)
		}
		NewSketch(text).Contained(NewSketch(kind))
	})
}
