// Annotate reads articles as JSON lines and writes their time expressions and
// dated events, a line out for each line in, streaming.
//
//	go run ./examples/annotate < docs.jsonl > out.jsonl
//
// A line has "text" and may have "id", "published", "lang", "domain" ("news",
// "narrative" or "colloquial") and "ranges": "whole" keeps "10-12 May" in one
// piece, where its two ends are given otherwise, as annotated corpora have them.
package main

import (
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
