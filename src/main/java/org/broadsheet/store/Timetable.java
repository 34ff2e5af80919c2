package org.broadsheet.store;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of when a feed brings something new, and why it is asked again when it is.
/// @param received  when the document behind the validators last really came; absent: not known
/// @param gap       between two arrivals of something new, as learned; absent: not known yet
/// @param newest    when its newest article appeared
/// @param wish      how long its publisher wants to pass between two visits; absent: he does not say
/// @param skipHours hours of the day, UTC, in which he says nothing appears: 0 to 23
/// @param skipDays  days on which he says nothing appears
/// @param why       it is asked again when it is, in a word of whoever set the time; absent: not known
/// @param span      the time that `why` speaks of
public record Timetable(@Nullable Instant received, @Nullable Duration gap, @Nullable Instant newest, @Nullable Duration wish,
        List<Integer> skipHours, List<DayOfWeek> skipDays, @Nullable String why, @Nullable Duration span) {
    /// Of a feed that was never asked for.
    public static final Timetable UNKNOWN = new Timetable(null, null, null, null, List.of(), List.of(), null, null);

    public Timetable {
        skipHours = List.copyOf(skipHours);
        skipDays = List.copyOf(skipDays);
    }

    /// The same, with the document received then.
    public Timetable received(Instant at) {
        return new Timetable(at, gap, newest, wish, skipHours, skipDays, why, span);
    }

    /// The same, for another reason.
    public Timetable because(String reason, @Nullable Duration time) {
        return new Timetable(received, gap, newest, wish, skipHours, skipDays, reason, time);
    }
}
