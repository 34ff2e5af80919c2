package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.broadsheet.Gazette;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Kind;
import org.broadsheet.net.Limits;
import org.broadsheet.net.Request;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds a refresh, and what breaks it off: nothing that came is lost, and the next one brings the rest.
class StoppingTest {
    private static final Wish ALL = new Wish(true, true);

    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final HttpFetcher wire = new HttpFetcher("test", Limits.STANDARD, _ -> { });
    private final List<Change> heard = new CopyOnWriteArrayList<>();
    /// What happens before a request goes out.
    private volatile Before before = _ -> { };
    @SuppressWarnings("NullAway.Init") // not before there is a folder to open it in
    private Newsroom newsroom;

    private interface Before {
        void request(Request request) throws InterruptedException;
    }

    private Newsroom open() {
        Fetcher fetcher = request -> {
            before.request(request);
            return wire.fetch(request);
        };
        return new Newsroom(profile, fetcher, Publishers.shipped(), Clock.systemUTC(), () -> false);
    }

    @BeforeEach
    void subscribe() throws InterruptedException {
        newsroom = open();
        newsroom.changes().listen(heard::add);
        publish(1, 5);
        assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(gazette.feed().toString(), null, null));
        heard.clear();
    }

    private void publish(int from, int to) {
        for (int number = from; number <= to; number++) {
            gazette.publish(number);
        }
    }

    @AfterEach
    void close() {
        newsroom.close();
        wire.close();
        gazette.close();
    }

    private Refreshed refresh() throws InterruptedException {
        return newsroom.refresh().run(List.of(), ALL, _ -> { });
    }

    private long complete() {
        return newsroom.reading().teasers(newsroom.reading().contents(new Contents.Everything())).stream()
                .filter(teaser -> teaser.readiness() == Readiness.COMPLETE).count();
    }

    private String lastWord() {
        return heard.stream().filter(Change.Progress.class::isInstance).map(Change.Progress.class::cast).toList().getLast().sentence();
    }

    private void atRequest(int number, Consumer<Newsroom> deed) {
        var requests = new AtomicInteger();
        before = _ -> {
            if (requests.incrementAndGet() == number) {
                deed.accept(newsroom);
            }
        };
    }

    @Test
    void aStoppedRefreshKeepsWhatCameAndLeavesNothingLocked() throws InterruptedException {
        before = request -> {
            if (request.kind() == Kind.PICTURE) {
                newsroom.refresh().stop();
                new CountDownLatch(1).await();
            }
        };
        assertEquals(5, assertInstanceOf(Refreshed.Stopped.class, refresh()).fresh());
        assertEquals("Stopped; 5 new articles", lastWord());
        assertFalse(newsroom.refresh().underWay());
        assertFalse(Thread.currentThread().isInterrupted());
        assertEquals(5, newsroom.reading().contents(new Contents.Unread()).size());
        assertEquals("stopped by the reader", newsroom.activity().newest(0).stream().filter(line -> line.refresh()).findFirst().orElseThrow().error());
        before = _ -> { };
        assertInstanceOf(Refreshed.Done.class, refresh());
        assertEquals(5, complete());
    }

    @Test
    void itMayBeStoppedAtAnyRequest() throws InterruptedException {
        for (int number = 1; number <= 11; number++) {
            publish(10 * number, 10 * number + 2);
            atRequest(number, room -> room.refresh().stop());
            refresh();
        }
        before = _ -> { };
        assertInstanceOf(Refreshed.Done.class, refresh());
        assertEquals(5 + 33, complete());
    }

    @Test
    void stoppingWithNothingUnderWayDoesNothing() throws InterruptedException {
        newsroom.refresh().stop();
        assertInstanceOf(Refreshed.Done.class, refresh());
        assertEquals(5, complete());
    }

    @Test
    void offlineNothingIsConnectedToAndNoFeedIsBlamed() throws InterruptedException {
        var connections = wire.connections();
        newsroom.connecting().offline(true);
        refresh();
        assertEquals("Working offline; nothing is fetched", lastWord());
        assertInstanceOf(Added.Refused.class, newsroom.subscribing().add(gazette.address("/other.xml").toString(), null, null));
        assertEquals(connections, wire.connections());
        assertTrue(newsroom.subscribing().subscriptions().stream().allMatch(subscription -> subscription.error() == null));
        newsroom.connecting().offline(false);
        refresh();
        assertEquals(5, complete());
    }

    @Test
    void goingOfflineMidwayEndsTheRefreshQuietly() throws InterruptedException {
        atRequest(4, room -> room.connecting().offline(true));
        assertInstanceOf(Refreshed.Done.class, refresh());
        assertEquals("Working offline; 5 new articles", lastWord());
        newsroom.connecting().offline(false);
        before = _ -> { };
        assertInstanceOf(Refreshed.Done.class, refresh());
        assertEquals(5, newsroom.reading().contents(new Contents.Unread()).size());
    }

    @Test
    void aPauseHoldsWhatIsUnderWayUntilItGoesOn() throws Exception {
        var reports = new Semaphore(0);
        before = request -> {
            if (request.kind() == Kind.FEED) {
                newsroom.connecting().pause(true);
                reports.drainPermits();
            }
        };
        newsroom.changes().listen(change -> {
            if (change instanceof Change.Refreshing) {
                reports.release();
            }
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var refreshing = threads.submit(this::refresh);
            reports.acquire(3); // half a second
            while (newsroom.reading().contents(new Contents.Everything()).isEmpty()) {
                reports.acquire(); // the feed's answer is kept
            }
            reports.acquire(2);
            assertFalse(gazette.asked().stream().anyMatch(path -> path.startsWith("/story")), gazette.asked()::toString);
            newsroom.connecting().pause(false);
            assertInstanceOf(Refreshed.Done.class, refreshing.get());
        }
        assertEquals(5, complete());
    }

    @Test
    void aPausedRefreshCanBeStopped() throws Exception {
        newsroom.connecting().pause(true);
        var began = new CountDownLatch(1);
        newsroom.changes().listen(change -> began.countDown());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var refreshing = threads.submit(this::refresh);
            began.await();
            newsroom.refresh().stop();
            assertEquals(0, assertInstanceOf(Refreshed.Stopped.class, refreshing.get()).fresh());
        }
    }

    @Test
    void reportsFeedsArticlesAndWhatIsToGo() throws InterruptedException {
        var held = new Semaphore(0);
        before = request -> {
            if (request.kind() == Kind.PAGE) {
                held.acquire();
            }
        };
        newsroom.changes().listen(change -> {
            if (change instanceof Change.Refreshing(Advance advance) && advance.pages() == 5) {
                held.release(5);
            }
        });
        refresh();
        var advances = heard.stream().filter(Change.Refreshing.class::isInstance).map(change -> ((Change.Refreshing) change).advance()).toList();
        assertTrue(advances.contains(new Advance(1, 1, 5, 5, 0, null)), advances::toString);
        assertInstanceOf(Change.Progress.class, heard.stream().filter(change -> change instanceof Change.Refreshing || change instanceof Change.Progress).toList().getLast());
    }

    @Test
    void losingTheNetworkMidwayIsOneQuietLine() throws InterruptedException {
        newsroom.close();
        var lost = new Newsroom(profile, request -> request.address().getHost().endsWith(".example")
                ? new Fetched.Failed("dns", "the name is not known") : wire.fetch(request), Publishers.shipped(), Clock.systemUTC(), () -> false);
        try (lost) {
            lost.changes().listen(heard::add);
            lost.importing().take("""
                <opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/f"/><outline text="B" xmlUrl="https://b.example/f"/>
                <outline text="C" xmlUrl="https://c.example/f"/></body></opml>
                """.getBytes(StandardCharsets.UTF_8));
            lost.refresh().run(List.of(), ALL, _ -> { });
            assertEquals("5 new articles; the network went away, and 3 sections were not reached", lastWord());
        }
        newsroom = open();
    }
}
