package feed

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"

	"golang.org/x/net/html/charset"
)

// The most that an honest feed has.
const (
	maxDepth  = 200    // elements within others
	maxPieces = 20_000 // pieces of text in one element, between comments and other elements
)

// checkXML refuses what would take the parser of feeds too long or too deep: it
// calls itself for each level, and copies the text of an element for each piece.
// The decoder is set up as that parser's is, so that both see the same elements.
func checkXML(data []byte) error {
	d := xml.NewDecoder(bytes.NewReader(legal(data)))
	d.Strict = false
	d.CharsetReader = charset.NewReaderLabel
	pieces := []int{0} // for each open element
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		last := len(pieces) - 1
		switch token.(type) {
		case xml.StartElement:
			pieces = append(pieces, 0)
		case xml.EndElement:
			pieces = pieces[:max(last, 1)]
		case xml.CharData:
			pieces[last]++
		}
		if last > maxDepth {
			return fmt.Errorf("elements within more than %d others", maxDepth)
		}
		if pieces[min(last, len(pieces)-1)] > maxPieces {
			return fmt.Errorf("a text in more than %d pieces", maxPieces)
		}
	}
}

// legal gives data without the control characters that XML forbids, which the
// parser leaves out too. They are the same bytes in every encoding of feeds.
func legal(data []byte) []byte {
	illegal := func(b byte) bool { return b < ' ' && b != '\t' && b != '\n' && b != '\r' }
	if !slices.ContainsFunc(data, illegal) {
		return data
	}
	return slices.DeleteFunc(slices.Clone(data), illegal)
}
