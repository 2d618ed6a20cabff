package text

import (
	"math/bits"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTheFirstByteThatIsNoLetterIsFoundWhateverStandsBehindIt(t *testing.T) {
	for b := range 256 {
		for at := range 8 {
			for _, behind := range []string{"aaaaaaa", "zzzzzzz", "\xff\xff\xff\xff\xff\xff\xff", "\x80`{ \x00\xe0a"} {
				s := strings.Repeat("az", 4)[:at] + string([]byte{byte(b)}) + behind
				x := Load(s, 0)
				want := bits.TrailingZeros64(NotLetters(x))
				assert.Equal(t, want, bits.TrailingZeros64(FirstNotLetter(x)), "%q", s[:8])
			}
		}
	}
	for _, s := range []string{"aaaaaaaa", "zzzzzzzz", "abcmnxyz"} {
		assert.Zero(t, FirstNotLetter(Load(s, 0)), s)
	}
}
