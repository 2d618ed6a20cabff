// Annals reads news articles and prints one timeline of the events that they
// tell. Without arguments it reads the five articles of package seeds.
//
//	go run ./examples/annals
//	go run ./examples/annals -explain -from 2024-04 -to 2024-04 articles/ story.txt
//	cat articles.jsonl | go run ./examples/annals -format json -
//
// With -h it lists its flags. The exit status is 0 where all went well, 1 where
// some input could not be read or the output not be written, and 2 where it was
// called in a way that it does not understand.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv)) }
