package render

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/bbdb26f0/annals/timeline"
)

// HTML writes a page in one file that opens from a disk, with a time axis to
// look at and a list to read. It loads nothing and sends nothing: its content
// security policy allows the one script and the one style that it holds, by
// hash. Without scripts it is the list.
//
// The zero HTML shows each quote without the sentence around it.
type HTML struct {
	// Text gives the text of an article, "" where it is not known. A timeline does
	// not keep it; the page shows the sentence of each quote from it. May be nil.
	Text func(article string) string
}

// The page in the words of those who make pages: see html/README.md.
//
//go:embed html/page.html html/style.css html/*.js
var pageFiles embed.FS

// pageScripts are the parts of the script, in order.
var pageScripts = [...]string{"data.js", "fold.js", "ticks.js", "pack.js", "draw.js", "axis.js", "filters.js", "page.js"}

// A pageKit is what every page has in common.
type pageKit struct {
	template *template.Template
	style    template.CSS
	script   template.JS
	policy   string
}

// pageKitOf reads the embedded files, once.
var pageKitOf = sync.OnceValue(func() *pageKit {
	var script strings.Builder
	script.WriteString("(() => {\n'use strict';\n")
	for _, name := range pageScripts {
		script.WriteString(pageFile(name))
	}
	script.WriteString("})();\n")
	k := &pageKit{
		template: template.Must(template.New("page").Parse(pageFile("page.html"))),
		style:    template.CSS(pageFile("style.css")),
		script:   template.JS(script.String()),
	}
	k.policy = "default-src 'none'; script-src " + hashSource(string(k.script)) + "; style-src " + hashSource(string(k.style)) + "; base-uri 'none'; form-action 'none'"
	return k
})

// pageFile gives an embedded file. It is there, or the program does not build.
func pageFile(name string) string {
	b, err := pageFiles.ReadFile("html/" + name)
	if err != nil {
		return ""
	}
	return string(b)
}

// hashSource names an inline script or style in a content security policy.
func hashSource(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// Render is a Func.
func (h HTML) Render(w io.Writer, tl *timeline.Timeline) error {
	kit := pageKitOf()
	view, err := h.view(tl)
	if err != nil {
		return err
	}
	view.Style, view.Script, view.Policy = kit.style, kit.script, kit.policy
	out := bufio.NewWriterSize(w, 1<<16)
	if err := kit.template.Execute(out, view); err != nil {
		return err
	}
	return out.Flush()
}
