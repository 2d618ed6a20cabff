// Annotate reads articles as JSON lines and writes their time expressions and
// dated events, a line out for each line in, streaming.
//
//	go run ./examples/annotate < docs.jsonl > out.jsonl
package main

import (
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
