package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryTest {
    private static final URI ADDRESS = URI.create("https://gazette.example/town/");

    @Test
    void findsTheFeedsThatAPageNames() {
        assertEquals(List.of(new FeedOffer("Town", URI.create("https://gazette.example/town/feed.xml"), "application/rss+xml"),
                        new FeedOffer("Gazette", URI.create("https://feeds.example/all"), "application/atom+xml")),
                feeds("""
                        <title>Gazette</title><link rel="alternate" type="application/rss+xml" title="Town" href="feed.xml">
                        <link rel="alternate" type="application/atom+xml" href="https://feeds.example/all"><link rel="alternate" hreflang="de" href="/de">
                        <link rel="alternate" type="application/rss+xml" href="javascript:go()"><link rel="stylesheet" href="x.css">"""));
    }

    @Test
    void looksAmongTheLinksWhereNoneIsNamed() {
        assertEquals(List.of(new FeedOffer("Our feed", URI.create("https://gazette.example/rss"), "")),
                feeds("<body><a href=\"/rss\">Our feed</a> <a href=\"/russia\">Russia</a></body>"));
        assertEquals(List.of(), feeds("Gone fishing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        application/rss+xml    | true
        APPLICATION/ATOM+XML; charset=utf-8 | true
        application/feed+json  | true
        application/x.atom+xml | true
        text/xml               | true
        application/json       | true
        text/html              | false
        application/json+oembed | false
        application/activity+json | false
        application/opensearchdescription+xml | false
        """)
    void aTypeTellsWhatIsAFeed(String type, boolean feed) {
        assertEquals(feed, !feeds("<link rel='alternate' type='" + type + "' href='/there'>").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <a href="/a/feed">x</a>                         | true
        <a href="/news.rss">x</a>                       | true
        <a href="/?feed=rss2">x</a>                     | true
        <a href="https://feeds.example/x">x</a>         | true
        <a href="/x">RSS-Feed abonnieren</a>            | true
        <a href="/x" title="Atom 1.0">x</a>             | true
        <a href="/x">Feed</a>                           | true
        <area href="/x" aria-label="RSS">               | true
        <a href="/x"><use href="#icon-rss"></use></a>   | true
        <a href="/x">Farmers feed the whole town</a>    | false
        <a href="/x">Splitting the atom in a garage</a> | false
        <a href="/feedback">Feedback</a>                | false
        <a href="/x" class="feed-entry">A boat</a>      | false
        <a href="/russia">Russia</a>                    | false
        """)
    void aLinkLooksLikeAFeedOrDoesNot(String link, boolean feed) {
        assertEquals(feed, !feeds("<body>" + link).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        </f>; rel=alternate; type="application/atom+xml"                | /f
        </a>; rel="next", </f>;rel="feed"                               | /f
        </f>; title="a, <b>; c"; rel="alternate" ; type=application/rss+xml | /f
        </f>; rel=stylesheet                                            |
        </f                                                             |
        rel=alternate; type="application/rss+xml                        |
        <>;;;;=;=,"                                                     |
        """)
    void aHeaderNamesFeeds(String header, @Nullable String feed) {
        var found = Discovery.read(new byte[0], "text/html", ADDRESS, List.of(header), FeedPatterns.shipped()).feeds();
        assertEquals(feed == null ? List.of() : List.of(ADDRESS.resolve(feed)), found.stream().map(FeedOffer::address).toList());
    }

    @Test
    void hostileHeadersAndPagesEnd() {
        for (var part : List.of("<", "<a>;", "<a>; rel=\"", ";=", "\\\"", "<a>; rel=alternate; type=text/xml,")) {
            assertTimeout(Duration.ofSeconds(5), () -> Discovery.read(new byte[0], null, ADDRESS, Collections.nCopies(100, part.repeat(20_000)), FeedPatterns.shipped()));
        }
        for (var part : List.of("<link rel=alternate type=text/xml href=", "<a href=/x.rss><svg>", "<meta http-equiv=refresh content='", "<iframe src=x>", "<a title='rss ", "<base href=//>")) {
            assertTimeout(Duration.ofSeconds(10), () -> feeds(part.repeat(50_000)));
        }
    }

    private static List<FeedOffer> feeds(String html) {
        return Discovery.read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", ADDRESS, List.of(), FeedPatterns.shipped()).feeds();
    }
}
