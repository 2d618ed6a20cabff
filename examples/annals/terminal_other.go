//go:build !linux && !darwin

package main

import (
	"os"
	"runtime"
)

// terminalWidth does not know how to ask for a width here. Older consoles of
// Windows print escape sequences as they are, so none count as a terminal.
func terminalWidth(f *os.File) (columns int, ok bool) {
	info, err := f.Stat()
	return 0, err == nil && info.Mode()&os.ModeCharDevice != 0 && runtime.GOOS != "windows"
}
