package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.broadsheet.markup.Publishers;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages whose heads and mastheads are made to take all day. Budget: 20 s, as long as one page may take.
class HostileHeadTest {
    private static final Map<String, Supplier<String>> HEADS = Map.ofEntries(
            Map.entry("many meta elements", () -> "<meta name=\"author\" content=\"Ann Harbour\">".repeat(100_000)),
            Map.entry("a meta element of megabytes", () -> "<meta name=\"author\" content=\"" + "Ann Harbour, ".repeat(100_000) + "\">"),
            Map.entry("a title of megabytes", () -> "<title>" + "Ferry - ".repeat(900_000) + "</title>"),
            Map.entry("keywords of megabytes", () -> "<meta name=\"keywords\" content=\"" + "a,".repeat(500_000) + "\">"),
            Map.entry("JSON-LD of 9 MB", () -> linked("{\"@graph\": [" + "{\"@type\": \"Person\", \"name\": \"Ann\"},".repeat(250_000) + "1]}")),
            Map.entry("JSON-LD nested", () -> linked("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))),
            Map.entry("JSON-LD in a circle", () -> linked("{\"@type\": \"NewsArticle\", \"@id\": \"#a\", \"author\": {\"@id\": \"#a\"}, \"image\": {\"@id\": \"#a\"}}")),
            Map.entry("JSON-LD with many authors", () -> linked("{\"@type\": \"NewsArticle\", \"author\": [" + "\"Ann Harbour\", ".repeat(300_000) + "\"Bo\"]}")),
            Map.entry("JSON-LD with a long author", () -> linked("{\"@type\": \"NewsArticle\", \"author\": \"" + "by Ann and ".repeat(300_000) + "\"}")),
            Map.entry("JSON-LD with many articles", () -> linked("[" + "{\"@type\": \"NewsArticle\", \"headline\": \"Ferry\"},".repeat(150_000) + "1]")),
            Map.entry("JSON-LD in many scripts", () -> linked("{\"@type\": \"NewsArticle\", \"headline\": \"Ferry\"}").repeat(10_000)),
            Map.entry("JSON-LD that is none", () -> linked("{\"@type\": \"NewsArticle\", headline: Ferry")));
    private static final Map<String, Supplier<String>> TOPS = Map.of(
            "many headings", () -> "<h1>Ferry returns</h1>".repeat(10_000),
            "many kickers in a heading", () -> "<h1>" + "<b class=\"kicker\">Town</b>".repeat(8_000) + "Ferry</h1>",
            "many bylines", () -> "<p class=\"byline\">by ".repeat(8_000),
            "a byline of megabytes", () -> "<p class=\"byline\">" + "by Ann Harbour and ".repeat(100_000) + "</p>",
            "many dates", () -> "<p class=\"date\">5 Marchember 2026</p>".repeat(10_000),
            "digits", () -> "<p class=\"date\">" + "1.1.1.1.".repeat(200_000) + "</p>",
            "many addresses", () -> "<p>https://g.gazette.example/a</p>".repeat(10_000),
            "nested articles", () -> "<div itemscope itemtype=\"https://schema.org/NewsArticle\">".repeat(390),
            "many articles", () -> "<div itemscope itemtype=\"https://schema.org/NewsArticle\"><b itemprop=\"headline\">Ferry</b></div>".repeat(8_000),
            "labels", () -> "<p>Author: <b>Datum</b> Author:</p>".repeat(8_000));

    static Stream<Named<Supplier<String>>> heads() {
        return HEADS.entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
    }

    static Stream<Named<Supplier<String>>> tops() {
        return TOPS.entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void isReadInTime(Supplier<String> head) {
        read("<html><head>" + head.get() + "</head><body><h1>Ferry returns</h1>" + Pages.TEXT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tops")
    void isReadInTimeBelowIt(Supplier<String> top) {
        read("<html><head><title>Ferry returns</title></head><body>" + Pages.TEXT + top.get());
    }

    private static void read(String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new Extractor(Publishers.shipped()).page(bytes, null, Pages.ADDRESS));
    }

    private static String linked(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }
}
