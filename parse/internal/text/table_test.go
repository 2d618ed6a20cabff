package text

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestATableFindsItsWordsInWhateverCase(t *testing.T) {
	var table Table
	words := strings.Fields("a an the since don't expected rescheduled extraordinarily extraordinarilx über 'll x2 internationalisation")
	for i, w := range words {
		table.Put(w, 1<<i)
		table.Put(w, 1<<40)
	}
	for i, w := range words {
		for _, text := range []string{w, "  " + w, "it was not long before " + w + " was read", w + " was read"} {
			from := strings.Index(text, w)
			value, capital, ok := table.Find(text, from, from+len(w))
			assert.True(t, ok, text)
			assert.False(t, capital, text)
			assert.Equal(t, uint64(1<<i|1<<40), value, text)
			text = strings.ToUpper(text)
			_, capital, ok = table.Find(text, from, from+len(w))
			assert.True(t, ok, text)
			assert.True(t, capital, text)
		}
		_, capital, ok := table.Find(w[:len(w)-1]+"Q", 0, len(w))
		assert.False(t, ok, w)
		assert.True(t, capital, w)
	}
	_, _, ok := table.Find("", 0, 0)
	assert.False(t, ok)
	_, _, ok = new(Table).Find("the", 0, 3)
	assert.False(t, ok)
}

func TestAWordBeforeIsFoundAsByItself(t *testing.T) {
	var table Table
	for i, w := range strings.Fields("a an the since don't expected ended") {
		table.Put(w, 1<<i)
	}
	text := "It ended, as he had Expected, long since THE day of a (the) war-since ünion of the 3rd an internationalisation Since"
	found := 0
	for to := range len(text) + 1 {
		from, value, capital, ok, plain := table.FindBefore(text, to)
		if !plain {
			continue
		}
		found++
		assert.Equal(t, LettersBefore(text, to, 0), from)
		wantValue, wantCapital, wantOK := table.Find(text, from, to)
		assert.Equal(t, wantOK, ok, text[from:to])
		assert.Equal(t, wantCapital, capital, text[from:to])
		assert.Equal(t, wantValue, value, text[from:to])
	}
	assert.Greater(t, found, 20)
}

func TestATableHoldsManyWords(t *testing.T) {
	var table Table
	for i := range 1000 {
		table.Put(fmt.Sprint("word", i*i), uint64(i))
	}
	for i := range 1000 {
		w := fmt.Sprint("word", i*i)
		value, _, ok := table.Find(w, 0, len(w))
		assert.True(t, ok, w)
		assert.Equal(t, uint64(i), value, w)
	}
}

func TestLettersAreTakenEightAtOnceAsOneByOne(t *testing.T) {
	s := "on a Monday, the 3rd extraordinarily-long internationalisation's ünion x[y] Z@`{ end"
	for i := range len(s) + 1 {
		for _, far := range []int{0, max(0, i-5), max(0, i-20)} {
			j := i
			for j > far && IsLetter(s[j-1]) {
				j--
			}
			assert.Equal(t, j, LettersBefore(s, i, far), s[:i])
		}
		j := i
		for j < len(s) && IsLetter(s[j]) {
			j++
		}
		assert.Equal(t, j, LettersBehind(s, i), s[i:])
	}
}

func TestRolesReadsEachKindOfWords(t *testing.T) {
	table, rest, err := Roles("# what is past\npast: was had # and more\nfuture: will was\n\nsuffix: ed\n", "past future", "suffix")
	assert.NoError(t, err)
	assert.Equal(t, []string{"ed"}, rest)
	for word, want := range map[string]uint64{"was": 3, "had": 1, "will": 2, "ed": 0} {
		got, _, _ := table.Find(word, 0, len(word))
		assert.Equal(t, want, got, word)
	}
	for _, wrong := range []string{"passt: was", "was had", "future will"} {
		_, _, err = Roles("past: was\n"+wrong, "past future", "suffix")
		assert.ErrorContains(t, err, wrong)
	}
}
