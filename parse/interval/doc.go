// Package interval holds the value types of time: the half-open interval whose
// ends may be open, the grain in which a text names it, and how far to trust it.
//
// All of them are small values that compare with ==, serve as map keys, and
// need no constructor: the zero Interval says that nothing is known, the zero
// Grain and Qualifier say nothing more.
//
// # Making intervals
//
// Of gives a calendar unit, OfDay one day, New any two ends, Since and Until
// one end only. ParseTime reads what data files say of a publication date,
// ParseEDTF the whole of a notation that knows uncertain, approximate and open
// dates:
//
//	interval.OfDay(2024, time.April, 13)      // [2024-04-13, 2024-04-14)
//	interval.Until(start)                     // everything before start
//	interval.ParseEDTF("2024-04-14/2024-04")  // from the 14th to the end of April
//
// # Half open, and civil
//
// An Interval contains its first instant and ends just before its last bound,
// so that a day is exactly 24 hours and neighbours meet without a gap. The
// notation of EDTF differs: "2024-04-14/2024-04-19" includes the 19th. ParseEDTF
// and EDTF convert; String and MarshalText write the half-open bounds.
//
// Times are whole seconds of wall clock, written as UTC. No zone is kept, for a
// newspaper that writes "Tuesday evening" means the evening where it happened.
//
// # Comparing
//
// An open end means that the end is unknown, or that there is none. What holds
// in either case is certain, and only that: CertainlyBefore asks whether one
// interval must lie before another, Overlaps whether they can share an instant,
// Allen which of the thirteen relations holds if just one can. Compare orders
// intervals for display. Intersect joins two pieces of knowledge of the same
// thing, Hull two readings of which either may be right; both are associative,
// commutative and idempotent.
//
// # Grain
//
// An Interval says when, a Grain how finely a text speaks: "2020" and
// "1 January to 31 December 2020" are the same interval in different grains.
// EDTF uses it to write a date as a reader would.
package interval
