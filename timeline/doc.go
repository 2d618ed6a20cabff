// Package timeline builds one ordered, source-tagged timeline from many articles.
package timeline
