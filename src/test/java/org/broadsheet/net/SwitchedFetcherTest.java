package org.broadsheet.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.Gazette;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwitchedFetcherTest {
    private final Gazette gazette = new Gazette();
    private final HttpFetcher wire = new HttpFetcher("test", Limits.STANDARD, _ -> { });
    private final SwitchedFetcher fetcher = new SwitchedFetcher(wire);

    private static Request request(URI address) {
        return new Request(address, Kind.FEED, Validators.NONE, true);
    }

    private static void offline(Fetched answer) {
        assertEquals("offline", assertInstanceOf(Fetched.Failed.class, answer).word());
    }

    @AfterEach
    void close() {
        fetcher.close();
        gazette.close();
    }

    @Test
    void switchedOffItConnectsNowhereAndSwitchedOnAgainItDoes() throws InterruptedException {
        gazette.publish(1);
        fetcher.off(true);
        offline(fetcher.fetch(request(gazette.feed())));
        assertEquals(0, wire.connections());
        fetcher.off(false);
        assertInstanceOf(Fetched.Fresh.class, fetcher.fetch(request(gazette.feed())));
        assertEquals(1, wire.connections());
    }

    /// A server that accepts and says nothing.
    @Test
    void whatIsUnderWayIsBrokenOffAtOnceAndTheThreadsGoOnUninterrupted() throws Exception {
        var evening = new CountDownLatch(1);
        try (var silent = new RawServer(_ -> evening.await()); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var visits = new ArrayList<Future<Boolean>>();
            for (int number = 0; number < 20; number++) {
                visits.add(threads.submit(() -> {
                    offline(fetcher.fetch(request(silent.address())));
                    return Thread.currentThread().isInterrupted();
                }));
            }
            while (wire.connections() < 20) {
                Thread.onSpinWait();
            }
            fetcher.off(true);
            for (var visit : visits) {
                assertFalse(visit.get());
            }
        } finally {
            evening.countDown();
        }
    }

    @Test
    void anInterruptionThatIsNotTheSwitchIsPassedOn() throws Exception {
        var fetching = new CountDownLatch(1);
        var slow = new SwitchedFetcher(_ -> {
            fetching.countDown();
            new CountDownLatch(1).await();
            return OfflineFetcher.ANSWER;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var visit = threads.submit(() -> assertThrows(InterruptedException.class, () -> slow.fetch(request(gazette.feed()))));
            fetching.await();
            threads.shutdownNow();
            visit.get();
        }
    }

    @Test
    void anAnswerThatHasComeIsKeptThoughTheSwitchFell() throws InterruptedException {
        var answered = new ArrayList<SwitchedFetcher>();
        var falling = new SwitchedFetcher(_ -> {
            answered.getFirst().off(true);
            return new Fetched.Failed("dns", "the name is not known");
        });
        answered.add(falling);
        assertEquals(new Fetched.Failed("dns", "the name is not known"), falling.fetch(request(gazette.feed())));
        assertFalse(Thread.currentThread().isInterrupted());
        assertEquals(List.of(), gazette.asked());
    }
}
