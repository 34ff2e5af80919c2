package org.broadsheet.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.news.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a site without a feed tells search engines, read as a feed.
class SitemapTest {
    private static final URI BASE = URI.create("https://gazette.example/news-sitemap.xml");
    private static final String NEWS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc>https://gazette.example/harbour/old-crane</loc>
                <news:news><news:publication><news:name>The Harbour Gazette</news:name><news:language>en</news:language></news:publication>
                  <news:publication_date>2026-11-20T08:00:00Z</news:publication_date><news:title>The old crane goes</news:title></news:news></url>
              <url><loc>https://gazette.example/harbour/ferry?utm_source=map</loc><lastmod>2026-11-21T10:30:00+01:00</lastmod>
                <news:news><news:publication><news:name>The Harbour Gazette</news:name><news:language>en</news:language></news:publication>
                  <news:publication_date>2026-11-21T09:00:00+01:00</news:publication_date><news:title>The ferry &amp;amp; the fog</news:title>
                  <news:keywords>harbour, ferries,</news:keywords></news:news>
                <image:image><image:loc>/p/ferry.jpg</image:loc><image:caption>At the quay</image:caption></image:image></url>
              <url><loc>https://gazette.example/imprint</loc><lastmod>2026-11-22</lastmod></url>
            </urlset>
            """;

    @Test
    void readsArticlesWithAllThatIsSaidOfThemNewestFirst() {
        var feed = read(NEWS).feed();
        assertEquals("sitemap", feed.format());
        assertEquals("The Harbour Gazette", feed.title());
        assertEquals("en", feed.language());
        assertEquals(URI.create("https://gazette.example/"), feed.link());
        assertEquals(List.of("The ferry & the fog", "The old crane goes"), feed.entries().stream().map(Entry::title).toList());
        var ferry = feed.entries().getFirst();
        assertEquals(Instant.parse("2026-11-21T08:00:00Z"), ferry.dated().orElseThrow().instant());
        assertEquals(List.of("harbour", "ferries"), ferry.categories().stream().map(category -> category.term()).toList());
        assertEquals(URI.create("https://gazette.example/p/ferry.jpg"), ferry.image());
        assertEquals("At the quay", ferry.media().contents().getFirst().description());
    }

    @Test
    void tellsArticlesByTheirAddressesWhereNoneHasAName() {
        var feed = read("""
            <urlset><url><loc>https://gazette.example/2026/the-ferry-is-back-4711.html</loc><lastmod>2026-11-21</lastmod></url>
            <url><loc>https://gazette.example/contact</loc><lastmod>2026-11-21</lastmod></url>
            <url><loc>https://gazette.example/a-page-without-a-date</loc></url></urlset>""").feed();
        assertEquals(List.of("The ferry is back"), feed.entries().stream().map(Entry::title).toList());
        assertEquals("gazette.example", feed.title());
    }

    @Test
    void readsOneThatIsPackedWithoutAWordOfIt() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(NEWS.getBytes(UTF_8));
        }
        var read = assertInstanceOf(Parsed.Read.class, FeedParser.parse(packed.toByteArray(), "application/x-gzip", URI.create("https://gazette.example/news.xml.gz")));
        assertEquals(2, read.feed().entries().size());
        assertEquals(List.of(), read.document().repairs());
    }

    @Test
    void ofManyPagesTheNewestThousandCount() {
        var urls = IntStream.range(0, 3000).mapToObj(i -> "<url><loc>https://gazette.example/a/story-number-%d-is-here</loc><lastmod>%s</lastmod></url>"
                .formatted(i, Instant.EPOCH.plus(Duration.ofHours(i)))).collect(Collectors.joining());
        var read = read("<urlset>" + urls + "</urlset>");
        assertEquals(1000, read.feed().entries().size());
        assertEquals(Instant.EPOCH.plus(Duration.ofHours(2999)), read.feed().entries().getFirst().dated().orElseThrow().instant());
        assertEquals(List.of("Only the newest 1,000 of 3,000 pages were read."), read.document().repairs());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<urlset><url><loc>javascript:alert(1)</loc><news:news><news:title>Run me</news:title></news:news></url></urlset>",
        "<urlset><url><loc>file:///etc/passwd</loc><news:news><news:title>Read me</news:title></news:news></url></urlset>",
        "<urlset><url><news:news><news:title>No address</news:title></news:news></url></urlset>",
        "<urlset><url><loc>https://gazette.example/</loc><lastmod>2026-11-21</lastmod></url></urlset>",
        "<urlset><url/></urlset>", "<urlset>"})
    void offersNothingThatIsNoArticle(String document) {
        var no = assertInstanceOf(Parsed.NotAFeed.class, FeedParser.parse(document.getBytes(UTF_8), null, BASE));
        assertTrue(no.reason().contains("sitemap"), no.reason());
    }

    @Test
    void aHostileOneEndsSoon() {
        var deep = "<urlset>" + "<url>".repeat(200_000);
        var wide = "<urlset>" + "<url><loc>https://gazette.example/a-b-c</loc><lastmod>x</lastmod></url>".repeat(120_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            FeedParser.parse(deep.getBytes(UTF_8), null, BASE);
            FeedParser.parse(wide.getBytes(UTF_8), null, BASE);
        });
    }

    @Test
    void aListOfSitemapsNamesThoseOfNewsFirstAndNoneOfThePast() {
        var index = """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://gazette.example/pages.xml</loc></sitemap>
            <sitemap><loc>https://gazette.example/sitemap-2026-10.xml</loc></sitemap><sitemap><loc>/sitemap-news.xml.gz</loc></sitemap></sitemapindex>""";
        assertEquals(List.of(URI.create("https://gazette.example/sitemap-news.xml.gz"), URI.create("https://gazette.example/pages.xml")),
                SitemapIndex.read(index.getBytes(UTF_8), "text/xml", BASE));
        assertEquals(List.of(), SitemapIndex.read(NEWS.getBytes(UTF_8), "text/xml", BASE));
        assertEquals(List.of(), SitemapIndex.read("<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;'>]><sitemapindex>&c;</sitemapindex>".getBytes(UTF_8), null, BASE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'User-agent: *\nDisallow: /x\nSitemap: https://gazette.example/all.xml\nsitemap: /news.xml' | https://gazette.example/news.xml https://gazette.example/all.xml
        'User-agent: *'                                                                              | ''
        '<html>Sitemap: x'                                                                           | ''
        """)
    void robotsNameThem(String robots, String addresses) {
        assertEquals(addresses, SitemapIndex.named(robots.replace("\\n", "\n").getBytes(UTF_8), BASE).stream().map(URI::toString).collect(Collectors.joining(" ")));
    }

    private static Parsed.Read read(String document) {
        return assertInstanceOf(Parsed.Read.class, FeedParser.parse(document.getBytes(UTF_8), "application/xml", BASE));
    }
}
