// Package unpack takes gzip off a stream and limits what comes out of it.
package unpack

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
)

// ErrTooLarge is the cause where more comes than is allowed.
var ErrTooLarge = errors.New("too large")

// Reader gives the bytes of r, unpacked where they begin as gzip does, and
// ErrTooLarge after the first limit of them. A limit of 0 is none.
func Reader(r io.Reader, limit int64) (io.Reader, error) {
	in := bufio.NewReader(r)
	if head, _ := in.Peek(2); string(head) == "\x1f\x8b" { // an error comes again when it is read
		unpacked, err := gzip.NewReader(in)
		if err != nil {
			return nil, err
		}
		in = bufio.NewReader(unpacked)
	}
	if limit <= 0 {
		return in, nil
	}
	return &limited{in: in, left: limit, limit: limit}, nil
}

// limited is an io.LimitedReader that tells the end from the limit.
type limited struct {
	in          io.Reader
	left, limit int64
}

func (l *limited) Read(p []byte) (int, error) {
	if int64(len(p)) > l.left+1 {
		p = p[:l.left+1] // one byte more shows that there is more
	}
	n, err := l.in.Read(p)
	if int64(n) <= l.left {
		l.left -= int64(n)
		return n, err
	}
	n, l.left = int(l.left), 0
	return n, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, l.limit)
}
