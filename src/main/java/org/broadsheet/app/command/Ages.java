package org.broadsheet.app.command;

import java.time.Duration;
import java.time.Instant;

/// Times as people say them.
final class Ages {
    private Ages() {}

    /// `2 hours ago`, `in 3 days`.
    static String of(Instant at, Instant now) {
        var past = Duration.between(at, now);
        return past.toMinutes() == 0 ? "just now" : past.isNegative() ? "in " + span(past.negated()) : span(past) + " ago";
    }

    /// In the one unit that says most.
    static String span(Duration length) {
        var minutes = Math.max(1, length.toMinutes());
        if (minutes < 100) {
            return many(minutes, "minute");
        }
        if (minutes < 48 * 60) {
            return many(Math.round(minutes / 60.0), "hour");
        }
        var days = Math.round(minutes / 1440.0);
        return days < 60 ? many(days, "day") : days < 730 ? many(Math.round(days / 30.4), "month") : many(Math.round(days / 365.25), "year");
    }

    private static String many(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
