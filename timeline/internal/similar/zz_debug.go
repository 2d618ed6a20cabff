package similar

import "fmt"

func Debug(items []Item, i, j int) {
	ps, lex := profiles(items)
	s := &scorer{items: items, profiles: ps, lex: lex, frames: newFrames(items, ps)}
	v := s.compare(i, j)
	fmt.Printf("%+v sum=%d\n   %q %v %+v\n   %q %v %+v\n", v, v.sum(), items[i].Text, items[i].Names, items[i].When, items[j].Text, items[j].Names, items[j].When)
}
