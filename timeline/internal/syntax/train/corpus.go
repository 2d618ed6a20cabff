package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
)

// A sentence is a sentence of the treebank.
type sentence struct {
	forms, tags, labels []string
	heads               []int // from 0; -1 is the root
	fold                int   // part of the corpus it belongs to, for jackknifing
}

// readCorpus reads a gzipped treebank of tab separated columns: id, form,
// lemma, UPOS, XPOS, head, relation.
func readCorpus(path string) ([]sentence, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	unzip, err := gzip.NewReader(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	lines := bufio.NewScanner(unzip)
	lines.Buffer(nil, 1<<20)
	var corpus []sentence
	var s sentence
	for lines.Scan() {
		columns := strings.Split(lines.Text(), "\t")
		if len(columns) < 7 {
			if len(s.forms) > 0 {
				corpus = append(corpus, s)
				s = sentence{}
			}
			continue
		}
		head, err := strconv.Atoi(columns[5])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		s.forms = append(s.forms, columns[1])
		s.tags = append(s.tags, columns[4])
		s.labels = append(s.labels, columns[6])
		s.heads = append(s.heads, head-1)
	}
	if len(s.forms) > 0 {
		corpus = append(corpus, s)
	}
	return corpus, lines.Err()
}

// classes numbers strings by their alphabetical order.
type classes struct {
	names []string
	index map[string]uint8
}

func newClasses(count map[string]int, least int) classes {
	c := classes{index: map[string]uint8{}}
	for name, n := range count {
		if n >= least {
			c.names = append(c.names, name)
		}
	}
	slices.Sort(c.names)
	for i, name := range c.names {
		c.index[name] = uint8(i)
	}
	return c
}

// rareLabel is the number of occurrences below which a subtype of a relation
// is not told from the main relation.
const rareLabel = 60

func mainLabel(l string) string {
	main, _, _ := strings.Cut(l, ":")
	return main
}

// tagClasses and labelClasses number the tags and relations of the corpus.
func tagClasses(corpus []sentence) classes {
	count := map[string]int{}
	for _, s := range corpus {
		for _, t := range s.tags {
			count[t]++
		}
	}
	return newClasses(count, 1)
}

func labelClasses(corpus []sentence) classes {
	count := map[string]int{}
	for _, s := range corpus {
		for _, l := range s.labels {
			count[l]++
			count[mainLabel(l)] += rareLabel
		}
	}
	return newClasses(count, rareLabel)
}

func (c classes) label(l string) uint8 {
	if i, ok := c.index[l]; ok {
		return i
	}
	return c.index[mainLabel(l)]
}
