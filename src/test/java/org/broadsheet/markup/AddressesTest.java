package org.broadsheet.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static final URI BASE = URI.create("https://gazette.example/news/today?page=1");

    private static String resolve(String href) {
        return Addresses.resolve(BASE, href).map(URI::toString).orElse("none");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        https://other.example/a            | https://other.example/a
        story                              | https://gazette.example/news/story
        /story#top                         | https://gazette.example/story#top
        ../a/./b/../c                      | https://gazette.example/a/c
        ../../../a                         | https://gazette.example/a
        ?page=2                            | https://gazette.example/news/today?page=2
        #top                               | https://gazette.example/news/today?page=1#top
        //cdn.example/x.jpg                | https://cdn.example/x.jpg
        https://a.example/two words/       | https://a.example/two%20words/
        https://a.example/straße?q=ü       | https://a.example/stra%C3%9Fe?q=%C3%BC
        https://zeitung-köln.example/      | https://xn--zeitung-kln-zfb.example/
        https://a.example/100%/50%25       | https://a.example/100%25/50%25
        https://a.example/a[1].jpg?b[]=2   | https://a.example/a%5B1%5D.jpg?b[]=2
        https://a.example/#a#b             | https://a.example/#a%23b
        https://a.example:80/a,b;c:d+~(e)! | https://a.example:80/a,b;c:d+~(e)!
        https://a.example/%7E%2        | https://a.example/%7E%252
        HTTP:/a.example/x                  | http://a.example/x
        https:///a.example/x               | https://a.example/x
        www.gazette.example/story          | http://www.gazette.example/story
        mailto:desk@gazette.example        | mailto:desk@gazette.example
        tag:gazette.example,2026:1         | tag:gazette.example,2026:1
        """)
    void resolvesWhatFeedsWrite(String href, String expected) {
        assertEquals(expected, resolve(href));
    }

    @Test
    void lineBreaksWithinAnAddressCountForNothing() {
        assertEquals("https://a.example/long/path", resolve("\n  https://a.example/\n long/path ".replace("\n long", "\nlong")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "http://", "mailto:"})
    void whatNamesNothingIsAbsent(String href) {
        assertEquals("none", resolve(href));
    }

    @Test
    void withoutABaseARelativeAddressStaysRelative() {
        assertEquals("a/b", Addresses.resolve(null, "a/b").map(URI::toString).orElse("none"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        https://a.example/s?maca=en-rss-1                        | https://a.example/s
        https://a.example/s?id=7&utm_source=rss&utm_medium=x&b=  | https://a.example/s?id=7&b=
        https://a.example/s?utm_source=rss#part                  | https://a.example/s#part
        https://a.example/s#xtor=RSS-1                           | https://a.example/s
        https://a.example/s?a=1&amp;utm_campaign=x               | https://a.example/s?a=1
        https://a.example/s?                                     | https://a.example/s?
        https://a.example/s?b=%2f&&a                             | https://a.example/s?b=%2f&&a
        https://a.example/s?format=maca                          | https://a.example/s?format=maca
        https://proxy.example/https/p.gazette.example/p/1        | https://p.gazette.example/p/1
        https://127.0.0.1:8443/https/www.gazette.example/s?maca=1| https://www.gazette.example/s
        https://proxy.example/http/a.example                     | http://a.example
        https://a.example/https/explained                        | https://a.example/https/explained
        mailto:a@b.example?utm_source=x                          | mailto:a@b.example?utm_source=x
        """)
    void cleansProxiesAndTrackingAwayAndNothingElse(String address, String expected) {
        assertEquals(expected, Addresses.clean(URI.create(address)).toString());
    }

    @Test
    void noTextMakesItFail() {
        var random = new Random(11);
        var letters = "https:/.?#[]@%&=ü \\\"<>{}|^`x1\uD800\u0000";
        for (var i = 0; i < 50_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "http://" : "");
            for (var length = random.nextInt(24); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Addresses.resolve(BASE, text.toString()).ifPresent(Addresses::clean);
            Addresses.resolve(null, text.toString()).ifPresent(Addresses::clean);
        }
        Addresses.resolve(BASE, "../".repeat(20_000) + "a");
    }

    @Test
    void aHostLongerThanAnyIsNone() {
        assertEquals(Optional.empty(), Addresses.resolve(BASE, "https://" + "ü".repeat(3000) + "/a"));
        assertEquals(Optional.empty(), Addresses.resolve(BASE, "https://" + "ü".repeat(300) + "/a"));
    }
}
