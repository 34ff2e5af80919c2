package org.broadsheet.library;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.broadsheet.feed.OlderDocument;
import org.broadsheet.feed.Parsed;
import org.broadsheet.library.Outcome.Status;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Kind;
import org.broadsheet.net.Request;
import org.broadsheet.net.Validators;
import org.broadsheet.news.Section;
import org.broadsheet.store.FeedDocument;
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
    private final FeedReading feeds;
    private final Clock clock;
    /// Reading is work for a processor: more at once than there are only cost memory.
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

    public Collecting(Store store, Fetcher fetcher, FeedReading feeds, Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.feeds = feeds;
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
        var came = new FeedDocument(fresh.base(), fresh.contentType(), fresh.body().bytes());
        var hash = Fingerprint.of(came.bytes());
        if (hash.equals(state.bodyHash()) && state.error() == null) {
            store.states().keep(section.id(), unchanged(state));
            return Came.of(Status.UNCHANGED);
        }
        processors.acquire();
        try {
            return switch (feeds.parse(came)) {
                case Parsed.Read read -> keep(section, state, fresh, came, read, hash);
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

    private Came keep(Section section, FeedState state, Fetched.Fresh fresh, FeedDocument came, Parsed.Read read, String hash) {
        var now = clock.instant();
        var feed = read.feed();
        var document = new LastDocument(feed.format(), feed.entries().size(), state.document() == null ? 0 : state.document().whole(),
                read.document().repairs(), OlderDocument.after(feed, fresh.location()).orElse(null));
        var next = new FeedState(fresh.validators().etag(), fresh.validators().lastModified(), now,
                Schedule.afterSuccess(now, feed.ttl()), null, state.changed(), null, hash, 0, fresh.contentType(), document,
                state.olderFrom());
        var kept = store.entries().announce(section.id(), feeds.announced(feed), came, next, now);
        var some = !kept.fresh().isEmpty() || !kept.changed().isEmpty();
        return new Came(some ? Status.FRESH : Status.UNCHANGED, kept.fresh().size(), kept.changed().size(), null);
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
}
