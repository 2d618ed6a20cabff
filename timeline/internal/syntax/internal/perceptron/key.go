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

// golden is 2^64 divided by the golden ratio: multiples of it are spread evenly.
const golden = 0x9E3779B97F4A7C15

// Feature makes the key of template t filled with values. Their sum stands for
// them: each value must be multiplied by a large odd number that belongs to its
// place in the template, so that sums of different values differ in their upper
// bits. That is much cheaper than to hash the values of each template anew,
// since the products are shared among templates.
func Feature(t, sum uint64) Key { return Key((sum + t*golden) >> (64 - KeyBits)) }

// Mix spreads a small number over all bits.
func Mix(x uint64) uint64 {
	x = (x + 1) * golden
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	return x ^ x>>27
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
