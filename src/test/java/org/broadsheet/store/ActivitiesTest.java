package org.broadsheet.store;

import static org.broadsheet.store.Desk.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.news.Activity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivitiesTest {
    @TempDir
    Path profile = Path.of("");

    private static Activity line(int second) {
        return new Activity(NOON.plusSeconds(second), URI.create("https://gazette.example/" + second), 200, 10, Duration.ofMillis(3), null, null, null);
    }

    @Test
    void keepsEveryFieldOfALine() {
        try (var store = Desk.open(profile)) {
            var feed = line(1).bringing(3, 0);
            var failed = new Activity(NOON, URI.create("https://gazette.example/a"), 0, 0, Duration.ofNanos(1_234_000), null, null,
                    "dns the name gazette.example is not known");
            var whole = new Activity(NOON.plusSeconds(2), null, 0, 99, Duration.ofSeconds(2), 3, 1, null);
            store.activities().keep(List.of(failed, feed, whole));
            assertEquals(List.of(whole, feed, failed), store.activities().newest(10));
            assertTrue(store.activities().newest(1).getFirst().refresh());
        }
    }

    @Test
    void letsGoOfTheOldest() {
        try (var store = Desk.open(profile)) {
            store.activities().keep(IntStream.range(0, 30).mapToObj(ActivitiesTest::line).toList());
            store.activities().keep(IntStream.range(30, Activities.KEPT + 5).mapToObj(ActivitiesTest::line).toList());
            var kept = store.activities().newest(Integer.MAX_VALUE);
            assertEquals(Activities.KEPT, kept.size());
            assertEquals(line(5), kept.getLast());
        }
    }

    @Test
    void isEmptyAtFirst() {
        try (var store = Desk.open(profile)) {
            assertEquals(List.of(), store.activities().newest(10));
        }
    }
}
