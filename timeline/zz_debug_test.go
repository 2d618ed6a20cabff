package timeline

import (
	"strings"
	"testing"

	"github.com/bbdb26f0/annals/timeline/internal/similar"

	"os"

	"github.com/bbdb26f0/annals/parse/interval"
)

func TestZZ(t *testing.T) {
	var cs []chronicle
	b, _ := os.ReadFile("/tmp/w/seeds.gob")
	_ = b
	for _, a := range debugArticles() {
		var bb Builder
		cs = append(cs, bb.chronicle(a))
	}
	d := newDerivation(distinct(union(cs)))
	find := func(art, sub string) int {
		for i, x := range d.mentions {
			if x.Article == art && strings.HasPrefix(x.Text, sub) {
				return i
			}
		}
		return -1
	}
	g := similar.Cluster(d.items)
	for _, m := range g.Groups {
		if len(m) > 1 {
			for _, i := range m {
				t.Log(d.mentions[i].ID, d.mentions[i].Kind, d.mentions[i].Status, d.mentions[i].Text)
			}
			t.Log("----")
		}
	}
	_ = find
	if os.Getenv("PAIRS") == "" {
		return
	}
	for _, p := range strings.Split(os.Getenv("PAIRS"), ";") {
		q := strings.Split(p, "|")
		i, j := find(q[0], q[1]), find(q[2], q[3])
		if i < 0 || j < 0 {
			t.Log("not found", p, i, j)
			continue
		}
		similar.Debug(d.items, i, j)
	}
}

func debugArticles() []Article {
	var out []Article
	for _, x := range []struct{ id, file, from, to string }{{"000", "000_cd40b46c8e7c7b69", "2024-04-14", "2024-04-19"}, {"001", "001_1f0689a3645b41da", "2024-04-15", "2024-04-19"}, {"004", "004_1ccc6e26c182219e", "2024-10-08", "2024-10-10"}, {"002", "002_31b707be5eeabac5", "2023-05-19", "2023-05-19"}, {"003", "003_31233b9ac5c7d9cb", "2022-06-22", "2022-06-22"}} {
		text, _ := os.ReadFile("../seeds/" + x.file + ".txt")
		iv, _, _, _ := interval.ParseEDTF(x.from + "/" + x.to)
		a := Article{ID: x.id, Text: string(text), Published: Published{Interval: iv}}
		if x.id == "000" {
			rv, _, _, _ := interval.ParseEDTF("2024-04-14")
			at := strings.Index(a.Text, "The Jerusalem Post reported:\n") + len("The Jerusalem Post reported:\n")
			a.Reports = []Report{{Outlet: "The Jerusalem Post", Start: at, End: strings.Index(a.Text, "ICYMI:"), Published: rv}}
		}
		out = append(out, a)
	}
	return out
}
