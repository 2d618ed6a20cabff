package text

import "strings"

// A Table holds words in lower case, each with a value. To find one takes a third
// of what a map takes, and a word of the text needs no copy in lower case: half of
// the time that the words beside an expression took.
type Table struct {
	slots []slot // a power of two of them, at most half of them in use
	used  int
}

type slot struct {
	key   uint64
	word  string // "" for none
	value uint64
}

// Put adds the bits of value to those of a word.
func (t *Table) Put(word string, value uint64) {
	if word == "" {
		return
	}
	if 2*t.used >= len(t.slots) {
		t.grow()
	}
	key, _, _ := wordKey(word)
	s := t.find(key, word)
	if s.word == "" {
		s.key, s.word = key, word
		t.used++
	}
	s.value |= value
}

func (t *Table) grow() {
	old := t.slots
	t.slots = make([]slot, max(16, 2*len(old)))
	for _, s := range old {
		if s.word != "" {
			*t.find(s.key, s.word) = s
		}
	}
}

// find gives the slot of a word, or the free one for it. Up to eight
// letters are their own key; longer words may share one.
func (t *Table) find(key uint64, word string) *slot {
	mask := uint64(len(t.slots) - 1)
	for i := key * 0x9E3779B97F4A7C15 >> 40 & mask; ; i = (i + 1) & mask {
		s := &t.slots[i]
		if s.word == "" || s.key == key && len(s.word) == len(word) && (len(word) <= 8 || strings.EqualFold(s.word, word)) {
			return s
		}
	}
}

// Find gives the value of a word in whatever case, and whether it has a capital
// letter; not ok where the table lacks it.
func (t *Table) Find(word string) (value uint64, capital, ok bool) {
	if len(t.slots) == 0 || word == "" {
		return 0, false, false
	}
	key, capital, ascii := wordKey(word)
	if !ascii {
		lower := strings.ToLower(word)
		key, _, _ = wordKey(lower)
		capital, word = lower != word, lower
	}
	s := t.find(key, word)
	return s.value, capital, s.word != ""
}

// wordKey gives the key of a word in lower case.
func wordKey(word string) (key uint64, capital, ascii bool) {
	high := byte(0)
	for i := range len(word) {
		c := word[i]
		high |= c
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
			capital = true
		}
		key = (key<<8 | key>>56) ^ uint64(c)
	}
	return key, capital, high < 0x80
}
