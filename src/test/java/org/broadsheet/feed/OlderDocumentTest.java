package org.broadsheet.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OlderDocumentTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        archives       | feed         | <feed xmlns='http://www.w3.org/2005/Atom'><link rel='next' href='/p2'/><link rel='prev-archive' href='/2026/10'/></feed> | /2026/10
        pages          | feed         | <feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='/feed'/><link rel='next' href='feed?page=2'/></feed>     | /feed?page=2
        pages in RSS   | feed         | <rss xmlns:a='http://www.w3.org/2005/Atom'><channel><a:link rel='next' href='/2.xml'/></channel></rss>                    | /2.xml
        a JSON feed    | feed.json    | {"version": "https://jsonfeed.org/version/1.1", "next_url": "/feed.json?p=2", "items": []}                                | /feed.json?p=2
        WordPress      | feed/        | <rss><channel><generator>https://wordpress.org/?v=6.8</generator></channel></rss>                                        | /feed/?paged=2
        its page two   | feed/?paged=2| <rss><channel><generator>https://wordpress.org/?v=6.8</generator></channel></rss>                                        | /feed/?paged=3
        other queries  | ?feed=rss2&paged=9&x=1 | <rss><channel><generator>https://wordpress.org/?v=6.8</generator></channel></rss>                              | /?feed=rss2&paged=10&x=1
        a query alone  | ?feed=rss2   | <rss><channel><generator>WordPress</generator></channel></rss>                                                           | /?feed=rss2&paged=2
        another system | feed/        | <rss><channel><generator>Typewriter 3</generator></channel></rss>                                                        | none
        newer ones     | feed         | <feed xmlns='http://www.w3.org/2005/Atom'><link rel='previous' href='/p0'/><link rel='next-archive' href='/n'/></feed>    | none
        """)
    void findsWhereAFeedGoesOn(String what, String address, String document, String older) {
        var base = URI.create("https://gazette.example/" + address);
        var read = assertInstanceOf(Parsed.Read.class, FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), null, base));
        assertEquals(older.equals("none") ? "none" : "https://gazette.example" + older,
                OlderDocument.after(read.feed(), base).map(URI::toString).orElse("none"));
    }
}
