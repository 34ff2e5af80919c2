package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.Gazette;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What publishers get wrong, seen from the reader's chair: a sentence, and nothing lost.
class BadInputTest {
    private static final String BOMB = """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
        <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>
        <rss version="2.0"><channel><title>Bomb</title><item><title>One &f;</title><guid>1</guid></item></channel></rss>
        """;
    private static final String OUTSIDE = """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
        <rss version="2.0"><channel><title>Outside</title><item><title>Two &secret;</title><guid>2</guid></item></channel></rss>
        """;

    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final HttpFetcher fetcher = new HttpFetcher("test",
            new Limits(1 << 20, 1 << 20, 1 << 20, Duration.ofSeconds(5), 5), _ -> { });
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(profile, fetcher, Publishers.shipped(), Clock.systemUTC(), () -> false);
        gazette.answer("/words.txt", "text/plain", "Gone fishing");
        gazette.answer("/page.html", "text/html", "<html><head><title>Hello</title></head><body>Hello</body></html>");
        gazette.answer("/empty", 200, "application/rss+xml", new byte[0], Map.of());
        gazette.answer("/broken", 500, "text/html", "sorry".getBytes(StandardCharsets.UTF_8), Map.of());
        gazette.answer("/gone", 410, "text/html", new byte[0], Map.of());
        gazette.answer("/loop", 302, "text/html", new byte[0], Map.of("Location", "/loop"));
        gazette.answer("/huge", 200, "application/rss+xml", new byte[3 << 20], Map.of());
    }

    @AfterEach
    void close() {
        newsroom.close();
        gazette.close();
        fetcher.close();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/words.txt, not-a-feed",
        "/page.html, not-a-feed",
        "/empty,     not-a-feed",
        "/missing,   http 404",
        "/broken,    http 500",
        "/gone,      http 410",
        "/loop,      redirects",
        "/huge,      too-large",
    })
    void saysWhatIsWrongAndNamesTheAddress(String path, String word) throws Exception {
        var address = gazette.address(path).toString();
        var refused = assertInstanceOf(Added.Refused.class, newsroom.subscribing().add(address, null, null));
        assertTrue(refused.reason().startsWith(word + " "), refused.reason());
        assertTrue(refused.reason().contains(address), refused.reason());
        assertEquals(List.of(), newsroom.subscribing().sections());
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "news", "ftp://gazette.example/feed", "file:///etc/passwd", "'http://'", "https://%%%"})
    void saysWhatAnAddressLooksLike(String typed) throws Exception {
        var refused = assertInstanceOf(Added.Refused.class, newsroom.subscribing().add(typed, null, null));
        assertTrue(refused.reason().startsWith("address "), refused.reason());
    }

    @ParameterizedTest
    @CsvSource({"BOMB", "OUTSIDE"})
    void expandsNoEntity(String which) throws Exception {
        gazette.answer("/entities", "application/rss+xml", which.equals("BOMB") ? BOMB : OUTSIDE);
        newsroom.subscribing().add(gazette.address("/entities").toString(), null, null);
        refresh();
        for (var teaser : newsroom.reading().teasers(newsroom.reading().contents(new Contents.Everything()))) {
            assertTrue(teaser.headline().length() < 5000, teaser.headline().length() + " characters");
            assertTrue(!teaser.headline().contains("root:"), teaser.headline());
        }
    }

    @Test
    void aPictureThatIsNoneCostsNothingElse() throws Exception {
        gazette.publish(1);
        gazette.publish(2);
        gazette.answer("/picture/1.png", "image/png", "<html>not here</html>");
        subscribe();
        var outcome = refresh().getFirst();
        assertEquals(2, outcome.pages(), outcome.toString());
        assertEquals(List.of(Readiness.COMPLETE, Readiness.TEXT),
                newsroom.reading().teasers(newsroom.reading().contents(new Contents.Everything())).stream()
                        .map(teaser -> teaser.readiness()).toList());
    }

    @Test
    void aPageThatFailsLeavesTheLead() throws Exception {
        gazette.publish(1);
        gazette.answer("/story/a-1", 500, "text/html", new byte[0], Map.of());
        subscribe();
        assertEquals(1, refresh().getFirst().fresh());
        var story = newsroom.reading().open(newsroom.reading().contents(new Contents.Everything()).getFirst()).orElseThrow();
        assertEquals(Readiness.LEAD, story.teaser().readiness());
        assertTrue(String.valueOf(story.article().lead()).contains("the town may cross"), story.article().toString());
    }

    @Test
    void aFeedThatBreaksKeepsWhatItBrought() throws Exception {
        gazette.publish(1);
        subscribe();
        refresh();
        gazette.answer("/feed.xml", "text/html", "<html><body>Down for repair</body></html>");
        var outcome = refresh().getFirst();
        assertEquals(Outcome.Status.FAILED, outcome.status());
        assertTrue(String.valueOf(outcome.error()).startsWith("not-a-feed"), outcome.toString());
        assertEquals(1, newsroom.reading().contents(new Contents.Everything()).size());
        gazette.publish(2);
        assertEquals(1, refresh().getFirst().fresh());
    }

    @Test
    void entriesThatShareOnePageAndHaveNoIdAreAllKept() throws Exception {
        var items = Stream.of("Low water", "High water", "Slack water")
                .map(title -> "<item><title>" + title + "</title><link>https://gazette.example/tides</link></item>").collect(Collectors.joining());
        gazette.answer("/feed.xml", "application/rss+xml", "<rss version='2.0'><channel><title>Tides</title>" + items + "</channel></rss>");
        subscribe();
        assertEquals(3, refresh().getFirst().fresh());
        assertEquals(3, newsroom.reading().contents(new Contents.Everything()).size());
        gazette.answer("/feed.xml", "application/rss+xml", "<rss version='2.0'><channel><title>The tides</title>" + items + "</channel></rss>");
        assertEquals(0, refresh().getFirst().fresh());
    }

    @Test
    void aServerThatAsksForPeaceIsLeftAloneEvenByForce() throws Exception {
        gazette.publish(1);
        subscribe();
        gazette.answer("/feed.xml", 503, "text/html", new byte[0], Map.of("Retry-After", "3600"));
        assertEquals(Outcome.Status.FAILED, refresh().getFirst().status());
        int asked = gazette.asked().size();
        assertEquals(Outcome.Status.NOT_DUE, refresh().getFirst().status());
        assertEquals(asked, gazette.asked().size());
    }

    private void subscribe() throws InterruptedException {
        assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(gazette.feed().toString(), null, null));
    }

    private List<Outcome> refresh() throws InterruptedException {
        var outcomes = new CopyOnWriteArrayList<Outcome>();
        newsroom.refresh().run(List.of(), new Wish(true, true), outcomes::add);
        return outcomes;
    }
}
