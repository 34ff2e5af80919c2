package org.broadsheet.feed;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.markup.Publishers;
import org.broadsheet.page.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Documents made to be slow or large. The program's own bound is a second for 10 MB; ten are allowed here, where the
/// machine may be busy, and none takes more memory than the tests have.
class PathologicalFeedTest {
    private static final int CHARS = 5_000_000;
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final URI BASE = URI.create("https://gazette.example/feed");
    private static final String HEAD = "<rss version='2.0'><channel><title>T</title><item><title>One</title></item>";
    private static final Map<String, String> DOCUMENTS = documents();

    private static Map<String, String> documents() {
        Map<String, String> documents = new TreeMap<>();
        for (var scrap : new String[] {"<", ">", "&", "&amp;", "&#1;", "&nbsp;", "<a>", "</a>", "<a", "<a b='", "<a b=", "<!--", "<![CDATA[", "]]>", "<?x ", "<!DOCTYPE ", "\"", "'", "<item>", "<item/>",
            "<x:item>", "\u0001", "<a xml:base='b/'>", "<title>", "<media:content><media:group>", "<link>", "a ", "\r", "é", "&lt;b&gt;", "&amp;amp;"}) {
            documents.put("all of " + scrap.replace("\u0001", "U+0001").replace("\r", "CR"), HEAD + scrap.repeat(CHARS / scrap.length()));
        }
        documents.put("one long title", HEAD + "<item><title>" + "word &amp; ".repeat(CHARS / 11) + "</title></item></channel></rss>");
        documents.put("one long name", HEAD + "<" + "n".repeat(CHARS) + ">");
        documents.put("one long attribute", HEAD + "<item a='" + "v".repeat(CHARS) + "'/>");
        documents.put("many attributes", HEAD + "<item " + IntStream.range(0, 400_000).mapToObj(i -> "a" + i + "='1' ").collect(Collectors.joining()) + "/>");
        documents.put("many prefixes", "<rss " + IntStream.range(0, 200_000).mapToObj(i -> "xmlns:p" + i + "='u" + i + "' ").collect(Collectors.joining()) + "><channel><item><title>One</title></item>");
        documents.put("prefixes declared in each entry", "<rss><channel>" + "<item xmlns:a='urn:a' xmlns:b='urn:b'><a:c/><title>One</title></item>".repeat(CHARS / 70));
        documents.put("a million entries", HEAD + "<item><title>a</title></item>".repeat(CHARS / 29));
        documents.put("a long date", HEAD + "<item><title>x</title><pubDate>" + "1 Jan ".repeat(CHARS / 6) + "</pubDate></item>");
        documents.put("a long author", HEAD + "<item><title>x</title><author>" + "a@b.".repeat(CHARS / 4) + "</author></item>");
        documents.put("a long address", HEAD + "<item><title>x</title><link>http://" + "a.".repeat(CHARS / 2) + "</link></item>");
        documents.put("a long guid", HEAD + "<item><title>x</title><guid>" + "http://a ".repeat(CHARS / 9) + "</guid></item>");
        documents.put("many categories", HEAD + "<item><title>x</title>" + IntStream.range(0, 150_000).mapToObj(i -> "<category>c" + i + "</category>").collect(Collectors.joining()) + "</item>");
        documents.put("nested quotes in HTML", HEAD + "<item><title>x</title><description>" + "&lt;blockquote&gt;".repeat(CHARS / 19) + "</description></item>");
        documents.put("entities of entities", "<!DOCTYPE rss [<!ENTITY a 'ha'>" + IntStream.range(0, 20).mapToObj(i -> "<!ENTITY a" + (i + 1) + " '&a" + (i == 0 ? "" : "" + i) + ";&a" + (i == 0 ? "" : "" + i) + ";'>")
                .collect(Collectors.joining()) + "]>" + HEAD + "<item><title>&a20;</title></item>");
        documents.put("one entity a million times", "<!DOCTYPE rss [<!ENTITY a '" + "x".repeat(190) + "'>]>" + HEAD + "<item><title>" + "&a;".repeat(CHARS / 3) + "</title></item>");
        documents.put("deep JSON", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + "[".repeat(CHARS));
        documents.put("long JSON number", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":" + "9".repeat(CHARS) + ",\"title\":\"a\"}]}");
        documents.put("long JSON text", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_html\":\"" + "\\u003c".repeat(CHARS / 6) + "\"}]}");
        documents.put("JSON of broken entries", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + "{\"id\":\"1\",\"title\":\"a\"},{\"id\":".repeat(CHARS / 32));
        documents.put("JSON of one name", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{" + "\"id\":\"1\",".repeat(CHARS / 9) + "\"title\":\"a\"}]}");
        return documents;
    }

    static Iterable<String> names() {
        return DOCUMENTS.keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void endsSoon(String name) {
        var bytes = String.valueOf(DOCUMENTS.get(name)).getBytes(StandardCharsets.UTF_8);
        var began = System.nanoTime();
        assertTimeoutPreemptively(BOUND, () -> {
            if (FeedParser.parse(bytes, null, BASE) instanceof Parsed.Read read) {
                var extractor = new Extractor(Publishers.of(List.of()));
                read.feed().entries().stream().limit(100).forEach(entry -> extractor.entry(entry, null));
            }
        });
        var millis = (System.nanoTime() - began) / 1e6;
        if (Boolean.getBoolean("times")) {
            System.out.printf("%6.0f ms per 10 MB  %s%n", millis * 1e7 / bytes.length, name);
        }
    }

    @Test
    void nothingOutsideTheDocumentIsReadAndNoEntityGrows() {
        var document = "<!DOCTYPE rss [<!ENTITY file SYSTEM 'file:///etc/hostname'><!ENTITY % outer SYSTEM 'http://127.0.0.1:9/x.dtd'> %outer;]>"
                + "<rss><channel><title>&file;</title><item><title>&file; &outer;</title></item></channel></rss>";
        var read = assertInstanceOf(Parsed.Read.class, FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), null, BASE));
        assertTrue(String.valueOf(read.feed().entries().getFirst().title()).startsWith("&file;"), read.feed().toString());
        var bomb = assertInstanceOf(Parsed.NotAFeed.class,
                FeedParser.parse(String.valueOf(DOCUMENTS.get("entities of entities")).getBytes(StandardCharsets.UTF_8), null, BASE));
        assertTrue(bomb.reason().contains("entity bomb"), bomb.reason());
    }
}
