package org.broadsheet.news;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How often a publisher says that a feed appears, and when it does not.
/// @param ttl       how long he asks to wait before asking again (RSS 2.0 `<ttl>`)
/// @param period    `hourly` to `yearly`, as written (`sy:updatePeriod`)
/// @param frequency how often in a period; at least 1 (`sy:updateFrequency`)
/// @param base      a moment from which the periods are counted (`sy:updateBase`)
/// @param skipHours hours of the day, UTC, in which nothing appears: 0 to 23 (RSS 0.91 `<skipHours>`)
/// @param skipDays  days on which nothing appears (RSS 0.91 `<skipDays>`)
public record Periodicity(@Nullable Duration ttl, @Nullable String period, @Nullable Integer frequency, @Nullable Instant base,
        List<Integer> skipHours, List<DayOfWeek> skipDays) {
    public static final Periodicity NONE = new Periodicity(null, null, null, null, List.of(), List.of());

    public Periodicity {
        skipHours = List.copyOf(skipHours);
        skipDays = List.copyOf(skipDays);
    }

    /// The time between two updates, where a known period is named; without a frequency, once in it.
    public Optional<Duration> interval() {
        return Optional.ofNullable(period).map(word -> switch (word.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> Duration.ZERO;
        }).filter(Duration::isPositive).map(whole -> whole.dividedBy(frequency == null ? 1 : frequency));
    }
}
