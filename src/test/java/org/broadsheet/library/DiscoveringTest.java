package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.broadsheet.Gazette;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From whatever address a reader has to the feeds it leads to.
class DiscoveringTest {
    private static final String SHORT = "<rss version='2.0'><channel><title>%s</title><link>https://river.example/</link><item><title>One</title><link>https://river.example/%s/1</link>"
            + "<description>A lead.</description><pubDate>20 Nov 2026 10:00 GMT</pubDate></item></channel></rss>";

    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private final HttpFetcher fetcher = new HttpFetcher("test", Limits.STANDARD, _ -> { });
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(profile, fetcher, Publishers.shipped(), Clock.systemUTC(), () -> false);
    }

    @AfterEach
    void close() {
        newsroom.close();
        gazette.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        named by the page       | <link rel=alternate type=application/atom+xml href=/there>
        of an odd type          | <link rel=ALTERNATE type="text/rss; charset=utf-8" href=there>
        named without a type    | <link rel="alternate feed" href=/there>
        with a base             | <base href="/deep/"><link rel=alternate type=application/rss+xml href=../there>
        a link in words         | <a href=/there>Our RSS feed</a>
        a link with a picture   | <a href=/there><img src=/i.png alt=RSS></a>
        a link by its name only | <a href=/there aria-label="Atom feed">*</a>
        behind a frame          | <frameset><frame src=/framed></frameset>
        sent on                 | <meta http-equiv=Refresh content="0; URL='/framed'">
        """)
    void findsTheFeedOfAPage(String way, String markup) throws Exception {
        gazette.answer("/there", "text/html", SHORT.formatted("River", "news"));
        gazette.answer("/framed", "text/html", "<link rel=alternate type=application/rss+xml href=/there>");
        gazette.answer("/page", "text/html", "<html><head><title>A page</title>" + markup + "</html>");
        assertEquals(gazette.address("/there"), subscribed("/page"), way);
    }

    @Test
    void looksAtTheUsualPlacesOnlyWhenNothingElseIsKnown() throws Exception {
        gazette.answer("/page", "text/html", "<p>Nothing here</p>");
        gazette.answer("/rss.xml", "text/xml", SHORT.formatted("River", "news"));
        assertEquals(gazette.address("/rss.xml"), subscribed("/page"));
        assertEquals(List.of("/page", "/feed", "/rss", "/feed.xml", "/rss.xml"), gazette.asked());
    }

    @Test
    void asksNobodyAgainWhoRefuses() throws Exception {
        gazette.answer("/page", "text/html", "<p>Nothing here</p>");
        gazette.answer("/feed", 403, "text/plain", new byte[0], Map.of());
        var refused = assertInstanceOf(Added.Refused.class, add("/page"));
        assertTrue(refused.reason().startsWith("not-a-feed http://"), refused.reason());
        assertEquals(List.of("/page", "/feed"), gazette.asked());
    }

    @Test
    void saysWhatEachFeedIsLike() throws Exception {
        var whole = "<rss><channel><title>River in full</title><item><title>One</title><link>https://river.example/news/1</link><description>"
                + "A sentence of a whole article. ".repeat(80) + "</description></item></channel></rss>";
        gazette.answer("/page", "text/html", """
            <link rel=alternate type=application/rss+xml title="River &raquo; Comments Feed" href=/comments/feed/>
            <link rel=alternate type=application/rss+xml href=/leads><link rel=alternate type=application/atom+xml href=/whole>
            <link rel=alternate type=application/rss+xml href=/gone><link rel=alternate type=application/rss+xml href=/sports>""");
        gazette.answer("/comments/feed/", "text/xml", SHORT.formatted("Comments on River", "comments"));
        gazette.answer("/leads", "text/xml", SHORT.formatted("River", "news"));
        gazette.answer("/whole", "text/xml", whole);
        gazette.answer("/sports", "text/xml", SHORT.formatted("Sports", "sports"));
        var offers = assertInstanceOf(Added.Choice.class, add("/page")).offers();
        assertEquals(List.of("River in full", "Sports", "Comments on River"), offers.stream().map(Offer::title).toList());
        var sports = offers.get(1);
        assertEquals(new Offer("Sports", gazette.address("/sports"), "rss 2.0", 1, Instant.parse("2026-11-20T10:00:00Z"), false, null,
                URI.create("https://river.example/"), false, false), sports);
        assertTrue(offers.get(0).whole());
        assertTrue(offers.get(2).comments());
    }

    /// What a page on the web names must not reach into the reader's own network.
    @Test
    void aPageNamesNoPrivateHostButItsOwn() throws Exception {
        gazette.answer("/page", "text/html", "<link rel=alternate type=application/rss+xml href='http://127.0.0.2:9/feed'>");
        var refused = assertInstanceOf(Added.Refused.class, add("/page"));
        assertTrue(refused.reason().endsWith("names a feed that can't be read: http://127.0.0.2:9/feed"), refused.reason());
    }

    @Test
    void pagesThatSendOnForEverAreGivenUp() throws Exception {
        gazette.answer("/a", "text/html", "<meta http-equiv=refresh content='0;url=/b'>");
        gazette.answer("/b", "text/html", "<meta http-equiv=refresh content='0;url=/a'>");
        assertInstanceOf(Added.Refused.class, add("/a"));
        assertTrue(gazette.asked().size() < 12, gazette.asked().toString());
    }

    @Test
    void tenThousandLinksAreNoReasonToAskMoreThanAFew() throws Exception {
        gazette.answer("/page", "text/html", "<a href='/feed/1'>RSS</a>".repeat(10_000)
                + IntStream.range(2, 500).mapToObj(number -> "<a href='/rss/" + number + ".rss'>feed</a>").reduce("", String::concat));
        assertInstanceOf(Added.Refused.class, add("/page"));
        assertTrue(gazette.asked().size() <= 9, gazette.asked().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        gazette.example/town                                                     | https://gazette.example/town
        <https://gazette.example/town>                                           | https://gazette.example/town
        feed:https://gazette.example/town                                        | https://gazette.example/town
        feed://gazette.example/town                                              | https://gazette.example/town
        view-source:https://gazette.example/town                                 | https://gazette.example/town
        https://feedly.com/i/subscription/feed%2Fhttps%3A%2F%2Fgazette.example%2Ftown | https://gazette.example/town
        https://feedly.com/i/subscription/feed/https://gazette.example/town      | https://gazette.example/town
        https://www.inoreader.com/?add_feed=https%3A%2F%2Fgazette.example%2Ftown | https://gazette.example/town
        https://www.newsblur.com/?url=https://gazette.example/town?a=1           | https://gazette.example/town?a=1
        https://www.google.com/url?sa=t&q=https%3A%2F%2Fgazette.example%2Ftown&x=1 | https://gazette.example/town
        view-source:https://proxy.example:8443/https/gazette.example/town        | https://gazette.example/town
        https://gazette.example/https-explained                                  | https://gazette.example/https-explained
        """)
    void anAddressIsTakenOutOfWhatShowsIt(String typed, URI address) {
        assertEquals(address, TypedAddress.read(typed).orElseThrow().address());
    }

    @ParameterizedTest
    @CsvSource({"''", "what a day", "mailto:ann@gazette.example", "javascript:alert(1)", "file:///etc/passwd", "https://"})
    void whatIsNoAddressIsNone(String typed) {
        assertTrue(TypedAddress.read(typed).isEmpty());
    }

    private Added add(String path) throws InterruptedException {
        return newsroom.subscribing().add(gazette.address(path).toString(), null, null);
    }

    private URI subscribed(String path) throws InterruptedException {
        return assertInstanceOf(Added.Subscribed.class, add(path)).section().address();
    }
}
