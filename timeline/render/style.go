package render

// A style is an ANSI "select graphic rendition" parameter; plain is none.
type style string

const (
	plain  style = ""
	bold   style = "1"
	faint  style = "2"
	red    style = "31"
	yellow style = "33"
)

// paint gives s in a style where there is colour.
func (t Text) paint(st style, s string) string {
	if !t.Colour || st == plain || s == "" {
		return s
	}
	return "\x1b[" + string(st) + "m" + s + "\x1b[0m"
}
