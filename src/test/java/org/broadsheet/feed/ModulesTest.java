package org.broadsheet.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.news.Category;
import org.broadsheet.news.Discussion;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.news.Media;
import org.broadsheet.news.Periodicity;
import org.broadsheet.news.Person;
import org.broadsheet.news.Stamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the modules add to a feed and its entries.
class ModulesTest {
    private static final String NAMESPACES = " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'"
            + " xmlns:slash='http://purl.org/rss/1.0/modules/slash/' xmlns:wfw='http://wellformedweb.org/CommentAPI/'"
            + " xmlns:thr='http://purl.org/syndication/thread/1.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'"
            + " xmlns:a='http://www.w3.org/2005/Atom' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
            + " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:h='http://www.w3.org/1999/xhtml'";

    private static Feed feed(String elements) {
        return Feeds.feed("<rss version='2.0'" + NAMESPACES + "><channel>" + elements + "</channel></rss>");
    }

    private static Entry item(String elements) {
        return feed("<item>" + elements + "</item>").entries().getFirst();
    }

    private static URI at(String address) {
        return URI.create("https://gazette.example" + address);
    }

    private static @Nullable String at(@Nullable Stamp stamp) {
        return stamp == null ? null : String.valueOf(stamp.at());
    }

    @Test
    void tellsHowOftenAFeedAppears() {
        var feed = feed("""
            <ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
            <sy:updateBase>2026-01-01T06:00+00:00</sy:updateBase>
            <skipHours><hour>24</hour><hour>3</hour><hour>3</hour><hour>77</hour></skipHours><skipDays><day>Sunday</day><day>sunday </day><day>Funday</day></skipDays>""");
        assertEquals(new Periodicity(Duration.ofMinutes(30), "hourly", 2, Instant.parse("2026-01-01T06:00:00Z"), List.of(0, 3),
                List.of(DayOfWeek.SUNDAY)), feed.periodicity());
        assertEquals(Duration.ofMinutes(30), feed.periodicity().interval().orElseThrow());
        assertSame(Periodicity.NONE, feed("<title>Gazette</title>").periodicity());
    }

    @ParameterizedTest
    @CsvSource({"daily,,PT24H", "weekly,7,PT24H", "Hourly,2,PT30M", "monthly,,PT720H", "yearly,,PT8760H", "now and then,,", "hourly,0,PT1H", "hourly,-1,PT1H"})
    void anIntervalIsAPeriodByItsFrequency(String period, @Nullable String frequency, @Nullable Duration interval) {
        var feed = feed("<sy:updatePeriod>" + period + "</sy:updatePeriod>" + (frequency == null ? ""
                : "<sy:updateFequency>" + frequency + "</sy:updateFequency>"));
        assertEquals(interval, feed.periodicity().interval().orElse(null));
    }

    @Test
    void tellsWhereAndHowMuchAnEntryIsDiscussed() {
        var item = item("<comments>/nora#talk</comments><slash:comments>12</slash:comments><wfw:commentRss>/nora/talk.xml</wfw:commentRss>");
        assertEquals(at("/nora#talk"), item.comments());
        assertEquals(new Discussion(12, at("/nora/talk.xml"), List.of()), item.discussion());
        assertSame(Discussion.NONE, item("<title>Ferry</title>").discussion());
    }

    @Test
    void readsThreads() {
        var entry = item("""
            <a:link rel='replies' type='application/atom+xml' href='/talk.atom' thr:count='7'/><a:link rel='replies' type='text/html' href='/talk'/>
            <thr:in-reply-to ref='tag:gazette.example,2026:1' href='/1'/><thr:in-reply-to/>""");
        assertEquals(at("/talk"), entry.comments());
        assertEquals(new Discussion(7, at("/talk.atom"), List.of(new Discussion.Answered("tag:gazette.example,2026:1", at("/1")))), entry.discussion());
        assertEquals(3, item("<thr:total>3</thr:total>").discussion().count());
    }

    @Test
    void readsAtomWithinRss() {
        var item = item("""
            <a:id>urn:1</a:id><a:author><a:name>Ann</a:name><a:email>ann@gazette.example</a:email></a:author><a:published>2026-03-05T06:00:00Z</a:published>
            <a:updated>2026-03-05T07:00:00Z</a:updated><a:link href='/1'/><a:title>One</a:title><a:summary>Short</a:summary>
            <a:content type='html'>&lt;p&gt;Long&lt;/p&gt;</a:content><a:category term='sea' label='Sea'/><a:rights>free</a:rights>""");
        assertEquals("urn:1", item.id());
        assertEquals(List.of(new Person("Ann", "ann@gazette.example", null)), item.authors());
        assertEquals("2026-03-05T06:00:00Z", at(item.published()));
        assertEquals("2026-03-05T07:00:00Z", at(item.updated()));
        assertEquals(at("/1"), item.link());
        assertEquals("One", item.title());
        assertEquals("<p>Long</p>", item.content().getFirst().raw());
        assertEquals(List.of(new Category("sea", null, "Sea")), item.categories());
        assertEquals("free", item.rights());
    }

    @Test
    void readsDublinCoreInBothItsForms() {
        var old = item("<dc:title>T</dc:title><dc:creator>Ann</dc:creator><dc:description>D</dc:description><dc:subject>S</dc:subject>"
                + "<dc:date>2026-03-05</dc:date><dc:language>de_AT</dc:language><dc:rights>R</dc:rights><dc:identifier>urn:7</dc:identifier>");
        var terms = item("<dcterms:title>T</dcterms:title><dcterms:creator>Ann</dcterms:creator><dcterms:description>D</dcterms:description>"
                + "<dcterms:subject>S</dcterms:subject><dcterms:date>2026-03-05</dcterms:date><dcterms:language>de_AT</dcterms:language>"
                + "<dcterms:rights>R</dcterms:rights><dcterms:identifier>urn:7</dcterms:identifier>");
        for (var item : List.of(old, terms)) {
            assertEquals("T|Ann|D|S|2026-03-05T00:00:00Z|de-AT|R|urn:7", String.join("|", item.title(), item.authors().getFirst().name(),
                    item.summary() == null ? "" : item.summary().raw(), item.categories().getFirst().term(), at(item.published()), item.language(),
                    item.rights(), item.id()));
        }
        var dates = item("<dcterms:issued>2026-03-05T06:00:00Z</dcterms:issued><dcterms:modified>2026-03-05T07:00:00Z</dcterms:modified>"
                + "<dcterms:created>2026-03-05T05:00:00Z</dcterms:created><dcterms:abstract>In short</dcterms:abstract>");
        assertEquals(List.of("2026-03-05T06:00:00Z", "2026-03-05T07:00:00Z", "2026-03-05T05:00:00Z"),
                List.of(String.valueOf(at(dates.published())), String.valueOf(at(dates.updated())), String.valueOf(at(dates.created()))));
        assertEquals("In short", dates.summary() == null ? null : dates.summary().raw());
    }

    @Test
    void theGuidGoesBeforeOtherIdentifiers() {
        assertEquals("g", item("<dc:identifier>i</dc:identifier><guid>g</guid>").id());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        its own     | <content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded>  | <p>x</p>
        xhtml       | <h:body><h:p>x</h:p></h:body>                            | <p>x</p>
        a division  | <h:div><h:p>x</h:p></h:div>                              | <p>x</p>
        """)
    void readsFullTexts(String what, String elements, String html) {
        assertEquals(html, item(elements).content().getFirst().raw().strip());
    }

    @Test
    void categoriesStandInTheOrderOfTheDocument() {
        var item = item("<itunes:keywords>moon, tide</itunes:keywords><dc:subject>Sea</dc:subject><category>News</category><tags>one, two</tags>");
        assertEquals(List.of("moon", "tide", "Sea", "News", "one", "two"), item.categories().stream().map(Category::term).toList());
    }

    @Test
    void whoKeepsTheSiteIsNamedWhenNobodyElseIs() {
        assertEquals(List.of(new Person("Ann", "web@gazette.example", null)), feed("<webMaster>web@gazette.example (Ann)</webMaster>").authors());
        assertEquals(List.of(new Person("Ben", null, null)), feed("<webMaster>web@gazette.example</webMaster><dc:creator>Ben</dc:creator>").authors());
    }

    @Test
    void anEmptyAddressIsTheDocumentButNoArticle() {
        var feed = Feeds.feed("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://gazette.example/feed'><link rel='self' href=''/>"
                + "<link href=''/></feed>");
        assertEquals(List.of(at("/feed")), feed.links().stream().map(link -> link.href()).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"xml:base,xml:lang", "XML:BASE,XML:LANG", "xml:Base,Xml:lang", "xml:base,lang"})
    void baseAndLanguageCountOnEveryLevel(String base, String lang) {
        var feed = Feeds.feed(("<rss version='2.0' BASE='https://one.example/' LANG='en'><channel><description>x</description><item BASE='two/' LANG='de'>"
                + "<title>x</title><enclosure url='a.mp3'/><description BASE='three/' LANG='fr'>&lt;a href='b'&gt;</description></item></channel></rss>")
                .replace("BASE", base).replace("LANG", lang));
        assertEquals("en", feed.language());
        var item = feed.entries().getFirst();
        assertEquals("de", item.language());
        assertEquals(URI.create("https://one.example/two/a.mp3"), item.enclosures().getFirst().url());
        var summary = item.summary();
        assertEquals(URI.create("https://one.example/two/three/"), summary == null ? null : summary.base());
        assertEquals("fr", summary == null ? null : summary.language());
    }

    @Test
    void aDateIsReadToTheSecond() {
        var item = item("<a:published>2026-03-05T06:00:00.125Z</a:published><a:updated>2026-03-05T06:00:00.789+00:00</a:updated>");
        assertEquals("2026-03-05T06:00:00Z", at(item.published()));
        assertEquals(at(item.published()), at(item.updated()));
        assertEquals("2026-03-05T06:00:00.125Z", item.published() == null ? null : item.published().text());
    }

    @Test
    void jsonFeedNamesPicturesAndAttachments() {
        var entry = Feeds.feed("""
            {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "image": "/i.jpg", "banner_image": "/b.jpg",
             "attachments": [{"url": "/a.mp3", "mime_type": "audio/mpeg", "title": "Tides", "size_in_bytes": 9, "duration_in_seconds": 185}, {"title": "no file"}]}]}
            """).entries().getFirst();
        assertEquals(at("/i.jpg"), entry.image());
        assertEquals(List.of(at("/i.jpg"), at("/b.jpg"), at("/a.mp3")), entry.media().contents().stream().map(Media.Content::url).toList());
        var file = entry.media().contents().getLast();
        assertEquals("Tides", file.title());
        assertEquals(9L, file.length());
        assertEquals(Duration.ofSeconds(185), file.duration());
        assertEquals(1, entry.enclosures().size());
    }
}
