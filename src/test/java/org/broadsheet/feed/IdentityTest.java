package org.broadsheet.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What entries are known by, and called, when the feed says little of them.
class IdentityTest {
    private static Parsed.Read read(String items) {
        return Feeds.read("<rss version='2.0'><channel><title>Gazette</title>" + items + "</channel></rss>");
    }

    private static String item(String title, String link) {
        return "<item><title>" + title + "</title><link>" + link + "</link></item>";
    }

    @Test
    void ofTwoWithOneIdBothAreReadAndTheFirstCounts() {
        var read = read("<item><guid>1</guid><title>a</title></item><item><guid>1</guid><title>b</title></item><item><guid>2</guid></item>");
        assertEquals(3, read.feed().entries().size());
        assertEquals(List.of("One entry goes by the id of another before it, and only that one counts."), read.document().repairs());
        assertEquals(List.of(), read("<item><guid>1</guid></item><item><guid>2</guid></item><item/><item/>").document().repairs());
    }

    @Test
    void aPageThatManyEntriesLinkToNamesNoneOfThem() {
        var page = "https://gazette.example/news";
        assertEquals(List.of(page + " a", page + " b", page + " c", "https://gazette.example/d"),
                read(item("a", page) + item("b", page) + item("c", page) + item("d", "/d")).feed().identities());
        assertEquals(List.of(page, page), read(item("a", page) + item("b, corrected", page)).feed().identities());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        <link>/2026/ferry-nora_returns.html</link>                  | ferry nora returns
        <link>/2026/f%C3%A4hre/</link>                              | fähre
        <link>/?p=12</link>                                         | gazette.example/?p=12
        <link>/123</link>                                           | gazette.example/123
        <link>/</link>                                              | gazette.example/
        <enclosure url='/tides.mp3'/>                               | tides
        <link>/1</link><enclosure url='/tides.mp3'/>                | tides
        <guid isPermaLink='false'>n-1</guid>                        | n-1
        <pubDate>Thu, 05 Mar 2026 06:00:00 GMT</pubDate>            | Thu, 05 Mar 2026 06:00:00 GMT
        <link>/a-story</link><description>&lt;img src='x'&gt;</description> | a story
        """)
    void anEntryThatSaysNothingIsCalledByWhatThereIsOfIt(String elements, String title) {
        var item = Feeds.item(elements);
        assertEquals(title, item.title());
        assertNull(item.titleType());
    }

    @Test
    void anEntryWithATextNeedsNoTitle() {
        assertNull(Feeds.item("<link>/a-story</link><description>She is back.</description>").title());
    }

    @Test
    void jsonWithoutATitleIsCalledLikewise() {
        var feed = Feeds.feed("{\"items\": [{\"id\": \"1\", \"url\": \"/a-story\"}, {\"content_text\": \"Note\"}]}");
        assertEquals("a story", feed.entries().getFirst().title());
        assertNull(feed.entries().getLast().title());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        after the end      | <rss><channel><item><title>a</title></item></channel></rss><item><title>b</title></item>                 | a/b
        in a wrapper       | <rss><channel><items><list><item><title>a</title></item></list></items></channel></rss>                  | a
        beside the channel | <rss><channel/><item><title>a</title></item></rss>                                                        | a
        before the head    | <rss><item><title>a</title></item><channel><title>G</title><item><title>b</title></item></channel></rss> | a/b
        in another         | <feed><entry><title>a</title><entry><title>b</title></entry></entry></feed>                               | a/b
        """)
    void entriesInWrongPlacesAreRead(String where, String document, String titles) {
        assertEquals(titles, Feeds.feed(document).entries().stream().map(entry -> String.valueOf(entry.title())).collect(Collectors.joining("/")));
    }
}
