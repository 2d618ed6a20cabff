package unpack

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func packed(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func TestGzipIsToldByItsFirstBytes(t *testing.T) {
	for name, tt := range map[string]struct{ in, want string }{
		"plain":       {"abc", "abc"},
		"packed":      {packed("abc"), "abc"},
		"nothing":     {"", ""},
		"one byte":    {"\x1f", "\x1f"},
		"two streams": {packed("abc") + packed("def"), "abcdef"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, in := range []io.Reader{strings.NewReader(tt.in), iotest.OneByteReader(strings.NewReader(tt.in))} {
				r, err := Reader(in, 6)
				require.NoError(t, err)
				got, err := io.ReadAll(r)
				require.NoError(t, err)
				assert.Equal(t, tt.want, string(got))
			}
		})
	}
}

func TestWhatUnpacksToTooMuchIsCutOff(t *testing.T) {
	for _, in := range []string{"abcdefg", packed(strings.Repeat("a", 2_000_000))} {
		r, err := Reader(strings.NewReader(in), 6)
		require.NoError(t, err)
		got, err := io.ReadAll(r)
		assert.ErrorIs(t, err, ErrTooLarge)
		assert.EqualError(t, err, "too large: more than 6 bytes")
		assert.Len(t, got, 6)
	}
}

func TestBrokenGzipIsAnError(t *testing.T) {
	_, err := Reader(strings.NewReader("\x1f\x8bxxxxxxxxxxxx"), 0)
	assert.Error(t, err)
	whole := packed(strings.Repeat("abc", 1000))
	r, err := Reader(strings.NewReader(whole[:len(whole)-9]), 0)
	require.NoError(t, err)
	_, err = io.ReadAll(r)
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
}
