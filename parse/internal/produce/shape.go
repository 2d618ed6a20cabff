package produce

import (
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/text"
)

// The classes of numeric tokens, for grammar.New.
var ShapeClasses = []string{"NUM", "DAY", "YEAR", "YY", "ORD", "DECADE", "APOSYEAR", "CLOCK", "NUMDATE", "NUMTIME", "DECIMAL", "MINUTES", "MONTHNUM", "OLDYEAR", "BADDAY", "DECADE-OLD", "MILTIME", "BADORD"}

// A Shape is a reading of a numeric token: the name of its class and its node.
type Shape = known.Shape

// Shapes reads the numeric token that begins at byte i of s, a digit, and gives
// its end and every reading. A date in digits ("2024-10-08", "10/8/2024") and a
// clock time ("15:30") are single tokens.
func Shapes(mem *known.Arena, s string, i int) (end int, out []Shape) {
	if !punctuation(s, i) {
		return plain(mem, s, i)
	}
	if end, out = isoDate(mem, s, i); end > 0 {
		return end, out
	}
	if end, out = fraction(mem, s, i); end > 0 {
		return end, out
	}
	if end, out = slashDate(mem, s, i); end > 0 {
		return end, out
	}
	if end, out = colonTime(mem, s, i); end > 0 {
		return end, out
	}
	if end, out = dottedTime(mem, s, i); end > 0 {
		return end, out
	}
	return plain(mem, s, i)
}

// punctuation reports whether the digits at byte i end at a mark that dates and
// clock times have, as they do not in most numbers.
func punctuation(s string, i int) bool {
	for i < len(s) && text.IsDigit(s[i]) {
		i++
	}
	if i == len(s) || s[i] != '.' {
		return i < len(s) && isJoin(s[i])
	}
	from := i + 1
	for i = from; i < len(s) && text.IsDigit(s[i]); {
		i++
	}
	return i-from == 2 || i < len(s) && s[i] == '.' // "3.30 pm", "8.10.24", but not "15.3"
}

// fraction reads 1/2 behind a number: "2 1/2 years".
func fraction(mem *known.Arena, s string, i int) (int, []Shape) {
	if i+3 > len(s) || s[i:i+3] != "1/2" || !boundary(s, i+3) {
		return 0, nil
	}
	return i + 3, mem.Shapes(Shape{Class: "HALF", Node: mem.Put(known.Node{Op: known.Number})})
}

// digits reads up to limit digits at i; n is the number read.
func digits(s string, i, limit int) (value, n int) {
	for n < limit && i+n < len(s) && text.IsDigit(s[i+n]) {
		value = value*10 + int(s[i+n]-'0')
		n++
	}
	return value, n
}

func boundary(s string, i int) bool {
	return i >= len(s) || !text.IsWord(s[i]) && !(isJoin(s[i]) && i+1 < len(s) && text.IsDigit(s[i+1]))
}

func isJoin(b byte) bool { return b == '-' || b == '/' || b == ':' }

func isoDate(mem *known.Arena, s string, i int) (int, []Shape) {
	y, n := digits(s, i, 5)
	if n != 4 || y < 1000 || y > 2999 || i+4 >= len(s) {
		return 0, nil
	}
	sep := s[i+4]
	if sep != '-' && sep != '/' && sep != '.' {
		return 0, nil
	}
	m, a := digits(s, i+5, 3)
	j := i + 5 + a
	if a == 0 || a > 2 || m < 1 || m > 12 {
		return 0, nil
	}
	if j >= len(s) || s[j] != sep {
		if sep == '-' && a == 2 && boundary(s, j) && m > 0 && !(m >= y%100) {
			return j, mem.Shapes(Shape{Class: "NUMDATE", Node: mem.Put(known.Node{Op: known.Fields, Has: known.HasYear | known.HasMonth, Year: y, Month: m})})
		}
		return 0, nil
	}
	d, b := digits(s, j+1, 3)
	j += 1 + b
	n2 := mem.Put(known.Node{Op: known.Fields, Has: known.HasYear | known.HasMonth | known.HasDay, Year: y, Month: m, Day: d})
	if b == 0 || b > 2 || !possible(n2) {
		return 0, nil
	}
	if j < len(s) && (s[j] == 'T' || s[j] == ' ') {
		if e, t := colonTime(mem, s, j+1); e > 0 && s[j] == 'T' {
			if n3 := merge(mem, n2, t[0].Node); n3 != nil {
				return zoneSuffix(mem, s, e, n3)
			}
		}
	}
	if !boundary(s, j) {
		return 0, nil
	}
	return j, mem.Shapes(Shape{Class: "NUMDATE", Node: n2})
}

// zoneSuffix reads "Z" or "+02:00" behind an ISO time.
func zoneSuffix(mem *known.Arena, s string, e int, n *known.Node) (int, []Shape) {
	if e < len(s) && s[e] == 'Z' {
		n.Has |= known.HasZone
		return e + 1, mem.Shapes(Shape{Class: "NUMTIME", Node: n})
	}
	if e+5 < len(s) && (s[e] == '+' || s[e] == '-') {
		h, a := digits(s, e+1, 2)
		k := e + 1 + a
		if k < len(s) && s[k] == ':' {
			k++
		}
		m, b := digits(s, k, 2)
		if a == 2 && b == 2 {
			n.Has |= known.HasZone
			if n.Zone = h*60 + m; s[e] == '-' {
				n.Zone = -n.Zone
			}
			return k + b, mem.Shapes(Shape{Class: "NUMTIME", Node: n})
		}
	}
	return e, mem.Shapes(Shape{Class: "NUMTIME", Node: n})
}

// colonTime reads 15:30 and 15:30:05.
func colonTime(mem *known.Arena, s string, i int) (int, []Shape) {
	h, n := digits(s, i, 3)
	j := i + n
	if n == 0 || n > 2 || h > 24 || j >= len(s) || s[j] != ':' {
		return 0, nil
	}
	m, n := digits(s, j+1, 3)
	if n != 2 || m > 59 {
		return 0, nil
	}
	j += 3
	t := mem.Put(known.Node{Op: known.Fields, Has: known.HasHour | known.HasMinute, Hour: h, Minute: m})
	if s[i] == '0' {
		t.Text = "24" // "04:30" counts to 24
	}
	if j < len(s) && s[j] == ':' {
		sec, n := digits(s, j+1, 3)
		if n != 2 || sec > 60 {
			return 0, nil
		}
		j += 3
		t.Has, t.Second = t.Has|known.HasSecond, sec
		if j+1 < len(s) && s[j] == '.' && text.IsDigit(s[j+1]) {
			_, n := digits(s, j+1, 9)
			j += 1 + n
		}
	}
	if j < len(s) && (text.IsDigit(s[j]) || s[j] == ':') {
		return 0, nil
	}
	return j, mem.Shapes(Shape{Class: "CLOCK", Node: t})
}

// dottedTime reads 3.30 before "am" or "pm".
func dottedTime(mem *known.Arena, s string, i int) (int, []Shape) {
	h, n := digits(s, i, 3)
	if n == 0 || n > 2 || h > 12 || i+n >= len(s) || s[i+n] != '.' {
		return 0, nil
	}
	m, k := digits(s, i+n+1, 3)
	j := i + n + 1 + k
	if k != 2 || m > 59 {
		return 0, nil
	}
	for j < len(s) && s[j] == ' ' {
		j++
	}
	if j+1 >= len(s) || s[j]|0x20 != 'a' && s[j]|0x20 != 'p' || s[j+1]|0x20 != 'm' && s[j+1] != '.' {
		return 0, nil
	}
	return i + n + 1 + k, mem.Shapes(Shape{Class: "CLOCK", Node: mem.Put(known.Node{Op: known.Fields, Has: known.HasHour | known.HasMinute, Hour: h, Minute: m})})
}

// plain reads a number without date punctuation: 5, 5th, 1999, 1990s, 2,000, 3.5.
func plain(mem *known.Arena, s string, i int) (int, []Shape) {
	v, n := digits(s, i, 10)
	j := i + n
	if n == 10 {
		for j < len(s) && text.IsDigit(s[j]) {
			j++
		}
		return j, nil
	}
	if e, out := punctuated(mem, s, j, v, n); e > 0 {
		return e, out
	}
	num := func(class string) Shape {
		return Shape{Class: class, Node: mem.Put(known.Node{Op: known.Number, N: v})}
	}
	if suffix := letters(s, j); suffix != "" {
		switch {
		case isOrdinal(v, suffix) && n == 2 && v > 31:
			return j + len(suffix), mem.Shapes(num("ORD"), num("BADORD"))
		case isOrdinal(v, suffix):
			return j + len(suffix), mem.Shapes(num("ORD"))
		case suffix == "s" && n == 4 && v%10 == 0 && v >= 1000 && v < 2100:
			d := num("DECADE")
			return j + 1, mem.Shapes(d)
		case suffix == "s" && n == 3 && v%10 == 0:
			return j + 1, mem.Shapes(num("DECADE-OLD"))
		case suffix == "s" && n == 2 && v%10 == 0:
			return j + 1, mem.Shapes(num("DECADE"))
		}
	}
	out := mem.Shapes(num("NUM"))
	switch {
	case n <= 2 && v >= 1 && v <= 31:
		out = append(out, num("DAY"))
		if v <= 12 {
			out = append(out, Shape{Class: "MONTHNUM", Node: mem.Put(known.Node{Op: known.Fields, Has: known.HasMonth, Month: v})})
		}
	case n == 4 && v >= 1000 && v < 3000:
		out = append(out, num("YEAR"))
	}
	if n == 4 && v/100 < 24 && v%100 < 60 {
		out = append(out, Shape{Class: "MILTIME", Node: mem.Put(known.Node{Op: known.Fields, Has: known.HasHour | known.HasMinute, Hour: v / 100, Minute: v % 100, Text: "24"})})
	}
	if n == 2 {
		out = append(out, num("YY"))
		if v > 31 {
			out = append(out, num("OLDYEAR"), num("BADDAY"))
		}
		if v < 60 {
			out = append(out, num("MINUTES"))
		}
	}
	return j, out
}

// punctuated reads a thousands comma or a decimal part behind a number of n digits.
func punctuated(mem *known.Arena, s string, j, v, n int) (int, []Shape) {
	if j+1 >= len(s) || !text.IsDigit(s[j+1]) || s[j] != ',' && s[j] != '.' {
		return 0, nil
	}
	dot := s[j] == '.'
	if !dot && (n > 3 || !groupOfThree(s, j+1)) {
		return 0, nil
	}
	half := false
	for j+1 < len(s) && (s[j] == ',' || s[j] == '.') && text.IsDigit(s[j+1]) {
		w, k := digits(s, j+1, 9)
		if s[j] == ',' {
			if !groupOfThree(s, j+1) {
				break
			}
			if v < 10_000 {
				v = v*1000 + w
			}
		} else {
			half = w == 5 && k == 1
		}
		j += 1 + k
	}
	if dot && !half {
		return j, mem.Shapes(Shape{Class: "DECIMAL", Node: mem.Put(known.Node{Op: known.Number, N: v, Approx: true})})
	}
	return j, mem.Shapes(Shape{Class: "DECIMAL", Node: mem.Put(known.Node{Op: known.Number, N: v, Half: half})})
}

func groupOfThree(s string, i int) bool {
	_, n := digits(s, i, 4)
	return n == 3
}

func letters(s string, i int) string {
	j := i
	for j < len(s) && text.IsLetter(s[j]) {
		j++
	}
	return s[i:j]
}

func isOrdinal(v int, suffix string) bool {
	if len(suffix) != 2 {
		return false
	}
	switch string([]byte{suffix[0] | 0x20, suffix[1] | 0x20}) {
	case "st", "nd", "rd", "th": // "23nd" is common, and means nothing else
		return v > 0
	}
	return false
}

// ApostropheYear reads '98 and '60s at the two digits behind an apostrophe.
func ApostropheYear(mem *known.Arena, s string, i int) (end int, out []Shape) {
	v, n := digits(s, i, 3)
	if n != 2 {
		return 0, nil
	}
	j := i + 2
	if v%10 == 0 && j < len(s) && s[j] == 's' && (j+1 >= len(s) || !text.IsWord(s[j+1])) {
		return j + 1, mem.Shapes(Shape{Class: "DECADE", Node: mem.Put(known.Node{Op: known.Number, N: v})})
	}
	if j < len(s) && text.IsWord(s[j]) {
		return 0, nil
	}
	return j, mem.Shapes(Shape{Class: "APOSYEAR", Node: mem.Put(known.Node{Op: known.Number, N: v})})
}
