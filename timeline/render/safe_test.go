package render

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSafeLeavesWhatPeopleReadAndNothingElse(t *testing.T) {
	for in, want := range map[string]string{
		"":                             "",
		"plain":                        "plain",
		"two  words\n and\ta third ":   "two words and a third",
		" \r\n":                        "",
		"a\u00a0b\u2028c":              "a b c",
		"\x1b[31mred":                  "\ufffd[31mred",
		"\u009b31m\x00\x7f":            "\ufffd31m\ufffd\ufffd",
		"a\xffb":                       "a\ufffdb",
		"\u202eevil\u2066\u200b\ufeff": "evil",
		"\U000e0041tag":                "tag",
		"می\u200cخواهم":                "می\u200cخواهم",
		"👩\u200d🚀":                     "👩\u200d🚀",
		"Ünïcode – “ok”":               "Ünïcode – “ok”",
	} {
		assert.Equal(t, want, safe(in), "%q", in)
	}
}

func TestWidthCountsColumns(t *testing.T) {
	for in, want := range map[string]int{
		"": 0, "abc": 3, "é": 1, "e\u0301": 1, "港湾": 4, "한": 2, "ｱ": 1, "Ａ": 2, "👩\u200d🚀": 4, "–“”": 3, "नमस्ते": 4,
	} {
		assert.Equal(t, want, width(in), in)
	}
}

func TestWrapBreaksAtSpacesWhereItCan(t *testing.T) {
	for _, tt := range []struct {
		in   string
		n    int
		want []string
	}{
		{"", 5, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two three", 3, []string{"one", "two", "thr", "ee"}},
		{"abcdef", 2, []string{"ab", "cd", "ef"}},
		{"港湾ストライキ", 5, []string{"港湾", "スト", "ライ", "キ"}},
		{"港湾", 1, []string{"港", "湾"}},
		{"e\u0301e\u0301", 1, []string{"e\u0301", "e\u0301"}},
		{"a b", 1, []string{"a", "b"}},
	} {
		assert.Equal(t, tt.want, wrap(tt.in, tt.n), "%q at %d", tt.in, tt.n)
	}
}

func TestMarkdownShowsEveryCharacterAsItself(t *testing.T) {
	for in, want := range map[string]string{
		"Dockers walk out, late.":    "Dockers walk out, late.",
		"<b>&amp;":                   "&lt;b&gt;&amp;amp;",
		"[x](y) ![i](j)":             `\[x\]\(y) \!\[i\]\(j)`,
		"a|b `c` *d* _e_ ~f~ $g$ \\": "a\\|b \\`c\\` \\*d\\* \\_e\\_ \\~f\\~ \\$g\\$ \\\\",
		"see https://evil.example":   `see https\://evil.example`,
		"WWW.evil.example":           `WWW\.evil.example`,
		"me@evil.example":            "me@&#8203;evil.example",
		"# no heading":               `\# no heading`,
		"- no list":                  `\- no list`,
		"1. no list":                 `1\. no list`,
		"12) no list":                `12\) no list`,
		"two\nlines":                 "two lines",
		"2031-05-10":                 "2031-05-10",
	} {
		assert.Equal(t, want, escape(in))
	}
}

func TestOnlyAddressesOfTheWebBecomeLinks(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.example/x?y=1#z":        "https://a.example/x?y=1#z",
		"https://a.example/) [b](http://c": "https://a.example/%29%20%5Bb%5D%28http://c",
		"http://a.example/<script>|`":      "http://a.example/%3Cscript%3E%7C%60",
		"javascript:alert(1)":              "",
		"data:text/html,x":                 "",
		"//a.example/":                     "",
		"https:":                           "",
		"a.example":                        "",
		"http://a.example/\x1b":            "http://a.example/%EF%BF%BD",
		"":                                 "",
	} {
		got := link(in)
		assert.Equal(t, want, got, in)
		assert.False(t, strings.ContainsAny(got, " ()<>|\n"))
	}
}
