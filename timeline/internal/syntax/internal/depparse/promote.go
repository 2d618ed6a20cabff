package depparse

// promote makes sure that no mark has dependents, as long as there is a word
// among them: the first such word takes the place of the mark, and the mark and
// its other dependents are attached to it. A tree stays a tree by that.
func (s *State) promote(kinds []Kind, punct uint8) {
	for mark := range s.heads {
		if !isMark(kinds[s.tags[mark]]) {
			continue
		}
		word := s.heir(int32(mark), kinds)
		if word < 0 {
			continue
		}
		for i, h := range s.heads {
			if h == int32(mark) {
				s.heads[i] = word
			}
		}
		s.heads[word], s.nodes[word].label = s.heads[mark], s.nodes[mark].label
		s.heads[mark], s.nodes[mark].label = word, punct
	}
}

// heir returns the first dependent of a mark that is a word, -1 if there is none.
func (s *State) heir(mark int32, kinds []Kind) int32 {
	if n := &s.nodes[mark]; n.lefts == 0 && n.rights == 0 {
		return -1
	}
	for i, h := range s.heads {
		if h == mark && !isMark(kinds[s.tags[i]]) {
			return int32(i)
		}
	}
	return -1
}

func isMark(k Kind) bool { return k == MarkKind || k == StopKind }
