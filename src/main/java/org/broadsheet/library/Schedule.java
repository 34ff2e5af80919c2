package org.broadsheet.library;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a section is asked again.
final class Schedule {
    static final Duration USUAL = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);

    private Schedule() {}

    /// After an answer: half an hour, or the publisher's own wish (RSS 2.0 `<ttl>`) where that is longer, a day at most.
    static Instant afterSuccess(Instant now, @Nullable Duration ttl) {
        return now.plus(ttl == null || ttl.compareTo(USUAL) < 0 ? USUAL : ttl.compareTo(LONGEST) > 0 ? LONGEST : ttl);
    }

    /// After a failure: doubling from half an hour up to a day, and never before the wait that the server asked for.
    /// @param failures in a row, this one counted
    static Instant afterFailure(Instant now, int failures, @Nullable Duration wait) {
        var doubled = USUAL.multipliedBy(1L << Math.min(failures - 1, 6));
        var own = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return now.plus(wait != null && wait.compareTo(own) > 0 ? wait : own);
    }
}
