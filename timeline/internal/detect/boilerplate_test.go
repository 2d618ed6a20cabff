package detect

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestBoilerplateLine(t *testing.T) {
	tests := []struct {
		name, line string
		want       bool
	}{
		{"share bar", "Follow us on Chirper, Facepage, Pictogram, Vidtube", true},
		{"share bar, polite", "Please like us on Facepage!", true},
		{"people who follow", "Thousands of fans followed the band to Lisbon, Madrid, Paris and Rome.", false},
		{"comment counter", "12 Comments", true},
		{"glued counter", "0Comments", true},
		{"comment form", "Leave a comment (3)", true},
		{"a comment in the news", "The minister made no comment.", false},
		{"lone number", "0", true},
		{"a year as a heading", "The 2019 season", false},
		{"teaser", "Read more: Minister warns of long delays at ports", true},
		{"teaser in capitals", "RELATED: Ten Ways to Cook Rice", true},
		{"speech with a colon", "The mayor told reporters: “We will rebuild.”", false},
		{"headline with a label", "Report: Ministry Kept Silent on Dam Project", false},
		{"paywall question", "Already a subscriber?", true},
		{"paywall question to the reader", "Are you a subscriber yet?", true},
		{"log in", "Click here to log in", true},
		{"half sentence", "To read the full story", true},
		{"subscribers in the news", "The service gained two million subscribers last year.", false},
		{"tags", "Tags:", true},
		{"byline", "By Jane Doe", true},
		{"byline without name", "By -", true},
		{"role", "Staff Writer", true},
		{"a sentence with by", "By Monday the river had fallen.", false},
		{"stamp", "Updated: 3 March 2011, 10:30 GMT", true},
		{"stamped by an office", "Published figures show a rise of 3 percent.", false},
		{"copyright", "© 2019 Example Media. All rights reserved.", true},
		{"news", "Troops entered the town on Friday.", false},
		{"imperative quoted", "“Sign up now,” the coach told the players.", false},
		{"empty", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Boilerplate(tt.line)
			if tt.want {
				assert.Equal(t, [][2]int{{0, len(tt.line)}}, got)
			} else {
				assert.Empty(t, got)
			}
		})
	}
}

func TestBoilerplateTagsBelowLabel(t *testing.T) {
	text := "Troops entered the town.\nTags:\nwar\ntown hall\nThe mayor resigned."
	var got []string
	for _, s := range Boilerplate(text) {
		got = append(got, text[s[0]:s[1]])
	}
	assert.Equal(t, []string{"Tags:", "war", "town hall"}, got)
}

func TestBoilerplateCredit(t *testing.T) {
	text := "A ship leaves the port on May 3. (Navy/Handout via NEWSWIRE) The port (pictured) is closed."
	got := Boilerplate(text)
	if assert.Len(t, got, 1) {
		assert.Equal(t, "(Navy/Handout via NEWSWIRE)", text[got[0][0]:got[0][1]])
	}
}

func TestQuotations(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"curly", "He said: “We left.” Then he left.", "We left."},
		{"straight", `"We left," he said, "at noon."`, "We left,|at noon."},
		{"paragraphs", "“We left.\n“We came back,” she said.", "We left.|We came back,"},
		{"apostrophes", "It's the team's win, the players' first.", ""},
		{"scare quotes", "the 'peace' talks", ""},
		{"single quotes as speech", "He said: 'We have left the town for good.' Then", "We have left the town for good."},
		{"never closed", "He said: “We left.\nThe town burned.", "We left."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, q := range quotations(tt.text) {
				got = append(got, tt.text[q[0]:q[1]])
			}
			assert.Equal(t, tt.want, strings.Join(got, "|"))
		})
	}
}
