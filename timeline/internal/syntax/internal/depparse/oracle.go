package depparse

// Costs returns, by move, how many arcs of the gold tree become impossible by
// it (Goldberg and Nivre 2013); a move that is not possible costs a lot. The
// root has head -1 and counts as attached to something after the last token.
func (s *State) Costs(gold []int) [3]int {
	costs := [3]int{1 << 20, 1 << 20, 1 << 20}
	if s.May(Shift) {
		costs[Shift] = s.shiftCost(gold)
	}
	if s.May(Left) || s.May(Right) {
		costs[Left], costs[Right] = s.reduceCosts(gold, costs)
	}
	return costs
}

// shiftCost counts the arcs between the next token and the stack that are lost;
// the top of the stack may still become its head.
func (s *State) shiftCost(gold []int) int {
	cost := 0
	b := int(s.next)
	for k, t := range s.stack {
		if gold[t] == b {
			cost++
		}
		if gold[b] == int(t) && k < len(s.stack)-1 {
			cost++
		}
	}
	return cost
}

func (s *State) reduceCosts(gold []int, costs [3]int) (left, right int) {
	left, right = costs[Left], costs[Right]
	top := int(s.top(0))
	lost := 0
	for j := int(s.next); j < int(s.n); j++ {
		if gold[j] == top {
			lost++
		}
	}
	head := gold[top]
	if head < 0 {
		head = int(s.n)
	}
	if s.May(Left) {
		left = lost
		if head > int(s.next) || len(s.stack) > 1 && head == int(s.top(1)) {
			left++
		}
	}
	if s.May(Right) {
		right = lost
		if head >= int(s.next) {
			right++
		}
	}
	return left, right
}
