// Command train learns the tables of package syntax from a treebank and writes
// them to a file:
//
//	go run ./timeline/internal/syntax/train -train train.tsv.gz -dev dev.tsv.gz -o model.bin -certain certain.bin
//
// With -keep the tables in the file of -o stay as they are, and only the cases
// in which their answer is certain are counted again.
//
// The treebank is a gzipped file of the tab separated columns id, form, lemma,
// UPOS, XPOS, head and relation. The same treebank gives the same bytes.
package main

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"

	"github.com/bbdb26f0/annals/timeline/internal/syntax/internal/depparse"
)

// How the averages are brought to tables. The numbers keep what most look-ups
// need within the second cache of a processor; twice as many gain next to nothing.
var (
	tagShape  = shape{weights: 85000}
	moveShape = shape{weights: 180000, narrow: true}
	arcShape  = shape{weights: 65000}
)

// A plan is how long to train.
type plan struct {
	runs              int  // differently shuffled runs, of which the average is taken
	tagEpochs, epochs int  // rounds of the tagger and of the parser
	keep              bool // no training: the tables are there
}

func main() {
	train := flag.String("train", "", "treebank to learn from")
	dev := flag.String("dev", "", "treebank to measure on")
	out := flag.String("o", "model.bin", "file to write")
	sure := flag.String("certain", "certain.bin", "file to write what is certain to")
	var p plan
	flag.BoolVar(&p.keep, "keep", false, "keep the tables, and count only what is certain")
	flag.IntVar(&p.runs, "runs", 3, "differently shuffled runs, of which the average is taken")
	flag.IntVar(&p.tagEpochs, "tagepochs", 6, "rounds of the tagger")
	flag.IntVar(&p.epochs, "epochs", 8, "rounds of the parser")
	flag.Parse()
	if err := run(*train, *dev, *out, *sure, p); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

const folds = 4

func run(train, dev, out, sure string, p plan) error {
	corpus, err := readCorpus(train)
	if err != nil {
		return err
	}
	for i := range corpus {
		corpus[i].fold = i / 40 % folds
	}
	tags, labels := tagClasses(corpus), labelClasses(corpus)
	corpus = augment(corpus, rand.New(rand.NewPCG(1, 3)))
	data, err := tables(corpus, tags, labels, out, p)
	if err != nil {
		return err
	}
	model, err := depparse.Load(data)
	if err != nil {
		return err
	}
	held, err := readHeld(dev)
	if err != nil {
		return err
	}
	report(model, held)
	certainData := depparse.AppendCertain(nil, certain(model, corpus))
	known, err := depparse.LoadCertain(certainData)
	if err != nil {
		return err
	}
	model.Trust(known)
	report(model, held)
	return errors.Join(os.WriteFile(out, data, 0o644), os.WriteFile(sure, certainData, 0o644))
}

// report prints how good a model is, if there is a treebank to measure on.
func report(m *depparse.Model, held []sentence) {
	if len(held) > 0 {
		fmt.Println(measure(m, held))
	}
}

// readHeld reads the treebank to measure on, if there is one.
func readHeld(dev string) ([]sentence, error) {
	if dev == "" {
		return nil, nil
	}
	return readCorpus(dev)
}

// tables gives the tables as they are written, those at hand if they are kept.
func tables(corpus []sentence, tags, labels classes, out string, p plan) ([]byte, error) {
	if p.keep {
		return os.ReadFile(out)
	}
	parts := learn(corpus, tags, labels, p)
	data := parts.Append(nil)
	fmt.Printf("%d bytes: lexicon %d, tags %d, moves %d, arcs %d rows\n",
		len(data), len(parts.Lexicon), len(parts.Tag), len(parts.Move), len(parts.Arcs))
	return data, nil
}

// learn trains all tables.
func learn(corpus []sentence, tags, labels classes, p plan) *depparse.Parts {
	parts := &depparse.Parts{Tags: tags.names, Labels: labels.names, Lexicon: lexicon(corpus, tags)}
	lex := depparse.NewLexicon(parts.Lexicon)
	parts.Tag = trainTagger(corpus, tags, lex, p)
	t := &task{corpus: corpus, tagged: jackknife(corpus, tags, p), tags: tags, labels: labels, lexicon: lex}
	parts.Plain = plain(t)
	t.plain = parts.Plain
	parts.Move, parts.Arcs = trainParser(t, p)
	return parts
}
