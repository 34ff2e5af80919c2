package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.Gazette;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Body;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.net.Validators;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Section;
import org.broadsheet.news.Teaser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Older articles than a feed holds now, from a publisher on loopback.
class BackIssuesTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();

    @AfterEach
    void close() {
        gazette.close();
    }

    private Newsroom open(Fetcher fetcher) {
        return new Newsroom(profile, fetcher, Publishers.shipped(), NOON, () -> false);
    }

    private Newsroom open() {
        return open(new HttpFetcher("test", Limits.STANDARD, _ -> { }));
    }

    /// An Atom document with these stories, a day each, and a link.
    private static String atom(String relation, String href, int... numbers) {
        return "<feed xmlns='http://www.w3.org/2005/Atom'><title>Tides</title><link rel='" + relation + "' href='" + href + "'/>"
                + IntStream.of(numbers).mapToObj(BackIssuesTest::entry).collect(Collectors.joining()) + "</feed>";
    }

    private static String entry(int number) {
        return "<entry><id>tag:gazette.example,2026:%1$d</id><title>Tide %1$d</title><updated>%2$s</updated><content>High at %1$d.</content></entry>"
                .formatted(number, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * number));
    }

    private static String rss(String head, int... numbers) {
        return "<rss version='2.0'><channel><title>Tides</title>" + head + IntStream.of(numbers).mapToObj(
                number -> "<item><guid>%1$d</guid><title>Tide %1$d</title><description>High.</description></item>".formatted(number))
                .collect(Collectors.joining()) + "</channel></rss>";
    }

    private void serve(String path, String text) {
        gazette.answer(path, "text/xml; charset=utf-8", text);
    }

    private Section subscribed(Newsroom newsroom, String path) throws InterruptedException {
        newsroom.subscribing().add(gazette.address(path).toString(), null, null);
        newsroom.refresh().run(List.of(), new Wish(true, false), _ -> { });
        return newsroom.subscribing().sections().getFirst();
    }

    private static Older.Brought fetch(Newsroom newsroom, Section section, int documents) throws InterruptedException {
        return assertInstanceOf(Older.Brought.class, newsroom.backIssues().fetch(section, documents, false));
    }

    private static List<String> headlines(Newsroom newsroom) {
        return newsroom.reading().teasers(newsroom.reading().contents(new Contents.Everything())).stream()
                .map(Teaser::headline).toList();
    }

    private long asked(String path) {
        return gazette.asked().stream().filter(path::equals).count();
    }

    @Test
    void archivesAreFollowedToTheirEndAndTheirArticlesStandByTheirDates() throws Exception {
        serve("/feed", atom("prev-archive", "/2026-02", 60, 59));
        serve("/2026-02", atom("prev-archive", "/2026-01", 59, 58, 57));
        serve("/2026-01", atom("next-archive", "/2026-02", 12, 11));
        try (var newsroom = open()) {
            var section = subscribed(newsroom, "/feed");
            var came = fetch(newsroom, section, 5);
            assertEquals("4 older articles in 2 documents; there are no more", came.sentence());
            assertEquals(List.of("Tide 60", "Tide 59", "Tide 58", "Tide 57", "Tide 12", "Tide 11"), headlines(newsroom));
            assertEquals(6, newsroom.reading().counts().unread());
            assertEquals(0, newsroom.reading().counts().today());
        }
    }

    @Test
    void aSecondWishGoesOnWhereTheFirstStoppedAndAThirdLooksOnlyForWhatIsNew() throws Exception {
        serve("/feed", atom("next", "/feed?page=2", 9));
        serve("/feed?page=2", atom("next", "/feed?page=3", 8));
        serve("/feed?page=3", atom("next", "/feed?page=4", 7));
        serve("/feed?page=4", atom("self", "/feed?page=4", 6));
        try (var newsroom = open()) {
            var section = subscribed(newsroom, "/feed");
            assertEquals("2 older articles in 2 documents; there are more", fetch(newsroom, section, 2).sentence());
            assertEquals("One older article in one document; there are no more", fetch(newsroom, section, 2).sentence());
            newsroom.refresh().run(List.of(), new Wish(true, false), _ -> { });
            assertEquals("No older articles in one document; there are no more", fetch(newsroom, section, 2).sentence());
            assertEquals(List.of(2L, 1L, 1L), List.of(asked("/feed?page=2"), asked("/feed?page=3"), asked("/feed?page=4")));
        }
    }

    @Test
    void aJsonFeedSaysWhereItGoesOn() throws Exception {
        var json = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Tides", %s"items": [{"id": "%d", "content_text": "High."}]}
            """;
        gazette.answer("/feed.json", "application/feed+json", json.formatted("\"next_url\": \"/feed.json?p=2\", ", 1));
        gazette.answer("/feed.json?p=2", "application/feed+json", json.formatted("", 2));
        try (var newsroom = open()) {
            assertEquals("One older article in one document; there are no more",
                    fetch(newsroom, subscribed(newsroom, "/feed.json"), 5).sentence());
        }
    }

    @Test
    void thePagesOfWordPressAreCountedUpUntilThereIsNone() throws Exception {
        var wordPress = "<generator>https://wordpress.org/?v=6.8</generator>";
        serve("/feed/", rss(wordPress, 9, 8));
        serve("/feed/?paged=2", rss(wordPress, 7, 6));
        serve("/feed/?paged=3", rss(wordPress, 5));
        try (var newsroom = open()) {
            var came = fetch(newsroom, subscribed(newsroom, "/feed/"), 5);
            assertEquals("3 older articles in 2 documents; there are no more", came.sentence());
            assertEquals(List.of("Tide 9", "Tide 8", "Tide 7", "Tide 6", "Tide 5"), headlines(newsroom));
            assertEquals(1, asked("/feed/?paged=4"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        names itself               | /feed    | /feed?p=2 | 0
        names the one before       | /feed?p=2| /feed     | 1
        names its neighbour        | /feed?p=2| /feed?p=3 | 2
        """)
    void loopsEnd(String what, String first, String second, int documents) throws Exception {
        serve("/feed", atom("next", first, 9));
        serve("/feed?p=2", atom("next", second, 8));
        serve("/feed?p=3", atom("next", "/feed?p=2", 7));
        try (var newsroom = open()) {
            var came = fetch(newsroom, subscribed(newsroom, "/feed"), 50);
            assertEquals(documents, came.documents());
            assertFalse(came.more());
            assertTrue(gazette.asked().stream().noneMatch(path -> path.contains("?") && asked(path) > 1), gazette.asked()::toString);
        }
    }

    @Test
    void aServerThatGivesTheFirstPageForEachIsNotAskedForever() throws Exception {
        for (var page = 2; page < 60; page++) {
            serve("/feed?page=" + page, atom("next", "/feed?page=" + (page + 1), 9, 8));
        }
        serve("/feed", atom("next", "/feed?page=2", 9, 8));
        try (var newsroom = open()) {
            assertEquals(2, fetch(newsroom, subscribed(newsroom, "/feed"), 50).documents());
        }
    }

    @Test
    void anEndlessChainIsLeftAfterFiftyDocuments() throws Exception {
        for (var page = 2; page < 60; page++) {
            serve("/feed?page=" + page, atom("next", "/feed?page=" + (page + 1), 1000 - page));
        }
        serve("/feed", atom("next", "/feed?page=2", 1000));
        try (var newsroom = open()) {
            var came = fetch(newsroom, subscribed(newsroom, "/feed"), 1000);
            assertEquals("50 older articles in 50 documents; there are more", came.sentence());
        }
    }

    @Test
    void aFeedThatNamesNoneSaysSo() throws Exception {
        serve("/feed", atom("self", "/feed", 1));
        try (var newsroom = open()) {
            var came = fetch(newsroom, subscribed(newsroom, "/feed"), 5);
            assertEquals("This feed names no older articles", came.sentence());
            assertNull(came.outcome().error());
        }
    }

    @Test
    void whatIsHereStaysAsItIs() throws Exception {
        serve("/feed", atom("next", "/older", 9));
        serve("/older", atom("next", "/older", 9, 8).replace("Tide 9", "Tide 9 as it was once"));
        try (var newsroom = open()) {
            fetch(newsroom, subscribed(newsroom, "/feed"), 5);
            assertEquals(List.of("Tide 9", "Tide 8"), headlines(newsroom));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        another private host | http://localhost:1/x | address
        not the web          | ftp://gazette.example/x | address
        not there            | /missing             | http 404
        no feed              | /page                | not-a-feed
        """)
    void whatBreaksItOffIsSaidAndWhatCameBeforeStays(String what, String second, String error) throws Exception {
        serve("/feed", atom("next", "/p2", 9));
        serve("/p2", atom("next", second, 8));
        gazette.answer("/page", "text/html", "<html><title>Gone fishing</title></html>");
        try (var newsroom = open()) {
            var came = fetch(newsroom, subscribed(newsroom, "/feed"), 5);
            assertTrue(String.valueOf(came.outcome().error()).startsWith(error), came.toString());
            assertTrue(came.sentence().startsWith("One older article in "), came.sentence());
            assertEquals(List.of("Tide 9", "Tide 8"), headlines(newsroom));
        }
    }

    @Test
    void fromHttpsNobodyStepsDownToHttp() throws Exception {
        var feed = atom("next", "http://gazette.example/older", 9).getBytes(StandardCharsets.UTF_8);
        try (var newsroom = open(request -> new Fetched.Fresh(new Body(feed), request.address(), Validators.NONE, "text/xml", false))) {
            newsroom.subscribing().add("https://gazette.example/feed", null, null);
            var came = fetch(newsroom, newsroom.subscribing().sections().getFirst(), 5);
            assertTrue(String.valueOf(came.outcome().error()).startsWith("address http://gazette.example/older is not safe"), came.toString());
        }
    }

    @Test
    void aServerThatAsksToBeLeftAloneIs() throws Exception {
        serve("/feed", atom("next", "/p2", 9));
        gazette.answer("/p2", 429, "text/plain", new byte[0], Map.of("Retry-After", "3600"));
        try (var newsroom = open()) {
            var section = subscribed(newsroom, "/feed");
            assertTrue(String.valueOf(fetch(newsroom, section, 5).outcome().error()).startsWith("http 429"));
            assertTrue(String.valueOf(fetch(newsroom, section, 5).outcome().error()).startsWith("wait "));
            assertEquals(1, asked("/p2"));
        }
    }

    @Test
    void anInterruptionKeepsWhatCame() throws Exception {
        serve("/feed", atom("next", "/p2", 9));
        var older = atom("next", "/p3", 8).getBytes(StandardCharsets.UTF_8);
        var wire = new HttpFetcher("test", Limits.STANDARD, _ -> { });
        Fetcher hurried = request -> {
            if (request.address().getPath().equals("/p3")) {
                throw new InterruptedException();
            }
            return request.address().getPath().equals("/p2")
                    ? new Fetched.Fresh(new Body(older), request.address(), Validators.NONE, "text/xml", false)
                    : wire.fetch(request);
        };
        try (wire; var newsroom = open(hurried)) {
            var section = subscribed(newsroom, "/feed");
            assertThrows(InterruptedException.class, () -> newsroom.backIssues().fetch(section, 5, false));
            assertEquals(List.of("Tide 9", "Tide 8"), headlines(newsroom));
        }
    }

    @Test
    void theTextOfOlderArticlesIsFetchedToo() throws Exception {
        gazette.publish(1);
        gazette.answer("/older.xml", "application/rss+xml", """
            <rss version="2.0"><channel><title>River Gazette</title><item><title>Ferry one</title><link>%s</link>
            <guid>story-0</guid><description>A lead.</description></item></channel></rss>
            """.formatted(gazette.address("/story/a-1?old")));
        gazette.answer("/story/a-1?old", "text/html", "<html><head><title>Ferry one</title></head><body><article><h1>Ferry one</h1>"
                + "<p>The ferry has come back to the river, as everybody in the town had hoped for years.</p>".repeat(8) + "</article></body></html>");
        var feed = "<rss xmlns:a='http://www.w3.org/2005/Atom' version='2.0'><channel><title>River</title><a:link rel='next' href='/older.xml'/></channel></rss>";
        serve("/river.xml", feed);
        try (var newsroom = open()) {
            var came = assertInstanceOf(Older.Brought.class,
                    newsroom.backIssues().fetch(subscribed(newsroom, "/river.xml"), 5, true));
            assertEquals(List.of(1, 1), List.of(came.outcome().fresh(), came.outcome().pages()), came.toString());
        }
    }
}
