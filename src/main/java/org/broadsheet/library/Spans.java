package org.broadsheet.library;

import java.time.Duration;

/// Spans of time in words, rounded as people do.
final class Spans {
    private Spans() {}

    /// `5 minutes`, `1 hour`, `12 days`.
    static String of(Duration span) {
        var counted = counted(span);
        return counted.number() + " " + counted.unit() + (counted.number() == 1 ? "" : "s");
    }

    /// What follows "every": `5 minutes`, `hour`, `12 days`.
    static String every(Duration span) {
        var counted = counted(span);
        return counted.number() == 1 ? counted.unit() : of(span);
    }

    private record Counted(long number, String unit) {}

    private static Counted counted(Duration span) {
        if (span.compareTo(Duration.ofMinutes(55)) < 0) {
            return new Counted(Math.max(1, rounded(span, Duration.ofMinutes(1))), "minute");
        }
        return span.compareTo(Duration.ofHours(23)) < 0 ? new Counted(rounded(span, Duration.ofHours(1)), "hour")
                : new Counted(rounded(span, Duration.ofDays(1)), "day");
    }

    private static long rounded(Duration span, Duration unit) {
        return span.plus(unit.dividedBy(2)).dividedBy(unit);
    }
}
