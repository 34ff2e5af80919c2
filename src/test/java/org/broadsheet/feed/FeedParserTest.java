package org.broadsheet.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.markup.AllowList;
import org.broadsheet.news.Category;
import org.broadsheet.news.Enclosure;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.news.FeedLink;
import org.broadsheet.news.Markup;
import org.broadsheet.news.Person;
import org.broadsheet.news.Stamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedParserTest {
    private static URI at(String address) {
        return URI.create("https://gazette.example" + address);
    }

    private static String at(@Nullable Stamp stamp) {
        return stamp == null ? "none" : String.valueOf(stamp.at());
    }

    @Test
    void readsTheHeadOfRss() {
        var feed = Feeds.feed(Feeds.RSS);
        assertEquals("rss 2.0", feed.format());
        assertEquals("The Harbour Gazette", feed.title());
        assertEquals("News & tides", feed.subtitle());
        assertEquals(at("/"), feed.link());
        assertEquals(List.of(new FeedLink(at("/"), "alternate", null, null, null, null),
                new FeedLink(at("/feeds/news.xml"), "self", "application/rss+xml", null, null, null)), feed.links());
        assertEquals("en-gb", feed.language());
        assertEquals("2026 Harbour Press", feed.rights());
        assertEquals("Press 3", feed.generator());
        assertEquals(List.of(new Person("Ann Harbour", "desk@gazette.example", null)), feed.authors());
        assertEquals("2026-03-05T07:08:09Z", at(feed.updated()));
        assertEquals(Duration.ofMinutes(30), feed.ttl());
        assertEquals(new Feed.Image(at("/logo.png"), "Logo", at("/"), null, 88, 31), feed.image());
        assertEquals(List.of(new Category("Sea", "urn:desks", null)), feed.categories());
    }

    @Test
    void readsAnItemOfRssWithItsModules() {
        var item = Feeds.feed(Feeds.RSS).entries().getFirst();
        assertEquals("nora-1", item.id());
        assertEquals("Ferry Nora returns", item.title());
        assertEquals(at("/nora?maca=rss"), item.link());
        assertEquals("She is <b>back</b>.", html(item.summary()));
        assertEquals("text/html", item.content().getFirst().type());
        assertEquals("<p>She is back, <a href=\"https://gazette.example/quay\">at the quay</a>.</p>", html(item.content().getFirst()));
        assertEquals(List.of(new Person("Ben Pier", null, null)), item.authors());
        assertEquals(new Stamp("Thu, 05 Mar 2026 06:00:00 +0100", Instant.parse("2026-03-05T05:00:00Z")), item.published());
        assertEquals("2026-03-05T06:30:00Z", at(item.updated()));
        assertEquals(List.of(new Category("Sea", null, null), new Category("Ships", null, null)), item.categories());
        assertEquals(List.of(new Enclosure(at("/nora.mp3"), "audio/mpeg", 1200L), new Enclosure(at("/nora.ogg"), "audio/ogg", null)),
                item.enclosures());
        assertEquals(at("/nora#talk"), item.comments());
        assertEquals(new Entry.Origin("The Wire", URI.create("https://wire.example/feed"), null), item.origin());
        assertEquals("3:20", item.podcast().duration());
        assertTrue(item.source().startsWith("<item>") && item.source().contains("<![CDATA[<p>She is back"), item.source());
    }

    @Test
    void aGuidThatIsAPermalinkOpensTheEntry() {
        var note = Feeds.feed(Feeds.RSS).entries().get(1);
        assertNull(note.title());
        assertEquals(at("/note"), note.link());
        assertNull(Feeds.item("<guid isPermaLink='false'>https://gazette.example/x</guid>").link());
    }

    @Test
    void readsRdfWithDublinCoreAndTheNumberOfTheContent() {
        var feed = Feeds.feed(Feeds.RDF);
        assertEquals("rss 1.0", feed.format());
        assertEquals("https://gazette.example/feeds/rdf", feed.id());
        assertEquals("en", feed.language());
        assertEquals(at("/rdf.gif"), feed.image() == null ? null : feed.image().url());
        var item = feed.entries().getFirst();
        assertEquals("https://gazette.example/nora", item.id());
        assertEquals(at("/stra%C3%9Fe"), item.link());
        assertEquals("2026-03-05T06:00:00Z", at(item.published()));
        assertEquals(item.published(), item.updated());
        assertEquals("4711", item.contentId());
        assertEquals(List.of(new Category("Ships", null, null)), item.categories());
    }

    @Test
    void readsTheHeadOfAtom() {
        var feed = Feeds.feed(Feeds.ATOM);
        assertEquals("atom 1.0", feed.format());
        assertEquals("tag:gazette.example,2026:feed", feed.id());
        assertEquals("Hafenblatt & Gezeiten", feed.title());
        assertEquals("text/html", feed.titleType());
        assertEquals("Vom <Kai>", feed.subtitle());
        assertEquals("de", feed.language());
        assertEquals(at("/de"), feed.link());
        assertEquals(at("/atom/icon.png"), feed.icon());
        assertEquals(at("/atom/logo.png"), feed.logo());
        assertEquals(List.of(new Person("Redaktion", "desk@gazette.example", at("/wir"))), feed.authors());
        assertEquals(List.of(new Category("meer", "urn:desks", "Meer")), feed.categories());
        assertEquals("2026-03-05T07:08:09Z", at(feed.updated()));
    }

    @Test
    void readsAnEntryOfAtomWithBaseLanguageAndItsFeedsAuthor() {
        var entry = Feeds.feed(Feeds.ATOM).entries().getFirst();
        assertEquals("1 < 2", entry.title());
        assertEquals("text/plain", entry.titleType());
        assertEquals(at("/atom/nora.html"), entry.link());
        assertEquals(new Markup("Kurz & klar", "text/plain", "de", at("/atom/"), null), entry.summary());
        var content = entry.content().getFirst();
        assertEquals("application/xhtml+xml", content.type());
        assertEquals("nds", content.language());
        assertTrue(html(content).contains("<a href=\"https://gazette.example/atom/texts/kai\">wedder dor</a>"), html(content));
        assertEquals(List.of(new Enclosure(at("/atom/nora.mp3"), "audio/mpeg", 7L)), entry.enclosures());
        assertEquals("Redaktion", entry.authors().getFirst().name());
    }

    @Test
    void readsAnEntryOfAtomThatStandsElsewhere() {
        var entry = Feeds.feed(Feeds.ATOM).entries().get(1);
        assertEquals("Zwei Wörter", entry.title());
        assertEquals(at("/atom/two.html"), entry.content().getFirst().src());
        assertEquals(List.of("Cleo Mast", "Ben Pier"), entry.authors().stream().map(Person::name).toList());
        assertEquals(new Entry.Origin("The Wire", URI.create("https://wire.example/"), "urn:wire"), entry.origin());
    }

    @Test
    void readsAtom03() {
        var feed = Feeds.feed(Feeds.ATOM_03);
        assertEquals("atom 0.3", feed.format());
        assertEquals("Old ways", feed.title());
        assertEquals("Since 2003", feed.subtitle());
        var entry = feed.entries().getFirst();
        assertEquals("2003-12-13T12:29:29Z", at(entry.published()));
        assertEquals("2003-12-13T18:30:02Z", at(entry.updated()));
        assertEquals("2003-12-12T00:00:00Z", at(entry.created()));
        assertEquals("<b>bold</b>", html(entry.content().getFirst()));
        assertEquals(URI.create("https://a.example/"), entry.authors().getFirst().uri());
    }

    @Test
    void readsJsonFeed() {
        var feed = Feeds.feed(Feeds.JSON);
        assertEquals("json 1.1", feed.format());
        assertEquals("Harbour Gazette", feed.title());
        assertEquals(at("/"), feed.link());
        assertEquals(List.of("alternate", "self", "next"), feed.links().stream().map(FeedLink::rel).toList());
        var first = feed.entries().getFirst();
        assertEquals("7", first.id());
        assertEquals(at("/nora"), first.link());
        assertEquals("1 &lt; 2", html(first.summary()));
        assertTrue(html(first.content().getFirst()).contains("https://gazette.example/n.jpg"));
        assertEquals(at("/nora.jpg"), first.image());
        assertEquals(List.of(new Person("Ben Pier", null, null)), first.authors());
        assertEquals(List.of(new Enclosure(at("/nora.mp3"), "audio/mpeg", 1200L)), first.enclosures());
        assertEquals(List.of(new Category("Sea", null, null)), first.categories());
        assertTrue(first.source().startsWith("{\"id\":\"7\""), first.source());
        var second = feed.entries().get(1);
        assertEquals("Plain &amp; &lt;simple&gt;", html(second.content().getFirst()));
        assertEquals(URI.create("https://other.example/"), second.link());
        assertEquals("The desk", second.authors().getFirst().name());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        <rss version='0.91'><channel/></rss>                                              | rss 0.91
        <rss version='0.92'><channel/></rss>                                              | rss 0.92
        <rss version='2.0.1'><channel/></rss>                                             | rss 2.0
        <rss><channel/></rss>                                                             | rss
        <rss version='2.0' xmlns='http://backend.userland.com/rss2'><channel/></rss>      | rss 2.0
        <channel><item/></channel>                                                        | rss
        <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel/></rdf:RDF> | rss 0.90
        <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'/> | rss 1.0
        <feed xmlns='http://www.w3.org/2005/Atom'/>                                       | atom 1.0
        <a:feed xmlns:a='http://www.w3.org/2005/Atom'/>                                   | atom 1.0
        <feed version='0.3' xmlns='http://purl.org/atom/ns#'/>                            | atom 0.3
        <feed/>                                                                           | atom
        <entry xmlns='http://www.w3.org/2005/Atom'><title>x</title></entry>               | atom 1.0
        {"version":"https://jsonfeed.org/version/1","items":[]}                           | json 1
        """)
    void tellsTheFormat(String document, String format) {
        assertEquals(format, Feeds.feed(document).format());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        <title>Tom &amp;amp; Ann</title>                     | Tom & Ann       | text/html
        <title>1 &lt; 2 &amp; 3 > 2</title>                  | 1 < 2 & 3 > 2   | text/plain
        <title><![CDATA[ <b>Bold</b> ]]></title>             | Bold            | text/html
        <title>Inline <b>bold</b></title>                    | Inline bold     | application/xhtml+xml
        <title/><media:title>Film</media:title>              | Film            | text/plain
        <title>vector&lt;int&gt; explained</title>           | vector<int> explained | text/plain
        <title>  two   words  </title>                       | two words       | text/plain
        <dc:title>Core</dc:title>                            | Core            | text/plain
        """)
    void aHeadlineIsPlainHoweverItIsWrapped(String xml, String title, String type) {
        var item = Feeds.item(xml);
        assertEquals(title, item.title());
        assertEquals(type, item.titleType());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        desk@gazette.example (Ann Harbour)          | Ann Harbour | desk@gazette.example
        Ann Harbour <desk@gazette.example>          | Ann Harbour | desk@gazette.example
        Ann Harbour (mailto:desk@gazette.example)   | Ann Harbour | desk@gazette.example
        desk@gazette.example                        |             | desk@gazette.example
        Ann Harbour                                 | Ann Harbour |
        """)
    void anAuthorIsReadFromOneLine(String line, @Nullable String name, @Nullable String mail) {
        assertEquals(List.of(new Person(name, mail, null)),
                Feeds.item("<author>" + line.replace("<", "&lt;") + "</author>").authors());
    }

    @Test
    void namespacesCountAndPrefixesDoNot() {
        var item = Feeds.feed("<rss version='2.0' xmlns:x='http://purl.org/dc/elements/1.1/' xmlns:dc='urn:other'><channel><item>"
                + "<x:creator>Ann</x:creator><dc:title>Not this</dc:title></item></channel></rss>").entries().getFirst();
        assertEquals("Ann", item.authors().getFirst().name());
        assertNull(item.title());
    }

    @Test
    void relativeAddressesStandWithinTheArticlesPageUnlessABaseIsSet() {
        var linked = Feeds.item("<link>https://gazette.example/a/nora</link><description>&lt;img src='n.jpg'></description>");
        assertTrue(html(linked.summary()).contains("https://gazette.example/a/n.jpg"));
        var based = Feeds.item("<link>https://gazette.example/a/nora</link>"
                + "<description xml:base='https://cdn.example/'>&lt;img src='n.jpg'></description>");
        assertTrue(html(based.summary()).contains("https://cdn.example/n.jpg"));
    }

    @Test
    void everythingThatCouldRunIsCleanedAway() {
        var entry = Feeds.entry("<content type='html'>&lt;p onclick='x()'>a&lt;script>b&lt;/script>&lt;a href='javascript:c'>d</content>");
        assertEquals("<p>a<a>d</a></p>", html(entry.content().getFirst()));
    }

    @Test
    void aLineEndsInOneWay() {
        var entry = Feeds.entry("<content type='html'>&lt;pre>one\r\ntwo\rthree&lt;/pre></content>");
        assertEquals("<pre>one\ntwo\nthree</pre>", html(entry.content().getFirst()));
    }

    @Test
    void keepsEveryEntryAsItIsWritten() {
        var one = "<item><title><![CDATA[<item>]]></title><!-- <item> --><x:item xmlns:x='urn:x'/></item>";
        var two = "<item rdf:about='/2' >Two</item >";
        var three = "<Item><title>Three</title>";
        var entries = Feeds.feed("<rss><channel>" + one + two + three + "</channel></rss>").entries();
        assertEquals(List.of("Three"), entries.stream().map(Entry::title).filter("Three"::equals).toList());
        assertTrue(entries.stream().map(Entry::source).anyMatch(two::equals), entries.toString());
        assertTrue(entries.getLast().source().startsWith(three));
    }

    @Test
    void aDateThatCannotBeReadIsKeptAsWritten() {
        var item = Feeds.item("<pubDate>on Thursday</pubDate>");
        assertEquals(new Stamp("on Thursday", null), item.published());
        assertNull(item.updated());
    }

    @Test
    void theDocumentIsDescribed() {
        var bytes = "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Café</title></channel></rss>"
                .getBytes(StandardCharsets.ISO_8859_1);
        var read = (Parsed.Read) FeedParser.parse(bytes, "text/xml; charset=iso-8859-1", null);
        assertEquals(new Parsed.Document("windows-1252", "text/xml", bytes.length, true, List.of()), read.document());
        assertEquals("Café", read.feed().title());
        assertNotNull(read.feed().entries());
        assertFalse(Feeds.read("<rss><channel><title>a & b</title></channel></rss>").document().wellFormed());
    }

    private static String html(@Nullable Markup text) {
        return text == null ? "" : AllowList.clean(text);
    }
}
