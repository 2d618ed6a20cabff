// Package charset makes UTF-8 of texts whose encoding nothing states.
package charset

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// UTF8 gives data as UTF-8, without a byte order mark. It is UTF-16 where it
// begins as that does; UTF-8 where it can be, with U+FFFD for each byte that
// breaks it; and windows-1252 where it holds no character of UTF-8 beyond ASCII
// and reads as a text with a few accents and quotation marks. What is mostly not
// ASCII could be in any of many encodings: each such byte is U+FFFD, since a
// guess would pass for words.
func UTF8(data []byte) string {
	if s, ok := UTF16(data); ok {
		return s
	}
	s := strings.TrimPrefix(string(data), "\ufeff")
	switch {
	case utf8.ValidString(s):
		return s
	case western(s):
		return fromWestern(s)
	}
	return string([]rune(s))
}

// UTF16 gives data that is in UTF-16, and false for any other: it begins with
// the byte order mark, and soon has a zero byte, as it does where there are
// spaces, digits or Latin letters.
func UTF16(data []byte) (string, bool) {
	const soon = 64
	var order binary.ByteOrder
	switch {
	case len(data) < 2:
		return "", false
	case data[0] == 0xFF && data[1] == 0xFE:
		order = binary.LittleEndian
	case data[0] == 0xFE && data[1] == 0xFF:
		order = binary.BigEndian
	default:
		return "", false
	}
	if !strings.Contains(string(data[:min(len(data), soon)]), "\x00") {
		return "", false
	}
	units := make([]uint16, 0, len(data)/2)
	for data = data[2:]; len(data) >= 2; data = data[2:] {
		units = append(units, order.Uint16(data))
	}
	return string(utf16.Decode(units)), true
}

// western reports whether s, which is no UTF-8, reads as windows-1252: the bytes
// beyond ASCII are few, none of them is a part of UTF-8, and there are no control
// characters.
func western(s string) bool {
	const most = 5 // one byte of so many
	for i := max(0, len(s)-utf8.UTFMax); i < len(s); i++ {
		if utf8.RuneStart(s[i]) && !utf8.FullRuneInString(s[i:]) && utf8.ValidString(s[:i]) {
			return false // UTF-8 that breaks off
		}
	}
	high := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case n > 1 || s[i] < ' ' && !strings.Contains("\t\n\r\f", s[i:i+1]) || s[i] == 0x7F:
			return false
		case r == utf8.RuneError:
			if undefined(s[i]) {
				return false
			}
			high++
		}
		i += n
	}
	return high*most <= len(s)
}

// upper is what windows-1252 has in place of the control characters 0x80 to 0x9F.
var upper = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

func undefined(b byte) bool { return b >= 0x80 && b < 0xA0 && upper[b-0x80] == 0 }

func fromWestern(s string) string {
	var b strings.Builder
	for i := range len(s) {
		r := rune(s[i])
		if r >= 0x80 && r < 0xA0 {
			r = upper[r-0x80]
		}
		b.WriteRune(r)
	}
	return b.String()
}
