package produce

import (
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/text"
)

// slashDate reads 10/8/2024, 8.10.24, 10/8: month and day in the order of the
// settings where both are possible.
func slashDate(mem *known.Arena, s string, i int) (int, []Shape) {
	a, na := digits(s, i, 3)
	j := i + na
	if na == 0 || na > 2 || j >= len(s) || s[j] != '/' && s[j] != '.' && s[j] != '-' {
		return 0, nil
	}
	sep := s[j]
	b, nb := digits(s, j+1, 3)
	j += 1 + nb
	if nb == 0 || nb > 2 {
		return 0, nil
	}
	n := mem.Put(known.Node{Op: known.Fields, Has: known.HasMonth | known.HasDay, Month: a, Day: b})
	switch {
	case a > 12 && b > 12 || a > 31 || b > 31 || a == 0 || b == 0:
		return 0, nil
	case a > 12:
		n.Month, n.Day = b, a
	case b <= 12:
		n.Swap = true
	}
	if sep == '.' { // the dotted form is the European one
		if b > 12 && (j >= len(s) || s[j] != sep) {
			return 0, nil
		}
		if n.Swap = false; b <= 12 {
			n.Month, n.Day = b, a
		}
	}
	if j < len(s) && s[j] == sep {
		y, ny := digits(s, j+1, 5)
		j += 1 + ny
		if ny != 4 && ny != 2 || ny == 4 && (y < 1000 || y > 2999) || !boundary(s, j) || sep != '/' && ny == 2 && nb+na < 4 {
			return 0, nil
		}
		n.Has, n.Year, n.ShortYear = n.Has|known.HasYear, y, ny == 2
		if sep == '.' && j+1 < len(s) && s[j] == '.' && text.IsDigit(s[j+1]) {
			return 0, nil
		}
		if possible(n) {
			return j, mem.Shapes(Shape{Class: "NUMDATE", Node: n})
		}
		return 0, nil
	}
	if sep == '-' && a > 12 && boundary(s, j) && (i == 0 || !isJoin(s[i-1])) { // "25-08", which counts where it is all that there is
		n.Weak = true
		return j, mem.Shapes(Shape{Class: "NUMDATE", Node: n})
	}
	// "3/4" is a fraction and "3-2" a score more often than a day: only with a
	// two-digit day, and never before another digit or mark that goes on.
	if sep == '/' && j < len(s) && s[j] == '-' && (i == 0 || s[i-1] != '-') { // "5/1-5/7/2020"
		if e, other := slashDate(mem, s, j+1); e > 0 && s[e-3] != '/' && other[0].Node.Has&known.HasYear != 0 && possible(n) {
			return j, mem.Shapes(Shape{Class: "NUMDATE", Node: n})
		}
	}
	if sep != '/' || !boundary(s, j) || na+nb < 3 && !n.Swap || j < len(s) && (s[j] == '%' || s[j] == '.' && j+1 < len(s) && text.IsDigit(s[j+1])) {
		return 0, nil
	}
	n.Weak = true
	if !possible(n) {
		return 0, nil
	}
	return j, mem.Shapes(Shape{Class: "NUMDATE", Node: n})
}
