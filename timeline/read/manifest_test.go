package read

import (
	"encoding/json"
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/parse/interval"
	"github.com/bbdb26f0/annals/timeline"
)

func manifestFS(manifest string) fs.FS {
	return fstest.MapFS{ManifestName: {Data: []byte(manifest)}}
}

func TestManifestGivesContextsByFileName(t *testing.T) {
	got, err := Manifest(manifestFS(`[
		{"file": "b.txt", "id": "1", "title": "T", "outlet": "O", "url": "u", "lang": "de", "published": "2024-04-14/2024-04-19",
		 "basis": "inferred", "evidence": "e", "colour": "unknown keys are ignored",
		 "reports": [{"outlet": "P", "published": "2024-04-14", "begins": "x", "ends": "y"}]},
		{"file": "a.txt"}
	]`))
	require.NoError(t, err)
	assert.Equal(t, map[string]Context{
		"a.txt": {File: "a.txt"},
		"b.txt": {File: "b.txt", ID: "1", Title: "T", Outlet: "O", URL: "u", Lang: "de", Published: "2024-04-14/2024-04-19",
			Basis: "inferred", Evidence: "e", Reports: []ReportContext{{"P", "2024-04-14", "x", "y"}}},
	}, got)
}

func TestNoManifestIsErrNotExist(t *testing.T) {
	_, err := Manifest(fstest.MapFS{})
	assert.ErrorIs(t, err, fs.ErrNotExist)
}

func TestManifestErrorsNameTheirLine(t *testing.T) {
	for name, test := range map[string]struct {
		manifest string
		line     int
		quoted   string
	}{
		"no JSON":         {"[\n {\"file\": \"a\"},\n {\"file\" \"b\"}\n]", 3, `{\"file\" \"b\"}`},
		"cut off":         {"[\n {\"file\": \"a\"},\n", 2, "a"},
		"empty":           {"", 1, "manifest.json:1"},
		"no list":         {"{\"file\": \"a\"}", 1, "file"},
		"wrong type":      {"[\n {\"file\": \"a\"},\n {\"file\": \"b\",\n  \"title\": 7}]", 4, `\"title\": 7`},
		"no file":         {"[\n {\"file\": \"a\"},\n {\"id\": \"b\"}\n]", 3, `\"id\"`},
		"null":            {"[\nnull]", 2, "null"},
		"the same twice":  {"[\n {\"file\": \"a\"},\n {\"file\": \"a\"}\n]", 3, `"a"`},
		"unknown basis":   {"[\n\n {\"file\": \"a\", \"published\": \"2024\", \"basis\": \"guessed\"}]", 3, `"guessed"`},
		"no date":         {"[{\"file\": \"a\", \"published\": \"last Monday\"}]", 1, `"last Monday"`},
		"no report date":  {"[{\"file\": \"a\", \"reports\": [{\"published\": \"2024-13\"}]}]", 1, `reports[0].published "2024-13"`},
		"dated, no basis": {"[{\"file\": \"a\", \"published\": \"2024\", \"basis\": \"none\"}]", 1, `"2024"`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Manifest(manifestFS(test.manifest))
			var me *ManifestError
			require.ErrorAs(t, err, &me)
			assert.Equal(t, test.line, me.Line, "%v", err)
			assert.Contains(t, err.Error(), test.quoted)
		})
	}
}

func TestManifestErrorsUnwrapToTheirCause(t *testing.T) {
	_, err := Manifest(manifestFS(`[{"file": "a", "published": "soon"}]`))
	var parse *interval.ParseError
	require.ErrorAs(t, err, &parse)
	assert.Equal(t, "soon", parse.Input)

	_, err = Manifest(manifestFS(`[`))
	var syntax *json.SyntaxError
	assert.ErrorAs(t, err, &syntax)
}

func TestArticleTakesItsContext(t *testing.T) {
	c := Context{File: "x/a.txt", Title: "T", Outlet: "O", URL: "u", Lang: "en", Published: "2024-04-14/2024-04-19",
		Basis: "inferred", Evidence: "e", Reports: []ReportContext{{"P", "2024-04-14", "P wrote:\n", "END"}}}
	text := "Before. P wrote:\nEarlier this week. END After."
	a, err := c.Article(text)
	require.NoError(t, err)
	day := interval.OfDay(2024, 4, 14)
	require.Len(t, a.Reports, 1)
	assert.Equal(t, "Earlier this week. ", text[a.Reports[0].Start:a.Reports[0].End])
	assert.Equal(t, timeline.Article{ID: "x/a", Title: "T", Outlet: "O", URL: "u", Lang: "en", Text: text,
		Published: timeline.Published{Interval: day.Hull(interval.OfDay(2024, 4, 19)), Basis: timeline.Inferred, Evidence: "e"},
		Reports:   []timeline.Report{{Outlet: "P", Start: 17, End: 36, Published: day}},
	}, a)
}

func TestArticleFillsInItsBasis(t *testing.T) {
	for _, test := range []struct {
		published, basis string
		want             timeline.Basis
	}{
		{"", "", timeline.None},
		{"", "none", timeline.None},
		{"", "stated", timeline.None}, // nothing is known, whoever says so
		{"2024", "", timeline.Stated},
		{"2024", "url", timeline.URL},
		{"2024-04-15T10:00:00+02:00", "flag", timeline.Flag},
	} {
		a, err := Context{Published: test.published, Basis: test.basis}.Article("")
		require.NoError(t, err)
		assert.Equal(t, test.want, a.Published.Basis, "%+v", test)
		assert.Equal(t, test.published == "", a.Published.Interval.IsZero(), "%+v", test)
	}
}

func TestAReportReachesFromTheTextsStartToItsEndByDefault(t *testing.T) {
	a, err := Context{Reports: []ReportContext{{Outlet: "P"}}}.Article("all of it")
	require.NoError(t, err)
	assert.Equal(t, []timeline.Report{{Outlet: "P", End: 9}}, a.Reports)
}

func TestArticleErrorsNameTheField(t *testing.T) {
	for field, c := range map[string]Context{
		"published":            {Published: "2024-02-30"},
		"basis":                {Basis: "guessed"},
		"reports[0].published": {Reports: []ReportContext{{Published: "?"}}},
		"reports[0].begins":    {Reports: []ReportContext{{Begins: "nowhere"}}},
		"reports[0].ends":      {Reports: []ReportContext{{Begins: "some", Ends: "some"}}},
		"reports[1]":           {Reports: []ReportContext{{Begins: "some"}, {Begins: "text"}}},
	} {
		c.File = "a.txt"
		_, err := c.Article("some text here")
		var ce *ContextError
		if assert.True(t, errors.As(err, &ce), field) {
			assert.Equal(t, field, ce.Field)
			assert.Equal(t, "a.txt", ce.File)
			assert.Contains(t, err.Error(), "a.txt: "+field)
		}
	}
}
