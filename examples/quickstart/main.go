// Quickstart builds a timeline of two short articles and prints it: the lines
// to copy into a program of one's own.
//
//	go run ./examples/quickstart
package main

import (
	"context"
	"io"
	"log"
	"os"
	"strings"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read"
	"github.com/bbdb26f0/annals/timeline/render"
)

const articles = `{"id": "gazette", "outlet": "Harbour Gazette", "published": "2031-05-12", "text": "Dockers walked out of the port of Nordhavn late Saturday. The owner had bought the port in January 2030."}
{"id": "wire", "outlet": "Island Wire", "published": "2031-05-14", "text": "The owner fired 40 dockers a few weeks ago, according to union officials. Ministers will visit the port next Monday."}`

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer) error {
	var b timeline.Builder
	tl, err := b.Build(context.Background(), read.JSONL(strings.NewReader(articles), read.Context{}, read.Options{}))
	if err != nil {
		return err
	}
	return render.Text{}.Render(w, tl)
}
