package render

import (
	"fmt"
	"io"
	"unicode"
	"unicode/utf8"
)

// jsonEscaper writes JSON on, with what a terminal would obey or a reader not see
// by number ("\u202e"): control characters beyond ASCII's, which encoding/json
// lets through, and marks of direction and the like. To a reader of JSON they
// are the same characters; they only stand in strings, so the last byte of JSON
// is never a part of one.
type jsonEscaper struct {
	w    io.Writer
	out  []byte
	rest []byte // of a character whose end has not been written yet
}

func (e *jsonEscaper) Write(p []byte) (int, error) {
	e.out = e.out[:0]
	text := p
	if len(e.rest) > 0 {
		text = append(e.rest, p...)
		e.rest = nil
	}
	plain := 0 // where what is written as it is begins
	for i := 0; i < len(text); {
		if c := text[i]; c < 0x7F {
			i++
			continue
		}
		if !utf8.FullRune(text[i:]) {
			e.rest = append([]byte(nil), text[i:]...)
			text = text[:i]
			break
		}
		r, n := utf8.DecodeRune(text[i:])
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u200C' && r != '\u200D' {
			e.out = append(e.out, text[plain:i]...)
			e.out = appendEscaped(e.out, r)
			plain = i + n
		}
		i += n
	}
	e.out = append(e.out, text[plain:]...)
	if _, err := e.w.Write(e.out); err != nil {
		return 0, err
	}
	return len(p), nil
}

func appendEscaped(out []byte, r rune) []byte {
	if r > 0xFFFF {
		high, low := (r-0x10000)>>10+0xD800, (r-0x10000)&0x3FF+0xDC00
		return fmt.Appendf(out, `\u%04x\u%04x`, high, low)
	}
	return fmt.Appendf(out, `\u%04x`, r)
}
