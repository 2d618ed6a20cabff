//go:build race

package whenrules

// raceEnabled tells that the race detector is on, which makes regular
// expressions ten times as slow.
const raceEnabled = true
