package text

import (
	"fmt"
	"math/bits"
	"strings"
)

// A Table holds words in lower case, each with a value. To find one takes a third
// of what a map takes, and a word of the text needs no copy in lower case: half of
// the time that the words beside an expression took.
type Table struct {
	keys   []uint64 // a power of two of them, at most half of them in use; 0 for none
	words  []string // by place of the key
	values []uint64
	used   int
}

// Roles reads lines "name: words ..." with # comments, as files of a language have
// them: the words of the i-th of names have bit i in the table. Those of a line
// whose name is aside come beside it; any other name is an error.
func Roles(data, names, aside string) (t Table, rest []string, err error) {
	bit := map[string]uint64{}
	for i, name := range strings.Fields(names) {
		bit[name] = 1 << i
	}
	for line := range strings.SplitSeq(data, "\n") {
		line, _, _ = strings.Cut(line, "#")
		name, words, ok := strings.Cut(line, ":")
		if name = strings.TrimSpace(name); !ok && name == "" {
			continue
		}
		b, known := bit[name]
		switch {
		case ok && known:
			for _, w := range strings.Fields(words) {
				t.Put(w, b)
			}
		case ok && name == aside:
			rest = append(rest, strings.Fields(words)...)
		default:
			return t, nil, fmt.Errorf("no such kind of words: %q", strings.TrimSpace(line))
		}
	}
	return t, rest, nil
}

// Put adds the bits of value to those of a word.
func (t *Table) Put(word string, value uint64) {
	if word == "" {
		return
	}
	if 2*t.used >= len(t.keys) {
		t.grow()
	}
	key, _, _ := foldKey(word, 0, len(word))
	at, ok := t.find(key, word, 0, len(word))
	if !ok {
		t.keys[at], t.words[at] = key, word
		t.used++
	}
	t.values[at] |= value
}

func (t *Table) grow() {
	old := *t
	n := max(16, 2*len(old.keys))
	t.keys, t.words, t.values = make([]uint64, n), make([]string, n), make([]uint64, n)
	for i, key := range old.keys {
		if key != 0 {
			at, _ := t.find(key, old.words[i], 0, len(old.words[i]))
			t.keys[at], t.words[at], t.values[at] = key, old.words[i], old.values[i]
		}
	}
}

// find gives the place of the word [from, to) of s, or the free one for it.
func (t *Table) find(key uint64, s string, from, to int) (place uint64, ok bool) {
	mask := uint64(len(t.keys) - 1)
	for i := key * 0x9E3779B97F4A7C15 >> 32 & mask; ; i = (i + 1) & mask {
		switch t.keys[i] {
		case 0:
			return i, false
		case key:
			if key>>63 == 0 || strings.EqualFold(t.words[i], s[from:to]) {
				return i, true
			}
		}
	}
}

// Find gives the value of the word [from, to) of s in whatever case, and whether
// it has a capital letter; not ok where the table lacks it.
func (t *Table) Find(s string, from, to int) (value uint64, capital, ok bool) {
	if from == to || len(t.keys) == 0 {
		return 0, false, false
	}
	key, capital, ascii := foldKey(s, from, to)
	if !ascii {
		lower := strings.ToLower(s[from:to])
		capital = lower != s[from:to]
		s, from, to = lower, 0, len(lower)
		key, _, _ = foldKey(s, from, to)
	}
	at, ok := t.find(key, s, from, to)
	return t.values[at], capital, ok
}

// FindBefore finds the word that ends at byte to where it is a plain one, of up to
// seven letters behind a blank: from is where it begins. Not plain, it is for
// LettersBefore and Find. To look up a word by the load that finds it takes half
// the time of doing one after the other.
func (t *Table) FindBefore(s string, to int) (from int, value uint64, capital, ok, plain bool) {
	if to < 8 || len(t.keys) == 0 {
		return 0, 0, false, false, false
	}
	x := Load(s, to-8)
	n := bits.LeadingZeros64(NotLetters(x|ToLower)) >> 3
	if n == 0 || n == 8 || s[to-n-1] != ' ' {
		return 0, 0, false, false, false
	}
	shift := uint(64 - 8*n)
	at, ok := t.find((x|ToLower)>>shift, "", 0, 0)
	return to - n, t.values[at], ^x>>shift&ToLower != 0, ok, true
}

// foldKey gives the key of the word [from, to) of s in lower case. Up to eight
// bytes are their own key; of a longer word it is a mix of the first and last
// eight, with the highest bit set.
func foldKey(s string, from, to int) (key uint64, capital, ascii bool) {
	n := to - from
	if n <= 8 && to >= 8 {
		shift := uint(64 - 8*n)
		x := Load(s, to-8) >> shift
		return (x | ToLower) << shift >> shift, ^x&ToLower<<shift>>shift != 0, x&highBits == 0
	}
	if n <= 8 {
		var x, lower uint64
		for i := to - 1; i >= from; i-- {
			x, lower = x<<8|uint64(s[i]), lower<<8|0x20
		}
		return x | lower, ^x&lower != 0, x&highBits == 0
	}
	first, last := Load(s, from), Load(s, to-8)
	any, all := first|last, first&last
	for i := from + 8; i+8 < to; i++ {
		any, all = any|uint64(s[i]), all&(uint64(s[i])|^uint64(0xff))
	}
	key = (first|ToLower)*0xff51afd7ed558ccd ^ bits.RotateLeft64(last|ToLower, 29) ^ uint64(n)
	return key | 1<<63, ^all&ToLower != 0, any&highBits == 0
}
