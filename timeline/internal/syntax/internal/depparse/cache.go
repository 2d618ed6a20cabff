package depparse

// A Cache keeps the Words of forms that came up, since most of a text is the
// same few words. A form is kept where its hash says, in place of the one
// before. The zero value is empty; nil is a cache that keeps nothing.
type Cache struct {
	entries []cacheEntry
}

type cacheEntry struct {
	form Packed
	word Word
}

const cacheBits = 11

// entry returns where a form is kept, and whether it is there.
func (c *Cache) entry(form Packed) (e *cacheEntry, there bool) {
	if c.entries == nil {
		c.entries = make([]cacheEntry, 1<<cacheBits)
	}
	e = &c.entries[form.Hash()>>(64-cacheBits)]
	return e, e.form == form
}

// A Packed is a form of up to 16 bytes as numbers. The zero value is none.
type Packed struct {
	lo, hi uint64
	length int
}

// maxPacked is the length of the longest form that can be packed, in bytes;
// longer ones are rare.
const maxPacked = 16

// Pack packs a form, unless it is too long.
func Pack(s string) (p Packed, ok bool) {
	n := len(s)
	p.length = n
	switch {
	case n > maxPacked:
		return p, false
	case n >= 8:
		p.lo, p.hi = load64(s), load64(s[n-8:])
	case n >= 4:
		p.lo, p.hi = uint64(load32(s)), uint64(load32(s[n-4:]))
	default:
		for i := range n {
			p.lo = p.lo<<8 | uint64(s[i])
		}
	}
	return p, true
}

// Hash spreads a form over all bits.
func (p *Packed) Hash() uint64 {
	h := p.lo*placeS0 + p.hi*placeS1 + uint64(p.length)*placeS2
	return (h ^ h>>32) * placeB0
}

func load32(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func load64(s string) uint64 {
	_ = s[7]
	return uint64(load32(s)) | uint64(load32(s[4:]))<<32
}
