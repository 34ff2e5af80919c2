package org.broadsheet.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.broadsheet.library.NextCheck.Why;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Validators;
import org.broadsheet.news.Feed;
import org.broadsheet.news.Interval;
import org.broadsheet.news.Periodicity;
import org.broadsheet.store.FeedState;
import org.broadsheet.store.LastDocument;
import org.broadsheet.store.Timetable;
import org.jspecify.annotations.Nullable;

/// What is remembered of a feed after each kind of answer.
final class Remembering {
    /// After so long the whole document is asked for, so that a server which says "unchanged" for ever is found out.
    private static final Duration TRUSTED = Duration.ofDays(8);
    /// How long a feed that is gone for good is left alone.
    private static final Duration FOR_GOOD = Duration.ofDays(36500);

    private final Clock clock;
    private final RandomGenerator chance;

    /// @param chance by how much feeds that failed together come back apart
    Remembering(Clock clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /// What to send back: both validators exactly as they came, unless the document behind them is old.
    Validators validators(FeedState state) {
        var received = state.timetable().received();
        return received == null || received.plus(TRUSTED).isBefore(clock.instant()) ? Validators.NONE
                : new Validators(state.etag(), state.lastModified());
    }

    /// A document came and was read.
    /// @param chosen how often the reader wants it asked
    FeedState read(FeedState old, Fetched.Fresh fresh, Feed feed, LastDocument document, String hash, Interval chosen) {
        var now = clock.instant();
        var rhythm = Rhythm.of(feed, old, now);
        var periodicity = feed.periodicity();
        var known = new Timetable(now, rhythm.gap(), rhythm.newest(), wish(periodicity), periodicity.skipHours(),
                periodicity.skipDays(), null, null);
        var next = Schedule.afterSuccess(now, known, fresh.freshFor(), chosen);
        return new FeedState(fresh.validators().etag(), fresh.validators().lastModified(), now, next.at(), null, old.changed(), null,
                hash, 0, fresh.contentType(), document, old.olderFrom(), because(known, next));
    }

    private static @Nullable Duration wish(Periodicity periodicity) {
        var interval = periodicity.interval();
        return Optional.ofNullable(periodicity.ttl())
                .filter(ttl -> interval.isEmpty() || ttl.compareTo(interval.get()) > 0).or(() -> interval).orElse(null);
    }

    /// A document came that is the one held, byte for byte.
    FeedState same(FeedState old, Fetched.Fresh fresh, Interval chosen) {
        return unchanged(old, fresh.validators(), old.timetable().received(clock.instant()), fresh.freshFor(), chosen);
    }

    /// The server said that the document held is current.
    FeedState unchanged(FeedState old, @Nullable Duration freshFor, Interval chosen) {
        return unchanged(old, new Validators(old.etag(), old.lastModified()), old.timetable(), freshFor, chosen);
    }

    private FeedState unchanged(FeedState old, Validators validators, Timetable known, @Nullable Duration freshFor, Interval chosen) {
        var now = clock.instant();
        var next = Schedule.afterSuccess(now, known, freshFor, chosen);
        return new FeedState(validators.etag(), validators.lastModified(), now, next.at(), null, old.changed(), null,
                old.bodyHash(), 0, old.contentType(), old.document(), old.olderFrom(), because(known, next));
    }

    /// No document came of it, for whatever reason.
    /// @param wait that the server asked for; it holds even where the reader wishes otherwise
    FeedState failed(FeedState old, String reason, @Nullable Duration wait) {
        var now = clock.instant();
        var own = Schedule.afterFailure(now, old.failures() + 1, chance);
        var until = wait == null || !wait.isPositive() ? null : now.plus(wait);
        var next = until == null || until.isBefore(own.at()) ? own : new Schedule.Next(until, Why.SERVER, wait);
        return failed(old, reason, next, until);
    }

    /// The publisher has ended it.
    FeedState gone(FeedState old, String reason) {
        var never = clock.instant().plus(FOR_GOOD);
        return failed(old, reason, new Schedule.Next(never, Why.GONE, null), never);
    }

    private FeedState failed(FeedState old, String reason, Schedule.Next next, @Nullable Instant notBefore) {
        return new FeedState(old.etag(), old.lastModified(), clock.instant(), next.at(), notBefore, old.changed(), reason,
                old.bodyHash(), old.failures() + 1, old.contentType(), old.document(), old.olderFrom(), because(old.timetable(), next));
    }

    /// Nothing was asked, because another answer of the same host had told to wait.
    FeedState waiting(FeedState old, Instant until) {
        var next = old.next() != null && old.next().isAfter(until) ? old.next() : until;
        var why = next.equals(until) ? old.timetable().because(Why.SERVER.name(), null) : old.timetable();
        return new FeedState(old.etag(), old.lastModified(), old.checked(), next, until, old.changed(), old.error(),
                old.bodyHash(), old.failures(), old.contentType(), old.document(), old.olderFrom(), why);
    }

    private static Timetable because(Timetable known, Schedule.Next next) {
        return known.because(next.why().name(), next.span());
    }
}
