package org.broadsheet.library;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.broadsheet.Gazette;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Block;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a feed's address to articles that are read with the publisher gone.
class ReadingOfflineTest {
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

    private static List<Outcome> refresh(Newsroom newsroom) throws InterruptedException {
        var outcomes = new CopyOnWriteArrayList<Outcome>();
        assertInstanceOf(Refreshed.Done.class, newsroom.refresh().run(List.of(), new Wish(true, true), outcomes::add));
        return outcomes;
    }

    @Test
    void everyArticleOpensWithTextAndPicturesAndMakesNoConnection() throws Exception {
        for (int number = 1; number <= 5; number++) {
            gazette.publish(number);
        }
        try (var newsroom = newsroom()) {
            var added = assertInstanceOf(Added.Subscribed.class,
                    newsroom.subscribing().add(gazette.feed().toString(), null, null));
            assertEquals("River Gazette", added.section().title());
            var outcome = refresh(newsroom).getFirst();
            assertEquals(Outcome.Status.FRESH, outcome.status(), outcome.toString());
            assertEquals(List.of(5, 5, 5), List.of(outcome.fresh(), outcome.pages(), outcome.pictures()));

            gazette.stop();
            var connections = fetcher.connections();
            var ids = newsroom.reading().contents(new Contents.Unread());
            assertEquals(5, ids.size());
            for (var id : ids) {
                var story = newsroom.reading().open(id).orElseThrow();
                assertEquals(Readiness.COMPLETE, story.teaser().readiness());
                assertEquals("Town", story.article().kicker());
                assertEquals("ab/cd (Reuters, dpa)", requireNonNull(story.article().signOff()).text());
                assertEquals(List.of("Reuters", "dpa"), story.article().agencies());
                assertEquals(4, story.article().body().stream().filter(block -> !(block instanceof Block.Figure)).count(),
                        story.article().body()::toString);
                var picture = story.article().pictures().getFirst();
                assertEquals("The landing at low water", picture.caption());
                assertEquals("J. Roe", requireNonNull(picture.credit()).photographer());
                assertTrue(newsroom.reading().picture(id, picture.url(), 1200).isPresent());
                assertTrue(newsroom.reading().thumbnail(requireNonNull(story.teaser().thumbnail())).isPresent());
            }
            assertEquals(connections, fetcher.connections(), "reading connected");
        }
    }

    @Test
    void aSecondRefreshTakesNothingItHas() throws Exception {
        gazette.publish(1);
        try (var newsroom = newsroom()) {
            newsroom.subscribing().add(gazette.feed().toString(), null, null);
            refresh(newsroom);
            int before = gazette.asked().size();
            var again = refresh(newsroom).getFirst();
            assertEquals(Outcome.Status.UNCHANGED, again.status());
            assertEquals(List.of("/feed.xml"), gazette.asked().subList(before, gazette.asked().size()));
            gazette.publish(2);
            assertEquals(1, refresh(newsroom).getFirst().fresh());
        }
    }

    @Test
    void whatWasReadIsThereAfterAStartWithoutANetwork() throws Exception {
        gazette.publish(1);
        gazette.publish(2);
        try (var newsroom = newsroom()) {
            newsroom.subscribing().add(gazette.feed().toString(), null, null);
            refresh(newsroom);
            newsroom.reading().mark(newsroom.reading().contents(new Contents.Unread()).subList(0, 1), true);
        }
        gazette.stop();
        try (var newsroom = newsroom()) {
            assertEquals(1, newsroom.reading().contents(new Contents.Unread()).size());
            assertEquals(2, newsroom.reading().contents(new Contents.Everything()).size());
            var failed = refresh(newsroom).getFirst();
            assertEquals(Outcome.Status.FAILED, failed.status());
            assertTrue(String.valueOf(failed.error()).contains(gazette.feed().toString()), failed.toString());
            assertEquals(1, newsroom.searching().find("ferry landing 2", List.of(), 10).size());
        }
    }

    @Test
    void markingAllReadCanBeUndoneExactly() throws Exception {
        for (int number = 1; number <= 4; number++) {
            gazette.publish(number);
        }
        try (var newsroom = newsroom()) {
            newsroom.subscribing().add(gazette.feed().toString(), null, null);
            refresh(newsroom);
            var all = newsroom.reading().contents(new Contents.Everything());
            newsroom.reading().mark(all.subList(0, 1), true);
            var marked = newsroom.reading().markAllRead(new Contents.Unread(), null);
            assertEquals(3, marked.size());
            assertEquals(0, newsroom.reading().counts().unread());
            newsroom.reading().mark(marked, false);
            assertArrayEquals(all.subList(1, 4).toArray(), newsroom.reading().contents(new Contents.Unread()).toArray());
        }
    }
}
