package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.Optional;
import org.broadsheet.SetClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoingTest {
    private final SetClock clock = new SetClock("2026-11-23T12:00:00Z");

    /// A section of which so many of its pictures came, in so many seconds.
    private void section(Going going, int done, int toGo) {
        var tally = going.tally();
        tally.toGo(0, done + toGo);
        clock.pass(Duration.ofSeconds(10));
        for (int picture = 0; picture < done; picture++) {
            tally.pictureDone();
        }
        going.answered(1);
    }

    @ParameterizedTest(name = "{0} came in ten seconds, {1} to go")
    @CsvSource({"10, 10, 10", "10, 100, 100", "80, 20, 2.5", "4, 10, ", "0, 10, ", "10, 0, "})
    void theRestTakesAsLongAsItTookSoFar(int done, int toGo, @Nullable Double seconds) {
        var going = new Going(1, clock);
        section(going, done, toGo);
        assertEquals(seconds == null ? null : Duration.ofMillis((long) (seconds * 1000)), going.advance().remaining());
        assertEquals(toGo, going.advance().pictures());
    }

    @Test
    void theSlowestSectionTellsWhenAllIsDone() {
        var going = new Going(2, clock);
        var slow = going.tally();
        slow.toGo(0, 50);
        for (int picture = 0; picture < 10; picture++) {
            slow.pictureDone();
        }
        going.answered(0);
        section(going, 100, 10);
        assertEquals(Duration.ofSeconds(40), going.advance().remaining());
    }

    @Test
    void nothingIsForetoldWhileAFeedIsStillToAnswer() {
        var going = new Going(2, clock);
        section(going, 10, 10);
        assertNull(going.advance().remaining());
        assertEquals(1, going.advance().answered());
    }

    @Test
    void allHaveAnsweredWhenTheLastHas() {
        var going = new Going(2, clock);
        going.answered(3);
        assertEquals(Optional.empty(), going.allAnswered());
        going.answered(0);
        assertEquals(Optional.of(clock.instant()), going.allAnswered());
    }

    @Test
    void aPageTellsOfItsPicturesWhenItCame() {
        var going = new Going(1, clock);
        var tally = going.tally();
        tally.toGo(2, 3);
        tally.pageDone(4);
        assertEquals(new Advance(1, 0, 0, 1, 7, null), going.advance());
    }
}
