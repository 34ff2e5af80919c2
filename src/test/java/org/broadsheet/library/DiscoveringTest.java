package org.broadsheet.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
import org.broadsheet.net.Request;
import org.broadsheet.net.Validators;
import org.broadsheet.page.Extractor;
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
        in a hollow page        | <iframe src=/framed></iframe>
        without any type        | <link rel=alternate title=RSS href=/there>
        of a made-up type       | <link rel=alternate type=text/xml+rss href=/there>
        by another reader       | <a href="https://feedly.com/i/subscription/feed/HERE/there">Follow</a>
        by a scheme for feeds   | <a href=feed:HERE/there>Subscribe</a>
        by the class of a sign  | <a href=/there><i class="fa fa-rss"></i></a>
        by a drawn sign         | <a href=/there><svg><title>RSS</title><path d="M0 0"/></svg></a>
        by the file of a sign   | <a href=/there><img src=/img/feed-icon.png></a>
        a page about feeds      | <a href=/framed>Our RSS feeds</a>
        """)
    void findsTheFeedOfAPage(String way, String markup) throws Exception {
        gazette.answer("/there", "text/html", SHORT.formatted("River", "news"));
        gazette.answer("/framed", "text/html", "<link rel=alternate type=application/rss+xml href=/there>");
        gazette.answer("/page", "text/html", "<html><head><title>A page</title>" + markup.replace("HERE", gazette.address("").toString()) + "</html>");
        assertEquals(gazette.address("/there"), subscribed("/page"), way);
    }

    @Test
    void aHeaderNamesAFeedAsWell() throws Exception {
        gazette.answer("/there", "text/html", SHORT.formatted("River", "news"));
        gazette.answer("/page", 200, "text/html", "<base href=/deep/><p>Hello".getBytes(UTF_8),
                Map.of("Link", "</style.css>; rel=preload, <there>; rel=\"alternate\"; type=\"application/rss+xml\"; title=\"News, \\\"all\\\" of it\""));
        assertEquals(gazette.address("/there"), subscribed("/page"));
    }

    @Test
    void aPageThatIsWithheldMayHaveAnOpenFeed() throws Exception {
        gazette.answer("/@ann", 403, "text/html", new byte[0], Map.of());
        gazette.answer("/@ann.rss", "application/rss+xml", SHORT.formatted("Ann", "ann"));
        assertEquals(gazette.address("/@ann.rss"), subscribed("/@ann"));
        gazette.answer("/closed", 403, "text/html", new byte[0], Map.of());
        assertEquals("http 403 " + gazette.address("/closed") + ": 127.0.0.1 answered 403 (not allowed)", assertInstanceOf(Added.Refused.class, add("/closed")).reason());
    }

    @Test
    void aPageAboutFeedsOffersThemAll() throws Exception {
        gazette.answer("/page", "text/html", "<link rel=alternate type=application/rss+xml href=/rss/0.xml>" + IntStream.range(0, 20)
                .mapToObj("<a href='/rss/%1$d.xml'>Part %1$d</a>"::formatted).collect(Collectors.joining()));
        IntStream.range(0, 20).forEach(part -> gazette.answer("/rss/" + part + ".xml", "text/xml", SHORT.formatted("Part " + part, "part" + part)));
        var choice = assertInstanceOf(Added.Choice.class, add("/page"));
        assertEquals(IntStream.range(0, 8).mapToObj(part -> "Part " + part).toList(), choice.offers().stream().map(Offer::title).toList());
        assertEquals(12, choice.more());
    }

    @Test
    void asksByHttpWhereNobodySpeaksHttpsAndNoSchemeWasTyped() throws Exception {
        gazette.answer("/feed.xml", "text/xml", SHORT.formatted("River", "news"));
        var limits = new Limits(Limits.STANDARD.feedBytes(), 1, 1, Duration.ofSeconds(4), 5);
        try (var hasty = new HttpFetcher("test", limits, _ -> { })) {
            var discovering = discovering(Inquiry.Patience.USUAL, hasty);
            var found = discovering.find(TypedAddress.read(gazette.feed().toString().replace("http://", "")).orElseThrow());
            assertEquals(gazette.feed(), assertInstanceOf(Discovering.Found.One.class, found).offer().address());
            var not = discovering.find(TypedAddress.read(gazette.feed().toString().replace("http:", "https:")).orElseThrow());
            assertTrue(assertInstanceOf(Discovering.Found.Nothing.class, not).reason().endsWith("/feed.xml: 127.0.0.1 does not speak https"), not.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rss  atom json | atom
        json rss       | rss
        rss  json atom | atom
        json rdf       | json
        rss  whole     | whole
        atom whole     | whole
        """)
    void theSameFeedInSeveralFormsIsOfferedOnceInTheBest(String forms, String best) throws Exception {
        var page = new StringBuilder();
        for (var form : forms.split(" +", -1)) {
            page.append("<link rel=alternate type=application/xml href=/%s>".formatted(form));
            gazette.answer("/" + form, "text/plain", form(form));
        }
        gazette.answer("/page", "text/html", page.toString());
        assertEquals(gazette.address("/" + best), subscribed("/page"));
    }

    private static String form(String form) {
        var text = form.equals("whole") ? "A sentence of a whole article. ".repeat(80) : "A lead.";
        return switch (form) {
            case "atom" -> feed("<feed xmlns='http://www.w3.org/2005/Atom'><title>River</title>%s</feed>",
                    "<entry><title>Boat %1$d</title><link href='https://www.river.example/%1$d/?utm_source=atom'/><summary>" + text + "</summary></entry>");
            case "json" -> feed("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"River\", \"items\": [%s{}]}",
                    "{\"id\": \"%1$d\", \"title\": \"Boat %1$d\", \"url\": \"https://river.example/%1$d\", \"content_text\": \"" + text + "\"},");
            case "rdf" -> feed("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><title>River</title></channel>%s</rdf:RDF>",
                    "<item><title>Boat %1$d</title><link>http://river.example/%1$d</link><description>" + text + "</description></item>");
            default -> feed("<rss version='2.0'><channel><title>River</title>%s</channel></rss>",
                    "<item><title>Boat %1$d</title><link>http://river.example/%1$d</link><description>" + text + "</description></item>");
        };
    }

    private static String feed(String around, String entry) {
        return around.formatted(IntStream.rangeClosed(1, 4).mapToObj(entry::formatted).collect(Collectors.joining()));
    }

    @Test
    void whatTheReaderHasIsOfferedRatherThanTheSameInABetterForm() throws Exception {
        gazette.answer("/rss", "text/xml", form("rss"));
        gazette.answer("/atom", "text/xml", form("atom"));
        gazette.answer("/page", "text/html", "<link rel=alternate type=application/rss+xml href=/rss><link rel=alternate type=application/atom+xml href=/atom>");
        subscribed("/rss");
        assertEquals(gazette.address("/rss"), assertInstanceOf(Added.Known.class, add("/page")).section().address());
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
                URI.create("https://river.example/"), false, null, List.of(new Offer.Headline("One", Instant.parse("2026-11-20T10:00:00Z")))), sports);
        assertTrue(offers.get(0).whole());
        assertTrue(offers.get(2).comments());
    }

    /// What a page on the web names must not reach into the reader's own network.
    @Test
    void aPageNamesNoPrivateHostButItsOwn() throws Exception {
        gazette.answer("/page", "text/html", "<link rel=alternate type=application/rss+xml href='http://127.0.0.2:9/feed'>");
        var refused = assertInstanceOf(Added.Refused.class, add("/page"));
        assertTrue(refused.reason().endsWith("names a feed that can’t be read, http://127.0.0.2:9/feed: this address leads to a private network."), refused.reason());
    }

    @Test
    void pagesThatSendOnForEverAreGivenUp() throws Exception {
        gazette.answer("/a", "text/html", "<meta http-equiv=refresh content='0;url=/b'>");
        gazette.answer("/b", "text/html", "<meta http-equiv=refresh content='0;url=/a'>");
        assertInstanceOf(Added.Refused.class, add("/a"));
        assertTrue(gazette.asked().size() <= 16, gazette.asked().toString());
    }

    @Test
    void pagesThatNameEachOtherAreGivenUp() throws Exception {
        for (int page = 0; page < 30; page++) {
            var links = new StringBuilder("<frameset>");
            IntStream.range(0, 30).forEach(other -> links.append("<frame src='/%1$d'><link rel=alternate type=text/xml href='/%1$d'><a href='/%1$d'>RSS</a>".formatted(other)));
            gazette.answer("/" + page, "text/html", links.toString());
        }
        assertInstanceOf(Added.Refused.class, add("/0"));
        assertEquals(gazette.asked().stream().distinct().toList(), gazette.asked());
        assertTrue(gazette.asked().size() <= 16, gazette.asked().toString());
    }

    @Test
    void aHugePageIsReadAsFarAsPagesGo() throws Exception {
        gazette.answer("/there", "text/html", SHORT.formatted("River", "news"));
        gazette.answer("/page", "text/html", "<link rel=alternate type=application/rss+xml href=/there>" + "<a href=#><b>".repeat(2_200_000));
        assertTimeout(Duration.ofSeconds(25), () -> assertEquals(gazette.address("/there"), subscribed("/page")));
    }

    @Test
    void oneThatNeverAnswersDoesNotHoldUpTheOthers() throws Exception {
        var page = "<link rel=alternate type=text/xml href=/never><link rel=alternate type=text/xml href=/one>";
        var patience = new Inquiry.Patience(Duration.ofMinutes(5), Duration.ofMillis(100));
        var found = discovering(patience, request -> switch (request.address().getPath()) {
            case "/page" -> answer(request, page);
            case "/one" -> answer(request, SHORT.formatted("One", "one"));
            default -> never();
        }).find(TypedAddress.read("https://gazette.example/page").orElseThrow());
        assertEquals(List.of("One"), assertInstanceOf(Discovering.Found.Several.class, found).offers().stream().map(Offer::title).toList());
    }

    @Test
    void theWholeTakesNoLongerThanItsTime() throws Exception {
        var patience = new Inquiry.Patience(Duration.ofSeconds(1), Duration.ofSeconds(1));
        var found = discovering(patience, _ -> never()).find(TypedAddress.read("https://gazette.example/page").orElseThrow());
        assertEquals("timeout https://gazette.example/page: no answer within 1 seconds", assertInstanceOf(Discovering.Found.Nothing.class, found).reason());
    }

    @Test
    void endsAtOnceWhenNobodyWantsItAnyMore() throws Exception {
        var asked = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var discovering = discovering(Inquiry.Patience.USUAL, _ -> {
            asked.countDown();
            try {
                return never();
            } finally {
                ended.countDown();
            }
        });
        var interrupted = new CompletableFuture<Boolean>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                discovering.find(TypedAddress.read("https://gazette.example/page").orElseThrow());
                interrupted.complete(false);
            } catch (InterruptedException unwanted) {
                interrupted.complete(true);
            }
        });
        assertTrue(asked.await(20, TimeUnit.SECONDS));
        thread.interrupt();
        assertTrue(interrupted.get(20, TimeUnit.SECONDS));
        assertTrue(ended.await(20, TimeUnit.SECONDS), "the request goes on");
    }

    private static Discovering discovering(Inquiry.Patience patience, Fetcher fetcher) {
        return new Discovering(fetcher, new Extractor(Publishers.none()), Publishers.none(), _ -> Optional.empty(), patience);
    }

    private static Fetched answer(Request request, String text) {
        return new Fetched.Fresh(Body.of(text), request.address(), Validators.NONE, "text/html", false);
    }

    private static Fetched never() throws InterruptedException {
        new CountDownLatch(1).await();
        throw new IllegalStateException();
    }

    @Test
    void tenThousandLinksAreNoReasonToAskMoreThanAFew() throws Exception {
        gazette.answer("/page", "text/html", "<a href='/feed/1'>RSS</a>".repeat(10_000)
                + IntStream.range(2, 500).mapToObj(number -> "<a href='/rss/" + number + ".rss'>feed</a>").reduce("", String::concat));
        assertInstanceOf(Added.Refused.class, add("/page"));
        assertEquals(16, gazette.asked().size(), gazette.asked().toString());
        assertEquals(8, gazette.asked().stream().filter(path -> path.startsWith("/rss/")).count());
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
        rss://gazette.example/town                                               | https://gazette.example/town
        view-source:feed:https://gazette.example/town                            | https://gazette.example/town
        “https://gazette.example/town”                                           | https://gazette.example/town
        //gazette.example/town                                                   | https://gazette.example/town
        localhost:8080/feed                                                      | https://localhost:8080/feed
        http://nas/feed                                                          | http://nas/feed
        gazette.example:8443                                                     | https://gazette.example:8443
        @ann@social.example                                                      | https://social.example/@ann
        https://theoldreader.com/feeds/subscribe?url=https%3A%2F%2Fgazette.example%2Ftown | https://gazette.example/town
        https://www.newsblur.com/?url=https%3A%2F%2Fgazette.example%2Ftown%3Fa%3D1&b=2 | https://gazette.example/town?a=1
        https://duckduckgo.com/l/?uddg=https%3A%2F%2Fgazette.example%2Ftown&rut=12 | https://gazette.example/town
        https://proxy.example/http/gazette.example/town                          | http://gazette.example/town
        https://web.archive.org/web/2026/https://gazette.example/town            | https://web.archive.org/web/2026/https://gazette.example/town
        https://www.google.com/search?q=https%3A%2F%2Fgazette.example            | https://www.google.com/search?q=https%3A%2F%2Fgazette.example
        view-source:https://proxy.example:8443/https/gazette.example/town        | https://gazette.example/town
        https://gazette.example/https-explained                                  | https://gazette.example/https-explained
        """)
    void anAddressIsTakenOutOfWhatShowsIt(String typed, URI address) {
        assertEquals(address, TypedAddress.read(typed).orElseThrow().address());
    }

    @ParameterizedTest
    @CsvSource({"''", "what a day", "mailto:ann@gazette.example", "javascript:alert(1)", "file:///etc/passwd", "https://", "gazette", "ann@gazette.example", "../feed", "http:///", "view-source:", "feed:"})
    void whatIsNoAddressIsNone(String typed) {
        assertTrue(TypedAddress.read(typed).isEmpty());
    }

    @Test
    void aTypedTextWithoutEndIsNone() {
        assertTrue(TypedAddress.read("a.".repeat(1_000_000)).isEmpty());
        assertTrue(TypedAddress.read("a.".repeat(1900) + " ").isEmpty() || TypedAddress.read("feed:".repeat(700)).isEmpty());
    }

    private Added add(String path) throws InterruptedException {
        return newsroom.subscribing().add(gazette.address(path).toString(), null, null);
    }

    private URI subscribed(String path) throws InterruptedException {
        return assertInstanceOf(Added.Subscribed.class, add(path)).section().address();
    }
}
