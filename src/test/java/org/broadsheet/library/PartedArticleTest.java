package org.broadsheet.library;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.broadsheet.Gazette;
import org.broadsheet.SetClock;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Readiness;
import org.broadsheet.news.Shortfall.Cause;
import org.broadsheet.news.Teaser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Articles that their publisher has parted into several pages.
class PartedArticleTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final SetClock clock = new SetClock("2026-11-26T12:00:00Z");

    /// The connection after which the reader goes offline.
    private volatile String offlineAfter = "never";

    @SuppressWarnings("NullAway.Init")
    private Newsroom newsroom;

    @BeforeEach
    void open() throws Exception {
        newsroom = new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, connection -> {
            if (connection.url().toString().contains(offlineAfter)) {
                newsroom.connecting().offline(true);
            }
        }), Publishers.shipped(), clock, () -> false);
        gazette.publish(1);
        assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(gazette.feed().toString(), null, null));
        part("/story/a-1", 1, "first", "<a href='?page=2'>2</a> <a href='?page=3'>3</a>");
        part("/story/a-1?page=2", 2, "second", "<a href='/story/a-1'>1</a> <a href='?page=3'>3</a>");
        part("/story/a-1?page=3", 3, "third", "<a href='?page=4'>4</a>");
        part("/story/a-1?page=4", 4, "last", "");
    }

    @AfterEach
    void close() {
        newsroom.close();
        gazette.close();
    }

    private void part(String path, int number, String word, String links) {
        gazette.answer(path, "text/html; charset=utf-8", """
                <!DOCTYPE html><html lang="en"><head><title>Ferry number 1 returns to the river</title></head>
                <body><main><article><h1>Ferry number 1 returns to the river</h1>
                <p>This is the %s part of what there is to be said of the ferry, its rope, its tolls and those who take it in winter, when the bridge is closed and the river is so high that nobody swims.</p>
                <figure><img src="/part/rope%s.png" alt="The rope"><figcaption>The rope</figcaption></figure>
                <p class="pages">%s</p></article></main></body></html>
                """.formatted(word, word, links));
        gazette.answer("/part/rope" + word + ".png", 200, "image/png", Gazette.picture(number), Map.of());
    }

    private Teaser refreshed() throws InterruptedException {
        assertInstanceOf(Refreshed.Done.class, newsroom.refresh().run(List.of(), new Wish(true, true), _ -> { }));
        return newsroom.reading().teasers(newsroom.reading().contents(new Contents.Everything())).getFirst();
    }

    private List<String> words(Teaser teaser) {
        var text = ArticleText.plain(newsroom.reading().open(teaser.id()).orElseThrow().article());
        return List.of("first", "second", "third", "last").stream().filter(word -> text.contains("the " + word + " part")).toList();
    }

    @Test
    void areReadToTheEndAndKeptInOne() throws Exception {
        var teaser = refreshed();
        assertEquals(List.of("first", "second", "third", "last"), words(teaser));
        assertEquals(Readiness.COMPLETE, teaser.readiness());
        assertEquals(4, newsroom.reading().open(teaser.id()).orElseThrow().article().pictures().size());
        assertEquals(List.of("/part/ropefirst.png", "/part/ropelast.png", "/part/ropesecond.png", "/part/ropethird.png"),
                gazette.asked().stream().filter(path -> path.startsWith("/part/")).sorted().toList());
    }

    @Test
    void areNotWholeUntilEachPartHasCome() throws Exception {
        gazette.answer("/story/a-1?page=3", 503, "text/html", new byte[0], Map.of());
        var teaser = refreshed();
        assertEquals(List.of("first", "second"), words(teaser), "what came can be read");
        assertEquals(Readiness.LEAD, teaser.readiness());
        assertEquals(Cause.NOT_REACHED, requireNonNull(teaser.shortfall()).cause());
        part("/story/a-1?page=3", 3, "third", "<a href='?page=4'>4</a>");
        clock.pass(Duration.ofHours(2));
        assertEquals(List.of("first", "second", "third", "last"), words(refreshed()));
        assertEquals(Readiness.COMPLETE, refreshed().readiness());
    }

    @Test
    void areNotWholeWhereTheReaderWentOfflineInBetween() throws Exception {
        offlineAfter = "page=2";
        newsroom.refresh().run(List.of(), new Wish(true, true), _ -> { });
        var teaser = newsroom.reading().teasers(newsroom.reading().contents(new Contents.Everything())).getFirst();
        assertEquals(List.of("first", "second"), words(teaser), "what came can be read");
        assertEquals(Readiness.LEAD, teaser.readiness());
        assertEquals(Cause.NOT_FETCHED, requireNonNull(teaser.shortfall()).cause());
        offlineAfter = "never";
        newsroom.connecting().offline(false);
        assertEquals(List.of("first", "second", "third", "last"), words(refreshed()));
        assertEquals(Readiness.COMPLETE, refreshed().readiness());
    }

    @Test
    void sayWhyAPartIsNotToBeHad() throws Exception {
        gazette.answer("/story/a-1?page=2", 404, "text/html", new byte[0], Map.of());
        var why = requireNonNull(refreshed().shortfall());
        assertEquals(Cause.REFUSED, why.cause());
        assertTrue(requireNonNull(why.told()).contains("page=2"), why.told());
        clock.pass(Duration.ofDays(2));
        refreshed();
        assertEquals(1, gazette.asked().stream().filter(path -> path.contains("page=2")).count());
    }

    @Test
    void areOfOnePageWhereTheServerKnowsNoOther() throws Exception {
        part("/story/a-1?page=2", 1, "first", "<a href='?page=3'>3</a>");
        assertEquals(List.of("first"), words(refreshed()));
        assertEquals(Readiness.COMPLETE, refreshed().readiness());
    }
}
