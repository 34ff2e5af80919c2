package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.broadsheet.library.NextCheck.Why;
import org.broadsheet.news.Interval;
import org.broadsheet.store.Timetable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    /// A Monday.
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest(name = "gap {0}, silence {1}, ttl {2}, max-age {3}")
    @CsvSource(nullValues = "-", textBlock = """
        -    , PT0S  , -    , -     , PT30M , USUAL
        PT3H , PT1H  , -    , -     , PT45M , RHYTHM
        PT1M , PT1M  , -    , -     , PT15M , RHYTHM
        P9D  , PT1H  , -    , -     , PT24H , RHYTHM
        PT3H , P4D   , -    , -     , PT6H  , QUIET
        PT3H , P400D , -    , -     , PT24H , QUIET
        -    , P4D   , -    , -     , PT6H  , QUIET
        PT3H , PT1H  , PT2H , -     , PT2H  , PUBLISHER
        PT3H , PT1H  , PT10M, -     , PT45M , RHYTHM
        PT3H , PT1H  , P30D , -     , PT24H , PUBLISHER
        PT3H , PT1H  , -    , PT1H  , PT1H  , CACHED
        PT3H , PT1H  , -    , PT1M  , PT45M , RHYTHM
        PT3H , PT1H  , -    , P365D , PT24H , CACHED
        PT3H , PT1H  , PT2H , PT3H  , PT3H  , CACHED
        PT3H , PT1H  , PT4H , PT3H  , PT4H  , PUBLISHER
        P9D  , PT1H  , PT4H , PT3H  , PT24H , RHYTHM
        """)
    void asksAsOftenAsTheRhythmWishesAndNotBeforeThePublisherDoes(@Nullable Duration gap, Duration silence, @Nullable Duration ttl,
            @Nullable Duration maxAge, Duration wait, Why why) {
        var known = new Timetable(NOON, gap, NOON.minus(silence), ttl, List.of(), List.of(), null, null);
        var next = Schedule.afterSuccess(NOON, known, maxAge, Interval.RHYTHM);
        assertEquals(NOON.plus(wait), next.at());
        assertEquals(why, next.why());
    }

    @ParameterizedTest(name = "{0} minutes chosen, max-age {1}")
    @CsvSource(nullValues = "-", textBlock = """
        15    , -    , PT15M , READER
        120   , PT1H , PT2H  , READER
        120   , PT5H , PT5H  , CACHED
        10080 , -    , P7D   , READER
        """)
    void whatTheReaderChoseHoldsButForTheServer(int minutes, @Nullable Duration maxAge, Duration wait, Why why) {
        var known = new Timetable(NOON, Duration.ofHours(3), NOON, Duration.ofDays(1), List.of(12, 13), List.of(), null, null);
        var next = Schedule.afterSuccess(NOON, known, maxAge, new Interval(minutes));
        assertEquals(NOON.plus(wait), next.at());
        assertEquals(why, next.why());
    }

    @ParameterizedTest(name = "hours {0}, days {1}")
    @CsvSource(nullValues = "-", textBlock = """
        -                                                            , -                                                        , 2026-11-23T12:45:00Z
        11 13                                                        , -                                                        , 2026-11-23T12:45:00Z
        12 13                                                        , -                                                        , 2026-11-23T14:00:00Z
        12 13 14 15 16 17 18 19 20 21 22 23 0 1 2 3 4                , -                                                        , 2026-11-24T05:00:00Z
        0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23, -                                                        , 2026-11-23T12:45:00Z
        -                                                            , MONDAY TUESDAY                                           , 2026-11-25T00:00:00Z
        0 1                                                          , MONDAY TUESDAY                                           , 2026-11-25T02:00:00Z
        -                                                            , MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY        , 2026-11-26T12:45:00Z
        -                                                            , MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY , 2026-11-23T12:45:00Z
        """)
    void leavesOutTheHoursAndDaysOnWhichNothingAppears(@Nullable String hours, @Nullable String days, Instant at) {
        var known = new Timetable(NOON, Duration.ofHours(3), NOON, null, words(hours).stream().map(Integer::valueOf).toList(),
                words(days).stream().map(DayOfWeek::valueOf).toList(), null, null);
        assertEquals(at, Schedule.afterSuccess(NOON, known, null, Interval.RHYTHM).at());
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.strip().split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"1, PT30M", "2, PT1H", "3, PT2H", "4, PT4H", "5, PT8H", "6, PT16H", "7, PT24H", "8, PT24H", "10000, PT24H"})
    void asksMoreRarelyAfterEachFailureAndNeverTogether(int failures, Duration least) {
        var chance = new Random(4);
        var waits = IntStream.range(0, 100).mapToObj(_ -> Duration.between(NOON, Schedule.afterFailure(NOON, failures, chance).at())).toList();
        var most = least.multipliedBy(5).dividedBy(4);
        for (var wait : waits) {
            assertTrue(wait.compareTo(least) >= 0 && wait.compareTo(most) <= 0 && wait.compareTo(Schedule.LONGEST) <= 0, wait.toString());
        }
        assertTrue(failures > 6 || new HashSet<>(waits).size() > 90, waits.toString());
    }
}
