package depparse

import (
	"math/bits"
	"slices"
)

// pastTags are the classes of the tags of past tense and past participle.
type pastTags struct{ tense, participle int }

func pastTagsOf(tags []string) pastTags {
	return pastTags{slices.Index(tags, "VBD"), slices.Index(tags, "VBN")}
}

// ending is the hash of the ending that both past tense and participle have.
var ending = hashBytes([]byte("ed")) + 1

// agree tells past tenses from participles by the tree: with a subject of its
// own and no auxiliary a form in -ed is a past tense, with an auxiliary it is a
// participle. The tagger, which sees two tags back, confuses them more often
// than the parser does.
func (s *State) agree(past *pastTags, labels []string) {
	if past.tense < 0 || past.participle < 0 {
		return
	}
	for i := range s.tags {
		tag := int(s.tags[i])
		if tag != past.tense && tag != past.participle || s.words[i].Suf[1] != ending {
			continue
		}
		subject, auxiliary := s.verbParts(int32(i), labels)
		switch {
		case auxiliary:
			s.tags[i] = uint8(past.participle)
		case subject:
			s.tags[i] = uint8(past.tense)
		}
	}
}

// verbParts tells whether a verb has a subject that acts, and an auxiliary.
func (s *State) verbParts(verb int32, labels []string) (subject, auxiliary bool) {
	n := &s.nodes[verb]
	for set := n.lset; set != 0; set &= set - 1 {
		switch l := bits.TrailingZeros64(set); {
		case l >= len(labels):
		case labels[l] == "nsubj":
			subject = true
		case labels[l] == "aux", labels[l] == "aux:pass", labels[l] == "nsubj:pass":
			auxiliary = true
		}
	}
	return subject, auxiliary
}
