package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.broadsheet.Gazette;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.net.OfflineFetcher;
import org.broadsheet.news.Contents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscribingTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final HttpFetcher fetcher = new HttpFetcher("test", Limits.STANDARD, _ -> { });

    @AfterEach
    void close() {
        gazette.close();
        fetcher.close();
    }

    private Newsroom newsroom() {
        return new Newsroom(profile, fetcher, Publishers.shipped(), Clock.systemUTC(), () -> false);
    }

    @Test
    void findsTheFeedThatAPageNames() throws Exception {
        gazette.publish(1);
        gazette.answer("/town", "text/html", """
            <html><head><title>Town</title><link rel="alternate" type="application/rss+xml" title="All the news"
            href="/feed.xml"></head><body>Hello</body></html>""");
        try (var newsroom = newsroom()) {
            var added = assertInstanceOf(Added.Subscribed.class,
                    newsroom.subscribing().add(gazette.address("/town").toString(), List.of("River"), "News"));
            assertEquals(gazette.feed(), added.section().address());
            assertEquals("News", added.section().title());
            assertEquals(List.of(added.section()), newsroom.subscribing().named("river/NEWS"));
            assertInstanceOf(Added.Known.class, newsroom.subscribing().add(gazette.feed().toString(), null, null));
        }
    }

    @Test
    void neverPicksInSilence() throws Exception {
        gazette.publish(1);
        gazette.answer("/town", "text/html", """
            <html><head><link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml">
            <link rel="alternate" type="application/atom+xml" title="Sports" href="/sports.xml"></head><body></body></html>""");
        gazette.answer("/sports.xml", "application/atom+xml", "<feed><title>Sports</title><entry><title>Regatta</title></entry></feed>");
        try (var newsroom = newsroom()) {
            var choice = assertInstanceOf(Added.Choice.class,
                    newsroom.subscribing().add(gazette.address("/town").toString(), null, null));
            assertEquals(List.of("River Gazette", "Sports"), choice.offers().stream().map(Offer::title).toList());
            assertEquals(List.of(), newsroom.subscribing().sections());
        }
    }

    @Test
    void asksNobodyWhenOffline() throws Exception {
        try (var newsroom = new Newsroom(profile, new OfflineFetcher(), Publishers.shipped(), Clock.systemUTC(), () -> false)) {
            var refused = assertInstanceOf(Added.Refused.class, newsroom.subscribing().add("gazette.example/feed", null, null));
            assertTrue(refused.reason().startsWith("offline "), refused.reason());
        }
    }

    @Test
    void keepsStarredArticlesWhenASubscriptionEnds() throws Exception {
        gazette.publish(1);
        gazette.publish(2);
        try (var newsroom = newsroom()) {
            newsroom.subscribing().add(gazette.feed().toString(), null, null);
            newsroom.refresh().run(List.of(), new Wish(true, false), _ -> { });
            var ids = newsroom.reading().contents(new Contents.Everything());
            newsroom.reading().star(ids.subList(0, 1), true);
            assertTrue(newsroom.subscribing().remove(newsroom.subscribing().sections().getFirst().id()));
            assertEquals(List.of(), newsroom.subscribing().sections());
            assertEquals(ids.subList(0, 1), newsroom.reading().contents(new Contents.Starred()));
        }
    }

    @Test
    void comesBackFromTheOpmlWhenTheDatabaseIsDamaged() throws Exception {
        gazette.publish(1);
        try (var newsroom = newsroom()) {
            newsroom.subscribing().add(gazette.feed().toString(), List.of("River"), null);
        }
        var rubbish = "this was a database once".repeat(1000);
        Files.writeString(profile.resolve("news.db"), rubbish);
        var forbidden = new AtomicBoolean();
        try (var newsroom = new Newsroom(profile, fetcher, Publishers.shipped(), Clock.systemUTC(), forbidden::get)) {
            forbidden.set(true);
            var damage = newsroom.damage().orElseThrow(); // the window says it, on a thread that must not wait
            forbidden.set(false);
            try (var files = Files.list(profile)) {
                var setAside = files.filter(file -> file.getFileName().toString().startsWith("news.db.damaged-"))
                        .findFirst().orElseThrow();
                assertEquals(rubbish, Files.readString(setAside), "the damaged file was not left as it was");
                assertTrue(damage.contains(setAside.toString()), damage);
            }
            var back = newsroom.subscribing().sections().getFirst();
            assertEquals(gazette.feed(), back.address());
            assertEquals("River", back.folder());
        }
    }

    @Test
    void takesNothingBackThatTheReaderGaveUp() throws Exception {
        gazette.publish(1);
        try (var newsroom = newsroom()) {
            newsroom.subscribing().add(gazette.feed().toString(), null, null);
            newsroom.subscribing().remove(newsroom.subscribing().sections().getFirst().id());
        }
        try (var newsroom = newsroom()) {
            assertEquals(List.of(), newsroom.subscribing().sections());
        }
        assertFalse(Files.readString(profile.resolve("subscriptions.opml")).contains("feed.xml"));
    }

    @Test
    void neverOverwritesAnOpmlThatItCannotRead() throws Exception {
        gazette.publish(1);
        Files.writeString(profile.resolve("subscriptions.opml"), "not what it should be");
        try (var newsroom = newsroom()) {
            newsroom.subscribing().add(gazette.feed().toString(), null, null);
        }
        try (var files = Files.list(profile)) {
            var kept = files.filter(file -> file.getFileName().toString().startsWith("subscriptions.opml.damaged-"))
                    .findFirst().orElseThrow();
            assertEquals("not what it should be", Files.readString(kept));
        }
        assertTrue(Files.readString(profile.resolve("subscriptions.opml")).contains("feed.xml"));
    }
}
