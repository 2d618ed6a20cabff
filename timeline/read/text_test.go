package read

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read/internal/charset"
)

func TestFrontMatterSaysWhatItSays(t *testing.T) {
	for name, tt := range map[string]struct{ in, title, outlet, body string }{
		"none":                   {"Iran attacked.\n---\nIsrael.", "", "O", "Iran attacked.\n---\nIsrael."},
		"some":                   {"---\ntitle: A: b\n---\nBody\n", "A: b", "O", "Body\n"},
		"over the context":       {"---\noutlet: Daily\n---\n", "", "Daily", ""},
		"empty values":           {"---\noutlet:\ntitle: ''\n---\n", "", "O", ""},
		"quotes":                 {"---\ntitle: \"A 'b'\"\noutlet: 'Daily'\n---\nBody", "A 'b'", "Daily", "Body"},
		"one quote":              {"---\ntitle: \"\n---\nBody", `"`, "O", "Body"},
		"CRLF and spaces":        {"---\r\nTitle :  A \r\n---  \r\nBody\r\n", "A", "O", "Body\r\n"},
		"a byte order mark":      {"\ufeff---\ntitle: A\n---\nBody", "A", "O", "Body"},
		"other keys and lists":   {"---\ntags:\n  - x\n  title: no\nlayout: post\ntitle: A\n- title: no\n---\nBody", "A", "O", "Body"},
		"not at the beginning":   {"\n---\ntitle: A\n---\n", "", "O", "\n---\ntitle: A\n---\n"},
		"never closed":           {"---\ntitle: A\nBody", "", "O", "---\ntitle: A\nBody"},
		"hyphens and no more":    {"---", "", "O", "---"},
		"four hyphens":           {"----\ntitle: A\n---\n", "", "O", "----\ntitle: A\n---\n"},
		"closed at the very end": {"---\ntitle: A\n---", "A", "O", ""},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := Text(strings.NewReader(tt.in), Context{File: "a.txt", Outlet: "O"}, Options{})
			require.NoError(t, err)
			assert.Equal(t, []string{tt.title, tt.outlet, tt.body}, []string{a.Title, a.Outlet, a.Text})
		})
	}
}

func TestFrontMatterStatesThePublication(t *testing.T) {
	in := "---\nid: 7\nurl: https://example.org/2020/01/02/\npublished: 2024-04-15\nlang: en-GB\n---\nBody"
	a, err := Text(strings.NewReader(in), Context{File: "a.txt", Published: "2019", Basis: "inferred"}, Options{})
	require.NoError(t, err)
	want, _ := published("2024-04-15")
	assert.Equal(t, timeline.Article{
		ID: "7", URL: "https://example.org/2020/01/02/", Lang: "en-GB", Text: "Body",
		Published: timeline.Published{Interval: want, Basis: timeline.Stated, Evidence: "front matter"},
	}, a)
}

func TestAPublicationThatIsNoDateIsAnErrorWithItsLine(t *testing.T) {
	_, err := Text(strings.NewReader("---\ntitle: A\npublished: last week\n---\nBody"), Context{File: "a.txt"}, Options{})
	assert.ErrorContains(t, err, `read: a.txt:3: published "last week": `)
}

func TestHostileTextsAreReadOrRefusedWithoutPanic(t *testing.T) {
	long := strings.Repeat("word ", 2_000_000)
	for name, tt := range map[string]struct{ in, want string }{
		"empty":              {"", ""},
		"a byte order mark":  {"\ufeff", ""},
		"NUL":                {"a\x00b", "a\x00b"},
		"CRLF stays":         {"a\r\nb\rc", "a\r\nb\rc"},
		"Latin-1":            {"caf\xe9 au lait", "café au lait"},
		"two bad bytes":      {"\xff\xff", "\ufffd\ufffd"},
		"nearly UTF-16":      {"\xff\xfe a", "\ufffd\ufffd a"},
		"cut in a character": {"a\xe2\x80", "a\ufffd\ufffd"},
		"ten megabytes":      {long, long},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := Text(strings.NewReader(tt.in), Context{File: "a.txt"}, Options{})
			require.NoError(t, err)
			assert.True(t, a.Text == tt.want)
		})
	}
	for _, in := range []string{"\xff\xfea\x00", "\xfe\xff\x00a"} {
		a, err := Text(strings.NewReader(in), Context{File: "a.txt"}, Options{})
		require.NoError(t, err)
		assert.Equal(t, "a", a.Text)
	}
}

func FuzzText(f *testing.F) {
	f.Add("---\ntitle: A\npublished: 2024-04-15\n---\nBody")
	f.Add("\ufeffa\xffb\r\n")
	f.Fuzz(func(t *testing.T, in string) {
		a, err := Text(strings.NewReader(in), Context{File: "a.txt"}, Options{})
		if err == nil {
			require.True(t, utf8.ValidString(a.Text))
			require.True(t, strings.HasSuffix(charset.UTF8([]byte(in)), a.Text), "the body is the end of the file, so offsets are easy to find")
		}
		for _, err := range JSONL(strings.NewReader(in), Context{File: "a.jsonl"}, Options{}) {
			if err != nil {
				require.NotEmpty(t, err.Error())
			}
		}
	})
}

func ExampleText() {
	file := strings.NewReader("---\noutlet: Daily News\npublished: 2024-04-15\n---\nIran attacked Israel late Saturday.\n")
	a, err := Text(file, Context{File: "attack.md"}, Options{})
	fmt.Printf("%s, %s: %q %v\n", a.ID, a.Outlet, a.Text, err)
	// Output: attack, Daily News: "Iran attacked Israel late Saturday.\n" <nil>
}
