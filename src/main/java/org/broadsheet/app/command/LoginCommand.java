package org.broadsheet.app.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.library.Networking;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `login [HOST [USER]]`
@Command(name = "login", description = "Keep a login for a host, forget it, or list all (never the passwords).")
final class LoginCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(index = "0", arity = "0..1", paramLabel = "HOST", description = "the host, or an address on it; https unless it says http")
    private @Nullable String host;

    @Parameters(index = "1", arity = "0..1", paramLabel = "USER", description = "the name; the password is asked for, or read as a line of the input")
    private @Nullable String user;

    @Option(names = "--forget", description = "keep none for this host any more")
    private boolean forget;

    @Override
    public Integer call() {
        try (var newsroom = root.newsroom()) {
            var networking = newsroom.networking();
            if (host == null) {
                networking.chosen().logins().forEach(one -> print(one.origin(), one.user()));
                return 0;
            }
            var origin = Networking.origin(host);
            if (origin.isEmpty()) {
                root.failed(host, "address " + Sentences.say("no-host", host));
                return 1;
            }
            return forget ? forget(networking, origin.get()) : keep(networking, origin.get());
        }
    }

    private int forget(Networking networking, String origin) {
        if (!networking.forgetLogin(origin)) {
            root.failed(origin, "not-found " + Sentences.say("login.none", origin));
            return 1;
        }
        return 0;
    }

    private int keep(Networking networking, String origin) {
        if (user == null) {
            root.failed(origin, "not-found " + Sentences.say("login.name", String.valueOf(host)));
            return 2;
        }
        networking.logIn(origin, user, password());
        print(origin, user);
        return 0;
    }

    private void print(String origin, String name) {
        root.print(root.json() ? new Json().always("origin", origin).always("user", name) : origin + "  " + name);
    }

    /// Never an argument: those can be seen by everybody on the machine, and are remembered by the shell.
    private static String password() {
        var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isPresent()) {
            var typed = terminal.get().readPassword("Password: ");
            return typed == null ? "" : new String(typed);
        }
        try {
            var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
