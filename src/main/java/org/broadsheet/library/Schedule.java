package org.broadsheet.library;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.broadsheet.library.NextCheck.Why;
import org.broadsheet.news.Interval;
import org.broadsheet.store.Timetable;
import org.jspecify.annotations.Nullable;

/// When a feed is asked again.
final class Schedule {
    static final Duration USUAL = Duration.ofMinutes(30);
    /// However busy a feed is: an article comes at most that late, and a server is asked 96 times a day at most.
    static final Duration SHORTEST = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofHours(24);
    /// What a publisher says of hours and days on which nothing appears is believed for so long: over a long weekend.
    private static final Duration LONGEST_SILENCE = Duration.ofDays(3);
    /// A feed is asked four times between two arrivals, so that an article is late by an eighth of that time on average;
    /// one that has fallen silent, ever more rarely: each time a sixteenth of the silence passes.
    private static final int BETWEEN_ARRIVALS = 4;
    private static final int OF_SILENCE = 16;
    private static final int DOUBLED_AT_MOST = 6;

    private Schedule() {}

    /// A time and the reason for it.
    /// @param span the time that the reason speaks of
    record Next(Instant at, Why why, @Nullable Duration span) {}

    /// After an answer that was good: as often as the feed's rhythm asks for, but not before the publisher (`ttl`, `sy:`)
    /// and his server (`max-age`) wish it, of whom each is heeded up to a day, and not while nothing appears.
    /// Where the reader chose a time, that holds, and only the server may make it longer.
    /// @param freshFor how long the answer holds, as the server says
    static Next afterSuccess(Instant now, Timetable known, @Nullable Duration freshFor, Interval chosen) {
        if (chosen.timed()) {
            var span = Duration.ofMinutes(chosen.minutes());
            return later(new Next(now.plus(span), Why.READER, span), now, freshFor, Why.CACHED);
        }
        var next = learned(now, known);
        next = later(next, now, known.wish(), Why.PUBLISHER);
        next = later(next, now, freshFor, Why.CACHED);
        var open = open(next.at(), known.skipHours(), known.skipDays());
        return open.isAfter(next.at()) ? new Next(open, Why.SKIPPED, null) : next;
    }

    private static Next learned(Instant now, Timetable known) {
        var silence = known.newest() == null ? Duration.ZERO : Duration.between(known.newest(), now);
        var bySilence = silence.dividedBy(OF_SILENCE);
        var gap = known.gap();
        var byGap = gap == null ? USUAL : bounded(gap.dividedBy(BETWEEN_ARRIVALS));
        return bySilence.compareTo(byGap) > 0 ? new Next(now.plus(bounded(bySilence)), Why.QUIET, silence)
                : new Next(now.plus(byGap), gap == null ? Why.USUAL : Why.RHYTHM, gap);
    }

    private static Next later(Next next, Instant now, @Nullable Duration wait, Why why) {
        return wait == null || !now.plus(bounded(wait)).isAfter(next.at()) ? next : new Next(now.plus(bounded(wait)), why, wait);
    }

    private static Duration bounded(Duration wait) {
        return wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /// The first moment that is not skipped. What would forbid every hour of the week forbids nothing.
    private static Instant open(Instant from, List<Integer> skipHours, List<DayOfWeek> skipDays) {
        if (skipHours.size() >= 24 || skipDays.size() >= 7) {
            return from;
        }
        var latest = from.plus(LONGEST_SILENCE);
        for (var at = from; at.isBefore(latest); at = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS)) {
            var time = at.atOffset(ZoneOffset.UTC);
            if (!skipHours.contains(time.getHour()) && !skipDays.contains(time.getDayOfWeek())) {
                return at;
            }
        }
        return latest;
    }

    /// After a failure: doubling from half an hour up to a day, each up to a quarter longer by chance, so that feeds which
    /// failed together do not come back together.
    /// @param failures in a row, this one counted
    static Next afterFailure(Instant now, int failures, RandomGenerator chance) {
        var doubled = USUAL.multipliedBy(1L << Math.min(failures - 1, DOUBLED_AT_MOST));
        var wait = doubled.plusMillis((long) (doubled.toMillis() * chance.nextDouble() / 4));
        return new Next(now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait), Why.FAILURES, null);
    }
}
