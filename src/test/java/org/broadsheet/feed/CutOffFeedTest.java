package org.broadsheet.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.news.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Feeds whose end did not come, cut off at every byte.
class CutOffFeedTest {
    static List<String> feeds() {
        return List.of(Feeds.RSS, Feeds.RDF, Feeds.ATOM, Feeds.ATOM_03, Feeds.JSON,
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY sea 'Meer'>]><rss version='2.0'><channel><title>Küste</title>" + four(number -> "<item><title>Flut &amp; Ebbe №" + number
                        + "</title><!-- <item> --><guid>tide-" + number + "</guid><description><![CDATA[<p>Am &sea; steht's &gt; 2&nbsp;m</p> </item>]]></description>"
                        + "<enclosure url='/" + number + ".mp3'/></item>") + "</channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Coast</title>" + four(number -> "<entry><id>urn:" + number + "</id><title>Tide 🌊 " + number
                        + "</title><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>High<br/></p></div></content></entry>") + "</feed>",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Coast\",\"authors\":[{\"name\":\"Ann\"}],\"items\":["
                        + four(number -> "{\"id\":" + number + "7,\"title\":\"Tide\",\"tags\":[\"a\",\"b\"],\"content_text\":\"{}[] \\\"é\"},").replaceFirst(",$", "")
                        + "],\"hubs\":[{\"type\":\"x\"}]}");
    }

    private static String four(IntFunction<String> entry) {
        return IntStream.range(1, 5).mapToObj(entry).collect(Collectors.joining("\n"));
    }

    /// What is kept is what the whole feed has, up to the last one, which may be kept only if there is no other; and then
    /// that is said.
    @ParameterizedTest
    @MethodSource("feeds")
    void everyEntryThatIsCompleteIsKept(String feed) {
        var bytes = feed.strip().getBytes(UTF_8);
        var all = Feeds.feed(feed).entries();
        for (int length = 0; length < bytes.length; length++) {
            if (FeedParser.parse(Arrays.copyOf(bytes, length), null, Feeds.BASE) instanceof Parsed.Read read) {
                var kept = read.feed().entries();
                var first = kept.size() == 1 && read.document().repairs().getLast().contains("its first entry; what had come of it was kept");
                assertEquals(first ? List.of() : all.subList(0, kept.size()), first ? List.of() : kept, "cut at " + length);
                assertTrue(read.document().repairs().stream().anyMatch(repair -> repair.contains("end of the feed") || repair.contains("breaks off")),
                        read.document().repairs()::toString);
                assertEquals(1, read.document().repairs().size(), () -> "nothing else is wrong: " + read.document().repairs());
                assertFalse(read.document().wellFormed());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void noneThatIsCompleteIsLost(String feed) {
        var bytes = feed.strip().getBytes(UTF_8);
        int lost = 0;
        for (int length = 0; length < bytes.length; length++) {
            int kept = FeedParser.parse(Arrays.copyOf(bytes, length), null, Feeds.BASE) instanceof Parsed.Read read ? read.feed().entries().size() : 0;
            assertTrue(kept >= lost || lost == 1, "fewer entries of a longer feed, cut at " + length);
            lost = kept;
        }
        assertEquals(Feeds.feed(feed).entries().size(), lost);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        in an entry          | <rss><channel><item><title>a</title></item><item><title>b</title><gui | a   | The feed breaks off in the middle of an entry; the complete one was kept.
        in a third one       | <rss><channel><item><title>a</title></item><item><title>b</title></item><item> | a/b | The feed breaks off in the middle of an entry; the 2 complete ones were kept.
        in the first         | <rss><channel><item><title>a</title><guid>1                             | a   | The feed breaks off in the middle of its first entry; what had come of it was kept.
        before there is one  | <rss><channel><title>G</title><item><link>htt                           | ''  | The feed breaks off in the middle of an entry.
        between entries      | <rss><channel><item><title>a</title></item>                             | a   | The end of the feed is missing; the complete one was kept.
        in the head          | <rss><channel><title>G</title><link>                                    | ''  | The end of the feed is missing.
        after the last       | <rss><channel><item><title>a</title></item></channel>                   | a   | The end of the feed is missing; the complete one was kept.
        unclosed, at the end | <rss><channel><item><title>a</title><item><title>b</title></channel>    | a/b | The end of the feed is missing; the 2 complete ones were kept.
        with a third of JSON | {"items":[{"title":"a"},{"title":"b"},{"tit                             | a/b | The feed breaks off in the middle of an entry; the 2 complete ones were kept.
        """)
    void saysWhatBecameOfIt(String where, String document, String titles, String repair) {
        var read = Feeds.read(document);
        assertEquals(titles, String.join("/", read.feed().entries().stream().map(Entry::title).toList()));
        assertEquals(List.of(repair), read.document().repairs().stream().filter(said -> !said.startsWith("A rule")).toList());
    }

    @Test
    void saysSoWhateverElseIsWrongWithIt() {
        var read = assertInstanceOf(Parsed.Read.class, Feeds.parse("<rss><channel><item><title>High & low & dry</title></item><item><title>L"));
        assertEquals(List.of("2 ampersands that begin no reference were read as text.", "The feed breaks off in the middle of an entry; the complete one was kept."),
                read.document().repairs());
    }
}
