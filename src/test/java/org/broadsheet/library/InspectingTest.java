package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.library.NextCheck.Why;
import org.broadsheet.news.SectionId;
import org.broadsheet.store.FeedState;
import org.broadsheet.store.Timetable;
import org.broadsheet.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectingTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path profile = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(profile, () -> false).store();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
        NEW       | 0 | 0     | its address was not asked yet
        USUAL     | 0 | 0     | it is not known yet how often it brings something new
        RHYTHM    | 0 | 10800 | it brings something new every 3 hours
        RHYTHM    | 0 | 3500  | it brings something new every hour
        RHYTHM    | 0 | 40    | it brings something new every minute
        RHYTHM    | 0 | 1510  | it brings something new every 25 minutes
        QUIET     | 0 | 86400 | it has brought nothing new for 1 day
        QUIET     | 0 | 1036800 | it has brought nothing new for 12 days
        PUBLISHER | 0 | 21600 | its publisher asks for 6 hours between two visits
        CACHED    | 0 | 3600  | its server says that the last answer holds for 1 hour
        SKIPPED   | 0 | 0     | its publisher says that nothing appears before
        SERVER    | 1 | 0     | its server asked to be left alone until then
        FAILURES  | 1 | 0     | it could not be read the last time
        FAILURES  | 3 | 0     | it could not be read the last 3 times
        NETWORK   | 0 | 0     | there was no network the last time
        GONE      | 1 | 0     | its publisher says that it is gone for good
        """)
    void saysWhenAFeedIsAskedNextAndWhy(Why why, int failures, long span, String because) {
        var section = store.sections().add("Tides", URI.create("https://gazette.example/tides.xml"), List.of(), null, null, NOON);
        store.states().keep(section, new FeedState(null, null, NOON, NOON.plusSeconds(60), null, null, null, null,
                failures, null, null, null, Timetable.UNKNOWN.because(why.name(), Duration.ofSeconds(span))));
        var details = new Inspecting(store).inspect(section).orElseThrow();
        assertEquals(new NextCheck(why, why == Why.NEW || why == Why.GONE ? null : NOON.plusSeconds(60), because), details.next());
        assertEquals(NOON, details.since());
    }

    @Test
    void whatCameWithTheProgramIsNeverAskedForAndWhatIsGoneHasNoDetails() {
        var changes = new Changes();
        new Welcome(store, changes, Clock.systemUTC()).deliver();
        var welcome = store.sections().all().getFirst();
        assertEquals(Why.SHIPPED, new Inspecting(store).inspect(welcome.id()).orElseThrow().next().why());
        assertTrue(new Inspecting(store).inspect(new SectionId(99)).isEmpty());
    }
}
