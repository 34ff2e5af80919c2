package org.broadsheet.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.news.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is no feed, what is a damaged one, and what was made to do harm.
class DamagedFeedTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        an HTML page       | <!DOCTYPE html><html><head><title>Gone fishing</title></head></html> | The document is an HTML page, not a feed: “Gone fishing”.
        an empty answer    | ''                                                      | The answer is empty.
        blank lines        | ' \t '                                                  | The answer is empty.
        plain text         | Gone fishing                                            | The document is plain text
        another XML        | <invoice><item/></invoice>                              | The document has the unknown root element <invoice>.
        broken other XML   | <invoice><item>                                         | The document has the unknown root element <invoice>, and it is not well-formed.
        a list of feeds    | <opml><body/></opml>                                    | The document is a list of feeds
        a sitemap          | <urlset><url/></urlset>                                 | The document is a sitemap
        other JSON         | {"error": "no"}                                         | The document is JSON, but not a JSON Feed, and no description is known for its address.
        a JSON list        | [1, 2]                                                  | The document is JSON, but not a JSON Feed, and no description is known for its address.
        an entity bomb     | <!DOCTYPE a [<!ENTITY b 'boom'><!ENTITY c '&b;&b;'>]><feed>&c;</feed> | The document declares entities made of other entities
        a cut-off feed     | <feed><entry><id>tag:1                                  | The document is not well-formed
        """)
    void saysWhyItIsNotAFeed(String what, String document, String reason) {
        var parsed = assertInstanceOf(Parsed.NotAFeed.class, Feeds.parse(document));
        assertTrue(parsed.reason().startsWith(reason), parsed.reason());
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        var parsed = FeedParser.parse(new byte[33 << 20], null, null);
        assertEquals("The document is larger than 32 MB.", assertInstanceOf(Parsed.NotAFeed.class, parsed).reason());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        stray ampersands      | <rss><channel><title>G</title><item><title>a & b &amp c</title></item></channel></rss>               | a & b &amp c
        letters of HTML       | <rss><channel><title>G</title><item><title>caf&eacute;</title></item></channel></rss>                | café
        junk before           | <br />Warning: line 3 <?xml version="1.0"?><rss><channel><item><title>a</title></item></channel></rss> | a
        junk after            | <rss><channel><item><title>a</title></item></channel></rss><script>x</script>                        | a
        undeclared prefixes   | <rss><channel><item><title>a</title><dc:creator>b</dc:creator></item></channel></rss>                | a
        entries beside        | <rss><channel><title>G</title></channel><item><title>a</title></item></rss>                          | a
        unclosed entries      | <rss><channel><item><title>a</title><item><title>b</title><item><title>c</title></channel></rss>     | a/b/c
        a cut-off tail        | <rss><channel><item><title>a</title></item><item><title>b</title></item><item><gui                   | a/b
        a missing root        | <channel><title>G</title><item><title>a</title></item></channel>                                     | a
        other letter case     | <RSS><Channel><Item><TITLE>a</TITLE></Item></Channel></RSS>                                          | a
        in a page             | <div><rss><channel><item><title>a</title></item></channel></rss></div>                               | a
        """)
    void everyWholeEntryOfADamagedFeedIsRead(String what, String document, String titles) {
        assertEquals(titles, String.join("/", Feeds.feed(document).entries().stream().map(Entry::title).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\":[{\"title\":\"a\",}],}", "{\"items\":[{\"title\":\"a\"}]} trailing", "{'items':[{title:'a'}]}",
        "// hello\n{\"items\":[{\"title\":\"a\"}]}", "{\"items\":[{\"title\":\"a\",\"x\":\"line\nbreak\"}]}"})
    void carelessJsonIsRead(String json) {
        assertEquals(List.of("a"), Feeds.feed(json.replace("// hello\n{", "{// hello\n")).entries().stream().map(Entry::title).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\":7}", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":{\"a\":1}}", "{\"items\":[1,null,\"x\",[]]}",
        "{\"items\":[{\"id\":{},\"url\":[],\"authors\":7,\"tags\":{},\"attachments\":\"x\",\"title\":null,\"date_published\":true}]}"})
    void jsonOfTheWrongShapeIsNoFailure(String json) {
        Feeds.parse(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "http://127.0.0.1:1/secret", "https://gazette.example/x.dtd"})
    void nothingOutsideTheDocumentIsLookedAt(String address) {
        var title = Feeds.feed("<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + address + "\">]><rss><channel><title>a &x;</title>"
                + "<item><title>b</title></item></channel></rss>").title();
        assertEquals("a &x;", title);
    }

    @Test
    void noMoreEntriesAreReadThanAnybodyReads() {
        var read = Feeds.read("<rss><channel>" + IntStream.range(0, 10_050)
                .mapToObj(number -> "<item><title>" + number + "</title></item>").collect(Collectors.joining()) + "</channel></rss>");
        assertEquals(10_000, read.feed().entries().size());
        assertEquals(List.of("Only the first 10,000 entries were read."), read.document().repairs());
    }

    static List<String> hostile() {
        var attributes = new StringBuilder("<rss");
        for (var i = 0; i < 200_000; i++) {
            attributes.append(" xmlns:a").append(i).append("='b").append(i).append("'");
        }
        return List.of(
                attributes + "><channel><item><title>a</title></item></channel></rss>",
                "<rss><channel>" + "<item>".repeat(300_000),
                "<rss><channel>" + "<item><description>".repeat(100_000),
                "<rss><channel><item>" + "<media:group>".repeat(300_000),
                "<feed><entry><content type='xhtml'>" + "<div xml:base='a/'>".repeat(100_000) + "<a href='b'/>",
                "<feed><entry><content type='html'>" + "&lt;div>".repeat(200_000),
                "<feed><entry><content type='html'>" + "&lt;b>&lt;p>".repeat(20_000),
                "<rss><channel><item>" + "<category>a</category>".repeat(200_000),
                "<rss><channel><item>" + "<author>".repeat(200_000),
                "<rss><channel><item><title>" + "&amp;lt;b ".repeat(200_000),
                "<rss><channel><item><title>" + "<![CDATA[<]]>".repeat(200_000),
                "<rss><channel><item><author>" + "a@".repeat(500_000),
                "<rss><channel><item><pubDate>" + "1 ".repeat(1_000_000),
                "<rss><channel><item><link>" + "../".repeat(500_000),
                "<rss><channel><item><link>https://" + "a.".repeat(500_000),
                "<rss xml:base='" + "%".repeat(1_000_000) + "'><channel><item><link>a</link>",
                "<!DOCTYPE rss [" + "<!ENTITY a 'b'>".repeat(100_000) + "]><rss><channel><title>&a;",
                "<!DOCTYPE rss [" + "<!-- ".repeat(200_000),
                "<rss><channel><title>" + "&#".repeat(500_000),
                "[".repeat(1_000_000),
                "{\"items\":[" + "{\"a\":[".repeat(200_000),
                "{\"items\":[" + "{},".repeat(500_000),
                "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"date_published\":" + "9".repeat(1_000_000) + "}]}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingMakesItWait(String document) {
        assertTimeoutPreemptively(LONG, () -> Feeds.parse(document));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyBeginningOfAFeedIsReadWithoutFailure(String document) {
        var bytes = document.getBytes(UTF_8);
        assertTimeoutPreemptively(LONG, () -> {
            for (var length = 0; length < bytes.length; length += 3) {
                FeedParser.parse(Arrays.copyOf(bytes, length), null, Feeds.BASE);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void noMutantOfAFeedMakesItFail(String document) {
        var random = new Random(document.length());
        assertTimeoutPreemptively(LONG.multipliedBy(3), () -> {
            for (var round = 0; round < 400; round++) {
                FeedParser.parse(mutant(document.getBytes(UTF_8), random), null, Feeds.BASE);
            }
        });
    }

    static List<String> fixtures() {
        return List.of(Feeds.RSS, Feeds.RDF, Feeds.ATOM, Feeds.ATOM_03, Feeds.JSON);
    }

    /// Some bytes changed, a piece left out, or a piece doubled.
    private static byte[] mutant(byte[] bytes, Random random) {
        var from = random.nextInt(bytes.length);
        var to = Math.min(bytes.length, from + random.nextInt(200));
        return switch (random.nextInt(3)) {
            case 0 -> scratched(bytes, random);
            case 1 -> {
                var shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
                System.arraycopy(bytes, to, shorter, from, bytes.length - to);
                yield shorter;
            }
            default -> {
                var longer = Arrays.copyOf(bytes, bytes.length + to - from);
                System.arraycopy(bytes, from, longer, to, bytes.length - from);
                yield longer;
            }
        };
    }

    private static byte[] scratched(byte[] bytes, Random random) {
        for (var changes = 1 + random.nextInt(12); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = "<>&;:/\"'=![]{}x\0\u00FF".getBytes(UTF_8)[random.nextInt(18)];
        }
        return bytes;
    }

    /// They are shown to readers of news.
    @ParameterizedTest
    @ValueSource(strings = {"junk <rss><channel><item><title>a & b <b &nbsp;\u0001\u0085</title></item>", "\n<?xml version='1.0' encoding='klingon'?><rss><channel><title>Tides</title></channel></rss>",
        "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [}", "<rss><channel><title>Tides</title><!-- ", "<rss><channel><title>Tides</title></rss>"})
    void everyRepairIsASentence(String document) {
        var read = assertInstanceOf(Parsed.Read.class, FeedParser.parse(document.getBytes(UTF_8), "text/xml; charset=nonsense", null));
        assertFalse(read.document().repairs().isEmpty());
        read.document().repairs().forEach(repair -> assertTrue(repair.matches("[A-Z].+\\."), repair));
    }

    @Test
    void aFeedThatWasCompressedInSilenceIsUnpacked() throws IOException {
        var packed = packed(Feeds.RSS.getBytes(UTF_8));
        var read = assertInstanceOf(Parsed.Read.class, FeedParser.parse(packed, "application/rss+xml", Feeds.BASE));
        assertEquals(Feeds.feed(Feeds.RSS), read.feed());
        assertEquals(List.of("The document was compressed, and its server did not say so."), read.document().repairs());
        var cut = assertInstanceOf(Parsed.Read.class, FeedParser.parse(Arrays.copyOf(packed, packed.length * 3 / 4), null, Feeds.BASE));
        assertEquals("The Harbour Gazette", cut.feed().title());
    }

    @Test
    void whatUnpacksToMoreThanAnyFeedIsNone() throws IOException {
        var no = assertInstanceOf(Parsed.NotAFeed.class, FeedParser.parse(packed(new byte[64 << 20]), null, null));
        assertEquals("The document is larger than 32 MB.", no.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body><pre>%s</pre></body></html>", "<!DOCTYPE html><html><head><title>source</title></head><body><div class=line>%s"})
    void aFeedThatAPageShowsIsTakenOutOfIt(String page) {
        var shown = Feeds.RSS.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        var read = assertInstanceOf(Parsed.Read.class, FeedParser.parse(page.replace("%s", shown).getBytes(UTF_8), "text/html", Feeds.BASE));
        assertEquals(Feeds.feed(Feeds.RSS).entries().getFirst().title(), read.feed().entries().getFirst().title());
        assertEquals(2, read.feed().entries().size());
        assertEquals("The feed was taken out of a web page that shows its source.", read.document().repairs().getFirst());
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
