package timeline

import "fmt"

// An ArticleError says which article could not be used, and why.
type ArticleError struct {
	ID  string // of the article, "" where it is not known
	Err error
}

func (e *ArticleError) Error() string {
	if e.ID == "" {
		return e.Err.Error()
	}
	return fmt.Sprintf("article %q: %v", e.ID, e.Err)
}

// Unwrap gives the cause.
func (e *ArticleError) Unwrap() error { return e.Err }

// A LimitError says that an article would need more than a Builder allows.
type LimitError struct {
	What        string // what is counted: "bytes of text" or "mentions"
	Size, Limit int
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("%d %s, more than the limit of %d", e.Size, e.What, e.Limit)
}

// exceeds compares a size with a limit of a Builder.
func exceeds(what string, size, limit, preset int) error {
	if limit == 0 {
		limit = preset
	}
	if limit < 0 || size <= limit {
		return nil
	}
	return &LimitError{what, size, limit}
}

// A PanicError is a panic in code that a Builder calls: a Finder, Progress, or
// the sequence of articles.
type PanicError struct {
	In    string // where it came up
	Value any    // what the code panicked with
}

func (e *PanicError) Error() string { return fmt.Sprintf("panic in %s: %v", e.In, e.Value) }

// Unwrap gives the value where it is an error.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}
