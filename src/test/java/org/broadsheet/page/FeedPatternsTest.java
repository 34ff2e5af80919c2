package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPatternsTest {
    private static final FeedPatterns SHIPPED = FeedPatterns.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv       | https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv
        https://m.youtube.com/channel/UCabcdefghijklmnopqrstuv/videos  | https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv
        https://www.youtube.com/user/rivergazette                      | https://www.youtube.com/feeds/videos.xml?user=rivergazette
        https://www.youtube.com/playlist?list=PL12_3-4                 | https://www.youtube.com/feeds/videos.xml?playlist_id=PL12_3-4
        https://www.youtube.com/watch?v=a1B2c3D4e5F&list=PL12_3-4      | https://www.youtube.com/feeds/videos.xml?playlist_id=PL12_3-4
        https://www.dw.com/en/world/s-4711?maca=x                      | https://www.dw.com/graph-api/en/content/navigation/4711
        https://vimeo.com/rivergazette                                 | https://vimeo.com/rivergazette/videos/rss
        https://vimeo.com/channels/boats                               | https://vimeo.com/channels/boats/videos/rss
        https://vimeo.com/groups/boats                                 | https://vimeo.com/groups/boats/videos/rss
        https://www.dailymotion.com/rivergazette                       | https://www.dailymotion.com/rss/user/rivergazette
        https://odysee.com/@river:7                                    | https://odysee.com/$/rss/@river%3A7
        https://tube.example/c/boats/videos                            | https://tube.example/feeds/videos.xml?videoChannelName=boats
        https://tube.example:9000/a/ann/video-channels?s=1             | https://tube.example:9000/feeds/videos.xml?accountName=ann
        https://www.reddit.com/r/ferries                               | https://www.reddit.com/r/ferries/.rss
        https://www.reddit.com/r/ferries+boats/                        | https://www.reddit.com/r/ferries%2Bboats/.rss
        https://old.reddit.com/r/ferries/top/                          | https://www.reddit.com/r/ferries/top/.rss
        https://www.reddit.com/r/ferries/comments/1a2b3c/a_new_one/    | https://www.reddit.com/r/ferries/comments/1a2b3c/.rss
        https://www.reddit.com/r/ferries/search/?q=new%20boat&sort=new | https://www.reddit.com/r/ferries/search.rss?q=new%20boat&restrict_sr=on
        https://www.reddit.com/user/ann-example/                       | https://www.reddit.com/user/ann-example/.rss
        https://www.reddit.com/u/ann-example                           | https://www.reddit.com/user/ann-example/.rss
        https://www.reddit.com/user/ann/m/boats                        | https://www.reddit.com/user/ann/m/boats/.rss
        https://www.reddit.com/search/?q=ferry+%22river%22             | https://www.reddit.com/search.rss?q=ferry%2B%22river%22
        https://www.reddit.com/domain/gazette.example/                 | https://www.reddit.com/domain/gazette.example/.rss
        https://lemmy.example/c/boats@ships.example                    | https://lemmy.example/feeds/c/boats%40ships.example.xml
        https://lemmy.example/u/ann                                    | https://lemmy.example/feeds/u/ann.xml
        https://lemmy.example/                                         | https://lemmy.example/feeds/all.xml
        https://kbin.example/m/boats                                   | https://kbin.example/rss?magazine=boats
        https://news.ycombinator.com/                                  | https://news.ycombinator.com/rss
        https://news.ycombinator.com/news?p=2                          | https://news.ycombinator.com/rss
        https://lobste.rs/t/java                                       | https://lobste.rs/t/java.rss
        https://stackoverflow.com/questions/tagged/c%2b%2b             | https://stackoverflow.com/feeds/tag/c%2B%2B
        https://stackoverflow.com/questions/12345/why-is-it-so         | https://stackoverflow.com/feeds/question/12345
        https://boats.stackexchange.com/users/77/ann                   | https://boats.stackexchange.com/feeds/user/77
        https://boats.stackexchange.com/                               | https://boats.stackexchange.com/feeds
        https://github.com/ann/ferry                                   | https://github.com/ann/ferry/releases.atom
        https://github.com/ann/ferry/releases/tag/v1.0                 | https://github.com/ann/ferry/releases.atom
        https://github.com/ann/ferry/tags                              | https://github.com/ann/ferry/tags.atom
        https://github.com/ann/ferry/commits                           | https://github.com/ann/ferry/commits.atom
        https://github.com/ann/ferry/commits/main                      | https://github.com/ann/ferry/commits/main.atom
        https://github.com/ann/ferry/tree/main                         | https://github.com/ann/ferry/commits/main.atom
        https://github.com/ann/ferry/discussions                       | https://github.com/ann/ferry/discussions.atom
        https://github.com/ann/ferry/wiki/Home                         | https://github.com/ann/ferry/wiki.atom
        https://github.com/ann?tab=repositories                        | https://github.com/ann.atom
        https://gist.github.com/ann                                    | https://gist.github.com/ann.atom
        https://gitlab.com/ann/ferry                                   | https://gitlab.com/ann/ferry/-/releases.atom
        https://gitlab.com/harbour/boats/ferry/-/tags                  | https://gitlab.com/harbour/boats/ferry/-/tags?format=atom
        https://gitlab.gazette.example/ann/ferry/-/commits/main        | https://gitlab.gazette.example/ann/ferry/-/commits/main?format=atom
        https://gitlab.com/ann                                         | https://gitlab.com/ann.atom
        https://codeberg.org/ann/ferry                                 | https://codeberg.org/ann/ferry/releases.rss
        https://git.sr.ht/~ann/ferry/log                               | https://git.sr.ht/~ann/ferry/log/rss.xml
        https://sourceforge.net/projects/ferry/files/                  | https://sourceforge.net/projects/ferry/rss
        https://launchpad.net/ferry                                    | https://feeds.launchpad.net/ferry/announcements.atom
        https://pypi.org/project/ferry/1.0/                            | https://pypi.org/rss/project/ferry/releases.xml
        https://rubygems.org/gems/ferry                                | https://rubygems.org/gems/ferry/versions.atom
        https://packagist.org/packages/ann/ferry                       | https://packagist.org/feeds/package.ann/ferry.rss
        https://crates.io/crates/ferry                                 | https://static.crates.io/rss/crates/ferry.xml
        https://arxiv.org/list/cs.CL/recent                            | https://rss.arxiv.org/rss/cs.CL
        https://store.steampowered.com/app/12345/Ferry/                | https://store.steampowered.com/feeds/news/app/12345/
        https://ann.itch.io/ferry/devlog                               | https://ann.itch.io/ferry/devlog.rss
        https://medium.com/@ann.example/a-story-1a2b                   | https://medium.com/feed/@ann.example
        https://medium.com/tag/ferries/latest                          | https://medium.com/feed/tag/ferries
        https://medium.com/the-river                                   | https://medium.com/feed/the-river
        https://ann.medium.com/about                                   | https://ann.medium.com/feed
        https://ann.substack.com/p/on-ferries                          | https://ann.substack.com/feed
        https://buttondown.com/ann/archive/                            | https://buttondown.com/ann/rss
        https://ann.tumblr.com/                                        | https://ann.tumblr.com/rss
        https://ann.tumblr.com/tagged/boats                            | https://ann.tumblr.com/tagged/boats/rss
        https://www.tumblr.com/ann/12345/a-boat                        | https://ann.tumblr.com/rss
        https://river.blogspot.co.uk/2026/11/ferry.html                | https://river.blogspot.co.uk/feeds/posts/default
        https://river.blogspot.com/search/label/Old%20boats            | https://river.blogspot.com/feeds/posts/default/-/Old%20boats
        https://river.wordpress.com/about/                             | https://river.wordpress.com/feed/
        https://river.wordpress.com/category/boats/                    | https://river.wordpress.com/category/boats/feed/
        https://ann.livejournal.com/123.html                           | https://ann.livejournal.com/data/rss
        https://ann.dreamwidth.org/                                    | https://ann.dreamwidth.org/data/rss
        https://ann.bearblog.dev/blog/                                 | https://ann.bearblog.dev/feed/
        https://ann.micro.blog/                                        | https://ann.micro.blog/feed.xml
        https://write.as/ann/a-boat                                    | https://write.as/ann/feed/
        https://dev.to/t/java                                          | https://dev.to/feed/tag/java
        https://dev.to/ann                                             | https://dev.to/feed/ann
        https://ann.hashnode.dev/                                      | https://ann.hashnode.dev/rss.xml
        https://note.com/ann/n/n1a2b                                   | https://note.com/ann/rss
        https://qiita.com/tags/java                                    | https://qiita.com/tags/java/feed
        https://zenn.dev/topics/java                                   | https://zenn.dev/topics/java/feed
        https://ann.hatenablog.com/entry/2026/11/20                    | https://ann.hatenablog.com/feed
        https://ameblo.jp/ann/                                         | https://rssblog.ameba.jp/ann/rss20.xml
        https://m.blog.naver.com/ann                                   | https://rss.blog.naver.com/ann.xml
        https://ann.tistory.com/12                                     | https://ann.tistory.com/rss
        https://velog.io/@ann/posts                                    | https://v2.velog.io/rss/ann
        https://bsky.app/profile/ann.example                           | https://bsky.app/profile/ann.example/rss
        https://social.example/@ann                                    | https://social.example/@ann.rss
        https://social.example:3000/@ann/112233445566                  | https://social.example:3000/@ann.rss
        https://social.example/tags/ferry                              | https://social.example/tags/ferry.rss
        https://pixelfed.example/ann                                   | https://pixelfed.example/users/ann.atom
        https://www.pinterest.com/ann/old-boats/                       | https://www.pinterest.com/ann/old-boats.rss
        https://letterboxd.com/ann/                                    | https://letterboxd.com/ann/rss/
        https://www.flickr.com/photos/12345678@N01/                    | https://www.flickr.com/services/feeds/photos_public.gne?id=12345678%40N01&format=rss_200
        https://www.flickr.com/photos/tags/ferry                       | https://www.flickr.com/services/feeds/photos_public.gne?tags=ferry&format=rss_200
        https://www.deviantart.com/ann                                 | https://backend.deviantart.com/rss.xml?q=gallery:ann
        https://news.google.com/search?q=river%20ferry&hl=en           | https://news.google.com/rss/search?q=river%20ferry
        https://www.bing.com/news/search?q=ferry&form=X                | https://www.bing.com/news/search?q=ferry&format=rss
        https://ann.libsyn.com/an-episode                              | https://ann.libsyn.com/rss
        https://ann.podbean.com/                                       | https://feed.podbean.com/ann/feed.xml
        https://www.spreaker.com/podcast/the-river--12345              | https://www.spreaker.com/show/12345/episodes/feed
        https://www.buzzsprout.com/12345/episodes                      | https://feeds.buzzsprout.com/12345.rss
        """)
    void anAddressTellsOfItsFeed(URI page, URI feed) {
        assertEquals(feed, SHIPPED.of(page).getFirst().address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://gazette.example/", "https://gazette.example/youtube.com/channel/UCabcdefghijklmnopqrstuv", "https://www.youtube.com/",
        "https://www.youtube.com/@rivergazette", "https://github.com/topics/boats", "https://github.com/ann/ferry/issues", "https://github.com/orgs/ann/people",
        "https://vimeo.com/12345", "https://soundcloud.com/ann", "https://www.substack.com/", "https://medium.com/", "https://www.tumblr.com/explore/trending",
        "https://www.reddit.com/", "https://gitlab.com/explore", "https://news.google.com/", "https://bsky.app/"})
    void anAddressThatTellsNothing(URI page) {
        assertEquals(List.of(), SHIPPED.of(page));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://www.youtube.com/@rivergazette     | {"externalId":"UCabcdefghijklmnopqrstuv"}                        | https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv
        https://www.youtube.com/watch?v=a1B2c3D4  | <meta itemprop="channelId" content="UCabcdefghijklmnopqrstuv">   | https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv
        https://www.flickr.com/photos/ann/        | {"ownerNsid":"12345678@N01"}                                     | https://www.flickr.com/services/feeds/photos_public.gne?id=12345678%40N01&format=rss_200
        https://substack.com/@ann                 | "{\\"subdomain\\":\\"ann\\"}"                                    | https://ann.substack.com/feed
        https://gazette.example:8443/town/        | <meta name="generator" content="WordPress 6.9">                  | https://gazette.example:8443/feed/
        https://gazette.example/category/boats/   | <meta content="WordPress 6.9" name="generator">                  | https://gazette.example/category/boats/feed/
        https://gazette.example/                  | <meta name="generator" content="Ghost 5.1" />                    | https://gazette.example/rss/
        https://gazette.example/a                 | <meta name=generator content='Hugo 0.150'>                       | https://gazette.example/index.xml
        https://gazette.example/                  | <meta content='blogger' name='generator'/>                       | https://gazette.example/feeds/posts/default
        https://gazette.example/                  | <meta name="Generator" content="Drupal 11 (https://drupal.org)"> | https://gazette.example/rss.xml
        https://gazette.example/                  | <meta name="generator" content="Joomla! - Open Source">          | https://gazette.example/?format=feed&type=rss
        https://gazette.example/news              | <!-- This is Squarespace. --><!-- gazette -->                    | https://gazette.example/news?format=rss
        https://gazette.example/blogs/news        | <script src="https://cdn.shopify.com/x.js">                      | https://gazette.example/blogs/news.atom
        https://gazette.example/a                 | <link rel="preconnect" href="https://substackcdn.com/">          | https://gazette.example/feed
        https://talk.example/c/boats/7            | <meta name="generator" content="Discourse 3.4">                  | https://talk.example/c/boats/7.rss
        https://talk.example/c/boats/old/8        | <meta name="generator" content="Discourse 3.4">                  | https://talk.example/c/boats/old/8.rss
        https://talk.example/t/a-question/99/4    | <meta name="generator" content="Discourse 3.4">                  | https://talk.example/t/a-question/99.rss
        https://talk.example/forums/boats.3/      | <html lang="en" id="XF">                                         | https://talk.example/forums/boats.3/index.rss
        https://tube.example/c/boats              | <meta property="og:platform" content="PeerTube">                 | https://tube.example/feeds/videos.xml?videoChannelName=boats
        https://ships.example/c/boats             | <title>Boats - Ships, powered by Lemmy</title>                   | https://ships.example/feeds/c/boats.xml
        https://social.example/users/ann          | <script>Akkoma</script>                                          | https://social.example/users/ann/feed.atom
        https://social.example/profile/ann        | <meta name="generator" content="Friendica 2026">                 | https://social.example/feed/ann
        """)
    void aPageTellsOfItsFeed(URI page, String html, URI feed) {
        assertEquals(feed, SHIPPED.of(page, html).getFirst().address());
    }

    @Test
    void whoeverIsCalledLikeAProgramMadeNothing() {
        assertEquals(List.of(), SHIPPED.of(URI.create("https://gazette.example/"), "<meta name=\"author\" content=\"Hugo Example\">"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Gazette;gazette\\.example                          | p.tsv line 2: three or four columns are needed, there are 2
        Gazette;gazette\\.(example;https://g.example/      | p.tsv line 2: Unclosed group
        Gazette;gazette\\.example;ftp://g.example/         | p.tsv line 2: not a template of a web address: ftp://g.example/
        Gazette;gazette\\.example;https://g.example/{+a}   | p.tsv line 2: “{+a}” has the operator “+” of level 2; only {name} is possible (RFC 6570 level 1)
        Gazette;gazette\\.example/(?<id>.*);/{ident}       | p.tsv line 2: no group of the expressions is called “ident”
        Gazette;;https://g.example/                        | p.tsv line 2: column 2 is empty
        Gazette;gazette\\.example;https://g.example/;      | p.tsv line 2: column 4 is empty
        Gazette;gazette\\.example;https://g.example/;(?<n  | p.tsv line 2: named capturing group is missing trailing '>'
        """)
    void aWrongLineIsRefusedWithItsPlace(String line, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> FeedPatterns.read("p.tsv", "# patterns\n" + line.replace(';', '\t'))).getMessage());
    }

    @Test
    void aLongAddressCostsNoTime() {
        assertTrue(SHIPPED.of(URI.create("https://gazette.example/" + "@a".repeat(100_000))).isEmpty());
        assertTimeout(Duration.ofSeconds(2), () -> Arrays.asList("-a/", "a.", "&q=", "@", "a-1/").forEach(part ->
                SHIPPED.of(URI.create("https://gazette.example/" + part.repeat(1900 / part.length())))));
    }
}
