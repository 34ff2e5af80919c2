package org.broadsheet.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

/// A site that offers no feed: what is found there instead, shown before it is taken, and what is taken twice.
class WithoutAFeedTest {
    private static final String STORY = "<article><h2><a href='/a/%1$s'>A story of the harbour, number %1$s</a></h2><time datetime=2026-11-2%1$sT10:00:00Z></time></article>";
    private static final String NEWS = """
            <urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://gazette.example/a/1</loc><news:news>
            <news:publication><news:name>The Gazette</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>2026-11-21</news:publication_date><news:title>The ferry is back</news:title></news:news></url></urlset>""";
    private static final String FEED = "<rss><channel><title>River</title><item><title>One</title><link>https://river.example/1</link></item></channel></rss>";

    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, _ -> { }), Publishers.shipped(), Clock.systemUTC(), () -> false);
    }

    @AfterEach
    void close() {
        newsroom.close();
        gazette.close();
    }

    @Test
    void offersTheListOfThePageWithItsNewestHeadlines() throws Exception {
        gazette.answer("/harbour", "text/html", "<html lang=en><title>Harbour</title>" + stories());
        var offer = only("/harbour");
        assertEquals(List.of("Harbour", "page", "en", 6), List.of(offer.title(), offer.format(), String.valueOf(offer.language()), offer.entries()));
        assertEquals(gazette.address("/harbour"), offer.address());
        assertFalse(offer.published());
        assertEquals(new Offer.Headline("A story of the harbour, number 5", Instant.parse("2026-11-25T10:00:00Z")), offer.latest().getFirst());
        assertEquals(5, offer.latest().size());
    }

    @Test
    void whatWasFoundByItselfIsNeverTakenUnseen() throws Exception {
        gazette.answer("/harbour", "text/html", "<title>Harbour</title>" + stories());
        assertInstanceOf(Added.Choice.class, newsroom.subscribing().add(gazette.address("/harbour").toString(), null, null));
        assertEquals(List.of(), newsroom.subscribing().sections());
    }

    @Test
    void offersTheNewsSitemapThatRobotsName() throws Exception {
        gazette.answer("/", "text/html", "<title>Gazette</title><p>Hello");
        gazette.answer("/robots.txt", "text/plain", "User-agent: *\nSitemap: " + gazette.address("/map/index.xml"));
        gazette.answer("/map/index.xml", "text/xml", "<sitemapindex><sitemap><loc>" + gazette.address("/map/pages.xml") + "</loc></sitemap><sitemap><loc>"
                + gazette.address("/map/news.xml") + "</loc></sitemap></sitemapindex>");
        gazette.answer("/map/news.xml", "text/xml", NEWS);
        var offer = only("/");
        assertEquals(List.of("The Gazette", "sitemap", gazette.address("/map/news.xml")), List.of(offer.title(), offer.format(), offer.address()));
        assertEquals("The ferry is back", offer.latest().getFirst().text());
    }

    @Test
    void aFrontPageStandsForTheSiteAndASectionForItself() throws Exception {
        gazette.answer("/", "text/html", "<title>Gazette</title>" + stories());
        gazette.answer("/harbour", "text/html", "<title>Harbour</title>" + stories());
        gazette.answer("/news-sitemap.xml", "text/xml", NEWS);
        assertEquals(List.of("sitemap", "page"), offers("/").stream().map(Offer::format).toList());
        assertEquals(List.of("page", "sitemap"), offers("/harbour").stream().map(Offer::format).toList());
    }

    @Test
    void nobodyWhoRefusesIsAskedForSitemaps() throws Exception {
        gazette.answer("/harbour", "text/html", "<title>Harbour</title>" + stories());
        gazette.answer("/feed", 403, "text/html", new byte[0], Map.of());
        gazette.answer("/news-sitemap.xml", "text/xml", NEWS);
        assertEquals(List.of("page"), offers("/harbour").stream().map(Offer::format).toList());
        assertFalse(gazette.asked().contains("/robots.txt"), gazette.asked().toString());
    }

    @Test
    void aPageWithNeitherIsRefusedInASentence() throws Exception {
        gazette.answer("/harbour", "text/html", "<title>Harbour</title><p>Gone fishing.");
        var refused = assertInstanceOf(Added.Refused.class, look("/harbour"));
        assertTrue(refused.reason().endsWith("and the page is no list of articles."), refused.reason());
    }

    @Test
    void aFeedIsShownBeforeItIsTaken() throws Exception {
        gazette.answer("/feed.xml", "text/xml", FEED);
        var offer = only("/feed.xml");
        assertEquals(List.of(new Offer.Headline("One", null)), offer.latest());
        assertTrue(offer.published());
        assertEquals(List.of(), newsroom.subscribing().sections());
        var section = assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().subscribe(offer, null, null)).section();
        assertEquals("River", section.title());
    }

    @Test
    void aHeadlineWithoutEndIsShownByItsBeginning() throws Exception {
        gazette.answer("/feed.xml", "text/xml", FEED.replace("One", "\uD83D\uDEA2 and more ".repeat(10_000)));
        var headline = only("/feed.xml").latest().getFirst().text();
        assertTrue(headline.length() <= 200 && headline.endsWith("\u2026"), headline);
    }

    @Test
    void whatIsSubscribedToIsKnownByItsOtherAddresses() throws Exception {
        gazette.answer("/feed.xml", "text/xml", FEED);
        gazette.answer("/old", 302, "text/html", "moved".getBytes(UTF_8), Map.of("Location", "/feed.xml"));
        gazette.answer("/page", "text/html", "<link rel=alternate type=application/rss+xml href=/feed.xml>");
        var section = assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(gazette.address("/feed.xml").toString(), List.of("Rivers"), null)).section();
        assertEquals(section, assertInstanceOf(Added.Known.class, look("/feed.xml/")).section());
        assertEquals(section, only("/old").known());
        assertEquals(section, only("/page").known());
        assertEquals(section, assertInstanceOf(Added.Known.class, newsroom.subscribing().add(gazette.address("/old").toString(), null, null)).section());
        assertEquals(1, newsroom.subscribing().sections().size());
    }

    @Test
    void whatHasMovedIsKnownByItsFormerAddress() throws Exception {
        gazette.answer("/feed.xml", "text/xml", FEED);
        newsroom.subscribing().add(gazette.address("/feed.xml").toString(), null, null);
        gazette.answer("/new.xml", "text/xml", FEED);
        gazette.answer("/feed.xml", 301, "text/html", "moved".getBytes(UTF_8), Map.of("Location", "/new.xml"));
        newsroom.refresh().run(List.of(), new Wish(true, false), _ -> { });
        assertEquals(gazette.address("/new.xml"), newsroom.subscribing().sections().getFirst().address());
        var asked = gazette.asked().size();
        assertInstanceOf(Added.Known.class, look("/feed.xml"));
        assertEquals(asked, gazette.asked().size(), "asked what it knew");
    }

    private Offer only(String path) throws InterruptedException {
        var offers = offers(path);
        assertEquals(1, offers.size(), offers.toString());
        return offers.getFirst();
    }

    private List<Offer> offers(String path) throws InterruptedException {
        return assertInstanceOf(Added.Choice.class, look(path)).offers();
    }

    private Added look(String path) throws InterruptedException {
        return newsroom.subscribing().look(gazette.address(path).toString());
    }

    private static String stories() {
        return IntStream.range(0, 6).mapToObj(STORY::formatted).collect(Collectors.joining());
    }
}
