package charset

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func TestTextsBecomeUTF8(t *testing.T) {
	for name, tt := range map[string]struct{ in, want string }{
		"UTF-8":                     {"Élise – “ok”", "Élise – “ok”"},
		"a mark":                    {"\ufeffÉlise", "Élise"},
		"windows-1252":              {"\xc9lise Dahl a dit : \x93c\x92est fini\x94 \x96 \x8012", "Élise Dahl a dit : “c’est fini” – €12"},
		"Latin-1":                   {"caf\xe9 in N\xfcrnberg", "café in Nürnberg"},
		"broken UTF-8":              {"Élise caf\xe9 n\xc3", "Élise caf\ufffd n\ufffd"},
		"mostly not ASCII":          {"\xcf\xee\xf0\xf2 \xe2\xf1\xf2\xe0\xeb", strings.Repeat("\ufffd", 4) + " " + strings.Repeat("\ufffd", 5)},
		"a byte that means nothing": {"a caf\x81 is closed", "a caf\ufffd is closed"},
		"bytes of a program":        {"\x00\x01 words and caf\xe9", "\x00\x01 words and caf\ufffd"},
		"UTF-8 that breaks off":     {"a plain long text\xe2\x80", "a plain long text\ufffd\ufffd"},
		"nearly UTF-16":             {"\xff\xfe a", "\ufffd\ufffd a"},
		"an odd byte of UTF-16":     {"\xff\xfea\x00b\x00c", "ab"},
		"half a pair of UTF-16":     {"\xfe\xff\x00a\xd8\x00", "a\ufffd"},
		"nothing":                   {"", ""},
	} {
		assert.Equal(t, tt.want, UTF8([]byte(tt.in)), name)
	}
}

func TestItReadsAsOthersWrite(t *testing.T) {
	const text = "Élise Dahl’s walkout at Nordhavn – “no more” – cost €12, œuvre included."
	for name, encoder := range map[string]interface{ String(string) (string, error) }{
		"windows-1252": charmap.Windows1252.NewEncoder(),
		"UTF-16 LE":    unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder(),
		"UTF-16 BE":    unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder(),
		"UTF-8":        unicode.UTF8BOM.NewEncoder(),
	} {
		in, err := encoder.String(text)
		require.NoError(t, err)
		assert.Equal(t, text, UTF8([]byte(in)), name)
	}
	for b := range 256 {
		r := charmap.Windows1252.DecodeByte(byte(b))
		if b >= 0x80 && !undefined(byte(b)) {
			assert.Equal(t, string(r), fromWestern(string([]byte{byte(b)})))
		}
	}
}

func FuzzUTF8(f *testing.F) {
	for _, s := range []string{"", "\xff\xfea\x00", "caf\xe9", "Élise\xc3", "\x00\xff"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s := UTF8(data)
		assert.True(t, utf8.ValidString(s))
		if utf8.Valid(data) {
			assert.Equal(t, strings.TrimPrefix(string(data), "\ufeff"), s)
		}
	})
}
