package org.broadsheet.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages read by what their publisher's description says of where things stand.
class SiteRulesTest {
    private static final String RULES = """
            {"headline": [".no-longer-there", "#c2 > b"], "kicker": ".x1", "lead": "#c2 .x2", "byline": ".x3", "body": ".x4", "leave": [".x5", "aside"]}""";
    private static final String PAGE = """
            <html lang=en><head><title>Something else</title><meta property="og:title" content="A title for others"></head><body>
            <h1>The Gazette</h1><div id=c2><b>The ferry is back</b><i class=x1>Harbour</i><div class=x2>After nine months she sails again.</div></div>
            <div class=x3>By Ann Harbour and Cleo Mast</div>
            <div class=x4><p>She left the yard at dawn with a new engine, and the whole quay had come to see whether the whistle still worked.</p>
            <div class=x5>Subscribe to our letter, which comes every morning.</div></div>
            <div class=between><p>What you may also like to read on this fine day at the harbour, if you have the time for it.</p></div>
            <div class=x4><p>It did, and the harbour master, who had missed it for nine months, took off his cap.</p></div></body></html>""";

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatTheDescriptionSaysIsBelievedBeforeAllElse() throws IOException {
        var article = read(RULES, PAGE);
        assertEquals("The ferry is back", article.headline());
        assertEquals("Harbour", article.kicker());
        assertEquals("After nine months she sails again.", article.lead());
        assertEquals(List.of("Ann Harbour", "Cleo Mast"), article.authors());
        assertEquals(List.of("She left the yard at dawn with a new engine, and the whole quay had come to see whether the whistle still worked.",
                "It did, and the harbour master, who had missed it for nine months, took off his cap."), paragraphs(article));
        for (var field : List.of("headline", "kicker", "lead", "byline", "body")) {
            assertEquals(Origin.SITE, article.from().get(field), field);
        }
    }

    @Test
    void whatStandsInTheTextIsNotReadTwice() throws IOException {
        var article = read("{\"headline\": \"h2\", \"lead\": \".lead\", \"body\": \".all\"}", "<div class=all><h2>The ferry</h2><p class=lead>After nine months she sails again.</p>"
                + Pages.TEXT + "</div>");
        assertEquals("The ferry", article.headline());
        assertEquals("After nine months she sails again.", article.lead());
        assertEquals(2, article.body().size(), article.body().toString());
    }

    @Test
    void aRebuiltPageIsReadLikeAnyOther() throws IOException {
        var html = "<h1>The ferry is back</h1>" + Pages.TEXT;
        var article = read("{\"headline\": \".gone\", \"body\": \".gone\", \"leave\": \".gone\"}", html);
        assertEquals("The ferry is back", article.headline());
        assertEquals(Pages.read(html, Pages.ADDRESS).body(), article.body());
        assertEquals(Origin.MARKUP, article.from().get("body"));
    }

    @Test
    void whatIsToBeLeftIsLeftByTheOwnSearchToo() throws IOException {
        var article = read("{\"leave\": [\".x5\"]}", "<h1>The ferry is back</h1><article>" + Pages.TEXT + "<p class=x5>What you may also like to read, at some length and with a full stop.</p></article>");
        assertFalse(paragraphs(article).toString().contains("also like"), paragraphs(article).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"body": "div["}               | /pages/body: “div[” is no CSS selector
        {"body": ["p", ""]}            | /pages/body/1: is needed
        {"body": 7}                    | /pages/body: a list with something in it is needed
        {"text": "p"}                  | /pages/text: nothing of this name is known here; there may be body, byline, headline, kicker, lead, leave
        {}                             | /pages: says nothing of where things stand
        {"body": "p:matches(a+b)"}     | /pages/body: “:matches” is none of the pseudo-classes
        {"body": "p:has(a)"}           | /pages/body: “:has” is none of the pseudo-classes
        {"body": "[id~=(a+)+b]"}       | /pages/body: “~=” would be a regular expression
        {"body": "a b c d e f g h"}    | /pages/body: more than 6 steps
        """)
    void saysWhereItIsWrong(String pages, String reason) throws IOException {
        var warnings = publishers(pages).warnings();
        assertEquals(1, warnings.size(), warnings.toString());
        assertTrue(warnings.getFirst().contains(reason), warnings.toString());
    }

    @Test
    void aHostilePageEndsSoon() throws IOException {
        var rules = "{\"headline\": \"div div div div div div div\", \"body\": \"div div > div ~ div div:not(p) div\", \"leave\": [\"div div div div div div p\", \"div + div div div div b\"]}";
        var deep = "<div>".repeat(390) + "<div></div>".repeat(50_000) + Pages.TEXT;
        var wide = IntStream.range(0, 20_000).mapToObj(i -> "<div><b>x</b></div>").collect(Collectors.joining()) + Pages.TEXT;
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            new Extractor(publishers(rules)).page(deep.getBytes(UTF_8), null, Pages.ADDRESS);
            new Extractor(publishers(rules)).page(wide.getBytes(UTF_8), null, Pages.ADDRESS);
        });
    }

    private Article read(String rules, String html) throws IOException {
        return assertInstanceOf(Extracted.Found.class, new Extractor(publishers(rules)).page(html.getBytes(UTF_8), "text/html; charset=utf-8", Pages.ADDRESS)).article();
    }

    private Publishers publishers(String rules) throws IOException {
        Files.writeString(folder.resolve("gazette.json"), """
                {"name": "The Gazette", "short": "Gazette", "hosts": ["gazette.example"], "pages": %s}""".formatted(rules));
        return Publishers.with(folder);
    }

    private static List<String> paragraphs(Article article) {
        return article.body().stream().filter(Block.Paragraph.class::isInstance).map(block -> ((Block.Paragraph) block).prose().text()).toList();
    }
}
