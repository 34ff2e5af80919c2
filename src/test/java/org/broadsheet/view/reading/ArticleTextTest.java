package org.broadsheet.view.reading;

import static org.broadsheet.view.reading.Articles.everyPart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.broadsheet.library.ArticleText;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Link;
import org.broadsheet.news.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTextTest {
    @Test
    void asPlainTextEverythingPrintedIsThereInOrder() {
        assertEquals("""
            Harbour

            Cranes stand still

            Ada Quill

            2026-11-23

            The vote could stop half of the trade.

            Cranes, this morning
            Image: Agency/A. Nobody

            The Board met; its minutes are public & <free>.

            Pilots and tugs

            We load by hand.
            Ines Moreau

            1. Grain
            2. Fruit

            Cranes, this morning
            Image: Agency/A. Nobody

            Port	Ships
            North

            a
              b

            A crane
            https://video.example/1

            aq/tr (Agency)

            https://gaz.example/p/1""", ArticleText.plain(everyPart()));
    }

    @Test
    void asHtmlItHasItsStructure() {
        var html = ArticleText.html(everyPart());
        for (var piece : List.of("<article lang=\"en\">", "<h1>Cranes stand still</h1>", "<h2>Pilots and tugs</h2>",
                "<p>The <em>Board</em> met; its <a href=\"https://gazette.example/minutes\">minutes ",
                "<strong>are public</strong></a> &amp; &lt;free&gt;.</p>", "<footer>Ines Moreau</footer>",
                "<ol>\n<li>Grain</li>", "<caption>Ships waiting</caption>\n<tr><th>Port</th><th>Ships</th></tr>",
                "<pre><code>a\n  b</code></pre>", "<figcaption>Cranes, this morning <small>Image: Agency/A. Nobody</small></figcaption>")) {
            assertTrue(html.contains(piece), "missing: " + piece + " in " + html);
        }
    }

    @Test
    void markupInTheTextIsTextThere() {
        var html = ArticleText.html(Article.builder("<script>alert(1)</script>").language("en\" onload=\"x")
                .body(List.of(new Block.Paragraph(Prose.of("<img src=x>")), new Block.Code("</code><b>", null))).build());
        assertFalse(html.contains("<script") || html.contains("<img") || html.contains("<b>") || html.contains("\" onload"),
                html);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"The Gazette, https://www.gazette.example/a, The Gazette",
            "-, https://www.gazette.example/a, gazette.example",
            "https://www.gazette.example, https://www.gazette.example/a, gazette.example", "-, mailto:desk@gazette.example, -"})
    void thePublisherIsTheSiteElseItsHost(@org.jspecify.annotations.Nullable String site, URI link,
            @org.jspecify.annotations.Nullable String publisher) {
        var article = Article.builder("A").siteName(site).sections(List.of(new Link("Africa", link))).build();
        assertEquals(Optional.ofNullable(publisher), ArticleText.publisher(article));
    }

    @ParameterizedTest(name = "{0} times {1}")
    @CsvSource({"'', 0, 0", "word, 200, 1", "word, 450, 3", "it's, 450, 3", "海, 2000, 4", "كلمة, 400, 2"})
    void readingTakesAMinuteForEvery200WordsOr500Characters(String word, int times, long minutes) {
        assertEquals(minutes, ReadingTime.minutes(Article.builder("")
                .body(List.of(new Block.Paragraph(Prose.of((word + " ").repeat(times).strip())))).build()));
    }
}
