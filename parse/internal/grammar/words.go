package grammar

import (
	"encoding/binary"
	"math/bits"

	"github.com/bbdb26f0/annals/parse/internal/text"
)

// maxWord is the longest word form, in bytes, that a text is searched for.
const maxWord = 24

// What a form means to the scanner.
const (
	inWords   uint32 = 1 << iota // the language has it: it continues an island
	trigger                      // an island needs one such item to hold an expression
	second                       // an island needs one such item, too: a trigger by another choice of connectors
	solo                         // it can be an expression all by itself
	odd                          // it takes a closer look: it is long, or a longer form may go on behind it
	numbered                     // it is a number, which has shapes
	stateBits = iota
)

// A wordTable finds word forms. A form of up to eight bytes is its own key, eight
// bytes of text in one register. A key lies in one of two places, both of which
// are always looked at: no branch depends on the word, where those of a hash map
// or of open addressing are guessed wrong at every other word of a text.
type wordTable struct {
	keys  []uint64 // 0 for none; that of a longer form has the highest bit set
	metas []uint32 // word id << stateBits | state
	forms []string // by word id
	mask  uint64
	seed  uint64
}

// newWordTable makes a table of forms, by id; forms[0] is no word.
func newWordTable(forms []string, state []uint32) *wordTable {
	t := &wordTable{forms: forms, seed: 0x9E3779B97F4A7C15}
	for size := 1 << bits.Len(uint(2*len(forms))); ; t.seed += 2 {
		t.keys, t.metas, t.mask = make([]uint64, size), make([]uint32, size), uint64(size-1)
		if t.fill(state) {
			return t
		}
	}
}

func (t *wordTable) fill(state []uint32) bool {
	for id, f := range t.forms {
		if f != "" && !t.put(formKey(f), uint32(id)<<stateBits|state[id]) {
			return false
		}
	}
	return true
}

// put enters a form and moves what it displaces to its other place, as a cuckoo
// does; it gives up where that goes on for long.
func (t *wordTable) put(key uint64, meta uint32) bool {
	a, _ := t.places(key)
	for range 100 {
		key, t.keys[a] = t.keys[a], key
		meta, t.metas[a] = t.metas[a], meta
		if key == 0 {
			return true
		}
		b, c := t.places(key)
		if a = b ^ c ^ a; b == c {
			return false
		}
	}
	return false
}

func (t *wordTable) places(k uint64) (a, b uint64) {
	h := k * t.seed
	return h >> 48 & t.mask, h >> 32 & t.mask
}

// get gives the id and state of the form with a key, 0 for none.
func (t *wordTable) get(k uint64) uint32 {
	a, b := t.places(k)
	inA, inB := same(t.keys[a&uint64(len(t.keys)-1)], k), same(t.keys[b&uint64(len(t.keys)-1)], k)
	return t.metas[(a&inA|b&inB)&uint64(len(t.metas)-1)] & uint32(inA|inB)
}

// same gives all bits where a equals b, none where it does not.
func same(a, b uint64) uint64 {
	d := a ^ b
	return ((d | -d) >> 63) - 1
}

// find finds a form in lower case.
func (t *wordTable) find(f []byte) uint32 {
	if len(f) == 0 || len(f) > maxWord {
		return 0
	}
	if m := t.get(formKey(string(f))); t.forms[m>>stateBits] == string(f) {
		return m
	}
	return 0
}

// formKey gives the key of a form: its bytes, or of a longer one a mix of its
// first and last eight.
func formKey(f string) uint64 {
	if len(f) > 8 {
		return longKey(text.Load(f, 0), text.Load(f, len(f)-8), len(f))
	}
	var b [8]byte
	copy(b[:], f)
	return binary.LittleEndian.Uint64(b[:])
}

func longKey(first, last uint64, n int) uint64 {
	return (first*0xff51afd7ed558ccd ^ bits.RotateLeft64(last, 29) ^ uint64(n)) | 1<<63
}
