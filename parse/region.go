package parse

import "strings"

// splitLang gives the language and the region of a BCP 47 tag: "en-AU" is
// English of Australia.
func splitLang(tag string) (lang, region string) {
	parts := strings.FieldsFunc(tag, func(r rune) bool { return r == '-' || r == '_' })
	for i, p := range parts {
		switch {
		case i == 0:
			lang = strings.ToLower(p)
		case len(p) == 2:
			region = strings.ToUpper(p)
		}
	}
	if lang == "" {
		lang = "en"
	}
	return lang, region
}

// dayFirst reports whether 5/3 is 5 March: the setting, else what is usual in
// the region. English without a region writes the month first, as the news of
// most wires does.
func (p *Parser) dayFirst() bool {
	if p.DayFirst {
		return true
	}
	lang, region := splitLang(p.Lang)
	if lang != "en" {
		return true
	}
	switch region {
	case "", "US", "PR", "GU", "VI", "AS", "MP", "UM", "CA", "PH":
		return false
	}
	return true
}
