package org.broadsheet.library;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.broadsheet.feed.OlderDocument;
import org.broadsheet.feed.Parsed;
import org.broadsheet.library.NextCheck.Why;
import org.broadsheet.library.Outcome.Status;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Kind;
import org.broadsheet.net.Request;
import org.broadsheet.news.Interval;
import org.broadsheet.news.Form;
import org.broadsheet.news.Section;
import org.broadsheet.store.FeedDocument;
import org.broadsheet.store.FeedState;
import org.broadsheet.store.LastDocument;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// Asks one feed for its document, reads it and keeps it, in one transaction.
public final class Collecting {
    private final Store store;
    private final Fetcher fetcher;
    private final FeedReading feeds;
    private final Moving moving;
    private final Naming naming;
    private final Clock clock;
    private final Remembering remembering;

    /// @param chance by how much feeds that failed together come back apart
    public Collecting(Store store, Fetcher fetcher, FeedReading feeds, Moving moving, Naming naming, Clock clock, RandomGenerator chance) {
        this.store = store;
        this.fetcher = fetcher;
        this.feeds = feeds;
        this.moving = moving;
        this.naming = naming;
        this.clock = clock;
        this.remembering = new Remembering(clock, chance);
    }

    /// What a feed came to. `error` is a sentence whose first word is fit for a test.
    record Came(Status status, int fresh, int changed, @Nullable String error) {
        private static Came of(Status status) {
            return new Came(status, 0, 0, null);
        }
    }

    /// Asks a section's feed, unless it is not due.
    /// @param force ask even then; a wait that the server named still holds, and what is gone for good stays so
    Came collect(Section section, boolean force, Tally tally) throws InterruptedException {
        var state = store.states().of(section.id());
        var early = early(section, state, force);
        if (early != null) {
            return early;
        }
        var answer = fetcher.fetch(new Request(section.address(), Kind.FEED, remembering.validators(state), OwnHosts.chosen(store, section)));
        return switch (answer) {
            case Fetched.Fresh fresh -> {
                tally.bytes(fresh.body().size());
                yield read(section, state, fresh);
            }
            case Fetched.Unchanged unchanged -> {
                store.states().keep(section.id(), remembering.unchanged(state, unchanged.freshFor(), section.interval()));
                yield Came.of(Status.UNCHANGED);
            }
            // A host may have been told so by another feed of it, or on the way of a redirect.
            case Fetched.Waiting waiting -> {
                store.states().keep(section.id(), remembering.waiting(state, waiting.until()));
                yield new Came(Status.NOT_DUE, 0, 0, Failures.sentence(section.address(), waiting));
            }
            // Gone: nothing more is asked, whatever is wished, and the articles stay (RFC 9110 §15.5.11).
            case Fetched.Refused refused when refused.status() == 410 -> {
                var reason = Failures.sentence(section.address(), refused);
                store.states().keep(section.id(), remembering.gone(state, reason));
                yield new Came(Status.GONE, 0, 0, reason);
            }
            case Fetched.Refused refused -> failed(section, state, Failures.sentence(section.address(), refused), refused.retryAfter());
            case Fetched.Failed failed when failed.word().equals("offline") ->
                new Came(Status.FAILED, 0, 0, Failures.sentence(section.address(), failed));
            case Fetched.Failed failed -> failed(section, state, Failures.sentence(section.address(), failed), null);
        };
    }

    private @Nullable Came early(Section section, FeedState state, boolean force) {
        var now = clock.instant();
        var until = state.notBefore();
        if (until != null && now.isBefore(until)) {
            return Why.GONE.name().equals(state.timetable().why()) ? new Came(Status.GONE, 0, 0, state.error())
                    : new Came(Status.NOT_DUE, 0, 0, Failures.leftAlone(section.address(), Sentences.say("failure.its-server"), until));
        }
        var byHand = section.interval().equals(Interval.BY_HAND);
        return !force && (byHand || (state.next() != null && now.isBefore(state.next()))) ? Came.of(Status.NOT_DUE) : null;
    }

    private Came read(Section section, FeedState state, Fetched.Fresh fresh) throws InterruptedException {
        feeds.precedence().enter();
        try {
            return section.form() == Form.FEED ? read(section, state, fresh, new FeedDocument(fresh.base(), fresh.contentType(), fresh.body().bytes()))
                    : listed(section, state, fresh);
        } finally {
            feeds.precedence().leave();
        }
    }

    /// A page is kept as the feed that its list of articles makes: what else changes on it is no news.
    private Came listed(Section section, FeedState state, Fetched.Fresh fresh) {
        var list = PageFeed.of(fresh.body().bytes(), fresh.contentType(), fresh.base());
        return list.isPresent() ? read(section, state, fresh, list.get().document())
                : failed(section, state, "no-list " + Sentences.say("failure.no-list", section.address()), null);
    }

    private Came read(Section section, FeedState state, Fetched.Fresh fresh, FeedDocument came) {
        var hash = Fingerprint.of(came.bytes());
        if (hash.equals(state.bodyHash())) {
            store.states().keep(section.id(), remembering.same(state, fresh, section.interval()));
            follow(section, fresh);
            return Came.of(Status.UNCHANGED);
        }
        return switch (feeds.parse(came)) {
            case Parsed.Read read -> keep(section, state, fresh, came, read, hash);
            case Parsed.NotAFeed no -> failed(section, state, "not-a-feed " + Sentences.say("failure.no-feed", section.address(), no.reason()), null);
        };
    }

    private Came keep(Section section, FeedState state, Fetched.Fresh fresh, FeedDocument came, Parsed.Read read, String hash) {
        var now = clock.instant();
        var feed = read.feed();
        var document = new LastDocument(section.form() == Form.PAGE ? PageFeed.FORMAT : feed.format(), feed.entries().size(), state.document() == null ? 0 : state.document().whole(),
                read.document().repairs(), OlderDocument.after(feed, fresh.location()).orElse(null));
        var next = remembering.read(state, fresh, feed, document, hash, section.interval());
        var kept = store.entries().announce(section.id(), feeds.announced(feed), came, next, now);
        naming.name(section, feed);
        follow(section, fresh);
        var some = !kept.fresh().isEmpty() || !kept.changed().isEmpty();
        return new Came(some ? Status.FRESH : Status.UNCHANGED, kept.fresh().size(), kept.changed().size(), null);
    }

    private void follow(Section section, Fetched.Fresh fresh) {
        if (fresh.permanent()) {
            moving.follow(section, fresh.location());
        }
    }

    /// @param wait that the server asked for
    private Came failed(Section section, FeedState state, String reason, @Nullable Duration wait) {
        store.states().keep(section.id(), remembering.failed(state, reason, wait));
        return new Came(Status.FAILED, 0, 0, reason);
    }
}
