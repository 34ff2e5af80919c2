package org.broadsheet.net;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Reads `Retry-After` in both of its forms, seconds and a date (RFC 9110 §10.2.3).
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(30);

    private RetryAfter() {}

    /// Absent when there is none or it cannot be read. Never negative, and not longer than a month: a server that errs
    /// must not silence a feed for years.
    static @Nullable Duration read(@Nullable String text, Clock clock) {
        if (text == null) {
            return null;
        }
        var wait = text.strip().matches("\\d{1,18}") ? Duration.ofSeconds(Long.parseLong(text.strip()))
                : until(text.strip(), clock);
        if (wait == null) {
            return null;
        }
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static @Nullable Duration until(String date, Clock clock) {
        try {
            return Duration.between(clock.instant(), DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
