package org.broadsheet.library;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of an article is held, why not more, and when more is asked for.
class ReadinessTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final SetClock clock = new SetClock("2026-11-26T12:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private Newsroom newsroom;

    @BeforeEach
    void open() throws Exception {
        newsroom = new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, _ -> { }), Publishers.shipped(), clock, () -> false);
        gazette.publish(1);
        assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(gazette.feed().toString(), null, null));
    }

    @AfterEach
    void close() {
        newsroom.close();
        gazette.close();
    }

    private Teaser refreshed() throws InterruptedException {
        assertInstanceOf(Refreshed.Done.class, newsroom.refresh().run(List.of(), new Wish(true, true), _ -> { }));
        return newsroom.reading().teasers(newsroom.reading().contents(new Contents.Everything())).getFirst();
    }

    private long askedFor(String path) {
        return gazette.asked().stream().filter(path::equals).count();
    }

    @ParameterizedTest(name = "{0} for the page")
    @CsvSource({"500, NOT_REACHED, 2", "503, NOT_REACHED, 2", "429, NOT_REACHED, 2", "401, SUBSCRIPTION, 1", "402, SUBSCRIPTION, 1",
        "403, REFUSED, 1", "404, REFUSED, 1", "410, REFUSED, 1", "451, REFUSED, 1"})
    void saysWhyAPageIsNotHeldAndAsksAgainOnlyWhereThatHelps(int status, Cause cause, int asked) throws Exception {
        gazette.answer("/story/a-1", status, "text/html", new byte[0], Map.of());
        var teaser = refreshed();
        assertEquals(Readiness.LEAD, teaser.readiness());
        var why = requireNonNull(teaser.shortfall());
        assertEquals(cause, why.cause());
        assertTrue(requireNonNull(why.told()).startsWith("http " + status + " " + gazette.address("/story/a-1")), why.told());
        clock.pass(Duration.ofDays(1));
        refreshed();
        assertEquals(asked, askedFor("/story/a-1"));
    }

    @ParameterizedTest(name = "{0} for the picture")
    @CsvSource({"500, NOT_REACHED, 2", "429, NOT_REACHED, 2", "403, REFUSED, 1", "404, REFUSED, 1", "410, REFUSED, 1"})
    void saysWhyAPictureIsNotHeldAndAsksAgainOnlyWhereThatHelps(int status, Cause cause, int asked) throws Exception {
        gazette.answer("/picture/1.png", status, "text/html", new byte[0], Map.of());
        var teaser = refreshed();
        assertEquals(Readiness.TEXT, teaser.readiness());
        var why = requireNonNull(teaser.shortfall());
        assertEquals(cause, why.cause());
        assertTrue(requireNonNull(why.told()).startsWith("http " + status + " " + gazette.address("/picture/1.png")), why.told());
        clock.pass(Duration.ofDays(1));
        refreshed();
        assertEquals(asked, askedFor("/picture/1.png"));
    }

    @Test
    void waitsTwiceAsLongAfterEachTryInVain() throws Exception {
        gazette.answer("/story/a-1", 500, "text/html", new byte[0], Map.of());
        refreshed();
        for (int hours : new int[] {1, 2, 4, 8, 16, 24, 24}) {
            long before = askedFor("/story/a-1");
            clock.pass(Duration.ofHours(hours).minusMinutes(1));
            refreshed();
            assertEquals(before, askedFor("/story/a-1"), "before " + hours + " hours have passed");
            clock.pass(Duration.ofMinutes(1));
            refreshed();
            assertEquals(before + 1, askedFor("/story/a-1"), "after " + hours + " hours");
        }
    }

    @Test
    void isCompleteWithNothingLeftToSayOnceThePageHasCome() throws Exception {
        gazette.answer("/story/a-1", 500, "text/html", new byte[0], Map.of());
        assertEquals(Readiness.LEAD, refreshed().readiness());
        gazette.publish(1);
        clock.pass(Duration.ofHours(2));
        var teaser = refreshed();
        assertEquals(Readiness.COMPLETE, teaser.readiness());
        assertNull(teaser.shortfall());
    }

    @Test
    void takesAPageWithoutAnArticleForNoArticle() throws Exception {
        gazette.answer("/story/a-1", "text/html", "<html><head><title>Sorry</title></head><body></body></html>");
        assertEquals(Cause.NO_ARTICLE, requireNonNull(refreshed().shortfall()).cause());
    }

    @Test
    void takesNoOtherKindOfDocumentForAPicture() throws Exception {
        gazette.answer("/picture/1.png", "image/png", "<html>not here</html>");
        var teaser = refreshed();
        assertEquals(Readiness.TEXT, teaser.readiness());
        assertEquals(Cause.NO_PICTURE, requireNonNull(teaser.shortfall()).cause());
    }

    private static final String BEGINNING = "<p>The vote was closer than anybody had expected, and it was late when the last of the councillors "
            + "had spoken about tolls, timetables and the price of a new rope for the ferry.</p>";

    /// Publishers that mark up a whole article as not free show all of it to a reader with scripts.
    @ParameterizedTest(name = "{0} paragraphs, free: {1}")
    @CsvSource({"2, false, LEAD, SUBSCRIPTION", "2, true, COMPLETE, ", "30, false, COMPLETE, "})
    void namesAPaywallWhereThePageShowsTheBeginningAlone(int paragraphs, boolean free, Readiness readiness, String cause) throws Exception {
        gazette.answer("/story/a-1", "text/html; charset=utf-8", """
                <!DOCTYPE html><html lang="en"><head><title>Ferry number 1 returns to the river</title>
                <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
                "headline": "Ferry number 1 returns to the river", "isAccessibleForFree": %s}</script></head>
                <body><main><article><h1>Ferry number 1 returns to the river</h1>%s</article></main></body></html>
                """.formatted(free, BEGINNING.repeat(paragraphs)));
        var teaser = refreshed();
        assertEquals(readiness, teaser.readiness());
        assertEquals(cause, teaser.shortfall() == null ? null : teaser.shortfall().cause().name());
        var story = newsroom.reading().open(teaser.id()).orElseThrow();
        assertTrue(ArticleText.plain(story.article()).contains("closer than anybody had expected"), "what is given to all is kept");
        clock.pass(Duration.ofDays(1));
        refreshed();
        assertEquals(1, askedFor("/story/a-1"), "a paywall is not asked again");
    }

    @Test
    void aNewTextIsAnotherChance() throws Exception {
        gazette.answer("/story/a-1", 404, "text/html", new byte[0], Map.of());
        refreshed();
        gazette.publish(1);
        var feed = "<rss version='2.0'><channel><title>River Gazette</title><item><title>Ferry number 1, corrected</title><link>"
                + gazette.address("/story/a-1") + "</link><guid isPermaLink='false'>story-1</guid><description>Corrected.</description></item></channel></rss>";
        gazette.answer("/feed.xml", 200, "application/rss+xml", feed.getBytes(StandardCharsets.UTF_8), Map.of());
        assertEquals(Readiness.COMPLETE, refreshed().readiness());
    }
}
