package org.broadsheet.app.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.broadsheet.markup.Addresses;
import org.broadsheet.net.Body;
import org.broadsheet.net.ContentLocation;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Kind;
import org.broadsheet.net.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/// What `feed` and `page` have in common: documents read one after the other, each given up after a while, and an answer
/// for each, so that none ends the run.
final class Diagnosis {
    /// The time a document may take, from bytes in memory to finished result.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// A document in memory.
    /// @param address where it was fetched from
    /// @param base    what relative addresses in it are relative to
    /// @param fresh   what the server said of it; absent for a file
    record Document(Case asked, Body body, @Nullable String contentType, @Nullable URI address, @Nullable URI base,
            Fetched.@Nullable Fresh fresh) {}

    /// What came of a document.
    sealed interface Answer {
        /// `text` is for people.
        record Said(Json fields, Supplier<String> text) implements Answer {}

        /// Nothing came of it; `error` begins with a word fit for a test.
        record Failed(String error) implements Answer {}
    }

    private sealed interface Loaded {
        record Got(Document document) implements Loaded {}

        record Not(String error) implements Loaded {}
    }

    private final Root root;
    private final Kind kind;
    private final Fetcher fetcher;
    private final Duration patience;

    Diagnosis(Root root, Kind kind, Fetcher fetcher) {
        this(root, kind, fetcher, PATIENCE);
    }

    Diagnosis(Root root, Kind kind, Fetcher fetcher, Duration patience) {
        this.root = root;
        this.kind = kind;
        this.fetcher = fetcher;
        this.patience = patience;
    }

    /// The cases that a command was given: a file of them, or the names of files and addresses.
    static List<Case> cases(Root root, List<String> names, @Nullable Path cases, @Nullable String base) {
        if (names.isEmpty() == (cases == null)) {
            throw new ParameterException(root.commandLine(), "Name files or addresses, or else a file with --cases.");
        }
        if (cases == null) {
            var address = base == null ? null : Addresses.resolve(null, base).orElse(null);
            return names.stream().map(name -> Case.of(name, address)).toList();
        }
        try {
            return Case.read(cases);
        } catch (IOException unreadable) {
            throw new ParameterException(root.commandLine(), "The cases cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
    }

    /// Reads every case and prints its answer; the exit code is 1 when one failed.
    int run(List<Case> cases, Function<Document, Answer> reader) throws InterruptedException {
        var code = 0;
        for (var asked : cases) {
            var loaded = load(asked);
            var started = System.nanoTime();
            var answer = switch (loaded) {
                case Loaded.Got(Document document) -> patiently(() -> reader.apply(document));
                case Loaded.Not(String error) -> new Answer.Failed(error);
            };
            print(asked, Math.round((System.nanoTime() - started) / 1e4) / 100.0, answer);
            code = answer instanceof Answer.Failed ? 1 : code;
        }
        return code;
    }

    private void print(Case asked, double ms, Answer answer) {
        var head = new Json().always("file", asked.file()).always("ms", ms);
        switch (answer) {
            case Answer.Said said -> root.print(root.json() ? head.with(said.fields) : said.text.get());
            case Answer.Failed(String error) when root.json() -> root.print(head.put("error", error));
            case Answer.Failed(String error) -> root.tell(asked.file() + ": " + Measure.safe(error));
        }
    }

    private Loaded load(Case asked) throws InterruptedException {
        if (asked.file().regionMatches(true, 0, "http://", 0, 7) || asked.file().regionMatches(true, 0, "https://", 0, 8)) {
            return fetch(asked);
        }
        try {
            var body = new Body(Files.readAllBytes(Path.of(asked.file())));
            return new Loaded.Got(new Document(asked, body, asked.contentType(), asked.base(),
                    ContentLocation.base(asked.base(), asked.headers().get("Content-Location")), null));
        } catch (IOException | InvalidPathException | OutOfMemoryError unreadable) {
            return new Loaded.Not("unreadable: no file of this name can be read");
        }
    }

    private Loaded fetch(Case asked) throws InterruptedException {
        var address = Addresses.resolve(null, asked.file());
        if (address.isEmpty()) {
            return new Loaded.Not("address: this is no address");
        }
        return switch (fetcher.fetch(new Request(address.get(), kind, null, true))) {
            case Fetched.Fresh fresh -> new Loaded.Got(new Document(asked, fresh.body(), fresh.contentType(),
                    asked.base() == null ? fresh.location() : asked.base(),
                    asked.base() == null ? fresh.base() : asked.base(), fresh));
            case Fetched.Unchanged _ -> new Loaded.Not("http 304: the server sent nothing");
            case Fetched.Refused refused -> new Loaded.Not("http " + refused.status() + ": " + refused.reason());
            case Fetched.Waiting(String host, Instant until) -> new Loaded.Not("wait: " + host + " has asked to be left alone until " + until);
            case Fetched.Failed failed -> new Loaded.Not(failed.word() + ": " + failed.reason());
        };
    }

    /// The reader's answer, or none after a while: what it is still busy with then goes on unheard and ends with the
    /// program.
    private Answer patiently(Callable<Answer> reading) throws InterruptedException {
        var answer = new CompletableFuture<Answer>();
        var thread = Thread.ofPlatform().daemon().name("reading").start(() -> {
            try {
                answer.complete(reading.call());
            } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
                answer.completeExceptionally(failure);
            }
        });
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            thread.interrupt();
            return new Answer.Failed("timeout: given up after " + patience.toSeconds() + " s");
        } catch (ExecutionException failure) {
            return new Answer.Failed("unreadable: " + failure.getCause());
        }
    }
}
