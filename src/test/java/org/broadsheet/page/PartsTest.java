package org.broadsheet.page;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Article;
import org.broadsheet.page.Extracted.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Articles that their publisher has parted into several pages.
class PartsTest {
    private static final String TEXT = "<p>The bridge was closed in spring, after an engineer had found a crack as long as an arm in its second arch.</p>";

    private final Extractor extractor = new Extractor(Publishers.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        https://gazette.example/bridge              | <a href="?page=2">2</a> <a href="?page=3">3</a>                        | {2=https://gazette.example/bridge?page=2, 3=https://gazette.example/bridge?page=3}
        https://gazette.example/bridge?page=1&id=7  | <a href="/bridge?page=2&id=7">2</a>                                    | {2=https://gazette.example/bridge?page=2&id=7}
        https://gazette.example/bridge              | <a href="/bridge/2">Next page</a>                                      | {2=https://gazette.example/bridge/2}
        https://gazette.example/bridge/             | <a href="/bridge/seite-2/">weiter</a>                                  | {2=https://gazette.example/bridge/seite-2/}
        https://gazette.example/bridge.html         | <a href="bridge-2.html">Seite 2</a> <a href="bridge-3.html">3</a>      | {2=https://gazette.example/bridge-2.html, 3=https://gazette.example/bridge-3.html}
        https://gazette.example/bridge-1            | <a href="?page=2">2</a> <a href="bridge-2">2</a>                       | {2=https://gazette.example/bridge-1?page=2}
        https://gazette.example/bridge,1.html       | <a href="bridge,2.html">»</a>                                          | {2=https://gazette.example/bridge,2.html}
        https://gazette.example/bridge?utm_source=x | <a href="/bridge?page=2#text">2</a>                                    | {2=https://gazette.example/bridge?page=2}
        https://gazette.example/bridge              | <link rel=next href="/bridge?page=2">                                  | {2=https://gazette.example/bridge?page=2}
        https://gazette.example/bridge              | <link rel=next href="/ferry"> <a href="/ferry/2">2</a>                 | {}
        https://gazette.example/bridge              | <a href="/bridge/2">The bridge, our second report</a>                  | {}
        https://gazette.example/bridge              | <div class="comments"><a href="?page=2">2</a></div>                    | {}
        https://gazette.example/bridge              | <a href="?page=2#comments">2</a>                                       | {}
        https://gazette.example/bridge              | <a href="https://other.example/bridge?page=2">2</a>                    | {}
        https://gazette.example/news/5              | <a href="/news/6">Next</a>                                             | {}
        https://gazette.example/bridge              | <a href="?page=99">99</a> <a href="?page=x">x</a> <a href="::::">2</a> | {}
        """)
    void areKnownByTheirAddress(URI address, String links, String expected) {
        assertEquals(expected, new TreeMap<>(found(TEXT.repeat(3) + links, address, address).parts()).toString());
    }

    @Test
    void areJoined() {
        var first = page("<p class=lead>A lead of some words that says what it is about.</p><figure><img src=/arch.jpg></figure>" + TEXT);
        var second = page(TEXT + "<p>The council wants to open it before the winter, and has asked three firms from the valley.</p>"
                + "<figure><img src=/arch-640x480.jpg></figure><figure><img src=/crack.jpg><figcaption>The arch</figcaption></figure>"
                + "<p>An arch costs as much as a school, says the mayor, and we have neither of them.</p><p>ab/cd (dpa)</p>");
        var joined = joined(first, second, "<title>Gone</title>");
        assertEquals(List.of("/arch.jpg", "/crack.jpg"), joined.pictures().stream().map(picture -> picture.url().getPath()).toList());
        assertEquals(List.of("dpa"), joined.agencies());
        assertEquals("ab/cd (dpa)", requireNonNull(joined.signOff()).text());
        assertEquals(3, joined.body().stream().map(Trimming::text).filter(text -> text.length() > 50).distinct().count());
        assertEquals("A bridge", joined.headline());
    }

    @Test
    void sayNothingTwice() {
        var page = page(TEXT + "<p>The council wants to open it before the winter, and has asked three firms from the valley.</p>");
        assertEquals(joined(page), joined(page, page, page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "[{}]", "[{\"url\": \"::\", \"html\": 1}]", "<html>"})
    void holdNoArticleWhereTheyAreDamaged(String kept) {
        assertInstanceOf(Extracted.Nothing.class, extractor.parts(kept.getBytes(StandardCharsets.UTF_8)));
    }

    private Article joined(String... pages) {
        var parts = IntStream.range(0, pages.length).mapToObj(part -> new KeptParts.Part(URI.create("https://gazette.example/bridge/" + (part + 1)), pages[part])).toList();
        return assertInstanceOf(Found.class, extractor.parts(KeptParts.of(parts))).article();
    }

    private Found found(String body, URI address, URI first) {
        return assertInstanceOf(Found.class, extractor.page(page(body).getBytes(StandardCharsets.UTF_8), null, address, first));
    }

    private static String page(String body) {
        return "<html lang=en><title>A bridge</title><body><h1>A bridge</h1><div class=story>" + body + "</div></body></html>";
    }
}
