//go:build !race

package parse

// raceEnabled tells that the race detector is on, which makes pools forget.
const raceEnabled = false
