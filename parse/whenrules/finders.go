package whenrules

import (
	"strings"

	"github.com/bbdb26f0/annals/parse"
)

// Finders gives the finders of a language by its BCP 47 tag, of which only the
// primary part counts ("pt-BR" is Portuguese); "" is English. It gives nil for
// a language that when has no rules for.
func Finders(lang string) []parse.Finder {
	primary, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch primary {
	case "", "en":
		return []parse.Finder{English()}
	case "nl":
		return []parse.Finder{Dutch()}
	case "ru":
		return []parse.Finder{Russian()}
	case "pt":
		return []parse.Finder{Portuguese()}
	case "zh":
		return []parse.Finder{Chinese()}
	}
	return nil
}
