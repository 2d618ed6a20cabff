package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheTwoArticlesMakeOneTimeline(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, run(&b))
	out := b.String()
	assert.Contains(t, out, "from 2 articles\n")
	at := -1
	for _, want := range []string{"\n2030-01 ", "\n~2031-0", "\n2031-05-10, late ", "\n2031-05-19 ", "[wire] Island Wire < union", "[gazette] Harbour Gazette"} {
		assert.Contains(t, out, want)
	}
	for _, year := range []string{"\n2030\n", "\n2031\n"} {
		i := strings.Index(out, year)
		assert.Greater(t, i, at, "%q in order", year)
		at = i
	}
}

type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, errors.New("closed") }

func TestAWriterThatFailsIsReported(t *testing.T) {
	assert.EqualError(t, run(closed{}), "closed")
}
