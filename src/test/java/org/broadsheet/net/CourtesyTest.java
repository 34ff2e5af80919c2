package org.broadsheet.net;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CourtesyTest {
    private final Courtesy courtesy = new Courtesy();

    @Test
    void startsEightPagesASecondWithOneHostAndAnotherHostAtOnce() throws Exception {
        long began = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            courtesy.turn("gazette.example", Kind.PAGE).close();
        }
        long took = System.nanoTime() - began;
        assertTrue(took >= Duration.ofMillis(250).toNanos(), "took " + took);
        courtesy.turn("tribune.example", Kind.PAGE).close();
        courtesy.turn("gazette.example", Kind.FEED).close();
    }

    @Test
    void letsFourPagesOfOneHostComeAtATime() throws Exception {
        for (int i = 0; i < 3; i++) {
            courtesy.turn("gazette.example", Kind.PAGE);
        }
        var last = courtesy.turn("gazette.example", Kind.PAGE);
        var fifth = new CountDownLatch(1);
        var thread = Thread.ofVirtual().start(() -> {
            try (var _ = courtesy.turn("gazette.example", Kind.PAGE)) {
                fifth.countDown();
            } catch (InterruptedException unwanted) {
                throw new IllegalStateException(unwanted);
            }
        });
        assertFalse(fifth.await(200, TimeUnit.MILLISECONDS));
        last.close();
        assertTrue(fifth.await(10, TimeUnit.SECONDS));
        thread.join();
    }
}
