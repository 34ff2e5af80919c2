package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.broadsheet.library.SectionDetails.Why;
import org.broadsheet.news.SectionId;
import org.broadsheet.store.FeedState;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;
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
    @CsvSource(nullValues = "-", textBlock = """
        not asked yet     , -    ,    - , 0, NEW
        half an hour      , 1800 ,    - , 0, USUAL
        its own wish      , 7200 ,    - , 0, PUBLISHER
        failures          , 3600 ,    - , 2, FAILURES
        Retry-After       , 5000 , 5000 , 1, SERVER
        longer by failures, 7200 ,   60 , 3, FAILURES
        gone for good     , 3153600000 , -, 1, GONE
        """)
    void saysWhenAFeedIsAskedNextAndWhy(String what, @Nullable Long next, @Nullable Long notBefore, int failures, Why why) {
        var section = store.sections().add("Tides", URI.create("https://gazette.example/tides.xml"), null, null, null, NOON);
        store.states().keep(section, new FeedState(null, null, next == null ? null : NOON, at(next), at(notBefore), null, null, null,
                failures, null, null, null));
        var details = new Inspecting(store).inspect(section).orElseThrow();
        assertEquals(why, details.next().why());
        assertEquals(why == Why.NEW || why == Why.GONE ? null : at(next), details.next().at());
        assertEquals(NOON, details.since());
    }

    private static @Nullable Instant at(@Nullable Long seconds) {
        return seconds == null ? null : NOON.plusSeconds(seconds);
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
