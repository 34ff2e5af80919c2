package org.broadsheet.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class CourtesyTest {
    private static final String GAZETTE = "gazette.example";

    private final Courtesy courtesy = new Courtesy(Manners.USUAL);

    @ParameterizedTest(name = "{0}")
    @CsvSource({"FEED, 2, 1000", "PAGE, 4, 375", "PICTURE, 4, 375", "DOCUMENT, 4, 375"})
    void startsOneFeedASecondAndEightPagesWithOneHostAndAnotherHostAtOnce(Kind kind, int turns, int least) throws Exception {
        long began = System.nanoTime();
        for (int turn = 0; turn < turns; turn++) {
            courtesy.turn(GAZETTE, kind, 0).close();
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(took.toMillis() >= least && took.toMillis() < least + 900, took.toString());
        began = System.nanoTime();
        courtesy.turn("tribune.example", kind, 0).close();
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 100);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"FEED, 2", "PAGE, 4"})
    void letsSoManyOfOneHostComeAtATime(Kind kind, int places) throws Exception {
        var turns = new ArrayList<Courtesy.Turn>();
        for (int turn = 0; turn < places; turn++) {
            turns.add(courtesy.turn(GAZETTE, kind, 0));
        }
        var oneMore = new CountDownLatch(1);
        var thread = Thread.ofVirtual().start(() -> waitInLine(kind, 0, oneMore::countDown));
        assertFalse(oneMore.await(1200, TimeUnit.MILLISECONDS));
        turns.getFirst().close();
        assertTrue(oneMore.await(10, TimeUnit.SECONDS));
        thread.join();
    }

    private void waitInLine(Kind kind, long rank, Runnable atLast) {
        try (var _ = courtesy.turn(GAZETTE, kind, rank)) {
            atLast.run();
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void letsTheHighestRankGoFirstAndOfEqualOnesWhoCameFirst() throws Exception {
        var went = new CopyOnWriteArrayList<String>();
        var threads = new ArrayList<Thread>();
        courtesy.turn(GAZETTE, Kind.PAGE, 0).close(); // from here on there is a line
        var turns = new ArrayList<Courtesy.Turn>();
        for (int turn = 0; turn < 4; turn++) {
            turns.add(courtesy.turn(GAZETTE, Kind.PAGE, 0));
        }
        for (var rank : List.of(1L, 3L, 2L, 3L, 1L)) {
            var name = rank + (threads.size() > 2 ? " late" : " early");
            var thread = Thread.ofVirtual().start(() -> waitInLine(Kind.PICTURE, rank, () -> went.add(name)));
            threads.add(thread);
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        turns.forEach(Courtesy.Turn::close);
        for (var thread : threads) {
            thread.join();
        }
        assertEquals(List.of("3 early", "3 late", "2 early", "1 early", "1 late"), went);
    }

    @Test
    void pressesAHostHalfAsHardThatIsAskedTooOftenUntilItAnswersWellAgain() throws Exception {
        var quick = new Courtesy(new Manners(Manners.USUAL.feeds(), new Manners.Bounds(2, 20), true));
        milliseconds(quick, false);
        assertEquals(50, milliseconds(quick, true), 40);
        assertEquals(50, milliseconds(quick, true), 40); // what was said last counts for the turn after this
        assertEquals(100, milliseconds(quick, false), 40);
        assertEquals(200, milliseconds(quick, false), 40);
        for (int good = 2; good < 2 * 16; good++) {
            milliseconds(quick, false);
        }
        milliseconds(quick, false);
        assertEquals(50, milliseconds(quick, false), 40);
    }

    /// How long the next turn takes to begin.
    private static double milliseconds(Courtesy courtesy, boolean pressed) throws InterruptedException {
        long began = System.nanoTime();
        try (var turn = courtesy.turn(GAZETTE, Kind.PAGE, 0)) {
            if (pressed) {
                turn.pressed();
            }
        }
        return (System.nanoTime() - began) / 1e6;
    }

    @Test
    void whoGivesUpWaitingLeavesHisPlaceInTheLine() throws Exception {
        for (int turn = 0; turn < 3; turn++) {
            courtesy.turn(GAZETTE, Kind.PAGE, 0);
        }
        var last = courtesy.turn(GAZETTE, Kind.PAGE, 0);
        var gaveUp = new CountDownLatch(1);
        var impatient = Thread.ofVirtual().start(() -> {
            assertThrows(InterruptedException.class, () -> courtesy.turn(GAZETTE, Kind.PAGE, 9));
            gaveUp.countDown();
        });
        impatient.interrupt();
        assertTrue(gaveUp.await(10, TimeUnit.SECONDS));
        last.close();
        courtesy.turn(GAZETTE, Kind.PAGE, 0).close();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 0.1", "99, 999, 16, 64", "-1, NaN, 1, 1", "3, 2.5, 3, 2.5"})
    void whatAReaderSetsIsBroughtNearToWhatMakesSense(int atOnce, double aSecond, int then, double thenASecond) {
        assertEquals(new Manners.Bounds(then, thenASecond), new Manners.Bounds(atOnce, aSecond));
    }
}
