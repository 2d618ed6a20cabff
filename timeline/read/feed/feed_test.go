package feed

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/read"
)

var update = flag.Bool("update", false, "write what the feeds in testdata give")

func TestFeedsOfEachKind(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	require.Len(t, files, 4)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			require.NoError(t, err)
			got := printed(bytes.NewReader(archive.Files[0].Data), archive.Files[0].Name)
			if *update {
				archive.Files = append(archive.Files[:1], txtar.File{Name: "want", Data: []byte(got)})
				require.NoError(t, os.WriteFile(file, txtar.Format(archive), 0o644))
			}
			require.Len(t, archive.Files, 2, "run with -update")
			assert.Equal(t, string(archive.Files[1].Data), got)
		})
	}
}

func printed(r io.Reader, name string) string {
	var b strings.Builder
	for a, err := range Read(r, read.Context{File: name}, read.Options{}) {
		if err != nil {
			fmt.Fprintf(&b, "error %v\n\n", err)
			continue
		}
		fmt.Fprintf(&b, "id %s\ntitle %s\noutlet %s\nurl %s\nlang %s\npublished %s %s: %s\n%s\n\n",
			a.ID, a.Title, a.Outlet, a.URL, a.Lang, a.Published.Interval, a.Published.Basis, a.Published.Evidence, a.Text)
	}
	return b.String()
}

func TestWhatIsNoFeedIsAnError(t *testing.T) {
	for name, tt := range map[string]struct {
		in    io.Reader
		cause error
	}{
		"nothing":          {strings.NewReader(""), ErrFormat},
		"a page":           {strings.NewReader("<html><p>x</p></html>"), ErrFormat},
		"other XML":        {strings.NewReader("<?xml version='1.0'?><list><item>x</item></list>"), ErrFormat},
		"other JSON":       {strings.NewReader(`[1, 2]`), ErrFormat},
		"torn":             {strings.NewReader("<rss><channel><item><title>x"), ErrFormat},
		"nested":           {strings.NewReader("<rss>" + strings.Repeat("<a>", 100_000)), ErrFormat},
		"nested in quotes": {strings.NewReader("<rss>" + strings.Repeat(`<a x="/>">`, 50_000)), ErrFormat},
		"in pieces":        {strings.NewReader("<rss><channel><x:y>" + strings.Repeat("a<!---->", 50_000)), ErrFormat},
		"nested JSON":      {strings.NewReader(`{"items":` + strings.Repeat("[", 100_000)), ErrFormat},
		"too large":        {strings.NewReader("<rss>" + strings.Repeat(" ", 4_000_000)), read.ErrTooLarge},
		"a bad reader":     {iotest.ErrReader(io.ErrClosedPipe), io.ErrClosedPipe},
	} {
		t.Run(name, func(t *testing.T) {
			n := 0
			for _, err := range Read(tt.in, read.Context{File: "a.xml"}, read.Options{MaxBytes: 3_500_000}) {
				n++
				var at *read.Error
				require.ErrorAs(t, err, &at)
				assert.Equal(t, "a.xml", at.Path)
				assert.ErrorIs(t, err, tt.cause)
			}
			assert.Equal(t, 1, n)
		})
	}
}

func TestAFeedMayBePackedAndLeftEarly(t *testing.T) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, "\ufeff \n<rss version='2.0'><channel><title>T</title><item><title>A</title></item><item><title>B</title></item></channel></rss>")
	w.Close()
	n := 0
	for a, err := range Read(&b, read.Context{File: "news.xml", Outlet: "Other", Published: "2031"}, read.Options{}) {
		require.NoError(t, err)
		assert.Equal(t, "news-1", a.ID)
		assert.Equal(t, "T", a.Outlet)
		assert.Equal(t, timeline.Stated, a.Published.Basis)
		n++
		break
	}
	assert.Equal(t, 1, n)
}

func TestALargeFeedIsReadInTime(t *testing.T) {
	in := "<rss version='2.0'><channel><title>T</title>" + strings.Repeat("<item><title>A</title><description>&lt;p&gt;soup&lt;p&gt;tea</description><pubDate>Sat, 10 May 2031 21:05:00 EDT</pubDate></item>", 1_000) + "</channel></rss>"
	start, n := time.Now(), 0
	for _, err := range Read(strings.NewReader(in), read.Context{}, read.Options{}) {
		require.NoError(t, err)
		n++
	}
	assert.Equal(t, 1_000, n)
	assert.Less(t, time.Since(start), 20*time.Second)
}

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		if a, err := txtar.ParseFile(file); err == nil {
			f.Add(string(a.Files[0].Data))
		}
	}
	f.Fuzz(func(t *testing.T, in string) {
		for a, err := range Read(strings.NewReader(in), read.Context{File: "a.xml"}, read.Options{MaxBytes: 1 << 20}) {
			if err != nil {
				var at *read.Error
				require.ErrorAs(t, err, &at)
				continue
			}
			require.NotEmpty(t, a.ID)
			require.NotEmpty(t, a.Text)
			require.True(t, utf8.ValidString(a.Text+a.Title+a.Outlet))
		}
	})
}

func ExampleRead() {
	in := strings.NewReader(`<rss version="2.0"><channel><title>Gazette</title>
<item><guid>g1</guid><title>Strike</title><description>&lt;p&gt;Dockers walked out.&lt;/p&gt;</description><pubDate>Sat, 10 May 2031 21:05:00 -0400</pubDate></item>
</channel></rss>`)
	for a, err := range Read(in, read.Context{File: "feed.xml"}, read.Options{}) {
		fmt.Println(a.ID, a.Outlet, a.Published.Interval, a.Text, err)
	}
	// Output: g1 Gazette 2031-05-10T21:05:00Z/2031-05-10T21:05:01Z Dockers walked out. <nil>
}
