package parse

import (
	"runtime"
	"syscall"
	"testing"
	"time"
	"unsafe"
)

// threadTime is CLOCK_THREAD_CPUTIME_ID. Getrusage tells of a thread too, but where
// the kernel counts by its ticks a short text takes none.
const threadTime = 3

// startClock gives the processor time that the calling goroutine takes from now on,
// in which what else a busy machine does has no part. It holds the goroutine's thread
// until the test ends.
func startClock(t *testing.T) func() time.Duration {
	runtime.LockOSThread()
	t.Cleanup(runtime.UnlockOSThread)
	used := func() time.Duration {
		var at syscall.Timespec
		if _, _, err := syscall.Syscall(syscall.SYS_CLOCK_GETTIME, threadTime, uintptr(unsafe.Pointer(&at)), 0); err != 0 {
			t.Fatal(err)
		}
		return time.Duration(at.Nano())
	}
	start := used()
	return func() time.Duration { return used() - start }
}
