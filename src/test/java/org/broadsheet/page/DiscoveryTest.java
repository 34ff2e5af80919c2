package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    private static List<FeedOffer> feeds(String html) {
        return Discovery.read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", ADDRESS, FeedPatterns.shipped()).feeds();
    }
}
