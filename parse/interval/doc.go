// Package interval holds the value types of time: half-open intervals whose
// ends may be open, and the grain in which a text names them.
package interval
