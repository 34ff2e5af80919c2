package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.broadsheet.Gazette;
import org.broadsheet.SetClock;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Kind;
import org.broadsheet.net.Limits;
import org.broadsheet.net.Request;
import org.broadsheet.news.Shortfall.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that is missing is brought, once, and what cannot be is told with its reason.
class MakingReadyTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final HttpFetcher wire = new HttpFetcher("test", Limits.STANDARD, _ -> { });
    private final List<String> heard = new CopyOnWriteArrayList<>();
    /// What happens before a request goes out.
    private volatile Before before = _ -> { };

    @SuppressWarnings("NullAway.Init")
    private Newsroom newsroom;

    private interface Before {
        void request(Request request) throws InterruptedException;
    }

    @BeforeEach
    void open() throws Exception {
        Fetcher fetcher = request -> {
            before.request(request);
            return wire.fetch(request);
        };
        newsroom = new Newsroom(profile, fetcher, Publishers.shipped(), new SetClock("2026-11-26T12:00:00Z"), () -> false);
        newsroom.changes().listen(change -> {
            if (change instanceof Change.Progress(String sentence, boolean _)) {
                heard.add(sentence);
            }
        });
    }

    @AfterEach
    void close() {
        newsroom.close();
        wire.close();
        gazette.close();
    }

    /// Articles whose feed is here, and nothing else of them.
    private void announce(int articles) throws InterruptedException {
        for (int number = 1; number <= articles; number++) {
            gazette.publish(number);
        }
        assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(gazette.feed().toString(), null, null));
        assertInstanceOf(Refreshed.Done.class, newsroom.refresh().run(List.of(), new Wish(true, false), _ -> { }));
    }

    private Readied.Done ready() throws InterruptedException {
        return assertInstanceOf(Readied.Done.class, newsroom.makingReady().run(List.of(), false));
    }

    private int requests() {
        return gazette.asked().size();
    }

    @Test
    void bringsAllThatIsMissingAndTheSecondTimeAsksForNothing() throws Exception {
        announce(230); // more than are taken at a time
        var done = ready();
        assertEquals(List.of(230, 230, List.of()), List.of(done.articles(), done.ready(), done.missing()));
        assertTrue(done.bytes() > 230 * 1000, done::toString);
        assertEquals("All 230 articles are ready offline", heard.getLast());
        int before = requests();
        assertEquals(230, ready().ready());
        assertEquals(before, requests());
    }

    @Test
    void saysWhatIsMissingAndWhyAndAsksAgainOnlyForWhatMayStillCome() throws Exception {
        announce(5);
        gazette.answer("/story/a-1", 404, "text/html", new byte[0], Map.of());
        gazette.answer("/story/a-2", 402, "text/html", new byte[0], Map.of());
        gazette.answer("/story/a-3", 500, "text/html", new byte[0], Map.of());
        gazette.answer("/picture/4.png", 410, "text/html", new byte[0], Map.of());
        var done = ready();
        assertEquals(List.of(5, 1), List.of(done.articles(), done.ready()));
        assertEquals(List.of("/picture/4.png REFUSED", "/story/a-3 NOT_REACHED", "/story/a-2 SUBSCRIPTION", "/story/a-1 REFUSED"),
                done.missing().stream().map(missing -> missing.url() == null ? "" : missing.url().getPath() + " " + missing.why().cause()).toList());
        assertEquals("1 of 5 articles are ready offline; of the others 1 could not be reached, 2 were refused by their servers "
                + "and 1 is behind a subscription", heard.getLast());
        gazette.publish(3);
        int before = requests();
        assertEquals(2, ready().ready());
        assertEquals(List.of("/story/a-3", "/picture/3.png"), gazette.asked().subList(before, requests()));
    }

    @Test
    void asksForWhatWasRefusedWhereTheReaderSaysSo() throws Exception {
        announce(2);
        gazette.answer("/story/a-1", 403, "text/html", new byte[0], Map.of());
        gazette.answer("/picture/2.png", 404, "image/png", new byte[0], Map.of());
        assertEquals(0, ready().ready());
        gazette.publish(1);
        gazette.publish(2);
        assertEquals(0, ready().ready());
        assertEquals(2, assertInstanceOf(Readied.Done.class, newsroom.makingReady().run(List.of(), true)).ready());
    }

    @Test
    void canBeStoppedAtAnyTimeAndGoesOnWhereItWas() throws Exception {
        announce(8);
        var pages = new CountDownLatch(4);
        before = request -> {
            pages.countDown();
            if (pages.getCount() == 0) {
                newsroom.refresh().stop();
                new CountDownLatch(1).await();
            }
        };
        assertInstanceOf(Readied.Stopped.class, newsroom.makingReady().run(List.of(), false));
        assertTrue(heard.getLast().startsWith("Stopped; "), heard.getLast());
        before = _ -> { };
        int asked = requests();
        assertEquals(8, ready().ready());
        assertTrue(requests() - asked <= 16, "what had come is not fetched again");
    }

    @Test
    void onlyOneFetchesAtATime() throws Exception {
        announce(1);
        before = request -> {
            if (request.kind() == Kind.PAGE) {
                assertInstanceOf(Refreshed.Busy.class, newsroom.refresh().run(List.of(), new Wish(true, true), _ -> { }));
                assertInstanceOf(Readied.Busy.class, newsroom.makingReady().run(List.of(), false));
            }
        };
        assertEquals(1, ready().ready());
    }

    @Test
    void asksForNothingWhileTheReaderWorksOffline() throws Exception {
        announce(1);
        newsroom.connecting().offline(true);
        int before = requests();
        var done = ready();
        assertEquals(before, requests());
        assertEquals(Cause.NOT_FETCHED, done.missing().getFirst().why().cause());
        newsroom.connecting().offline(false);
        assertEquals(1, ready().ready());
    }

    @Test
    void keepsToTheSectionsThatAreNamed() throws Exception {
        announce(1);
        gazette.answer("/other.xml", "application/rss+xml", "<rss version='2.0'><channel><title>Other</title><item><title>Far away</title><link>"
                + gazette.address("/story/a-7") + "</link></item></channel></rss>");
        var other = assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(gazette.address("/other.xml").toString(), null, null));
        newsroom.refresh().run(List.of(other.section().id()), new Wish(true, false), _ -> { });
        gazette.publish(7);
        var done = assertInstanceOf(Readied.Done.class, newsroom.makingReady().run(List.of(other.section().id()), false));
        assertEquals(List.of(1, 1), List.of(done.articles(), done.ready()));
        assertEquals(0, gazette.asked().stream().filter("/story/a-1"::equals).count());
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        announce(3);
        ready();
        assertTrue(heard.stream().anyMatch(sentence -> sentence.matches("Making ready: \\d of 3 articles, \\d+ kB|Looking for what is missing")),
                heard::toString);
    }
}
