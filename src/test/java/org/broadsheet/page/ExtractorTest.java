package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Article;
import org.broadsheet.page.Extracted.Found;
import org.broadsheet.page.Extracted.Nothing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractorTest {
    private static final URI ADDRESS = URI.create("https://gazette.example/a");
    private final Extractor extractor = new Extractor(Publishers.shipped());

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/pages"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheArticleOnAPage(String name) {
        List<String> expected = lines(name);
        URI address = URI.create(expected.getFirst().substring("address: ".length()));
        byte[] html = bytes(name);
        assertEquals(String.join("\n", expected.subList(1, expected.size())), ArticleText.of(article(html, address)));
        assertEquals(article(html, address), article(Kept.of(html, null), address), "what is kept of the page gives the same article");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ""
        <html><body></body></html>
        Gone fishing
        <html><title>Menu</title><body><ul><li><a href=a>Soup of the day</a><li><a href=b>Fish of the day</a></ul></body></html>
        <html><body><h1>Not found</h1><p>There is no page here.</p></body></html>
        """)
    void saysWhenThereIsNone(String html) {
        var nothing = assertInstanceOf(Nothing.class, extractor.page(html.getBytes(StandardCharsets.UTF_8), null, ADDRESS));
        assertTrue(nothing.reason().startsWith("no-article: "), nothing.reason());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <div>        | 110000
        <table><tr>  | 60000
        <blockquote><ul><li> | 40000
        <p>A sentence of some length, which is here to be weighed.</p> | 60000
        <img src="a.jpg"> | 110000
        <a href="x">  | 110000
        &nbsp;       | 1000000
        """)
    void isBounded(String piece, int times) {
        String html = "<html><title>Long</title><body><h1>Long</h1>" + piece.repeat(times) + "end of the page.";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> extractor.page(html.getBytes(StandardCharsets.UTF_8), null, ADDRESS));
    }

    @Test
    void takesNoScriptForText() {
        Article article = article("""
                <html><head><title>Fair</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": "<b>Fair</b> \\u003cscript>go()\\u003c/script>", damaged</script></head>
                <body><article><h1>Fair</h1><p onclick="go()">The fair opens on Friday, and all the tents have been put up on the green by the river.</p>
                <p><a href="javascript:go()">The mayor</a> will speak at noon, after which the band plays until the sun has set.</p></article></body></html>
                """.getBytes(StandardCharsets.UTF_8), ADDRESS);
        assertEquals("Fair", article.headline());
        assertTrue(article.body().stream().map(Trimming::text).noneMatch(text -> text.contains("go()")));
        assertEquals(2, article.body().size());
    }

    @Test
    void readsAPublishersDocument() {
        String json = """
                {"data": {"content": {"title": "A bridge opens", "kicker": "Town", "teaser": "At last.", "contentDate": "2026-03-01T08:00:00.000Z",
                 "permaLink": "https://proxy.example:443/https/p.dw.com/p/abc", "firstPersonArray": [{"fullName": "Ann Example"}],
                 "mainContentImageLink": {"targetId": 471100, "additionalInformation": "Archive 7", "description": "", "target": {"licenserSupplement": "Ann Example/dpa"}},
                 "text": "<p>It opened at noon.</p><h2>Crowds</h2><p>Many came.</p><p><em>ae/bs (dpa)</em></p>"}}}
                """;
        var found = assertInstanceOf(Found.class, extractor.document(json.getBytes(StandardCharsets.UTF_8),
                URI.create("https://www.dw.com/graph-api/en/content/article/123")));
        assertEquals("""
                kicker: Town
                headline: A bridge opens
                lead: At last.
                byline: Ann Example
                published: 2026-03-01T08:00:00Z
                language: en ltr
                permalink: https://p.dw.com/p/abc
                site: Deutsche Welle
                lead picture: https://static.dw.com/image/471100_605.jpg | alt Archive 7 | caption null | credit Ann Example/dpa, Ann Example, [dpa] | null x null
                | It opened at noon.
                ## Crowds
                | Many came.
                sign-off: ae/bs (dpa) | ae | bs | [dpa]
                agencies: dpa""", ArticleText.of(found.article()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://www.dw.com/graph-api/en/content/article/1 | {"data": {}}
        https://www.dw.com/graph-api/en/content/article/1 | <html>
        https://www.dw.com/graph-api/en/content/article/1 | []
        https://gazette.example/1.json                    | {"data": {}}
        """)
    void saysWhenADocumentHoldsNone(URI address, String json) {
        assertInstanceOf(Nothing.class, extractor.document(json.getBytes(StandardCharsets.UTF_8), address));
    }

    private Article article(byte[] html, URI address) {
        return assertInstanceOf(Found.class, extractor.page(html, null, address)).article();
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/pages", name, "page.html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/pages", name, "article.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
