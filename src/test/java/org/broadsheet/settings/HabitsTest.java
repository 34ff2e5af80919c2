package org.broadsheet.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HabitsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path profile = Path.of("");

    @Test
    void aUseCountsHalfAMonthLater() {
        var once = Habits.NONE.used("refresh.all", NOON);
        assertEquals(1, once.weight("refresh.all", NOON));
        assertEquals(0.5, once.weight("refresh.all", NOON.plus(Duration.ofDays(30))), 1e-9);
        assertEquals(1.5, once.used("refresh.all", NOON.plus(Duration.ofDays(30))).weight("refresh.all", NOON.plus(Duration.ofDays(30))), 1e-9);
        assertEquals(0, once.weight("edit.undo", NOON));
    }

    @Test
    void aClockThatWasSetBackMakesNothingOfMore() {
        assertEquals(1, Habits.NONE.used("a", NOON).weight("a", NOON.minus(Duration.ofDays(9000))));
    }

    @Test
    void onlySoMuchIsRememberedAndTheLeastGoes() {
        var habits = Habits.NONE.used("dear", NOON).used("dear", NOON);
        for (int i = 0; i < 2 * Habits.MOST; i++) {
            habits = habits.used("once " + i, NOON.plusSeconds(i));
        }
        assertEquals(Habits.MOST, habits.uses().size());
        assertTrue(habits.weight("dear", NOON) > 1);
        assertTrue(habits.uses().containsKey("once " + (2 * Habits.MOST - 1)), "the newest is remembered whatever it counts");
    }

    @Test
    void readsWhatItKept() {
        var habits = Habits.NONE.used("refresh.all", NOON).used("section \"17\"", NOON).used("section \"17\"", NOON.plusSeconds(5));
        new HabitsFile(profile).keep(habits);
        assertEquals(habits, new HabitsFile(profile).read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "null", "{\"a\": 1}", "{\"a\": {\"weight\": \"x\"}}", "{\"a\": {\"weight\": 1e999, \"last\": \"2026-11-23T12:00:00Z\"}}",
            "{\"a\": {\"weight\": 1, \"last\": \"noon\"}}", "{\"a\": {\"weight\": -1, \"last\": \"2026-11-23T12:00:00Z\"}}"})
    void whatMakesNoSenseIsNoHabit(String text) throws Exception {
        Files.writeString(profile.resolve("habits.json"), text);
        assertEquals(Habits.NONE, new HabitsFile(profile).read());
    }

    @Test
    void oneBadLineCostsOnlyItself() throws Exception {
        Files.writeString(profile.resolve("habits.json"), "{\"a\": 3, \"b\": {\"weight\": 2, \"last\": \"2026-11-23T12:00:00Z\"}}");
        assertEquals(2, new HabitsFile(profile).read().weight("b", NOON));
    }

    @Test
    void thereIsNoneBeforeTheFirst() {
        assertEquals(Habits.NONE, new HabitsFile(profile.resolve("nowhere")).read());
    }
}
