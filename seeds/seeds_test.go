package seeds_test

import (
	"fmt"
	"io/fs"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/seeds"
	"github.com/bbdb26f0/annals/timeline"
)

func TestArticlesAreTheFilesByteForByte(t *testing.T) {
	names, err := fs.Glob(seeds.FS(), "*.txt")
	require.NoError(t, err)
	articles := seeds.Articles()
	require.Len(t, articles, len(names))
	for k, a := range articles {
		text, err := fs.ReadFile(seeds.FS(), names[k])
		require.NoError(t, err)
		assert.Equal(t, string(text), a.Text, names[k])
		assert.Contains(t, names[k], a.ID)
	}
}

func TestArticlesHaveTheContextOfTheManifest(t *testing.T) {
	var got []string
	for _, a := range seeds.Articles() {
		got = append(got, fmt.Sprint(a.ID, " ", a.Outlet, " ", a.Published.Interval.EDTF(interval.Day, 0), " ", a.Published.Basis))
		assert.NotEmpty(t, a.Title)
		assert.NotEmpty(t, a.URL)
		assert.NotEmpty(t, a.Published.Evidence)
		assert.Equal(t, "en", a.Lang)
	}
	assert.Equal(t, []string{
		"000 Liberty One News 2024-04-14/2024-04-19 inferred",
		"001 ANSA Media Hub 2024-04-15/2024-04-19 inferred",
		"002 Armed Forces Press 2023-05-19 stated",
		"003 Hamodia 2022-06-22 url",
		"004 Al Mayadeen English 2024-10-08/2024-10-10 inferred",
	}, got)
}

func TestTheQuotedReportHasItsOwnDate(t *testing.T) {
	a := seeds.Articles()[0]
	require.Len(t, a.Reports, 1)
	r := a.Reports[0]
	assert.Equal(t, "The Jerusalem Post", r.Outlet)
	assert.Equal(t, interval.OfDay(2024, 4, 14), r.Published)
	assert.Contains(t, a.Text[r.Start:r.End], "Earlier this week, US Secretary of State")
	assert.NotContains(t, a.Text[r.Start:r.End], "ICYMI")
	for _, a := range seeds.Articles()[1:] {
		assert.Empty(t, a.Reports)
	}
}

func TestArticlesGivesAFreshSliceEachTime(t *testing.T) {
	a := seeds.Articles()
	a[0] = timeline.Article{}
	a[1].Published.Evidence = ""
	assert.Equal(t, "000", seeds.Articles()[0].ID)
	assert.NotEmpty(t, seeds.Articles()[1].Published.Evidence)
}

func ExampleArticles() {
	for _, a := range seeds.Articles() {
		fmt.Println(a.ID, a.Outlet, a.Published.Interval.EDTF(interval.Day, 0))
	}
	// Output:
	// 000 Liberty One News 2024-04-14/2024-04-19
	// 001 ANSA Media Hub 2024-04-15/2024-04-19
	// 002 Armed Forces Press 2023-05-19
	// 003 Hamodia 2022-06-22
	// 004 Al Mayadeen English 2024-10-08/2024-10-10
}
