package depparse

import "slices"

// verbTags are the classes of the tags that verbs have or are confused by.
type verbTags struct {
	known                                  bool // all of them are there
	past, participle, present, base, modal uint8
	noun, plural, number, hyphen, to       uint8
}

func verbTagsOf(tags []string) verbTags {
	v := verbTags{known: true}
	class := func(tag string) uint8 {
		i := slices.Index(tags, tag)
		v.known = v.known && i >= 0
		return uint8(max(i, 0))
	}
	v.past, v.participle, v.present, v.base, v.modal = class("VBD"), class("VBN"), class("VBZ"), class("VB"), class("MD")
	v.noun, v.plural, v.number, v.hyphen, v.to = class("NN"), class("NNS"), class("CD"), class("HYPH"), class("TO")
	return v
}

// ending is the hash of the ending that both past tense and participle have.
var ending = hashBytes([]byte("ed")) + 1

// mend puts tags right, before there is a tree, that only what is farther away
// than the tagger looks proves wrong. zones are as Parse has them.
func (p *Parser) mend(words []Word, tags []uint8, zones []int32) {
	if !p.tag.known {
		return
	}
	for i := 1; i < len(words)-1; i++ {
		if tags[i] == p.tag.participle && words[i].Suf[1] == ending && p.Kinds[tags[i-1]] == NounKind &&
			p.object(tags, i+1) && zones[i+1] == 0 && !p.givers[words[i].Norm] {
			tags[i] = p.tag.past
		}
	}
	if i := p.onlyVerb(tags); i > 0 {
		tags[i] = p.tag.present
	}
}

// object tells whether an object begins at token i. A participle that describes
// the noun before it has none, so that "police arrested 12 people" holds a past
// tense. But "a man arrested two days ago" has a time there, and some verbs take
// two objects.
func (p *Parser) object(tags []uint8, i int) bool {
	return p.Kinds[tags[i]] == DeterminerKind || tags[i] == p.tag.number
}

// onlyVerb finds the plural that must be the verb of a sentence that has no
// other: "the army plans to attack". It returns 0 for none.
func (p *Parser) onlyVerb(tags []uint8) int {
	at := 0
	for i, tag := range tags {
		switch {
		case tag == p.tag.past || tag == p.tag.present || tag == p.tag.modal:
			return 0
		case p.Kinds[tag] == VerbKind && (i == 0 || tags[i-1] != p.tag.to):
			return 0
		case at > 0 || i == 0 || i+2 >= len(tags) || tag != p.tag.plural || tags[i-1] != p.tag.noun:
		case p.Kinds[tags[i+1]] == DeterminerKind || tags[i+1] == p.tag.to && tags[i+2] == p.tag.base:
			at = i
		}
	}
	return at
}

// givers returns the norms of participles that may have an object after their noun.
func givers() map[uint64]bool {
	norms := map[uint64]bool{}
	for _, f := range []string{
		"aged", "awarded", "called", "considered", "deemed", "denied", "dubbed", "entitled", "estimated", "granted", "issued",
		"named", "nicknamed", "offered", "owed", "priced", "promised", "rated", "ranked", "titled", "valued", "worded",
	} {
		norms[hashBytes([]byte(f))] = true
	}
	return norms
}

// A verbal holds the relations that tell verbs, as sets of classes.
type verbal struct{ subject, auxiliary, object, copula uint64 }

func verbalOf(labels []string) verbal {
	set := func(names ...string) (s uint64) {
		for i, l := range labels {
			if slices.Contains(names, l) {
				s |= 1 << i
			}
		}
		return s
	}
	return verbal{set("nsubj"), set("aux", "aux:pass", "nsubj:pass"), set("obj"), set("cop", "aux", "aux:pass")}
}

// agree puts tags right by the tree, which knows more than the tagger, who sees
// two tags back: with a subject of its own and no auxiliary a form in -ed is a
// past tense, with an auxiliary it is a participle; a plural with subject and
// object is a verb.
func (s *State) agree(tag *verbTags, parts *verbal) {
	if !tag.known {
		return
	}
	for i := range s.tags {
		n := &s.nodes[i]
		switch t := s.tags[i]; {
		case t == tag.plural:
			if n.lset&parts.subject != 0 && n.rset&parts.object != 0 && (n.lset|n.rset)&parts.copula == 0 {
				s.tags[i] = tag.present
			}
		case t != tag.past && t != tag.participle || s.words[i].Suf[1] != ending:
		case n.lset&parts.auxiliary != 0, i > 0 && s.tags[i-1] == tag.hyphen: // "state-owned"
			s.tags[i] = tag.participle
		case n.lset&parts.subject != 0:
			s.tags[i] = tag.past
		}
	}
}
