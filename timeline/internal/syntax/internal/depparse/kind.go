package depparse

import "strings"

// A Kind is a coarse class of tags.
type Kind uint8

// The kinds of tags. Features that look at several tokens at once use them
// where the tags would be too sparse.
const (
	OtherKind Kind = iota + 1
	NounKind
	VerbKind
	ModifierKind
	LinkKind // prepositions and subordinating conjunctions
	PronounKind
	DeterminerKind
	CoordinationKind
	MarkKind // commas, colons, dashes
	StopKind // full stops and quotes
)

// KindOf returns the kind of a Penn Treebank tag.
func KindOf(tag string) Kind {
	switch tag {
	case ",", ":", "-LRB-", "-RRB-":
		return MarkKind
	case ".", "``", "''", "NFP":
		return StopKind
	case "IN", "TO":
		return LinkKind
	case "CC":
		return CoordinationKind
	case "DT", "PDT", "PRP$", "WDT":
		return DeterminerKind
	case "PRP", "EX", "WP":
		return PronounKind
	case "MD":
		return VerbKind
	}
	switch {
	case strings.HasPrefix(tag, "N"), tag == "CD", tag == "$":
		return NounKind
	case strings.HasPrefix(tag, "V"):
		return VerbKind
	case strings.HasPrefix(tag, "J"), strings.HasPrefix(tag, "R"):
		return ModifierKind
	}
	return OtherKind
}

// Kinds returns the kinds of tags, by class.
func Kinds(tags []string) []Kind {
	kinds := make([]Kind, NoTag+1)
	for i, t := range tags {
		kinds[i] = KindOf(t)
	}
	return kinds
}
