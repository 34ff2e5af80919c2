package org.broadsheet.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.broadsheet.feed.Finding.Weight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final URI HERE = URI.create("https://gazette.example/feed");
    private static final String ITEM = """
        <item><guid isPermaLink="false">1</guid><title>High water</title><link>https://gazette.example/1</link>\
        <description>Come and see.</description><pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate></item>""";
    private static final String RSS = """
        <rss version="2.0"><channel><title>Tides</title><link>https://gazette.example/</link><description>Of the river</description>\
        <language>en</language>""" + ITEM + "</channel></rss>";
    private static final String ATOM = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Tides</title><link href="https://gazette.example/"/>\
        <link rel="self" href="https://gazette.example/feed"/><author><name>Ann Example</name></author>\
        <entry><id>tag:gazette.example,2026:1</id><title>High water</title><link href="https://gazette.example/1"/>\
        <updated>2026-11-23T10:00:00Z</updated></entry></feed>""";
    private static final String JSON = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Tides", "home_page_url": "https://gazette.example/", "language": "en", \
        "items": [{"id": "1", "url": "https://gazette.example/1", "content_text": "High water.", "date_published": "2026-11-23T10:00:00Z"}]}""";

    private static List<Finding> findings(byte[] document, @Nullable String type, Served served) {
        var read = assertInstanceOf(Parsed.Read.class, FeedParser.parse(document, type, served.address()));
        return Findings.of(read, served, NOW);
    }

    private static List<Finding> findings(String document) {
        return findings(document.getBytes(StandardCharsets.UTF_8), null, Served.file(HERE));
    }

    @ParameterizedTest
    @ValueSource(strings = {RSS, ATOM, JSON})
    void aFeedInGoodOrderHasNone(String document) {
        assertEquals(List.of(), findings(document));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        no title           | <title>Tides</title>          |                               | WRONG  | The feed has no title.
        no description     | <description>Of the river</description> |                     | ADVICE | The feed has no description.
        no site            | <link>https://gazette.example/</link>   |                     | ADVICE | The feed does not say which site it belongs to.
        no language        | <language>en</language>       |                               | ADVICE | The feed does not say its language.
        a wrong language   | <language>en                  | <language>Plain English       | RISKY  | “Plain English” is not the name of a language.
        an old format      | version="2.0"                 | version="0.91"                | ADVICE | The format rss 0.91 is out of use.
        a stray ampersand  | High water                    | High & low                    | WRONG  | The document is not well-formed.
        another address    | <language>                    | <x:link xmlns:x="http://www.w3.org/2005/Atom" rel="self" href="https://gazette.example/old"/><language> | RISKY | The feed names itself https://gazette.example/old, but was found at https://gazette.example/feed.
        plain http         | https://gazette.example/1     | http://gazette.example/1      | RISKY  | One entry leads to http, though the feed is read over https.
        no id              | <guid isPermaLink="false">1</guid> |                          | RISKY  | One entry has no id.
        a guid as a link   | ` isPermaLink="false"`        |                               | RISKY  | One entry has a <guid> that is no link and does not say so.
        no date            | <pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate> |            | RISKY  | One entry has no date.
        a date in words    | Mon, 23 Nov 2026 10:00:00 GMT | when the tide was high        | WRONG  | One date cannot be read: “when the tide was high”.
        the future         | 23 Nov 2026                   | 23 Nov 2027                   | RISKY  | One entry has a date in the future: 2027-11-23T10:00:00Z.
        a clock not set    | Mon, 23 Nov 2026              | Thu, 01 Jan 1970              | RISKY  | One entry has a date from before there were feeds: 1970-01-01T10:00:00Z.
        asleep             | 23 Nov 2026                   | 23 Nov 2024                   | ADVICE | Nothing has come for 730 days.
        no headline        | <title>High water</title>     |                               | RISKY  | One entry has no title.
        a marked headline  | High water                    | High &lt;b&gt;water&lt;/b&gt; | RISKY  | One entry has a title with markup: “High water”.
        a double escape    | High water                    | High &amp;amp; low            | RISKY  | One entry has a title with markup: “High & low”.
        no way on          | <link>https://gazette.example/1</link> |                      | RISKY  | One entry has neither a link nor the full text.
        a bare enclosure   | </item>                       | <enclosure url="/a.mp3"/></item> | WRONG | One enclosure has no type.
        an unmeasured one  | </item>                       | <enclosure url="/a.mp3" type="audio/mpeg" length="0"/></item> | RISKY | One enclosure has no length.
        """)
    void saysWhatIsWrongWithRss(String what, String there, @Nullable String instead, Weight weight, String said) {
        assertTrue(RSS.contains(there), "the case changes nothing");
        var findings = findings(RSS.replace(there, instead == null ? "" : instead));
        assertTrue(findings.stream().anyMatch(one -> one.weight() == weight && one.what().equals(said)), findings::toString);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        no id           | <id>tag:gazette.example,2026:1</id>       |            | WRONG  | One entry has no id.
        a relative id   | tag:gazette.example,2026:1                | /tides/1   | WRONG  | One entry has an id that is not an address: “/tides/1”.
        no date         | <updated>2026-11-23T10:00:00Z</updated>   |            | WRONG  | One entry has no date.
        no author       | <author><name>Ann Example</name></author> |            | ADVICE | One entry names no author.
        no own address  | rel="self"                                | rel="hub"  | ADVICE | The feed does not name its own address.
        """)
    void saysWhatIsWrongWithAtom(String what, String there, @Nullable String instead, Weight weight, String said) {
        var findings = findings(ATOM.replace(there, instead == null ? "" : instead));
        assertTrue(findings.stream().anyMatch(one -> one.weight() == weight && one.what().equals(said)), findings::toString);
    }

    @Test
    void entriesThatShareAFaultAreOneFinding() {
        var findings = findings(RSS.replace(ITEM, ITEM + ITEM + ITEM.replace("<title>High water</title>", "") + ITEM.replace("<title>High water</title>", "")));
        assertEquals(List.of("One id names more than one entry: “1”.", "2 entries have no title.",
                "One address is linked to by more than one entry: “https://gazette.example/1”."), findings.stream().map(Finding::what).toList());
    }

    @Test
    void whatMattersMostComesFirst() {
        var weights = findings("<rss version='0.91'><channel><item><title>a & b</title></item></channel></rss>").stream().map(Finding::weight).toList();
        assertEquals(weights.stream().sorted().toList(), weights);
        assertEquals(3, weights.stream().distinct().count());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        text/html                 | The server calls it text/html.
        application/octet-stream  | The server calls it application/octet-stream.
        application/json          | The server calls it application/json, which is another format.
        """)
    void theTypeThatTheServerNamesIsLookedAt(String type, String said) {
        var findings = findings(RSS.getBytes(StandardCharsets.UTF_8), type + "; charset=utf-8", Served.file(HERE));
        assertEquals(List.of(said), findings.stream().map(Finding::what).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/rss+xml", "application/xml", "text/xml"})
    void theUsualTypesAreRight(String type) {
        assertEquals(List.of(), findings(RSS.getBytes(StandardCharsets.UTF_8), type, Served.file(HERE)));
    }

    @Test
    void aServerThatMakesEveryVisitDearIsTold() {
        var findings = findings(RSS.getBytes(StandardCharsets.UTF_8), "text/xml",
                new Served(URI.create("http://gazette.example/feed"), true, false, false, URI.create("http://gazette.example/old")));
        assertEquals(List.of("The server gives neither ETag nor Last-Modified.",
                "The feed has moved for good, away from http://gazette.example/old.", "The feed is served over http."),
                findings.stream().map(Finding::what).toList());
    }

    @ParameterizedTest
    @CsvSource({"true, 900, 0", "false, 1, 0", "false, 900, 1"})
    void onlyALargeDocumentNeedBeCompressed(boolean compressed, int sentences, int findings) {
        var feed = RSS.replace("Come and see.", "Come and see. ".repeat(sentences)).getBytes(StandardCharsets.UTF_8);
        assertEquals(findings, findings(feed, "text/xml", new Served(HERE, true, true, compressed, null)).size());
    }

    @Test
    void anEncodingAndASizeThatCostAreNamed() {
        var large = RSS.replace("Come and see.", "Come and see. ".repeat(80_000)).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(List.of("The document is in UTF-16LE.", "The document has 2.2 MB."),
                findings(large, null, Served.file(HERE)).stream().map(Finding::what).toList());
    }

    @Test
    void aLongExampleIsCutBetweenLetters() {
        var said = findings(RSS.replace("Mon, 23 Nov 2026 10:00:00 GMT", "😀".repeat(100))).getFirst().what();
        assertEquals("One date cannot be read: “" + "😀".repeat(59) + "…”.", said);
    }
}
