package parse

import (
	"github.com/bbdb26f0/annals/parse/internal/grammar"
	"github.com/bbdb26f0/annals/parse/internal/known"
	"github.com/bbdb26f0/annals/parse/internal/produce"
)

// Number reads a numeric token for the grammar.
func (l *language) Number(mem *known.Arena, out []grammar.Shape, s string, i int) (int, []grammar.Shape) {
	end, shapes := produce.Shapes(mem, s, i)
	return end, l.shapes(out, shapes)
}

// Apostrophe reads a year behind an apostrophe for the grammar.
func (l *language) Apostrophe(mem *known.Arena, out []grammar.Shape, s string, i int) (int, []grammar.Shape) {
	end, shapes := produce.ApostropheYear(mem, s, i)
	return end, l.shapes(out, shapes)
}

func (l *language) shapes(out []grammar.Shape, shapes []produce.Shape) []grammar.Shape {
	for _, s := range shapes {
		if c := l.shapeClass(s.Class); c != 0 {
			out = append(out, grammar.Shape{Class: c, Node: s.Node})
		}
	}
	return out
}

// shapeClass is Class for those of shapes: the names are few, and the first ones the
// most frequent, so that to go through them takes half the time of a map.
func (l *language) shapeClass(name string) grammar.Class {
	for i, c := range l.shapeClasses {
		if produce.ShapeClasses[i] == name {
			return c
		}
	}
	return l.Class(name)
}
