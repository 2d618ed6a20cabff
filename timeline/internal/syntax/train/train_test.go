package main

import (
	"compress/gzip"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const treebank = `# text = The army left.
1	The	the	DET	DT	2	det
2	army	army	NOUN	NN	3	nsubj
3	left	leave	VERB	VBD	0	root
4	.	.	PUNCT	.	3	punct

# text = It was attacked
1	It	it	PRON	PRP	3	nsubj:pass
2	was	be	AUX	VBD	3	aux:pass
3	attacked	attack	VERB	VBN	0	root
`

func writeTreebank(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "tree.tsv.gz")
	file, err := os.Create(path)
	require.NoError(t, err)
	zip := gzip.NewWriter(file)
	_, err = zip.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, zip.Close())
	require.NoError(t, file.Close())
	return path
}

func TestReadCorpus(t *testing.T) {
	corpus, err := readCorpus(writeTreebank(t, treebank))
	require.NoError(t, err)
	require.Len(t, corpus, 2)
	assert.Equal(t, []string{"The", "army", "left", "."}, corpus[0].forms)
	assert.Equal(t, []int{1, 2, -1, 2}, corpus[0].heads)
	assert.Equal(t, []string{"nsubj:pass", "aux:pass", "root"}, corpus[1].labels)
}

func TestReadCorpusErrors(t *testing.T) {
	_, err := readCorpus(writeTreebank(t, "1\tThe\tthe\tDET\tDT\tx\tdet\n"))
	require.Error(t, err)
	_, err = readCorpus(filepath.Join(t.TempDir(), "none"))
	require.Error(t, err)
}

func TestTrainIsReproducible(t *testing.T) {
	source := writeTreebank(t, strings.Repeat(treebank+"\n", 60))
	read := func(path string) []byte {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		return data
	}
	var tables, cases [2][]byte
	dir := t.TempDir()
	out, sure := filepath.Join(dir, "model.bin"), filepath.Join(dir, "certain.bin")
	for i := range tables {
		require.NoError(t, run(source, source, out, sure, plan{runs: 2, tagEpochs: 2, epochs: 2}))
		tables[i], cases[i] = read(out), read(sure)
	}
	assert.NotEmpty(t, tables[0])
	assert.Equal(t, tables[0], tables[1])
	assert.Greater(t, len(cases[0]), 1)
	assert.Equal(t, cases[0], cases[1])

	require.NoError(t, run(source, "", out, sure, plan{keep: true}))
	assert.Equal(t, tables[0], read(out), "tables that are kept")
	assert.Equal(t, cases[0], read(sure), "what is certain of them")
}

func TestWithoutStop(t *testing.T) {
	corpus, err := readCorpus(writeTreebank(t, treebank))
	require.NoError(t, err)
	bare, ok := withoutStop(corpus[0])
	assert.True(t, ok)
	assert.Equal(t, []string{"The", "army", "left"}, bare.forms)
	_, ok = withoutStop(corpus[1])
	assert.False(t, ok)
}

func TestAugmentKeepsOriginals(t *testing.T) {
	corpus, err := readCorpus(writeTreebank(t, treebank))
	require.NoError(t, err)
	out := augment(corpus, rand.New(rand.NewPCG(1, 1)))
	assert.GreaterOrEqual(t, len(out), len(corpus))
	assert.Equal(t, corpus[0].forms, out[0].forms)
}
