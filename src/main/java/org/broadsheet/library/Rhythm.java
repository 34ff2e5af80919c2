package org.broadsheet.library;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.store.FeedState;
import org.jspecify.annotations.Nullable;

/// How often a feed brings something new, learned from its history.
/// @param gap    the time between two arrivals; absent: not known yet
/// @param newest when its newest article appeared
record Rhythm(@Nullable Duration gap, Instant newest) {
    /// Articles count that many at most: what a feed did last year says little of today.
    private static final int RECENT = 30;
    /// What appears within it of each other is one arrival: agencies and weeklies bring theirs in heaps.
    private static final Duration HEAP = Duration.ofMinutes(5);
    /// Arrivals from which on a mean says something.
    private static final int ENOUGH = 3;

    /// From the dates of a document's articles: the first document tells as much as weeks of watching. A feed without
    /// dates is learned by watching when its document changes, the last time weighing a quarter.
    /// @param old what was known before this document
    static Rhythm of(Feed feed, FeedState old, Instant now) {
        var arrivals = arrivals(feed, now);
        if (arrivals.isEmpty()) {
            return new Rhythm(watched(old, now), now);
        }
        var gap = arrivals.size() < ENOUGH ? null
                : Duration.between(arrivals.getLast(), arrivals.getFirst()).dividedBy(arrivals.size() - 1);
        return new Rhythm(gap, arrivals.getFirst());
    }

    private static @Nullable Duration watched(FeedState old, Instant now) {
        if (old.changed() == null || !old.changed().isBefore(now)) {
            return old.timetable().gap();
        }
        var last = Duration.between(old.changed(), now);
        var known = old.timetable().gap();
        return known == null ? last : known.multipliedBy(3).plus(last).dividedBy(4);
    }

    /// Newest first. A date in the future is one of an event, or wrong.
    private static List<Instant> arrivals(Feed feed, Instant now) {
        var dates = feed.entries().stream().map(Rhythm::date).filter(Objects::nonNull).filter(date -> !date.isAfter(now))
                .sorted(Comparator.reverseOrder()).limit(RECENT).toList();
        var arrivals = new ArrayList<Instant>();
        for (var date : dates) {
            if (arrivals.isEmpty() || Duration.between(date, arrivals.getLast()).compareTo(HEAP) > 0) {
                arrivals.add(date);
            }
        }
        return arrivals;
    }

    private static @Nullable Instant date(Entry entry) {
        var published = entry.published() == null ? null : entry.published().at();
        return published == null && entry.updated() != null ? entry.updated().at() : published;
    }
}
