package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedPatternsTest {
    private static final FeedPatterns SHIPPED = FeedPatterns.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv       | https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv
        https://m.youtube.com/channel/UCabcdefghijklmnopqrstuv/videos  | https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv
        https://www.youtube.com/user/rivergazette                      | https://www.youtube.com/feeds/videos.xml?user=rivergazette
        https://www.youtube.com/playlist?list=PL12_3-4                 | https://www.youtube.com/feeds/videos.xml?playlist_id=PL12_3-4
        https://www.dw.com/en/world/s-4711?maca=x                      | https://www.dw.com/graph-api/en/content/navigation/4711
        https://www.reddit.com/r/ferries                               | https://www.reddit.com/r/ferries/.rss
        https://old.reddit.com/r/ferries/top/                          | https://www.reddit.com/r/ferries/top/.rss
        https://www.reddit.com/user/ann-example/                       | https://www.reddit.com/user/ann-example/.rss
        https://www.reddit.com/user/ann/m/boats                        | https://www.reddit.com/user/ann/m/boats/.rss
        https://github.com/ann/ferry                                   | https://github.com/ann/ferry/releases.atom
        https://github.com/ann/ferry/releases                          | https://github.com/ann/ferry/releases.atom
        https://github.com/ann/ferry/tags                              | https://github.com/ann/ferry/tags.atom
        https://github.com/ann/ferry/commits/main                      | https://github.com/ann/ferry/commits/main.atom
        https://github.com/ann                                         | https://github.com/ann.atom
        https://gitlab.com/ann/ferry                                   | https://gitlab.com/ann/ferry/-/tags?format=atom
        https://medium.com/@ann.example/a-story-1a2b                   | https://medium.com/feed/@ann.example
        https://medium.com/the-river                                   | https://medium.com/feed/the-river
        https://ann.substack.com/p/on-ferries                          | https://ann.substack.com/feed
        https://ann.tumblr.com/                                        | https://ann.tumblr.com/rss
        https://river.blogspot.co.uk/2026/11/ferry.html                | https://river.blogspot.co.uk/feeds/posts/default
        https://river.wordpress.com/about/                             | https://river.wordpress.com/feed/
        https://bsky.app/profile/ann.example                           | https://bsky.app/profile/ann.example/rss
        https://social.example/@ann                                    | https://social.example/@ann.rss
        https://social.example/tags/ferry                              | https://social.example/tags/ferry.rss
        https://lemmy.example/c/boats@ships.example                    | https://lemmy.example/feeds/c/boats%40ships.example.xml
        https://vimeo.com/rivergazette                                 | https://vimeo.com/rivergazette/videos/rss
        https://stackoverflow.com/questions/tagged/java                | https://stackoverflow.com/feeds/tag/java
        https://news.ycombinator.com/                                  | https://news.ycombinator.com/rss
        """)
    void anAddressTellsOfItsFeed(URI page, URI feed) {
        assertEquals(feed, SHIPPED.of(page).getFirst().address());
    }

    @ParameterizedTest
    @CsvSource({"https://gazette.example/", "https://gazette.example/youtube.com/channel/UCabcdefghijklmnopqrstuv", "https://github.com/topics/boats/x/y",
        "https://www.youtube.com/", "https://vimeo.com/12345"})
    void anAddressThatTellsNothing(URI page) {
        assertTrue(SHIPPED.of(page).isEmpty(), SHIPPED.of(page).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://www.youtube.com/@rivergazette  | {"externalId":"UCabcdefghijklmnopqrstuv"}                | https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv
        https://gazette.example:8443/town/     | <meta name="generator" content="WordPress 6.9">          | https://gazette.example:8443/feed/
        https://gazette.example/               | <meta name="generator" content="Ghost 5.1" />            | https://gazette.example/rss/
        https://talk.example/c/boats/7         | <meta name="generator" content="Discourse 3.4">          | https://talk.example/c/boats/7.rss
        """)
    void aPageTellsOfItsFeed(URI page, String html, URI feed) {
        assertEquals(feed, SHIPPED.of(page, html).getFirst().address());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Gazette;gazette\\.example                          | p.tsv line 2: three or four columns are needed, there are 2
        Gazette;gazette\\.(example;https://g.example/      | p.tsv line 2: Unclosed group
        Gazette;gazette\\.example;ftp://g.example/         | p.tsv line 2: not a template of a web address: ftp://g.example/
        Gazette;gazette\\.example;https://g.example/{+a}   | p.tsv line 2: “{+a}” has the operator “+” of level 2; only {name} is possible (RFC 6570 level 1)
        """)
    void aWrongLineIsRefusedWithItsPlace(String line, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> FeedPatterns.read("p.tsv", "# patterns\n" + line.replace(';', '\t'))).getMessage());
    }

    @Test
    void aLongAddressCostsNoTime() {
        assertTrue(SHIPPED.of(URI.create("https://gazette.example/" + "@a".repeat(100_000))).isEmpty());
        SHIPPED.of(URI.create("https://gazette.example/" + "-a/".repeat(600)));
    }
}
