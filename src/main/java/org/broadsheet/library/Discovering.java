package org.broadsheet.library;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.feed.FeedParser;
import org.broadsheet.feed.Parsed;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Kind;
import org.broadsheet.net.Request;
import org.broadsheet.net.Validators;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.page.Discovery;
import org.broadsheet.page.Extractor;
import org.broadsheet.page.FeedOffer;
import org.broadsheet.page.FeedPatterns;

/// Finds the feeds that an address leads to, and reads each, so that nothing is offered which is none.
final class Discovering {
    /// Feeds read for one address: more than any page names in earnest.
    private static final int MOST = 8;
    /// One that does not answer by then is left out.
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SAMPLE = 10;
    private static final Pattern COMMENTS = Pattern.compile("(?iu)/comments?/|comments?[-_.]feed|^comments (?:on|for)\\b|\\bcomments? feed\\b|kommentar|commentaires|comentarios|commenti|комментари|コメント|评论");

    /// What an address leads to.
    sealed interface Found {
        /// It is a feed.
        record One(Fetched.Fresh answer, Feed feed) implements Found {}

        /// It is a page that leads to these, at least one, best first.
        record Several(List<Offer> offers) implements Found {}

        /// `reason` as [Added.Refused] has it.
        record Nothing(String reason) implements Found {}
    }

    private record Read(URI address, Offer offer, List<String> entries) {}

    private final Fetcher fetcher;
    private final Extractor extractor;
    private final Publishers publishers;
    private final Predicate<URI> subscribed;

    /// @param subscribed whether the reader is subscribed to an address
    Discovering(Fetcher fetcher, Extractor extractor, Publishers publishers, Predicate<URI> subscribed) {
        this.fetcher = fetcher;
        this.extractor = extractor;
        this.publishers = publishers;
        this.subscribed = subscribed;
    }

    private static final class Patterns {
        static final FeedPatterns SHIPPED = FeedPatterns.shipped();
    }

    /// @param insecurely another address to be asked where nobody is to be reached under the first: the same by http
    Found find(URI address, Optional<URI> insecurely) throws InterruptedException {
        // whoever names a document that can be read as it is wants no other in its place
        var known = publishers.listings(address).isEmpty() ? read(Patterns.SHIPPED.of(address), address) : List.<Offer>of();
        if (!known.isEmpty()) {
            return new Found.Several(known);
        }
        var answer = ask(address, true);
        if (insecurely.isPresent() && answer instanceof Fetched.Failed failed && (failed.word().equals("connect") || failed.word().equals("tls"))) {
            return find(insecurely.get(), Optional.empty());
        }
        return answer instanceof Fetched.Fresh fresh ? found(address, fresh, true) : new Found.Nothing(Failures.sentence(address, answer));
    }

    private Found found(URI asked, Fetched.Fresh fresh, boolean mayLeadOn) throws InterruptedException {
        return switch (parse(fresh)) {
            case Parsed.Read read -> new Found.One(fresh, read.feed());
            case Parsed.NotAFeed no -> onPage(asked, fresh, no.reason(), mayLeadOn);
        };
    }

    private Found onPage(URI asked, Fetched.Fresh fresh, String why, boolean mayLeadOn) throws InterruptedException {
        var page = Discovery.read(fresh.body().bytes(), fresh.contentType(), fresh.location(), Patterns.SHIPPED);
        var offers = read(page.feeds(), asked);
        if (!offers.isEmpty()) {
            return new Found.Several(offers);
        }
        if (page.on() != null && mayLeadOn && ask(page.on(), sameHost(page.on(), asked)) instanceof Fetched.Fresh next) {
            return found(asked, next, false);
        }
        if (!page.feeds().isEmpty()) {
            return new Found.Nothing("not-a-feed " + asked + " names " + (page.feeds().size() == 1 ? "a feed that can't be read: "
                    : page.feeds().size() + " feeds, none of which can be read; the first is ") + page.feeds().getFirst().address());
        }
        for (var usual : Discovery.usual(fresh.location())) {
            var answer = ask(usual, sameHost(usual, asked));
            if (answer instanceof Fetched.Failed || (answer instanceof Fetched.Refused refused && refused.status() != 404 && refused.status() != 410)) {
                break; // nobody who refuses is asked again
            }
            if (answer instanceof Fetched.Fresh other && parse(other) instanceof Parsed.Read read) {
                return new Found.Several(List.of(described(usual, "", read.feed()).offer()));
            }
        }
        return new Found.Nothing("not-a-feed " + asked + " is not a feed: " + why
                + " It names no feed, no link on it looks like one, and there is none at the usual places of that host.");
    }

    private Parsed parse(Fetched.Fresh came) {
        return FeedParser.parse(came.body().bytes(), came.contentType(), came.base(), publishers);
    }

    private Fetched ask(URI address, boolean readerChose) throws InterruptedException {
        return fetcher.fetch(new Request(address, Kind.FEED, Validators.NONE, readerChose));
    }

    /// Only the reader may name a host in a private network; a page may name its own again.
    private static boolean sameHost(URI address, URI asked) {
        return address.getHost() != null && address.getHost().equalsIgnoreCase(asked.getHost());
    }

    /// Those that are feeds, each once, what readers say last. None holds up the others.
    private List<Offer> read(List<FeedOffer> candidates, URI asked) throws InterruptedException {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Callable<Optional<Read>>> deeds = candidates.stream().limit(MOST).map(candidate -> (Callable<Optional<Read>>) () -> read(candidate, asked)).toList();
        List<Read> read = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : threads.invokeAll(deeds, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                value(future).ifPresent(read::add);
            }
        }
        return merged(read).stream().map(Read::offer).sorted(Comparator.comparing(Offer::comments)).toList();
    }

    private static Optional<Read> value(Future<Optional<Read>> future) throws InterruptedException {
        try {
            return future.get();
        } catch (CancellationException late) {
            return Optional.empty();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            return Optional.empty();
        }
    }

    private Optional<Read> read(FeedOffer candidate, URI asked) throws InterruptedException {
        return ask(candidate.address(), sameHost(candidate.address(), asked)) instanceof Fetched.Fresh fresh
                && parse(fresh) instanceof Parsed.Read read
                        ? Optional.of(described(fresh.permanent() ? fresh.location() : candidate.address(), candidate.title(), read.feed())) : Optional.empty();
    }

    private Read described(URI address, String named, Feed feed) {
        var title = feed.title() == null || feed.title().isBlank() ? named.isBlank() ? address.toString() : named : feed.title();
        var newest = feed.entries().stream().flatMap(entry -> Stream.of(Optional.ofNullable(entry.published()), Optional.ofNullable(entry.updated())))
                .flatMap(Optional::stream).map(stamp -> stamp.at()).filter(Objects::nonNull).max(Comparator.<Instant>naturalOrder()).orElse(null);
        var sample = feed.entries().stream().limit(SAMPLE).toList();
        var whole = sample.stream().filter(entry -> !extractor.entry(entry, feed.language()).wantsPage()).count() * 2 > sample.size();
        var comments = COMMENTS.matcher(address.toString()).find() || COMMENTS.matcher(title).find() || COMMENTS.matcher(named).find();
        return new Read(address, new Offer(title, address, feed.format(), feed.entries().size(), newest, whole, feed.language(), feed.link(), comments, subscribed.test(address)),
                sample.stream().map(Entry::link).filter(Objects::nonNull).map(Object::toString).sorted().toList());
    }

    /// One and the same feed in several formats or at several addresses is offered once: with whole articles rather than
    /// leads, else as the page names it first.
    private static List<Read> merged(List<Read> all) {
        List<Read> merged = new ArrayList<>();
        for (var one : all) {
            var before = merged.stream().filter(other -> other.address().equals(one.address())
                    || (!one.entries().isEmpty() && other.entries().equals(one.entries()))).findFirst();
            if (before.isEmpty()) {
                merged.add(one);
            } else if (one.offer().whole() && !before.get().offer().whole()) {
                merged.set(merged.indexOf(before.get()), one);
            }
        }
        return merged;
    }
}
