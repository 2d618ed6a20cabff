package depparse

// Plain holds the relations of arcs that leave no choice: nearly all arcs
// between two tags on the same side have the same one, such as "det" between a
// noun and the determiner before it. No features are looked at for them.
type Plain [2 << (2 * tagBits)]uint8

// tagBits is the width of the class of a tag.
const tagBits = 6

// NewPlain makes a Plain in which no arc is plain.
func NewPlain() *Plain {
	p := new(Plain)
	for i := range p {
		p[i] = NoLabel
	}
	return p
}

// PlainIndex is the place of the arcs that a move makes between the tags of a
// head and a dependent.
func PlainIndex(move int, head, dependent uint8) int {
	const mask = 1<<tagBits - 1
	return (move&1)<<(2*tagBits) | int(head&mask)<<tagBits | int(dependent&mask)
}

// Plain returns the relation of the arc that the move would make if it leaves no
// choice, else NoLabel.
func (s *State) Plain(p *Plain, move int) uint8 {
	h, d := s.Arc(move)
	return p[PlainIndex(move, s.tags[h], s.tags[d])]
}
