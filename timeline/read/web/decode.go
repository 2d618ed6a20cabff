package web

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// declared finds the encoding that a page names further down than a browser
// would look for it.
var declared = regexp.MustCompile(`(?i)<(?:meta|\?xml)[^>]{0,200}(?:charset|encoding)\s*=\s*["']?([\w:-]{2,40})`)

const declaredWithin = 64 << 10 // bytes

// decode gives a page as valid UTF-8. The encoding is that of a byte order mark,
// the header or the page itself; else it is UTF-8 where that is possible, and
// windows-1252 where not, as in browsers.
func decode(data []byte, contentType string) (string, error) {
	encoding, name, certain := charset.DetermineEncoding(data, contentType)
	if !certain && !utf8.Valid(data) {
		if m := declared.FindSubmatch(data[:min(len(data), declaredWithin)]); m != nil {
			if e, n := charset.Lookup(string(m[1])); e != nil {
				encoding, name = e, n
			}
		}
	} else if !certain {
		name = "utf-8"
	}
	if name == "utf-8" {
		return strings.ToValidUTF8(strings.TrimPrefix(string(data), "\ufeff"), "\ufffd"), nil
	}
	out, err := encoding.NewDecoder().Bytes(data)
	if err != nil {
		return "", err
	}
	return strings.ToValidUTF8(strings.TrimPrefix(string(out), "\ufeff"), "\ufffd"), nil
}
