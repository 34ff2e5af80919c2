package org.broadsheet.news;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// When an article was published: pages often state the day alone, and a time must not be invented for it.
public sealed interface NewsDate {
    record Moment(Instant at) implements NewsDate {}

    record Day(LocalDate day) implements NewsDate {}

    /// For ordering: a day counts from its midnight in UTC.
    default Instant instant() {
        return switch (this) {
            case Moment(Instant at) -> at;
            case Day(LocalDate day) -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
        };
    }

    /// As the command line and the store write it: `2026-11-23T04:50:00Z` or `2026-11-23`.
    default String text() {
        return switch (this) {
            case Moment(Instant at) -> at.toString();
            case Day(LocalDate day) -> day.toString();
        };
    }
}
