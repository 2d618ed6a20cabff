// Package perceptron holds the learned tables of linear classifiers: rows of
// small integer weights under hashed features. All scores are sums of
// integers, so that the same text gives the same result on every machine.
package perceptron

// A Key is a hashed feature of KeyBits bits.
type Key = uint32

// KeyBits is the width of a Key. With 25 bits the distance between two
// neighbours of some hundred thousand sorted keys takes up little more than one
// byte, at a rate of about one false match in 100 look-ups of features that
// were never seen.
const KeyBits = 25

const (
	mulA = 0x9E3779B97F4A7C15
	mulB = 0xC2B2AE3D27D4EB4F
	mulC = 0x165667B19E3779F9
)

// Hash1 makes the key of template t filled with one value.
func Hash1(t, a uint64) Key {
	h := (a ^ t*mulA) * mulB
	h ^= h >> 32
	return Key(h * mulC >> (64 - KeyBits))
}

// Hash2 makes the key of template t filled with two values.
func Hash2(t, a, b uint64) Key {
	h := (a ^ t*mulA) * mulB
	h ^= h >> 32
	h = (h ^ b) * mulC
	h ^= h >> 31
	return Key(h * mulB >> (64 - KeyBits))
}

// Hash3 makes the key of template t filled with three values.
func Hash3(t, a, b, c uint64) Key {
	h := (a ^ t*mulA) * mulB
	h ^= h >> 32
	h = (h ^ b) * mulC
	h ^= h >> 31
	h = (h ^ c) * mulA
	h ^= h >> 32
	return Key(h * mulC >> (64 - KeyBits))
}

// A Row is the learned weights of one feature.
type Row struct {
	Key     Key
	Weights []Weight // ascending by class
}

// A Weight is the weight of one class in a row.
type Weight struct {
	Class uint8
	Value Code
}

// A Code is a weight as it is stored: exact up to codeExact, in steps of
// codeStep beyond. Few weights are that large, but they must not be cut off.
type Code int8

const (
	codeExact = 63
	codeStep  = 8
	codeMax   = 127
)

// Encode returns the code of the weight nearest to v.
func Encode(v int64) Code {
	a := max(v, -v)
	if a > codeExact {
		a = min(codeExact+(a-codeExact+codeStep/2)/codeStep, codeMax)
	}
	if v < 0 {
		a = -a
	}
	return Code(a)
}

// values are the weights by code.
type values [256]int32

func newValues() *values {
	v := new(values)
	for c := -codeMax; c <= codeMax; c++ {
		w := max(c, -c)
		if w > codeExact {
			w = codeExact + (w-codeExact)*codeStep
		}
		if c < 0 {
			w = -w
		}
		v[uint8(int8(c))] = int32(w)
	}
	return v
}

// room returns the number of bits of the positions of a hash table for n rows.
func room(n int) uint {
	bits := uint(4)
	for n > 1<<bits/2 && bits < KeyBits {
		bits++
	}
	return bits
}

// batch is the number of features that are looked up at once: their first
// places are read before any of them is compared, so that the cache misses
// overlap.
const batch = 32
