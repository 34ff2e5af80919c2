package org.broadsheet.net;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads `Retry-After` in both of its forms, seconds and a date (RFC 9110 §10.2.3).
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {}

    /// Absent when there is none or it cannot be read. Never negative, and not longer than a week: a server that errs
    /// must not silence a feed for years.
    /// @param now by the server's clock, where it told the time: a wait until then is no longer because ours is slow
    static @Nullable Duration read(@Nullable String text, Instant now) {
        if (text == null) {
            return null;
        }
        var said = text.strip();
        if (said.matches("\\d+")) {
            return said.length() > 9 ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(said)));
        }
        var until = HttpDate.read(said);
        return until == null ? null : bounded(Duration.between(now, until));
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
