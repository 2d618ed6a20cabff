// Serve shows one timeline of the articles that are pasted or dropped on its
// page, as they arrive.
//
//	go run ./examples/serve
//
// It listens on the loopback address alone unless -addr says otherwise, keeps
// what it is given in memory for an hour, and asks no other machine for
// anything: what is to be read must be pasted or dropped, not linked.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	switch err := run(ctx, os.Args[1:], os.Stderr, nil); {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

// run serves until ctx ends. ready, if it is not nil, is told the address.
func run(ctx context.Context, args []string, stderr io.Writer, ready func(net.Addr)) error {
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	flags.SetOutput(stderr)
	addr := flags.String("addr", "127.0.0.1:8080", "listen on `HOST:PORT`")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q; articles are dropped on the page", flags.Arg(0))
	}
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		return err
	}
	local := isLoopback(listener.Addr())
	if !local {
		fmt.Fprintf(stderr, "serve: warning: %s is open to other machines; whoever reaches it can use it, and nothing is encrypted\n", listener.Addr())
	}
	fmt.Fprintf(stderr, "serve: http://%s/ (stop with Ctrl-C)\n", listener.Addr())
	if ready != nil {
		ready(listener.Addr())
	}
	app := newServer(time.Now, local)
	server := &http.Server{
		Handler:           app.handler(),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       time.Minute,
		WriteTimeout:      2 * time.Minute, // reading many articles takes its time
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    32 << 10,
		ErrorLog:          log.New(stderr, "serve: ", 0),
	}
	server.RegisterOnShutdown(app.close)
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	return server.Shutdown(grace)
}

// isLoopback reports whether only this machine can reach an address.
func isLoopback(a net.Addr) bool {
	tcp, ok := a.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}
