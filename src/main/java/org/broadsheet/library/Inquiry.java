package org.broadsheet.library;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.broadsheet.feed.FeedParser;
import org.broadsheet.feed.Parsed;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Kind;
import org.broadsheet.net.Request;
import org.broadsheet.net.Validators;
import org.broadsheet.news.Feed;

/// The requests that one search for feeds makes: a few in all, none twice, and within a time. None that is slow holds up
/// the others. Nothing of it goes on once it is closed.
final class Inquiry implements AutoCloseable {
    /// A page, what it may lead to, the usual places of its host, and its sitemaps.
    private static final int MOST = 16;

    /// How long it may take.
    /// @param whole   everything together
    /// @param silence how long nobody may answer before those who have not are given up, once somebody has
    record Patience(Duration whole, Duration silence) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(6));
    }

    /// What came of one request.
    sealed interface Answer {
        /// A feed.
        /// @param address where it is to be had from now on, and `location` where it was had now
        record News(URI address, URI location, Feed feed) implements Answer {}

        /// Something else than a feed, and why it is none.
        record Other(Fetched.Fresh fresh, String why) implements Answer {}

        record Nothing(Fetched fetched) implements Answer {}
    }

    private record Told(URI address, Answer answer) {}

    private final Fetcher fetcher;
    private final Publishers publishers;
    private final URI chosen;
    private final Patience patience;
    private final long end;
    private final Set<URI> asked = new HashSet<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param chosen what the reader named: only its host may stand in a private network
    Inquiry(Fetcher fetcher, Publishers publishers, URI chosen, Patience patience) {
        this.fetcher = fetcher;
        this.publishers = publishers;
        this.chosen = chosen;
        this.patience = patience;
        end = System.nanoTime() + patience.whole().toNanos();
    }

    /// Absent when it was asked before, or enough has been asked.
    Optional<Answer> ask(URI address) throws InterruptedException {
        return Optional.ofNullable(askAll(List.of(address), 1).get(address));
    }

    boolean asked(URI address) {
        return asked.contains(address);
    }

    /// Asks for several at once.
    /// @return those that were asked, in the order given, with their answers
    Map<URI, Answer> askAll(Collection<URI> addresses, int most) throws InterruptedException {
        CompletionService<Told> answering = new ExecutorCompletionService<>(threads);
        List<Future<Told>> open = new ArrayList<>();
        Map<URI, Answer> answers = new LinkedHashMap<>();
        for (var address : addresses) {
            if (open.size() < most && asked.size() < MOST && asked.add(address)) {
                open.add(answering.submit(() -> new Told(address, read(address))));
                answers.put(address, new Answer.Nothing(late()));
            }
        }
        try {
            var heard = false;
            for (int i = 0; i < open.size(); i++) {
                var left = end - System.nanoTime();
                var told = answering.poll(heard ? Math.min(left, patience.silence().toNanos()) : left, TimeUnit.NANOSECONDS);
                if (told == null) {
                    break;
                }
                var value = value(told);
                answers.put(value.address(), value.answer());
                heard |= value.answer() instanceof Answer.News;
            }
        } finally {
            open.forEach(late -> late.cancel(true));
        }
        return answers;
    }

    private Fetched late() {
        return new Fetched.Failed("timeout", Sentences.say("failure.late", patience.whole().toSeconds()));
    }

    private Answer read(URI address) throws InterruptedException {
        var fetched = fetcher.fetch(new Request(address, Kind.FEED, Validators.NONE, sameHost(address)));
        if (!(fetched instanceof Fetched.Fresh fresh)) {
            return new Answer.Nothing(fetched);
        }
        return switch (FeedParser.parse(fresh.body().bytes(), fresh.contentType(), fresh.base(), publishers)) {
            case Parsed.Read read -> new Answer.News(fresh.permanent() ? fresh.location() : address, fresh.location(), read.feed());
            case Parsed.NotAFeed no -> new Answer.Other(fresh, no.reason());
        };
    }

    private boolean sameHost(URI address) {
        return address.getHost() != null && address.getHost().equalsIgnoreCase(chosen.getHost());
    }

    private static Told value(Future<Told> answered) throws InterruptedException {
        try {
            return answered.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
