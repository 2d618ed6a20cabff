package similar

import "math/bits"

// A Weight is evidence in hundredths of a bit.
type Weight int32

// veto is the weight of a pair that no other evidence can join.
const veto Weight = -1 << 20

// log2 gives the binary logarithm of a/b for positive a and b, by squaring in
// fixed point rather than in floating point.
func log2(a, b int64) Weight {
	if a <= 0 || b <= 0 {
		return 0
	}
	return ilog(a) - ilog(b)
}

// ilog gives 100*log2(n), rounded down.
func ilog(n int64) Weight {
	whole := bits.Len64(uint64(n)) - 1
	x := uint64(n) << (63 - whole) >> 32 // mantissa in [2^31, 2^32)
	frac := 0
	for range 10 {
		x = x * x >> 31
		frac <<= 1
		if x >= 1<<32 {
			frac |= 1
			x >>= 1
		}
	}
	return Weight(whole*100 + frac*100>>10)
}

// Background keeps words rare that a small input has not had the occasion to
// repeat from counting as rare: every count is taken as if a hundred mentions
// more had been read, one of which has the word.
const (
	backgroundItems = 100
	backgroundCount = 1
	maxInformation  = 1000 // ten bits; beyond it a misspelling would prove anything
)

// leastField is what a kind or participant is worth at the least. Where an input
// is all about one event its parties are in every mention, not because they are
// in everything, but because every mention is of that event.
const leastField Weight = 150

// information is how much it says that two mentions share something which
// count of all n mentions have.
func information(count, n int) Weight {
	return min(maxInformation, max(0, log2(int64(n+backgroundItems), int64(count+backgroundCount))))
}

// Log2 gives 100*log2(n) for positive n, rounded down, and 0 for others.
func Log2(n int) int { return int(log2(int64(n), 1)) }
