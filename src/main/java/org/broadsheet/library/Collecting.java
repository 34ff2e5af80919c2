package org.broadsheet.library;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.broadsheet.feed.FeedParser;
import org.broadsheet.feed.OlderDocument;
import org.broadsheet.feed.Parsed;
import org.broadsheet.library.Outcome.Status;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Listing;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Kind;
import org.broadsheet.net.Request;
import org.broadsheet.net.Validators;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.news.Section;
import org.broadsheet.page.Extractor;
import org.broadsheet.store.Arrived;
import org.broadsheet.store.FeedState;
import org.broadsheet.store.LastDocument;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// Asks one feed for its document, reads it and keeps it, in one transaction.
public final class Collecting {
    /// How long a feed that is gone for good is left alone.
    private static final Duration FOR_GOOD = Duration.ofDays(36500);
    /// No server is left alone for longer.
    private static final Duration A_WAIT = Duration.ofDays(365);

    private final Store store;
    private final Fetcher fetcher;
    private final Extractor extractor;
    private final Publishers publishers;
    private final Clock clock;
    /// Reading is work for a processor: more at once than there are only cost memory.
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

    public Collecting(Store store, Fetcher fetcher, Extractor extractor, Publishers publishers, Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.extractor = extractor;
        this.publishers = publishers;
        this.clock = clock;
    }

    /// What a feed came to. `error` is a sentence whose first word is fit for a test.
    record Came(Status status, int fresh, int changed, @Nullable String error) {
        private static Came of(Status status) {
            return new Came(status, 0, 0, null);
        }
    }

    /// Asks a section's feed, unless it is not due.
    /// @param force ask even then; a wait that the server named still holds
    Came collect(Section section, boolean force, Tally tally) throws InterruptedException {
        var state = store.states().of(section.id());
        var now = clock.instant();
        if (state.notBefore() != null && now.isBefore(state.notBefore())) {
            return Duration.between(now, state.notBefore()).compareTo(A_WAIT) > 0 ? new Came(Status.GONE, 0, 0, state.error()) : new Came(Status.NOT_DUE, 0, 0, Failures.leftAlone(section.address(), "its server", state.notBefore()));
        }
        if (!force && state.next() != null && now.isBefore(state.next())) {
            return Came.of(Status.NOT_DUE);
        }
        var validators = new Validators(state.etag(), state.lastModified());
        var answer = fetcher.fetch(new Request(section.address(), Kind.FEED, validators, true));
        return switch (answer) {
            case Fetched.Fresh fresh -> {
                tally.bytes(fresh.body().size());
                yield read(section, state, fresh);
            }
            case Fetched.Unchanged _ -> {
                store.states().keep(section.id(), unchanged(state));
                yield Came.of(Status.UNCHANGED);
            }
            case Fetched.Waiting waiting -> waiting(section, state, waiting);
            // Gone: nothing more is asked, whatever is wished, and the articles stay (RFC 9110 §15.5.11).
            case Fetched.Refused refused when refused.status() == 410 ->
                failed(section, state, answer, Status.GONE, FOR_GOOD);
            case Fetched.Refused refused -> failed(section, state, answer, Status.FAILED, refused.retryAfter());
            case Fetched.Failed failed -> failed.word().equals("offline")
                    ? new Came(Status.FAILED, 0, 0, Failures.sentence(section.address(), answer))
                    : failed(section, state, answer, Status.FAILED, null);
        };
    }

    /// No failure: nothing was asked. A host may have been told so by another feed of it, or on the way of a redirect.
    private Came waiting(Section section, FeedState old, Fetched.Waiting waiting) {
        var until = old.next() != null && old.next().isAfter(waiting.until()) ? old.next() : waiting.until();
        store.states().keep(section.id(), new FeedState(old.etag(), old.lastModified(), old.checked(), until, waiting.until(),
                old.changed(), old.error(), old.bodyHash(), old.failures(), old.contentType(), old.document(), old.olderFrom()));
        return new Came(Status.NOT_DUE, 0, 0, Failures.sentence(section.address(), waiting));
    }

    private Came read(Section section, FeedState state, Fetched.Fresh fresh) throws InterruptedException {
        var bytes = fresh.body().bytes();
        var hash = hash(bytes);
        if (hash.equals(state.bodyHash()) && state.error() == null) {
            store.states().keep(section.id(), unchanged(state));
            return Came.of(Status.UNCHANGED);
        }
        processors.acquire();
        try {
            return switch (parse(fresh)) {
                case Parsed.Read read -> keep(section, state, fresh, read, hash);
                case Parsed.NotAFeed no -> {
                    var reason = "not-a-feed " + section.address() + " is not a feed: " + no.reason();
                    store.states().keep(section.id(), failed(state, reason, null));
                    yield new Came(Status.FAILED, 0, 0, reason);
                }
            };
        } finally {
            processors.release();
        }
    }

    private Came keep(Section section, FeedState state, Fetched.Fresh fresh, Parsed.Read read, String hash) {
        var now = clock.instant();
        var feed = read.feed();
        var arrivals = arrivals(feed);
        var document = new LastDocument(feed.format(), arrivals.size(), (int) arrivals.stream().filter(Arrived::whole).count(),
                read.document().repairs(), OlderDocument.after(feed, fresh.location()).orElse(null));
        var next = new FeedState(fresh.validators().etag(), fresh.validators().lastModified(), now,
                Schedule.afterSuccess(now, feed.ttl()), null, state.changed(), null, hash, 0, fresh.contentType(), document,
                state.olderFrom());
        var kept = store.entries().keep(section.id(), arrivals, Extractor.VERSION, next, now);
        var some = !kept.fresh().isEmpty() || !kept.changed().isEmpty();
        return new Came(some ? Status.FRESH : Status.UNCHANGED, kept.fresh().size(), kept.changed().size(), null);
    }

    /// What came, read as a feed.
    Parsed parse(Fetched.Fresh came) {
        return FeedParser.parse(came.body().bytes(), came.contentType(), came.base(), publishers);
    }

    /// Whether it is a page of a publisher's documents that nobody named.
    boolean counted(URI address) {
        return publishers.listings(address).stream().anyMatch(Listing::counted);
    }

    /// The entries of a feed as they are kept.
    List<Arrived> arrivals(Feed feed) {
        var identities = feed.identities();
        return IntStream.range(0, identities.size()).mapToObj(i -> arrived(feed.entries().get(i), identities.get(i), feed)).toList();
    }

    private Arrived arrived(Entry entry, String identity, Feed feed) {
        var link = entry.link() == null ? null : Addresses.clean(entry.link());
        var told = extractor.entry(entry, feed.language());
        return new Arrived(identity, told.article(), link, entry.source(),
                hash(entry.wording().getBytes(StandardCharsets.UTF_8)), !told.wantsPage(), entry.contentId());
    }

    private FeedState unchanged(FeedState old) {
        var now = clock.instant();
        return new FeedState(old.etag(), old.lastModified(), now, Schedule.afterSuccess(now, null), null, old.changed(),
                null, old.bodyHash(), 0, old.contentType(), old.document(), old.olderFrom());
    }

    private Came failed(Section section, FeedState state, Fetched answer, Status status, @Nullable Duration wait) {
        var reason = Failures.sentence(section.address(), answer);
        store.states().keep(section.id(), failed(state, reason, wait));
        return new Came(status, 0, 0, reason);
    }

    /// @param wait that the server asked for
    private FeedState failed(FeedState old, String reason, @Nullable Duration wait) {
        var now = clock.instant();
        return new FeedState(old.etag(), old.lastModified(), now,
                Schedule.afterFailure(now, old.failures() + 1, wait), wait == null ? null : now.plus(wait), old.changed(),
                reason, old.bodyHash(), old.failures() + 1, old.contentType(), old.document(), old.olderFrom());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
