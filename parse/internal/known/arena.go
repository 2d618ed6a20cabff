package known

// An Arena hands out nodes that are all given up together, so that a search
// makes thousands of readings of a text without any memory of its own. A nil
// Arena takes each node from the heap.
type Arena struct {
	blocks []*[block]Node
	n      int // nodes handed out
	shapes [readings]Shape
}

const (
	block    = 32
	readings = 8 // room for those of any number
)

// maxBlocks bounds what an Arena keeps when it is reset, 1 MB.
const maxBlocks = 128

// Put gives a node with the contents of n. It is valid until Reset.
func (a *Arena) Put(n Node) *Node {
	if a == nil {
		p := new(Node) // not &n, which would move n to the heap in the other case too
		*p = n
		return p
	}
	if a.n == len(a.blocks)*block {
		a.blocks = append(a.blocks, new([block]Node))
	}
	p := &a.blocks[a.n/block][a.n%block]
	a.n++
	*p = n
	return p
}

// Reset takes all nodes back.
func (a *Arena) Reset() {
	if a.n = 0; len(a.blocks) > maxBlocks {
		clear(a.blocks[maxBlocks:])
		a.blocks = a.blocks[:maxBlocks]
	}
}

// A Shape is a reading of a numeric token: the name of its class and its node.
type Shape struct {
	Class string
	Node  *Node
}

// Shapes gives a slice of readings with room for more of them. It is valid
// until the next call.
func (a *Arena) Shapes(s ...Shape) []Shape {
	if a == nil {
		return append(make([]Shape, 0, readings), s...)
	}
	return append(a.shapes[:0], s...)
}
