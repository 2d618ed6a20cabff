package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"github.com/bbdb26f0/annals/timeline"
	"github.com/bbdb26f0/annals/timeline/render"
)

// write renders to the file that is asked for, or to standard output.
func (s *settings) write(tl *timeline.Timeline, stdout io.Writer, env func(string) string) error {
	o := render.Options{Explain: s.explain, Text: s.texts.of}
	if s.output == "" {
		columns, terminal := terminalOf(stdout)
		o.Width = width(env("COLUMNS"), columns)
		o.Colour = terminal && env("NO_COLOR") == "" && env("TERM") != "dumb"
	}
	f, ok := render.ByName(s.format, o)
	if !ok { // the flags have been checked
		return fmt.Errorf("no -format %q", s.format)
	}
	if s.output == "" {
		return f(stdout, tl)
	}
	return replace(s.output, func(w io.Writer) error { return f(w, tl) })
}

// width is that which the user set, else that of the terminal, else 0, which
// leaves it to the format.
func width(columns string, terminal int) int {
	if n, err := strconv.Atoi(columns); err == nil && n > 0 {
		return n
	}
	return terminal
}

// terminalOf gives the width of the terminal that w is, and whether it is one.
func terminalOf(w io.Writer) (columns int, ok bool) {
	f, isFile := w.(*os.File)
	if !isFile {
		return 0, false
	}
	return terminalWidth(f)
}

// replace writes a file beside name and renames it, so that name never holds
// half of an output. What is no regular file, such as a pipe, is written to.
func replace(name string, write func(io.Writer) error) (err error) {
	mode := fs.FileMode(0o644)
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	switch info, err := os.Stat(name); {
	case err == nil && !info.Mode().IsRegular():
		return overwrite(name, write)
	case err == nil:
		mode = info.Mode().Perm()
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		if failed := (*fs.PathError)(nil); errors.As(err, &failed) {
			failed.Path = name // which the user knows
		}
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	if err := errors.Join(write(f), f.Chmod(mode), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

func overwrite(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}
