package org.broadsheet.library;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// Spans of time in words, rounded as people do.
final class Spans {
    private Spans() {}

    /// `5 minutes`, `1 hour`, `12 days`.
    static String of(Duration span) {
        return say("span.", span);
    }

    /// `every 5 minutes`, `every hour`, `every 12 days`.
    static String every(Duration span) {
        return say("every.", span);
    }

    private static String say(String what, Duration span) {
        var unit = span.compareTo(Duration.ofMinutes(55)) < 0 ? ChronoUnit.MINUTES : span.compareTo(Duration.ofHours(23)) < 0 ? ChronoUnit.HOURS : ChronoUnit.DAYS;
        return Sentences.say(what + unit.name(), Math.max(1, span.plus(unit.getDuration().dividedBy(2)).dividedBy(unit.getDuration())));
    }
}
